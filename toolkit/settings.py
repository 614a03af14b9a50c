"""`[tool.wawhara]` of pyproject.toml, or wawhara.toml, as one frozen object of plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from toolkit.model import Level


@dataclass(frozen=True, slots=True)
class Settings:
    """What a check is told besides its files. The command line overrides the settings file."""

    source_lang: str | None = None
    target_lang: str | None = None
    glossary: tuple[str, ...] = ()
    """Paths of glossary files and folders, the later layer winning."""
    select: frozenset[str] = frozenset()
    """Rules to run; empty: all of them."""
    ignore: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)
    """The level of a rule where it is not the rule's own."""
    fail_on: Level | None = Level.WARNING
    """The least level that makes exit code 1; None: never."""
    subjects: frozenset[str] = frozenset()
    """Only concepts of these subjects; empty: all of them."""
    day: date | None = None
    """The date of the texts, where they do not tell."""
    include_fuzzy: bool = False
    """Count fuzzy entries like finished ones."""
    documents: bool | None = None
    """Are catalogues and memories connected texts? None: as their format says."""
