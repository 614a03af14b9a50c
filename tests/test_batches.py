"""Batches of columns: the same findings as anywhere else, and summaries that add up."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.match.finding import NAMES
from toolkit import Segment, Settings, check
from toolkit.batches import Checked, Columns, Tally, check_batches
from toolkit.formats.memory import of_segments

ROWS = [
    ("1", "The KNDF said so.", "ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။"),
    ("2", "They saw 33 people.", "လူ ၃၄ ဦး တွေ့သည်။"),
    ("3", "The KNDF said so.", "KNDF က ပြောသည်။"),
    ("4", "Not done yet.", ""),
    ("5", "The KNPLF left.", "ထွက်သွားသည်။"),
]


def columns(rows: list[tuple[str, str, str]]) -> Columns:
    return {"unit": [r[0] for r in rows], "source": [r[1] for r in rows], "target": [r[2] for r in rows]}


def run(*batches: list[tuple[str, str, str]]) -> list[Checked]:
    return list(check_batches(map(columns, batches), NAMES))


def said(results: list[Checked]) -> list[tuple[str, str, str | None]]:
    return [
        row for done in results for row in zip(done.findings.unit, done.findings.rule, done.findings.text, strict=True)
    ]


def test_findings_are_those_of_check() -> None:
    document = of_segments([Segment(*row) for row in ROWS], source_lang="en", target_lang="my", connected=False)
    expected = [(found.unit, found.rule, found.text) for found in check([document], NAMES)]
    assert sorted(said(run(ROWS)), key=str) == sorted(expected, key=str)
    assert {rule for _, rule, _ in expected} >= {"wrong-term", "missing-term", "number-mismatch"}


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_cut_does_not_matter(size: int) -> None:
    cut = [ROWS[at : at + size] for at in range(0, len(ROWS), size)]
    whole, parts = run(ROWS), run(*cut)
    assert said(parts) == said(whole)
    assert sum((done.tally for done in parts), Tally()) == whole[0].tally


def test_batches_may_be_done_again_and_in_any_order() -> None:
    one, other = ROWS[:2], ROWS[2:]
    first, second = run(one, other)
    again, before = run(other, one)
    assert (first.findings, first.tally) == (before.findings, before.tally)
    assert (second.findings, second.tally) == (again.findings, again.tally)
    assert first.tally + second.tally == again.tally + before.tally


def test_the_tally_counts() -> None:
    (done,) = run(ROWS)
    assert (done.tally.segments, done.tally.unchecked, done.tally.crashed) == (4, 1, False)
    assert Counter(rule for rule, _ in done.tally.findings.elements()) == Counter(done.findings.rule)
    assert done.tally.usages["kndf", "en", "KNDF"] == 2


def test_columns_are_plain_values_of_one_length() -> None:
    (done,) = run(ROWS)
    made = done.findings.columns()
    assert {len(column) for column in made.values()} == {len(done.findings)}
    assert all(type(level) is str for level in made["level"])


def test_targets_alone_are_drafts() -> None:
    (done,) = check_batches([{"target": ["ပြည်ထဲရေး၀န်ကြီး", "KNDF"]}], NAMES, Settings(), source_lang=None)
    assert (done.findings.unit, done.findings.rule) == (["1"], ["digit-for-letter"])


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(check_batches([{"source": ["one"], "target": ["တစ်", "နှစ်"]}], NAMES))
