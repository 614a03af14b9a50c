"""The grammar of Burmese syllable clusters, and what is damaged where a text breaks it.

A cluster is a letter with everything stored behind it: stacked consonants, medials, vowels, tone.
Order and slots follow Unicode Technical Note 11, the end of a cluster NFC (dot below before asat).
"""

from __future__ import annotations

import re
from typing import Final

CONSONANT: Final = "[က-အ]"
LETTER: Final = "[က-ဧဩဪဿ၎]"
KINZI: Final = "[ငရဥဉ]\u103a\u1039"
CONTRACTED: Final = "\u103a(?=[\u103b-\u103e\u102b-\u1032])"  # an asat inside a cluster: ယောက်ျား, ကျွန်ုပ်
MEDIALS: Final = "\u103b?\u103c?\u103d?\u103e?"
VOWEL: Final = "(?:\u1031[\u102b\u102c]?|\u1032|[\u102d\u102e]?[\u102f\u1030]?[\u102b\u102c]?\u1036?)"
TONE: Final = "\u1037?\u103a?\u1038?"

CLUSTER: Final = f"(?:{KINZI})?{LETTER}(?:\u1039{CONSONANT})*(?:{CONTRACTED})?{MEDIALS}{VOWEL}{TONE}"
"""One well-formed cluster. Ten years of news break it in about one line of seventy, nearly always by damage."""

WELL_FORMED: Final = re.compile(f"(?:{CLUSTER}|[^\u1000-\u103f\u104e\u1050-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f])*+")


def well_formed(text: str) -> bool:
    """Does every Burmese sign in the text stand where the grammar has a slot for it? Expects NFC."""
    return WELL_FORMED.fullmatch(text) is not None
