"""The term sheet for programs: JSON, version 1. Keys that do not apply are null, never absent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from toolkit.model import Concept, Term
from toolkit.model.term_sheet import SheetEntry, TermSheet
from toolkit.report.json import Value
from toolkit.report.report import Page
from toolkit.report.term_sheet import advice
from toolkit.report.term_sheet.sheet import Sheet

VERSION: Final = 1


def write(sheet: TermSheet, page: Page) -> None:
    """One object: the languages, the files, the glossary, and the entries in the order of the sheet."""
    json.dump(sheet_value(sheet), page.out, ensure_ascii=False, indent=1)
    page.out.write("\n")


def sheet_value(sheet: TermSheet) -> Mapping[str, Value]:
    """A term sheet as an object."""
    return {
        "version": VERSION,
        "source_lang": sheet.source_lang,
        "target_lang": sheet.target_lang,
        "files": sheet.files,
        "glossary": {"origin": sheet.glossary.origin, "concepts": len(sheet.glossary.concepts)},
        "unread": sheet.unread,
        "remarks": sheet.remarks,
        "entries": [_entry(entry, sheet) for entry in sheet.entries],
    }


def _entry(entry: SheetEntry, sheet: TermSheet) -> Mapping[str, Value]:
    concept = entry.concept
    return {
        "concept": concept.id,
        "subject": concept.subject,
        "enforce": concept.enforce.value,
        "translate": concept.translate,
        "times": entry.times,
        "path": entry.path,
        "place": entry.place and {"line": entry.place.line, "column": entry.place.column},
        "forms": [{"text": use.form, "times": use.times} for use in entry.forms],
        "preferred": [_term(term) for term in advice.preferred(entry)],
        "admitted": [_term(term) for term in advice.admitted(entry)],
        "verbatim": entry.verbatim,
        "avoid": [_term(term) for term in entry.avoid],
        "definition": concept.definition,
        "note": concept.note,
        "lack": advice.lack(entry, sheet),
        "confusable": [_concept(each, sheet) for each in entry.confusable],
        "also": [_concept(each, sheet) for each in entry.also],
    }


def _term(term: Term) -> Mapping[str, Value]:
    return {
        "text": term.text,
        "lang": term.lang,
        "type": term.type.value,
        "status": term.status.value,
        "beside_acronym": term.beside_acronym,
        "stance": term.stance,
        "note": term.note,
    }


def _concept(concept: Concept, sheet: TermSheet) -> Mapping[str, Value]:
    return {"concept": concept.id, "name": advice.names([concept], sheet)[0]}


SHEET = Sheet("json", "for programs", write)
