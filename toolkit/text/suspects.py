"""What damaged Burmese text holds, as quick searches: nearly all text is sound, and must cost next to nothing.

They find every damage that `damage` reports (a property test holds them to it), and a few places that are sound.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from toolkit.text.clusters import CONSONANT, LETTER, MARK, impossible_followers
from toolkit.text.page import INVISIBLE, SLOTS, ZERO_WIDTH_SPACE, encode
from toolkit.text.patterns import regex

_FOLLOWERS: Final = impossible_followers()
_SPLIT = "(?<=[\u103b-\u103e].)[\u103b-\u103e]"  # an asat between two medials
_LONE = "".join(
    f"|(?<={edge}{final}.)" for edge in ("[A-Za-z\\s။]", "\\A") for final in (CONSONANT, f"{CONSONANT}\u1037")
)
# An aa with asat has an e-vowel before it; ယောက်ာ်း and ယောကျာ်း have none.
_NO_E = "|(?<![\u1031\u103a\u103b].)\u1037?\u103a"
_BEHIND: Final = {
    "\u102b": _NO_E,
    "\u102c": _NO_E,
    "\u102d": "|\u1030",  # a vowel of Shan, and of no Burmese word
    "\u1037": "|\u103a\u1037",  # the dot below on both sides of an asat
    "\u103a": f"{_LONE}|\u1037\u103a|{_SPLIT}",  # a final by itself
}
_CARRIER: Final = f"[{LETTER[1:-1]}{MARK[1:-1]}{INVISIBLE}{ZERO_WIDTH_SPACE}]"

MISORDERED: Final = regex("|".join(f"{mark}[{others}]" for mark, others in _FOLLOWERS.items()) + f"|\u103a{_SPLIT}")
"""Two marks that stand together in no cluster: what every text with misordered marks holds."""

MISFITS: Final = regex(
    # Each branch opens with a character, not a class: so the search skips to the next of them.
    "|".join(f"{m}(?:[{others}]|(?<!{_CARRIER}.){_BEHIND.get(m, '')})" for m, others in _FOLLOWERS.items())
    + f"|\u1039(?:(?!{CONSONANT})|(?<![{LETTER[1:-1]}\u103a{INVISIBLE}].)|(?<=\u1031\u103a.))"
    + "|ဥ[\u1037\u1039\u103a\u102c]|ဉ\u102e"
)
"""What a text with broken clusters, misordered marks or look-alike letters holds; a few sound ones do too."""

DIGITS: Final = regex(
    f"၀(?:{MARK}|{LETTER}|(?<={MARK}၀)|(?<={LETTER}၀))|[0-9၀-၉](?:ဝ|ရ(?=[၀-၉]))|[၇၈](?:{MARK}|{CONSONANT}\u1037?\u103a)|၄(?=င\u103aး)|\u1031၀"
)
"""What a text with digits for letters, or letters for digits, holds."""


# --- the same as literals on the page: what a bulk search can look for ---


@cache
def misordered_literals() -> frozenset[bytes]:
    """One of these stands in every text in which `MISORDERED` is found."""
    pairs = {mark + other for mark, others in _FOLLOWERS.items() for other in others}
    return frozenset(map(encode, pairs | {"\u103a" + medial for medial in _MEDIALS}))


@cache
def carriers() -> bytes:
    """For `bytes.translate`: a space for all that carries no mark, of which literals would have to list every byte."""
    return bytes(byte if re.match(_CARRIER, char) else ord(" ") for byte, char in enumerate(SLOTS))


@cache
def misfit_literals() -> frozenset[bytes]:
    """One of these stands in every text in which `MISFITS` is found, on the page read by `carriers`."""
    found = {b" " + encode(mark) for mark in (*_FOLLOWERS, "\u1039")}
    found |= {
        encode(text)
        for text in ("\u102d\u1030", "\u1037\u103a\u1037", "\u103a\u1037\u103a", "\u1031\u103a\u1039", "ဉ\u102e")
    }
    found |= {encode("ဥ" + mark) for mark in "\u1037\u1039\u103a\u102c"}
    found |= {encode("\u1039") + bytes((byte,)) for byte in set(carriers()) - set(encode(_CONSONANTS))}
    # Virama after a mark that is no asat, or after what is invisible.
    found |= {encode(mark + "\u1039") for mark in _FOLLOWERS if mark != "\u103a"}
    # An aa with asat behind anything but an e-vowel, an asat or a ya.
    ends = [encode(aa + dot + "\u103a") for aa in "\u102b\u102c" for dot in ("", "\u1037")]
    found |= {bytes((byte,)) + end for byte in set(carriers()) - set(encode("\u1031\u103a\u103b")) for end in ends}
    finals = [encode(letter + dot + "\u103a") for letter in _CONSONANTS for dot in ("", "\u1037")]
    found |= {edge + final for edge in (b" ", encode("။")) for final in finals}
    return misordered_literals() | found


@cache
def digit_literals() -> frozenset[bytes]:
    """One of these stands in every text in which `DIGITS` is found."""
    signs = [char for char in map(chr, range(0x1000, 0x1050)) if re.match(f"{MARK}|{LETTER}", char)]
    marks = [char for char in signs if re.match(MARK, char)]
    digits = "0123456789၀၁၂၃၄၅၆၇၈၉"
    found = {"၀" + sign for sign in signs} | {sign + "၀" for sign in signs} | {"၄င", "\u1031၀"}
    found |= {digit + letter for digit in digits for letter in "ဝရ"}
    found |= {digit + mark for digit in "၇၈" for mark in marks}
    found |= {digit + letter + dot + "\u103a" for digit in "၇၈" for letter in _CONSONANTS for dot in ("", "\u1037")}
    return frozenset(map(encode, found))


_CONSONANTS: Final = "".join(map(chr, range(0x1000, 0x1022)))
_MEDIALS: Final = "\u103b\u103c\u103d\u103e"
