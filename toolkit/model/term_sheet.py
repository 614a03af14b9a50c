"""Term sheets: what a translator wants before starting."""

from __future__ import annotations

from toolkit.model.glossary import Concept, Glossary, Term
from toolkit.model.places import Position
from toolkit.named_tuple import NamedTuple


class FormUse(NamedTuple):
    """One form by which a text names a concept."""

    form: str
    """As the glossary writes it; an acronym spelled in letter names by its first spelling in the text."""
    times: int


class SheetEntry(NamedTuple):
    """A concept that a text mentions, and what it is called in the other language."""

    concept: Concept
    forms: tuple[FormUse, ...]
    """How the text names it, in the order met."""
    path: str
    place: Position | None
    """Where the text names it first."""
    renderings: tuple[Term, ...]
    """Forms to write with, the best first; empty where the glossary has none."""
    verbatim: str | None
    """What may stand in the translation as it is: the Latin acronym, or the name itself if it is never translated."""
    avoid: tuple[Term, ...]
    """Forms of the other language that are deprecated or superseded."""
    confusable: tuple[Concept, ...]
    also: tuple[Concept, ...]
    """What else the forms met may name."""

    @property
    def times(self) -> int:
        """How often the text mentions it."""
        return sum(use.times for use in self.forms)


class TermSheet(NamedTuple):
    """The concepts a text mentions: names before other words, each in the order met."""

    entries: tuple[SheetEntry, ...]
    source_lang: str
    target_lang: str
    files: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """What could not be read, a line each."""
    remarks: tuple[str, ...] = ()
    """How files were read, where a user should know."""
    glossary: Glossary = Glossary()
