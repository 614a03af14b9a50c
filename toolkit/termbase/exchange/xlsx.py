"""XLSX workbooks for people, in and out, through openpyxl (the extra `office`).

Formulas are never computed and never written: a cell that begins like one is text.
"""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import count
from typing import TYPE_CHECKING, Final

from toolkit.errors import InputError, ToolkitError, UsageError
from toolkit.model import Concept
from toolkit.termbase.exchange.columns import OWN
from toolkit.termbase.exchange.drafts import Reading, Refusal
from toolkit.termbase.exchange.markup import ILLEGAL
from toolkit.termbase.exchange.rows import Layout, Row, from_rows, to_rows
from toolkit.text.patterns import regex

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

FONT: Final = "Pyidaungsu"
"""A free Unicode font with Burmese and Latin letters; without it Office falls back to Myanmar Text."""
WIDTHS: Final = {"term": 44, "definition": 50, "source": 44, "note": 40, "concept_note": 40, "example": 40, "id": 24}
USUAL_WIDTH: Final = 14
LARGEST: Final = 512 * 1024 * 1024
"""Bytes that a workbook may unpack to."""
MOST_PARTS: Final = 2000
MOST_COLUMNS: Final = 200
ENTITIES: Final = tuple("<!ENTITY".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
FORMULA: Final = regex(rb"<(?:\w+:)?f[\s/>]")
"""A formula in the XML of a sheet."""
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def write(concepts: Sequence[Concept]) -> bytes:
    """The workbook: one sheet, one row for each term, the header frozen and filtered, cells wrapped."""
    _need_openpyxl()
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Glossary")
    sheet.freeze_panes = "A2"
    for number, name in enumerate(OWN, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(name, USUAL_WIDTH)
    last = 1 + sum(len(concept.terms) or 1 for concept in concepts)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(OWN))}{last}"
    wrap, shade = Alignment(wrap_text=True, vertical="top"), PatternFill("solid", fgColor="DDE7EE")
    heads, plain = ([WriteOnlyCell(sheet) for _ in OWN] for _ in range(2))
    for cells, font in ((heads, Font(name=FONT, size=11, bold=True)), (plain, Font(name=FONT, size=11))):
        for cell in cells:
            cell.font, cell.alignment = font, wrap
    for cell in heads:
        cell.fill = shade
    for number, row in enumerate(to_rows(concepts)):
        # A row is written as soon as it is given, so its cells can serve again: styles take longer than texts.
        sheet.append([_filled(cell, text) for cell, text in zip(plain if number else heads, row, strict=True)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _filled(cell: Cell, text: str) -> Cell | None:
    if not text:
        return None
    cell.value = ILLEGAL.sub("\ufffd", text)
    cell.data_type = "s"  # also what looks like a formula
    return cell


def read(path: str, data: bytes, layout: Layout, sheet: str = "") -> Reading:
    """The concepts of a sheet: of the one named, else of the first that holds something.

    Raises InputError for what is no workbook or unpacks to too much, UsageError where openpyxl is missing.
    """
    _hold(path, data)
    _need_openpyxl()
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl would lose on writing: it writes nothing here
        try:
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            names = [each.title for each in book.worksheets]
            if sheet and sheet not in names:
                raise UsageError(f'{path} has no sheet "{sheet}" (its sheets: {", ".join(names)})')
            chosen = next(each for each in book.worksheets if (each.title == sheet if sheet else each.max_row != 0))
            reading = from_rows(_rows(chosen), path, layout)
            if _has_formulas(data):
                formulas = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
                reading.refused += _without_values(formulas[chosen.title], chosen)
        except ToolkitError:
            raise
        except Exception as error:  # openpyxl lets errors of many kinds out for a broken workbook
            raise InputError(path, f"cannot be read as a workbook: {type(error).__name__}: {error}") from error
    others = [name for name in names if name != chosen.title]
    if others:
        shown = ", ".join(f'"{name}"' for name in others)
        reading.remarks.append(f'sheet "{chosen.title}" was read; not read: {shown} (--sheet)')
    return reading


def _rows(sheet: ReadOnlyWorksheet) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a file claims of its size may be wrong
    found = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[misc]  # stubs of another sheet
    for number, cells in zip(count(1), found, strict=False):
        width = len(cells)
        while width and cells[width - 1] is None:
            width -= 1
        if width:
            yield Row(number, [_shown(cell) for cell in cells[:width]])


def _has_formulas(data: bytes) -> bool:
    """Does any sheet hold a formula? Few do, and to find those without a value every cell is read again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                tail = b""
                with archive.open(name) as file:
                    while chunk := file.read(1 << 20):
                        if FORMULA.search(tail + chunk):
                            return True
                        tail = chunk[-64:]
    return False


def _without_values(formulas: ReadOnlyWorksheet, values: ReadOnlyWorksheet) -> Iterator[Refusal]:
    """The cells whose formula was never computed; one that gave an empty text (`t="str"`) was."""
    formulas.reset_dimensions()
    cells = (sheet.iter_rows(max_col=MOST_COLUMNS) for sheet in (formulas, values))  # type: ignore[misc]  # as above
    for number, rows in enumerate(zip(*cells, strict=False), start=1):
        for formula, held in zip(*rows, strict=False):
            if formula.data_type == "f" and held.value is None and held.data_type == "n":
                reason = f"cell {formula.coordinate} holds a formula without a value: open and save the file in Excel"
                yield Refusal(number, reason)


def _shown(value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, datetime) and not value.time().replace(tzinfo=None).isoformat().strip("0:"):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _hold(path: str, data: bytes) -> None:
    """Raise InputError for what should not be opened at all."""
    if data.startswith(OLD_OFFICE):
        raise InputError(path, "is a workbook of old Excel (.xls), or one with a password: save it as .xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise InputError(path, "is a zip file, but no XLSX workbook")
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
                raise InputError(path, f"unpacks to more than {LARGEST // 2**20} MB: not opened")
            left = LARGEST
            for part in parts:
                left = _hold_part(path, archive, part, left)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise InputError(path, "is not an XLSX workbook, or a damaged one") from error


def _hold_part(path: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """Unpack a part to see how large it really is and that it declares no entities; gives what is left of LARGEST."""
    tail = b""
    with archive.open(part) as file:
        while chunk := file.read(1 << 20):
            left -= len(chunk)
            if left < 0:
                raise InputError(path, f"unpacks to more than {LARGEST // 2**20} MB: not opened")
            if any(sign in tail + chunk for sign in ENTITIES):
                raise InputError(path, f"declares XML entities ({part.filename}): not opened")
            tail = chunk[-16:]
    return left


def _need_openpyxl() -> None:
    try:
        import openpyxl  # noqa: F401
    except ImportError as error:
        raise UsageError("XLSX needs openpyxl: pip install 'wawhara[office]' (or save the sheet as CSV)") from error
