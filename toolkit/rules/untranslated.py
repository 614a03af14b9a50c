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
from toolkit.text.patterns import deferred, regex
from toolkit.text.residue import left_words
from toolkit.text.verbatim import tokens

LEFT: Final = "left in the language of the source"
LONG: Final = 10
"""Characters of Burmese that are more than a word."""

_IN_NAMES_LIST: Final = """
of and the for in on at to by de la le del der van von bin al el du da und et y
"""
_IN_NAMES: Final = frozenset(_IN_NAMES_LIST.split())
"""Words that stand in names too (*Ministry of Home Affairs*)."""
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
_CODE = deferred(r"\S*[_/\\@#$={}<>|\d]\S*|\S+\.\S+|`[^`]*`")
_ASIDE = deferred(r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’|«[^«»]*»|'[^']*'")
_EXPLAINED = deferred(r"[ ,]*[(\[]")
"""A term that a bracket explains or abbreviates: *extracorporeal membrane oxygenation (ECMO)*."""
_WORD = regex(r"[A-Za-z][A-Za-z'’-]*")
_LATIN = regex("[A-Za-z]+")
_RUN = deferred(r"[A-Za-z][A-Za-z'’-]*(?:[ \n,]+[A-Za-z][A-Za-z'’-]*){2,}")
_BURMESE = regex("[\u1000-\u109f]")
_BURMESE_RUN = deferred("[\u1000-\u109f](?:[\u1000-\u109f ]{1,}[\u1000-\u109f])")


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
        text = text[: token.start] + "\0" * (token.end - token.start) + text[token.end :]
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
    same = " ".join(source.split()).casefold() == " ".join(target.split()).casefold()
    if pair.target.lang == "my" and not _BURMESE.search(pair.target.text):
        enough = 1 if same else 2
        if len(_running_words(target)) >= enough or (same and target.strip().casefold() in _LABELS):
            yield Fault(LEFT, Side.TARGET, Span(0, len(pair.target.text)))
    elif same and pair.target.lang != "my" and len(_running_words(target)) > 1:
        yield Fault(LEFT, Side.TARGET, Span(0, len(pair.target.text)))
    elif pair.target.lang == "my":
        yield from _runs(_RUN, pair, _blank(_ASIDE, target), 3)
    elif pair.source.lang == "my":
        for fault in _runs(_BURMESE_RUN, pair, _blank(_ASIDE, target), 0):
            long = fault.span is not None and fault.span.end - fault.span.start >= LONG
            yield fault if long else fault._replace(level=Level.NOTE)


def _may_hold_words(text: str) -> bool:
    """Are there three words of Latin letters in it, whatever stands between them?"""
    return len(_LATIN.findall(text)) > 2


def _runs(pattern: re.Pattern[str], pair: Pair, target: str, least: int) -> Iterator[Fault]:
    source, whole = pair.source.text if pair.source is not None else "", pair.target.text
    known = " ".join(source.split()).casefold()
    for match in pattern.finditer(target):
        run = " ".join(match[0].split())
        explained = _EXPLAINED.match(whole, match.end())
        if len(_running_words(run)) >= least and run.casefold() in known and not explained:
            yield Fault(LEFT, Side.TARGET, Span(*match.span()))


def _third_language(source: str) -> bool:
    """Does a sentence in an English text hold no English?"""
    words = [word.lower() for word in _WORD.findall(source)]
    return len(words) > 4 and _ENGLISH.isdisjoint(words)


def _plain(passage: Passage) -> str:
    """The text with what needs no translation blanked out; every other character where it was."""
    text = passage.text
    for token in tokens(text):
        text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    for mention in passage.mentions:
        if any(char.isupper() for char in mention.form.term.text) or not mention.form.concept.translate:
            start, end = passage.span(mention.start, mention.end)
            text = text[:start] + " " * (end - start) + text[end:]
    return _blank(_CODE, text)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _running_words(text: str) -> list[str]:
    """Words that no name is made of: in small letters, three or more of them."""
    return [word for word in _WORD.findall(text) if len(word) > 2 and word.islower() and word not in _IN_NAMES]


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
        Example("Radio Free Asia", "Radio Free Asia", why="a name"),
        Example("KNDF-B11", "KNDF-B11", why="a code"),
        Example("https://example.org/read-this-page", "https://example.org/read-this-page", why="a link"),
        Example("သူသည် Frontier Myanmar တွင် ရေးသည်။", "He writes for Frontier Myanmar.", why="a foreign name inside"),
        Example("သူတို့ ပြန်လာသည် (they came back to the village)။", "They came back to the village.", why="a gloss"),
    ),
)
