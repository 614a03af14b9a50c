"""Concept cards for reading on a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click

from toolkit.lookup import Match
from toolkit.model import Concept, Context, Enforce, Glossary, Review, Status, Term, TermType
from toolkit.report.excerpt import plain
from toolkit.report.wording import filled, language_name, readable

COLOURS: Final = {
    Status.PREFERRED: "green",
    Status.ADMITTED: "cyan",
    Status.DEPRECATED: "red",
    Status.SUPERSEDED: "yellow",
}
INDENT: Final = "      "


def card_lines(match: Match, glossary: Glossary, width: int | None = None) -> Iterator[str]:
    """The whole card of a concept, and why it answers."""
    concept = match.concept
    yield " ".join(part for part in (_title(concept), _subject(concept), _place(concept)) if part)
    yield from _words("matched:", reason(match), width)
    yield from _words("what it is:", concept.definition, width)
    yield from _words("note:", concept.note, width)
    yield from _words("in checks:", _treatment(concept), width)
    for lang in dict.fromkeys(term.lang for term in concept.terms):
        yield f"  {language_name(lang)}"
        for term in _in_order(concept.in_language(lang)):
            yield from _term(term, width)
    yield from _confusables(concept, glossary)


def short_line(match: Match, width: int | None = None) -> Iterator[str]:
    """A concept on about one line: its names, and why it answers."""
    yield from filled([f"  {names(match.concept)}", f"[{match.concept.id}]", f"({reason(match)})"], width, INDENT)


def reason(match: Match) -> str:
    """Why a concept answers: `a form of it: KBEZ (deprecated)`."""
    if match.term is None:
        return match.why.value
    status = "" if match.term.status.usable else f" ({match.term.status.value})"
    return plain(f"{match.why.value}: {match.term.text}{status}")


def names(concept: Concept) -> str:
    """What a concept is called, once in each language: `Chin National Front (CNF) · ...`."""
    called = (_called(concept.in_language(lang)) for lang in dict.fromkeys(term.lang for term in concept.terms))
    return plain(" · ".join(filter(None, called)) or concept.id)


def _called(terms: Iterable[Term]) -> str:
    usable = [term for term in _in_order(terms) if term.status.usable]
    name = next((term.text for term in usable if term.type is not TermType.ACRONYM), "")
    acronym = next((term.text for term in usable if term.type is TermType.ACRONYM), "")
    return f"{name} ({acronym})" if name and acronym else name or acronym


def _title(concept: Concept) -> str:
    return click.style(plain(concept.id), bold=True)


def _subject(concept: Concept) -> str:
    return f"({plain(concept.subject)})" if concept.subject else ""


def _place(concept: Concept) -> str:
    return f"{concept.path}:{concept.line}" if concept.path else ""


def _treatment(concept: Concept) -> str | None:
    """How checks treat it, where that is not the usual thing."""
    told = {
        Enforce.REQUIRED: "",
        Enforce.ADVISORY: "a missing translation is a note",
        Enforce.OFF: "a missing translation is nothing",
    }[concept.enforce]
    parts = (
        told,
        "" if concept.translate else "stands in a translation as it is",
        "its acronym needs no explanation" if concept.well_known else "",
    )
    return "; ".join(filter(None, parts)) or None


def _in_order(terms: Iterable[Term]) -> Sequence[Term]:
    return sorted(terms, key=lambda t: (list(Status).index(t.status), list(TermType).index(t.type)))


def _term(term: Term, width: int | None) -> Iterator[str]:
    status = click.style(term.status.value, fg=COLOURS[term.status])
    kind = () if term.type is TermType.FULL else (term.type.value,)
    marks = ", ".join((status, *kind, *_conditions(term)))
    place = (f"line {term.line}",) if term.line else ()
    yield from filled([f"    {click.style(plain(term.text), bold=term.status.usable)}", f"({marks})", *place], width)
    for text in (term.note, term.example and f"for example: {term.example}"):
        if text:
            yield from filled(
                [f"{INDENT}{word}" if not n else word for n, word in enumerate(plain(text).split())], width, INDENT
            )
    yield from (f"{INDENT}{plain(readable(source))}" for source in term.source)


def _conditions(term: Term) -> Iterator[str]:
    """What must hold for the form to be right."""
    if term.valid_from or term.valid_until:
        yield " ".join(
            part
            for part in (
                f"from {term.valid_from}" if term.valid_from else "",
                f"until {term.valid_until}" if term.valid_until else "",
            )
            if part
        )
    if term.beside_acronym:
        yield "only beside its acronym"
    if term.stance:
        yield f"stance: {plain(term.stance)}"
    if term.review is Review.PROPOSED:
        yield "proposed, so not used by checks"
    if term.context is not None:
        yield from _company(term.context)


def _company(context: Context) -> Iterator[str]:
    for label, words in (
        ("before", context.followed_by),
        ("after", context.preceded_by),
        ("not in", context.not_inside),
    ):
        if words:
            more = f" and {len(words) - 3} more" if len(words) > 3 else ""
            yield plain(f"{label} {', '.join(words[:3])}{more}")


def _confusables(concept: Concept, glossary: Glossary) -> Iterator[str]:
    known = [glossary.concepts[id_] for id_ in concept.confusable if id_ in glossary.concepts]
    if known:
        yield "  not to be confused with"
    for other in known:
        yield f"    {names(other)} [{plain(other.id)}]"


def _words(label: str, text: str | None, width: int | None) -> Iterator[str]:
    if text:
        first, *rest = plain(text).split()
        yield from filled([f"  {label} {first}", *rest], width, INDENT)
