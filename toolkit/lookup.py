"""Look a concept up by whatever a person has at hand: a name, part of one, a misspelling, letter names, an id.

Nothing here needs the matcher of running text: a query is compared with every form of the glossary,
folded as checks fold them, and what asks for more (letter names, Zawgyi, likeness) is loaded only when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from toolkit.model import Concept, Glossary, Status, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.retrieval.answers import PARTS, Answer, Why
from toolkit.retrieval.exact import by_form, by_id, by_letters, by_native_acronym, by_romanised_acronym
from toolkit.retrieval.parts import parts
from toolkit.termbase.form_index import FormIndex, form_index

__all__ = ["LIMIT", "Match", "Why", "lookup"]

LIMIT: Final = 10
"""Concepts given, unless more are asked for."""
SAID, SHORTEST_SAID = 40.0, 3
"""Score of a concept in whose definition or note the query stands, and letters of such a query."""
BEHIND: Final = 40.0
"""Points behind the best answer from which what merely looks alike is left out."""
DIGIT_FOR_LETTER: Final = 96.0
"""Score of a form that stands there with a digit for a letter (PNL0)."""
_LETTERS: Final = str.maketrans("015", "OIS")
_STATUSES: Final = {status: rank for rank, status in enumerate(Status)}
_TYPES: Final = {kind: rank for rank, kind in enumerate(TermType)}


class Match(NamedTuple):
    """A concept that answers a query."""

    concept: Concept
    why: Why
    term: Term | None
    """The form that answers; None where an id, a definition or a note does."""
    score: float
    """How sure the answer is, 0-100."""


def lookup(query: str, glossary: Glossary, limit: int = LIMIT) -> list[Match]:
    """The concepts that a query may mean, best first, each once, for the best reason; at most `limit`.

    A query is any form in any script and encoding, with or without its spaces, signs and capitals;
    misspelt; part of a form, or its words in another order; letter names (ကေအင်န်ဒီအက်ဖ်), also misspelt;
    a Burmese acronym in Latin letters (Ma Ka Da Ta); an id or part of one; words of a definition.
    What holds the query as it stands comes before what merely looks alike,
    which is left out where something is named exactly.
    """
    query = " ".join(query.split())
    if not any(map(str.isalnum, query)):
        return []
    index = form_index(glossary)
    found = [*by_id(query, index), *_named(query, index)]
    if any(answer.why.certain for answer in found):
        found += parts(query, index)
    else:
        found += _alike(query, index)
        found += _said(query, index, limit)
    return _best(found, index, limit)


def _named(query: str, index: FormIndex) -> Iterator[Answer]:
    """What is named exactly, in any writing."""
    yield from by_form(query, index)
    if not _is_burmese(query):
        yield from by_romanised_acronym(query, index)
        return
    yield from by_letters(query, index)
    yield from by_native_acronym(query, index)
    for converted in _converted(query):
        yield from by_form(converted, index, Why.ZAWGYI)
        yield from by_letters(converted, index)


def _alike(query: str, index: FormIndex) -> Iterator[Answer]:
    """What it may mean besides."""
    from toolkit.retrieval.near import near

    if query.isascii() and query.isalnum():
        for answer in by_form(query.translate(_LETTERS), index, Why.NEAR):
            yield answer._replace(score=DIGIT_FOR_LETTER)
    for reading in (query, *_converted(query)):
        yield from near(reading, index)
        if _is_burmese(query):
            from toolkit.retrieval.letters import by_misspelt_letters

            yield from by_misspelt_letters(reading, index)


def _said(query: str, index: FormIndex, limit: int) -> Iterator[Answer]:
    if len(query) >= SHORTEST_SAID:
        yield from (Answer(Why.TEXT, SAID, None, number) for number in index.said(query, limit))


def _converted(query: str) -> list[str]:
    """The query read as Zawgyi, where it may be that."""
    if not _is_burmese(query):
        return []
    from toolkit.text.zawgyi import convert, may_hold_zawgyi

    converted = convert(query) if may_hold_zawgyi(query) else query
    return [converted] if converted != query else []


def _is_burmese(text: str) -> bool:
    return any("\u1000" <= char <= "\u109f" for char in text)


# --- the best of them ---


def _best(found: Iterable[Answer], index: FormIndex, limit: int) -> list[Match]:
    answers = sorted(found, key=_order)
    least = max((answer.score for answer in answers), default=0.0) - BEHIND
    chosen: dict[int, Answer] = {}
    for answer in answers:
        if answer.score >= least or answer.why.certain or answer.why in PARTS:
            chosen.setdefault(answer.concept, answer)
        if len(chosen) == limit:
            break
    return [_match(answer, index) for answer in chosen.values()]


def _order(answer: Answer) -> tuple[object, ...]:
    forms, number = answer.forms, answer.number
    standing = (0, 0) if forms is None else (_STATUSES[forms.status(number)], _TYPES[forms.type(number)])
    return (
        not answer.why.certain,
        answer.why.rank if answer.why.certain else not answer.verbatim,
        -round(answer.score, 1),
        *standing,
        answer.concept,
    )


def _match(answer: Answer, index: FormIndex) -> Match:
    term = None if answer.forms is None else index.term(answer.forms, answer.number)
    return Match(index.concept(answer.concept), answer.why, term, answer.score)
