"""Findings for a comment on a pull request, or any page of Markdown.

GitHub takes comments up to 65,536 characters, so the worst come first and the rest are counted.
Marks are HTML, since ** next to a Burmese letter is no mark of emphasis (CommonMark, flanking delimiter runs).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

import click

from toolkit.model import Finding, Level, Side, Summary
from toolkit.report.escaping import comment
from toolkit.report.excerpt import beginning, excerpt, plain
from toolkit.report.finding import remedy
from toolkit.report.places import message_and_places
from toolkit.report.report import Page, Report
from toolkit.report.text import summary_lines
from toolkit.report.wording import counted, listed
from toolkit.report.worst import Worst, worst

LIMIT: Final = 200
"""Findings of a level that are looked at; the size of the comment decides how many are shown."""
SIZE: Final = 55_000
"""Characters of the tables; the summary comes after them."""
ROOM: Final = 60
"""Columns of an excerpt."""
UNCHECKED: Final = 20
"""Things not checked that are listed."""


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write a heading, a table for each file, and a summary."""
    found = worst(findings, LIMIT)
    rows = _fitting(found)
    page.out.write(f"### {_heading(found)}\n\n")
    for path, group in groupby(sorted(rows, key=lambda row: row[0].path), key=lambda row: row[0].path):
        page.out.write(f"**{comment(path)}**\n\n| line | | finding | in the text |\n|--:|---|---|---|\n")
        page.out.writelines(row for _, row in sorted(group, key=lambda row: row[0].region or _NOWHERE))
        page.out.write("\n")
    left = sum(found.times.values()) - len(rows)
    if left:
        page.out.write(f"*{counted(left, 'more finding')} not shown here.*\n\n")
    page.out.writelines(f"{line}\n" for line in _ending(summary(), found))


_NOWHERE: Final = ((0, 0), (0, 0))


def _heading(found: Worst) -> str:
    times = [counted(found.times[level], level.value) for level in Level if found.times[level]]
    return f"Terminology: {listed(times)}" if times else "Terminology: nothing to mend"


def _fitting(found: Worst) -> list[tuple[Finding, str]]:
    """As many rows as fit, the worst first."""
    rows, size = [], 0
    for finding in found.shown:
        row = f"| {' | '.join(_cells(finding))} |\n"
        size += len(row)
        if size > SIZE:
            break
        rows.append((finding, row))
    return rows


def _cells(finding: Finding) -> Iterator[str]:
    yield str(finding.region.start.line) if finding.region else comment(finding.unit or "")
    yield finding.level.value
    told = f"{comment(message_and_places(finding))} (`{finding.rule}`)"
    yield "<br>".join(filter(None, (told, comment(remedy(finding)))))
    yield "<br>".join(_excerpts(finding))


def _excerpts(finding: Finding) -> Iterator[str]:
    for side in Side:
        text = finding.source if side is Side.SOURCE else finding.target
        spans = [related.span for related in finding.related if (related.side, related.unit) == (side, None)]
        span = finding.span if finding.side is side else next(iter(spans), None)
        if not text:
            continue
        if span is None or span == (0, len(text)):
            yield comment(beginning(plain(text), ROOM))
        else:
            before, marked, after = excerpt(text, span, ROOM)
            yield f"{comment(before)}<b>«{comment(marked)}»</b>{comment(after)}"


def _ending(summary: Summary, found: Worst) -> Iterator[str]:
    unchecked = summary.unchecked
    kept = list(map(click.unstyle, summary_lines(_shortened(summary), found.suppressed)))
    yield "<details><summary>What was checked</summary>\n"
    for line in kept:
        yield f"{comment(line)}  "
    if len(unchecked) > UNCHECKED:
        yield f"… {len(unchecked) - UNCHECKED:,} more not checked  "
    yield "\n</details>"


def _shortened(summary: Summary) -> Summary:
    return summary._replace(unchecked=summary.unchecked[:UNCHECKED], remarks=summary.remarks[:UNCHECKED])


REPORT = Report("markdown", "for a comment on a pull request", write)
