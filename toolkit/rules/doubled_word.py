"""A word stands twice in a row: *the the*, ကို ကို.

It reads like a slip, since it is one: most come from cutting and pasting.
Burmese doubles words as grammar (မြန်မြန် *fast*, များများ *many*, တဖြည်းဖြည်း *gradually*),
English now and then (*had had*), and names do (*Walla Walla*, ကိုကို). None of that is reported:
in Burmese only particles that cannot follow themselves, and long words with a space between.
Languages whose grammar nobody has told us are left alone, and what the source doubles too is meant.
An English word other than an article, a preposition or their like is a note: it may be said with weight.
The fix takes the second one out; it is safe for articles, prepositions and particles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.written import Hint, literals
from toolkit.model import Edit, Fault, Fix, Level, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.patterns import regex

_NEVER_TWICE: Final = (
    "နှင့်", "ဖြင့်", "၏", "၌", "၍", "ခဲ့", "ခြင်း", "အတွက်", "သည့်", "ဖို့", "ကြောင့်", "များကို", "သော်လည်း",
)  # fmt: skip
"""Particles of which no reduplication and no word that begins with them makes two in a row."""
_ONLY_APART: Final = ("ကို", "မှာ", "တွင်")
"""Those that begin words too: two of them are a slip only where a space stands between and behind.

Nouns end in သည် (ဧည့်သည် သည်), က and များ as often as particles follow them.
"""
_TOPIC: Final = "သည်"
"""Behind a plural it is the particle, so a second one is too many."""
_ENDINGS: Final = ("တွင်", "ကို", "သည်", "မှာ", "၏", "၌", "နှင့်", "များ", "အတွက်", "သော", "သည့်")
"""With one of these a word is no adverb: those are doubled freely."""

_FUNCTION_WORDS_LIST: Final = """
the a an of to in on at by for from with and or but is are was were be been as it its their his her this these those
they we he she which who will would has have not
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS_LIST.split())
_ENGLISH_GRAMMAR_LIST: Final = """
had that very so really no ha bye more again many long far much out in on is yes now there oh well hear never please
too what knock chop night big old poor tut go try right way up down do can you her
"""
_ENGLISH_GRAMMAR: Final = frozenset(_ENGLISH_GRAMMAR_LIST.split())
"""Words that English itself doubles: *he had had*, *I know that that*, *log in in time*."""

_SYLLABLE_GOES_ON: Final = "\u102b-\u103e\u1037\u1038"
_ENGLISH = regex(r"(?<![\w'’-])([A-Za-z]+)(?P<again>\s+\1)(?![\w'’-])", re.IGNORECASE)
_LETTER: Final = "[\u1000-\u1049\u104c-\u109f]"
"""What words are made of: all of the script but ၊ and ။."""
_LONG: Final = rf"{_LETTER}{{5,50}}(?:{_LETTER}{{8}}(?<!တိုင်း)|{'|'.join(_ENDINGS)})"
"""Words too long to be doubled as grammar; *every minute, every minute* (…တိုင်း) is."""
_BURMESE = regex(
    rf"(?<={_LETTER})(?P<particle>{'|'.join(_NEVER_TWICE)})(?P<again> ?(?P=particle))"
    rf"(?![{_SYLLABLE_GOES_ON}\u1039]|[က-အ]\u103a)"
    rf"|(?<={_LETTER}{{3}})(?<!အစ်)(?<!အ)(?P<apart>{'|'.join(_ONLY_APART)})(?P<later> (?P=apart))(?= |[၊။]|$)"
    rf"|(?<=များ|တို့)(?P<topic>{_TOPIC})(?P<topics> ?{_TOPIC})(?![{_SYLLABLE_GOES_ON}\u1039])"
    rf"|(?:(?<= )|^)(?!တစ်)(?P<word>{_LONG})(?P<repeated> (?P=word))(?=[ ၊။]|$)"
    r"|(?<![A-Za-z])(?P<latin>[A-Z]{2,8})(?P<acronym> (?P=latin))(?![A-Za-z])"
)
_AFTER_SPACE = "|".join(f" {word}(?<={word} {word})" for word in (*_NEVER_TWICE, *_ONLY_APART, _TOPIC))
_SUSPECT = regex(
    rf"{_AFTER_SPACE}|{'|'.join(word * 2 for word in (*_NEVER_TWICE, _TOPIC))}"
    rf"| ({_LETTER}{{8,60}}) \1| (?i:([A-Za-z]+)\s+\2)\b|\A(?i:({_LETTER}{{8,60}}|[A-Za-z]+)\s+\3)"
)
"""Found in every text that can have a fault, without what is slow to ask of every character."""


