"""Acronyms that a text in Latin script explains: *name (ACR)* and *ACR (name)*.

Source: A. S. Schwartz and M. A. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical
text, Pacific Symposium on Biocomputing 8 (2003) 451-462.
Added to it: the short form needs two capitals, a plural *s* goes from both forms,
and the first letter must begin the name's first word that counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

LONGEST: Final = 10
"""Characters of a short form."""

FARTHEST: Final = 12
"""Characters that may stand in a bracket before the name."""

_BRACKET: Final = regex(r"[(\[]([^()\[\]]{2,120})[)\]]")
_SHORT: Final = regex(r"[A-Z0-9α-ω][A-Za-z0-9α-ω]*(?:[-.&][A-Za-z0-9α-ω]+)*\.?")
_CAPITALS: Final = regex("[A-Z]")
_CLAUSE: Final = regex(r"[.;:!?]\s|[()\[\]]|[“”\"]")
_WORD: Final = regex(r"\S+")
_LEADING: Final = regex(
    r"(?:(?:the|an?|its|their|this|that|these|our|his|her|and|or|of|in|for|by|with|as|on|to|from|called|named|known"
    r"|via|both|either|such|use|using|including|like|is|are|was|were)\s+)+",
    re.IGNORECASE,
)
_INTRODUCED: Final = regex(r"^(?:also |formerly |previously |or |i\.e\.,? |abbreviated (?:as |to )?|known as )+")
_PART: Final = regex(r"[^\W_]+")
_SMALL_WORDS: Final = """
a an and as at by for from in of on or the to with
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_QUOTED: Final = regex("[\"“”]|^\\w['’]")
_EDGES: Final = " ,;:'\"‘’“”*-–—"


class Definition(NamedTuple):
    """An acronym and the name that stands beside it."""

    acronym: str
    name: str
    span: Span
    """Of the name, in code points."""
    at: int
    """Where the acronym begins."""


def definitions(text: str) -> Iterator[Definition]:
    """The acronyms of a text that a name beside them explains, in order."""
    for bracket in _BRACKET.finditer(text):
        inside = re.split("[,;]", bracket[1])[0]
        inside = _INTRODUCED.sub("", inside).strip(_EDGES)
        found = None
        if is_short(inside):
            found = _named_before(text, bracket.start(), inside)
        elif len(inside) > 4 and " " in inside:
            found = _named_inside(text, bracket, inside)
        if found is not None:
            yield found


def is_short(text: str) -> bool:
    """May it be an acronym?"""
    letters = text.rstrip(".")
    return (
        2 <= len(letters) <= LONGEST
        and _SHORT.fullmatch(text) is not None
        and len(_CAPITALS.findall(text)) >= 2
        and text.strip("IVXLC") != ""
    )


def _named_before(text: str, bracket: int, acronym: str) -> Definition | None:
    """*name (ACR)*"""
    at = text.index(acronym, bracket)
    most = min(len(acronym) + 5, len(acronym) * 2)
    clause = max((m.end() for m in _CLAUSE.finditer(text, 0, bracket)), default=0)
    words = [m.start() for m in _WORD.finditer(text, clause, bracket)][-most:]
    return _definition(acronym, text, words[0], len(text[:bracket].rstrip(_EDGES)), at) if words else None


def _named_inside(text: str, bracket: re.Match[str], inside: str) -> Definition | None:
    """*ACR (name)*"""
    before = re.search(r"(\S+)\s*$", text[max(0, bracket.start() - 30) : bracket.start()])
    acronym = before[1].strip(_EDGES) if before else ""
    if not is_short(acronym):
        return None
    start = text.index(inside, bracket.start())
    found = _definition(acronym, text, start, start + len(inside), text.rindex(acronym, 0, bracket.start()))
    return found if found is not None and found.span.start - start < FARTHEST else None


def _definition(acronym: str, text: str, first: int, end: int, at: int) -> Definition | None:
    """The name that stands somewhere from `first` to `end`; without the *s* of the plural, where both have one."""
    plural = len(acronym) > 2 and acronym.endswith("s") and acronym[-2].isupper() and text[end - 1] == "s"
    letters = acronym[:-1] if plural else acronym.rstrip(".")
    start = _start(letters, text[first:end])
    if start is None:
        return None
    start = _whole_start(letters, text, first + start, end)
    name = " ".join(text[start:end].strip(_EDGES).split())
    if plural:
        name = re.sub("(?<=[sx])es$|(?<!s)s$", "", re.sub("ies$", "y", name))
    return Definition(letters, name, Span(start, end), at) if _explains(name, letters) else None


def _whole_start(acronym: str, text: str, start: int, end: int) -> int:
    """Where the name begins: further left if a word there spells the first letter better, never at *the* or *of*."""
    clause = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    further = [m.start() for m in _WORD.finditer(text, clause, start)][-3:]
    begins = [at for at in further if text[at].lower() == acronym[0].lower()]
    start = max([start, *reversed(begins)], key=lambda at: initials(acronym, text[at:end]))
    lead = _LEADING.match(text, start, end)
    return lead.end() if lead and initials(acronym, text[lead.end() : end]) > 0 else start


def initials(acronym: str, name: str) -> int:
    """How many letters of an acronym begin words of a name that count, in order."""
    letters = [char.lower() for char in acronym if char.isalnum()]
    met = 0
    for word in _PART.findall(name):
        if word.lower() not in _SMALL and word[0].lower() in letters:
            letters = letters[letters.index(word[0].lower()) + 1 :]
            met += 1
    return met


def _explains(name: str, acronym: str) -> bool:
    """Is it a name that a person would give for the letters?"""
    letters = sum(char.isalnum() for char in acronym)
    words = [word for word in _PART.findall(name) if word.lower() not in _SMALL]
    if not name or not name[0].isalnum() or _QUOTED.search(name) or acronym in name.split():
        return False
    if len(name) <= len(acronym) + 1 or len(words) > letters + 1:
        return False
    return initials(acronym, name) >= (len(words) + 1) // 2 and len(words) * 3 >= letters


def _start(short: str, long: str) -> int | None:
    """Where in `long` the shortest name that spells `short` begins: matched from the right (the published method)."""
    at = len(long) - 1
    first = next((i for i, char in enumerate(short) if char.isalnum()), 0)
    for number in range(len(short) - 1, first - 1, -1):
        wanted = short[number].lower()
        if not wanted.isalnum():
            continue
        while at >= 0 and (long[at].lower() != wanted or (number == first and at > 0 and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
        at -= 1
    return long.rfind(" ", 0, at + 1) + 1
