"""The term sheet for reading on a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from toolkit.model.term_sheet import SheetEntry, TermSheet
from toolkit.report.excerpt import plain
from toolkit.report.report import Page
from toolkit.report.term_sheet import advice
from toolkit.report.term_sheet.sheet import Sheet
from toolkit.report.wording import filled


def write(sheet: TermSheet, page: Page) -> None:
    """An entry each: how the text names it, what to write, what to mind."""
    for line in (*_head(sheet), *_body(sheet, page.width)):
        click.echo(line, file=page.out, color=page.colour)


def _head(sheet: TermSheet) -> Iterator[str]:
    yield click.style(advice.title(sheet), bold=True)
    yield advice.glossary(sheet)
    yield from (f"Not read: {plain(line)}" for line in sheet.unread)
    yield from (plain(line) for line in sheet.remarks)
    if not sheet.entries:
        yield advice.nothing(sheet)


def _body(sheet: TermSheet, width: int | None) -> Iterator[str]:
    for title, entries in advice.sections(sheet):
        yield ""
        yield click.style(title, bold=True)
        for entry in entries:
            yield ""
            yield from _entry(entry, sheet, width)


def _entry(entry: SheetEntry, sheet: TermSheet, width: int | None) -> Iterator[str]:
    forms = [f"{click.style(plain(use.form), bold=True)} ({use.times})" for use in entry.forms]
    place = [f" line {entry.place.line}"] if entry.place else []
    yield from _line("  ", [*_commas(forms), *place, f" [{entry.concept.id}]"], width)
    first, others = advice.preferred(entry), advice.admitted(entry)
    if lack := advice.lack(entry, sheet):
        yield from _line("      ", lack.split(), width)
    yield from _labelled("write:", [advice.described(term) for term in first], "or ", width)
    label = "also right:" if first else "write (none is preferred yet):"
    yield from _labelled(label, [advice.described(term) for term in others], "or ", width)
    if short := advice.as_it_is(entry):
        yield f"      may stand as it is: {plain(short)}"
    yield from _labelled("never:", [advice.described(term) for term in entry.avoid], "nor ", width)
    yield from _words("what it is:", entry.concept.definition, width)
    yield from _words("note:", entry.concept.note, width)
    yield from _items("not to be confused with:", advice.names(entry.confusable, sheet))
    yield from _items("may also mean:", advice.names(entry.also, sheet))


def _labelled(label: str, forms: list[str], between: str, width: int | None) -> Iterator[str]:
    if forms:
        yield from _line(f"      {label} ", [forms[0], *(between + form for form in forms[1:])], width)


def _items(label: str, names: list[str]) -> Iterator[str]:
    if names:
        yield f"      {label}"
    yield from (f"        {name}" for name in names)


def _words(label: str, text: str | None, width: int | None) -> Iterator[str]:
    if text:
        yield from _line(f"      {label} ", plain(text).split(), width)


def _line(lead: str, phrases: Iterable[str], width: int | None) -> Iterator[str]:
    first, *rest = phrases
    yield from filled([lead + first, *rest], width, "        ")


def _commas(forms: list[str]) -> list[str]:
    return [*(f"{form}," for form in forms[:-1]), forms[-1]]


SHEET = Sheet("text", "for reading on a screen", write)
