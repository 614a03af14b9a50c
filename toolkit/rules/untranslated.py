"""A text, or a part of it, was left in the language of the source.

Somebody meant to come back to it. Readers who do not know the language lose the sentence.
Names, acronyms, brands, codes, links, numbers and placeholders need no translation, alone or inside a sentence,
and what stands in brackets or quotation marks (titles, glosses), or is explained by a bracket, is there on purpose.
A sentence of a third language stays as it is.
Reported is a translation that says what the source says, in running words of its language,
and a run of three such words or more, taken over from the source into a sentence of another script.
A single word of Burmese left in a sentence of another language is a note.
So are, in a draft alone too, common English words left inside a Burmese sentence:
words of grammar, of time and the like, in small letters, that no name and no trade has (*yesterday*, *and*, *killed*);
the many that Burmese uses as they are (browser, protein) are none.
There is no fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.written import Hint
from toolkit.model import Fault, Level, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.patterns import regex
from toolkit.text.residue import left_words
from toolkit.text.verbatim import tokens

BLANK: Final = "\0"
"""Stands for what needs no translation: no phrase goes on across it."""
LEFT: Final = "left in the language of the source"
ENOUGH: Final = 3
"""Running words that make a phrase."""
LONG: Final = 10
"""Characters of Burmese that are more than a word."""

_IN_NAMES_LIST: Final = """
of and the for in on at to by de la le del der van von bin al el du da und et y
"""
_IN_NAMES: Final = frozenset(_IN_NAMES_LIST.split())
"""Words that stand in names too (*Ministry of Home Affairs*)."""
_IN_NO_NAME: Final = frozenset(("is", "it", "we", "he", "be", "do", "if", "my", "us"))
"""Words of two letters that stand in sentences only."""
_LABELS_LIST: Final = """
save cancel delete close open help search settings back next yes no home password username edit add remove upload
download submit continue finish error warning loading login logout welcome name date title description language
users groups classes lessons
"""
_LABELS: Final = frozenset(_LABELS_LIST.split())
"""Words of programs that are no name even alone and with a capital."""
_ENGLISH_LIST: Final = """
the a an of to in on at by for from with and or but is are was were be been as it its this that these those they we he
she you i not have has had do does did will would can could should may if when what who which there their your our his
her my more than into about after before over under up out all no new
"""
_ENGLISH: Final = frozenset(_ENGLISH_LIST.split())
"""Words that hardly a sentence of English does without."""
_CODE = regex(r"\S*[_/\\@#$={}<>|\d]\S*|\S+\.\S+|`[^`]*`")

_ASIDES: Final = r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’|«[^«»]*»|'[^']*'"
_ASIDE = regex(_ASIDES)
_GLOSS = regex(_ASIDES.replace("]*", "\u1000-\u109f]*"))
"""An aside that holds no Burmese: a gloss, a title."""
_EXPLAINED = regex(r"[ ,]*[(\[]|[,၊] ?[A-Z]{2}")
"""A term that a bracket explains or abbreviates, or what stands in one with it: *membrane oxygenation (ECMO)*."""
_WORD = regex(r"[A-Za-z][A-Za-z'’-]*")
_LATIN = regex("[A-Za-z]+")
_RUN = regex(r"[A-Za-z][A-Za-z'’-]*(?:[ \n,]+[A-Za-z][A-Za-z'’-]*){2,}")
_BURMESE = regex("[\u1000-\u109f]")
_BURMESE_RUN = regex("[\u1000-\u109f](?:[\u1000-\u109f ]{1,}[\u1000-\u109f])")


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report a target that is the source again, or holds a part of it, or common English words."""
    whole = list(_of_the_source(pair))
    yield from whole
    if pair.target.lang == "my":
        taken = [fault.span for fault in whole if fault.span is not None]
        for span in _left_in(pair.target):
            if not any(start < span.end and span.start < end for start, end in taken):
                yield Fault(f"left in English: {pair.target.written(span)}", Side.TARGET, span, level=Level.NOTE)


