"""Places: in strings, and in files.

All spans are code points, 0-based and half-open.
Lines and columns are 1-based and count code points, as in SARIF with `columnKind: unicodeCodePoints`.
"""

from __future__ import annotations

from toolkit.named_tuple import NamedTuple


class Span(NamedTuple):
    """A half-open run of code points, counted from 0."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a file: 1-based line, 1-based column in code points. Lines end at LF, CR LF or CR."""

    line: int
    column: int


class Region(NamedTuple):
    """A run of a file; `end` is exclusive."""

    start: Position
    end: Position
