"""The cells of workbooks, held to what openpyxl reads of them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.strategies import examples
from toolkit.errors import InputError
from toolkit.termbase.exchange.workbook import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

cells = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6),
    st.integers(-(10**9), 10**9),
    st.floats(-1e6, 1e6).filter(lambda number: number == 0 or abs(number) > 1e-4),
    st.booleans(),
    st.dates(date(1905, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1905, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
)


def saved(book: Book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rows(data: bytes, sheet: str = "Sheet") -> dict[int, list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {row.line: list(row.cells) for row in Workbook("b.xlsx", archive).rows(sheet)}


def shown(value: object) -> str:
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


@examples(40)
@given(table=st.lists(st.lists(cells, max_size=5), max_size=4), since_1904=st.booleans())
def test_cells_are_those_that_openpyxl_reads(table: list[list[object]], since_1904: bool) -> None:
    book = Book()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    assert book.active is not None
    for row in table:
        book.active.append(
            [each if not isinstance(each, str) or not each.startswith("=") else f"x{each}" for each in row]
        )
    data = saved(book)
    sheet = load_workbook(io.BytesIO(data), data_only=True).active
    assert sheet is not None
    expected = {}
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        texts = [shown(value) for value in values]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            expected[number] = texts
    assert rows(data) == expected


def test_formatted_text_is_read_without_its_format() -> None:
    book = Book()
    assert book.active is not None
    book.active["A1"] = CellRichText("Shan ", TextBlock(InlineFont(b=True), "Army"))
    assert rows(saved(book)) == {1: ["Shan Army"]}


def made(sheet: str, shared: str = "", styles: str = "") -> bytes:
    """A workbook by hand, as other programs write them."""
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{rel}">'
            '<sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{rel}/worksheet" Target="/xl/worksheets/one.xml"/>'
            f'<Relationship Id="rId2" Type="{rel}/sharedStrings" Target="texts.xml"/>'
            f'<Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/one.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>'
        )
        archive.writestr("xl/texts.xml", f'<sst xmlns="{MAIN}">{shared}</sst>')
        archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')
    return out.getvalue()


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("<row><c><v>1</v></c><c/><c><v>2</v></c></row>", {1: ["1", "", "2"]}),
        ('<row r="7"><c r="C7" t="inlineStr"><is><t> a </t></is></c></row>', {7: ["", "", " a "]}),
        ('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', {1: ["one", "kana"]}),
        ('<row r="1"><c r="A1" t="str"><f>A2&amp;"x"</f><v>x_x000D_y_x005F_</v></c></row>', {1: ["x\ry_"]}),
        ('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c></row>', {1: ["true", "#REF!"]}),
        ('<row><c s="1"><v>45000</v></c><c s="2"><v>0.5</v></c></row>', {1: ["2023-03-15", "12:00:00"]}),
        ('<row r="1"><c r="A1" s="3"><v>45000</v></c><c r="B1" s="9"><v>1.50</v></c></row>', {1: ["45000", "1.5"]}),
        ('<row r="1"><c r="A1"/><c r="B1"><v></v></c></row><row r="2"/>', {}),
    ],
)  # fmt: skip
def test_what_other_programs_write(sheet: str, expected: dict[int, list[str]]) -> None:
    shared = "<si><t>one</t></si><si><r><t>ka</t></r><r><t>na</t></r><rPh><t>hint</t></rPh></si>"
    formats = (
        '<numFmts><numFmt numFmtId="200" formatCode="[$-409]hh:mm"/>'
        '<numFmt numFmtId="201" formatCode="0 &quot;days&quot;"/>'
        '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>'
    )
    assert rows(made(sheet, shared, formats)) == expected


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        ('<row r="3"><c r="A3"><v>three</v></c></row>', 'sheet "Sheet", row 3'),
        ('<row r="3"><c r="A3" t="s"><v>9</v></c></row>', 'sheet "Sheet", row 3'),
        ('<row r="3"><c r="XFD3"><v>1</v></c></row>', "more than 1000 columns (XFD3)"),
        ("<row>", "cannot be read as a workbook: xl/worksheets/one.xml"),
    ],
)
def test_what_is_broken_is_said(sheet: str, words: str) -> None:
    with pytest.raises(InputError, match=r"b\.xlsx: ") as caught:
        rows(made(sheet))
    assert words in str(caught.value)
