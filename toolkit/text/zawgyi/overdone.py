"""Unicode text that somebody took for Zawgyi and converted: its asats have become ya (နိုငျငံ for နိုင်ငံ).

Converters of browsers and phones do so, and newsrooms have published whole pages of it.
What it was cannot be said for sure: wa and ha have become one sign.
"""

from __future__ import annotations

from typing import Final

from toolkit.model import Span
from toolkit.text.patterns import regex

LETTERS: Final = "ငညတန"
"""They close syllables, and carry a ya without a vowel in no word of Burmese."""
ENOUGH: Final = 3
"""Fewer may be slips."""

OVERDONE: Final = regex(f"\u103b(?<=[{LETTERS}]\u103b)(?![\u102b-\u1032\u103c-\u103e])")
_WORD: Final = regex("[\u1000-\u109f]+")


def overdone(text: str) -> Span | None:
    """From the first to the last word that shows it; None where too little does."""
    places = [match.start() for match in OVERDONE.finditer(text)]
    if len(places) < ENOUGH:
        return None
    words = [word.span() for word in _WORD.finditer(text) if any(word.start() <= at < word.end() for at in places)]
    return Span(words[0][0], words[-1][1])
