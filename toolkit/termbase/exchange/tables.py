"""CSV and TSV as spreadsheets write them, in and out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from toolkit.errors import InputError
from toolkit.model import Concept
from toolkit.termbase.exchange.columns import meaning
from toolkit.termbase.exchange.decoding import decoded
from toolkit.termbase.exchange.drafts import Reading
from toolkit.termbase.exchange.rows import SEARCHED, Layout, Row, from_rows, to_rows
from toolkit.text.patterns import regex

DELIMITERS: Final = "\t;,"
NAMES: Final = {"\t": "tabs", ";": "semicolons", ",": "commas"}
SAID: Final = regex(r'(?:"?sep=(.)"?)(?:\r\n?|\n)', re.IGNORECASE)
"""Excel's own way to say the delimiter, on the first line."""
FORMULA: Final = regex(r"'*[=+\-@\t\r]")
"""What a spreadsheet would take for a formula: written with an apostrophe before it, read without."""
LINES: Final = regex(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
REASONS: Final = {
    "unexpected end of data": 'a quotation mark (") opens a cell and none closes it',
    "expected after": 'behind the quotation mark (") that closes a cell stands more; inside a cell write ""',
    "field larger": 'a cell is longer than 131,072 characters: does no quotation mark (") close it?',
}
"""What the reader says, and what that means."""
MARKED: Final = regex(r"'+[=+\-@\t\r]")


def read(path: str, data: bytes, layout: Layout) -> Reading:
    """The concepts of a table. Raises InputError and UsageError."""
    text = decoded(path, data, layout.encoding)
    line = 0
    delimiter = ""
    said = SAID.match(text)
    if said:
        delimiter, text, line = said[1], text[said.end() :], 1
    return from_rows(_rows(path, text, delimiter or _delimiter(path, text, layout), line), path, layout)


def _rows(path: str, text: str, delimiter: str, line: int) -> Iterator[Row]:
    lines = (found[0] for found in LINES.finditer(text))  # io.StringIO would hold the text again, four bytes a letter
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    begins = line + 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise InputError(f"{path}:{begins}", f"not a table from here on: {_reason(str(error))}") from error
        if cells is None:
            return
        yield Row(begins, [cell[1:] if cell[:1] == "'" and MARKED.match(cell) else cell for cell in cells])
        begins = line + reader.line_num + 1


def _reason(said: str) -> str:
    """What is wrong, in words of people who make tables."""
    return next((reason for sign, reason in REASONS.items() if sign in said), said)


def _delimiter(path: str, text: str, layout: Layout) -> str:
    """What stands most often between the cells of the first row that holds something, or of one below a title.

    Raises InputError where what stands between the names of the columns stands nowhere below them.
    """
    first = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").partition("\n")[0])
    if path.lower().endswith((".tsv", ".tab")) and "\t" in first:
        return "\t"
    found = max(DELIMITERS, key=lambda char: (first.count(char), -DELIMITERS.index(char)))
    if not layout.header or len(layout.langs) > 1:
        return found
    rows = list(islice((row for line in LINES.finditer(text) if (row := line[0].strip("\r\n "))), SEARCHED))
    names = [_is_column(cell, layout) for cell in first.split(found)]
    if sum(names) > 1 and not any(found in row for row in rows[1:]):
        others = [char for char in DELIMITERS if len(rows) > 1 and all(char in row for row in rows[1:])]
        if others:
            told = f"the header is cut at {NAMES[found]}, the rows below it at {NAMES[others[0]]}: use one of them"
            raise InputError(path, told)
    return found if any(names) else _below_title(rows, layout) or found


def _below_title(rows: Sequence[str], layout: Layout) -> str:
    """The delimiter of the first row that names two columns; empty where none does."""
    for row in rows[1:]:
        named = {char: sum(_is_column(cell, layout) for cell in row.split(char)) for char in DELIMITERS}
        most = max(named, key=lambda char: named[char])
        if named[most] > 1:
            return most
    return ""


def _is_column(cell: str, layout: Layout) -> bool:
    name = cell.strip(' "')
    return name in layout.columns or meaning(name) is not None


def write(concepts: Sequence[Concept], delimiter: str = ",") -> str:
    """The table, one row for each term."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in row] for row in to_rows(concepts))
    return out.getvalue()


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; NUL, which ends a text for many, is replaced."""
    cell = cell.replace("\0", "\ufffd")
    return f"'{cell}" if FORMULA.match(cell) else cell
