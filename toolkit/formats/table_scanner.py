"""From the rows of a table to segments."""

from __future__ import annotations

import re
from itertools import repeat

from toolkit.formats.model import Unreadable
from toolkit.formats.streaming import Scanned
from toolkit.formats.table_cells import Row, cell_pattern, decode, literal_row, read_row
from toolkit.formats.table_columns import Columns
from toolkit.model import Segment, Span, State, Zone

FINAL, BODY = State.FINAL, Zone.BODY
new = tuple.__new__
SHORT = 2000
"""Code points from which on a run before a quotation mark is worth cutting at once."""
REACH = 250
"""Code points that are cut at once behind an odd row: where every other row is odd, little is cut in vain."""
GROWTH = 8
"""How many times as many are cut next, where all was regular."""


class TableScanner:
    """Reads the text of a table stretch by stretch, and counts its rows: a `Scan`.

    One regular expression takes a whole regular row; what it does not match is read cell by cell.
    """

    def __init__(self, columns: Columns, delimiter: str) -> None:
        """The first row that it meets is the header."""
        self.columns = columns
        self.delimiter = delimiter
        cell = cell_pattern(delimiter)
        # Every cell is a group of its own: group n + 1 is column n.
        self.pattern = re.compile(delimiter.join([f"({cell})"] * len(columns.names)) + r"(?:\r\n?|\n|\Z)")
        self.header = True
        self.count = 0
        self.reach = REACH
        self.segments: list[Segment] = []
        self.unreadable: list[Unreadable] = []

    def __call__(self, text: str, last: bool) -> Scanned:
        """Read whole lines. A row that goes on after them is left for the next call."""
        self.segments, self.unreadable = [], []
        at = 0
        if self.header and text:
            row = read_row(text, 0, self.delimiter, last=True)
            at, self.header = (row.end if row else len(text)), False
        while at < len(text):
            before = at
            at = self.regular(text, self.bare(text, at))
            if at == before:
                row = read_row(text, at, self.delimiter, last)
                if row is None:
                    break
                at = self.odd(text, at, row)
        found = Scanned(at, self.segments, self.unreadable)
        self.segments = []
        return found

    def bare(self, text: str, at: int) -> int:
        """The rows before the next quotation mark, cut at once: three times as fast as by an expression.

        Gives where the first row begins that is not regular.
        """
        mark = text.find('"', at, at + self.reach)
        end = text.rfind("\n", at, mark if mark >= 0 else at + self.reach)
        if end - at < min(SHORT, self.reach // 2):
            self.reach *= 1 if mark >= 0 else GROWTH
            return at
        lines = text[at:end].split("\n")
        returns = sum(map(str.count, lines, repeat("\r")))
        if returns and not (returns == len(lines) and all(line.endswith("\r") for line in lines)):
            return at
        width = len(self.columns.names)
        fitting = [count == width - 1 > 0 for count in map(str.count, lines, repeat(self.delimiter))]
        self.reach *= GROWTH
        if not all(fitting):
            lines = lines[: fitting.index(False)]
            self.reach = REACH
        self.segments += self.columns.segments(lines, self.delimiter, at, self.count)
        self.count += len(lines)
        return at + sum(map(len, lines)) + len(lines)

    def regular(self, text: str, at: int) -> int:
        """As many regular rows as follow each other, up to a long run without quotation marks.

        Gives where the first other row begins.
        """
        columns, append = self.columns, self.segments.append
        target_group = columns.target + 1
        source_group = 0 if columns.source is None else columns.source + 1
        unit_group = 0 if columns.unit is None else columns.unit + 1
        plain = not columns.notes
        mark, first = -1, at
        while (match := self.pattern.match(text, at)) and match.end() > at:
            if mark < at and (mark := text.find('"', at, at + SHORT)) < 0 and at > first:
                break
            at = match.end()
            self.count += 1
            source, target, unit = match.group(source_group, target_group, unit_group)
            unit = unit.strip() if unit_group else ""
            source_at = None
            if source_group:
                source_at = new(Span, match.span(source_group))
                source = decode(source) if source[:1] == '"' else source
            else:
                source = None
            if target[:1] == '"':
                target = decode(target)
            if not target and not source:
                self.count -= not match[0].strip()
                continue
            unit = decode(unit) if unit[:1] == '"' else unit
            notes = () if plain else columns.notes_in(match.groups())
            target_at = new(Span, match.span(target_group))
            append(
                new(Segment, (unit or str(self.count), source, target, source_at, target_at, notes, FINAL, BODY, None)),
            )
        return at

    def odd(self, text: str, at: int, row: Row) -> int:
        """A row that is not regular: blank, with more cells, or faulty. Gives where the next begins."""
        if not text[at : row.end].strip():
            return row.end
        if self.delimiter == "\t" and not self.fits(text, row):
            literal = literal_row(text, at)
            row = literal if self.fits(text, literal) else row
        self.count += 1
        where = Span(at, at + len(text[at : row.end].rstrip("\r\n")))
        if row.problem is not None:
            self.unreadable.append(Unreadable(row.problem, where, str(self.count)))
        elif not self.fits(text, row):
            names = self.columns.names
            has = f"{len(row.cells)} cell{'s' * (len(row.cells) != 1)}"
            message = f"the row has {has} where the header has {len(names)} ({', '.join(names)})"
            self.unreadable.append(Unreadable(message, where, str(self.count)))
        else:
            self.give(text, row.cells)
        return row.end

    def fits(self, text: str, row: Row) -> bool:
        """Has a row as many cells as the header? Empty ones at the end may be more."""
        width = len(self.columns.names)
        return row.problem is None and len(row.cells) >= width and all(at.start == at.end for at in row.cells[width:])

    def give(self, text: str, cells: list[Span]) -> None:
        """The segment of a row."""
        columns, raw = self.columns, [text[start:end] for start, end in cells]
        source = None if columns.source is None else decode(raw[columns.source])
        target = decode(raw[columns.target])
        if target or source:
            unit = "" if columns.unit is None else decode(raw[columns.unit].strip())
            source_at = None if columns.source is None else cells[columns.source]
            number = unit or str(self.count)
            self.segments.append(
                Segment(number, source, target, source_at, cells[columns.target], self.columns.notes_in(raw))
            )
