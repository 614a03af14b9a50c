"""Which of many texts need a closer look: nearly all are sound, and to ask each alone costs ten times as much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from toolkit.text import page
from toolkit.text.burmese import REPAIR_STEPS
from toolkit.text.patterns import regex
from toolkit.text.suspects import DIGITS, MISFITS
from toolkit.text.zawgyi import may_hold_zawgyi

TOGETHER: Final = 256
"""So many texts are looked at in one go; of those that hold something, each by itself."""

_BURMESE: Final = regex("[\u1000-\u109f]")
# What `burmese.repair` takes out, or goes by: several sentences, an e-vowel before its letter.
# Its steps change nothing in other letters of the block that it would not leave alone.
_CLOSER: Final = regex(f"[\n။{page.INVISIBLE}{page.SEPARATOR}]|(?<!\\S)\u1031")


def suspects(texts: Iterable[str]) -> set[str]:
    """Of some texts, those that `repair` may change, `damage` may complain of, or that may be Zawgyi.

    Of all others it is certain that they are sound.
    """
    asked = [text for text in dict.fromkeys(texts) if _BURMESE.search(text)]
    found = {text for text in asked if _CLOSER.search(text)}
    rest = [text for text in asked if text not in found]
    for start in range(0, len(rest), TOGETHER):
        found |= _suspects(rest[start : start + TOGETHER])
    return found


def _suspects(texts: Sequence[str]) -> set[str]:
    joined = "\n".join(texts)
    found = set()
    if MISFITS.search(joined) or DIGITS.search(joined) or may_hold_zawgyi(joined):
        found = {text for text in texts if MISFITS.search(text) or DIGITS.search(text) or may_hold_zawgyi(text)}
    before = after = page.encode(page.SEPARATOR.join(texts))
    for step in REPAIR_STEPS:
        after = step(after)
    if after != before:
        separator = page.SEPARATOR.encode()
        pieces = zip(texts, before.split(separator), after.split(separator), strict=True)
        found |= {text for text, was, is_ in pieces if was != is_}
    return found
