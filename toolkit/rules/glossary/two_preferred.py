"""Two forms of one concept, language and type are preferred.

Preferred means the one to write; checks take the first, and a reader cannot know that.
A full name and an acronym may both be preferred, and forms whose dates do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.model import Level, Status, Term
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report the later of two."""
    for concept in termbase.glossary.concepts.values():
        chosen = [term for term in concept.terms if term.status is Status.PREFERRED]
        for number, term in enumerate(chosen):
            for other in chosen[:number]:
                if (term.lang, term.type) == (other.lang, other.type) and _overlap(term, other):
                    message = f'preferred beside "{other.text}"; admit one of them'
                    yield Remark(concept, term, message, others=((concept, other, "preferred too"),))
                    break


def _overlap(one: Term, other: Term) -> bool:
    start = max(one.valid_from or date.min, other.valid_from or date.min)
    return start <= min(one.valid_until or date.max, other.valid_until or date.max)


RULE = GlossaryRule(
    name="two-preferred",
    level=Level.ERROR,
    check=check,
    examples=(
        GlossaryExample(
            '[a]\nen = [{ term = "Army", status = "preferred" }, { term = "«Force»", status = "preferred" }]',
            "two names",
        ),
        GlossaryExample(
            "[a]\n"
            'en = [{ term = "Good Army", status = "preferred" }, '
            '{ term = "GA", type = "acronym", status = "preferred" }]',
            "a name and an acronym",
        ),
        GlossaryExample(
            '[a]\nen = [{ term = "Old", status = "preferred", until = 2023-12-31 }, '
            '{ term = "New", status = "preferred", from = 2024-01-01 }]',
            "one after the other",
        ),
    ),
)
