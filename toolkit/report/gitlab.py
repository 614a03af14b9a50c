"""GitLab's code quality report: a JSON array, as docs.gitlab.com has it under *Code Quality report format*."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Final

from toolkit.model import Finding, Level, Summary
from toolkit.report.finding import sentences
from toolkit.report.identity import fingerprint
from toolkit.report.json import Value
from toolkit.report.paths import relative
from toolkit.report.places import message_and_places
from toolkit.report.report import Page, Report

SEVERITIES: Final = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write each finding that counts as it comes; one without a place stands at line 1."""
    page.out.write("[")
    between = "\n"
    for finding in findings:
        if finding.suppressed is None:
            page.out.write(between + json.dumps(_issue(finding), ensure_ascii=False))
            between = ",\n"
    page.out.write("\n]\n")
    summary()


def _issue(finding: Finding) -> Value:
    start, end = finding.region or (None, None)
    return {
        "description": sentences(finding, message_and_places(finding)),
        "check_name": finding.rule,
        "fingerprint": fingerprint(finding),
        "severity": SEVERITIES[finding.level],
        "location": {
            "path": relative(finding.path),
            "lines": {"begin": start.line if start else 1, "end": end.line if end else 1},
        },
    }


REPORT = Report("gitlab", "code quality in merge requests of GitLab", write, tells_unchecked=False)
