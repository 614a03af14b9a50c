"""Near misses: where a text holds a name almost, but not quite, as the glossary has it.

The region is found on keys, snapped to syllable edges, and confirmed syllable by syllable on what it sounds like,
or word by word in scripts with spaces. Another concept's true name is never a near miss, however close.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from toolkit.match.alignment import FAR, ODD, Alignment, Step, align, foreign, units
from toolkit.match.mentions import Mention, goes_on
from toolkit.match.phonetic import phonetic
from toolkit.match.rows import Form
from toolkit.match.words import WORD, slipped
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import cut_at_edges, edges_within

REGION: Final = 70.0
"""Similarity at which a stretch of the key is looked at more closely, 0-100."""

SHORTEST: Final = 3
"""Syllables a name must have; one of just so many must sound the same. Shorter ones are near to everything."""

LONG: Final = 7
"""Syllables of a name that may lack one, or have one too many."""

KEPT: Final = 2
"""Syllables at the start of a name none of which may be lost alone."""

LIKE, SURE = 80.0, 90.0
"""Likeness below which nothing is a near miss, and from which little more is asked, 0-100."""

SHORTEST_LATIN: Final = 6
"""Letters a Latin name must have; a word in small letters one more."""

SNAP: Final = 8
"""Bytes on either side of the region in which an edge is looked for."""

CONFIRMED: Final = 4
"""Stretches of a region, the likeliest ones, that are aligned."""


class NearMiss(NamedTuple):
    """A stretch of a key that is almost a form."""

    start: int
    end: int
    form: Form
    score: float
    alignment: Alignment | None = None
    """Syllable by syllable; None for names in scripts with spaces."""

    @property
    def concepts(self) -> tuple[str]:
        """The id of the concept that it almost names."""
        return (self.form.concept.id,)

    @property
    def weight(self) -> float:
        """How much of the text speaks for it: of two names that a stretch may be, the longer one."""
        return self.score * (self.end - self.start)

    def is_exact(self, cased: bytes) -> bool:
        """Does the key, upper and lower case kept, hold the form as the glossary has it?"""
        written = cased[self.start : self.end]
        return written.lower() == self.form.cased.lower() and self.form.fits_case(written)

    def overlaps(self, start: int, end: int) -> bool:
        """Does it share any byte with a stretch?"""
        return self.start < end and start < self.end


class Stretch(NamedTuple):
    """A stretch of a key that is almost a name."""

    start: int
    end: int
    score: float
    alignment: Alignment | None = None

    def of(self, form: Form) -> NearMiss:
        """The near miss of the form that has this name."""
        return NearMiss(self.start, self.end, form, self.score, self.alignment)


def nearest(
    key: bytes, forms: Iterable[Form], taken: Sequence[Mention], known: frozenset[bytes] = frozenset()
) -> NearMiss | None:
    """The best near miss of any of the forms in a lower-case key; None where nothing is near enough.

    `taken` are the mentions already found: a stretch that one of them fills is that name, and no miss.
    `known` are the Latin words of the glossary's names, none of which is ever a slip.
    """
    best: NearMiss | None = None
    for form in forms:
        wanted = form.cased.lower()
        for start, end in regions(key, wanted):
            found = confirm(key, start, end, form.cased, taken, known)
            if found is not None and (best is None or found.score > best.score):
                best = found.of(form)
    return best


def confirm(
    key: bytes, start: int, end: int, name: bytes, taken: Sequence[Mention], known: frozenset[bytes]
) -> Stretch | None:
    """Where about a stretch of a key a name, in the capitals that the glossary has, is missed; None if nowhere."""
    wanted = name.lower()
    if burmese(wanted):
        found = _burmese_miss(key, wanted, start, end)
    else:
        found = _latin_miss(key, wanted, start, end, known, capital=wanted[:1] != name[:1])
    if found is None or any(fills(mention, found) for mention in taken):
        return None
    return found


@lru_cache(maxsize=8192)
def syllable_count(key: bytes) -> int:
    """Syllables of Burmese in a key; a word of another script counts one."""
    return len(cut_at_edges(key))


def likeness(wanted: bytes, found: bytes) -> float:
    """How alike two Burmese keys are, 0-100: by sound or by letters, whichever is more."""
    from rapidfuzz.fuzz import ratio

    return max(ratio(phonetic(wanted), phonetic(found)), ratio(wanted, found))


def burmese(key: bytes) -> bool:
    """Is any of it Burmese?"""
    return not key.isascii()


def fills(mention: Mention, near: NearMiss | Stretch) -> bool:
    """Does a mention take up most of the stretch?"""
    shared = min(mention.end, near.end) - max(mention.start, near.start)
    return shared >= 0.75 * (near.end - near.start)


def regions(key: bytes, wanted: bytes) -> Iterator[tuple[int, int]]:
    """Where something like a name may stand: the likeliest region."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    if len(key) >= len(wanted) // 2:
        region = partial_ratio_alignment(wanted, key, score_cutoff=REGION)
        if region is not None:
            yield region.dest_start, region.dest_end


