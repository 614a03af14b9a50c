"""Which characters of the input each character of the output was made from.

Reading a file decodes it, folding changes it again. Each step can say where its output came from,
and the steps compose, so that a match in folded text leads back to exact characters of the user's file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple


class Origins(NamedTuple):
    """For each unit of an output, the half-open run of input it was made from.

    `starts` ascend. Units made together (a reordered cluster) share one run.
    The *end* of a run is where its last character ends, never where the next unit starts:
    what lies between (spaces, quotation marks, line ends that were dropped) belongs to neither.
    """

    starts: Sequence[int]
    ends: Sequence[int]

    def back(self, span: Span) -> Span:
        """The run of input that a run of output was made from. An empty run maps to an empty run."""
        start, end = span
        if start >= end:
            if start < len(self.starts):
                return Span(self.starts[start], self.starts[start])
            last = self.ends[-1] if self.ends else 0
            return Span(last, last)
        return Span(self.starts[start], self.ends[end - 1])

    def made_of(self, span: Span) -> Span:
        """The run of output that was made of a run of input: the other way than `back`."""
        return Span(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def after(self, first: Origins) -> Origins:
        """The origins of two steps in a row: `first` made the input of this one."""
        spans = [first.back(Span(a, b)) for a, b in zip(self.starts, self.ends, strict=True)]
        return Origins([s.start for s in spans], [s.end for s in spans])

    @classmethod
    def identity(cls, length: int, at: int = 0) -> Origins:
        """Every unit made from itself, `at` further on."""
        return cls(range(at, at + length), range(at + 1, at + length + 1))

    @classmethod
    def of_pieces(cls, pieces: Iterable[tuple[Span, int]]) -> Origins:
        """From (run of input, number of units made of it) in order."""
        starts: list[int] = []
        ends: list[int] = []
        for (start, end), made in pieces:
            starts += [start] * made
            ends += [end] * made
        return cls(starts, ends)
