"""Names of three syllables that are one mark off: too short to look for in running text, but the source has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from toolkit.match.alignment import FIRST_MARK, Units, align, units
from toolkit.match.mentions import Mention, goes_on
from toolkit.match.near import SHORTEST, NearMiss, burmese, fills, likeliest, likeness, regions
from toolkit.match.rows import Form
from toolkit.text.page import encode

(LAST_MARK,) = encode("\u103e")  # CONSONANT SIGN MEDIAL HA
CLOSING: Final = encode("\u1039\u103a")  # VIRAMA, ASAT: with or without them it is another number of syllables


def one_mark_off(key: bytes, forms: Iterable[Form], taken: Sequence[Mention]) -> NearMiss | None:
    """A stretch of a Burmese key that differs from a form by one vowel sign, medial or tone in one syllable."""
    for form in forms:
        wanted = form.cased.lower()
        name = units(wanted)
        if not burmese(wanted) or len(name) != SHORTEST:
            continue
        for start, end in regions(key, wanted):
            for a, b in likeliest(key, wanted, start, end):
                found = units(key[a:b])
                if goes_on(key, b) or not _one_mark(name, found):
                    continue
                near = NearMiss(a, b, form, likeness(wanted, key[a:b]), align(name, found, odd=0))
                if near.alignment is not None and not any(fills(mention, near) for mention in taken):
                    return near
    return None


def _one_mark(name: Units, found: Units) -> bool:
    from rapidfuzz.distance import OSA

    if len(name) != len(found):
        return False
    apart = [(one, other) for one, other in zip(name, found, strict=True) if one != other]
    if len(apart) != 1:
        return False
    (one, other) = apart[0]
    return _bare(one) == _bare(other) and OSA.distance(one, other) == 1


def _bare(syllable: bytes) -> bytes:
    """A syllable without the marks that are easily slipped."""
    return bytes(byte for byte in syllable if not FIRST_MARK <= byte <= LAST_MARK or byte in CLOSING)
