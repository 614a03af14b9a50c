"""Changes of a glossary for programs: JSON, version 1. Keys that do not apply are null, never absent."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from toolkit.diff import ConceptChange, KeyChange, TermChange
from toolkit.report.glossary_diff import words
from toolkit.report.report import Page

if TYPE_CHECKING:
    from toolkit.report.json import Value

VERSION: Final = 1


def write(changes: Sequence[ConceptChange], page: Page) -> None:
    """One object: the sum in words, and the changes in order."""
    value = {"version": VERSION, "summary": words.summary(changes), "changes": [_change(each) for each in changes]}
    json.dump(value, page.out, ensure_ascii=False, indent=1)
    page.out.write("\n")


def _change(change: ConceptChange) -> Mapping[str, Value]:
    concept = change.concept
    whole = change.old is None or change.new is None
    terms = [TermChange(None, t) if change.old is None else TermChange(t, None) for t in concept.terms] if whole else []
    return {
        "concept": concept.id,
        "was": change.old.id if change.renamed and change.old is not None else None,
        "change": _kind(change),
        "path": concept.path,
        "line": concept.line,
        "keys": [_key(key) for key in change.keys],
        "terms": [_term(term) for term in terms or change.terms],
    }


def _term(change: TermChange) -> Mapping[str, Value]:
    term = change.term
    return {
        "change": _kind(change),
        "lang": term.lang,
        "text": term.text,
        "status": term.status.value,
        "type": term.type.value,
        "line": term.line,
        "keys": [_key(key) for key in change.keys],
    }


def _kind(change: ConceptChange | TermChange) -> str:
    return "added" if change.old is None else "removed" if change.new is None else "changed"


def _key(change: KeyChange) -> Mapping[str, Value]:
    return {"key": change.key, "old": _plain(change.old), "new": _plain(change.new)}


def _plain(told: object) -> Value:
    if told is None or isinstance(told, bool | int | str):
        return told
    if isinstance(told, date):
        return told.isoformat()
    if isinstance(told, Mapping):
        return {str(key): _plain(value) for key, value in told.items()}
    return [_plain(each) for each in told] if isinstance(told, tuple | list) else str(told)
