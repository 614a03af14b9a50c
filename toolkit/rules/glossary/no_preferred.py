"""A concept has forms in a language, and none of them is preferred.

Checks then accept every form and can prefer none, and a translator is offered the first one.
Where only deprecated or superseded forms stand, nothing right can be written at all: that is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level, Review, Status
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report each language of a concept once."""
    for concept in termbase.glossary.concepts.values():
        for lang in dict.fromkeys(term.lang for term in concept.terms):
            terms = [term for term in concept.in_language(lang) if term.review is not Review.PROPOSED]
            if terms and not any(term.status.usable for term in terms):
                yield Remark(concept, None, f'no form in "{lang}" may be used', Level.WARNING)
            elif terms and not any(term.status is Status.PREFERRED for term in terms):
                yield Remark(concept, None, f'no preferred form in "{lang}" (of {len(terms)})')


RULE = GlossaryRule(
    name="no-preferred",
    level=Level.NOTE,
    check=check,
    examples=(
        GlossaryExample('[«a»]\nen = [{ term = "Army" }, { term = "Force" }]', "nobody has chosen"),
        GlossaryExample('[«a»]\nen = [{ term = "Army", status = "deprecated" }]', "nothing right: a warning"),
        GlossaryExample('[a]\nen = [{ term = "Army", status = "preferred" }, { term = "Force" }]', "chosen"),
    ),
)
