"""The report for people: file by file, each finding with the place in its sentence, and a summary at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

import click

from toolkit.model import Finding, Level, Summary
from toolkit.report.concepts import concept_lines
from toolkit.report.excerpt import plain
from toolkit.report.finding import finding_lines
from toolkit.report.report import Page, Report
from toolkit.report.wording import counted, filled, language_pair, listed

NOUNS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}


def write(findings: Iterable[Finding], summary: Callable[[], Summary], page: Page) -> None:
    """Write each finding as it comes, then what was met and what was done."""
    faulty: set[str] = set()
    quiet = 0
    for path, group in groupby(findings, key=lambda finding: finding.path):
        heading: str | None = plain(path)
        for finding in group:
            if finding.suppressed is not None:
                quiet += 1
                continue
            if heading is not None:
                _say(page, [click.style(heading, bold=True)])
                heading = None
            faulty.update(each for each in (finding.concept, finding.found_concept) if each)
            _say(page, [*finding_lines(finding, page.width), ""])
    done = summary()
    table = list(concept_lines(done, faulty, page.width))
    _say(page, [*table, *([""] if table else []), *summary_lines(done, quiet, page.width)])


def summary_lines(summary: Summary, suppressed: int = 0, width: int | None = None) -> Iterator[str]:
    """What was checked and with what, what was not, and how much was found."""
    yield from filled([_checked(summary)], width)
    concepts = len(summary.glossary.concepts)
    yield from filled([f"Glossary: {plain(summary.glossary.origin)}", f"({counted(concepts, 'concept')})."], width)
    yield from _items("How files were read:", summary.remarks, width)
    yield from _items("Not checked:", summary.unchecked, width)
    if suppressed:
        yield f"Not shown: {counted(suppressed, 'finding')} ignored on request (in a text, the settings or a baseline)."
    if summary.crashed:
        yield click.style("The check is not complete: something could not be read or run, see above.", fg="red")
    yield _found(summary)


def _checked(summary: Summary) -> str:
    if not summary.files:
        return "No file was checked."
    pairs = listed(language_pair(*pair) for pair in summary.languages) if summary.languages else ""
    amount = f"{counted(summary.files, 'file')}, {counted(summary.segments, summary.unit)}"
    return f"Checked {amount}{', ' if pairs else ''}{pairs}."


def _items(title: str, lines: Iterable[str], width: int | None) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield title
        yield from filled(["  -", *plain(line).split()], width, "    ")


def _found(summary: Summary) -> str:
    counts = [(level, summary.findings.get(level, 0)) for level in Level]
    if any(number for _, number in counts):
        return "Found " + listed(counted(number, NOUNS[level]) for level, number in counts if number) + "."
    if not summary.files:
        return "Found nothing."
    return click.style("Found nothing to mend" + (" in what was checked." if summary.unchecked else "."), fg="green")


def _say(page: Page, lines: Iterable[str]) -> None:
    """Several in one go: each time styles are taken out, and the stream is emptied."""
    click.echo("\n".join(lines), file=page.out, color=page.colour)


REPORT = Report("text", "for reading: each finding in its sentence, the names met, a summary", write)
