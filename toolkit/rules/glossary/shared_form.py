"""Two concepts have one form, and nothing tells them apart.

Spaces, storage order and capitals do not count: what checks cannot tell apart is one form.
A text that writes it may mean either, so no check can say that it means the wrong one.
Give one of them a `context`, or say in `confusable` that they are easily mixed up: then it is a note.
Two acronyms are the business of acronym-clash; a name and an acronym share a form where their capitals agree.
A form that is deprecated with a note may be another's right one.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level, Term, TermType
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Entry, Termbase
from toolkit.text.language import language


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report the later of two entries that share a form."""
    for group in termbase.alike:
        entries = [entry for entry in group if not _told_apart(entry.term)]
        for number, entry in enumerate(entries):
            rivals = [other for other in entries[:number] if _share(entry, other)]
            if rivals:
                yield _remark(termbase, entry, rivals)


def _share(one: Entry, other: Entry) -> bool:
    """Have two concepts one form? Capitals count between a name and an acronym: Wa is not WA."""
    acronyms = [entry.term.type is TermType.ACRONYM for entry in (one, other)]
    if one.concept.id == other.concept.id or all(acronyms):
        return False
    key = language(one.term.lang).key
    return not any(acronyms) or key(one.term.text).strip() == key(other.term.text).strip()


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
            '[sac]\nen = [{ term = "SAC", type = "acronym" }]\n[council]\nen = [{ term = "«SAC»" }]',
            "the acronym of another, listed as a name",
        ),
        GlossaryExample(
            '[wa]\nen = [{ term = "Wa" }]\n[washington]\nen = [{ term = "WA", type = "acronym" }]',
            "capitals tell them apart",
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
