"""Which parts of a text are somebody else's words: what stands between quotation marks."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from toolkit.model import Span
from toolkit.text.patterns import regex

QUOTATION: Final = regex(
    # One that is not closed goes on in the next paragraph.
    r"“[^“”]*(?:”|\Z)|«[^«»]*(?:»|\Z)|\"[^\"]*(?:\"|\Z)|(?<!\w)‘[^‘]*?’(?!\w)"
)


def quoted(text: str, span: Span) -> bool:
    """Does a span of a text touch a quotation?"""
    return any(start < span.end and span.start < end for start, end in quotations(text))


@lru_cache(maxsize=16)
def quotations(text: str) -> tuple[Span, ...]:
    """Where the quotations of a text stand, their marks included."""
    return tuple(Span(*found.span()) for found in QUOTATION.finditer(text))
