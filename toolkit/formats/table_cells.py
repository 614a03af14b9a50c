"""Rows and cells of TSV and CSV: where they stand and what they spell.

CSV as in RFC 4180; TSV quoted as spreadsheets write it,
where a quotation mark that does not enclose a whole cell stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.formats.pieces import Piece
from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

LONGEST = 1_000_000
"""Code points that a quoted cell may have; beyond that its quotation mark counts as not closed."""
OPENED = regex(r'"(?:[^"]++|"")*"')
PIECE = regex(r'""|\r\n?|[^"\r]+')
LINE_END = regex(r"\r\n?|\n|\Z")


class Row(NamedTuple):
    """Cells of a row (quotation marks included), where the next row begins, and what is wrong with it."""

    cells: list[Span]
    end: int
    problem: str | None = None


def cell_pattern(delimiter: str) -> str:
    """A regular expression for one cell as `read_row` takes it, without what that needs more thought for."""
    quoted = r'"(?:[^"]++|"")*"'
    if delimiter == "\t":
        quoted = r'"(?:[^"\t]++|"")*"|"(?:[^"\r\n]++|"")*"'
    return rf'(?:{quoted})(?=[{delimiter}\r\n]|\Z)|[^"{delimiter}\r\n][^{delimiter}\r\n]*+|(?=[{delimiter}\r\n]|\Z)'


def read_row(text: str, at: int, delimiter: str, last: bool) -> Row | None:
    """The row that begins there; None if it is not complete and more text is to come."""
    cells: list[Span] = []
    bare = re.compile(rf"[^{delimiter}\r\n]*")
    start = at
    while True:
        end = closed(text, start, delimiter) if text.startswith('"', start) else None
        if end is None and text.startswith('"', start):
            if not last and len(text) - start < LONGEST and OPENED.match(text, start) is None:
                return None
            if delimiter != "\t":
                return Row(cells, next_line(text, start), quoting_fault(text, start))
        if end is None:
            end = bare.match(text, start).end()  # type: ignore[union-attr]  # it matches anything
        cells.append(Span(start, end))
        if text[end : end + 1] != delimiter:
            return Row(cells, next_line(text, end))
        start = end + 1


def literal_row(text: str, at: int) -> Row:
    """The line that begins there, cut at tabs, all quotation marks taken as text."""
    end = next_line(text, at)
    cells: list[Span] = []
    start = at
    for cell in text[at:end].rstrip("\r\n").split("\t"):
        cells.append(Span(start, start + len(cell)))
        start += len(cell) + 1
    return Row(cells, end)


def closed(text: str, start: int, delimiter: str) -> int | None:
    """Where the quoted cell ends that begins there; None if no whole cell is quoted."""
    match = OPENED.match(text, start, start + LONGEST)
    if match is None or text[match.end() : match.end() + 1] not in ("", delimiter, "\r", "\n"):
        return None
    cell = match[0]
    # A stray mark in one row and another rows later enclose tabs and line ends; a real cell hardly has both.
    if delimiter == "\t" and "\t" in cell and ("\n" in cell or "\r" in cell):
        return None
    return match.end()


def next_line(text: str, at: int) -> int:
    """Where the line after that place begins."""
    match = LINE_END.search(text, at)
    return match.end() if match else len(text)


def quoting_fault(text: str, start: int) -> str:
    """Why a cell that opens with a quotation mark is none."""
    if OPENED.match(text, start, start + LONGEST) is None:
        return 'a quotation mark (") opens a cell and is not closed'
    return 'text follows a closing quotation mark: write a quotation mark inside a cell twice ("")'


def decode(raw: str) -> str:
    """What a cell spells."""
    if raw[:1] != '"' or OPENED.fullmatch(raw) is None:
        return raw
    return raw[1:-1].replace('""', '"').replace("\r\n", "\n").replace("\r", "\n")


def pieces(raw: str) -> Iterator[Piece]:
    """What each piece of a cell spells."""
    if raw[:1] != '"' or OPENED.fullmatch(raw) is None:
        yield Piece(raw, 0, len(raw))
        return
    for match in PIECE.finditer(raw, 1, len(raw) - 1):
        run = match[0]
        text = '"' if run[0] == '"' else "\n" if run[0] == "\r" else run
        yield Piece(text, match.start(), match.end())
