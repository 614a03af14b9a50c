"""Places in a file: of findings, and of what belongs to them."""

from __future__ import annotations

from pathlib import Path

from toolkit import Checker, Glossary, Settings
from toolkit.formats import documents
from toolkit.model import Finding, State

ROWS = "id,en,my\n5,They accepted the offer.,သူတို့က လက်ခံသည်။\n6,They accepted the offer.,သူတို့ သဘောတူသည်။\n"


def findings(path: Path, text: str, rule: str) -> list[Finding]:
    path.write_text(text, encoding="utf-8")
    checker = Checker(Glossary(), Settings(select=frozenset({rule}), include_fuzzy=True))
    return list(checker.check(documents([str(path)])))


def test_a_related_place_in_another_unit_has_its_line(tmp_path: Path) -> None:
    (found,) = findings(tmp_path / "a.csv", ROWS, "inconsistent-translation")
    (related,) = found.related
    assert found.region is not None
    assert found.region.start.line == 3
    assert related.unit == "5"
    assert related.region is not None
    assert related.region.start == (2, 28)


def test_a_finding_knows_that_its_entry_is_fuzzy(tmp_path: Path) -> None:
    entry = '#, fuzzy\nmsgid "They came."\nmsgstr "သူတို့  လာသည်။"\n'
    (found,) = findings(tmp_path / "a.po", entry, "spacing")
    assert found.state is State.FUZZY
