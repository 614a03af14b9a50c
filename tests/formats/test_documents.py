import io
import os
import threading
from pathlib import Path

import pytest

from tests.formats.test_pairs import write
from toolkit.errors import InputError, UsageError
from toolkit.formats import documents, formats


def names(folder: Path, *paths: str, **options: str) -> list[str]:
    """What is read, as `target` or `source>target`."""
    found = []
    for document in documents([str(folder / path) for path in paths] or [str(folder)], **options):  # type: ignore[arg-type]
        target = Path(document.path).relative_to(folder).as_posix()
        source = Path(document.source_path).relative_to(folder).as_posix() + ">" if document.source_path else ""
        found.append(source + target)
    return found


PO = 'msgid "a"\nmsgstr "b"\n'


def test_a_folder_is_read_sorted_without_hidden_files_and_glossaries(tmp_path: Path) -> None:
    write(tmp_path, b_po=PO, a__z_txt="z", a__c_po=PO, g_toml="[x]", picture_png="x")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.po").write_text(PO)
    (tmp_path / "b.mo").write_bytes(b"")
    told: list[tuple[str, str]] = []
    found = documents([str(tmp_path)], skipped=lambda path, reason: told.append((Path(path).name, reason)))
    assert [Path(document.path).name for document in found] == ["b.po", "c.po", "z.txt"]
    assert told == [("b.mo", "compiled from the PO file beside it"), ("picture.png", 'no reader for ".png"')]


def test_files_keep_their_order_and_come_once(tmp_path: Path) -> None:
    write(tmp_path, b_po=PO, a_po=PO)
    assert names(tmp_path, "b.po", "a.po", "b.po", ".") == ["b.po", "a.po"]


@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [
        pytest.param("x.en.md x.my.md", {}, ["x.en.md>x.my.md"], id="by name"),
        pytest.param("en/x.md my/x.md", {}, ["en/x.md>my/x.md"], id="by folder"),
        pytest.param("news/en/1/x.txt news/my/1/x.txt", {}, ["news/en/1/x.txt>news/my/1/x.txt"], id="folders inside"),
        pytest.param("en/x.md my/x.md my/y.md", {}, ["en/x.md>my/x.md", "my/y.md"], id="one without a source"),
        pytest.param("x.en.md x.my.md x.shn.md", {}, ["x.en.md>x.my.md", "x.en.md>x.shn.md"], id="two translations"),
        pytest.param("x.en.md x.my.md x.shn.md", {"target_lang": "my"}, ["x.en.md>x.my.md"], id="one of two wanted"),
        pytest.param("x.th.md x.my.md", {"source_lang": "th"}, ["x.th.md>x.my.md"], id="source told"),
        pytest.param("x.th.md x.my.md", {"target_lang": "my"}, ["x.th.md>x.my.md"], id="target told"),
        pytest.param("x.en.md x.my.md", {"source_lang": "my"}, ["x.my.md>x.en.md"], id="the other way round"),
        pytest.param("x.en.md y.my.md", {}, ["x.en.md", "y.my.md"], id="other names are no pair"),
        pytest.param("x.old.md x.new.md", {}, ["x.new.md", "x.old.md"], id="old and new are no languages"),
        pytest.param("x.en.md x.my.txt", {}, ["x.en.md", "x.my.txt"], id="other formats are no pair"),
        pytest.param("en/x.my.md my/x.en.md", {}, ["en/x.my.md", "my/x.en.md"], id="the name counts before the folder"),
        pytest.param("my/x.md notes/x.md", {}, ["my/x.md", "notes/x.md"], id="other folders are no pair"),
    ],
)
def test_which_files_are_a_pair(tmp_path: Path, files: str, options: dict[str, str], expected: list[str]) -> None:
    for name in files.split():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a\n")
    assert names(tmp_path, **options) == expected
    assert sorted(names(tmp_path, *files.split(), **options)) == sorted(expected)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("x.my.md", "x.en.md>x.my.md"),
        ("my/y.md", "en/y.md>my/y.md"),
        ("x.en.md", "x.en.md"),
        ("z.my.md", "z.my.md"),
        ("my", "en/y.md>my/y.md"),
        ("en", "en/y.md"),
    ],
)
def test_a_translation_named_alone_finds_its_source(tmp_path: Path, path: str, expected: str) -> None:
    write(tmp_path, x_en_md="a", x_my_md="a", en__y_md="a", my__y_md="a", z_my_md="a")
    assert names(tmp_path, path) == [expected]


def test_nobody_says_which_is_the_source(tmp_path: Path) -> None:
    write(tmp_path, x_th_md="a", x_my_md="a")
    with pytest.raises(UsageError, match=r"which is the source of .* say --source-lang my or --source-lang th"):
        documents([str(tmp_path)])


