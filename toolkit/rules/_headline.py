"""What is a headline of a text: it stands for itself, and decides nothing for the text below it."""

from __future__ import annotations

from typing import Final

from toolkit.match.pairing import Pair
from toolkit.model import Zone
from toolkit.rules.rule import View

FIRST: Final = "1"
"""The unit of the first line of a text."""
LONGEST: Final = 120
"""Code points of a headline."""
STOPS: Final = ("။", ".", "?", "!", ":", "…", "၊", ",")


def is_headline(pair: Pair, view: View) -> bool:
    """Is it one by its format, or the first line of a plain text, without a full stop, and does more follow?"""
    if pair.segment.zone is Zone.HEADLINE:
        return True
    first = view.format == "text" and pair.segment.unit == FIRST and len(view.pairs) > 1
    text = pair.target.text
    return first and len(text) <= LONGEST and "\n" not in text and not text.rstrip('"”’») ').endswith(STOPS)
