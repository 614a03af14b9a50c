"""Findings for a spreadsheet: CSV in UTF-8 with a byte order mark, one row each."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from typing import Final

from toolkit.model import Finding, Summary
from toolkit.report.escaping import cell
from toolkit.report.finding import instead
from toolkit.report.places import message_and_places
from toolkit.report.report import Page, Report
from toolkit.report.wording import language_name

COLUMNS: Final = (
    "file", "line", "column", "unit", "level", "rule", "message", "language", "text", "write", "expected",
    "concept", "found concept", "source", "target", "ignored", "fingerprint",
)  # fmt: skip
BETWEEN: Final = "; "
UNCHECKED: Final = "not checked"


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write a row as each finding comes; in the end one for each thing that was not checked.

    The byte order mark tells spreadsheets that Burmese is UTF-8.
    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    page.out.write("\ufeff")
    rows = csv.writer(page.out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for finding in findings:
        rows.writerow(cell(each) for each in _cells(finding))
    for line in summary().unchecked:
        told = {"level": UNCHECKED, "message": line}
        rows.writerow(cell(told.get(column, "")) for column in COLUMNS)


def _cells(finding: Finding) -> list[str]:
    start = finding.region.start if finding.region else None
    return [
        finding.path,
        str(start.line) if start else "",
        str(start.column) if start else "",
        finding.unit or "",
        finding.level.value,
        finding.rule,
        message_and_places(finding),
        language_name(finding.lang) if finding.lang else "",
        finding.text or "",
        instead(finding),
        BETWEEN.join(finding.expected),
        finding.concept or "",
        finding.found_concept or "",
        finding.source or "",
        finding.target or "",
        finding.suppressed or "",
        finding.fingerprint,
    ]


REPORT = Report("csv", "for a spreadsheet: one row for each finding", write)
