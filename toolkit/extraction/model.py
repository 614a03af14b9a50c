"""Proposals of new glossary entries, with what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from toolkit.model import Concept, Glossary, Position, TermType
from toolkit.named_tuple import NamedTuple


class Kind(StrEnum):
    """How a proposal was found."""

    EXPLAINED = "acronym explained in the text"
    NAME = "recurring name"
    ACRONYM = "recurring acronym"


class ProposedTerm(NamedTuple):
    """A form that was seen, and where first."""

    text: str
    lang: str
    type: TermType
    preferred: bool
    path: str
    unit: str

    @property
    def source(self) -> str:
        """For the glossary: the file, and the unit in it."""
        return f"{self.path}: {self.unit}"


class Seen(NamedTuple):
    """A segment in which the name stands."""

    path: str
    unit: str
    place: Position | None
    texts: tuple[tuple[str, str], ...]
    """Its sides: (language, text)."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new glossary entry, as it may be."""

    id: str
    kind: Kind
    terms: tuple[ProposedTerm, ...]
    segments: int
    """That hold the name."""
    counterpart: str | None
    """What speaks for the counterpart, one phrase; None where none is proposed."""
    known: tuple[Concept, ...]
    """Concepts of the glossary that have a form like it on one side: perhaps the same thing."""
    seen: tuple[Seen, ...]
    score: float

    @property
    def evidence(self) -> str:
        """One line: how found, how often, and why this counterpart."""
        parts = [f"{self.kind}, in {self.segments} segment{'' if self.segments == 1 else 's'}"]
        parts += [self.counterpart] if self.counterpart else []
        parts += [f"the glossary has its counterpart in [{concept.id}]" for concept in self.known]
        return "; ".join(parts)

    def of(self, lang: str) -> tuple[ProposedTerm, ...]:
        """Its terms of a language."""
        return tuple(term for term in self.terms if term.lang == lang)


@dataclass(frozen=True, slots=True)
class Proposals:
    """What some texts propose, best first."""

    entries: tuple[Proposal, ...]
    languages: tuple[str, ...]
    segments: int
    files: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """What could not be read, a line each."""
    remarks: tuple[str, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
