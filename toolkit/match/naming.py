"""How to name a concept to a person, and which forms to offer for it."""

from __future__ import annotations

from typing import Final

from toolkit.model import Concept, Status, Term, TermType
from toolkit.text.honorifics import without_honorific

MOST_OFFERED = 3
PERSON: Final = "person"
"""The subject of people's names."""

_PLACES: Final = {status: place for place, status in enumerate(Status)}


def label(concept: Concept, lang: str = "en") -> str:
    """A short name: the acronym where there is one, else the preferred name, else the id."""
    terms = sorted(concept.terms, key=lambda t: (t.lang != lang, t.type is not TermType.ACRONYM, _by_status(t)))
    return terms[0].text if terms else concept.id


def usable_terms(concept: Concept, lang: str) -> tuple[Term, ...]:
    """The terms that a text of a language may use, preferred ones first."""
    terms = [term for term in concept.terms if term.status.usable and same_language(term.lang, lang)]
    return tuple(sorted(terms, key=_by_status))


def offered(concept: Concept, lang: str, kind: TermType | None = None) -> tuple[str, ...]:
    """The forms to offer in a text of a language, best first; those of a type before others.

    A nickname that is safe beside the acronym only is offered where there is nothing else.
    Where the language has none, the Latin acronym serves, else the name itself as other languages have it.
    """
    terms = usable_terms(concept, lang)
    terms = tuple(term for term in terms if not term.beside_acronym) or terms
    terms = tuple(sorted(terms, key=lambda term: term.type is not kind if kind else False))
    if not terms:
        usable = [term for term in concept.terms if term.status.usable]
        terms = tuple(t for t in usable if t.type is TermType.ACRONYM) or tuple(usable[:1])
    return tuple(dict.fromkeys(term.text for term in terms))[:MOST_OFFERED]


def offered_or_acronym(concept: Concept, lang: str, kind: TermType | None = None) -> tuple[str, ...]:
    """The forms to offer, and at the end the Latin acronym that may stand as it is, as many as `offered` gives."""
    forms = offered(concept, lang, kind)
    acronyms = (t.text for t in concept.terms if t.type is TermType.ACRONYM and t.status.usable and t.text.isascii())
    short = next(acronyms, None)
    return forms if short is None or short in forms else (*forms[: MOST_OFFERED - 1], short)


def bare_name(concept: Concept, term: Term) -> str:
    """A term without the honorific before a person's name: with it or without it, it is the same name."""
    return (without_honorific(term.text) if concept.subject == PERSON else None) or term.text


def same_language(one: str, other: str) -> bool:
    """Are two BCP 47 codes of one language, whatever the script or region?"""
    return one.split("-")[0] == other.split("-")[0]


def _by_status(term: Term) -> int:
    return _PLACES[term.status]
