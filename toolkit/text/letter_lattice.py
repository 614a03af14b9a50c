"""Every way to read a folded text as names of Latin letters, as a lattice of links from place to place.

A run of letter names is a chain of links; its readings are the ways through it.
There is nearly always one, two where a spelling names two letters, and the work stays bounded whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.letter_fold import Folded, is_edge
from toolkit.text.letter_table import SPELLINGS, Attestation
from toolkit.text.numbers.heads import first_characters
from toolkit.text.patterns import regex

COMMON, RARE, DERIVED = range(3)
"""What a spelling costs: one that is seldom written is seldom meant."""

MOST_READINGS = 64
"""No string of letter names that anybody wrote has more."""

_TEXTS = {spelling.text for spellings in SPELLINGS.values() for spelling in spellings}
_LONGEST = max(map(len, _TEXTS))
KEPT: Final = 100
"""Lattices of as many texts."""
_DIGITS = regex("[0-9၀-၉]+")
_ASCII = str.maketrans("၀၁၂၃၄၅၆၇၈၉", "0123456789")
_BURMESE = regex("[က-\u103e]")


class Link(NamedTuple):
    """A letter name: where it ends, what it means, what it costs."""

    end: int
    letter: str
    cost: int


Lattice = dict[int, list[Link]]
"""By the place in the folded text where the letter name begins."""


class Run(NamedTuple):
    """A maximal run of letter names in a folded text."""

    folded: Folded
    lattice: Lattice
    nodes: tuple[int, ...]
    """Places where a letter begins on some way through, and the end of the last."""

    def span(self, start: int, end: int) -> Span:
        """The code points of the original between two nodes."""
        return Span(self.folded.starts[start], self.folded.ends[end - 1])

    def readings(self, start: int, end: int) -> tuple[str, ...]:
        """What is spelled between two nodes, the likeliest first."""
        return readings(self.lattice, start, end)

    @property
    def names(self) -> tuple[str, ...]:
        """The letter names between its nodes."""
        return tuple(self.folded.text[start:end] for start, end in pairwise(self.nodes))

    @property
    def glued(self) -> bool:
        """It follows a Burmese syllable without a separator."""
        start = self.nodes[0]
        return start not in self.folded.gaps and bool(_BURMESE.match(self.folded.text[start - 1 : start]))


def lattice_of(folded: Folded, most_cost: int, *, digits: bool = False) -> Lattice:
    """All letter names that begin and end at syllable edges, and on request the numbers as they are."""
    whole = _whole_lattice(folded.text, digits)
    if most_cost >= DERIVED:
        return whole
    cheap = ((at, [link for link in links if link.cost <= most_cost]) for at, links in whole.items())
    return {at: links for at, links in cheap if links}


@lru_cache(KEPT)
def _whole_lattice(text: str, digits: bool) -> Lattice:
    """Whatever it costs. Kept, since it is asked for again at a lower cost."""
    names = _names()
    lattice: Lattice = {}
    for match in _initial().finditer(text):
        at = match.start()
        if is_edge(text, at):
            links = [
                Link(end, letter, cost)
                for end in range(at + 1, min(at + _LONGEST, len(text)) + 1)
                for letter, cost in names.get(text[at:end], ())
                if is_edge(text, end)
            ]
            if links:
                lattice[at] = links
    if digits:
        for number in _DIGITS.finditer(text):
            lattice[number.start()] = [Link(number.end(), number[0].translate(_ASCII), COMMON)]
    return lattice


def readings(lattice: Lattice, start: int, end: int) -> tuple[str, ...]:
    """What the letter names from one place to another spell, the cheapest first."""
    best: dict[int, list[tuple[int, str]]] = {start: [(0, "")]}
    for at in range(start, end):
        for cost, text in sorted(best.get(at, ()))[:MOST_READINGS]:
            for link in lattice.get(at, ()):
                best.setdefault(link.end, []).append((cost + link.cost, text + link.letter))
    texts = dict.fromkeys(text for _, text in sorted(best.get(end, ())))
    return tuple(texts)[:MOST_READINGS]


def runs_in(folded: Folded, most_cost: int, *, digits: bool = False) -> Iterator[Run]:
    """Maximal runs of two letters or more: from the leftmost start as far as letters reach."""
    lattice = lattice_of(folded, most_cost, digits=digits)
    furthest: dict[int, int] = {}
    for at in sorted(lattice, reverse=True):
        furthest[at] = max(furthest.get(link.end, link.end) for link in lattice[at])
    done = 0
    for at in sorted(lattice):
        if at >= done:
            done = furthest[at]
            nodes = _nodes(lattice, at, done)
            if len(nodes) > 2:
                yield Run(folded, lattice, nodes)


def _nodes(lattice: Lattice, start: int, end: int) -> tuple[int, ...]:
    reached = {start}
    for at in range(start, end):
        if at in reached:
            reached.update(link.end for link in lattice.get(at, ()))
    return tuple(sorted(reached))


@cache
def _initial() -> re.Pattern[str]:
    """Where a letter name may begin."""
    return regex(first_characters(_TEXTS, 3))


@cache
def _names() -> dict[str, tuple[tuple[str, int], ...]]:
    """Spelling -> the letters that it can mean, each with its cost."""
    table: dict[str, list[tuple[str, int]]] = {}
    for letter, spellings in SPELLINGS.items():
        for text, attestation in spellings:
            table.setdefault(text, []).append((letter, list(Attestation).index(attestation)))
    return {text: tuple(letters) for text, letters in table.items()}
