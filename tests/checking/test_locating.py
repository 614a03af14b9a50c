"""Places in a file: of findings, and of what belongs to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit import Checker, Glossary, Settings
from toolkit.formats import documents
from toolkit.model import Finding, State

ROWS = "id,en,my\n5,They accepted the offer.,သူတို့က လက်ခံသည်။\n6,They accepted the offer.,သူတို့ သဘောတူသည်။\n"


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def findings(path: Path, text: str, rule: str) -> list[Finding]:
    written(path, text)
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


def test_a_related_place_in_another_batch_has_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.formats.decoding.CHUNK", 500)
    between = "".join(f"{n},Row number {n} of many.,စာကြောင်း {n} ဖြစ်သည်။\n" for n in range(10, 40))
    first, second = ROWS.splitlines(keepends=True)[1:]
    text = f"id,en,my\n{first}{between}{second}"
    assert len(list(next(iter(documents([str(written(tmp_path / "a.csv", text))]))).batches())) > 1
    (found,) = findings(tmp_path / "a.csv", text, "inconsistent-translation")
    (related,) = found.related
    assert related.region is not None
    assert related.region.start == (2, 28)


def test_a_place_in_the_source_of_a_pair_has_its_file_and_line(tmp_path: Path) -> None:
    source = written(tmp_path / "a.en.md", "# Title\n\nThey said 12 came,\nthen 15 left.\n")
    written(tmp_path / "a.my.md", "# ခေါင်းစဉ်\n\n၁၂ ယောက် လာပြီး ၁၆ ယောက် ထွက်သည်။\n")
    checker = Checker(Glossary(), Settings(select=frozenset({"number-mismatch"})))
    (found,) = checker.check(documents([str(tmp_path)]))
    (related,) = found.related
    assert found.path.endswith("a.my.md")
    assert related.path == str(source)
    assert related.region is not None
    assert related.region.start == (4, 6)
    assert related.unit is None


def test_a_place_in_the_segment_itself_has_its_region(tmp_path: Path) -> None:
    text = "id\ten\tmy\n1\t15 left.\t၁၆ ယောက် ထွက်သည်။\n"
    (found,) = findings(tmp_path / "a.tsv", text, "number-mismatch")
    (related,) = found.related
    assert (related.unit, related.path) == (None, None)
    assert related.region is not None
    assert related.region == ((2, 3), (2, 5))


def test_a_finding_knows_that_its_entry_is_fuzzy(tmp_path: Path) -> None:
    entry = '#, fuzzy\nmsgid "They came."\nmsgstr "သူတို့  လာသည်။"\n'
    (found,) = findings(tmp_path / "a.po", entry, "spacing")
    assert found.state is State.FUZZY
