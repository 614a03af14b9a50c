"""A name and a stretch of text, syllable by syllable: what differs, and whether it could be a slip.

Optimal string alignment over syllables: each must be the same, sound alike, or be one slip away;
a lost asat cuts a syllable in two, a stray one joins two, so one may stand for two.
At most one syllable may be lost or added, and none that names have or lack by choice:
generic heads and plurals part real bodies and real variants, which are for the glossary to list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from heapq import heappop, heappush
from typing import Final, TypeAlias

from toolkit.match.phonetic import merged, sounds
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import cut_at_edges
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

_MARKS: Final = bytes(range(FIRST_MARK, 256))
_LETTERS: Final = bytes(range(FIRST_MARK))
_CONSONANTS: Final = encode("".join(map(chr, range(0x1000, 0x1022))))
_CLOSED: Final = frozenset(bytes((byte,)) for byte in encode("\u1037\u1039\u103a"))
"""What stands behind the consonant that closes a syllable: dot below, virama, asat."""

_OF_NO_WEIGHT: Final = b"\0" + WEAK
"""What `_start` says where there is no consonant, and of a syllable that may be lost anywhere."""

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
    return tuple(cut_at_edges(key))


def align(
    wanted: Units, found: Units, *, odd: int = 1, by_choice: bool = False, most: int = FAR * FAR
) -> Alignment | None:
    """The cheapest alignment; None where some syllable stands for none, or where it costs more than `most`.

    `odd` syllables may be lost or added, `by_choice` also those that names have or lack by choice, any number.
    """
    if _hopeless(wanted, found, odd, by_choice):
        return None
    plain = _one_for_one(wanted, found)
    if plain is not None:
        return plain if plain.cost <= most else None
    most = min(most, _bound(wanted, found, odd, by_choice))
    best: dict[_Place, dict[int, _Way]] = {(0, 0): {0: (0, None)}}
    ahead = [(0, 0)]
    while ahead:
        i, j = heappop(ahead)
        if abs(i - j) > _DRIFT:
            continue
        reached = [(used, cost) for used, (cost, _) in sorted(best[i, j].items())]
        left, lack = most - min(cost for _, cost in reached), len(wanted) - i - len(found) + j
        for m, n, more, strange in _moves(wanted[i : i + 3], found[j : j + 3], left, lack, by_choice):
            for used, cost in reached:
                if used + strange <= odd and cost + more <= most:
                    if (i + m, j + n) not in best:
                        heappush(ahead, (i + m, j + n))
                    ways = best.setdefault((i + m, j + n), {})
                    if cost + more < ways.get(used + strange, _NO_WAY)[0]:
                        ways[used + strange] = cost + more, Step((i, i + m), (j, j + n), more)
    ends = best.get((len(wanted), len(found)))
    if not ends:
        return None
    cost, used = min((cost, used) for used, (cost, _) in ends.items())
    return Alignment(cost, _way_to((len(wanted), len(found)), used, best), wanted, found)


def _hopeless(wanted: Units, found: Units, odd: int, by_choice: bool) -> bool:
    """Do more syllables begin with consonants that the other side lacks altogether than may be lost or added?

    No slip changes the series of a consonant that a syllable begins with, and only a weak one may be lost besides.
    """
    if by_choice:
        return False
    return len(foreign(wanted, b"".join(found))) + len(foreign(found, b"".join(wanted))) > odd


def foreign(syllables: Units, letters: bytes) -> bytes:
    """The series that some syllables begin with, but for the weak one, and that none of these letters belongs to."""
    return _series(syllables).translate(None, merged(letters))


@lru_cache(maxsize=1024)
def _series(syllables: Units) -> bytes:
    return bytes(set(map(_start, syllables)).difference(_OF_NO_WEIGHT))


def _one_for_one(wanted: Units, found: Units) -> Alignment | None:
    """The alignment of each syllable with its counterpart, if no other can be as cheap: all others take two slips."""
    if len(wanted) != len(found):
        return None
    apart = list(map(_apart, wanted, found))
    if sum(apart) > ALIKE:
        return None
    steps = tuple(Step((at, at + 1), (at, at + 1), cost) for at, cost in enumerate(apart))
    return Alignment(sum(apart), steps, wanted, found)


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
    if (odd or (one and other)) and any((len(one), len(other)) == move[:2] for move in _MOVES):
        return _cost(one, other, by_choice)
    return FAR * FAR


def _common(one: Units, other: Units) -> int:
    """How many syllables they begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


