"""Acronyms that a Burmese text explains: name(ACR), ACR (name), name-ACR, ACR-name, ACR name.

The acronym is in Latin letters or spelled in letter names.
In front of it nothing says where the name begins: every syllable may be its first, as far as a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.extraction.latin_definitions import is_short
from toolkit.extraction.syllables import Syllabary
from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.letter_names import parse

LONGEST: Final = 24
"""Syllables of a name."""
SHORTEST: Final = 2
NAMES: Final = 3
"""Letter names that must follow one another, where no bracket shows that they are an acronym."""

_OPENING, _CLOSING = "([", ")]"


class BurmeseDefinition(NamedTuple):
    """An acronym, and the syllables that its name is among."""

    acronym: str
    span: Span
    """In the string of syllables."""
    open: bool
    """Its name may begin anywhere in it; else it is all of it."""


def burmese_definitions(side: str, syllabary: Syllabary, heads: re.Pattern[str]) -> Iterator[BurmeseDefinition]:
    """The definitions in a string of syllables; a name that stands free behind its acronym must end in a head."""
    parts = syllabary.parts(side)
    for start, part in enumerate(parts):
        if part in _OPENING:
            furthest = min(len(parts), start + LONGEST + 2)
            end = next((at for at in range(start + 1, furthest) if parts[at] in _CLOSING), None)
            if end is not None:
                yield from _bracket(side, parts, start, end, syllabary)
        elif part == "-" and 0 < start < len(parts) - 1:
            yield from _dash(side, parts, start, syllabary, heads)
        elif is_short(part) and part.isupper() and len(part) > 2:
            yield from _free(side, start, part, syllabary, heads)


def _bracket(side: str, parts: list[str], start: int, end: int, syllabary: Syllabary) -> Iterator[BurmeseDefinition]:
    inside = parts[start + 1 : end]
    acronym = _acronym(inside)
    if acronym is not None:
        first = _run_before(side, start, syllabary)
        if start - first >= SHORTEST:
            yield BurmeseDefinition(acronym, Span(first, start), open=True)
    elif len(inside) >= SHORTEST and start > 0 and all(map(syllabary.is_syllable, side[start + 1 : end])):
        before = _acronym([parts[start - 2 if parts[start - 1] == " " and start > 1 else start - 1]])
        if before is not None:
            yield BurmeseDefinition(before, Span(start + 1, end), open=False)


def _dash(
    side: str, parts: list[str], at: int, syllabary: Syllabary, heads: re.Pattern[str]
) -> Iterator[BurmeseDefinition]:
    """name-ACR, ACR-name"""
    after = _spelled(parts, at + 1, syllabary, side)
    if after is not None and _ends_in_head(side, at, heads):
        first = _run_before(side, at, syllabary)
        if at - first >= SHORTEST:
            yield BurmeseDefinition(after, Span(first, at), open=True)
    elif is_short(parts[at - 1]):
        yield from _free(side, at, parts[at - 1], syllabary, heads)


def _free(
    side: str, at: int, acronym: str, syllabary: Syllabary, heads: re.Pattern[str]
) -> Iterator[BurmeseDefinition]:
    """ACR name: up to the first head."""
    end = next((i for i in range(at + 1, len(side)) if not syllabary.is_syllable(side[i])), len(side))
    head = heads.search(side, at + 1, min(end, at + 1 + LONGEST))
    if head is not None and head.start() - at - 1 >= SHORTEST:
        yield BurmeseDefinition(acronym, Span(at + 1, head.end()), open=False)


def _spelled(parts: list[str], at: int, syllabary: Syllabary, side: str) -> str | None:
    """The acronym that begins there: a Latin one, or as many letter names as there are."""
    if is_short(parts[at]):
        return parts[at]
    for end in range(min(len(parts), at + 12), at + NAMES - 1, -1):
        read = parse("".join(parts[at:end])) if all(map(syllabary.is_syllable, side[at:end])) else []
        if read and len(read[0]) >= NAMES:
            return read[0]
    return None


def _acronym(inside: list[str]) -> str | None:
    if len(inside) == 1 and is_short(inside[0]):
        return inside[0]
    read = parse("".join(inside)) if 2 <= len(inside) <= 16 else []
    return read[0] if read and len(read[0]) >= 2 else None


def _run_before(side: str, end: int, syllabary: Syllabary) -> int:
    start = end
    hyphen = syllabary.encode(b"-")
    while start > 0 and end - start < LONGEST and (side[start - 1] == hyphen or not syllabary.is_sign(side[start - 1])):
        start -= 1
    return start


def _ends_in_head(side: str, at: int, heads: re.Pattern[str]) -> bool:
    return any(match.end() == at for match in heads.finditer(side, max(0, at - LONGEST), at))
