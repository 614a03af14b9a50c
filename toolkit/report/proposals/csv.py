"""Proposals for a spreadsheet: CSV in UTF-8 with a byte order mark, a row each."""

from __future__ import annotations

import csv
from typing import Final

from toolkit.extraction.model import Proposal, Proposals
from toolkit.model import TermType
from toolkit.report.escaping import cell
from toolkit.report.proposals import List
from toolkit.report.report import Page

BETWEEN: Final = "; "


def write(proposals: Proposals, page: Page) -> None:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    page.out.write("\ufeff")
    rows = csv.writer(page.out, lineterminator="\n")
    langs = sorted({*proposals.languages, *(term.lang for entry in proposals.entries for term in entry.terms)})
    heads = [head for lang in langs for head in (lang, f"{lang} acronym")]
    rows.writerow(["concept", *heads, "kind", "segments", "evidence", "seen in", "example"])
    rows.writerows([cell(text) for text in _cells(entry, langs)] for entry in proposals.entries)


def _cells(entry: Proposal, langs: list[str]) -> list[str]:
    forms = []
    for lang in langs:
        acronym = [term.text for term in entry.of(lang) if term.type is TermType.ACRONYM]
        forms += [BETWEEN.join(term.text for term in entry.of(lang) if term.type is not TermType.ACRONYM)]
        forms += [BETWEEN.join(acronym)]
    return [
        entry.id,
        *forms,
        entry.kind.value,
        str(entry.segments),
        entry.evidence,
        BETWEEN.join(f"{seen.path}: {seen.unit}" for seen in entry.seen),
        " | ".join(text for seen in entry.seen[:1] for _, text in seen.texts),
    ]


LIST = List("csv", write)
