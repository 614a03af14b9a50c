"""From the rows of a table to segments."""

from __future__ import annotations

from typing import NamedTuple

from toolkit.formats.model import Unreadable
from toolkit.formats.streaming import Scanned
from toolkit.formats.table_cells import Row, decode, next_line, read_row
from toolkit.model import Segment, Span


class Columns(NamedTuple):
    """Which column holds what, counted from 0."""

    names: tuple[str, ...]
    target: int
    source: int | None = None
    unit: int | None = None
    notes: tuple[int, ...] = ()


class TableScanner:
    """Reads the text of a table stretch by stretch, and counts its rows: a `Scan`."""

    def __init__(self, columns: Columns, delimiter: str) -> None:
        """The first row that it meets is the header."""
        self.columns = columns
        self.delimiter = delimiter
        self.line_end = ""
        self.header = True
        self.count = 0
        self.segments: list[Segment] = []
        self.unreadable: list[Unreadable] = []

    def __call__(self, text: str, last: bool) -> Scanned:
        """Read whole lines. A row that goes on after them is left for the next call."""
        self.segments, self.unreadable = [], []
        self.line_end = self.line_end or ("\n" if "\n" in text else "\r")
        at, size = 0, len(text)
        if self.header and size:
            row = read_row(text, 0, self.delimiter, last=True)
            at, self.header = (row.end if row else size), False
        while at < size:
            end = text.find(self.line_end, at)
            line = text[at:] if end < 0 else text[at:end]
            if '"' in line:
                row = read_row(text, at, self.delimiter, last)
                if row is None:
                    break
                at = self.quoted(text, at, row)
                continue
            if line.strip():
                self.plain(line.removesuffix("\r"), at)
            at = size if end < 0 else end + 1
        return Scanned(at, self.segments, self.unreadable)

    def plain(self, line: str, at: int) -> None:
        """A row without quotation marks: nearly all of a TSV, so every microsecond counts."""
        cells = line.split(self.delimiter)
        self.count += 1
        columns = self.columns
        if len(cells) != len(columns.names) and not self.fits(cells):
            self.ragged(len(cells), Span(at, at + len(line)))
            return
        target = cells[columns.target]
        target_at = placed(cells, columns.target, at)
        source, source_at = None, None
        if columns.source is not None:
            source, source_at = cells[columns.source], placed(cells, columns.source, at)
        if target or source:
            self.segments.append(Segment(self.unit(cells), source, target, source_at, target_at, self.notes(cells)))

    def quoted(self, text: str, at: int, row: Row) -> int:
        """A row with quotation marks. Gives where the next row begins."""
        raw = [text[start:end] for start, end in row.cells]
        columns = self.columns
        if row.problem is None and not self.fits(raw) and self.delimiter == "\t":
            end = next_line(text, at)
            line = text[at:end].rstrip("\r\n")
            if self.fits(line.split("\t")):
                self.plain(line, at)
                return end
        self.count += 1
        if row.problem is not None:
            where = Span(at, at + len(text[at : row.end].rstrip("\r\n")))
            self.unreadable.append(Unreadable(row.problem, where, str(self.count)))
        elif not self.fits(raw):
            self.ragged(len(raw), Span(at, row.cells[-1].end))
        else:
            cells = [decode(cell) for cell in raw]
            source = None if columns.source is None else cells[columns.source]
            source_at = None if columns.source is None else row.cells[columns.source]
            target, target_at = cells[columns.target], row.cells[columns.target]
            if target or source:
                self.segments.append(Segment(self.unit(cells), source, target, source_at, target_at, self.notes(cells)))
        return row.end

    def fits(self, cells: list[str]) -> bool:
        """Has a row as many cells as the header? Empty ones at the end may be more."""
        width = len(self.columns.names)
        return len(cells) == width or (len(cells) > width and not any(cells[width:]))

    def ragged(self, found: int, at: Span) -> None:
        """Report a row with too few or too many cells."""
        names = self.columns.names
        message = f"the row has {found} cells where the header has {len(names)} ({', '.join(names)})"
        self.unreadable.append(Unreadable(message, at, str(self.count)))

    def unit(self, cells: list[str]) -> str:
        """The row's own id, else its number."""
        own = cells[self.columns.unit].strip() if self.columns.unit is not None else ""
        return own or str(self.count)

    def notes(self, cells: list[str]) -> tuple[str, ...]:
        """What its note columns say."""
        if not self.columns.notes:
            return ()
        said = ((self.columns.names[number].lower(), cells[number].strip()) for number in self.columns.notes)
        return tuple(f"context: {note}" if name == "context" else note for name, note in said if note)


def placed(cells: list[str], number: int, at: int) -> Span:
    """Where a cell stands in a row that begins at `at`."""
    start = at + sum(map(len, cells[:number])) + number
    return Span(start, start + len(cells[number]))
