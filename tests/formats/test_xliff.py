"""XLIFF 1.2 and 2, read by our scanner and held to ElementTree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.formats.reading import Reading, data_folder, read, words
from toolkit.errors import InputError
from toolkit.formats import documents
from toolkit.model import Hidden, State

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
FILE = '<file original="statement.docx" source-language="en" target-language="my" datatype="plaintext"><body>\n'
END = "</body></file>\n</xliff>\n"
UNIT = '<trans-unit id="{}">\n  <source>{}</source>\n  <target>{}</target>\n</trans-unit>\n'


def reading(folder: Path, units: str, name: str = "draft.xlf") -> Reading:
    """A file of 1.2 with those units, read."""
    (folder / name).write_text(f"{HEAD}{FILE}{units}{END}", encoding="utf-8")
    return read(folder / name)


def test_a_unit_is_a_segment_with_its_place(tmp_path: Path) -> None:
    found = reading(tmp_path, UNIT.format("a", "The KNDF", "ကရင်နီတပ်") + UNIT.format("b", "R&amp;D", "သုတေသန"))
    assert (found.document.format, found.document.source_lang, found.document.target_lang) == ("xliff", "en", "my")
    assert [each.unit for each in found.segments] == ["a", "b"]
    assert found.texts == [("The KNDF", "ကရင်နီတပ်"), ("R&D", "သုတေသန")]
    assert found.lines() == [6, 10]
    assert not found.unreadable


def test_version_2_has_segments_in_units(tmp_path: Path) -> None:
    (tmp_path / "draft.xliff").write_text(
        """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-US" trgLang="my">
