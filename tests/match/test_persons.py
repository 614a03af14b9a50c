"""A person's name with its honorific and without is the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.checker import check
from toolkit.model import Segment
from toolkit.settings import Settings
from toolkit.termbase import load_glossary

GLOSSARY = """
[khun-aye-maung]
subject = "person"
en = [{ term = "Khun Aye Maung", status = "preferred" }]
my = [{ term = "ခွန်အေးမောင်", status = "preferred" }]

[khin-khin]
subject = "person"
en = [{ term = "Khin Khin", status = "preferred" }]
my = [{ term = "ခင်ခင်", status = "preferred" }, { term = "ဒေါ်ခင်ခင်", status = "admitted" }]
"""


def rules_that_fire(rows: list[tuple[str, str]], folder: Path) -> list[str]:
    path = folder / "glossary.toml"
    path.write_text(GLOSSARY, encoding="utf-8")
    segments = [Segment(str(n), source, target) for n, (source, target) in enumerate(rows, 1)]
    found = check(segments, load_glossary(path), Settings(source_lang="en", target_lang="my"))
    return [finding.rule for finding in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Khun Aye Maung came.", "ခွန်အေးမောင် လာသည်။"),
        ("Khun Aye Maung came.", "အေးမောင် လာသည်။"),
        ("Aye Maung came.", "ခွန်အေးမောင် လာသည်။"),
        ("Khin Khin came.", "ဒေါ်ခင်ခင် လာသည်။"),
        ("Daw Khin Khin came.", "ခင်ခင် လာသည်။"),
        ("Daw Khin Khin came.", "ဒေါ် ခင်ခင် လာသည်။"),
    ],
)
def test_silent(source: str, target: str, tmp_path: Path) -> None:
    assert rules_that_fire([(source, target)], tmp_path) == []


def test_another_name_is_not_the_same(tmp_path: Path) -> None:
    assert rules_that_fire([("Aye Maung came.", "သူ လာသည်။")], tmp_path) == ["missing-term"]
    assert rules_that_fire([("Khun Aye Maung came.", "ခွန်ကျော်စိုး လာသည်။")], tmp_path) == ["missing-term"]


def test_with_and_without_in_one_text_is_no_mixture(tmp_path: Path) -> None:
    rows = [("Khin Khin came.", "ဒေါ်ခင်ခင် လာသည်။"), ("Khin Khin spoke.", "ခင်ခင်က ပြောသည်။")]
    assert rules_that_fire(rows, tmp_path) == []
