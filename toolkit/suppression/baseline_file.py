"""The file of a baseline: JSON, version 1.

    {"version": 1, "tool": "wawhara", "entries": [
      {"fingerprint": "...", "rule": "...", "path": "...", "text": "...",
       "author": null, "date": "2026-11-22", "reason": "", "expires": null},
      ...
    ]}

One entry on one line, sorted by path, rule and text: a review in git shows one change as one line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from toolkit.errors import InputError, did_you_mean
from toolkit.suppression.baseline import Baseline, Entry
from toolkit.text.patterns import regex

VERSION: Final = 1
KEYS: Final = ("fingerprint", "rule", "path", "text", "author", "date", "reason", "expires")
LARGEST: Final = 500_000_000
"""Bytes."""
STRING: Final = r'("(?:[^"\\]|\\.)*")'
ENTRY_LINE: Final = regex(rf'"fingerprint": {STRING}, "rule": {STRING}, "path": {STRING}')


def baseline_text(baseline: Baseline) -> str:
    """What the file of a baseline holds."""
    order = sorted(baseline.entries.values(), key=lambda e: (e.path, e.rule, e.text, e.fingerprint))
    rows = ",\n".join("  " + json.dumps(_row(entry), ensure_ascii=False) for entry in order)
    return f'{{"version": {VERSION}, "tool": "wawhara", "entries": [{f"{chr(10)}{rows}{chr(10)}" if rows else ""}]}}\n'


def load_baseline(path: str) -> Baseline:
    """Read a baseline. Raises InputError, one line, for what is none or of another version."""
    try:
        if Path(path).stat().st_size > LARGEST:
            raise InputError(path, f"is larger than {LARGEST:,} bytes")
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(path, "no such baseline (`wawhara baseline PATHS` writes one)") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path, f"cannot be read as a baseline ({getattr(error, 'strerror', None) or error})") from error
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(path, f"is no baseline: no JSON ({error})") from error
    if not isinstance(data, dict) or not isinstance(data.get("entries"), list):
        raise InputError(path, 'is no baseline: no JSON object with "version" and "entries"')
    if data.get("version") != VERSION:
        told = json.dumps(data.get("version"))[:20]
        raise InputError(path, f"is a baseline of version {told}, this wawhara reads {VERSION}: write it again")
    lines = _lines(text)
    return Baseline(path, [_entry(path, number, row, lines) for number, row in enumerate(data["entries"], start=1)])


def _lines(text: str) -> dict[tuple[str, str], int]:
    """The line of each entry, by fingerprint and path, where the file is written as we write it."""
    found = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if match := ENTRY_LINE.search(line):
            found[json.loads(match[1]), json.loads(match[3])] = number
    return found


def _entry(path: str, number: int, row: object, lines: Mapping[tuple[str, str], int]) -> Entry:
    if not isinstance(row, dict):
        raise InputError(path, f"entry {number} is no object")
    for key in row:
        if key not in KEYS:
            raise InputError(path, f'entry {number}: unknown key "{key}"{did_you_mean(str(key), KEYS)}')
    told = {key: _said(path, number, key, row.get(key)) for key in KEYS}
    for key in ("fingerprint", "rule", "path"):
        if not told[key]:
            raise InputError(path, f'entry {number} has no "{key}"')
    mark = str(told["fingerprint"])
    return Entry(
        mark,
        str(told["rule"]),
        str(told["path"]),
        told["text"] or "",
        told["author"],
        _day(path, number, "date", told["date"]),
        told["reason"] or "",
        _day(path, number, "expires", told["expires"]),
        lines.get((mark, str(told["path"]))),
    )


def _said(path: str, number: int, key: str, value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise InputError(path, f'entry {number}: "{key}" is a text, in quotes, or null')
    return value


def _day(path: str, number: int, key: str, value: str | None) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InputError(path, f'entry {number}: "{key}" is a date, for example "2026-12-31", not "{value}"') from None


def _row(entry: Entry) -> dict[str, str | None]:
    return {
        "fingerprint": entry.fingerprint,
        "rule": entry.rule,
        "path": entry.path,
        "text": entry.text,
        "author": entry.author,
        "date": entry.made.isoformat() if entry.made else None,
        "reason": entry.reason,
        "expires": entry.expires.isoformat() if entry.expires else None,
    }