def _left_in(target: Passage) -> Iterator[Span]:
    """The common English words inside Burmese; none that a placeholder or a term of the glossary holds."""
    text = target.text
    for token in tokens(text):
        text = _cut(text, token.start, token.end)
    spans = list(left_words(text))
    known = [target.span(mention.start, mention.end) for mention in target.mentions] if spans else []
    for span in spans:
        if not any(start < span.end and span.start < end for start, end in known):
            yield span


def _of_the_source(pair: Pair) -> Iterator[Fault]:
    if pair.source is None or pair.source.lang == pair.target.lang:
        return
    if pair.target.lang == "my" and _BURMESE.search(pair.target.text) and not _may_hold_words(pair.target.text):
        return
    if pair.source.lang == "en" and _third_language(pair.source.text):
        return
    source, target = _plain(pair.source), _plain(pair.target)
    same = _seen(source) == _seen(target)
    if pair.target.lang == "my" and not _BURMESE.search(pair.target.text):
        enough = 1 if same else 2
        if len(_running_words(target)) >= enough or (same and _seen(target) in _LABELS):
            yield Fault(LEFT, Side.TARGET, Span(0, len(pair.target.text)))
    elif same and pair.target.lang != "my" and len(_running_words(target)) > 1:
        yield Fault(LEFT, Side.TARGET, Span(0, len(pair.target.text)))
    elif pair.target.lang == "my":
        for span in _taken_over(pair.source.text, _blank(_GLOSS, target)):
            if not (_EXPLAINED.match(pair.target.text, span.end) and _is_term(target[slice(*span)])):
                yield Fault(LEFT, Side.TARGET, span)
    elif pair.source.lang == "my":
        for span in _burmese_runs(pair.source.text, _blank(_ASIDE, target)):
            if not _EXPLAINED.match(pair.target.text, span.end):
                yield Fault(LEFT, Side.TARGET, span, level=None if span.end - span.start >= LONG else Level.NOTE)


def _may_hold_words(text: str) -> bool:
    """Are there three words of Latin letters in it, whatever stands between them?"""
    return len(_LATIN.findall(text)) > 2


def _taken_over(source: str, target: str) -> Iterator[Span]:
    """Stretches of the target that stand word for word in the source, with enough running words to be a phrase."""
    known = _words_of(source)
    for run in _RUN.finditer(target):
        words = list(_WORD.finditer(target, *run.span()))
        at = 0
        while at < len(words):
            end = at + 1
            while end < len(words) and _words_of(target[words[at].start() : words[end].end()]) in known:
                end += 1
            span = Span(words[at].start(), words[end - 1].end())
            if len(_running_words(target[slice(*span)])) >= ENOUGH and _words_of(target[slice(*span)]) in known:
                yield span
            at = end


def _is_term(text: str) -> bool:
    """Does it hold no word that only sentences have?"""
    return (_ENGLISH - _IN_NAMES).isdisjoint(text.split())


def _words_of(text: str) -> str:
    """The words of a text and nothing between them but a space, in small letters."""
    return f" {' '.join(_WORD.findall(text))} ".casefold()


def _burmese_runs(source: str, target: str) -> Iterator[Span]:
    """Burmese in the target that stands in the source too."""
    known = " ".join(source.split())
    for match in _BURMESE_RUN.finditer(target):
        if " ".join(match[0].split()) in known:
            yield Span(*match.span())


def _seen(text: str) -> str:
    return " ".join(text.replace(BLANK, " ").split()).casefold()


def _third_language(source: str) -> bool:
    """Does a sentence in an English text hold no English?"""
    words = [word.lower() for word in _WORD.findall(source)]
    return len(words) > 4 and _ENGLISH.isdisjoint(words)


