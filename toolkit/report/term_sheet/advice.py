"""What a term sheet tells of an entry, in words that its text, Markdown and CSV share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from toolkit.model import Concept, Enforce, Status, Term, TermType
from toolkit.model.term_sheet import SheetEntry, TermSheet
from toolkit.report.excerpt import plain
from toolkit.report.wording import counted, language_name

OF_SOURCES: Final = ("the source ", "the list ")
"""How a part of a note begins that tells of the page a form was found on."""


def nothing(sheet: TermSheet) -> str:
    """What is said where there is no entry: of what was not read nobody knows."""
    text = "What could be read of it" if sheet.unread else "The text"
    return f"{text} mentions nothing that the glossary holds."


def sections(sheet: TermSheet) -> Iterator[tuple[str, list[SheetEntry]]]:
    """The entries under their headings: names, which a translation must have, and other words."""
    required = [entry for entry in sheet.entries if entry.concept.enforce is Enforce.REQUIRED]
    others = [entry for entry in sheet.entries if entry.concept.enforce is not Enforce.REQUIRED]
    yield from ((title, entries) for title, entries in (("Names", required), ("Other words", others)) if entries)


def title(sheet: TermSheet) -> str:
    """One line over the sheet."""
    files = ", ".join(sheet.files)
    pair = f"{language_name(sheet.source_lang)} to {language_name(sheet.target_lang)}"
    return plain(f"Term sheet for {files}: {counted(len(sheet.entries), 'concept')}, {pair}")


def glossary(sheet: TermSheet) -> str:
    """Where the advice comes from."""
    return plain(f"Glossary: {sheet.glossary.origin} ({counted(len(sheet.glossary.concepts), 'concept')})")


def preferred(entry: SheetEntry) -> list[Term]:
    """The renderings the glossary prefers: a full name and an acronym may both be."""
    return [term for term in entry.renderings if term.status is Status.PREFERRED]


def admitted(entry: SheetEntry) -> list[Term]:
    """The other renderings that pass."""
    return [term for term in entry.renderings if term.status is not Status.PREFERRED]


def lack(entry: SheetEntry, sheet: TermSheet) -> str | None:
    """What to do without a rendering; None where there is one."""
    if not entry.concept.translate and entry.verbatim:
        return f"never translated: {entry.verbatim} stands as it is"
    if entry.renderings:
        return None
    missing = f"no attested {language_name(sheet.target_lang)} name"
    return f"{missing}; its acronym {entry.verbatim} is used" if entry.verbatim else missing


def as_it_is(entry: SheetEntry) -> str | None:
    """The Latin acronym, where it may stand beside the renderings and none of them is an acronym."""
    short = any(term.type is TermType.ACRONYM for term in entry.renderings)
    return entry.verbatim if entry.renderings and entry.concept.translate and not short else None


def described(term: Term) -> str:
    """A form with what a translator must know about it."""
    kind = () if term.type is TermType.FULL else (term.type.value,)
    remarks = "; ".join((*kind, *limits(term), *_noted(term)))
    return plain(f"{term.text} ({remarks})" if remarks else term.text)


def limits(term: Term) -> tuple[str, ...]:
    """Where a form may not stand without a thought."""
    beside = ("only beside its acronym",) if term.beside_acronym else ()
    return (*beside, *((f"stance: {term.stance}",) if term.stance else ()))


def _noted(term: Term) -> Iterator[str]:
    """What its note says of the form, not of where it was found: that is for the keepers of the glossary."""
    for part in (term.note or "").split("; "):
        if part and not part.startswith(OF_SOURCES):
            yield part


def names(concepts: Iterable[Concept], sheet: TermSheet) -> list[str]:
    """Concepts by what they are called in both languages."""
    return [plain(_name(concept, sheet)) for concept in concepts]


def _name(concept: Concept, sheet: TermSheet) -> str:
    source, target = (_called(concept, lang) for lang in (sheet.source_lang, sheet.target_lang))
    return f"{source} · {target}" if source and target else source or target or concept.id


def _called(concept: Concept, lang: str) -> str:
    """Its name and its acronym: `Chin National Front (CNF)`."""
    terms = [term for term in concept.terms if term.lang.split("-")[0] == lang.split("-")[0] and term.status.usable]
    terms.sort(key=lambda term: list(Status).index(term.status))
    name = next((term.text for term in terms if term.type is not TermType.ACRONYM), "")
    acronym = next((term.text for term in terms if term.type is TermType.ACRONYM), "")
    return f"{name} ({acronym})" if name and acronym else name or acronym
