"""Two concepts have one form, and nothing tells them apart.

Spaces, storage order and capitals do not count: what checks cannot tell apart is one form.
A text that writes it may mean either, so no check can say that it means the wrong one.
Give one of them a `context`, or say in `confusable` that they are easily mixed up: then it is a note.
Acronyms are the business of acronym-clash; a form that is deprecated with a note may be another's right one.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level, Term, TermType
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Entry, Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report the later of two entries that share a form."""
    for group in termbase.alike:
        entries = [entry for entry in group if entry.term.type is not TermType.ACRONYM and not _told_apart(entry.term)]
        for number, (concept, term) in enumerate(entries):
            rivals = [other for other in entries[:number] if other.concept.id != concept.id]
            if rivals:
                yield _remark(termbase, Entry(concept, term), rivals)


def _told_apart(term: Term) -> bool:
    return term.context is not None or term.beside_acronym or not term.status.usable


def _remark(termbase: Termbase, entry: Entry, rivals: list[Entry]) -> Remark:
    known = all(termbase.confused(entry.concept, rival.concept) for rival in rivals)
    names = ", ".join(rival.concept.id for rival in rivals)
    tail = "" if known else f"; add {names} to confusable, or give one of them a context"
    return Remark(
        *entry,
        f"also a form of {names}{tail}",
        Level.NOTE if known else None,
        tuple((*rival, "the same form here") for rival in rivals),
    )


RULE = GlossaryRule(
    name="shared-form",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample(
            '[minhla-bago]\nmy = [{ term = "မင်းလှ" }]\n[minhla-magway]\nmy = [{ term = "«မင်း လှ»" }]',
            "a space is no difference",
        ),
        GlossaryExample(
            '[a]\nconfusable = ["b"]\nen = [{ term = "Arakan Army" }]\n[b]\nen = [{ term = "«Arakan Army»" }]',
            "known to be confusable: a note",
        ),
        GlossaryExample(
            '[people]\nmy = [{ term = "ရှမ်း" }]\n'
            '[language]\nmy = [{ term = "ရှမ်း", context = { followed_by = ["ဘာသာ"] } }]',
            "a context tells them apart",
        ),
        GlossaryExample(
            '[a]\nen = [{ term = "Students\' Union" }]\n'
            '[b]\nen = [{ term = "Students\' Union", status = "deprecated" }]',
            "wrong there, right here",
        ),
    ),
)
