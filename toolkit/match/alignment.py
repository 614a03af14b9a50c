"""A name and a stretch of text, syllable by syllable: what differs, and whether it could be a slip.

Optimal string alignment over syllables: each must be the same, sound alike, or be one slip away;
a lost asat cuts a syllable in two, a stray one joins two, so one may stand for two.
At most one syllable may be lost or added, and none that names have or lack by choice:
generic heads and plurals part real bodies and real variants, which are for the glossary to list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from toolkit.match.phonetic import sounds
from toolkit.text.language import edges
from toolkit.text.page import encode

ALIKE, CLOSE, SWAPPED, ODD = 1, 2, 2, 3
"""What it costs if two syllables sound alike, are one slip apart, changed places, or one is too many or missing."""

FAR: Final = 1000

BY_CHOICE: Final = frozenset(map(encode, ("များ", "တို့", "ပြည်", "သူ", "သူ့", "နယ်", "တပ်", "ဖွဲ့", "ချုပ်", "မ", "တော်", "ဦး", "စု")))
"""Syllables that a body's name has in one house and lacks in the next, or that make it another body."""

(FIRST_MARK,) = encode("\u102b")  # VOWEL SIGN TALL AA
SLIPS: Final = encode("".join(map(chr, range(0x102B, 0x103F)))) + b"NT"
"""What may be slipped: marks, and the finals of a sound. Another letter is another syllable."""

WEAK: Final = encode("အ")
"""A syllable that is lost in fast speech (အစည်းအရုံး, အစည်းရုံး): one slip, wherever it stands."""

Units: TypeAlias = tuple[bytes, ...]


class Step(NamedTuple):
    """Some syllables of a name, and those that stand for them; half-open."""

    wanted: tuple[int, int]
    found: tuple[int, int]
    cost: int


class Alignment(NamedTuple):
    """How a stretch renders a name."""

    cost: int
    steps: tuple[Step, ...]
    wanted: Units
    found: Units


def units(key: bytes) -> Units:
    """The syllables of a Burmese key; Latin words and their signs, one each."""
    cuts = [*edges(key), len(key)]
    return tuple(key[start:end] for start, end in pairwise(cuts))


def align(wanted: Units, found: Units, *, odd: int = 1, by_choice: bool = False) -> Alignment | None:
    """The cheapest alignment; None where some syllable stands for none.

    `odd` syllables may be lost or added, `by_choice` also those that names have or lack by choice, any number.
    """
    best: dict[_State, tuple[int, Step | None]] = {_State(0, 0, 0): (0, None)}
    most = _bound(wanted, found, odd, by_choice)
    for i in range(len(wanted) + 1):
        for j in range(max(0, i - _DRIFT), min(len(found), i + _DRIFT) + 1):
            for state in [_State(i, j, used) for used in range(odd + 1)]:
                if state in best and best[state][0] <= most:
                    for end, step in _steps_from(state, wanted, found, by_choice):
                        cost = best[state][0] + step.cost
                        if end.odd <= odd and (end not in best or cost < best[end][0]):
                            best[end] = cost, step
    ends = [(best[end][0], end) for used in range(odd + 1) if (end := _State(len(wanted), len(found), used)) in best]
    if not ends:
        return None
    cost, end = min(ends)
    return Alignment(cost, _way_to(end, best), wanted, found)


def _bound(wanted: Units, found: Units, odd: int, by_choice: bool) -> int:
    """The cost of an alignment that is quickly found, or more than any has: what costs more leads to no better one."""
    if len(wanted) == len(found):
        cost = sum(map(_apart, wanted, found))
        if cost < FAR:
            return cost
    start = _common(wanted, found)
    one, other = wanted[start:], found[start:]
    rest = _common(one[::-1], other[::-1])
    one, other = one[: len(one) - rest], other[: len(other) - rest]
    if (len(one), len(other)) in _MOVES and (odd or (one and other)):
        return _cost(one, other, by_choice)
    return FAR * FAR


def _common(one: Units, other: Units) -> int:
    """How many syllables they begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


class _State(NamedTuple):
    """How far an alignment has come."""

    wanted: int
    found: int
    odd: int


_DRIFT: Final = 4
_MOVES: Final = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 0), (0, 1))


def _steps_from(state: _State, wanted: Units, found: Units, by_choice: bool) -> Iterator[tuple[_State, Step]]:
    i, j, used = state
    for m, n in _MOVES:
        one, other = wanted[i : i + m], found[j : j + n]
        if len(one) == m and len(other) == n:
            cost = _cost(one, other, by_choice)
            if cost < FAR:
                odd = used + (m * n == 0 and (one or other)[0] not in BY_CHOICE and cost == ODD)
                yield _State(i + m, j + n, odd), Step((i, i + m), (j, j + n), cost)


def _cost(one: Units, other: Units, by_choice: bool) -> int:
    if len(one) == len(other) == 2:
        return _swap(one, other)
    if one and other:
        return _apart(b"".join(one), b"".join(other))
    if WEAK in (one or other):
        return CLOSE
    return FAR if (one or other)[0] in BY_CHOICE and not by_choice else ODD


def _way_to(end: _State, best: dict[_State, tuple[int, Step | None]]) -> tuple[Step, ...]:
    """The steps that led to a state, from the first."""
    steps: list[Step] = []
    while (step := best[end][1]) is not None:
        steps.append(step)
        (i, _), (j, _) = step.wanted, step.found
        before = [_State(i, j, used) for used in (end.odd, end.odd - 1)]
        end = next(s for s in before if s in best and best[s][0] == best[end][0] - step.cost)
    return tuple(reversed(steps))


def _swap(one: Units, other: Units) -> int:
    """Two syllables in the other order, or a mark that went to the wrong one of them (ဥရော, ဥေရာ)."""
    (letters, marks), (other_letters, other_marks) = _told_apart(one), _told_apart(other)
    return SWAPPED if one == other[::-1] or (letters == other_letters and marks == other_marks) else FAR


def _told_apart(pair: Units) -> tuple[bytes, list[int]]:
    joined = b"".join(pair)
    return bytes(b for b in joined if b < FIRST_MARK), sorted(b for b in joined if b >= FIRST_MARK)


@lru_cache(maxsize=65536)
def _apart(one: bytes, other: bytes) -> int:
    """What parts two syllables: nothing, a slip in writing one sound, one slip in the sound, or too much."""
    if one == other:
        return 0
    (sound, letters), (other_sound, other_letters) = sounds(one), sounds(other)
    if sound == other_sound:
        return ALIKE
    if not _one_slip(sound, other_sound):
        return CLOSE if letters == other_letters and _marks_apart(one, other) <= 1 else FAR
    return CLOSE


def _one_slip(sound: bytes, other: bytes) -> bool:
    """Are two sounds one vowel, medial or final apart? Another consonant is another syllable."""
    from rapidfuzz.distance import OSA

    if OSA.distance(sound, other, score_cutoff=1) > 1:
        return False
    return sound.translate(None, SLIPS) == other.translate(None, SLIPS)


def _marks_apart(one: bytes, other: bytes) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(bytes(b for b in one if b >= FIRST_MARK), bytes(b for b in other if b >= FIRST_MARK))
