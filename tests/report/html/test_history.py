"""Several runs in one page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.report.html.pages import Elements, page, rows
from tests.report.samples import IGNORED, MISSING, NOTE, WRONG, written
from toolkit.errors import UsageError
from toolkit.model import Finding, Level, Summary


def earlier(path: Path, *findings: Finding) -> str:
    found = written("json", *findings, summary=Summary(1, 1, {Level.ERROR: len(findings)}))
    path.write_text(found, encoding="utf-8")
    return str(path)


def test_runs_are_compared_with_the_last(tmp_path: Path) -> None:
    first = earlier(tmp_path / "week-1.json", WRONG, MISSING, NOTE)
    last = earlier(tmp_path / "week-2.json", WRONG, NOTE)
    text = page(WRONG, MISSING, IGNORED, earlier=(first, last))
    words = " ".join(Elements(text).words)
    assert "Since week-2: 1 new, 1 gone." in words
    assert "week-1" in words
    assert [row.get("fresh") for row in rows(text)] == [None, True, True]
    assert [attributes.get("width") for tag, attributes in Elements(text).found if tag == "rect"][:3] == [
        "750",
        "0",
        "0",
    ]


def test_without_earlier_runs_nothing_is_new() -> None:
    assert not any("fresh" in row for row in rows(page(WRONG)))
    assert "<h2>Runs" not in page(WRONG)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "is no JSON report"),
        ("[]", "is JSON but no report of ours"),
        ("{}", "is JSON but no report of ours"),
        ('{"version": 2}', "is JSON of version 2, not 1"),
        ('{"version": 1}', "is no whole JSON report"),
        ('{"version": 1, "summary": {"findings": []}, "findings": []}', "is no whole JSON report"),
        (json.dumps({"version": 1, "summary": {"findings": {"error": 0, "warning": 0, "note": 0}}, "findings": [1]}),
         "is no whole JSON report"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_one_clear_line(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        page(earlier=(str(path),))
    assert str(caught.value).startswith(f"{path}: {problem}")
    assert "\n" not in str(caught.value)


def test_a_report_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: no such file"):
        page(earlier=(str(tmp_path / "none.json"),))
