"""Runs of a text that stand for themselves: addresses, handles, hashtags, code, tags, placeholders.

A name or a spelling in them is not for a reader; to change it breaks what it points to.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from toolkit.model import Span

LITERAL: Final = re.compile(
    r"(?:https?|ftp)://[!-~]+(?:(?<=[/=_?-])[^\s<>\"“”]+)?|www\.[!-~]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gov|info|io|mm|net|org|th)\b(?:/[!-~]*)?"
    r"|(?<![\w\u1000-\u109f])@\w+"
    r"|(?<![\w\u1000-\u109f&])\#[^\s#.,။၊\d][^\s#.,။၊]*"
    r"|`[^`]+`|</?[A-Za-z][^<>]*>"
    r"|%\(\w+\)[#0 +-]*[\d.]*[a-zA-Z]|\$?\{[^{}\s]*\}",
    re.ASCII,
)


def in_literal(text: str, span: Span) -> bool:
    """Does a span of a text touch such a run?"""
    return any(start < max(span.end, span.start + 1) and span.start < end for start, end in literals(text))


@lru_cache(maxsize=16)
def literals(text: str) -> tuple[Span, ...]:
    """Where such runs of a text stand, in order."""
    return tuple(Span(*found.span()) for found in LITERAL.finditer(text))
