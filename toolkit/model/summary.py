"""What a run did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.model.findings import Level
from toolkit.model.glossary import Glossary
from toolkit.named_tuple import NamedTuple


class Usage(NamedTuple):
    """How often a text names a concept by one form."""

    concept: str
    lang: str
    form: str
    """As the glossary writes it; an acronym spelled in letter names by its first spelling in the text."""
    times: int


class Summary(NamedTuple):
    """What a run did, for the end of a report."""

    files: int = 0
    segments: int = 0
    findings: Mapping[Level, int] = {}
    """How many of each level, suppressed ones not counted."""
    unchecked: tuple[str, ...] = ()
    """What was not checked, and why, a line each: nothing is passed over silently."""
    remarks: tuple[str, ...] = ()
    """How files were read, where a user should know."""
    usages: Sequence[Usage] = ()
    """The concepts met and the forms used, in the order met."""
    usages_by_document: Mapping[str, tuple[Usage, ...]] = {}
    """The same for each document alone, by its path."""
    glossary: Glossary = Glossary()
    languages: tuple[tuple[str | None, str], ...] = ()
    """The (source, target) languages checked; the source None for drafts alone."""
    crashed: bool = False
    """A rule crashed, or a file could not be read: exit code 2."""
    unit: str = "segment"
    """What `segments` counts, for people: terms, where a glossary was checked."""
