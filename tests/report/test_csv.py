"""Findings for a spreadsheet."""

from __future__ import annotations

import csv
import io

from tests.report.samples import ALL, HOSTILE, HOSTILE_TEXT, SOURCE, TARGET, written
from toolkit.report.escaping import FORMULA


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_golden_row() -> None:
    first, *_, last = rows(written("csv", *ALL))
    assert first == {
        "file": "drafts/a b.tsv", "line": "8", "column": "42", "unit": "7", "level": "error", "rule": "wrong-term",
        "message": "KNDF where the source has KNPLF", "language": "Burmese", "text": "KNDF", "write": "KNPLF",
        "expected": "KNPLF; ကလလတ", "concept": "knplf", "found concept": "kndf", "source": SOURCE, "target": TARGET,
        "ignored": "", "fingerprint": "f00d",
    }  # fmt: skip
    assert (last["level"], last["message"]) == ("not checked", "x.doc: no reader")


def test_ignored_findings_say_so() -> None:
    assert [row["ignored"] for row in rows(written("csv", *ALL))].count("inline comment") == 1


def test_no_cell_is_a_formula() -> None:
    table = rows(written("csv", HOSTILE))
    assert not any(cell.startswith(FORMULA) for row in table for cell in row.values())
    assert table[0]["message"].startswith("'=1+1|</script>")
    assert HOSTILE_TEXT[:30] in table[0]["source"]
