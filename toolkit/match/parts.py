"""The parts of names by which their near misses are found: a name with a few slips still holds one of them whole.

Of the ways to cut a name, that one is taken whose parts stand in text most seldom. How often its syllables stand there
is told by the names themselves: it halves the places that must be looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, combinations, pairwise
from math import prod
from typing import Final, TypeAlias

from toolkit.match.alignment import Units, units
from toolkit.match.near import burmese
from toolkit.match.words import WORD, mistyped

SHORT: Final = 5
"""Syllables up to which a name has overlapping parts, so that two slips cannot hit them all."""

MOST_PARTS: Final = 4
LONG: Final = 12
"""Syllables from which a name is cut evenly: however it is cut, its parts stand next to nowhere else."""

LONG_LATIN: Final = 6
"""Words from which a name is cut in three."""

RARE: Final = 12
"""Names that may share a part before it is left out, if two rarer ones remain."""

Part: TypeAlias = tuple[int, bytes]
"""Where in the name it stands, in bytes, and the part itself."""


def rarest_parts(names: Sequence[bytes], even: Callable[[bytes], bool]) -> Iterator[tuple[bytes, int, int]]:
    """The rarest parts of each name: with the number of the name that each may stand for, and its place in it.

    A name that shares parts with many, or is to be cut evenly, is; any other where its parts are rarest.
    """
    same: dict[bytes, bytes] = {}  # ten thousand names are made of a few thousand syllables
    pieces = [
        tuple([same.setdefault(piece, piece) for piece in (units(name) if burmese(name) else WORD.findall(name))])
        for name in names
    ]
    again = _met_again(part for own in map(evenly, names, pieces) for _, part in own)
    seldom = Seldom(own for name, own in zip(names, pieces, strict=True) if burmese(name))
    for named, (name, own) in enumerate(zip(names, pieces, strict=True)):
        parts = evenly(name, own)  # to hold those of all names would take more room than all else
        rare = [each for each in parts if again[each[1]] < RARE]
        if len(rare) < 2:
            rare = sorted(parts, key=lambda each: again[each[1]])[:2]
        elif len(rare) == len(parts) and _may_be_cut(name, own) and not even(name):
            rare = seldom(own)
        for at, part in rare:
            yield part, named, at


def _met_again(parts: Iterable[bytes]) -> Counter[bytes]:
    """How often parts are met once more: next to none is."""
    met: set[bytes] = set()
    again: Counter[bytes] = Counter()
    for part in parts:
        if part in met:
            again[part] += 1
        else:
            met.add(part)
    return again


def _may_be_cut(name: bytes, pieces: Units) -> bool:
    return burmese(name) and SHORT < len(pieces) < LONG


def evenly(name: bytes, pieces: Units) -> list[Part]:
    """Parts of a name of such syllables or words: all pairs of syllables of a short one, else two or more each;

    a Latin name in halves, or thirds if it is long, and the space behind each (*UN* of *UN Women* is in every *run*).
    One word has no part that stands whole: its likeliest slips do.
    """
    if not burmese(name):
        if len(pieces) == 1:
            return [(0, word) for word in mistyped(name)]
        spaced = [word + b" " for word in pieces[:-1]]
        return _parts((*spaced, pieces[-1]), _even(len(pieces), 3 if len(pieces) >= LONG_LATIN else 2))
    if len(pieces) <= SHORT:
        return _parts(pieces, _pairs(len(pieces)))
    return _parts(pieces, _even(len(pieces), _most(pieces)))


class Seldom:
    """Cuts names in as many parts, those that stand most seldom, by how often their syllables stand in all of them."""

    def __init__(self, names: Iterable[Units]) -> None:
        self._whole = Counter(chain.from_iterable(names))
        self._begun: Counter[bytes] = Counter()
        """The same of all that syllables begin with: the last one of a part may go on in the text."""
        for unit, times in self._whole.items():
            for end in range(1, len(unit) + 1):
                self._begun[unit[:end]] += times
        self._all = self._whole.total()

    def __call__(self, syllables: Units) -> list[Part]:
        """Parts of a name of such syllables, two or more each."""
        ways = _ways(len(syllables), _most(syllables))
        inner = [self._whole[unit] / self._all for unit in syllables]
        last = [self._begun[unit] / self._all for unit in syllables]
        rarest = min(
            ways, key=lambda cuts: sum(prod(inner[start : end - 1]) * last[end - 1] for start, end in pairwise(cuts))
        )
        return _parts(syllables, pairwise(rarest))


def _most(syllables: Units) -> int:
    """Parts of a name that has two syllables at least in each."""
    return min(MOST_PARTS, len(syllables) // 2)


@cache
def _ways(length: int, number: int) -> tuple[tuple[int, ...], ...]:
    """All ways to cut so many syllables in parts of two or more."""
    ways = ((0, *inner, length) for inner in combinations(range(2, length - 1), number - 1))
    return tuple(cuts for cuts in ways if all(end - start > 1 for start, end in pairwise(cuts)))


@cache
def _even(length: int, number: int) -> tuple[tuple[int, int], ...]:
    return tuple(pairwise(length * part // number for part in range(number + 1)))


@cache
def _pairs(length: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, start + 2) for start in range(length - 1))


def _parts(pieces: Units, spans: Iterable[tuple[int, int]]) -> list[Part]:
    name, at = b"".join(pieces), [*accumulate(map(len, pieces), initial=0)]
    return [(at[start], name[at[start] : at[end]]) for start, end in spans]
