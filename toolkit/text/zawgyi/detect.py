"""Is a text Zawgyi? Decided by what only one of the two encodings can hold (see `signs`), never by likeness.

A paragraph of twenty Burmese characters or more holds several signs of its encoding.
A shorter one may hold none: then it follows the document it stands in, or stays `unsure`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import Final

from toolkit.named_tuple import NamedTuple
from toolkit.text.burmese import repair
from toolkit.text.clusters import well_formed
from toolkit.text.page import encode, escaped
from toolkit.text.patterns import regex
from toolkit.text.zawgyi.convert import convert
from toolkit.text.zawgyi.signs import LONG, UNICODE, ZAWGYI

_LONE_FINAL = regex(
    "(?<![က-ဪဿ\u102b-\u102f\u1031\u103b-\u103e])(?<!အ\u1032)(?<!အ[က-အ]\u103a)(?<!အ[\u102d\u1032][က-အ]\u103a)"
    "[က-အ]\u1037?\u103a"
)
"""A consonant with asat that has no syllable to close: Mon words begin with two consonants, Burmese words do not.

Names of Latin letters may end in two (အယ်လ်, အက်ဖ်), or in one behind a vowel that takes none (အဲန်).
"""


_STACK: Final = regex("[က-အ]\u1039[က-အ]")
_RARE: Final = (*map(encode, "\u1033\u1034\u1094\u1095"), escaped("\u1050")[:-3])
"""How that begins on a page with which the last of the signs opens: what has a byte of its own, then escapes."""


class Verdict(StrEnum):
    """What a text is written in. Text without Burmese is Unicode."""

    ZAWGYI = "zawgyi"
    UNICODE = "unicode"
    UNSURE = "unsure"
    """It may be Zawgyi: damaged as Unicode, well-formed once converted, but too short to tell."""


class Signs(NamedTuple):
    """How many signs of each encoding a text holds."""

    zawgyi: int
    unicode: int


def may_hold_zawgyi(text: str) -> bool:
    """Could there be Zawgyi in a buffer at all? One pass at the speed of `re`; clean Unicode Burmese says no."""
    return any(sign.search(text) for sign in ZAWGYI)


def hardly_zawgyi(text: str) -> bool:
    """Has it no sign of Zawgyi but for one stack of consonants that Burmese has not, however often?

    Foreign names are spelled with such stacks: အစ္ဂဘို, the Igbo.
    """
    around = {text[max(match.start() - 1, 0) : match.end() + 1] for sign in ZAWGYI for match in sign.finditer(text)}
    return not around or (len(around) == 1 and _STACK.fullmatch(around.pop()) is not None)


def holding_zawgyi(texts: Sequence[str], page: bytes | None = None) -> set[int]:
    """The numbers of the texts in which there could be Zawgyi, found in one pass over all of them.

    `page`: theirs together, if there is one. It says whether they hold any of what the last sign opens with,
    which would take as long to search them for as for all other signs.
    """
    joined = "\0".join(texts)
    ends = list(accumulate(len(text) + 1 for text in texts))
    found = set()
    for sign in ZAWGYI if page is None or any(rare in page for rare in _RARE) else ZAWGYI[:-1]:
        match = sign.search(joined)
        while match:
            number = bisect_right(ends, match.start())
            found.add(number)
            match = sign.search(joined, ends[number])
    return found


def is_zawgyi(text: str) -> Verdict:
    """The verdict on one paragraph by itself."""
    if not may_hold_zawgyi(text):
        return Verdict.UNICODE
    signs = signs_in(text)
    if not signs.zawgyi or signs.zawgyi <= 2 * signs.unicode:
        return Verdict.UNICODE
    if LONG.search(text):
        return Verdict.ZAWGYI if signs.zawgyi > 1 else Verdict.UNICODE  # one may be a slip
    if signs.unicode or not reads_once_converted(text):
        return Verdict.UNICODE
    return Verdict.ZAWGYI if signs.zawgyi > 1 else Verdict.UNSURE


def judge(paragraphs: Sequence[str], held: Iterable[int] | None = None) -> list[Verdict]:
    """The verdict on each paragraph of one document: what is too short to tell follows the rest.

    `held`: what `holding_zawgyi` says of them, if that is known.
    """
    verdicts = [Verdict.UNICODE] * len(paragraphs)
    for number in holding_zawgyi(paragraphs) if held is None else held:
        verdicts[number] = is_zawgyi(paragraphs[number])
    if Verdict.ZAWGYI not in verdicts and Verdict.UNSURE not in verdicts:
        return verdicts
    main = _main_encoding(paragraphs, verdicts)
    if main is not Verdict.ZAWGYI:
        return [main if verdict is Verdict.UNSURE else verdict for verdict in verdicts]
    return [_among_zawgyi(p, v) for p, v in zip(paragraphs, verdicts, strict=True)]


def signs_in(text: str) -> Signs:
    """Count the signs of both encodings."""
    return Signs(sum(len(sign.findall(text)) for sign in ZAWGYI), len(UNICODE.findall(text)))


def reads_once_converted(text: str) -> bool:
    """Taken as Zawgyi, is the text well-formed Burmese?"""
    converted = repair(convert(text))
    return well_formed(converted) and not _LONE_FINAL.search(converted)


def _main_encoding(paragraphs: Sequence[str], verdicts: Sequence[Verdict]) -> Verdict:
    """Of the document as a whole, by characters; unsure where no paragraph says anything."""
    zawgyi = sum(len(p) for p, verdict in zip(paragraphs, verdicts, strict=True) if verdict is Verdict.ZAWGYI)
    unicode = 0
    for paragraph, verdict in zip(paragraphs, verdicts, strict=True):
        if verdict is Verdict.UNICODE and UNICODE.search(paragraph):
            unicode += len(paragraph)
            if unicode > zawgyi:  # the rest, nearly all of a long document, could only say it again
                return Verdict.UNICODE
    return Verdict.ZAWGYI if unicode < zawgyi else Verdict.UNSURE


def _among_zawgyi(paragraph: str, verdict: Verdict) -> Verdict:
    """The verdict on a paragraph of a document in Zawgyi: what could be either follows the rest."""
    if verdict is Verdict.UNICODE:
        signs = signs_in(paragraph)
        if signs.zawgyi < signs.unicode or convert(paragraph) == paragraph or not reads_once_converted(paragraph):
            return Verdict.UNICODE
    return Verdict.ZAWGYI