def test_standard_input() -> None:
    (draft,) = documents(["-"], stdin=io.BytesIO("က\n\nခ\n".encode()))
    assert (draft.path, draft.format, draft.target_lang) == ("<stdin>", "text", "my")
    assert [len(batch.segments) for batch in draft.batches()] == [2]
    (table,) = documents(["-"], stdin=io.BytesIO(b"id,en,my\n1,a,b\n"), format="csv")
    assert [len(batch.segments) for batch in table.batches()] == [1]
    assert [len(batch.segments) for batch in table.batches()] == [1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<?xml version="1.0"?>\n<xliff version="1.2"><file source-language="en"></file></xliff>', "xliff"),
        ('<!-- by hand --><tmx><header srclang="en"/><tuv xml:lang="en"/><tuv xml:lang="my"/></tmx>', "tmx"),
        ("<xliff is a word", "text"),
        ("<html><xliff/></html>", "text"),
    ],
)
def test_standard_input_in_xml_is_known_by_its_first_element(text: str, name: str) -> None:
    (document,) = documents(["-"], stdin=io.BytesIO(text.encode()))
    assert document.format == name


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"target_lang": "burmese"}, 'unknown language code "burmese" (did you mean "my"?)'),
        ({"target_lang": "mm"}, 'unknown language code "mm" (did you mean "my"?)'),
        ({"source_lang": "xx"}, 'unknown language code "xx" (two or three letters'),
        ({"source_lang": "my", "target_lang": "mya"}, 'source and target language are both "my"'),
        ({"format": "markdwon"}, 'unknown format "markdwon" (did you mean "markdown"?)'),
        ({"source_file": "x.md"}, "--source goes with one translation, not 2 files"),
    ],
)
def test_options_that_cannot_be_meant(tmp_path: Path, options: dict[str, str], says: str) -> None:
    write(tmp_path, a_md="a", b_md="a")
    with pytest.raises(UsageError) as raised:
        documents([str(tmp_path)], **options)  # type: ignore[arg-type]
    assert str(raised.value).startswith(says)


def test_a_bilingual_file_needs_no_source(tmp_path: Path) -> None:
    write(tmp_path, a_po=PO, b_txt="a")
    with pytest.raises(UsageError, match="brings its own source"):
        documents([str(tmp_path / "a.po")], source_file=str(tmp_path / "b.txt"))
    with pytest.raises(UsageError, match="plain text or Markdown"):
        documents([str(tmp_path / "b.txt")], source_file=str(tmp_path / "a.po"))


BAD = {
    "missing.po": "no such file",
    "good.pot": 'no such file (did you mean "good.po"?)',
    "x.docx": 'no reader for ".docx": save it as plain text (.txt) or Markdown (.md)',
    "x.tvs": 'no reader for ".tvs" (did you mean ".tsv"?)',
    "dangling.po": "no such file",
    "good.po/x.po": "no such file",
    "x" * 300: "cannot be read: file name too long",
    "cut.txt": "ends inside a character (line 2): it seems to be cut short",
    "blank.csv": "is empty: there is nothing to check",
    "empty-folder": "no texts in this folder (known: ",
    "binary.txt": "is a binary file",
    "bytes.md": "byte 4 (0xFF, line 3) is not UTF-8: save the file as UTF-8",
    "header.csv": "no language column in the first row (a, b): begin with a header such as id,en,my",
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_file_costs_only_itself(tmp_path: Path, bad: str) -> None:
    write(tmp_path, good_po=PO, x_docx="x", x_tvs="x", header_csv="a,b\n", blank_csv=" \n\n")
    (tmp_path / "dangling.po").symlink_to("nowhere.po")
    (tmp_path / "cut.txt").write_bytes("a\nက".encode()[:-1])
    (tmp_path / "empty-folder").mkdir()
    (tmp_path / "binary.txt").write_bytes(b"a\0b")
    (tmp_path / "bytes.md").write_bytes(b"\n\r\na\xff")
    first, good = documents([str(tmp_path / bad), str(tmp_path / "good.po")])
    with pytest.raises(InputError) as raised:
        list(first.batches())
    assert str(raised.value).startswith(f"{tmp_path / bad}: {BAD[bad]}")
    assert "\n" not in str(raised.value)
    assert [len(batch.segments) for batch in good.batches()] == [1]


@pytest.mark.parametrize("ending", [".po", ".csv", ".tsv", ".txt", ".md"])
def test_empty_files_say_so(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"x{ending}"
    path.write_bytes(b"")
    (document,) = documents([str(path)])
    with pytest.raises(InputError, match="is empty: there is nothing to check"):
        list(document.batches())


def test_every_format_is_found_by_its_endings() -> None:
    assert {".po", ".pot", ".mo", ".csv", ".tsv", ".txt", ".md", ".markdown"} <= set(formats())


def test_a_file_without_an_ending_is_text_and_a_format_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "draft").write_text("# a\n")
    assert [document.format for document in documents([str(tmp_path / "draft")])] == ["text"]
    assert [document.format for document in documents([str(tmp_path / "draft")], format="md")] == ["markdown"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_once_where_it_is_named_and_passed_over_in_a_folder(tmp_path: Path) -> None:
    write(tmp_path, good_po=PO)
    pipe = tmp_path / "pipe.po"
    os.mkfifo(pipe)
    told: list[tuple[str, str]] = []
    (document,) = documents([str(tmp_path)], skipped=lambda path, reason: told.append((Path(path).name, reason)))
    assert (document.path, told) == (str(tmp_path / "good.po"), [("pipe.po", "is no file")])

    writer = threading.Thread(target=pipe.write_text, args=(PO,))
    writer.start()
    (document,) = documents([str(pipe)])
    writer.join()
    assert [len(batch.segments) for batch in document.batches()] == [1]
