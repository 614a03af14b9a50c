"""The term sheet as Markdown tables, for a printout or a wiki."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.term_sheet import SheetEntry, TermSheet
from toolkit.report.escaping import markdown
from toolkit.report.excerpt import plain
from toolkit.report.report import Page
from toolkit.report.term_sheet import advice
from toolkit.report.term_sheet.sheet import Sheet


def write(sheet: TermSheet, page: Page) -> None:
    """A table of names and a table of other words."""
    page.out.writelines(f"{line}\n" for line in _lines(sheet))


def _lines(sheet: TermSheet) -> Iterator[str]:
    yield f"# {markdown(advice.title(sheet))}"
    yield ""
    yield markdown(advice.glossary(sheet))
    for line in (*(f"Not read: {line}" for line in sheet.unread), *sheet.remarks):
        yield ""
        yield markdown(plain(line))
    if not sheet.entries:
        yield ""
        yield advice.nothing(sheet)
    for title, entries in advice.sections(sheet):
        yield ""
        yield f"## {title}"
        yield ""
        yield "| In the text | Line | Write | Also right | Mind |"
        yield "|---|---|---|---|---|"
        for entry in entries:
            yield f"| {' | '.join(_cells(entry, sheet))} |"


def _cells(entry: SheetEntry, sheet: TermSheet) -> Iterator[str]:
    yield "<br>".join(f"{markdown(plain(use.form))} ({use.times})" for use in entry.forms)
    yield str(entry.place.line) if entry.place else ""
    lack = advice.lack(entry, sheet)
    best = [f"**{markdown(advice.described(term))}**" for term in advice.preferred(entry)]
    yield "<br>".join([*best, *([markdown(lack)] if lack else [])])
    short = advice.as_it_is(entry)
    yield "<br>".join(
        markdown(form) for form in (*map(advice.described, advice.admitted(entry)), *filter(None, [short]))
    )
    yield "<br>".join(map(markdown, _remarks(entry, sheet)))


def _remarks(entry: SheetEntry, sheet: TermSheet) -> Iterator[str]:
    if entry.avoid:
        yield f"never: {', '.join(map(advice.described, entry.avoid))}"
    yield from (plain(text) for text in (entry.concept.definition, entry.concept.note) if text)
    if entry.confusable:
        yield f"not to be confused with: {'; '.join(advice.names(entry.confusable, sheet))}"
    if entry.also:
        yield f"may also mean: {'; '.join(advice.names(entry.also, sheet))}"


SHEET = Sheet("markdown", "tables for a printout or a wiki", write)
