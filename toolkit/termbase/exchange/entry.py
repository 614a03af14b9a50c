"""A concept as the table of a glossary file: only what does not go without saying."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model import Concept, Context, Enforce, Status, Term, TermType

CONCEPT_FIELDS = ("subject", "definition", "confusable", "note", "enforce", "translate", "well_known", "modified")
TERM_FIELDS = (
    "status", "type", "case", "context", "beside_acronym", "stance", "from", "until", "review", "source", "note",
    "example",
)  # fmt: skip


def concept_table(concept: Concept) -> dict[str, object]:
    """Its keys, then its terms by language."""
    table: dict[str, object] = {**concept_keys(concept)}
    for term in concept.terms:
        terms = table.setdefault(term.lang, [])
        if isinstance(terms, list):
            terms.append({"term": term.text, **term_keys(term)})
    return table


def concept_keys(concept: Concept) -> dict[str, object]:
    """What is said of the concept itself."""
    said: dict[str, object] = {
        "subject": concept.subject,
        "definition": concept.definition,
        "confusable": list(concept.confusable),
        "note": concept.note,
        "enforce": None if concept.enforce is Enforce.REQUIRED else concept.enforce.value,
        "translate": None if concept.translate else False,
        "well_known": concept.well_known or None,
        "modified": concept.modified,
    }
    return {key: value for key, value in said.items() if value not in (None, [], "")}


def term_keys(term: Term) -> dict[str, object]:
    """What is said of a term, its text left out; the status always, the type unless it is the usual one."""
    said: dict[str, object] = {
        "status": term.status.value,
        "type": None if term.type is TermType.FULL else term.type.value,
        "case": term.case.value if term.case else None,
        "context": context_table(term.context) if term.context else None,
        "beside_acronym": term.beside_acronym or None,
        "stance": term.stance,
        "from": term.valid_from,
        "until": term.valid_until,
        "review": term.review.value if term.review else None,
        "source": list(term.source),
        "note": term.note,
        "example": term.example,
    }
    return {key: value for key, value in said.items() if value not in (None, [], "")}


def context_table(context: Context) -> dict[str, list[str]]:
    """The lists of a context that hold something."""
    lists = {
        "followed_by": list(context.followed_by),
        "preceded_by": list(context.preceded_by),
        "not_inside": list(context.not_inside),
    }
    return {key: words for key, words in lists.items() if words}


def without_places(concepts: Iterable[Concept]) -> list[Concept]:
    """The concepts as they are whatever file they stand in: for comparing."""
    return [
        concept._replace(path="", line=0, terms=tuple(term._replace(line=0) for term in concept.terms))
        for concept in concepts
    ]


def by_use(terms: Iterable[Term]) -> list[Term]:
    """The terms, the best first: preferred, admitted, then the ones to avoid; full names before short ones."""
    status, kind = list(Status), list(TermType)
    return sorted(terms, key=lambda term: (status.index(term.status), kind.index(term.type)))
