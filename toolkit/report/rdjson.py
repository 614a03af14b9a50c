"""The diagnostic format of reviewdog (`reviewdog -f=rdjson`), which comments on changes in many forges.

Its columns count bytes of UTF-8 (reviewdog, proto/rdf/reviewdog.proto), so the files are read again for them;
where that is not possible a finding has lines only.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from toolkit.model import Finding, Level, Position, Region, Summary
from toolkit.report.file_places import byte_column, replacements
from toolkit.report.finding import remedy
from toolkit.report.json import Value
from toolkit.report.paths import relative
from toolkit.report.places import message_and_places
from toolkit.report.report import Page, Report

SEVERITIES: Final = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write each finding that counts as it comes."""
    page.out.write('{"source": {"name": "wawhara"},\n "diagnostics": [')
    between = "\n  "
    for finding in findings:
        if finding.suppressed is None:
            page.out.write(between + json.dumps(_diagnostic(finding), ensure_ascii=False))
            between = ",\n  "
    page.out.write("]}\n")
    summary()


def _diagnostic(finding: Finding) -> Mapping[str, Value]:
    location: dict[str, Value] = {"path": relative(finding.path)}
    if finding.region is not None:
        location["range"] = _range(finding.path, finding.region)
    return {
        "message": "\n".join(filter(None, (message_and_places(finding), remedy(finding)))),
        "location": location,
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.rule},
        **_suggestions(finding),
    }


def _suggestions(finding: Finding) -> Mapping[str, Value]:
    """The fix, where it lies in the finding's own file and its columns are known."""
    found = [(_range(path, region), text) for path, region, text in replacements(finding) if path == finding.path]
    exact = all("column" in position for place, _ in found for position in place.values())
    return {"suggestions": [{"range": place, "text": text} for place, text in found]} if found and exact else {}


def _range(path: str, region: Region) -> Mapping[str, Mapping[str, Value]]:
    return {"start": _position(path, region.start), "end": _position(path, region.end)}


def _position(path: str, place: Position) -> Mapping[str, Value]:
    column = byte_column(path, place)
    return {"line": place.line} if column is None else {"line": place.line, "column": column}


REPORT = Report("rdjson", "for reviewdog", write, tells_unchecked=False, shows_file_fixes=True)
