"""Keys that sound alike: what people confuse when they type a Burmese name.

Series of consonants (aspirated, voiced, retroflex), finals that sound the same, ရ and ယ, short and long vowels,
medial ya and ra fall together; tone marks and stray asats fall away.
The classes were measured on labelled pairs: of all scorers tried, a ratio on this key parted misspellings
from other names best.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from toolkit.text.page import encode, pattern

_SERIES: Final = ("ကခဂဃ", "စဆဇဈ", "တထဒဓဋဌဍဎ", "ပဖဗဘ", "နဏ", "လဠ", "ယရ", "\u102d\u102e", "\u102f\u1030", "\u103b\u103c")
_MERGED: Final = bytes.maketrans(
    encode("".join(series[1:] for series in _SERIES)),
    encode("".join(series[0] * (len(series) - 1) for series in _SERIES)),
)
_DROPPED: Final = encode("\u1037\u1038\u103e\u103a") + b" "
_STEPS: Final[tuple[tuple[re.Pattern[bytes], bytes], ...]] = (
    (pattern("\u1039"), encode("\u103a")),
    (pattern("[နမငဉညဏ]\u1037?\u103a|\u1036"), b"N"),
    (pattern("[ကခဂစဇတဒပဗဋသဒဓထဘဖ]\u1037?\u103a"), b"T"),
    (pattern("ယ\u1037?\u103a"), b""),
)

_LETTERS_ONLY: Final = encode("".join(map(chr, (*range(0x102B, 0x1033), *range(0x1036, 0x103F)))))
"""Vowel signs, medials, tones, asat and virama: what is dropped for the consonants alone."""

_SMALL: Final = encode("\u1037\u1038\u103a\u1039\u103b\u103c\u103e")
_SHORT: Final = bytes.maketrans(encode("\u102e\u1030"), encode("\u102d\u102f"))


@lru_cache(maxsize=256)
def phonetic(key: bytes) -> bytes:
    """The sound of a lower-case Burmese key, about; other bytes as they are. A name is asked for with each stretch."""
    for found, by in _STEPS:
        key = found.sub(by, key)
    return key.translate(_MERGED, _DROPPED)


def merged(letters: bytes) -> bytes:
    """Consonants by series, whatever sound they have where they stand."""
    return letters.translate(_MERGED)


@lru_cache(maxsize=65536)
def sounds(key: bytes) -> tuple[bytes, bytes]:
    """The sound of a syllable, and its consonants alone, by series, each doubled one once."""
    letters = key.translate(_MERGED, _LETTERS_ONLY)
    return phonetic(key), bytes(c for at, c in enumerate(letters) if not at or c != letters[at - 1])


def careless(key: bytes) -> bytes:
    """The key without what a careless typist loses or swaps and no editor would keep so:

    tones, asat, stacking, medials but wa, the length of i and u.
    """
    return key.translate(_SHORT, _SMALL)
