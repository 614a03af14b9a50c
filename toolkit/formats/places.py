"""Lines and columns of a file, from spans of what was read of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, count
from operator import add

from toolkit.model import Position, Region, Span, Stretch
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

LINE_END = regex(r"\r\n?|\n")


def region(stretch: Stretch, span: Span) -> Region:
    """Where a span of the stretch's text stands in its file.

    Lines and columns are 1-based and count code points, the end is exclusive.
    Lines end at LF, CR LF or CR and nowhere else; a tab or a character outside the BMP counts one.
    """
    return Lines(line_starts(stretch.text), stretch.line).region(span)


def position(stretch: Stretch, at: int) -> Position:
    """Where a code point of the stretch's text stands in its file."""
    return Lines(line_starts(stretch.text), stretch.line).position(at)


class Lines(NamedTuple):
    """The lines of a text, for who asks of many places: to look them up again may compare the text with another."""

    starts: Sequence[int]
    first: int = 1
    """The number of the first."""

    def region(self, span: Span) -> Region:
        """Where a span of the text stands."""
        return Region(self.position(span.start), self.position(span.end))

    def position(self, at: int) -> Position:
        """Where a code point of it stands."""
        row = bisect_right(self.starts, at) - 1
        return Position(self.first + row, at - self.starts[row] + 1)


@lru_cache(maxsize=2)
def line_starts(text: str) -> list[int]:
    """Where each line begins. Two texts are remembered: a source and a target, for many lookups."""
    if "\r" not in text:
        lengths = accumulate(map(len, text.split("\n")[:-1]))
        return [0, *map(add, lengths, count(1))]
    return [0, *(match.end() for match in LINE_END.finditer(text))]
