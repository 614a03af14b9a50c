"""XLSX workbooks for people, in and out.

Formulas are never computed and never written: a cell that begins like one is text.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from itertools import chain, islice
from typing import Final

from toolkit.errors import InputError, UsageError
from toolkit.model import Concept
from toolkit.termbase.exchange.columns import OWN
from toolkit.termbase.exchange.drafts import Reading
from toolkit.termbase.exchange.rows import Layout, from_rows, to_rows
from toolkit.termbase.exchange.sheet import workbook
from toolkit.termbase.exchange.workbook import WORKBOOK, Workbook

WIDTHS: Final = {"term": 44, "definition": 50, "source": 44, "note": 40, "concept_note": 40, "example": 40, "id": 24}
LARGEST: Final = 512 * 1024 * 1024
"""Bytes that a workbook may unpack to."""
MOST_PARTS: Final = 2000
ENTITIES: Final = tuple("<!ENTITY".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def write(concepts: Sequence[Concept]) -> bytes:
    """The workbook: one sheet, one row for each term."""
    return workbook("Glossary", OWN, islice(to_rows(concepts), 1, None), WIDTHS)


def read(path: str, data: bytes, layout: Layout, sheet: str = "") -> Reading:
    """The concepts of a sheet: of the one named, else of the first that holds something.

    Raises InputError for what is no workbook or unpacks to too much.
    """
    _hold(path, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = Workbook(path, archive)
        if sheet and sheet not in book.sheets:
            raise UsageError(f'{path} has no sheet "{sheet}" (its sheets: {", ".join(book.sheets)})')
        for chosen in [sheet] if sheet else book.sheets:
            rows = book.rows(chosen)
            first = next(rows, None)
            if first is not None:
                break
        else:
            raise InputError(path, "holds no row")
        reading = from_rows(chain([first] if first else [], rows), path, layout)
    others = [name for name in book.sheets if name != chosen]
    if others:
        shown = ", ".join(f'"{name}"' for name in others)
        reading.remarks.append(f'sheet "{chosen}" was read; not read: {shown} (--sheet)')
    return reading


def _hold(path: str, data: bytes) -> None:
    """Raise InputError for what should not be opened at all."""
    if data.startswith(OLD_OFFICE):
        raise InputError(path, "is a workbook of old Excel (.xls), or one with a password: save it as .xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if WORKBOOK not in archive.namelist():
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