def _burmese_miss(key: bytes, wanted: bytes, start: int, end: int) -> Stretch | None:
    name = units(wanted)
    odd = len(name) >= LONG
    if len(name) < SHORTEST or len(foreign(name, key[max(start - SNAP, 0) : end + SNAP])) > odd:
        return None  # nothing about there could be aligned
    best: Stretch | None = None
    for a, b in likeliest(key, wanted, start, end):
        score = likeness(wanted, key[a:b])
        if score < LIKE or (best is not None and score <= best.score) or goes_on(key, b):
            continue
        sure = score >= SURE and len(name) > SHORTEST + 1
        same_sound = phonetic(wanted) == phonetic(key[a:b])
        most = FAR * FAR if sure or same_sound else _most(len(name))
        alignment = align(name, units(key[a:b]), odd=odd, most=most) if most > 0 else None
        if alignment is not None and alignment.cost and (same_sound or _near_enough(alignment, sure)):
            best = Stretch(a, b, score, alignment)
    return best


def _most(length: int) -> int:
    """What the slips in a name of so many syllables may cost if it sounds differently."""
    return min(2 + (length + 1) // 3, 2 * (length - SHORTEST))


def _near_enough(alignment: Alignment, sure: bool) -> bool:
    """Little differs for so long a name, and no syllable is lost or added where it makes another name."""
    if _another_name(alignment):
        return False
    return alignment.cost <= _most(len(alignment.wanted)) or (sure and not any(map(_odd, alignment.steps)))


def _another_name(alignment: Alignment) -> bool:
    """Is a syllable lost or added at the end, beside another slip, or so near the start that another name is left?

    A lost first syllable is a slip where the second differs too (ချင်း for ကချင်).
    """
    first, *rest = alignment.steps
    if _gap(alignment.steps[-1]) or first.wanted[0] == first.wanted[1]:
        return True
    if _odd(first):
        return not rest[0].cost
    if any(_odd(step) and step.wanted[0] < KEPT for step in rest):
        return True
    return any((_odd(one) and other.cost) or (_odd(other) and one.cost) for one, other in pairwise(rest))


def _odd(step: Step) -> bool:
    return step.cost == ODD and _gap(step)


def _gap(step: Step) -> bool:
    return step.wanted[0] == step.wanted[1] or step.found[0] == step.found[1]


def _latin_miss(
    key: bytes, wanted: bytes, start: int, end: int, known: frozenset[bytes], *, capital: bool
) -> Stretch | None:
    if len(wanted) < SHORTEST_LATIN + (not capital):
        return None
    from rapidfuzz.fuzz import ratio

    words, begins = WORD.findall(wanted), (wanted[:1], b" ")
    starts = [at for at in _edges_about(key, start) if key.startswith(begins, at)]
    ends = _edges_about(key, end) if starts else []
    best: Stretch | None = None
    for a, b in product(starts, ends):
        if a < b and slipped(words, WORD.findall(key[a:b]), known):
            score = ratio(wanted, key[a:b])
            if best is None or score > best.score:
                best = Stretch(a, b, score)
    return best


def likeliest(key: bytes, wanted: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """The few stretches about a region that are most like a name, the likeliest first; compared in one call."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    windows = _windows(key, start, end)
    found = extract(wanted, [key[a:b] for a, b in windows], scorer=ratio, limit=CONFIRMED)
    return [windows[number] for _, _, number in found]


def _windows(key: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches between edges whose ends lie near those of the region."""
    return [(a, b) for a, b in product(_edges_about(key, start), _edges_about(key, end)) if a < b]


def _edges_about(key: bytes, at: int) -> list[int]:
    return edges_within(key, max(at - SNAP, 0), at + SNAP)
