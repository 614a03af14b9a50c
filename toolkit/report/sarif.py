"""SARIF 2.1.0 (OASIS), for code scanning and editors.

Columns count code points (`columnKind`), the end exclusive, as the standard has it.
Findings ignored on request are kept and say so in `suppressions`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from toolkit import __version__
from toolkit.model import Finding, Region, Related, Side, Summary
from toolkit.report.excerpt import plain
from toolkit.report.file_places import Replacement, replacements
from toolkit.report.finding import remedy, sentences
from toolkit.report.identity import fingerprint
from toolkit.report.json import Value
from toolkit.report.paths import uri
from toolkit.report.report import Page, Report
from toolkit.rules import Rule, rules
from toolkit.rules.glossary import GlossaryRule, glossary_rules

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
OUTSIDE: Final = ("settings", "baseline")
"""How the reasons begin that do not stand in the text itself."""
HASH: Final = "wawhara/v1"
"""The name of our fingerprint; a new way to make it gets a new number."""


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write the rules, each result as it comes, then how the run went."""
    known: Mapping[str, Rule | GlossaryRule] = {**rules(), **glossary_rules()}
    numbers = {name: number for number, name in enumerate(known)}
    driver: Mapping[str, Value] = {
        "name": "wawhara",
        "version": __version__,
        "rules": [_descriptor(rule) for rule in known.values()],
    }
    page.out.write(f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{"columnKind": "unicodeCodePoints",\n')
    page.out.write(f' "tool": {_text({"driver": driver})},\n "results": [')
    between = "\n  "
    for finding in findings:
        page.out.write(between + _text(_result(finding, numbers)))
        between = ",\n  "
    page.out.write(f'],\n "invocations": [{_text(_invocation(summary()))}]}}]}}\n')


def _descriptor(rule: Rule | GlossaryRule) -> Mapping[str, Value]:
    short = rule.manual.partition("\n")[0]
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": short or rule.name},
        "fullDescription": {"text": rule.manual or rule.name},
        "help": {"text": rule.manual or rule.name, "markdown": rule.manual or rule.name},
        "defaultConfiguration": {"level": rule.level.value},
    }


def _result(finding: Finding, numbers: Mapping[str, int]) -> Mapping[str, Value]:
    result: dict[str, Value] = {"ruleId": finding.rule}
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    result |= {
        "level": finding.level.value,
        "message": {"text": sentences(finding, finding.message)},
        "locations": [_location(finding)],
        "partialFingerprints": {HASH: fingerprint(finding)},
        "properties": {
            "lang": finding.lang,
            "concept": finding.concept,
            "foundConcept": finding.found_concept,
            "expected": finding.expected,
        },
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, place, finding) for number, place in enumerate(finding.related, start=1)
        ]
    changes = replacements(finding)
    if changes:
        result["fixes"] = [_fix(changes, remedy(finding))]
    result["suppressions"] = [] if finding.suppressed is None else [_suppression(finding.suppressed)]
    return result


def _location(finding: Finding) -> Mapping[str, Value]:
    physical: dict[str, Value] = {"artifactLocation": {"uri": uri(finding.path)}}
    if finding.region is not None:
        physical["region"] = {**_region(finding.region), **_snippet(finding)}
    return {"physicalLocation": physical, **_unit(finding.unit)}


def _snippet(finding: Finding) -> Mapping[str, Value]:
    """The text of the place, where the finding is about that text: a lack is not."""
    side = finding.source if finding.side is Side.SOURCE else finding.target
    found = side[slice(*finding.span)] if side and finding.span else ""
    return {"snippet": {"text": found}} if found and found == finding.text else {}


def _unit(unit: str | None) -> Mapping[str, Value]:
    return {"logicalLocations": [{"name": unit, "kind": "unit"}]} if unit else {}


def _region(region: Region) -> Mapping[str, Value]:
    start, end = region
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _related(number: int, place: Related, finding: Finding) -> Mapping[str, Value]:
    """A place that belongs to the result: file, unit, and what stands there; its region where it is known."""
    told = f"{place.side.value}: {place.message}" + (f": {place.text}" if place.text else "")
    physical: dict[str, Value] = {"artifactLocation": {"uri": uri(finding.path if place.path is None else place.path)}}
    if place.region is not None:
        physical["region"] = {**_region(place.region), **({"snippet": {"text": place.text}} if place.text else {})}
    return {
        "id": number,
        "physicalLocation": physical,
        **_unit(finding.unit if place.unit is None else place.unit),
        "message": {"text": plain(told)},
    }


def _fix(changes: Iterable[Replacement], told: str) -> Mapping[str, Value]:
    by_path: dict[str, list[Value]] = {}
    for path, region, text in changes:
        change = {"deletedRegion": _region(region), "insertedContent": {"text": text}}
        by_path.setdefault(path, []).append(change)
    return {
        "description": {"text": plain(told) or "mend it"},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri(path)}, "replacements": made} for path, made in by_path.items()
        ],
    }


def _suppression(why: str) -> Mapping[str, Value]:
    """A comment in the text is `inSource`; settings and baseline stand outside."""
    kind = "external" if why.startswith(OUTSIDE) else "inSource"
    return {"kind": kind, "status": "accepted", "justification": why}


def _invocation(summary: Summary) -> Mapping[str, Value]:
    told = [("warning", line) for line in summary.unchecked] + [("note", line) for line in summary.remarks]
    return {
        "executionSuccessful": not summary.crashed,
        "toolExecutionNotifications": [{"level": level, "message": {"text": line}} for level, line in told],
    }


def _text(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


REPORT = Report("sarif", "SARIF 2.1.0, for code scanning and editors", write, shows_file_fixes=True)
