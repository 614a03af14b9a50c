import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.formats.po_scanner import POScanner
from toolkit.formats.streaming import Scanned
from toolkit.model import Segment, State

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def scan(text: str) -> Scanned:
    return POScanner()(text, True)


def read(text: str) -> list[tuple[str, str | None, str]]:
    scanned = scan(text)
    assert scanned.unreadable == []
    return [(segment.unit, segment.source, segment.target) for segment in scanned.segments]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        pytest.param('msgid "a"\nmsgstr "b"\n', [("1", "a", "b")], id="one entry"),
        pytest.param(
            HEADER + 'msgid "a"\nmsgstr ""\n', [("1", "a", "")], id="header is not counted, untranslated is read"
        ),
        pytest.param('msgid "a"\nmsgstr "b"', [("1", "a", "b")], id="no line end at the end"),
        pytest.param('msgid "a"\r\nmsgstr "b"\r\n', [("1", "a", "b")], id="CR LF"),
        pytest.param('msgid "a"\rmsgstr "b"\r', [("1", "a", "b")], id="CR"),
        pytest.param('\tmsgid\t"a"\n  msgstr  "b"\n', [("1", "a", "b")], id="indented"),
        pytest.param('msgid "a"\n\n# in between\nmsgstr "b"\n', [("1", "a", "b")], id="blank line and comment inside"),
        pytest.param('msgid\n"a"\nmsgstr\n"b"\n', [("1", "a", "b")], id="strings on the next line"),
        pytest.param('msgid ""\n"a"\n"b"\nmsgstr ""\n"c\\n"\n"d"\n', [("1", "ab", "c\nd")], id="continued"),
        pytest.param(
            'msgctxt "x"\nmsgid ""\nmsgstr "b"\n', [("1", "", "b")], id="empty msgid with context is no header"
        ),
        pytest.param(
            'msgid "file"\nmsgid_plural "files"\nmsgstr[0] "f"\nmsgstr[1] "ff"\n\nmsgid "z"\nmsgstr "y"\n',
            [("1", "file", "f"), ("1", "files", "ff"), ("2", "z", "y")],
            id="plural with two forms",
        ),
        pytest.param(
            'msgid "file"\nmsgid_plural "files"\nmsgstr[0] "ဖိုင်"\n',
            [("1", "files", "ဖိုင်")],
            id="plural of a one-form language",
        ),
        pytest.param(
            'msgid "a"\nmsgstr "b"\n#~ msgid "old"\n#~ msgstr "alt"\nmsgid "c"\nmsgstr "d"\n',
            [("1", "a", "b"), ("2", "c", "d")],
            id="obsolete is not read",
        ),
        pytest.param('domain "x"\nmsgid "a"\nmsgstr "b"\n', [("1", "a", "b")], id="domain"),
        pytest.param('#| msgid "old"\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n', [("1", "a", "b")], id="previous msgid"),
        pytest.param("# only a comment\n", [], id="no entry"),
    ],
)
def test_entries(text: str, entries: list[tuple[str, str, str]]) -> None:
    assert read(text) == entries


def test_notes_and_state() -> None:
    text = (
        '# translator\n#. extracted\n#: file.c:1\n#, fuzzy, c-format\n#| msgid "old"\n'
        'msgctxt "menu"\nmsgid "a"\nmsgstr "b"\n'
    )
    (segment,) = scan(text).segments
    assert segment.notes == ("translator", "extracted", "c-format", "context: menu")
    assert segment.state is State.FUZZY


@pytest.mark.parametrize(
    "text",
    [
        '#, fuzzy\n#~ msgid "old"\n#~ msgstr "alt"\n\nmsgid "a"\nmsgstr "b"\n',
        '#, c-format\nmsgid "a"\nmsgstr "b"\n',
        '# fuzzy\nmsgid "a"\nmsgstr "b"\n',
        '#: fuzzy:1\nmsgid "a"\nmsgstr "b"\n',
    ],
)
def test_what_is_not_fuzzy(text: str) -> None:
    assert [segment.state for segment in scan(text).segments] == [State.FINAL]