_Place: TypeAlias = tuple[int, int]
"""How far an alignment has come in the name and in the stretch."""

_Way: TypeAlias = tuple[int, Step | None]
"""What it cost to come to a place with so many syllables lost or added, and the last step."""

_NO_WAY: Final[_Way] = (FAR * FAR, None)
_DRIFT: Final = 4
_MOVES: Final = (
    (1, 1, 0), (1, 2, ALIKE), (2, 1, ALIKE), (2, 2, SWAPPED),
    (1, 3, ALIKE), (3, 1, ALIKE), (1, 0, CLOSE), (0, 1, CLOSE),
)  # fmt: skip
"""Syllables of the name and of the stretch that a step may take, and what it costs at least."""


def _moves(wanted: Units, found: Units, left: int, lack: int, by_choice: bool) -> Iterator[tuple[int, int, int, bool]]:
    """The next steps: syllables of each, what it costs, and whether one is lost or added.

    `left` is what may still be spent, `lack` by how many syllables the stretch is behind the name:
    a step after which catching up must cost too much is not looked at.
    """
    for m, n, least in _MOVES:
        if m <= len(wanted) and n <= len(found) and least + (abs(lack - m + n) + 1) // 2 * ALIKE <= left:
            one, other = wanted[:m], found[:n]
            if (cost := _cost(one, other, by_choice)) < FAR and cost <= left:
                yield m, n, cost, cost == ODD and m * n == 0 and (one or other)[0] not in BY_CHOICE


def _cost(one: Units, other: Units, by_choice: bool) -> int:
    if len(one) == len(other) == 2:
        return _swap(one, other)
    if one and other:
        return FAR if _differ(one, other) else _apart(b"".join(one), b"".join(other))
    if WEAK in (one or other):
        return CLOSE
    return FAR if (one or other)[0] in BY_CHOICE and not by_choice else ODD


def _differ(one: Units, other: Units) -> bool:
    """Is it seen at once that they stand for different sounds, as nearly all do? One of them is a single syllable.

    They begin with different consonants, or several syllables hold one that the single one has not.
    """
    start, other_start = _start(one[0]), _start(other[0])
    if start != other_start and start and other_start:
        return True
    if len(one) == len(other):
        return False
    single, several = (one, other) if len(one) == 1 else (other, one)
    letters = sounds(single[0])[1]
    return any(start and start not in letters for start in map(_start, several[1:]))


@lru_cache(maxsize=65536)
def _start(syllable: bytes) -> int:
    """The series of the consonant that it begins with; 0 where it begins with something else, or a closed one."""
    return 0 if syllable[0] not in _CONSONANTS or syllable[1:2] in _CLOSED else merged(syllable[:1])[0]


def _way_to(place: _Place, used: int, best: dict[_Place, dict[int, _Way]]) -> tuple[Step, ...]:
    """The steps that led to a place, from the first."""
    steps: list[Step] = []
    cost, step = best[place][used]
    while step is not None:
        steps.append(step)
        cost -= step.cost
        ways = best[step.wanted[0], step.found[0]]
        used = next(before for before in (used, used - 1) if before in ways and ways[before][0] == cost)
        step = ways[used][1]
    return tuple(reversed(steps))


def _swap(one: Units, other: Units) -> int:
    """Two syllables in the other order, or a mark that went to the wrong one of them (ဥရော, ဥေရာ)."""
    if one == other[::-1]:
        return SWAPPED
    joined, other_joined = b"".join(one), b"".join(other)
    swapped = len(joined) == len(other_joined) and _told_apart(joined) == _told_apart(other_joined)
    return SWAPPED if swapped else FAR


@lru_cache(maxsize=65536)
def _told_apart(pair: bytes) -> tuple[bytes, list[int]]:
    """Letters in order, marks in any order."""
    return pair.translate(None, _MARKS), sorted(pair.translate(None, _LETTERS))


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

    return OSA.distance(one.translate(None, _LETTERS), other.translate(None, _LETTERS))
