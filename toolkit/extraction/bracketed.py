"""Which of the syllables before an acronym in brackets are its name."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from toolkit.extraction.burmese_definitions import SHORTEST, BurmeseDefinition
from toolkit.extraction.edges import Edges
from toolkit.named_tuple import NamedTuple

USUAL: Final = 7
"""Syllables of a name of which nothing else is known."""
PER_SYLLABLE: Final = 1.25
"""Burmese syllables for one of English."""
SURE: Final = 1.25
"""Score from which a name is proposed: an edge and a fitting length."""

EDGE: Final = 0.3
COMMON, RARELY = 20, 0.2
"""Rows of a run that is only a part of names, when fewer than this share of them has the name."""
UNMARKED: Final = 0.5
"""What counts as an edge at all, and what a beginning without one costs."""
JOINED: Final = 0.25
"""How much an *and* inside tells against a name whose English form has none."""


class Bracketed(NamedTuple):
    """A Burmese name that an acronym stands beside."""

    chars: str
    rows: tuple[int, ...]
    """Where it is so explained."""
    score: float


class Sought(NamedTuple):
    """What is known of a name."""

    syllables: int | None = None
    """Of its English form."""
    words: str = ""
    """Words of its English form, as characters: they may stand in the Burmese one."""
    joined: bool = False
    """Its English form has an *and*."""
    rows: frozenset[int] = frozenset()
    """Where its English form stands."""


class Place(NamedTuple):
    """A definition and the row it stands in."""

    row: int
    side: str
    definition: BurmeseDefinition


def starts(places: Iterable[Place], edges: Edges) -> list[str]:
    """Every run of syllables that may be the name."""
    return sorted({chars for place in places for _, chars in _runs(place, edges)})


def named(
    places: Sequence[Place],
    sought: Sought,
    edges: Edges,
    spaces: Callable[[int], list[bool]],
    found: Mapping[str, list[int]],
) -> Bracketed | None:
    """The likeliest name; `sought` says what is known of it, and `found` the rows of each run. None: no telling."""
    scores: dict[str, list[float]] = {}
    rows: dict[str, list[int]] = {}
    for place in places:
        for start, chars in _runs(place, edges):
            edge = edges.left(place.side, start, spaces(place.row)) if place.definition.open else 1.0
            edge -= UNMARKED * (edge < EDGE)
            edge -= 0.45 * (sought.joined and edges.after_and(place.side, start))
            edge -= 0.6 * edges.misbegun(chars)
            broken = edges.broken(place.side, start, start + len(chars), spaces(place.row))
            if sought.syllables is not None and not sought.joined:
                broken += JOINED * edges.joined(place.side, start, start + len(chars))
            foreign = 0.6 * (chars[0] not in sought.words and not edges.is_syllable(chars[0]))
            scores.setdefault(chars, []).append(
                1.2 * edge + 1.2 * _fit(len(chars), sought.syllables) - broken - foreign
            )
            rows.setdefault(chars, []).append(place.row)
    judged = [
        Bracketed(chars, tuple(rows[chars]), sum(each) / len(each) + _recurring(len(each), found[chars], sought))
        for chars, each in scores.items()
        if _fit(len(chars), sought.syllables) > 0.2
    ]
    best = max(judged, key=lambda each: (each.score, each.chars), default=None)
    return best if best is not None and best.score >= SURE else None


def _runs(place: Place, edges: Edges) -> Iterable[tuple[int, str]]:
    start, end = place.definition.span
    for at in range(start, end - SHORTEST + 1) if place.definition.open else (start,):
        chars = place.side[at:end]
        trimmed = edges.ended(chars)
        if len(trimmed) >= SHORTEST:
            yield at, trimmed


def _fit(length: int, expected: int | None) -> float:
    if expected is None:
        return math.exp(-(math.log(length / USUAL) ** 2) / 0.9)
    return math.exp(-(math.log(length / (PER_SYLLABLE * expected)) ** 2) / 0.7)


def _recurring(defined: int, held: Sequence[int], sought: Sought) -> float:
    """How far the run stands where the name does, and by itself."""
    if not sought.rows:
        return 0.4 * math.log2(defined) + min(0.3, 0.1 * math.log2(max(1, len(held))))
    together = len(sought.rows.intersection(held))
    if len(held) >= COMMON and together < RARELY * len(held):
        return -0.4
    return 0.4 * math.log2(defined) + 0.2 * math.log2(max(1, together)) * together / max(1, len(held))
