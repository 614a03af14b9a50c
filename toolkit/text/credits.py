"""Credit lines: *Photo: AFP*, ဓာတ်ပုံ - KNDF. What stands there says whose picture it is, and is explained nowhere.

Source: the credit lines of Myanmar news in both languages.
"""

from __future__ import annotations

from typing import Final

from toolkit.text.patterns import regex

LONGEST: Final = 60
"""Code points of a credit before what it names."""

_CREDIT = regex(
    r"(?:(?i:\b(?:photo(?:graph)?s?|pictures?|images?|video|credits?)(?:\s+(?:by|credit|courtesy of))?)"
    r"|ဓာတ်ပုံ|ဓါတ်ပုံ|ဗီဒီယို)\s*[:/|\u2013\u2014-][^.။\n]*\Z"
)


def in_credit(text: str, at: int) -> bool:
    """Does a credit line lead up to a place of a text?"""
    return _CREDIT.search(text, max(0, at - LONGEST), at) is not None