def test_a_template_has_no_translations() -> None:
    scanned = POScanner(template=True)('msgid "a"\nmsgstr "a"\n', True)
    assert [(segment.source, segment.target) for segment in scanned.segments] == [("a", "")]


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        pytest.param('msgid "x"\nmsgstr "not closed\n', "not closed", id="string not closed"),
        pytest.param('msgid "x"\nmsgstr "a " quote"\n', "inside", id="bare quotation mark"),
        pytest.param('msgid "x"\nmsgstr text\n', "quotation marks", id="no string"),
        pytest.param('msgid "x"\n', "without a msgstr", id="no msgstr"),
        pytest.param('msgstr "x"\n', "without a msgid", id="no msgid"),
        pytest.param('msgctxt "x"\nmsgctxt "y"\n', "without a msgid after it", id="two contexts"),
        pytest.param('msgid "x"\nmsgstr "y"\nmsgstr "z"\n', "without a msgid", id="two msgstr"),
        pytest.param("<<<<<<< HEAD\n", "neither", id="merge conflict"),
        pytest.param('"x"\n"y"\n', "belongs to no", id="strings alone"),
    ],
)
def test_a_fault_costs_only_its_entry(broken: str, says: str) -> None:
    before, after = 'msgid "a"\nmsgstr "b"\n\n', '\nmsgid "c"\nmsgstr "d"\n'
    text = before + "# comment\n" + broken + after
    scanned = scan(text)
    (fault,) = scanned.unreadable
    assert says in fault.message
    assert fault.at is not None
    assert len(before) <= fault.at.start <= fault.at.end <= len(text) - len(after) + 1
    read_at_all = [segment.source for segment in scanned.segments]
    assert read_at_all[0] == "a"
    assert read_at_all[-1] == "c"


def test_an_entry_whose_string_goes_wrong_further_down_is_dropped() -> None:
    scanned = scan('msgid "a"\nmsgstr "b"\n"c\n\nmsgid "x"\nmsgstr "y"\n')
    assert [(segment.unit, segment.source) for segment in scanned.segments] == [("2", "x")]
    assert [fault.unit for fault in scanned.unreadable] == ["1"]


LINES = [
    'msgid "a"',
    'msgid ""',
    'msgstr "b"',
    '"more"',
    "",
    "# note",
    "#, fuzzy",
    '#~ msgid "old"',
    'msgid_plural "as"',
    'msgstr[0] "b0"',
    'msgstr[1] "b1"',
    'msgctxt "c"',
    "junk",
    'msgstr "open',
]


@given(st.lists(st.sampled_from(LINES), max_size=25), st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 40))
@settings(max_examples=300, deadline=None)
def test_reading_in_stretches_gives_the_same(lines: list[str], end: str, size: int) -> None:
    text = "".join(line + end for line in lines)
    whole = scan(text)
    parts = ["".join(line + end for line in lines[at : at + size]) for at in range(0, len(lines), size)]
    scanner, rest, offset = POScanner(), "", 0
    segments: list[Segment] = []
    faults = []
    for number, part in enumerate(parts):
        rest += part
        scanned = scanner(rest, number == len(parts) - 1)
        segments += [segment._replace(target_at=None, source_at=None) for segment in scanned.segments]
        faults += [fault.message for fault in scanned.unreadable]
        rest = rest[scanned.end :]
        offset += scanned.end
    assert offset == len(text)
    assert segments == [segment._replace(target_at=None, source_at=None) for segment in whole.segments]
    assert [fault for fault in faults if "neither" not in fault and "belongs" not in fault] == [
        fault.message for fault in whole.unreadable if "neither" not in fault.message and "belongs" not in fault.message
    ]


WRAPPED = [
    'msgid "x\\\\n"',
    'msgstr "\\\\"',
    'msgstr "\\"',
    'msgstr ""',
    '"more\\"',
    '"\\\\n"',
    '""',
    ' "indented"',
    '"',
]


@given(st.lists(st.sampled_from([*LINES, *WRAPPED, ""]), max_size=25))
@settings(max_examples=600, deadline=None)
def test_bare_entries_are_read_as_the_grammar_reads_them(lines: list[str]) -> None:
    text = "\n".join(lines) + '\n\nmsgid "z"\nmsgstr "z"\n\n' * 2
    quick = scan(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("toolkit.formats.po_scanner.bare_entries", lambda text, at, count, add: (at, count))
        assert scan(text) == quick
