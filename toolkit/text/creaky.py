"""The possessive that Burmese makes by tone: a name whose last syllable turns creaky (မြန်မာ့, ရခိုင့်, ကရင့်).

It is written with the dot below, and stands before what belongs to the name.
Only low tones turn: open syllables in aa, ii, uu or the low au, and nasals. Others are passed over on purpose:
before ေ and ို the dot makes words of their own (စစ်တွေ့, သို့), and after ယ် and ည် mostly other words (ပြည့်).

Source: John Okell and Anna Allott, Burmese/Myanmar: A Dictionary of Grammatical Forms (2001), on induced creaky tone;
which endings are safe was counted with the names of the shipped glossary in 37,317 pairs of published text.
"""

from __future__ import annotations

from typing import Final

from toolkit.text.language import edges
from toolkit.text.page import encode

SYLLABLES: Final = 2
"""What a name must have: မွန့် and ပြည့် are other words, or parts of them."""

_DOT, _ASAT = encode("\u1037"), encode("\u103a")
_NASAL: Final = tuple(encode(letter) + _ASAT for letter in "ငနမ")
_OPEN: Final = tuple(encode(vowel) for vowel in "\u102c\u102e\u1030\u1036")
_E_AA: Final = encode("\u1031\u102c")
"""High already; with an asat it is the low au."""


def possessive(key: bytes) -> bytes | None:
    """The key of a name in the possessive; None where tone makes none, or not safely."""
    if len(edges(key)) < SYLLABLES:
        return None
    if key.endswith(_NASAL):
        return key[:-1] + _DOT + _ASAT
    if key.endswith(_E_AA + _ASAT):
        return key[:-1] + _DOT
    return key + _DOT if key.endswith(_OPEN) and not key.endswith(_E_AA) else None
