"""The cells of an XLSX workbook as texts, row by row (ECMA-376 part 1, SpreadsheetML).

Formulas are never computed: of those in a workbook the values that it holds are read.
Source of the number formats that are dates: ECMA-376 part 1, 18.8.30.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import IO, Final
from xml.etree.ElementTree import Element, ParseError, iterparse

from toolkit.errors import InputError
from toolkit.termbase.exchange.rows import Row

WORKBOOK: Final = "xl/workbook.xml"
RELATIONS: Final = "xl/_rels/workbook.xml.rels"
MOST_COLUMNS: Final = 1000
DATES: Final = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
"""Built-in number formats that show a date or a time."""
SAID: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""What a number format shows as it is: no part of a date."""
ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that XML cannot hold."""


class Workbook:
    """An open workbook. Everything in it was looked at before: see `xlsx`."""

    def __init__(self, path: str, archive: zipfile.ZipFile) -> None:
        """Read what the workbook says of its sheets. Raises InputError."""
        self.path = path
        self._archive = archive
        self._epoch = datetime(1899, 12, 30)
        targets = self._targets()
        self.sheets: dict[str, str] = {}
        """The part of the file that holds each sheet, by the name of the sheet."""
        for element in self._elements(WORKBOOK, "sheet", "workbookPr"):
            if element.get("date1904") in ("1", "true"):
                self._epoch = datetime(1904, 1, 1)
            if _local(element) == "sheet" and _id(element) in targets:
                self.sheets[element.get("name", "")] = targets[_id(element)]
        self._shared: list[str] | None = None
        self._dates: list[bool] | None = None

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of a sheet that hold something. Raises InputError."""
        for number, element in enumerate(self._elements(self.sheets[sheet], "row"), start=1):
            try:
                texts = self._texts(element)
                line = int(element.get("r", number))
            except (ValueError, IndexError, OverflowError) as error:
                raise InputError(self.path, f'sheet "{sheet}", row {element.get("r", number)}: {error}') from error
            if texts:
                yield Row(line, texts)

    # --- cells ---

    def _texts(self, row: Element) -> list[str]:
        texts: list[str] = []
        for cell in row:
            text = self._text(cell)
            if text:
                at = _column(cell.get("r", ""))
                at = len(texts) if at < 0 else at
                if at >= MOST_COLUMNS:
                    raise InputError(self.path, f"has more than {MOST_COLUMNS} columns ({cell.get('r')}): not read")
                texts += [""] * (at + 1 - len(texts))
                texts[at] = text
            elif not cell.get("r"):
                texts.append("")
        return texts if any(texts) else []

    def _text(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _said(cell)
        value = next((child.text or "" for child in cell if _local(child) == "v"), "")
        if kind == "s":
            return self._shared_texts()[int(value)] if value else ""
        if kind == "b":
            return "true" if value == "1" else "false" if value else ""
        if kind in ("str", "e", "d"):
            return _unescaped(value)
        return self._number(value, int(cell.get("s", "0"))) if value else ""

    def _number(self, value: str, style: int) -> str:
        number = float(value)
        dates = self._date_styles()
        if style < len(dates) and dates[style]:
            return self._moment(number)
        return str(int(number)) if number.is_integer() else str(number)

    def _moment(self, days: float) -> str:
        """A date, a time, or both, in the form of ISO 8601; days count from the epoch of the workbook."""
        if days < 1 and self._epoch.year < 1904:
            return str((datetime.min + timedelta(seconds=round(days * 86400))).time()) if days >= 0 else str(days)
        if days < 60 and self._epoch.year < 1904:
            days += 1  # 1900 was no leap year, but for Excel
        try:
            moment = self._epoch + timedelta(seconds=round(days * 86400))
        except OverflowError:
            return str(days)
        return str(moment.date() if not (moment.hour or moment.minute or moment.second) else moment)

    # --- what cells refer to ---

    def _shared_texts(self) -> list[str]:
        if self._shared is None:
            part = self._part("sharedStrings")
            self._shared = [_said(element) for element in self._elements(part, "si")] if part else []
        return self._shared

    def _date_styles(self) -> list[bool]:
        """Does a cell of that style show a date?"""
        if self._dates is None:
            own: dict[int, bool] = {}
            self._dates = []
            for element in self._elements(part, "numFmt", "cellXfs") if (part := self._part("styles")) else ():
                if _local(element) == "numFmt":
                    own[int(element.get("numFmtId", "0"))] = _is_date(element.get("formatCode", ""))
                else:
                    kinds = [int(xf.get("numFmtId", "0")) for xf in element]
                    self._dates = [own.get(kind, kind in DATES) for kind in kinds]
        return self._dates

    # --- parts ---

    def _targets(self) -> dict[str, str]:
        found: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        for element in self._elements(RELATIONS, "Relationship"):
            part = posixpath.normpath(posixpath.join("/xl", element.get("Target", ""))).lstrip("/")
            found[element.get("Id", "")] = part
            self._kinds[posixpath.basename(element.get("Type", ""))] = part
        return found

    def _part(self, kind: str) -> str:
        part = self._kinds.get(kind, "")
        return part if part in self._archive.NameToInfo else ""

    def _elements(self, part: str, *names: str) -> Iterator[Element]:
        """The elements of these names, one at a time; what was read is forgotten. Raises InputError."""
        try:
            with self._archive.open(part) as file:
                yield from _streamed(file, frozenset(names))
        except (KeyError, ParseError) as error:
            raise InputError(self.path, f"cannot be read as a workbook: {part}: {error}") from error


def _streamed(file: IO[bytes], names: frozenset[str]) -> Iterator[Element]:
    wanted: dict[str, bool] = {}
    for _, element in iterparse(file):
        tag = element.tag
        if tag not in wanted:
            wanted[tag] = _name(tag) in names
        if wanted[tag]:
            yield element
            element.clear()


def _local(element: Element) -> str:
    return _name(element.tag)


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _id(element: Element) -> str:
    return next((value for name, value in element.items() if _name(name) == "id"), "")


def _said(element: Element) -> str:
    """The text of a string, its formatting and its phonetic hints left out."""
    return _unescaped("".join(_pieces(element)))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name in ("r", "is"):
            yield from _pieces(child)


def _unescaped(text: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


@lru_cache(maxsize=4096)
def _letters(letters: str) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - 64
    return at - 1


def _column(place: str) -> int:
    """The column of a place such as B3, counted from 0; -1 where there is none."""
    letters = place.rstrip("0123456789")
    return _letters(letters) if letters.isalpha() and letters.isascii() and letters.isupper() else -1


def _is_date(code: str) -> bool:
    return any(sign in SAID.sub("", code).lower() for sign in "ymdhs")
