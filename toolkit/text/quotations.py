"""Which parts of a text are somebody else's words: what stands between quotation marks."""

from __future__ import annotations

import re
from typing import Final

from toolkit.model import Span

QUOTATION: Final = re.compile(
    # One that is not closed goes on in the next paragraph.
    r"“[^“”]*(?:”|\Z)|«[^«»]*(?:»|\Z)|\"[^\"]*(?:\"|\Z)|(?<!\w)‘[^‘]*?’(?!\w)"
)


def quoted(text: str, span: Span) -> bool:
    """Does a span of a text touch a quotation?"""
    return any(found.start() < span.end and span.start < found.end() for found in QUOTATION.finditer(text))
