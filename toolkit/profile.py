"""House styles: which of several right forms one newsroom writes, said in settings and laid over the glossary.

A profile chooses among the forms that the glossary admits; it never adds any.
What it decides is a warning of `not-preferred`, also for places and peoples, which the glossary leaves open.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from toolkit.model import Concept, Term, TermType
from toolkit.named_tuple import NamedTuple

NAMES = frozenset({TermType.FULL, TermType.SHORT})
"""Types of which one may stand where the other does."""


class Acronyms(StrEnum):
    """How a house writes Latin acronyms in Burmese text."""

    ANY = "any"
    LATIN = "latin"
    LETTER_NAMES = "letter-names"


class Choice(NamedTuple):
    """Forms of one concept in one language that a house prefers: one of each type."""

    concept: str
    lang: str
    forms: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Forms that may stand beside them (an official long name)."""
    place: str = ""
    """Where the settings say so: `wawhara.toml:12`."""


class Wording(NamedTuple):
    """A word that a house writes, and the words it stands for."""

    write: str
    instead_of: tuple[str, ...]
    subjects: frozenset[str] = frozenset()
    """Subjects in whose names it counts too; elsewhere a name keeps what it is made of."""
    place: str = ""


class Profile(NamedTuple):
    """The style of a house."""

    name: str
    choices: tuple[Choice, ...] = ()
    subjects: frozenset[str] = frozenset()
    """Subjects in which the glossary's own choice is the house's too."""
    words: tuple[Wording, ...] = ()
    acronyms: Acronyms = Acronyms.ANY
    places: Mapping[str, str] = {}
    """Where the settings say what, by key."""

    def decides(self, concept: Concept, term: Term) -> bool:
        """Does it say what is written where this term of the concept stands?"""
        chosen = [choice for choice in self.choices if choice.concept == concept.id and choice.lang == term.lang]
        if chosen:
            return not any(term.text in choice.also for choice in chosen)
        return concept.subject in self.subjects

    def writes(self, concept: Concept, term: Term) -> bool:
        """Has the house made up its mind about this term: to write it, or what to write instead?"""
        words = {form for word in self.words for form in (word.write, *word.instead_of)}
        return term.text in words or self.decides(concept, term)


def house_form(concept: Concept, term: Term) -> Term | None:
    """The form that is preferred where this term stands: of its own type, a full name for a short one."""
    own = concept.preferred(term.lang, term.type)
    if own is None and term.type in NAMES:
        other = TermType.SHORT if term.type is TermType.FULL else TermType.FULL
        return concept.preferred(term.lang, other)
    return own
