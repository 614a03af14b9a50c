"""Short names that are one slip off: too short to look for in running text, but the source has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from toolkit.match.alignment import FIRST_MARK, align, units
from toolkit.match.mentions import Mention, goes_on
from toolkit.match.near import SHORTEST, NearMiss, burmese, fills, likeliest, likeness, regions
from toolkit.match.phonetic import phonetic
from toolkit.match.rows import Form
from toolkit.text.page import encode

(LAST_MARK,) = encode("\u103e")  # CONSONANT SIGN MEDIAL HA
VIRAMA: Final = encode("\u1039")
LEAST: Final = 7
"""Characters of a name of two syllables: a shorter one is one mark off many words."""


def one_mark_off(key: bytes, forms: Iterable[Form], taken: Sequence[Mention]) -> NearMiss | None:
    """A stretch of a Burmese key that differs from a form by a mark, a letter typed twice or one lost from a stack."""
    for form in forms:
        wanted = form.cased.lower()
        if not burmese(wanted) or not is_short(wanted):
            continue
        for start, end in regions(key, wanted):
            for a, b in likeliest(key, wanted, start, end):
                if goes_on(key, b) or not _one_slip(wanted, key[a:b]):
                    continue
                alignment = align(units(wanted), units(key[a:b]), odd=0)
                near = NearMiss(a, b, form, likeness(wanted, key[a:b]), alignment)
                if not any(fills(mention, near) for mention in taken):
                    return near
    return None


def is_short(wanted: bytes) -> bool:
    """Is it a name of two or three syllables, but not so short that it is near to everything?"""
    syllables = _syllables(wanted)
    return syllables == SHORTEST or (syllables == SHORTEST - 1 and len(wanted) >= LEAST)


def _syllables(key: bytes) -> int:
    """As they are spoken: a stack closes one and opens the next."""
    return len(units(key)) + key.count(VIRAMA)


def _one_slip(wanted: bytes, found: bytes) -> bool:
    """One mark lost, added or, in a name that is not all too short or where it sounds the same, another."""
    from rapidfuzz.distance import OSA

    if OSA.distance(wanted, found, score_cutoff=1) != 1:
        return _unstacked(wanted, found)
    if _letters(wanted) != _letters(found):
        return _twice(wanted, found)
    return len(wanted) != len(found) or _syllables(wanted) >= SHORTEST or phonetic(wanted) == phonetic(found)


def _letters(key: bytes) -> bytes:
    """A key without the marks that are easily slipped."""
    return bytes(byte for byte in key if not FIRST_MARK <= byte <= LAST_MARK)


def _twice(wanted: bytes, found: bytes) -> bool:
    """Is it the name with a letter typed twice?"""
    return any(found[:at] + found[at + 1 :] == wanted and found[at] == found[at - 1] for at in range(1, len(found)))


def _unstacked(wanted: bytes, found: bytes) -> bool:
    """Has it lost the upper letter of a stack (ဥက္ကဌ for ဥက္ကဋ္ဌ)?"""
    at = wanted.find(VIRAMA)
    while at > 0:
        if wanted[: at - 1] + wanted[at + 1 :] == found:
            return True
        at = wanted.find(VIRAMA, at + 1)
    return False
