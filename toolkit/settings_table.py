"""A table of a settings file, read key by key; every fault names its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import tomli

from toolkit.errors import SettingsError, did_you_mean
from toolkit.model import Level

HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
AT_LINE = re.compile(r"\(at line (\d+)")
FAR_TOO_LONG = 2_000_000
"""Bytes beyond which a file is no settings file."""

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its values, and where the file says what."""

    path: Path
    values: Mapping[str, object]
    lines: Mapping[Keys, int]
    """The 1-based line of each key of the whole file."""
    at: Keys = ()
    """The keys that lead to this table."""

    def place(self, key: str = "") -> str:
        """`wawhara.toml:12` for a key, or for the table; the file alone where the line is not known."""
        keys = (*self.at, key) if key else self.at
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return f"{self.path}:{self.lines[keys]}" if keys else str(self.path)

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Raises SettingsError for a key that is none of those."""
        for key in self.values:
            if key not in (known := tuple(known)):
                raise SettingsError(f'{self.place(key)}: unknown key "{key}"{did_you_mean(key, known)}')

    def text(self, key: str) -> str | None:
        """A text, None where there is none. Raises SettingsError, as all of these do."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, str):
            raise SettingsError(f"{self.place(key)}: {key} is a text, in quotes")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one alone need not stand in brackets."""
        value = self.values.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise SettingsError(f'{self.place(key)}: {key} is a list of texts, for example ["a", "b"]')
        return tuple(value)

    def flag(self, key: str) -> bool | None:
        """True or false, None where nothing is said."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, bool):
            raise SettingsError(f"{self.place(key)}: {key} is true or false")
        return value

    def count(self, key: str) -> int | None:
        """A whole number from 1 on, None where nothing is said."""
        value = self.values.get(key)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
            raise SettingsError(f"{self.place(key)}: {key} is a whole number, 1 or more")
        return value

    def table(self, key: str, example: str) -> Table:
        """A table inside this one, empty where there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise SettingsError(f"{self.place(key)}: {key} is a table, for example {example}")
        return Table(self.path, value, self.lines, (*self.at, key))

    def tables(self, example: str) -> Iterator[tuple[str, Table]]:
        """Every table inside this one, by its key."""
        for key in self.values:
            yield key, self.table(key, example)

    def levels(self, key: str) -> dict[str, Level]:
        """The level of each rule."""
        table = self.table(key, '{ not-preferred = "warning" }')
        return {rule: table.level(rule, str(name)) for rule, name in table.values.items()}

    def level(self, key: str, name: str) -> Level:
        """The level of that name."""
        if name not in list(Level):
            raise SettingsError(f'{self.place(key)}: unknown level "{name}"{did_you_mean(name, Level)}')
        return Level(name)


def read_table(path: Path, under: Keys) -> Table | None:
    """The table under some keys of a TOML file, None where it has none. Raises SettingsError."""
    try:
        data = path.read_bytes()
        if len(data) > FAR_TOO_LONG:
            raise SettingsError(f"{path}: no settings can be read from it (more than {FAR_TOO_LONG:,} bytes)")
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        found: object = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise SettingsError(_fault(path, text, str(error))) from error
    except (UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{path}: no settings can be read from it ({error})") from error
    for key in under:
        found = found.get(key) if isinstance(found, dict) else None
    if found is None:
        return None
    if not isinstance(found, dict):
        raise SettingsError(f"{path}: [{'.'.join(under)}] is a table")
    lines = {keys[len(under) :]: line for keys, line in reversed(list(key_lines(text))) if keys[: len(under)] == under}
    return Table(path, found, lines)


def key_lines(text: str) -> Iterator[tuple[Keys, int]]:
    """Each table and key of a TOML file with its line, in order; those of inline tables stand with their own key."""
    header: Keys = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if match := HEADER.match(line):
            header = _keys(match[1])
            yield header, number
        elif match := KEY.match(line):
            yield (*header, *_keys(match[1])), number


def _keys(dotted: str) -> Keys:
    """The keys of `a."b c".d`."""
    try:
        found: object = tomli.loads(f"{dotted} = 0")
    except tomli.TOMLDecodeError:
        return (dotted,)
    keys: list[str] = []
    while isinstance(found, dict):
        ((key, found),) = found.items()
        keys.append(key)
    return tuple(keys)


def _fault(path: Path, text: str, problem: str) -> str:
    """What is wrong with a file that is no TOML; both places where it says one thing twice."""
    if match := AT_LINE.search(problem):
        line = int(match[1])
        known = list(key_lines(text))
        keys = next((keys for keys, number in known if number == line), None)
        first = next((number for other, number in known if other == keys and number < line), None)
        if keys is not None and first is not None:
            return f'{path}:{line}: "{".".join(keys)}" is said twice (first at {path}:{first}); keep one'
        return f"{path}:{line}: no settings can be read from it ({problem})"
    return f"{path}: no settings can be read from it ({problem})"
