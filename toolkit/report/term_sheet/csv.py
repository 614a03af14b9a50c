"""The term sheet for a spreadsheet or a translation tool: CSV in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from toolkit.model import Term
from toolkit.model.term_sheet import SheetEntry, TermSheet
from toolkit.report.escaping import cell
from toolkit.report.report import Page
from toolkit.report.term_sheet import advice
from toolkit.report.term_sheet.sheet import Sheet

BETWEEN: Final = "; "
COUNTS: Final = ("concept", "subject", "times", "line")
ADVICE: Final = ("also right", "never", "definition", "note", "not to be confused with", "may also mean", "limits")


def write(sheet: TermSheet, page: Page) -> None:
    """A row each; the columns of the two languages are headed by their codes.

    The byte order mark tells spreadsheets that Burmese is UTF-8.
    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    page.out.write("\ufeff")
    rows = csv.writer(page.out, lineterminator="\n")
    rows.writerow([*COUNTS, sheet.source_lang, sheet.target_lang, *ADVICE])
    rows.writerows([cell(text) for text in _cells(entry, sheet)] for entry in sheet.entries)


def _cells(entry: SheetEntry, sheet: TermSheet) -> list[str]:
    concept = entry.concept
    lack = advice.lack(entry, sheet)
    first, others = advice.preferred(entry), advice.admitted(entry)
    best = _texts(first) or _texts(others) or (entry.verbatim or "" if lack else "")
    return [
        concept.id,
        concept.subject or "",
        str(entry.times),
        str(entry.place.line) if entry.place else "",
        BETWEEN.join(use.form for use in entry.forms),
        best,
        BETWEEN.join(filter(None, (_texts(others) if first else "", advice.as_it_is(entry)))),
        _texts(entry.avoid),
        concept.definition or "",
        BETWEEN.join(filter(None, (lack, concept.note))),
        BETWEEN.join(advice.names(entry.confusable, sheet)),
        BETWEEN.join(advice.names(entry.also, sheet)),
        BETWEEN.join(_limits(entry)),
    ]


def _limits(entry: SheetEntry) -> Iterator[str]:
    """Each form that needs a thought, and why; cells of forms hold nothing else, so that tools can read them."""
    for term in entry.renderings:
        if limits := advice.limits(term):
            yield f"{term.text}: {', '.join(limits)}"


def _texts(terms: Iterable[Term]) -> str:
    return BETWEEN.join(term.text for term in terms)


SHEET = Sheet("csv", "for a spreadsheet or a translation tool", write)
