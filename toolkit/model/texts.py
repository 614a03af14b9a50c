"""Texts and their translations, after XLIFF."""

from __future__ import annotations

from enum import StrEnum

from toolkit.model.places import Span
from toolkit.named_tuple import NamedTuple


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
    target_at: tuple[Span, ...] = ()
    """Where in the segment's target each of `target` is seen; empty where that is not known."""


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