<file id="f1"><group id="g"><unit id="u1"><notes><note id="n">ask the desk</note></notes>
<segment id="s1" state="initial"><source>One.</source></segment>
<ignorable><source> </source></ignorable>
<segment state="final"><source>Two <pc id="1">bold</pc>.</source><target>နှစ် <pc id="1">ထူ</pc>။</target></segment>
</unit></group><unit id="u2"><segment><source>Three.</source><target>သုံး။</target></segment></unit></file></xliff>
""",
        encoding="utf-8",
    )
    found = read(tmp_path / "draft.xliff")
    assert (found.document.source_lang, found.document.target_lang) == ("en-US", "my")
    assert [(each.unit, each.source, each.target, each.state) for each in found.segments] == [
        ("u1/s1", "One.", "", State.FUZZY),
        ("u1/2", "Two bold.", "နှစ် ထူ။", State.FINAL),
        ("u2", "Three.", "သုံး။", State.FINAL),
    ]
    assert found.segments[0].notes == ("ask the desk",)
    assert found.segments[1].hidden == Hidden(('<pc id="1"/>',), ('<pc id="1"/>',))


def test_sentences_that_are_marked_on_both_sides_are_segments(tmp_path: Path) -> None:
    marked = '<mrk mtype="seg" mid="{}">{}</mrk>'
    found = reading(
        tmp_path,
        "<trans-unit id='t'><source>One. Two.</source>"
        f"<seg-source><g id='1'>{marked.format(1, 'One.')}</g> {marked.format(2, 'Two.')}</seg-source>"
        f"<target>{marked.format(1, 'တစ်။')}</target></trans-unit>"
        "<trans-unit id='u'><source>Three.</source>"
        f"<seg-source>{marked.format(1, 'Three.')}</seg-source><target>သုံး။</target></trans-unit>",
    )
    assert [(each.unit, each.source, each.target) for each in found.segments] == [
        ("t/1", "One.", "တစ်။"),
        ("t/2", "Two.", ""),
        ("u", "Three.", "သုံး။"),
    ]


@pytest.mark.parametrize(
    ("attributes", "state"),
    [
        ("", State.FINAL),
        (' state="final"', State.FINAL),
        (' state="translated"', State.FINAL),
        (' state="needs-review-translation"', State.FINAL),
        (' state="needs-translation"', State.FUZZY),
        (' state="new"', State.FUZZY),
        (' state="translated" state-qualifier="exact-match"', State.FINAL),
        (' state="translated" state-qualifier="fuzzy-match"', State.FUZZY),
    ],
)
def test_a_target_that_waits_for_its_translator_is_fuzzy(tmp_path: Path, attributes: str, state: State) -> None:
    found = reading(tmp_path, f"<trans-unit id='1'><source>a</source><target{attributes}>က</target></trans-unit>")
    assert [each.state for each in found.segments] == [state]


def test_what_is_not_to_be_translated_is_not_read(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        UNIT.format("1", "a", "က")
        + '<trans-unit id="2" translate="no"><source>KNDF</source></trans-unit>\n'
        + f'<group translate="no">{UNIT.format("3", "b", "ခ")}'
        + '<trans-unit id="4" translate="yes"><source>c</source><target>ဂ</target></trans-unit></group>\n'
        + UNIT.format("5", "d", "ဃ"),
    )
    assert [each.unit for each in found.segments] == ["1", "4", "5"]
    assert not found.unreadable


def test_suggestions_are_no_translations(tmp_path: Path) -> None:
    suggested = "<alt-trans><source>b</source><target>ခ</target></alt-trans>"
    unit = f"<trans-unit id='1'><source>a</source>{{}}{suggested}</trans-unit>"
    found = reading(tmp_path, unit.format("<target>က</target>") + unit.format(""))
    assert found.texts == [("a", "က"), ("a", "")]


def test_notes_and_comments_are_notes(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "<!-- before -->\n<trans-unit id='1'><!-- in it --><source>a</source><target>က</target>"
        "<note from='desk'>R&amp;D</note></trans-unit>\n" + UNIT.format("2", "b", "ခ"),
    )
    assert [each.notes for each in found.segments] == [("before", "in it", "R&D"), ()]


@pytest.mark.parametrize(
    ("fault", "message", "shown"),
    [
        (UNIT.format("2", "a", "R&D"), "a bare &: write &amp;", "&"),
        (UNIT.format("2", "a", "<g id='1'>က"), "</target> where </g> is due", "</target>"),
        (
            "<trans-unit id='2'><source>a</source><target>က</target>\n",
            "<trans-unit> is not closed: </trans-unit> is missing",
            "<trans-unit id='2'>",
        ),
    ],
)
def test_a_fault_costs_only_its_unit(tmp_path: Path, fault: str, message: str, shown: str) -> None:
    found = reading(tmp_path, UNIT.format("1", "a", "က") + fault + UNIT.format("3", "b", "ခ"))
    assert [each.unit for each in found.segments] == ["1", "3"]
    ((said, at, unit),) = found.unreadable
    assert at is not None
    assert (said, unit, found.batches[0].target.text[slice(*at)]) == (message, "2", shown)


def test_a_file_that_was_cut_off_says_so(tmp_path: Path) -> None:
    (tmp_path / "draft.xlf").write_text(HEAD + FILE + UNIT.format("1", "a", "က") + "<trans-unit id='2'><sour", "utf-8")
    found = read(tmp_path / "draft.xlf")
    assert found.texts == [("a", "က")]
    assert [each.message for each in found.unreadable] == [
        "<trans-unit> is not closed: </trans-unit> is missing",
        "the file ends without </xliff>: a part of it may be missing",
    ]


def test_a_file_element_in_other_languages_is_said_once(tmp_path: Path) -> None:
    other = FILE.replace('"my"', '"th"').replace("<body>", "<body>" + UNIT.format("x", "a", "ก") * 3)
    found = reading(tmp_path, UNIT.format("1", "a", "က") + "</body></file>\n" + other + UNIT.format("y", "b", "ข"))
    assert [each.unit for each in found.segments] == ["1"]
    assert [each.message for each in found.unreadable] == [
        'a <file> whose target-language is "th" is not read, as it is "my" above'
    ]


@pytest.mark.parametrize(
    ("head", "connected"),
    [
        (FILE, True),
        (FILE.replace("statement.docx", "messages.properties"), False),
        (FILE.replace("plaintext", "winres"), False),
        (FILE.replace("statement.docx", "C:\\app\\texts.resx"), False),
    ],
)
def test_the_original_tells_whether_it_is_one_text(tmp_path: Path, head: str, connected: bool) -> None:
    (tmp_path / "draft.xlf").write_text(HEAD + head + UNIT.format("1", "a", "က") + END, encoding="utf-8")
    assert read(tmp_path / "draft.xlf").document.connected is connected


def test_a_very_large_file_is_a_collection_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not reading(tmp_path, UNIT.format("1", "a", "က")).document.remarks
    monkeypatch.setattr("toolkit.formats.xliff.CORPUS", 15)
    document = read(tmp_path / "draft.xlf").document
    assert not document.connected
    assert [remark.partition(" is ")[0] for remark in document.remarks] == ["so large a file"]
    catalogue = HEAD + FILE.replace("plaintext", "winres") + UNIT.format("1", "a", "က") + END
    (tmp_path / "texts.xlf").write_text(catalogue, encoding="utf-8")
    assert not read(tmp_path / "texts.xlf").document.remarks


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty: there is nothing to check"),
        ("hello", "is no XLIFF file: it does not begin with <xliff>"),
        ("<html><xliff/></html>", "is no XLIFF file: its first element is <html>, not <xliff>"),
    ],
)
def test_what_is_no_xliff_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "draft.xlf"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message.replace("(", r"\(")):
        read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = (HEAD + FILE + UNIT.format("1", "a", "က") + END).replace('"utf-8"', f'"{encoding.removesuffix("-sig")}"')
    (tmp_path / "draft.xlf").write_text(text, encoding=encoding)
    assert read(tmp_path / "draft.xlf").texts == [("a", "က")]


@pytest.mark.parametrize(
    ("declared", "remarks"),
    [("utf-16", ()), ("nonsense", ('unknown charset "nonsense" in its header: read as UTF-8',)), ("UTF-8", ())],
)
def test_a_declaration_that_cannot_be_true_is_passed_over(
    tmp_path: Path, declared: str, remarks: tuple[str, ...]
) -> None:
    text = (HEAD + FILE + UNIT.format("1", "a", "က") + END).replace('"utf-8"', f'"{declared}"')
    (tmp_path / "draft.xlf").write_text(text, encoding="utf-8")
    found = read(tmp_path / "draft.xlf")
    assert (found.texts, found.document.remarks) == ([("a", "က")], remarks)


UNITS = "".join(
    f"<!-- {n} <trans-unit id='no'> -->\n" * (n % 3) + UNIT.format(n, f"a&lt;{n}", "က\n    ခ") + "\n" * (n % 2)
    for n in range(40)
)


@pytest.mark.parametrize("size", [40, 100, 333, 5000])
@pytest.mark.parametrize("one_line", [False, True])
def test_it_is_the_same_read_in_runs_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, one_line: bool
) -> None:
    units = UNITS.replace("\n", " ") if one_line else UNITS.replace("</trans-unit>\n", "</trans-unit>", 7)
    whole = reading(tmp_path, units)
    monkeypatch.setattr("toolkit.formats.decoding.CHUNK", size)
    found = read(tmp_path / "draft.xlf")
    assert [each[:3] + each[5:] for each in found.segments] == [each[:3] + each[5:] for each in whole.segments]
    assert found.lines() == whole.lines()
    assert len(whole.segments) == 40
    assert not found.unreadable
    if not one_line:
        assert len(found.batches) > 3 or size == 5000


def by_elementtree(path: Path) -> Iterator[tuple[str, str]]:
    """Source and target of units of 1.2 that have both and no code in them."""
    for unit in ElementTree.parse(path).getroot().iter("{urn:oasis:names:tc:xliff:document:1.2}trans-unit"):
        source, target = (unit.find("{*}" + name) for name in ("source", "target"))
        if source is None or target is None or unit.find("{*}seg-source") is not None:
            continue
        if not len(source) and not len(target):
            yield words(source.text), words(target.text)


def test_units_are_those_that_elementtree_finds() -> None:
    compared = 0
    for path in sorted(data_folder().rglob("*.xlf")):
        try:
            theirs = list(by_elementtree(path))
        except ElementTree.ParseError:
            continue
        ours = {(words(each.source), words(each.target)) for each in read(path).segments}
        for texts in theirs if ours else ():
            assert texts in ours, path.name
            compared += 1
    assert compared > 500


def test_a_pair_is_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "draft.xlf").write_text(HEAD + FILE + UNIT.format("1", "a", "က") + END, encoding="utf-8")
    (document,) = documents([str(tmp_path)])
    assert document.path.endswith("draft.xlf")
