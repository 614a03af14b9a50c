"""A workbook of one sheet for people: header frozen and filtered, columns wide enough, cells wrapped (ECMA-376).

Every cell is text, so nothing in it can be taken for a formula.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from toolkit.termbase.exchange.markup import ILLEGAL, attribute, escaped

FONT: Final = "Pyidaungsu"
"""A free Unicode font with Burmese and Latin letters; without it Office falls back to Myanmar Text."""
HEADER_COLOUR: Final = "FFDDE7EE"
LONGEST: Final = 32_767
"""Characters that a cell of Excel holds."""
USUAL_WIDTH: Final = 14
TOGETHER: Final = 1000
"""Rows that are written in one go."""
ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
HEAD, BODY = 2, 1
"""Numbers of the styles in STYLES."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WRAP = '<alignment vertical="top" wrapText="1"/>'
STYLES: Final = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    f'<fonts count="2"><font><sz val="11"/><name val="{FONT}"/></font>'
    f'<font><b/><sz val="11"/><name val="{FONT}"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    f'<fill><patternFill patternType="solid"><fgColor rgb="{HEADER_COLOUR}"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    f'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">{_WRAP}</xf>'
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">'
    f'{_WRAP}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
PARTS: Final = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": STYLES,
}


def workbook(title: str, header: Sequence[str], rows: Iterable[Sequence[str]], widths: Mapping[str, int]) -> bytes:
    """The file. `widths` are those of columns by name, in characters.

    What a workbook cannot hold, control characters and what is longer than 32,767 characters, is replaced or cut.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, text)
        archive.writestr(
            "xl/workbook.xml",
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
            f'<sheet name={attribute(title)} sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            for piece in _sheet(header, rows, widths):
                part.write(piece.encode())
    return out.getvalue()


def _sheet(header: Sequence[str], rows: Iterable[Sequence[str]], widths: Mapping[str, int]) -> Iterator[str]:
    letters = [_letter(at) for at in range(len(header))]
    yield (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    )
    for number, name in enumerate(header, start=1):
        width = widths.get(name, USUAL_WIDTH)
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield f"</cols><sheetData>{_row(1, header, letters, HEAD)}"
    waiting: list[str] = []
    last = 1
    for last, row in enumerate(rows, start=2):
        waiting.append(_row(last, row, letters, BODY))
        if len(waiting) == TOGETHER:
            yield "".join(waiting)
            waiting.clear()
    yield "".join(waiting)
    yield f'</sheetData><autoFilter ref="A1:{letters[-1]}{last}"/></worksheet>'


def _row(number: int, texts: Sequence[str], letters: Sequence[str], style: int) -> str:
    cells = [
        f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_text(text)}</t></is></c>'
        for letter, text in zip(letters, texts, strict=True)
        if text
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _text(text: str) -> str:
    text = ESCAPE.sub("_x005F_", text[:LONGEST]) if "_x" in text else text[:LONGEST]
    return escaped(ILLEGAL.sub("\ufffd", text).replace("\r", "_x000D_"))


def _letter(at: int) -> str:
    """The name of a column, counted from 0."""
    return chr(65 + at) if at < 26 else f"{_letter(at // 26 - 1)}{chr(65 + at % 26)}"
