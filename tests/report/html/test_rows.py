"""Findings as the page's script reads them."""

from __future__ import annotations

from tests.report.html.pages import data, page, rows
from tests.report.samples import ALL, MISSING, WRONG
from toolkit.model import Edit, Fix, Position, Region, Related, Side, Span


def test_golden_row() -> None:
    segment, finding, _ = data(page(WRONG), "findings")
    assert segment == {
        "file": "drafts/a b.tsv", "unit": "7", "source": "The KNPLF said so.", "target": "KNDF က ပြောသည်။",
        "lang": "my", "side": "target",
    }  # fmt: skip
    assert finding == {
        "segment": 0, "rule": "wrong-term", "level": "error", "side": "target", "line": 8, "column": 42,
        "message": "KNDF where the source has KNPLF", "mark": [0, 4], "concepts": ["knplf", "kndf"], "write": "KNPLF",
        "expected": ["ကလလတ"], "related": [{"message": "named here", "side": "source", "mark": [4, 9]}],
    }  # fmt: skip


def test_segments_are_written_once() -> None:
    table = data(page(WRONG, MISSING, WRONG), "findings")
    assert ["rule" in row for row in table[:-1]] == [False, True, True, True]
    assert [row["segment"] for row in rows(page(*ALL))] == [0, 0, 1, 0, 0]


def test_a_lack_has_no_mark_of_its_own() -> None:
    (row,) = rows(page(MISSING))
    assert "mark" not in row
    assert row["related"][0]["mark"] == [4, 9]


def test_places_count_utf16_units() -> None:
    (row,) = rows(page(WRONG._replace(target="😀😀 KNDF 😀", span=Span(3, 7))))
    assert row["mark"] == [5, 9]


def test_marks_cut_no_cluster() -> None:
    (row,) = rows(page(WRONG._replace(target="အေ၀း ကို", span=Span(2, 3))))
    assert row["mark"] == [2, 4]


def test_characters_that_cannot_be_seen_are_named() -> None:
    (row,) = rows(page(WRONG._replace(target="က\u200bခ", span=Span(1, 2), text="\u200b")))
    assert row["unseen"] == "U+200B ZERO WIDTH SPACE"


def test_a_fix_of_several_places_is_shown_as_it_leaves_the_text() -> None:
    fix = Fix((Edit(Span(0, 4), "A"), Edit(Span(5, 6), "B")), safe=True)
    (row,) = rows(page(WRONG._replace(fix=fix, expected=())))
    assert row["mended"] == "A B ပြောသည်။"
    assert "write" not in row


def test_places_elsewhere_are_words() -> None:
    elsewhere = Related(Side.TARGET, Span(0, 3), "abc", "the other form", unit="9", path="b.md")
    same = Related(Side.TARGET, Span(0, 4), "KNDF", "also not-preferred: x")
    (row,) = rows(page(WRONG._replace(related=(elsewhere, same))))
    assert row["related"] == [
        {"message": "b.md, unit 9 (the other form)", "text": "abc"},
        {"message": "also not-preferred: x"},
    ]


def test_a_place_in_the_source_of_a_pair_has_its_line() -> None:
    there = Region(Position(12, 5), Position(12, 10))
    related = Related(Side.SOURCE, Span(4, 9), "KNPLF", "named here", path="drafts/a.en.md", region=there)
    (row,) = rows(page(WRONG._replace(path="drafts/a.my.md", related=(related,))))
    assert row["related"] == [{"message": "named here, a.en.md:12", "side": "source", "mark": [4, 9]}]


def test_ignored_findings_are_kept_and_marked() -> None:
    assert [row.get("ignored") for row in rows(page(*ALL))] == [None, None, None, "inline comment", None]
