from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.reading import Reading, read
from toolkit.errors import InputError
from toolkit.formats import documents
from toolkit.formats.pieces import joined
from toolkit.formats.places import region
from toolkit.formats.table_cells import decode, pieces
from toolkit.formats.table_columns import Columns
from toolkit.formats.table_scanner import TableScanner


@pytest.fixture
def table(tmp_path: Path):
    def write(text: str, name: str = "x.csv", encoding: str = "utf-8", **languages: str) -> Reading:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return read(path, **languages)

    return write


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("x.csv", "id,en,my\n1,a,က\n2,b,ခ\n", [("a", "က"), ("b", "ခ")], id="plain CSV"),
        pytest.param("x.tsv", "id\ten\tmy\n1\ta\tက\n", [("a", "က")], id="plain TSV"),
        pytest.param("x.csv", "id;en;my\n1;a, b;က\n", [("a, b", "က")], id="semicolons of a spreadsheet"),
        pytest.param("x.csv", "my,en,id\nက,a,1", [("က", "a")], id="any order, no line end at the end"),
        pytest.param("x.csv", "id,EN,my-MM\r\n1,a,က\r\n", [("a", "က")], id="capitals, region, CR LF"),
        pytest.param("x.csv", "id,en,my\r1,a,က\r", [("a", "က")], id="CR"),
        pytest.param("x.csv", "English,Burmese\na,က\n", [("a", "က")], id="names of languages"),
        pytest.param("x.csv", '\ufeffid,en,my\n1,"a, ""b""\nc",က\n', [('a, "b"\nc', "က")], id="BOM, quoted, two lines"),
        pytest.param("x.csv", 'id,en,my\n1,5" gun,က\n', [('5" gun', "က")], id="stray mark in CSV"),
        pytest.param("x.csv", 'id,en,my\n1,"a","က"', [("a", "က")], id="quoted at the end"),
        pytest.param("x.tsv", 'id\ten\tmy\n1\t"a\nb"\tက\n', [("a\nb", "က")], id="two lines in a TSV cell"),
        pytest.param("x.tsv", 'id\ten\tmy\n1\t"Go," he said\tက\n', [('"Go," he said', "က")], id="stray marks in TSV"),
        pytest.param("x.tsv", 'id\ten\tmy\n1\ta\t"က\n2\tb\tခ"\n', [("a", '"က'), ("b", 'ခ"')], id="marks rows apart"),
        pytest.param("x.tsv", "id\ten\tmy\n\n1\ta\tက\n   \n", [("a", "က")], id="blank lines"),
        pytest.param("x.csv", "id,en,my\n1,a,က,,\n", [("a", "က")], id="empty cells at the end"),
        pytest.param(
            "x.csv", "id,en,my\n1,a,\n2,,\n3,,ခ\n", [("a", ""), ("", "ခ")], id="untranslated, empty, no source"
        ),
        pytest.param("x.csv", "id,en,my\n", [], id="header only"),
        pytest.param("x.tsv", "id,en,my\n1\ta, b\tက\n2\tc\tခ\n", [("a, b", "က"), ("c", "ခ")], id="header by hand"),
        pytest.param("x.csv", "id\ten\tmy\n1,a,က\n", [("a", "က")], id="tabs above commas"),
        pytest.param("x.csv", 'id,en,my\n1;"a;\nb";က\n', [("a;\nb", "က")], id="commas above semicolons"),
        pytest.param("x.csv", "en,my\na; b,က; ခ\n", [("a; b", "က; ခ")], id="semicolons inside cells"),
        pytest.param("x.csv", "en,my\na, b\tက\nc\tခ\n", [("a, b", "က"), ("c", "ခ")], id="commas inside cells"),
        pytest.param("x.csv", "id,my\n1,က\n", [(None, "က")], id="draft"),
    ],
)
def test_rows(table: Callable[..., Reading], name: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    reading = table(text, name)
    assert reading.unreadable == []
    assert reading.texts == expected


def test_a_header_cut_otherwise_is_told(table: Callable[..., Reading]) -> None:
    assert table("id,en,my\n1\ta\tက\n").document.remarks == ("the header is cut at commas, the rows below it at tabs",)
    assert table("id,en,my\n1,a,က\n").document.remarks == ()


@pytest.mark.parametrize(
    "text",
    [
        "id,en,my\n1;a,က\n2;b;ခ\n",
        "id,en,my\n1,a,က\n2;b;ခ\n3,c,ဂ\n",
        "en,my\na; b,က\nc; d\n",
    ],
)
def test_rows_that_agree_on_nothing_are_told_one_by_one(table: Callable[..., Reading], text: str) -> None:
    reading = table(text)
    assert "cells where the header has" in " ".join(each.message for each in reading.unreadable).replace(
        "cell ", "cells "
    )
    assert reading.document.remarks == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_encodings(table: Callable[..., Reading], encoding: str) -> None:
    text = "id\ten\tmy\n1\ta\tက\n"
    assert table("\ufeff" * (encoding == "utf-16-be") + text, "x.tsv", encoding).texts == [("a", "က")]


def test_units_and_notes(table: Callable[..., Reading]) -> None:
    reading = table("id,en,my,note,Context\nx7,a,က,see p. 2,title\n,b,ခ,,\n")
    assert [segment.unit for segment in reading.segments] == ["x7", "2"]
    assert [segment.notes for segment in reading.segments] == [("see p. 2", "context: title"), ()]
    assert [segment.unit for segment in table("en,my\na,က\n\nb,ခ\n").segments] == ["1", "2"]


def test_places_are_those_of_the_file(table: Callable[..., Reading]) -> None:
    reading = table('id\ten\tmy\n1\t𝕏\t"က""ခ"\r\n2\tb\tဂ\n', "x.tsv")
    batch = reading.batches[0]
    regions = [region(batch.target, segment.target_at) for segment in reading.segments if segment.target_at]
    assert [(at.start, at.end) for at in regions] == [((2, 5), (2, 11)), ((3, 5), (3, 6))]


@pytest.mark.parametrize(
    ("name", "row", "says"),
    [
        pytest.param("x.csv", "2,b\n", "the row has 2 cells where the header has 3 (id, en, my)", id="too few"),
        pytest.param("x.csv", "2,b,ခ,x\n", "the row has 4 cells", id="too many"),
        pytest.param("x.csv", '2,"b\n', "is not closed", id="not closed"),
        pytest.param("x.csv", '2,"b" c,ခ\n', "follows a closing quotation mark", id="text after the mark"),
        pytest.param("x.tsv", "2\tb\n", "the row has 2 cells", id="too few in TSV"),
        pytest.param("x.tsv", '2\t"b"\n', "the row has 2 cells", id="too few in TSV, quoted"),
    ],
)
def test_a_faulty_row_costs_only_itself(table: Callable[..., Reading], name: str, row: str, says: str) -> None:
    tab = "\t" if name == "x.tsv" else ","
    reading = table(f"id{tab}en{tab}my\n1{tab}a{tab}က\n{row}3{tab}c{tab}ဂ\n", name)
    assert reading.texts == [("a", "က"), ("c", "ဂ")]
    (fault,) = reading.unreadable
    assert says in fault.message
    assert fault.unit == "2"
    assert fault.at is not None
    assert region(reading.batches[0].target, fault.at).start == (3, 1)


@pytest.mark.parametrize(
    ("text", "languages", "says"),
    [
        pytest.param("a,b\n1,2\n", {}, "begin with a header such as id,en,my", id="no language"),
        pytest.param(
            "id,en,my,th\n",
            {},
            "3 language columns (en, my, th): say which is checked with --target-lang",
            id="two targets",
        ),
        pytest.param("id,en,my,th\n", {"source_lang": "en"}, "--target-lang", id="two targets, source told"),
        pytest.param(
            "id,en,my\n", {"target_lang": "th"}, 'no column for the target language "th"', id="no such target"
        ),
        pytest.param("en,my,my\n", {}, 'the header names "my" twice', id="twice"),
    ],
)
def test_headers_that_do_not_say_enough(
    table: Callable[..., Reading], text: str, languages: dict[str, str], says: str
) -> None:
    with pytest.raises(InputError) as raised:
        table(text, **languages)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("header", "languages", "sides"),
    [
        ("id,en,my", {}, ("en", "my")),
        ("id,my,en", {}, ("my", "en")),
        ("id,my,en", {"source_lang": "en"}, ("en", "my")),
        ("id,en,my,th", {"target_lang": "my"}, ("en", "my")),
        ("id,en,my,th", {"source_lang": "th", "target_lang": "my"}, ("th", "my")),
        ("id,en,my-MM", {"target_lang": "my"}, ("en", "my")),
        ("id,my", {"source_lang": "en"}, (None, "my")),
        ("id,en", {"source_lang": "en"}, (None, "en")),
        ("no,en,id", {"target_lang": "id"}, ("en", "id")),
        ("key,source,target", {"source_lang": "en", "target_lang": "my"}, ("en", "my")),
    ],
)
def test_which_column_is_what(
    table: Callable[..., Reading], header: str, languages: dict[str, str], sides: tuple[str | None, str]
) -> None:
    document = table(header + "\n", **languages).document
    assert (document.source_lang, document.target_lang) == sides
    assert bool(document.remarks) == (sides[0] is None)


