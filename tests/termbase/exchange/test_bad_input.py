"""Bad files get one clear line, and nothing is written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli import cli
from toolkit.errors import ToolkitError
from toolkit.termbase.exchange import registry, xlsx
from toolkit.termbase.exchange.registry import read
from toolkit.termbase.exchange.rows import Layout

BOMB = """<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
<martif type="TBX" xml:lang="en"><text><body><termEntry id="x"><langSet xml:lang="en"><tig><term>&b;</term></tig>
</langSet></termEntry></body></text></martif>"""
UNKNOWN = BOMB.replace('[<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]', 'SYSTEM "https://example.org/x.dtd"').replace(
    "&b;", "&who;"
)
EXTERNAL = BOMB.replace('"aaaa"', 'SYSTEM "file:///etc/passwd"')


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.tbx", b"<martif><text>", "not well-formed XML"),
        ("a.tbx", b"", "not well-formed XML"),
        ("a.tbx", b"\xff\xfe\x00", "not well-formed XML"),
        ("a.tbx", b"<html/>", "is not TBX"),
        ("a.tbx", BOMB.encode(), 'declares the entity "a"'),
        ("a.tbx", EXTERNAL.encode(), 'declares the entity "a"'),
        ("a.tbx", b"<martif>" + b"<x>" * 99 + b"</x>" * 99 + b"</martif>", "nested more than 64 deep"),
        ("a.tbx", b'<?xml version="1.0" encoding="klingon"?><martif/>', "a.tbx"),
        ("a.tbx", UNKNOWN.encode(), "names the entity &who;"),
        ("a.csv", b"", "holds no row"),
        ("a.csv", b'en,my\nA,"B" C\n', "behind the quotation mark"),
        ("a.csv", b'en,my\nA,"' + b"B\n" * 70_000, "does no quotation mark"),
        ("a.csv", b"\xff\xfea", "is not UTF-16-LE"),
        ("a.csv", b"en,my\nA,\xe1\x80", "is not UTF-8"),
        ("a.csv", b"e\0n\0,\0m\0y\0", "UTF-16 without a byte order mark"),
        ("a.csv", b"en,en,my\nA,B,C\n", 'columns "en" and "en" mean the same'),
        ("a.csv", b"winter,hiver\n", "no column has a known name"),
        ("a.csv", b"en,my\nA;B\nC;D\n", "the header is cut at commas, the rows below it at semicolons"),
        ("a.csv", b"term,status\nA,preferred\n", 'a column "term" needs'),
        ("a.csv", b"source,target\nA,B\n", "nothing says the languages"),
        ("a.csv", b'en,my\nA,"B\n', "opens a cell and none closes it"),
        ("a.xlsx", b"not a zip", "is not an XLSX workbook"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0 old", "old Excel"),
        ("a.xlsx", zipped(hello=b"x"), "no XLSX workbook"),
        ("a.xlsx", zipped(xl__workbook_xml=b"x"), "no XLSX workbook"),
        ("a.xlsx", zipped(**{"xl/workbook.xml": b"<x/>"}), "cannot be read as a workbook"),
        ("a.xlsx", zipped(**{"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'}), "declares XML entities"),
        ("a.utx", b"src\ttgt\n", "is not UTX"),
        ("a.utx", b"#UTX 1.11; en/my;\nA\tB\n", "no line names its columns"),
        ("a.po", b'msgid "a"\nfoo bar\n', "is not a PO catalogue"),
        ("a.po", b'msgid "a"\nmsgstr "b"\n', "does not say both languages"),
        ("a.utf8", b"a\tb\n", "does not say its languages"),
        ("a.doc", b"x", "nothing tells its format"),
    ],
)  # fmt: skip
def test_one_clear_line(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ToolkitError) as caught:
        read(str(path), Layout())
    assert words in str(caught.value)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_zip_bomb_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "LARGEST", 1_000_000)
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(zipped(**{"xl/workbook.xml": b"<x/>", "xl/sheet.xml": b"0" * 5_000_000}))
    with pytest.raises(ToolkitError, match="unpacks to more than"):
        read(str(path), Layout())


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "LARGEST", 1000)
    path = tmp_path / "huge.csv"
    path.write_bytes(b"en,my\n" + b"A,B\n" * 1000)
    with pytest.raises(ToolkitError, match="split it"):
        read(str(path), Layout())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
def test_an_endless_pipe_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "LARGEST", 1000)
    with pytest.raises(ToolkitError, match="larger than 0 MB"):
        read("/dev/zero", Layout(), "csv")


def test_standard_input(tmp_path: Path) -> None:
    (tmp_path / "g.toml").write_text('[a]\nen = [{ term = "A" }]\n', encoding="utf-8")
    args = ["glossary", "import", "-", "--dry-run", "--glossary", str(tmp_path / "g.toml")]
    done = CliRunner().invoke(cli, [*args, "--format", "csv"], input="en,my\nB,ကတပ်\n", standalone_mode=False)
    assert "new" in done.output
    done = CliRunner().invoke(cli, args, input="en,my\n", standalone_mode=False)
    assert "standard input: nothing tells its format" in str(done.exception)


def test_what_can_be_read_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,en,my\na,A,က\na,B,ခ\nb,C,ဂ,extra\nid,en,my\nc,,\n,D,ဃ\n", encoding="utf-8")
    reading = read(str(path), Layout())
    assert [concept.terms[0].text for concept in reading.concepts] == ["A", "D"]
    assert {each.line: each.reason for each in reading.refused} == {
        3: 'duplicate id "a" (first at line 2)',
        4: "the row has 4 cells where the header has 3",
        5: "the header again: two tables in one file?",
        6: "row without a term",
    }


def test_nothing_is_written_where_it_would_not_load(tmp_path: Path) -> None:
    glossary = tmp_path / "g.toml"
    glossary.write_text('[a]\nen = [{ term = "A" }]\n', encoding="utf-8")
    table = tmp_path / "t.csv"
    table.write_text("en,my\nB,က\n", encoding="utf-8")
    broken = tmp_path / "broken.toml"
    broken.write_text("[b\n", encoding="utf-8")
    args = ["glossary", "import", str(table), "--glossary", str(glossary), "--into", str(broken), "--source", "s"]
    done = CliRunner().invoke(cli, args, standalone_mode=False)
    assert isinstance(done.exception, ToolkitError)
    assert "broken.toml:1" in str(done.exception)
    assert broken.read_text(encoding="utf-8") == "[b\n"
