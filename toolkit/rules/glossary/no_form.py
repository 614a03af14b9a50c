"""A concept has no form in a language that the rest of the glossary has, and says nothing about it.

Is there none, or has nobody looked? A note answers (*No Burmese form is attested.*),
and tells the translator what to write.
A concept without any form at all can never be found.
Concepts whose every form is merely proposed wait for a person: of each file they are told once, as a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from toolkit.model import Concept, Level, Review
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase

SHARE: Final = 0.5
"""Part of the concepts that must have a form in a language before the others are asked for one."""


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report concepts without a form and without a note."""
    concepts = termbase.glossary.concepts.values()
    spoken = {
        concept.id: {term.lang for term in concept.terms if term.review is not Review.PROPOSED} for concept in concepts
    }
    times = Counter(lang for langs in spoken.values() for lang in langs)
    used = sum(map(bool, spoken.values()))
    usual = sorted(lang for lang, number in times.items() if number >= SHARE * used)
    waiting: dict[str, list[Concept]] = {}
    for concept in concepts:
        lacking = [lang for lang in usual if lang not in spoken[concept.id]]
        if not spoken[concept.id] and concept.terms:
            waiting.setdefault(concept.path, []).append(concept)
        elif not spoken[concept.id]:
            yield Remark(concept, None, "no form in any language")
        elif lacking and not concept.note and concept.translate:
            yield Remark(concept, None, f'no form in "{", ".join(lacking)}", and no note that says why')
    for first, *others in waiting.values():
        like = f", like those of {len(others):,} more of this file" if others else ""
        yield Remark(first, None, f"all its forms are merely proposed{like}: checks pass over them", Level.NOTE)


RULE = GlossaryRule(
    name="no-form",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample(
            '[kndf]\nen = [{ term = "KNDF" }]\nmy = [{ term = "တပ်" }]\n[«kpez»]\nen = [{ term = "KPEZ" }]',
            "nobody says why",
        ),
        GlossaryExample(
            '[kndf]\nen = [{ term = "KNDF" }]\nmy = [{ term = "တပ်" }]\n'
            '[kpez]\nnote = "No Burmese form is attested."\nen = [{ term = "KPEZ" }]',
            "a note says why",
        ),
        GlossaryExample(
            '[kndf]\nen = [{ term = "KNDF" }]\nmy = [{ term = "တပ်" }]\n'
            '[«kpez»]\nen = [{ term = "KPEZ", review = "proposed" }]\n'
            '[kpex]\nen = [{ term = "KPEX", review = "proposed" }]',
            "proposals, told once: a note",
        ),
    ),
)
