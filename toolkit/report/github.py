"""Annotations on GitHub: workflow commands on standard output, and the rest as lines of the log.

GitHub shows ten errors, ten warnings and ten notices of a step (docs.github.com, *Annotations* limits);
so the worst are annotated, the tenth notice says how many more there are, and those stand in the log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import click

from toolkit.model import Finding, Level, Summary
from toolkit.report.excerpt import plain
from toolkit.report.finding import remedy
from toolkit.report.paths import relative
from toolkit.report.places import message_and_places
from toolkit.report.report import Page, Report
from toolkit.report.text import summary_lines
from toolkit.report.wording import counted, listed
from toolkit.report.worst import worst

LIMIT: Final = 10
COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write the log as findings come, then the annotations, the worst first, then the summary."""
    found = worst(findings, LIMIT, lambda finding: _say(page, f"- {_line(finding)}"))
    notices = [finding for finding in found.shown if finding.level is Level.NOTE]
    if len(notices) == LIMIT and found.left_over:
        found.shown.remove(notices[-1])
        _say(page, f"- {_line(notices[-1])}")
    for finding in found.shown:
        page.out.write(f"{command(COMMANDS[finding.level], _said(finding), _place(finding))}\n")
    more = (
        listed(counted(times, f"more {COMMANDS[level]}") for level, times in found.left_over.items())
        if (found.left_over)
        else ""
    )
    if more:
        page.out.write(f"{command('notice', f'{more}: see the log of this step', {'title': 'wawhara'})}\n")
    for line in summary_lines(summary(), found.suppressed):
        _say(page, click.unstyle(line))


def command(name: str, message: str, properties: Mapping[str, str]) -> str:
    """A workflow command: `::error file=a.md,line=3::what is wrong`, with what would end a part escaped."""
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _place(finding: Finding) -> dict[str, str]:
    place = {"file": relative(finding.path)}
    if finding.region is not None:
        start, end = finding.region
        place |= {"line": str(start.line), "endLine": str(end.line)}
        if start.line == end.line:
            place |= {"col": str(start.column), "endColumn": str(end.column)}
    return {**place, "title": finding.rule}


def _said(finding: Finding) -> str:
    return "\n".join(plain(line) for line in (message_and_places(finding), remedy(finding)) if line)


def _line(finding: Finding) -> str:
    start = finding.region.start if finding.region else None
    place = f"{relative(finding.path)}:{start.line}:{start.column}" if start else relative(finding.path)
    return f"{place}: {finding.level}: {_said(finding)} [{finding.rule}]"


def _say(page: Page, line: str) -> None:
    """A line of the log that the runner cannot take for a command: `##[` is one anywhere in a line."""
    page.out.write(plain(line).replace("##[", "## [") + "\n")


REPORT = Report("github", "annotations on GitHub, from a workflow's step", write)
