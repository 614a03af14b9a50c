"""Findings as test results: the XML that JUnit's Ant task wrote first and CI servers read.

A file is a test suite, a finding a test case: an error or warning fails it, a note passes with its text as output,
one ignored on request is skipped. What could not be read, or a rule that crashed, is an error of the test itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

import click

from toolkit.model import CRASHED, UNREADABLE, Finding, Level, Summary
from toolkit.report.escaping import xml
from toolkit.report.finding import finding_lines
from toolkit.report.report import Page, Report

OWN: Final = frozenset({UNREADABLE, CRASHED})
"""Rules that report failures of the tool itself."""


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write file by file; then a suite of what was not checked, and one that tells that the run took place."""
    page.out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="wawhara">\n')
    for path, group in groupby(findings, key=lambda finding: finding.path):
        page.out.writelines(_suite(path, [_case(finding) for finding in group]))
    done = summary()
    if done.unchecked:
        page.out.writelines(_suite("not checked", [_skipped("not checked", line) for line in done.unchecked]))
    checked = f"{done.files} files, {done.segments} segments"
    page.out.writelines(_suite("wawhara", [f'    <testcase classname="wawhara" name="{checked}"/>\n']))
    page.out.write("</testsuites>\n")


def _suite(name: str, cases: list[str]) -> Iterator[str]:
    counts = {key: sum(f"<{tag}" in case for case in cases) for key, tag in _COUNTED.items()}
    given = " ".join(f'{key}="{times}"' for key, times in counts.items())
    yield f'  <testsuite name="{xml(name)}" tests="{len(cases)}" {given}>\n'
    yield from cases
    yield "  </testsuite>\n"


_COUNTED: Final = {"failures": "failure ", "errors": "error ", "skipped": "skipped "}


def _case(finding: Finding) -> str:
    name = f"{finding.rule} {_place(finding)}"
    if finding.suppressed is not None:
        return _skipped(finding.path, f"{name}: {finding.message}", finding.suppressed)
    text = _lines(finding)
    if finding.level is Level.NOTE:
        return _element(finding.path, name, f"<system-out>{text}</system-out>")
    tag = "error" if finding.rule in OWN else "failure"
    return _element(
        finding.path, name, f'<{tag} type="{finding.level}" message="{xml(finding.message)}">{text}</{tag}>'
    )


def _skipped(path: str, name: str, why: str = "not checked") -> str:
    return _element(path, name, f'<skipped message="{xml(why)}"/>')


def _element(path: str, name: str, content: str) -> str:
    return f'    <testcase classname="{xml(path)}" name="{xml(name)}">{content}</testcase>\n'


def _lines(finding: Finding) -> str:
    """The finding as the text report has it, without styles."""
    return "\n".join(xml(click.unstyle(line)) for line in finding_lines(finding))


def _place(finding: Finding) -> str:
    if finding.region is not None:
        return f"{finding.region.start.line}:{finding.region.start.column}"
    return f"unit {finding.unit}" if finding.unit else "whole file"


REPORT = Report("junit", "test results for CI servers", write)
