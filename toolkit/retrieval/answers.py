"""What a search gives: a form or a concept, why it answers, and how well."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from toolkit.named_tuple import NamedTuple
from toolkit.termbase.form_index import Forms


class Why(StrEnum):
    """Why a concept answers a query; the value is the phrase that says so."""

    FORM = "a form of it"
    ZAWGYI = "a form of it, typed in Zawgyi"
    LETTERS = "its acronym, spelled in letter names"
    NATIVE = "its Burmese acronym, written with separators"
    ROMANISED = "its Burmese acronym, in Latin letters"
    ID = "its id"
    BEGINNING = "a form begins with it"
    PART = "part of a form"
    WORDS = "all the words are in a form"
    NEAR = "almost a form of it"
    NEAR_LETTERS = "its acronym, almost, spelled in letter names"
    NEAR_WORDS = "its words, almost, are in a form"
    INSIDE = "the query holds a form of it"
    SOME_WORDS = "some of the words are in a form"
    PART_OF_ID = "part of its id"
    TEXT = "in its definition or note"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return _WHYS[self]

    @property
    def certain(self) -> bool:
        """Does the query name the concept, in whatever writing?"""
        return self.rank <= Why.ID.rank


_WHYS: Final = {why: rank for rank, why in enumerate(Why)}
PARTS: Final = frozenset({Why.BEGINNING, Why.PART, Why.WORDS, Why.PART_OF_ID})
"""What is offered besides where something is named exactly."""


class Answer(NamedTuple):
    """A form that answers, or a concept whose id, definition or note does."""

    why: Why
    score: float
    """0-100."""
    forms: Forms | None
    number: int
    """Of the form; of the concept where `forms` is None."""
    verbatim: bool = False
    """Does the query stand there as it is, as words or as what a form begins with?"""

    @property
    def concept(self) -> int:
        """The number of the concept."""
        return self.number if self.forms is None else self.forms.concepts[self.number]
