"""Tables in all the shapes spreadsheets give them."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from toolkit.errors import UsageError
from toolkit.model import Concept, Review, Status, Term, TermType
from toolkit.termbase.exchange import tables, xlsx
from toolkit.termbase.exchange.columns import Column, meaning
from toolkit.termbase.exchange.rows import Layout

PAIR = [("en", "Army"), ("my", "တပ်")]


def forms(data: bytes, layout: Layout | None = None, path: str = "t.csv") -> list[tuple[str, str]]:
    reading = tables.read(path, data, layout or Layout())
    return [(term.lang, term.text) for concept in reading.concepts for term in concept.terms]


@pytest.mark.parametrize(
    "data",
    [
        "en,my\nArmy,တပ်\n".encode(),
        "en;my\r\nArmy;တပ်\r\n".encode("utf-8-sig"),
        "en\tmy\nArmy\tတပ်".encode("utf-16"),
        "sep=;\r\nen;my\r\nArmy;တပ်\r\n".encode(),
        "\n\nEnglish,Burmese\n\nArmy,တပ်\n,\n".encode(),
        "Term [en],Term [my_MM]\nArmy,တပ်\n".encode(),
        "sourceLang,targetLang,sourceString,targetString\nen,my_MM,Army,တပ်\n".encode(),
        'id,lang,term\n1,en,"Army"\n1,my,တပ်\n'.encode(),
    ],
    ids=["plain", "semicolon and BOM", "UTF-16", "sep=", "names and blank rows", "brackets", "bilingual", "long"],
)
def test_a_pair_is_read_from_every_layout(data: bytes) -> None:
    assert forms(data) == PAIR


@pytest.mark.parametrize("layout", [Layout(), Layout(columns={"my": "my"})])
def test_a_title_may_stand_above_the_header(layout: Layout) -> None:
    data = "Glossary of the ministry,\n,\n2024,draft\nen,my\nArmy,တပ်\n".encode()
    reading = tables.read("t.csv", data, layout)
    assert [(t.lang, t.text, t.line) for concept in reading.concepts for t in concept.terms] == [
        ("en", "Army", 5),
        ("my", "တပ်", 5),
    ]
    assert reading.remarks == ['the header is on line 4; above it stands "Glossary of the ministry / 2024 draft"']


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_title_may_be_one_cell(delimiter: str) -> None:
    data = f'Title\n\nMade 3 May, 2024; a draft\n"English"{delimiter}Burmese\r\nArmy{delimiter}တပ်\n'.encode()
    reading = tables.read("t.csv", data, Layout())
    assert [(t.lang, t.text, t.line) for concept in reading.concepts for t in concept.terms] == [
        ("en", "Army", 5),
        ("my", "တပ်", 5),
    ]
    (remark,) = reading.remarks
    assert remark.startswith('the header is on line 4; above it stands "Title / Made 3 May')


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_divides_words_of_a_title_does_not_divide_cells(delimiter: str) -> None:
    data = f"Terms, of 2024; a draft, of the ministry\nen{delimiter}my\nArmy{delimiter}တပ်\n".encode()
    assert forms(data) == PAIR


def test_what_divides_words_inside_cells_does_not_divide_cells() -> None:
    assert forms("en,my\nArmy; the,တပ်\nNavy; the,ရေတပ်\n".encode())[0] == ("en", "Army; the")


def test_a_title_of_one_cell_above_mapped_columns() -> None:
    layout = Layout(columns={"a": "en", "b": "my"})
    assert forms("Title\na,b\nArmy,တပ်\n".encode(), layout) == PAIR


def test_a_column_alone_is_no_title() -> None:
    assert forms(b"English\nArmy, the\nid,note\n") == [("en", "Army, the"), ("en", "id,note")]


def test_rows_without_a_header_are_no_header() -> None:
    data = "Army,တပ်\nEnglish,Burmese\n".encode()
    assert forms(data, Layout(langs=("en", "my"))) == [*PAIR, ("en", "English"), ("my", "Burmese")]


def test_what_has_no_language_is_said() -> None:
    reading = tables.read("t.csv", b"id,lang,term\na,en,Army\na,Klingonish,x\na,,y\nb,zz zz,z\n", Layout())
    assert [term.text for concept in reading.concepts for term in concept.terms] == ["Army"]
    assert {each.line: each.reason for each in reading.refused} == {
        3: '"klingonish" is no code of a language (en, my, zh-Hant)',
        4: 'nothing says the language of "y"',
        5: '"zz zz" is no code of a language (en, my, zh-Hant)',
    }


def test_columns_are_mapped_by_the_user() -> None:
    layout = Layout(columns={"a": "en", "b": "my", "c": "en:acronym", "d": "my:deprecated", "e": "-"})
    reading = tables.read("t.csv", "a,b,c,d,e,f\nArmy,တပ်,KA,စစ်,x,y\n".encode(), layout)
    (concept,) = reading.concepts
    assert [(t.lang, t.text, t.type, t.status) for t in concept.terms] == [
        ("en", "Army", TermType.FULL, Status.ADMITTED),
        ("en", "KA", TermType.ACRONYM, Status.ADMITTED),
        ("my", "တပ်", TermType.FULL, Status.ADMITTED),
        ("my", "စစ်", TermType.FULL, Status.DEPRECATED),
    ]
    assert reading.ignored == {'column "f"': 1}


def test_a_map_that_cannot_be_meant() -> None:
    with pytest.raises(UsageError, match=r'no column "Nam" \(did you mean "Name"\?\)'):
        forms(b"Name,my\nA,B\n", Layout(columns={"Nam": "en"}))
    with pytest.raises(UsageError, match="neither a field nor a language"):
        forms(b"Name,my\nA,B\n", Layout(columns={"Name": "en:acronyms"}))


@pytest.mark.parametrize("name", ["pos", "src", "tgt", "flag", "id", "no.", "Remarks", ""])
def test_what_is_no_language(name: str) -> None:
    found = meaning(name)
    assert found is None or not found.lang


@pytest.mark.parametrize(
    ("name", "lang"), [("en", "en"), ("my_MM", "my"), ("Myanmar", "my"), ("shn", "shn"), ("zh_hant", "zh-Hant")]
)
def test_what_is_one(name: str, lang: str) -> None:
    assert meaning(name) == Column("", lang)


def test_no_cell_becomes_a_formula() -> None:
    concepts = [Concept("a", note="@x", terms=(Term("=cmd|' /C calc'!A0", "en"), Term("-1", "en"), Term("+x", "en")))]
    assert "'=cmd" in tables.write(concepts)
    assert ",=cmd" not in tables.write(concepts)
    sheet = load_workbook(io.BytesIO(xlsx.write(concepts))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}


def test_a_workbook_is_made_for_people() -> None:
    sheet = load_workbook(io.BytesIO(xlsx.write([Concept("a", terms=(Term("ဝ", "my"),))]))).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:W2"
    term = next(cell for cell in sheet[2] if cell.value == "ဝ")
    assert (term.font.name, term.alignment.wrap_text) == ("Pyidaungsu", True)
    assert sheet.column_dimensions[term.column_letter].width > 40


def test_a_workbook_of_someone_else() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["English", "Myanmar", "source", "review"])
    sheet.append(["Army", "တပ်", "https://x", "agreed"])
    sheet.append(["=1+1", "ဝ"])
    book.create_sheet("More").append(["x"])
    out = io.BytesIO()
    book.save(out)
    reading = xlsx.read("b.xlsx", out.getvalue(), Layout())
    assert [(t.lang, t.text) for t in reading.concepts[0].terms] == PAIR
    assert reading.concepts[0].terms[0].review is Review.AGREED
    assert [t.text for t in reading.concepts[1].terms] == ["ဝ"], "a formula without a cached value is empty"
    assert reading.remarks == ['sheet "Sheet" was read; not read: "More" (--sheet)']


def test_a_formula_without_a_value_is_said() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["English", "Burmese", "note"], ["Army", "တပ်"], [None, "ဝ", '=A2&"x"'], ["=A2"]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    refused = xlsx.read("b.xlsx", out.getvalue(), Layout()).refused
    assert [(each.line, each.reason.partition(":")[0]) for each in refused] == [
        (3, "cell C3 holds a formula without a value"),
        (4, "cell A4 holds a formula without a value"),
    ]


@pytest.mark.parametrize("cell", ["<v>7</v>", ""], ids=["a value", "none"])
@pytest.mark.parametrize("kind", ["", ' t="str"'], ids=["number", "text"])
def test_a_formula_with_a_value_or_an_empty_text_is_no_loss(cell: str, kind: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["English", "Burmese", "note"], ["Army", "တပ်", "=1"]):
        sheet.append(row)
    saved, out = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                found = re.search(rb'<c r="C2"[^>]*>.*?</c>', text)
                assert found
                text = text.replace(found[0], f'<c r="C2"{kind}><f>1</f>{cell}</c>'.encode())
            after.writestr(name, text)
    assert bool(xlsx.read("b.xlsx", out.getvalue(), Layout()).refused) is (not cell and not kind)
