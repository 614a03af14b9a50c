"""A name and a stretch of text, syllable by syllable: what differs, and whether it could be a slip.

Optimal string alignment over syllables: each must be the same, sound alike, or be one slip away;
a lost asat cuts a syllable in two, a stray one joins two, so one may stand for two.
At most one syllable may be lost or added, and none that names have or lack by choice:
generic heads and plurals part real bodies and real variants, which are for the glossary to list.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from toolkit.match.phonetic import sounds
from toolkit.text.language import edge
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
    cuts = [at for at in range(len(key) + 1) if edge(key, at)]
    return tuple(key[start:end] for start, end in pairwise(cuts))


def align(wanted: Units, found: Units, *, odd: int = 1, by_choice: bool = False) -> Alignment | None:
    """The cheapest alignment; None where some syllable stands for none.

    `odd` syllables may be lost or added, `by_choice` also those that names have or lack by choice, any number.
    """
    best: dict[tuple[int, int, int], tuple[int, Step | None]] = {(0, 0, 0): (0, None)}
    for i in range(len(wanted) + 1):
        for j in range(max(0, i - _DRIFT), min(len(found), i + _DRIFT) + 1):
            for used in range(odd + 1):
                here = best.get((i, j, used))
                if here is not None:
                    _extend(best, here[0], i, j, used, wanted, found, odd, by_choice)
    ends = [(best[key][0], key) for used in range(odd + 1) if (key := (len(wanted), len(found), used)) in best]
    if not ends:
        return None
    cost, at = min(ends)
    return Alignment(cost, _steps(best, at), wanted, found)


_DRIFT: Final = 4


def _extend(
    best: dict[tuple[int, int, int], tuple[int, Step | None]],
    so_far: int,
    i: int,
    j: int,
    used: int,
    wanted: Units,
    found: Units,
    odd: int,
    by_choice: bool,
) -> None:
    for m, n in _MOVES:
        one, other = wanted[i : i + m], found[j : j + n]
        if len(one) < m or len(other) < n:
            continue
        spent = used
        if m and n:
            cost = _swap(one, other) if m == n == 2 else _apart(b"".join(one), b"".join(other))
        elif WEAK in (one or other):
            cost = CLOSE
        elif (one or other)[0] in BY_CHOICE:
            cost = ODD if by_choice else FAR
        else:
            cost, spent = ODD, used + 1
        at = (i + m, j + n, spent)
        if cost < FAR and spent <= odd and (at not in best or so_far + cost < best[at][0]):
            best[at] = (so_far + cost, Step((i, i + m), (j, j + n), cost if spent == used else -cost))


_MOVES: Final = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 0), (0, 1))


def _steps(best: dict[tuple[int, int, int], tuple[int, Step | None]], at: tuple[int, int, int]) -> tuple[Step, ...]:
    steps: list[Step] = []
    while (step := best[at][1]) is not None:
        at = (step.wanted[0], step.found[0], at[2] - (step.cost < 0))
        steps.append(step._replace(cost=abs(step.cost)))
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
