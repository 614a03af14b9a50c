"""TSV and CSV: tables whose header names the language columns, as `id,en,my`."""

from __future__ import annotations

from pathlib import PurePath

from toolkit.errors import InputError
from toolkit.formats.decoding import BINARY, Input, byte_order_mark
from toolkit.formats.languages import header_language, same_language
from toolkit.formats.model import Document
from toolkit.formats.pieces import origins_of
from toolkit.formats.registry import BilingualFormat, Languages
from toolkit.formats.streaming import COLLECTION, CORPUS, EMPTY, batches
from toolkit.formats.table_cells import OPENED, decode, pieces, read_row
from toolkit.formats.table_columns import Columns
from toolkit.formats.table_scanner import TableScanner
from toolkit.model import Side
from toolkit.named_tuple import NamedTuple
from toolkit.text.origins import Origins

UNITS = ("id", "key", "unit", "name")
NOTES = ("note", "notes", "comment", "comments", "context")
# `id` is Indonesian and `no` Norwegian, but in a header they nearly always number the rows.
AMBIGUOUS = ("id", "no")
DELIMITERS = {".csv": (",", ";", "\t"), ".tsv": ("\t", ",", ";"), ".tab": ("\t", ",", ";")}

NAMES = {",": "commas", ";": "semicolons", "\t": "tabs"}
SAMPLE = 20
"""Rows by which it is seen how rows are cut."""


class Header(NamedTuple):
    """The first row: its names, and the number of the column of each language, in order."""

    names: tuple[str, ...]
    languages: dict[str, int]
    delimiter: str
    """Of the rows, which may not be that of the header."""
    remarks: tuple[str, ...] = ()


class Sides(NamedTuple):
    """The languages compared, and a remark about how they were found."""

    source: str | None
    target: str
    remarks: tuple[str, ...] = ()


def open_table(source: Input, languages: Languages) -> Document:
    """A table as a document. Raises InputError where it is blank, or its header does not say what is what."""
    ending = PurePath(source.path).suffix.lower()
    head = source.head()
    mark, marked = byte_order_mark(head)
    encoding = marked or "utf-8"
    text = head[len(mark) :].decode(encoding, errors="ignore")
    if "\0" in text:
        raise InputError(source.path, BINARY)
    header = read_header(source.path, text, ending, languages)
    sides = chosen(source.path, header, languages)
    columns = columns_of(header, sides)
    connected = source.size() < CORPUS
    return Document(
        path=source.path,
        format="csv" if ending == ".csv" or (ending not in DELIMITERS and header.delimiter != "\t") else "tsv",
        batches=lambda: batches(source, encoding, TableScanner(columns, header.delimiter)),
        origins=origins,
        source_lang=languages.source if sides.source and languages.source else sides.source,
        target_lang=languages.target or sides.target,
        connected=connected,
        remarks=(*header.remarks, *sides.remarks, *(() if connected else (COLLECTION.format("table"),))),
        encoding=encoding,
        escape=lambda text, raw: escape(text, raw, header.delimiter),
    )


def read_header(path: str, text: str, ending: str, wanted: Languages) -> Header:
    """The first row, cut at the delimiter that gives the most language columns; and how rows are. Raises InputError."""
    delimiters = DELIMITERS.get(ending, DELIMITERS[".tsv"])
    if not text.strip():
        raise InputError(path, EMPTY)
    found = [header_of(path, text, delimiter, wanted) for delimiter in delimiters]
    best = max(found, key=lambda header: len(header.languages))
    if not best.languages:
        example = "id, en, my, with tabs between" if delimiters[0] == "\t" else delimiters[0].join(("id", "en", "my"))
        first = ", ".join(name[:30] for name in found[0].names[:5])
        raise InputError(path, f"no language column in the first row ({first}): begin with a header such as {example}")
    own = delimiter_of_rows(text, best, delimiters)
    if own == best.delimiter:
        return best
    remark = f"the header is cut at {NAMES[best.delimiter]}, the rows below it at {NAMES[own]}"
    return best._replace(delimiter=own, remarks=(remark,))


