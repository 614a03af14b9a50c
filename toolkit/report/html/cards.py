"""Concept cards: what the glossary says of each concept that the page names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.match.naming import label
from toolkit.model import Concept, Glossary, Status, Term
from toolkit.report.excerpt import plain
from toolkit.report.json import Value
from toolkit.report.wording import language_name


def card_values(glossary: Glossary, ids: Iterable[str]) -> Mapping[str, Value]:
    """A card for each of the concepts that the glossary has, by id."""
    known = glossary.concepts
    return {id_: _card(known[id_], glossary) for id_ in dict.fromkeys(ids) if id_ in known}


def _card(concept: Concept, glossary: Glossary) -> Mapping[str, Value]:
    rivals = (glossary.concepts[each] for each in concept.confusable if each in glossary.concepts)
    return {
        "label": plain(label(concept)),
        "subject": concept.subject and plain(concept.subject),
        "definition": concept.definition and plain(concept.definition),
        "note": concept.note and plain(concept.note),
        "confusable": [[rival.id, plain(label(rival)), _name(rival)] for rival in rivals],
        "languages": [
            {"code": code, "name": language_name(code), "terms": [_term(term) for term in _sorted(concept, code)]}
            for code in dict.fromkeys(term.lang for term in concept.terms)
        ],
        "place": plain(f"{concept.path}:{concept.line}") if concept.path else "",
    }


def _name(concept: Concept) -> str:
    """Its preferred full name in the language it is named in first, beside the label; empty if it is the label."""
    first = next((term.text for term in concept.terms if term.status is Status.PREFERRED), "")
    return "" if first == label(concept) else plain(first)


def _sorted(concept: Concept, code: str) -> list[Term]:
    return sorted(concept.in_language(code), key=lambda term: list(Status).index(term.status))


def _term(term: Term) -> Mapping[str, Value]:
    dates = (("from", term.valid_from), ("until", term.valid_until))
    remarks = [*(f"{word} {day}" for word, day in dates if day), term.stance, term.note]
    return {
        "text": plain(term.text),
        "status": term.status.value,
        "type": term.type.value,
        "note": "; ".join(plain(remark) for remark in remarks if remark),
        "sources": [plain(source) for source in term.source],
    }
