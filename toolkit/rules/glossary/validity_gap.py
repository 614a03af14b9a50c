"""The dates of forms leave days on which none is right, or make a form right on no day.

A text of such a day is checked against nothing. Dates are the first and the last day on which a form was right.
A form that ends before it begins is an error, a gap is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from toolkit.model import Concept, Level, Term
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase

_DAY = timedelta(days=1)


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report impossible dates, then gaps between the forms of one language."""
    for concept in termbase.glossary.concepts.values():
        for term in concept.terms:
            if term.valid_from and term.valid_until and term.valid_from > term.valid_until:
                yield Remark(concept, term, f"begins {term.valid_from}, after its end {term.valid_until}")
        for lang in dict.fromkeys(term.lang for term in concept.terms):
            yield from _gaps(concept, [term for term in concept.in_language(lang) if _possible(term)])


def _possible(term: Term) -> bool:
    ends = term.valid_from or date.min, term.valid_until or date.max
    return term.status.usable and ends[0] <= ends[1]


def _gaps(concept: Concept, terms: list[Term]) -> Iterator[Remark]:
    """Days between the first and the last on which no form of the language is right."""
    ordered = sorted(terms, key=lambda term: term.valid_from or date.min)
    reached = date.min
    for one, other in pairwise(ordered):
        reached = max(reached, one.valid_until or date.max)
        if other.valid_from and reached < date.max and other.valid_from > reached + _DAY:
            span = f"{reached + _DAY} to {other.valid_from - _DAY}"
            before = ((concept, one, "ends before that"),)
            yield Remark(concept, other, f"no form is right from {span}", Level.WARNING, before)


RULE = GlossaryRule(
    name="validity-gap",
    level=Level.ERROR,
    check=check,
    examples=(
        GlossaryExample(
            '[a]\nen = [{ term = "Old", until = 2023-01-31 }, { term = "«New»", from = 2024-01-01 }]',
            "eleven months without: a warning",
        ),
        GlossaryExample('[a]\nen = [{ term = "«Old»", from = 2024-01-01, until = 2023-01-31 }]', "right on no day"),
        GlossaryExample(
            '[a]\nen = [{ term = "Old", until = 2023-12-31 }, { term = "New", from = 2024-01-01 }]', "day after day"
        ),
        GlossaryExample('[a]\nen = [{ term = "Always" }, { term = "New", from = 2024-01-01 }]', "one is always right"),
    ),
)
