"""English text made comparable, and what happens to the end of an English term in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.model import Span
from toolkit.text import page
from toolkit.text.page import one_of
from toolkit.text.patterns import regex

_SPACED: Final = page.SPACES + "\r\n" + page.DASHES + "-"
_PLAIN: Final = bytes.maketrans(
    one_of(_SPACED + page.SINGLE_QUOTES + page.DOUBLE_QUOTES), b" " * len(_SPACED) + b"'" * 4 + b'""'
)
_DROPPED: Final = one_of(page.INVISIBLE + page.ZERO_WIDTH_SPACE)
_BREAK: Final = regex(rb"[ \t\r]*\n[ \t\r]*\n[ \t\r\n]*")
_GAP: Final = f"[ {page.INVISIBLE}{page.ZERO_WIDTH_SPACE}{_SPACED}]"
_PIECE: Final = regex(
    rf"[ \t\r]*\n[ \t\r]*\n[ \t\r\n]*|{_GAP}+|.[\u0300-\u036f{page.INVISIBLE}{page.ZERO_WIDTH_SPACE}]*", re.DOTALL
)


def key(text: str) -> bytes:
    """The page that matching compares, case kept: straight quotes, one kind of space; a hyphen is a space."""
    return fold(page.encode(text))


def fold(buffer: bytes) -> bytes:
    """The same of the page of a text."""
    buffer = page.composed(buffer)
    if b"\n" in buffer:
        buffer = _BREAK.sub(bytes((page.BREAK,)), buffer)
    buffer = buffer.translate(_PLAIN, _DROPPED)
    return re.sub(rb"  +", b" ", buffer) if b"  " in buffer else buffer


def pieces(text: str) -> Iterator[tuple[Span, Span]]:
    """Cut a text where folding may be done piece by piece: (the piece, the same piece)."""
    for match in _PIECE.finditer(text):
        yield Span(*match.span()), Span(*match.span())


_ENDS_IN_Y: Final = regex(r"[^aeiou]y$")


def inflected(term: str) -> tuple[str, ...]:
    """Plural forms of a term that are not the term and an s: `army` and `armies`, `coup d'état` not."""
    if _ENDS_IN_Y.search(term):
        return (term[:-1] + "ies",)
    if term.endswith(("s", "x", "z", "ch", "sh")):
        return (term + "es",)
    return (term + "s",)
