"""The report for programs: JSON, version 1.

`{"version", "summary", "findings"}` in this order; keys that do not apply are null, never absent.
A `span` counts code points in the decoded side of a segment, half-open;
a `region` is in the file, 1-based, its end exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import Final, TypeAlias

from toolkit.model import Finding, Fix, Level, Region, Related, Summary
from toolkit.report.report import Page, Report

VERSION: Final = 1
HELD: Final = 1_000_000
"""Bytes of findings kept in memory while the summary is not known; more go to an unnamed temporary file."""

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value] | None"


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write the document; memory stays flat, however many findings there are."""
    with SpooledTemporaryFile(HELD, "w+", encoding="utf-8", errors="surrogatepass", newline="\n") as held:
        for number, finding in enumerate(findings):
            held.write(",\n  " if number else "\n  ")
            held.write(_text(finding_value(finding)))
        held.seek(0)
        page.out.write(f'{{"version": {VERSION},\n "summary": {_text(summary_value(summary()))},\n "findings": [')
        copyfileobj(held, page.out)
        page.out.write("]}\n")


def finding_value(finding: Finding) -> Mapping[str, Value]:
    """A finding as an object of the document."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "path": finding.path,
        "unit": finding.unit,
        "side": finding.side and finding.side.value,
        "lang": finding.lang,
        "region": finding.region and region_value(finding.region),
        "span": finding.span,
        "text": finding.text,
        "concept": finding.concept,
        "found_concept": finding.found_concept,
        "expected": finding.expected,
        "message": finding.message,
        "fix": finding.fix and _fix(finding.fix),
        "related": [_related(place, finding) for place in finding.related],
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
    }


def summary_value(summary: Summary) -> Mapping[str, Value]:
    """The summary as an object of the document."""
    return {
        "files": summary.files,
        "segments": summary.segments,
        "findings": {level.value: summary.findings.get(level, 0) for level in Level},
        "unchecked": summary.unchecked,
    }


def region_value(region: Region) -> Mapping[str, Value]:
    """A region of a file as an object."""
    start, end = region
    return {
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }


def _fix(fix: Fix) -> Mapping[str, Value]:
    return {"edits": [{"span": edit.span, "text": edit.text} for edit in fix.edits], "safe": fix.safe}


def _related(place: Related, finding: Finding) -> Mapping[str, Value]:
    return {
        "path": finding.path if place.path is None else place.path,
        "unit": finding.unit if place.unit is None else place.unit,
        "side": place.side.value,
        "region": place.region and region_value(place.region),
        "span": place.span,
        "text": place.text,
        "message": place.message,
    }


def _text(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


REPORT = Report("json", "every finding with its exact place, for programs", write)
