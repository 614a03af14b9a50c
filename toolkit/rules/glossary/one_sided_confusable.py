"""One concept says that it is taken for another, and the other does not say so.

Whoever looks up the other is not warned. Put the id into both.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report the concept that does not say so."""
    concepts = termbase.glossary.concepts
    for concept in concepts.values():
        if concept.id in concept.confusable:
            yield Remark(concept, None, "confusable with itself")
        for id_ in concept.confusable:
            other = concepts.get(id_)
            if other is not None and concept.id not in other.confusable:
                yield Remark(other, None, f"{concept.id} names it as confusable; add {concept.id} to its confusable")


RULE = GlossaryRule(
    name="one-sided-confusable",
    level=Level.NOTE,
    check=check,
    examples=(
        GlossaryExample('[a]\nconfusable = ["b"]\n[«b»]\ndefinition = "The other."', "b does not know"),
        GlossaryExample('[a]\nconfusable = ["b"]\n[b]\nconfusable = ["a"]', "both know"),
    ),
)
