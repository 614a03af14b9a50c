"""Findings and fixes, after SARIF results and LSP diagnostics."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from toolkit.model.places import Region, Span
from toolkit.model.texts import Side, State
from toolkit.named_tuple import NamedTuple

UNREADABLE: Final = "unreadable-entry"
CRASHED: Final = "crashed-rule"
"""The rules by which the tool tells its own failures."""


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


class Finding(NamedTuple):
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
    """The fix in the file; None where it cannot be written there, or nobody asked for it."""
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
