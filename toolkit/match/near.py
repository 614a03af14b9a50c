"""Near misses: where a text holds a name almost, but not quite, as the glossary has it.

The region is found on keys, snapped to syllable edges, and confirmed on what the name sounds like.
Another concept's true name is never a near miss, however close.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from toolkit.match.index import Form
from toolkit.match.mentions import Mention
from toolkit.match.phonetic import phonetic
from toolkit.text.language import Language, edge

REGION: Final = 70.0
"""Similarity at which a stretch of the key is looked at more closely, 0-100."""

LONG, LONG_SCORE, SHORT_SCORE = 7, 90.0, 91.0
"""Names of this many syllables need the first score, shorter ones the second."""

SHORTEST: Final = 3
"""Syllables a name must have; one of just so many must sound the same. Shorter ones are near to everything."""

NEVER: Final = 101.0
SHORTEST_LATIN: Final = 8
LATIN_SCORE: Final = 90.0
SNAP: Final = 8
"""Bytes on either side of the region in which an edge is looked for."""


class NearMiss(NamedTuple):
    """A stretch of a key that is almost a form."""

    start: int
    end: int
    form: Form
    score: float


def nearest(key: bytes, forms: Iterable[Form], taken: Sequence[Mention], language: Language) -> NearMiss | None:
    """The best near miss of any of the forms in a lower-case key; None where nothing is near enough.

    `taken` are the mentions already found: a stretch that one of them fills is that name, and no miss.
    """
    best: NearMiss | None = None
    for form in forms:
        found = _near(key, form, taken)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def syllables(key: bytes) -> int:
    """Syllables of Burmese in a key; a word of another script counts one for each byte."""
    return sum(edge(key, at) for at in range(len(key)))


def _near(key: bytes, form: Form, taken: Sequence[Mention]) -> NearMiss | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    wanted = form.cased.lower()
    if not _long_enough(wanted):
        return None
    region = partial_ratio_alignment(wanted, key, score_cutoff=REGION)
    if region is None or len(key) < len(wanted) // 2:
        return None
    best: NearMiss | None = None
    for start, end in _windows(key, region.dest_start, region.dest_end):
        score = likeness(wanted, key[start:end])
        if best is None or score > best.score:
            best = NearMiss(start, end, form, score)
    if (
        best is None
        or best.score < _needed(wanted, key[best.start : best.end])
        or any(_fills(mention, best) for mention in taken)
    ):
        return None
    return best


def likeness(wanted: bytes, found: bytes) -> float:
    """How alike two keys are, 0-100: by sound where they are Burmese, by letters where they are not."""
    from rapidfuzz.fuzz import ratio

    return (
        max(ratio(phonetic(wanted), phonetic(found)), ratio(wanted, found))
        if _burmese(wanted)
        else ratio(wanted, found)
    )


def _long_enough(wanted: bytes) -> bool:
    return syllables(wanted) >= SHORTEST if _burmese(wanted) else len(wanted) >= SHORTEST_LATIN


def _needed(wanted: bytes, found: bytes) -> float:
    if not _burmese(wanted):
        return LATIN_SCORE
    if phonetic(wanted) == phonetic(found):
        return 0.0
    if syllables(wanted) == SHORTEST:
        return NEVER
    return LONG_SCORE if syllables(wanted) >= LONG else SHORT_SCORE


def _burmese(key: bytes) -> bool:
    return any(byte >= 0x80 for byte in key)


def _windows(key: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches between edges whose ends lie near those of the region."""
    starts = [at for at in range(max(start - SNAP, 0), min(start + SNAP, len(key)) + 1) if edge(key, at)]
    ends = [at for at in range(max(end - SNAP, 0), min(end + SNAP, len(key)) + 1) if edge(key, at)]
    return ((a, b) for a in starts for b in ends if a < b)


def _fills(mention: Mention, near: NearMiss) -> bool:
    """Does a mention take up most of the stretch?"""
    shared = min(mention.end, near.end) - max(mention.start, near.start)
    return shared >= 0.75 * (near.end - near.start)
