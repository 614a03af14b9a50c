import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.reading import Reading, read
from toolkit.formats.markdown import whole
from toolkit.formats.markdown_blocks import BlockParser


@pytest.fixture
def markdown(tmp_path: Path) -> Callable[..., Reading]:
    def write(text: str) -> Reading:
        path = tmp_path / "x.my.md"
        path.write_text(text, "utf-8", newline="")
        return read(path)

    return write


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# A *b* #\n\nc\nd\n", [("headline", "A b"), ("body", "c\nd")], id="heading, wrapped paragraph"),
        pytest.param("A\n===\nB\n---\nc\n", [("headline", "A"), ("headline", "B"), ("body", "c")], id="underlined"),
        pytest.param("#no heading\n", [("body", "#no heading")], id="hash without space"),
        pytest.param(
            "က\n၁။ ခ\n၂။ဂ\n\n(၁) ဃ\n(၂)င\n၃) စ\n",
            [("body", "က"), ("list", "ခ"), ("list", "ဂ"), ("list", "ဃ"), ("list", "င"), ("list", "စ")],
            id="burmese items",
        ),
        pytest.param(
            "၂၀၂၁။ က\n\n(2021) ခ\n\nလူ\n၃။ ဂ\n",
            [("body", "၂၀၂၁။ က"), ("body", "(2021) ခ"), ("body", "လူ\n၃။ ဂ")],
            id="years and ends of sentences are no items",
        ),
        pytest.param("- a\n  b\n* [x] c\n1. d\n", [("list", "a\nb"), ("list", "c"), ("list", "d")], id="items"),
        pytest.param("- a\n\n  b\n\nc\n", [("list", "a"), ("list", "b"), ("body", "c")], id="item of two paragraphs"),
        pytest.param("In\n2023. The army\n", [("body", "In\n2023. The army")], id="year at the start of a line"),
        pytest.param("> a\n> b\nc\n\nd\n", [("quotation", "a\nb\nc"), ("body", "d")], id="quotation"),
        pytest.param(
            "| a | b\\|c |\n|---|:-:|\n|  | `x` d |\ne\n",
            [("table", "a"), ("table", "b|c"), ("table", ""), ("table", "d"), ("body", "e")],
            id="table",
        ),
        pytest.param("a | b\n", [("body", "a | b")], id="a bar is no table"),
        pytest.param("a ![b *c*](d.png) e\n", [("body", "a e"), ("caption", "b c")], id="caption"),
        pytest.param("![b](d.png)\n", [("caption", "b")], id="image alone"),
        pytest.param("a\n```\ncode\n\ncode\n```\nb\n", [("body", "a"), ("body", "b")], id="fenced code"),
        pytest.param("~~~\nnever closed\n", [], id="fence not closed"),
        pytest.param("a\n\n    code\n\nb\n", [("body", "a"), ("body", "b")], id="indented code"),
        pytest.param("a\n    b\n", [("body", "a\nb")], id="indented continuation"),
        pytest.param("[a]: http://x\n\nb\n\n[^1]: c\n", [("body", "b"), ("body", "c")], id="definitions and footnotes"),
        pytest.param("a\n\n***\n\nb\n", [("body", "a"), ("body", "b")], id="rule"),
        pytest.param("<script>\nx\n\ny\n</script>\nb\n", [("body", "b")], id="script"),
        pytest.param("<p>a</p>\n", [("body", "a")], id="tags"),
        pytest.param("---\ntitle: x\n---\na\n", [("body", "a")], id="front matter"),
        pytest.param("---\na\n", [("body", "a")], id="a rule is no front matter"),
    ],
)
def test_blocks(markdown: Callable[..., Reading], text: str, expected: list[tuple[str, str]]) -> None:
    for end in ("\n", "\r\n", "\r"):
        reading = markdown(text.replace("\n", end))
        assert [(segment.zone.value, segment.target) for segment in reading.segments] == expected
        assert [segment.unit for segment in reading.segments] == [str(n + 1) for n in range(len(expected))]


def test_comments_are_notes_of_what_follows(markdown: Callable[..., Reading]) -> None:
    reading = markdown("<!-- wawhara: ignore missing-term -->\na\n\nb <!-- x --> c\n\n<!--\n\ny\n-->\n\nd\n")
    assert [(segment.target, segment.notes) for segment in reading.segments] == [
        ("a", ("wawhara: ignore missing-term",)),
        ("b c", ("x",)),
        ("d", ("y",)),
    ]


def test_front_matter_tells_date_and_language(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("---\ntitle: x\nlang: shn\ndate: 2023-11-14T08:00\n---\na\n")
    document = read(path).document
    assert (document.day, document.target_lang, document.connected) == (date(2023, 11, 14), "shn", True)
    path.write_text("---\ndate: 2023-02-31\n---\na\n")
    assert read(path).document.day is None


def test_places_are_those_of_the_file(markdown: Callable[..., Reading]) -> None:
    assert markdown("---\nx: y\n---\r\n# a\r\n\r\n> b\r\n\r\nc\r\n").lines() == [4, 6, 8]


PARTS = [
    "a *b*",
    "# h",
    "- i",
    "  c",
    "> q",
    "| x | y |",
    "|---|---|",
    "```",
    "<!--",
    "-->",
    "",
    "",
    "===",
    "![i](j)",
    "[r]: s",
]


@given(st.lists(st.sampled_from(PARTS), max_size=20), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=200, deadline=None)
def test_blocks_ascend_whatever_stands_there(lines: list[str], end: str) -> None:
    text = end.join(lines)
    blocks = BlockParser(text).blocks()
    starts = [block.at.start for block in blocks]
    assert starts == sorted(starts)
    assert all(0 <= block.at.start <= block.at.end <= len(text) for block in blocks)
    made, there = whole(text)
    assert len(made) == len(there.starts)


@pytest.mark.parametrize(
    "part", ["[", "![", "*", "<", "`", "_a", "**a ", "(", "[a](", "&", "<!--", "\\", "[a", "> ", "| "]
)
def test_long_runs_of_marks_take_no_time(part: str) -> None:
    started = time.process_time()
    BlockParser(part * 5000).blocks()
    assert time.process_time() - started < 3
