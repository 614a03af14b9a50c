"""The grammar of Burmese syllable clusters.

A cluster is a letter with everything stored behind it: stacked consonants, medials, vowels, tone.
Slots and their order follow Unicode Technical Note 11, the end of a cluster NFC (dot below before asat);
canonically equivalent orders are accepted, and both orders of the asat in contractions (ယောက်ျား, ယောကျ်ား),
since both are defended by editors.
"""

from __future__ import annotations

import re
from typing import Final

from toolkit.text.patterns import regex

CONSONANT: Final = "[က-အ]"
LETTER: Final = "[က-ဧဩဪဿ၎]"
MARK: Final = "[\u102b-\u1032\u1036-\u103e]"

VIRAMA: Final = "\u1039"

KINZI: Final = "[ငရဥဉ]\u103a\u1039"
CONTRACTED: Final = "\u103a(?=[\u103b-\u103e\u102c\u102f])"  # ယောက်ျား, ယောကျ်ား, ကျွန်ုပ်
MEDIALS: Final = "\u103b?\u103c?\u103d?\u103e?"
ASAT: Final = "(?:\u103a\u1037?|\u1037\u103a)"  # with the dot below, in either order
RHYME: Final = (
    f"(?:\u1031[\u102b\u102c](?:{ASAT}|\u1037?)|[\u1031\u1032]\u1037?"  # ော် ော့ ေ့ ဲ့
    f"|(?:\u102f|(?<=[\u103a\u103b])[\u102b\u102c])?{ASAT}"  # က် ယောက်ာ်း ယောကျာ်း
    "|(?:[\u102b\u102c\u102e]|\u102d?[\u102f\u1030]?)\u1036?\u1037?)\u1038?"
)
CLUSTER: Final = f"(?:{KINZI})?{LETTER}(?:\u1039{CONSONANT})*(?:{CONTRACTED})?{MEDIALS}(?:{CONTRACTED})?{RHYME}"

_WELL_FORMED = regex(f"(?:{CLUSTER}|[^\u1000-\u103f\u104e\u1050-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f])*")
_CLUSTER = regex(CLUSTER)


def well_formed(text: str) -> bool:
    """Does every sign in the text stand where a Burmese cluster has a slot for it?"""
    # As far as whole clusters go, and no other way to cut them is tried: that must be all of it.
    return _as_far_as_well_formed(text) == len(text)


def _as_far_as_well_formed(text: str) -> int:
    match = _WELL_FORMED.match(text)
    return match.end() if match else 0


def is_cluster(text: str) -> bool:
    """Is it one well-formed cluster?"""
    return _CLUSTER.fullmatch(text) is not None


def impossible_followers() -> dict[str, str]:
    """For each mark but the virama, the marks that follow it in no cluster: what a quick search can look for."""
    marks = [chr(code) for code in range(0x102B, 0x103F) if re.match(MARK, chr(code)) and chr(code) != VIRAMA]
    return {mark: "".join(other for other in marks if not _follows(mark, other)) for mark in marks}


def _follows(mark: str, other: str) -> bool:
    # An aa may need an e-vowel before it, an asat more to follow.
    return any(is_cluster(f"က{before}{mark}{other}{rest}") for before in ("", "\u1031") for rest in ("", "\u102c"))