@pytest.mark.parametrize("text", ["", "\n", " \r\n\n", "\ufeff\t\n", "\n" * 1_000_000])
def test_a_blank_table_says_so(table: Callable[..., Reading], text: str) -> None:
    with pytest.raises(InputError, match="is empty"):
        table(text)


@pytest.mark.parametrize(
    ("rows", "regular", "odd"),
    [
        pytest.param("1,a\n" * 20_000, 0, 20_000, id="rows that are all cut short"),
        pytest.param("1,a\n2,b,က\n" * 10_000, 10_000, 10_000, id="every other row"),
        pytest.param("က" * 1_000_000, 0, 1, id="one endless cell"),
        pytest.param('1,"a\n' * 10_000, 0, 10_000, id="quotation marks that are not closed"),
    ],
)
def test_odd_rows_take_no_longer_the_more_there_are(
    table: Callable[..., Reading], rows: str, regular: int, odd: int
) -> None:
    """Some took time by the square of their number: minutes for these."""
    read = table("id,en,my\n" + rows)
    assert (len(read.segments), len(read.unreadable)) == (regular, odd)


def test_a_very_large_table_is_a_collection(table: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    text = "en,my\na,က\nb,ခ\n"
    assert table(text).document.connected
    monkeypatch.setattr("toolkit.formats.tables.CORPUS", 15)
    document = table(text).document
    assert not document.connected
    assert "single sentences" in document.remarks[-1]
    piped = next(documents(["-"], stdin=BytesIO(text.encode()), format="csv"))
    assert not piped.connected


def test_cells_without_quotation_marks_refuse_what_would_need_them(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("id,en,my\n")
    (document,) = documents([str(path)])
    assert document.escape('a, "b"', '"quoted"') == 'a, ""b""'
    assert document.escape("a", "bare") == "a"
    with pytest.raises(ValueError, match="quotation marks"):
        document.escape("a, b", "bare")


ROWS = ["1,a,b", '1,"a",b', '1,"a\nb",c', '1,"x', "1,2", "", '1,a"b,c', '1,"""",""', '1,"a"b,c']


@given(st.lists(st.sampled_from(ROWS), max_size=12), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(",\t"))
@settings(max_examples=200, deadline=None)
def test_all_ways_to_read_a_row_agree(rows: list[str], end: str, delimiter: str) -> None:
    columns = Columns(("id", "en", "my"), target=2, source=1)
    text = "".join(line.replace(",", delimiter).replace("\n", end) + end for line in ["id,en,my", *rows])
    found = []
    for short in (0, 3, 10**9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("toolkit.formats.table_scanner.SHORT", short)
            found.append(TableScanner(columns, delimiter)(text, True))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TableScanner, "regular", lambda self, text, at: at)
        patch.setattr(TableScanner, "bare", lambda self, text, at: at)
        found.append(TableScanner(columns, delimiter)(text, True))
    assert all(each == found[-1] for each in found)


@given(st.lists(st.sampled_from(ROWS), max_size=12), st.sampled_from(["\n", "\r\n"]), st.integers(1, 6))
@settings(max_examples=150, deadline=None)
def test_reading_in_stretches_gives_the_same(rows: list[str], end: str, size: int) -> None:
    columns = Columns(("id", "en", "my"), target=2, source=1)
    lines = ("id,en,my\n" + "\n".join(rows)).split("\n")
    text = "".join(line + end for line in lines)
    whole = TableScanner(columns, ",")(text, True)
    scanner, rest, texts, faults = TableScanner(columns, ","), "", [], []
    for at in range(0, len(lines), size):
        rest += "".join(line + end for line in lines[at : at + size])
        scanned = scanner(rest, at + size >= len(lines))
        texts += [(segment.unit, segment.source, segment.target) for segment in scanned.segments]
        faults += [(fault.unit, fault.message) for fault in scanned.unreadable]
        rest = rest[scanned.end :]
    assert rest == ""
    assert texts == [(segment.unit, segment.source, segment.target) for segment in whole.segments]
    assert faults == [(fault.unit, fault.message) for fault in whole.unreadable]


@given(st.text(alphabet='"a\nက\r,', max_size=12))
@settings(max_examples=150, deadline=None)
def test_pieces_spell_what_decode_spells(raw: str) -> None:
    assert joined(pieces(raw)) == decode(raw)
