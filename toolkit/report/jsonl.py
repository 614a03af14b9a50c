"""Findings for programs that read line by line: one JSON object a line, the summary last.

A finding is the object that the report `json` has; the last line is `{"version": 1, "summary": {...}}`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from toolkit.model import Finding, Summary
from toolkit.report.json import VERSION, finding_value, summary_value
from toolkit.report.report import Page, Report


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write each finding as it comes, then the summary."""
    for finding in findings:
        page.out.write(json.dumps(finding_value(finding), ensure_ascii=False) + "\n")
    ending = {"version": VERSION, "summary": summary_value(summary())}
    page.out.write(json.dumps(ending, ensure_ascii=False) + "\n")


REPORT = Report("jsonl", "one JSON object a line, for long runs and pipes", write)
