"""Phrases that say the same stay silent, phrases that do not are found."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from tests.text.numbers.pairs import ROWS
from toolkit.text.numbers import mismatches

SAME = [(row.english, burmese) for row in ROWS for burmese in row.same]
OTHER = [(row.english, burmese) for row in ROWS for burmese in row.other]


@pytest.mark.parametrize(("english", "burmese"), SAME)
def test_the_same(english: str, burmese: str) -> None:
    assert mismatches(english, "en", burmese, "my") == ()


@pytest.mark.parametrize(("english", "burmese"), OTHER)
def test_another(english: str, burmese: str) -> None:
    assert mismatches(english, "en", burmese, "my")


@pytest.mark.parametrize(("english", "burmese"), SAME)
def test_the_same_the_other_way_round(english: str, burmese: str) -> None:
    assert mismatches(burmese, "my", english, "en") == ()


def labelled() -> list[dict[str, str]]:
    folder = os.environ.get("WAWHARA_DATA")
    if not folder:
        pytest.skip("WAWHARA_DATA names no folder of labelled cases")
    with (Path(folder) / "cases" / "numbers.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_labelled_cases() -> None:
    wrong = []
    for row in labelled():
        for column, differs in (("burmese_ok", False), ("burmese_wrong", True)):
            for form in filter(None, (row[column] or "").split("|")):
                found = mismatches(row["english"], "en", form, "my")
                if bool(found) is not differs:
                    wrong.append((row["english"], form))
    assert wrong == []
