"""Where Burmese names begin and end: what may stand beside a name and is no part of it.

Nothing in Burmese script marks a word. Signs and the words that end a phrase do; spaces only hint,
since most long names carry one inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from toolkit.extraction.corpus import Sentence
from toolkit.extraction.syllables import Syllabary, spans
from toolkit.text.language import language

_CLOSING: Final = """
သည် ကို တွင် ၏ ရဲ့ ၌ ခဲ့ မည် ကြောင့် ဖြစ်သော ဟုခေါ်သော ခေါ်သော ဟူသော ဆိုသည့် ဟုခေါ်သည့် အနေဖြင့် အနေနဲ့ ဖြင့် သို့
ပါ၏ ရန် ပြီး သောကြောင့် အပေါ် ဘဲ အပါအဝင် သို့မဟုတ် သော်လည်း အနက် အကြား အရ အတွင်း အဖြစ် အဆိုပါ ယခု ယင်း ထို ဤ ထိုကဲ့သို့ အမှာ မှာ အပြင် ထို့ပြင်
"""
"""Words that end a phrase, or point: a name begins behind them."""
_JOINING: Final = "သည့် သော မည့် တဲ့ နှင့် နဲ့ နှင့်အတူ လည်း အတွက် အား မှ က ရာ များ ဟု တို့ ရှိ မစ္စစ် မစ္စတာ ဒေါက်တာ ပါမောက္ခ သမ္မတ ရေးမှူး"
"""Words that stand between names, or inside one, and titles."""
_BEHIND: Final = """
က ကို မှ သည် တွင် ၌ ၏ များ တို့ နဲ့ နှင့် ရဲ့ ဟာ အား ဖြင့် လည်း အတွက် အတွင်း ဆို ဆိုသည် ဟု ဖြစ် ရှိ မှာ သို့ ထံ ထံမှ
ကဲ့သို့ ကြောင့် အပေါ် အပါအဝင် အရ ရောဂါ မြို့ ပြည်နယ် နိုင်ငံ အသင်း ကုမ္ပဏီ အနေဖြင့် နိုင် သော သည့် တဲ့ ပါ အကြောင်း အနက် အပြင်
အကြား မှလွဲ ကြ ခဲ့ ဘက် နောက် ရန် လို ထိ အထိ
"""
_SPACES: Final = " \u00a0\u200b"
_STRONG, _WEAK, _SPACE = 1.0, 0.4, 0.4


class Edges:
    """Knows the syllables of the words beside names."""

    def __init__(self, syllabary: Syllabary) -> None:
        self._syllabary = syllabary
        self._closing = self._encoded(_CLOSING)
        self._joining = self._encoded(_JOINING)
        self._behind = self._encoded(_BEHIND)
        self._particles = self._encoded(_TRIMMED_BEHIND)
        self._marking = self._encoded("က မှ အား လည်း ဟု")
        self._hyphen = syllabary.encode(b"-")
        self._and = self._encoded("နှင့် နဲ့")
        self._never_first = self._encoded(_NEVER_FIRST)
        self._openers = self._encoded(_TRIMMED_BEFORE)

    def is_syllable(self, char: str) -> bool:
        """Is it a Burmese syllable?"""
        return self._syllabary.is_syllable(char)

    def left(self, chars: str, at: int, spaces: Sequence[bool] | None = None) -> float:
        """How likely a name begins before syllable `at`, 0-1."""
        if at <= 0 or self._syllabary.is_sign(chars[at - 1]):
            return _STRONG if at <= 0 or chars[at - 1] not in self._hyphen else 0.0
        found = 0.0
        if chars.endswith(self._closing, 0, at):
            found = 0.8
        elif chars.endswith(self._joining, 0, at) or not self._syllabary.is_syllable(chars[at - 1]):
            found = _WEAK
        return min(_STRONG, found + (_SPACE if spaces is not None and spaces[at] else 0))

    def right(self, chars: str, at: int, spaces: Sequence[bool] | None = None) -> float:
        """How likely a name ends before syllable `at`, 0-1."""
        if at >= len(chars) or self._syllabary.is_sign(chars[at]):
            return _STRONG
        found = _WEAK + 0.2 if chars.startswith(self._behind, at) or not self._syllabary.is_syllable(chars[at]) else 0.0
        return min(_STRONG, found + (_SPACE if spaces is not None and spaces[at] else 0))

    def after_and(self, chars: str, at: int) -> bool:
        """Does *and* end before syllable `at`?"""
        return chars.endswith(self._and, 0, at)

    def joined(self, chars: str, start: int, end: int) -> int:
        """How often *and* stands between other words of a run."""
        return sum(chars.endswith(self._and, start + 1, at) for at in range(start + 2, end))

    def misbegun(self, chars: str) -> bool:
        """Does it begin with a word that stands before names, and begins none?"""
        return chars.startswith(self._never_first)

    def broken(self, chars: str, start: int, end: int, spaces: Sequence[bool] | None = None) -> float:
        """How likely a phrase ends inside a run of syllables: 0, and about 1 for each such place."""
        found = 0.0
        for at in range(start + 1, end):
            if chars.endswith(self._closing, start + 1, at):
                found += 1.0 if spaces is not None and spaces[at] else 0.4
            elif spaces is not None and spaces[at] and chars.endswith(self._marking, start + 1, at):
                found += 0.7
        return found

    def ended(self, chars: str) -> str:
        """A candidate without the particles at its end."""
        while True:
            behind = max((len(p) for p in self._particles if chars.endswith(p) and len(p) < len(chars)), default=0)
            if not behind:
                return chars
            chars = chars[:-behind]

    def trimmed(self, chars: str) -> str:
        """A candidate without the particles at its ends."""
        while True:
            behind = max((len(p) for p in self._particles if chars.endswith(p) and len(p) < len(chars)), default=0)
            chars = chars[: len(chars) - behind]
            before = max((len(p) for p in self._openers if chars.startswith(p) and len(p) < len(chars)), default=0)
            chars = chars[before:]
            if not behind and not before:
                return chars

    def _encoded(self, words: str) -> tuple[str, ...]:
        my = language("my")
        return tuple(dict.fromkeys(self._syllabary.encode(my.key(word)) for word in words.split()))


_TRIMMED_BEHIND: Final = """
က ကို မှ သည် တွင် ၌ ၏ များ တို့ နဲ့ နှင့် ရဲ့ ဟာ အား ဖြင့် လည်း အတွက် အတွင်း ဟု ဖြစ် ရှိ မှာ သို့ ထံ ကဲ့သို့ ကြောင့် သော သည့် တဲ့ ဆို ဟူ အရ
အနေဖြင့် ပါ ခဲ့ ကြ မည် ရန် ပြီး နိုင် ၎င်း ဖြစ်သည် နေ တစ်မျိုး နှစ်မျိုး တစ်ခု အမျိုးအစား
"""
_TRIMMED_BEFORE: Final = """
သည့် သော သည် ကို တွင် ၏ နှင့် နဲ့ ရဲ့ ခဲ့ မည့် တဲ့ ဖြစ် များ မှ က ထို ဤ အဆိုပါ ယခု ဟု လည်း အတွက် သို့ အား ရှိ ဖြင့် ၌ တို့ မှာ ၎င်း ပါ အရ ရာ
မစ္စစ် မစ္စတာ ဒေါက်တာ ပါမောက္ခ အတွင်းရေးမှူး ရေးမှူး
"""
_NEVER_FIRST: Final = """
သည့် သော သည် တွင် ၏ နှင့် နဲ့ ရဲ့ ခဲ့ မည့် တဲ့ များ ထို ဤ အဆိုပါ ယခု ဟု လည်း အတွက် သို့ အား ရှိ ဖြင့် ၌ ၎င်း အရ အပါအဝင် သို့မဟုတ်
မဟုတ် အခြား အချို့ ကြောင့် ထင်ဟပ်သည့် ဟူသော ဖြစ်သော ခေါ်
"""


def spaces(sentence: Sentence) -> list[bool]:
    """For each syllable of a sentence, and its end: does a space stand before it, as written?"""
    key = sentence.key
    origins = sentence.passage.language.origins(sentence.text)
    starts = [origins.starts[span.start] for span in spans(key)]
    ends = [origins.ends[span.end - 1] for span in spans(key)]
    text = sentence.text
    gaps = zip([0, *ends], [*starts, len(text)], strict=True)
    return [any(char in _SPACES for char in text[start:end]) for start, end in gaps]
