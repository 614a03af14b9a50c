"""Which column of a table holds what, and the segments of many plain rows, made column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, repeat
from operator import add

from toolkit.formats.table_cells import decode
from toolkit.model import Segment, Span, State, Zone
from toolkit.named_tuple import NamedTuple

# Half the time of the classes' own constructors.
new = tuple.__new__


class Columns(NamedTuple):
    """Which column holds what, counted from 0."""

    names: tuple[str, ...]
    target: int
    source: int | None = None
    unit: int | None = None
    notes: tuple[int, ...] = ()

    def notes_in(self, raw: Sequence[str]) -> tuple[str, ...]:
        """What the note columns of a row say."""
        said = ((self.names[number].lower(), decode(raw[number]).strip()) for number in self.notes)
        return tuple(f"context: {note}" if name == "context" else note for name, note in said if note)

    def segments(self, lines: Sequence[str], delimiter: str, at: int, count: int) -> Iterator[Segment]:
        """The segments of some lines, each a row with as many cells as there are names, and no quotation marks.

        `at`: where the first line begins in its text, in code points; `count`: how many rows stand before it.
        Nearly all of it is done by a few calls for all rows. What ends a line with CR is no part of its last cell.
        """
        if not lines:
            return
        cells, width = delimiter.join(lines).split(delimiter), len(self.names)
        starts = list(accumulate(map(add, map(len, cells), repeat(1)), initial=at))
        if lines[0].endswith("\r"):
            cells[width - 1 :: width] = [cell[:-1] for cell in cells[width - 1 :: width]]
        sources, sources_at = _column(cells, starts, self.source, width)
        targets, targets_at = _column(cells, starts, self.target, width)
        units: Iterable[str] = map(str, range(count + 1, count + len(lines) + 1))
        if self.unit is not None:
            units = (unit.strip() or number for unit, number in zip(cells[self.unit :: width], units, strict=True))
        notes = map(self.notes_in, zip(*[iter(cells)] * width, strict=True)) if self.notes else repeat(())
        rest = (notes, repeat(State.FINAL), repeat(Zone.BODY), repeat(None))
        for row in zip(units, sources, targets, sources_at, targets_at, *rest, strict=False):  # some go on for ever
            if row[1] or row[2]:
                yield new(Segment, row)


def _column(
    cells: Sequence[str], starts: Sequence[int], number: int | None, width: int
) -> tuple[Iterable[str | None], Iterable[Span | None]]:
    """The texts of a column and where they stand."""
    if number is None:
        return repeat(None), repeat(None)
    texts, firsts = cells[number::width], starts[number:-1:width]
    return texts, map(new, repeat(Span), zip(firsts, map(add, firsts, map(len, texts)), strict=True))
