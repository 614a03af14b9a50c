"""`[tool.wawhara]` of pyproject.toml, or wawhara.toml, as one frozen object of plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from toolkit.errors import SettingsError, did_you_mean
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


NAMES: Final = ("wawhara.toml", "pyproject.toml")
"""Files that may hold settings; in pyproject.toml they stand under `[tool.wawhara]`."""

KEYS: Final = ("source-lang", "target-lang", "glossary", "select", "ignore", "levels", "fail-on", "documents")


def load_settings(near: str) -> Settings:
    """The settings of the first settings file found upwards from a path; the defaults where there is none.

    Raises SettingsError for what cannot be understood, naming file, key and remedy.
    """
    start = Path(near).resolve() if near != "-" else Path.cwd()
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (table := _table(path)) is not None:
                return _settings(path, table)
    return Settings()


def _table(path: Path) -> dict[str, object] | None:
    import tomllib

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{path}: no settings can be read from it ({error})") from error
    return found if path.name == "wawhara.toml" else found.get("tool", {}).get("wawhara")


def _settings(path: Path, table: dict[str, object]) -> Settings:
    for key in table:
        if key not in KEYS:
            raise SettingsError(f'{path}: unknown key "{key}"{did_you_mean(key, KEYS)}')
    levels = table.get("levels", {})
    if not isinstance(levels, dict):
        raise SettingsError(f'{path}: levels is a table, for example {{ not-preferred = "warning" }}')
    fail_on = _text(path, table, "fail-on") or Level.WARNING
    documents = table.get("documents")
    if documents is not None and not isinstance(documents, bool):
        raise SettingsError(f"{path}: documents is true or false")
    return Settings(
        source_lang=_text(path, table, "source-lang"),
        target_lang=_text(path, table, "target-lang"),
        glossary=tuple(str(path.parent / name) for name in _texts(path, table, "glossary")),
        select=frozenset(_texts(path, table, "select")),
        ignore=frozenset(_texts(path, table, "ignore")),
        levels={rule: _level(path, level) for rule, level in levels.items()},
        fail_on=None if fail_on == "never" else _level(path, fail_on),
        documents=documents,
    )


def _text(path: Path, table: dict[str, object], key: str) -> str | None:
    value = table.get(key)
    if value is not None and not isinstance(value, str):
        raise SettingsError(f"{path}: {key} is a text, in quotes")
    return value


def _texts(path: Path, table: dict[str, object], key: str) -> list[str]:
    value = table.get(key, [])
    value = [value] if isinstance(value, str) else value
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SettingsError(f'{path}: {key} is a list of texts, for example ["a", "b"]')
    return value


def _level(path: Path, name: object) -> Level:
    if name not in list(Level):
        raise SettingsError(f'{path}: unknown level "{name}"{did_you_mean(str(name), Level)}')
    return Level(str(name))
