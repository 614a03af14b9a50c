"""Runs of a text that stand for themselves: addresses, handles, hashtags, code, tags, placeholders.

A name or a spelling in them is not for a reader; to change it breaks what it points to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from toolkit.model import Span
from toolkit.text.patterns import regex

_ADDRESS_END = r"[!-~]*(?:(?<=[/=_?-])[^\s<>\"“”]+)?"  # its path may be in Burmese
LITERAL: Final = regex(
    rf"(?:(?:https?|ftp)://|www\.)[!-~]{_ADDRESS_END}"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
    rf"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gov|info|io|mm|net|org|th)\b(?:/{_ADDRESS_END})?"
    r"|(?<![\w\u1000-\u109f])@\w+"
    r"|(?<![\w\u1000-\u109f&])\#[^\s#.,။၊\d][^\s#.,။၊]*"
    r"|`[^`]+`|</?[A-Za-z][^<>]*>"
    r"|%\(\w+\)[#0 +-]*[\d.]*[a-zA-Z]|\$?\{[^{}\s]*\}",
    re.ASCII,
)

WORDED: Final = "#<"
"""How runs begin that hold words of the language too: hashtags, tags with titles."""


def in_literal(text: str, span: Span) -> bool:
    """Does a span of a text touch such a run?"""
    return any(start < max(span.end, span.start + 1) and span.start < end for start, end in literals(text))


def outside_addresses(text: str, run: Span) -> Iterator[Span]:
    """The parts of a run of a text that are in no address, code or placeholder. Hashtags and tags hold words too."""
    start = run.start
    for low, high in literals(text):
        if start < high and low < run.end and text[low] not in WORDED:
            if start < low:
                yield Span(start, low)
            start = high
    if start < run.end:
        yield Span(start, run.end)


def without_addresses(text: str) -> str:
    """A text with as many spaces where its addresses, code and placeholders stand."""
    for low, high in literals(text):
        if text[low] not in WORDED:
            text = f"{text[:low]}{' ' * (high - low)}{text[high:]}"
    return text


def in_address(text: str, span: Span) -> bool:
    """Does a span of a text touch an address, code or a placeholder?"""
    return any(text[low] not in WORDED and low < span.end and span.start < high for low, high in literals(text))


_TELLING: Final = ".:@#`<%{"


@lru_cache(maxsize=16)
def literals(text: str) -> tuple[Span, ...]:
    """Where such runs of a text stand, in order."""
    if not any(char in text for char in _TELLING):  # none can do without all of these
        return ()
    return tuple(Span(*found.span()) for found in LITERAL.finditer(text))
