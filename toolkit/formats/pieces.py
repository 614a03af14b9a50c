"""Decoded text as pieces of raw text: the one place where a reader says what became of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.named_tuple import NamedTuple
from toolkit.text.origins import Origins


class Piece(NamedTuple):
    """Decoded characters, and the run of raw text they stand for.

    Characters that stand for themselves map one to one; otherwise each maps to the whole run.
    """

    text: str
    start: int
    end: int


def joined(pieces: Iterable[Piece]) -> str:
    """The decoded text."""
    return "".join([piece.text for piece in pieces])


def origins_of(pieces: Iterable[Piece], raw: str) -> Origins:
    """Where in `raw` each character of the decoded text comes from. Most texts are one piece, written as it reads."""
    starts: list[int] = []
    ends: list[int] = []
    for text, start, end in pieces:
        if text == raw:
            return Origins.identity(len(raw))
        if raw[start:end] == text:
            starts += range(start, end)
            ends += range(start + 1, end + 1)
        else:
            starts += [start] * len(text)
            ends += [end] * len(text)
    return Origins(starts, ends)


def shifted(pieces: Iterable[Piece], by: int) -> Iterator[Piece]:
    """The same pieces of a longer raw text."""
    return (Piece(text, start + by, end + by) for text, start, end in pieces)
