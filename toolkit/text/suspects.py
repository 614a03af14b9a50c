"""What damaged Burmese text holds, as quick searches: nearly all text is sound, and must cost next to nothing.

They find every damage that `damage` reports (a property test holds them to it), and a few places that are sound.
"""

from __future__ import annotations

import re
from typing import Final

from toolkit.text.clusters import CONSONANT, LETTER, MARK, impossible_followers
from toolkit.text.page import INVISIBLE, ZERO_WIDTH_SPACE

_FOLLOWERS: Final = impossible_followers()
_SPLIT = "(?<=[\u103b-\u103e].)[\u103b-\u103e]"  # an asat between two medials
_LONE = "".join(
    f"|(?<={edge}{final}.)" for edge in ("[A-Za-z\\s။]", "\\A") for final in (CONSONANT, f"{CONSONANT}\u1037")
)
_BEHIND: Final = {
    "\u1037": "|\u103a\u1037",  # the dot below on both sides of an asat
    "\u103a": f"{_LONE}|\u1037\u103a|{_SPLIT}",  # a final by itself
}
_CARRIER: Final = f"[{LETTER[1:-1]}{MARK[1:-1]}{INVISIBLE}{ZERO_WIDTH_SPACE}]"

MISORDERED: Final = re.compile(
    "|".join(f"{mark}[{others}]" for mark, others in _FOLLOWERS.items()) + f"|\u103a{_SPLIT}"
)
"""Two marks that stand together in no cluster: what every text with misordered marks holds."""

MISFITS: Final = re.compile(
    # Each branch opens with a character, not a class: so the search skips to the next of them.
    "|".join(f"{m}(?:[{others}]|(?<!{_CARRIER}.){_BEHIND.get(m, '')})" for m, others in _FOLLOWERS.items())
    + f"|\u1039(?:(?!{CONSONANT})|(?<![{LETTER[1:-1]}\u103a{INVISIBLE}].)|(?<=\u1031\u103a.))"
    + "|ဥ[\u1037\u1039\u103a\u102c]|ဉ\u102e"
)
"""What a text with broken clusters, misordered marks or look-alike letters holds; a few sound ones do too."""

DIGITS: Final = re.compile(
    f"၀(?:{MARK}|{LETTER}|(?<={MARK}၀)|(?<={LETTER}၀))|[0-9၀-၉](?:ဝ|ရ(?=[၀-၉]))|[၇၈](?:{MARK}|{CONSONANT}\u1037?\u103a)|၄(?=င\u103aး)|\u1031၀"
)
"""What a text with digits for letters, or letters for digits, holds."""