def delimiter_of_rows(text: str, header: Header, delimiters: tuple[str, ...]) -> str:
    """That of the header, unless few rows fit it and all fit another; or all fit tabs, which no text holds.

    So it is where the names of the columns were typed by hand above what a spreadsheet gave.
    """
    width = len(header.names)
    first = read_row(text, 0, header.delimiter, last=True)
    if width < 2 or first is None or not text[first.end :].strip():
        return header.delimiter
    fitting = share(text, first.end, header.delimiter, width)
    for other in delimiters if fitting < 1.0 else ():
        if (other == "\t" or fitting < 0.5) and share(text, first.end, other, width) == 1.0:
            return other
    return header.delimiter


def share(text: str, at: int, delimiter: str, width: int) -> float:
    """How many of the first rows have so many cells, 0-1."""
    rows: list[bool] = []
    while at < len(text) and len(rows) < SAMPLE:
        row = read_row(text, at, delimiter, last=True)
        assert row is not None
        if text[at : row.end].strip():
            rows.append(row.problem is None and len(row.cells) == width)
        at = row.end
    return sum(rows) / len(rows)


def header_of(path: str, text: str, delimiter: str, wanted: Languages) -> Header:
    """The first row, cut at that delimiter. Raises InputError for two columns of one language."""
    row = read_row(text, 0, delimiter, last=True)
    names = tuple(decode(text[start:end]).strip() for start, end in row.cells) if row else ()
    columns: dict[str, int] = {}
    for number, name in enumerate(names):
        code = header_language(name)
        lower = name.lower()
        if lower in ("source", "target") and (told := getattr(wanted, lower)):
            code = told
        elif code is None or (lower in AMBIGUOUS and code not in wanted):
            continue
        if code in columns:
            raise InputError(path, f'the header names "{code}" twice')
        columns[code] = number
    return Header(names, columns, delimiter)


def chosen(path: str, header: Header, wanted: Languages) -> Sides:
    """Source and target: as wanted, else in the order of the columns. Raises InputError."""
    there = list(header.languages)
    listed = ", ".join(there)
    source, target = (find(there, code) for code in wanted)
    if wanted.target and not target:
        raise InputError(path, f'no column for the target language "{wanted.target}" (language columns: {listed})')
    others = [code for code in there if code not in (source, target)]
    if target is None:
        if len(others) > (1 if wanted.source else 2):
            raise InputError(path, f"{len(there)} language columns ({listed}): say which is checked with --target-lang")
        source, target = (source, others.pop()) if others else (None, there[0])
    if source is None and wanted.source is None and others:
        source = others[0]
    remarks = () if source else (f"no column for a source (language columns: {listed}): read as a draft alone",)
    return Sides(source, target, remarks)


def find(there: list[str], code: str | None) -> str | None:
    """The column for a language: the same code, else one that differs in region only."""
    if code is None:
        return None
    return code if code in there else next((each for each in there if same_language(each, code)), None)


def columns_of(header: Header, sides: Sides) -> Columns:
    """Which column holds what."""
    lower = [name.lower() for name in header.names]
    units = [
        lower.index(name) for name in UNITS if name in lower and lower.index(name) not in header.languages.values()
    ]
    return Columns(
        names=header.names,
        target=header.languages.get(sides.target, 0),
        source=header.languages[sides.source] if sides.source else None,
        unit=units[0] if units else None,
        notes=tuple(number for number, name in enumerate(lower) if name in NOTES),
    )


def origins(side: Side, raw: str) -> Origins:
    """Where each character of a cell comes from."""
    return origins_of(pieces(raw), raw)


def escape(text: str, raw: str, delimiter: str) -> str:
    """Text as a part of that cell. Raises ValueError where the cell would need quotation marks that it has not."""
    if OPENED.fullmatch(raw):
        return text.replace('"', '""')
    if any(mark in text for mark in (delimiter, "\n", "\r")) or text.startswith('"'):
        raise ValueError("the cell has no quotation marks, which this text would need")
    return text


FORMATS = (
    BilingualFormat("csv", (".csv",), open_table),
    BilingualFormat("tsv", (".tsv", ".tab"), open_table),
)