def _plain(passage: Passage) -> str:
    """The text with what needs no translation blanked out; every other character where it was."""
    text = _blank(_CODE, passage.text)
    for token in tokens(passage.text):
        text = _cut(text, token.start, token.end)
    for mention in passage.mentions:
        if any(char.isupper() for char in mention.form.term.text) or not mention.form.concept.translate:
            text = _cut(text, *passage.span(mention.start, mention.end))
    return text


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: BLANK * len(match[0]), text)


def _cut(text: str, start: int, end: int) -> str:
    return text[:start] + BLANK * (end - start) + text[end:]


def _running_words(text: str) -> list[str]:
    """Words that no name is made of: in small letters, three or more of them."""
    words = [word for word in _WORD.findall(text) if word.islower() and word not in _IN_NAMES]
    return [word for word in words if len(word) > 2 or word in _IN_NO_NAME]


RULE = Rule(
    name="untranslated",
    level=Level.WARNING,
    sieve=Sieve(
        pattern=regex(
            r"[a-z]{3}(?:[^a-z\u1000-\u109f]+[a-z]{3}|(?<=[\u1000-\u109f]...)|(?<=[\u1000-\u109f] ...))"
            r"|\A[^\u1000-\u109f]*[a-z]{3}"
        ),
        hint=lambda: Hint(chars=b"abcdefghijklmnopqrstuvwxyz"),
    ),
    check=check,
    examples=(
        Example("«They came back to the village.»", "They came back to the village.", why="the source again"),
        Example("သူတို့ «came back to the village» ဟု ပြောသည်။", "They came back to the village.", why="a part of it"),
        Example(
            "ရဲက COVID-19 «spread again in the village» ဟု ပြောသည်။",
            "The police said that it had spread again in the village.",
            why="a part of it, behind a name that stands elsewhere",
        ),
        Example(
            "သူတို့ «came back to the village» 40 «years later and rebuilt it» ဟု ပြောသည်။",
            "They came back to the village 40 years later and rebuilt it.",
            why="a number inside",
        ),
        Example(
            "«John Edward is Director of the Council»",
            "John Edward is Director of the Council",
            why="a sentence of names",
        ),
        Example(
            "They said «သူတို့ ရွာကို ပြန်လာသည်».",
            "သူတို့ ရွာကို ပြန်လာသည်။",
            why="the other way",
            source_lang="my",
            target_lang="en",
        ),
        Example(
            "He will come «မနက်ဖြန်».", "သူ မနက်ဖြန် လာမည်။", why="a word of Burmese", source_lang="my", target_lang="en"
        ),
        Example("He reads “မနက်ဖြန်” (tomorrow).", "သူ မနက်ဖြန် ဖတ်သည်။", why="a title", source_lang="my", target_lang="en"),
        Example("အစိုးရက «yesterday» ကြေညာသည်။", why="a common word, in a draft alone"),
        Example("ဆရာက browser ဖွင့်ပြီး WHO နှင့် New York Times ကို ဖတ်သည်။", why="words that Burmese uses, and names"),
        Example(
            "သူက «if you were there, say so» (နေ့၊ ည) ဟု ပြောသည်။",
            "He said: if you were there, say so (day, night).",
            why="a bracket behind it explains no sentence",
        ),
        Example(
            "မျိုးဗီဇ neutral amino acid transporter (NAT) ကို တွေ့သည်။",
            "They found the neutral amino acid transporter (NAT).",
            why="a term that a bracket explains",
        ),
        Example("Radio Free Asia", "Radio Free Asia", why="a name"),
        Example("KNDF-B11", "KNDF-B11", why="a code"),
        Example("https://example.org/read-this-page", "https://example.org/read-this-page", why="a link"),
        Example("သူသည် Frontier Myanmar တွင် ရေးသည်။", "He writes for Frontier Myanmar.", why="a foreign name inside"),
        Example("သူတို့ ပြန်လာသည် (they came back to the village)။", "They came back to the village.", why="a gloss"),
    ),
)
