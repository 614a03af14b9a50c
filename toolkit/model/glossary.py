"""The glossary, after ISO 30042 (TBX)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from toolkit.named_tuple import NamedTuple


class Status(StrEnum):
    """TBX administrativeStatus of a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"

    @property
    def usable(self) -> bool:
        """May a text be written with it?"""
        return self in (Status.PREFERRED, Status.ADMITTED)


class TermType(StrEnum):
    """TBX termType, as far as checks treat the types differently."""

    FULL = "full"
    SHORT = "short"
    ACRONYM = "acronym"
    NICKNAME = "nickname"


class Case(StrEnum):
    """How upper and lower case count when a term is looked for."""

    NAME = "name"
    """As written, or all in capitals."""
    ANY = "any"
    EXACT = "exact"


class Review(StrEnum):
    """How far people stand behind a term. Checks ignore what is merely proposed."""

    PROPOSED = "proposed"
    ATTESTED = "attested"
    AGREED = "agreed"
    REVIEWED = "reviewed"


class Enforce(StrEnum):
    """What a missing rendering of a concept is: an error, a note, or nothing."""

    REQUIRED = "required"
    ADVISORY = "advisory"
    OFF = "off"


class Context(NamedTuple):
    """The company in which a word is a name at all. Any one of the first two is enough."""

    followed_by: tuple[str, ...] = ()
    preceded_by: tuple[str, ...] = ()
    not_inside: tuple[str, ...] = ()
    """Longer strings that hold the term without meaning it (ချင်း in သူငယ်ချင်း)."""


class Term(NamedTuple):
    """One form of a concept in one language: a TBX term section."""

    text: str
    lang: str
    status: Status = Status.ADMITTED
    type: TermType = TermType.FULL
    case: Case | None = None
    """None: decided by what the term is; see `matching_case`."""
    context: Context | None = None
    beside_acronym: bool = False
    """It is safe only next to the acronym of its concept (ကိုးကန့်အဖွဲ့)."""
    stance: str | None = None
    """The political stance it carries. Never replaced without a person."""
    valid_from: date | None = None
    valid_until: date | None = None
    """The last day on which it was right."""
    review: Review | None = None
    source: tuple[str, ...] = ()
    note: str | None = None
    example: str | None = None
    line: int = 0
    """Where it stands in its glossary file, 1-based; 0 where it stands in none."""

    @property
    def matching_case(self) -> Case:
        """Acronyms match exactly, names as written or in capitals, words (no capital in them) in any case."""
        if self.case is not None:
            return self.case
        if self.type is TermType.ACRONYM:
            return Case.EXACT
        return Case.ANY if self.text == self.text.lower() else Case.NAME

    def valid_on(self, day: date | None) -> bool:
        """Was it right on that day? Without a day nobody can say no."""
        if day is None:
            return True
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class Concept(NamedTuple):
    """A TBX concept entry: one thing, and what it is called in each language."""

    id: str
    subject: str | None = None
    definition: str | None = None
    confusable: tuple[str, ...] = ()
    """Ids of concepts that are easily taken for this one."""
    note: str | None = None
    enforce: Enforce = Enforce.REQUIRED
    translate: bool = True
    """False: the source form must stand verbatim in the target."""
    well_known: bool = False
    """Its acronym needs no expansion (UN, ASEAN)."""
    modified: date | None = None
    terms: tuple[Term, ...] = ()
    path: str = ""
    line: int = 0

    def in_language(self, lang: str) -> tuple[Term, ...]:
        """Its terms of one language, in the order of the file."""
        return tuple(term for term in self.terms if term.lang == lang)

    def preferred(self, lang: str, kind: TermType = TermType.FULL) -> Term | None:
        """The preferred term of a language and type; None where nobody has chosen one."""
        chosen = (t for t in self.terms if t.lang == lang and t.type is kind and t.status is Status.PREFERRED)
        return next(chosen, None)


class GlossaryFile(NamedTuple):
    """What one glossary file says of itself in `[meta]`."""

    path: str
    subject: str | None = None
    licence: str | None = None
    attribution: tuple[str, ...] = ()
    concepts: int = 0


class Glossary(NamedTuple):
    """All concepts a check works with, merged from its layers: the later layer wins, by id."""

    concepts: Mapping[str, Concept] = {}
    files: tuple[GlossaryFile, ...] = ()
    origin: str = "none"
    """Where it came from, for the report: the paths given, or `shipped with wawhara 0.1.0`."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of all languages with terms, sorted."""
        known: object = getattr(self.concepts, "languages", None)  # concepts read from the cache know them
        if isinstance(known, tuple):
            return known
        return tuple(sorted({term.lang for concept in self.concepts.values() for term in concept.terms}))