def _hint() -> Hint:
    doubled = (word + between + word for word in (*_NEVER_TWICE, *_ONLY_APART, _TOPIC) for between in ("", " "))
    return Hint(literals(*doubled), repeats=True)


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report the second of two words, unless the source doubles a word too."""
    if pair.target.reading is not None:
        return
    if pair.target.lang == "en":
        found = _english(pair.target.text)
    elif pair.target.lang == "my":
        found = _burmese(pair.target.text)
    else:
        return
    for word, again, safe in found:
        if pair.source is None or not _ENGLISH.search(pair.source.text):
            fix = Fix((Edit(again, ""),), safe=safe)
            # Speech doubles adjectives for weight (a heavy heavy man).
            level = Level.NOTE if pair.target.lang == "en" and not safe else None
            yield Fault(f"{word} stands twice", span=Span(again.start - len(word), again.end), fix=fix, level=level)


def _english(text: str) -> Iterator[tuple[str, Span, bool]]:
    for match in _ENGLISH.finditer(text):
        word, again = match[1], match["again"].strip()
        if again.islower() and word.lower() not in _ENGLISH_GRAMMAR and "\n\n" not in match[0]:
            yield word, Span(*match.span("again")), word.lower() in _FUNCTION_WORDS


def _burmese(text: str) -> Iterator[tuple[str, Span, bool]]:
    for match in _BURMESE.finditer(text):
        for one, two, safe in (
            ("particle", "again", True),
            ("apart", "later", True),
            ("topic", "topics", True),
            ("word", "repeated", False),
            ("latin", "acronym", False),
        ):
            if match[one] is not None:
                yield match[one], Span(*match.span(two)), safe


RULE = Rule(
    name="doubled-word",
    level=Level.WARNING,
    sieve=Sieve(pattern=_SUSPECT, hint=_hint),
    check=check,
    examples=(
        Example("They reached «the the» river.", target_lang="en", why="an article", fixed="They reached the river."),
        Example("သူတို့«နှင့် နှင့်» အတူ သွားသည်။", why="a particle", fixed="သူတို့နှင့် အတူ သွားသည်။"),
        Example(
            "«ပြည်သူ့ကာကွယ်ရေးတပ် ပြည်သူ့ကာကွယ်ရေးတပ်» ရောက်လာသည်။",
            why="a long word",
            fixed="ပြည်သူ့ကာကွယ်ရေးတပ် ရောက်လာသည်။",
        ),
        Example("ရွာသားများ«သည် သည်» သွားသည်။", why="a particle behind a plural", fixed="ရွာသားများသည် သွားသည်။"),
        Example("«လူသိများသော လူသိများသော» ရွာ", why="a word that ends like no adverb", fixed="လူသိများသော ရွာ"),
        Example("He had had enough, and he knew that that was so.", target_lang="en", why="grammar"),
        Example("They met in Walla Walla.", target_lang="en", why="a name"),
        Example("မြန်မြန် လာပါ၊ များများ စားပါ။", why="reduplication is grammar"),
        Example("တဖြည်းဖြည်း တိုးတက်လာသည်။ ခဏခဏ လာသည်။", why="so is this"),
        Example("အစ်ကို ကို တွေ့သည်။ ဧည့်သည် သည် လာသည်။", why="nouns that end like particles"),
        Example("ကိုကိုက မမကို ပြောသည်။", why="names and terms of address"),
        Example("ဤသည်သည် မှန်သည်။", why="a pronoun and its particle"),
    ),
)
