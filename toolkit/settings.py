"""`[tool.wawhara]` of pyproject.toml, or wawhara.toml, as one frozen object of plain values."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toolkit.errors import SettingsError
from toolkit.model import Level
from toolkit.named_tuple import NamedTuple
from toolkit.profile import Profile

if TYPE_CHECKING:
    from toolkit.settings_table import Table

SHIPPED: Final = "shipped"
"""Names the glossary that comes with the tool, where a glossary is asked for."""
EVERY_RULE: Final = "all"


class IgnoredPath(NamedTuple):
    """Rules that do not count in some files."""

    pattern: str
    """As in .gitignore: `*`, `?`, `**`; without a slash a name anywhere; a folder means all in it."""
    rules: tuple[str, ...]
    """`all` for every rule."""
    reason: str = ""
    place: str = ""
    """Where the settings say so: `wawhara.toml:12`."""


class Settings(NamedTuple):
    """What a check is told besides its files. The command line overrides the settings file."""

    source_lang: str | None = None
    target_lang: str | None = None
    glossary: tuple[str, ...] = ()
    """Paths of glossary files and folders, the later layer winning; `shipped` is the one that comes with the tool."""
    select: frozenset[str] = frozenset()
    """Rules to run; empty: all of them."""
    ignore: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = {}
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
    profile: Profile | None = None
    """The house style."""
    ignore_paths: tuple[IgnoredPath, ...] = ()
    baseline: str | None = None
    """Path of a baseline: findings known there do not count."""
    changed_since: str | None = None
    """A revision of git: only findings on lines changed since then."""
    jobs: int | None = None
    """Processes to work with; None: as the work and the machine suggest."""
    folder: str = ""
    """Where the settings file stands; path patterns count from there."""
    places: Mapping[str, str] = {}
    """Where the settings file says what, by key: `{"select": "wawhara.toml:3"}`."""


NAMES: Final = ("wawhara.toml", "pyproject.toml")
"""Files that may hold settings; in pyproject.toml they stand under `[tool.wawhara]`."""

KEYS: Final = (
    "source-lang", "target-lang", "glossary", "select", "ignore", "levels", "fail-on", "documents",
    "profile", "profiles", "ignore-paths", "baseline", "jobs",
)  # fmt: skip


def load_settings(near: str, profile: str | None = None) -> Settings:
    """The settings of the first settings file found upwards from a path; the defaults where there is none.

    `profile` is the house style to take instead of the one that the file chooses.
    Raises SettingsError for what cannot be understood, naming file, key and remedy.
    """
    start = Path(near).resolve() if near != "-" else Path.cwd()
    for folder in (start, *start.parents):
        for name in NAMES:
            path = _shown(folder / name)
            if _is_file(path):
                from toolkit.settings_table import read_table

                table = read_table(path, () if name == "wawhara.toml" else ("tool", "wawhara"))
                if table is not None:
                    return _settings(table, profile)
    if profile is not None:
        raise SettingsError(f'unknown profile "{profile}" (no wawhara.toml or pyproject.toml here describes any)')
    return Settings()


def _is_file(path: Path) -> bool:
    """A name that is too long, or in a folder that nobody may enter, is none."""
    with suppress(OSError):
        return path.is_file()
    return False


def _shown(path: Path) -> Path:
    """The path as a user would write it: counted from the working folder where it lies in it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _settings(table: Table, profile: str | None) -> Settings:
    table.refuse_unknown(KEYS)
    folder = table.path.parent
    baseline = table.text("baseline")
    settings = Settings(
        source_lang=table.text("source-lang"),
        target_lang=table.text("target-lang"),
        glossary=tuple(name if name == SHIPPED else str(folder / name) for name in table.texts("glossary")),
        baseline=str(folder / baseline) if baseline else None,
        ignore_paths=tuple(_ignored(table)),
        jobs=table.count("jobs"),
        folder=str(folder),
    )
    settings = _with_rules(settings, table)
    chosen = profile or table.text("profile")
    if chosen is not None:
        from toolkit.profile_table import profile_of, profile_table

        style = profile_table(table, chosen)
        settings = _with_rules(settings, style)._replace(profile=profile_of(style))
    return _without_contradiction(settings)


def _with_rules(settings: Settings, table: Table) -> Settings:
    """The settings with what a table says of rules laid over them."""
    places = {key: table.place(key) for key in ("select", "ignore", "levels") if key in table.values}
    fail_on = table.text("fail-on")
    documents = table.flag("documents")
    return settings._replace(
        select=frozenset(table.texts("select")) or settings.select,
        ignore=settings.ignore | frozenset(table.texts("ignore")),
        levels={**settings.levels, **table.levels("levels")},
        fail_on=_fail_on(table, fail_on) if fail_on else settings.fail_on,
        documents=settings.documents if documents is None else documents,
        places={**settings.places, **places},
    )


def _fail_on(table: Table, name: str) -> Level | None:
    return None if name == "never" else table.level("fail-on", name)


def _ignored(table: Table) -> list[IgnoredPath]:
    """`"archive/**" = ["spacing"]`, or `{ rules = [...], reason = "..." }`."""
    paths = table.table("ignore-paths", '{ "archive/**" = ["spacing"] }')
    found = []
    for pattern, value in paths.values.items():
        place = paths.place(pattern)
        if isinstance(value, dict):
            more = paths.table(pattern, "")
            more.refuse_unknown(("rules", "reason"))
            rules, reason = more.texts("rules"), more.text("reason") or ""
        else:
            rules, reason = paths.texts(pattern), ""
        if not rules:
            raise SettingsError(f'{place}: no rule is named for "{pattern}" (write rules, or "{EVERY_RULE}")')
        found.append(IgnoredPath(pattern, rules, reason, place))
    return found


def _without_contradiction(settings: Settings) -> Settings:
    """Raises SettingsError for a rule that is selected and ignored, naming both places."""
    for rule in sorted(settings.select & settings.ignore):
        raise SettingsError(
            f"{settings.places['ignore']}: {rule} is ignored here and selected at {settings.places['select']}; keep one"
        )
    return settings
