"""Two concepts have one acronym.

KNA is the Kayan National Army and the Karen National Army, on opposite sides. A text that writes the acronym alone
may mean either; checks then accept both, so a mix-up goes unseen.
If each names the other in `confusable` people know, and it is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level, TermType
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report the later of two concepts that share an acronym."""
    for group in termbase.alike:
        entries = [entry for entry in group if entry.term.type is TermType.ACRONYM and entry.term.status.usable]
        for number, (concept, term) in enumerate(entries):
            rivals = [other for other in entries[:number] if other.concept.id != concept.id]
            if rivals and term.context is None:
                known = all(termbase.confused(concept, rival.concept) for rival in rivals)
                names = ", ".join(rival.concept.id for rival in rivals)
                yield Remark(
                    concept,
                    term,
                    f"also the acronym of {names}{'' if known else f'; add {names} to confusable'}",
                    Level.NOTE if known else None,
                    tuple((*rival, "the same acronym here") for rival in rivals),
                )


RULE = GlossaryRule(
    name="acronym-clash",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample(
            '[kna-kayan]\nen = [{ term = "KNA", type = "acronym" }]\n'
            '[kna-karen]\nen = [{ term = "«KNA»", type = "acronym" }]',
            "one acronym, two armies",
        ),
        GlossaryExample(
            '[aa]\nen = [{ term = "AA", type = "acronym" }]\n'
            '[aa-kayin]\nconfusable = ["aa"]\nen = [{ term = "«AA»", type = "acronym" }]',
            "known to be confusable: a note",
        ),
        GlossaryExample(
            '[kndf]\nen = [{ term = "KNDF", type = "acronym" }]\n[kndo]\nen = [{ term = "KNDO", type = "acronym" }]',
            "two acronyms",
        ),
        GlossaryExample(
            '[sac]\nen = [{ term = "SAC", type = "acronym" }]\n'
            '[x]\nen = [{ term = "SAC", type = "acronym", status = "deprecated" }]',
            "a deprecated one is no rival",
        ),
    ),
)
