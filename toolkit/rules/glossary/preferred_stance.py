"""A form that carries a political stance is preferred.

Every translation would be told to write it. Prefer the neutral form; a house that wants the other one
says so in a profile of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level, Status
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report preferred forms with a stance."""
    for concept, term in termbase.entries:
        if term.stance and term.status is Status.PREFERRED:
            yield Remark(concept, term, f"preferred, but it takes a stance ({term.stance})")


RULE = GlossaryRule(
    name="preferred-stance",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample(
            '[sac]\nen = [{ term = "«regime»", status = "preferred", stance = "against the council" }]', "preferred"
        ),
        GlossaryExample(
            '[sac]\nen = [{ term = "regime", status = "admitted", stance = "against the council" }]', "admitted"
        ),
    ),
)
