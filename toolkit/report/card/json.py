"""Concept cards for programs: JSON, version 1. Keys that do not apply are null, never absent."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from toolkit.lookup import Match
from toolkit.model import Concept, Context, Glossary, Term
from toolkit.report.card.text import names, reason

if TYPE_CHECKING:
    from toolkit.report.json import Value

VERSION: Final = 1


def cards_text(query: str, matches: Sequence[Match], glossary: Glossary) -> str:
    """One object: the query, the glossary, and the concepts that answer, best first."""
    value = {
        "version": VERSION,
        "query": query,
        "glossary": {"origin": glossary.origin, "concepts": len(glossary.concepts)},
        "matches": [_match(match, glossary) for match in matches],
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


def concept_value(concept: Concept, glossary: Glossary) -> Mapping[str, Value]:
    """A concept as an object; what it is taken for with names."""
    return {
        "concept": concept.id,
        "name": names(concept),
        "subject": concept.subject,
        "definition": concept.definition,
        "note": concept.note,
        "enforce": concept.enforce.value,
        "translate": concept.translate,
        "well_known": concept.well_known,
        "modified": _day(concept.modified),
        "path": concept.path or None,
        "line": concept.line or None,
        "terms": [term_value(term) for term in concept.terms],
        "confusable": [
            {"concept": id_, "name": names(glossary.concepts[id_])}
            for id_ in concept.confusable
            if id_ in glossary.concepts
        ],
    }


def term_value(term: Term) -> Mapping[str, Value]:
    """A form as an object."""
    return {
        "text": term.text,
        "lang": term.lang,
        "status": term.status.value,
        "type": term.type.value,
        "case": term.matching_case.value,
        "context": _context(term.context) if term.context is not None else None,
        "beside_acronym": term.beside_acronym,
        "stance": term.stance,
        "from": _day(term.valid_from),
        "until": _day(term.valid_until),
        "review": term.review and term.review.value,
        "source": term.source,
        "note": term.note,
        "example": term.example,
        "line": term.line or None,
    }


def _match(match: Match, glossary: Glossary) -> Mapping[str, Value]:
    return {
        "why": match.why.name.lower().replace("_", "-"),
        "reason": reason(match),
        "form": match.term.text if match.term is not None else None,
        "score": round(match.score),
        **concept_value(match.concept, glossary),
    }


def _context(context: Context) -> Mapping[str, Value]:
    return {
        "followed_by": context.followed_by,
        "preceded_by": context.preceded_by,
        "not_inside": context.not_inside,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
