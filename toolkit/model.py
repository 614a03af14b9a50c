"""The nouns of the toolkit, named after the field's standards (ISO 30042, XLIFF, SARIF, LSP).

All spans are code points, 0-based and half-open.
Lines and columns are 1-based and count code points, as in SARIF with `columnKind: unicodeCodePoints`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open run of code points, counted from 0."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a file: 1-based line, 1-based column in code points. Lines end at LF, CR LF or CR."""

    line: int
    column: int


class Region(NamedTuple):
    """A run of a file; `end` is exclusive."""

    start: Position
    end: Position


# --- the glossary: ISO 30042 (TBX) ---


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


@dataclass(frozen=True, slots=True)
class Context:
    """The company in which a word is a name at all. Any one of the first two is enough."""

    followed_by: tuple[str, ...] = ()
    preceded_by: tuple[str, ...] = ()
    not_inside: tuple[str, ...] = ()
    """Longer strings that hold the term without meaning it (ချင်း in သူငယ်ချင်း)."""


@dataclass(frozen=True, slots=True)
class Term:
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


@dataclass(frozen=True, slots=True)
class Concept:
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


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """What one glossary file says of itself in `[meta]`."""

    path: str
    subject: str | None = None
    licence: str | None = None
    attribution: tuple[str, ...] = ()
    concepts: int = 0


@dataclass(frozen=True, slots=True)
class Glossary:
    """All concepts a check works with, merged from its layers: the later layer wins, by id."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
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


# --- texts: XLIFF ---


class Side(StrEnum):
    """Which half of a segment."""

    SOURCE = "source"
    TARGET = "target"


class State(StrEnum):
    """How finished a segment is. Only fuzzy ones are treated differently."""

    FINAL = "final"
    FUZZY = "fuzzy"


class Zone(StrEnum):
    """What kind of text a segment is, where the format can tell."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"
    QUOTATION = "quotation"
    LIST = "list"
    TABLE = "table"


class Hidden(NamedTuple):
    """What stands in the two sides of a segment without being text: link targets, tags, code."""

    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()


class Segment(NamedTuple):
    """A stretch of text and its translation: an XLIFF segment.

    A draft alone has `source` None.
    `source_at` and `target_at` say where each side stands, as spans of its stretch's `text`;
    the run they name, read by the document's `origins`, gives the string again.
    """

    unit: str
    source: str | None
    target: str
    source_at: Span | None = None
    target_at: Span | None = None
    notes: tuple[str, ...] = ()
    state: State = State.FINAL
    zone: Zone = Zone.BODY
    hidden: Hidden | None = None
    """What is no text but must survive; None where there is none."""


class Stretch(NamedTuple):
    """Whole lines of a file, decoded, with line ends as they are."""

    path: str
    text: str
    line: int = 1
    """The 1-based number of its first line."""
    offset: int = 0
    """Code points of the file before it; a byte order mark is not counted."""


# --- findings: SARIF results, LSP diagnostics ---


class Level(StrEnum):
    """SARIF level of a finding, worst first when sorted by `rank`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for note."""
        return list(Level).index(self)


class Edit(NamedTuple):
    """Replace a span of a segment's decoded side by a text."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding. `safe` only if a careful editor would never undo it."""

    edits: tuple[Edit, ...]
    safe: bool


class FileEdit(NamedTuple):
    """Replace a run of a file by raw text, escaped as its format wants it."""

    path: str
    span: Span
    """In code points of the file, a byte order mark not counted."""
    text: str
    replaced: str
    """The raw text that stands there, as it was read."""


class FileFix(NamedTuple):
    """A fix as it is written into a file: the smallest edits that do it, in order."""

    extent: Span
    """The run of the file that the fix is about. Two fixes whose extents overlap are not made in one go."""
    edits: tuple[FileEdit, ...]
    encoding: str = "utf-8"


class Related(NamedTuple):
    """Another place that belongs to a finding."""

    side: Side
    span: Span
    text: str
    message: str
    unit: str | None = None
    """None: the segment of the finding itself."""
    path: str | None = None
    """None: the file of the finding itself. The source of a pair is another."""
    region: Region | None = None
    """Where it stands in its file; None where nobody can say."""


class Fault(NamedTuple):
    """What a rule says of a segment. `check` makes a Finding of it."""

    message: str
    """One short phrase, no full stop."""
    side: Side = Side.TARGET
    span: Span | None = None
    """In the decoded string of that side; None: the whole side."""
    text: str | None = None
    """The characters complained of; None: those of the span."""
    concept: str | None = None
    found_concept: str | None = None
    expected: tuple[str, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    level: Level | None = None
    """None: the rule's own level."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its place in the user's file: a SARIF result."""

    rule: str
    level: Level
    message: str
    path: str
    unit: str | None = None
    side: Side | None = None
    lang: str | None = None
    region: Region | None = None
    span: Span | None = None
    """In the decoded string of the side."""
    text: str | None = None
    concept: str | None = None
    found_concept: str | None = None
    expected: tuple[str, ...] = ()
    fix: Fix | None = None
    file_fix: FileFix | None = None
    """The fix in the file; None where it cannot be written there."""
    unfixable: str | None = None
    """Why the fix cannot be written, one phrase; None where it can, and where there is none."""
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    suppressed: str | None = None
    """Why it does not count, or None if it does."""
    source: str | None = None
    """The decoded source side it was found in, for reports that show it."""
    target: str | None = None
    state: State = State.FINAL
    """Of the segment it was found in."""


class Usage(NamedTuple):
    """How often a text names a concept by one form."""

    concept: str
    lang: str
    form: str
    """As the glossary writes it; an acronym spelled in letter names by its first spelling in the text."""
    times: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, for the end of a report."""

    files: int = 0
    segments: int = 0
    findings: Mapping[Level, int] = field(default_factory=dict)
    """How many of each level, suppressed ones not counted."""
    unchecked: tuple[str, ...] = ()
    """What was not checked, and why, a line each: nothing is passed over silently."""
    remarks: tuple[str, ...] = ()
    """How files were read, where a user should know."""
    usages: tuple[Usage, ...] = ()
    """The concepts met and the forms used, in the order met."""
    usages_by_document: Mapping[str, tuple[Usage, ...]] = field(default_factory=dict)
    """The same for each document alone, by its path."""
    glossary: Glossary = field(default_factory=Glossary)
    languages: tuple[tuple[str | None, str], ...] = ()
    """The (source, target) languages checked; the source None for drafts alone."""
    crashed: bool = False
    """A rule crashed, or a file could not be read: exit code 2."""
    unit: str = "segment"
    """What `segments` counts, for people: terms, where a glossary was checked."""


# --- term sheets: what a translator wants before starting ---


class FormUse(NamedTuple):
    """One form by which a text names a concept."""

    form: str
    """As the glossary writes it; an acronym spelled in letter names by its first spelling in the text."""
    times: int


@dataclass(frozen=True, slots=True)
class SheetEntry:
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


@dataclass(frozen=True, slots=True)
class TermSheet:
    """The concepts a text mentions: names before other words, each in the order met."""

    entries: tuple[SheetEntry, ...]
    source_lang: str
    target_lang: str
    files: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """What could not be read, a line each."""
    remarks: tuple[str, ...] = ()
    """How files were read, where a user should know."""
    glossary: Glossary = field(default_factory=Glossary)
