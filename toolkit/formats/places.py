"""Lines and columns of a file, from spans of what was read of it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, count
from operator import add

from toolkit.model import Position, Region, Span, Stretch
from toolkit.text.patterns import regex

LINE_END = regex(r"\r\n?|\n")


def region(stretch: Stretch, span: Span) -> Region:
    """Where a span of the stretch's text stands in its file.

    Lines and columns are 1-based and count code points, the end is exclusive.
    Lines end at LF, CR LF or CR and nowhere else; a tab or a character outside the BMP counts one.
    """
    return Region(position(stretch, span.start), position(stretch, span.end))


def position(stretch: Stretch, at: int) -> Position:
    """Where a code point of the stretch's text stands in its file."""
    starts = line_starts(stretch.text)
    row = bisect_right(starts, at) - 1
    return Position(stretch.line + row, at - starts[row] + 1)


@lru_cache(maxsize=2)
def line_starts(text: str) -> list[int]:
    """Where each line begins. Two texts are remembered: a source and a target, for many lookups."""
    if "\r" not in text:
        lengths = accumulate(map(len, text.split("\n")[:-1]))
        return [0, *map(add, lengths, count(1))]
    return [0, *(match.end() for match in LINE_END.finditer(text))]
