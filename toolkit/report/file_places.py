"""Places as other programs count them, looked up in the files themselves."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from toolkit.errors import InputError
from toolkit.formats.decoding import Input, whole_text
from toolkit.formats.places import Lines, line_starts
from toolkit.model import Finding, Position, Region
from toolkit.named_tuple import NamedTuple

LONGEST: Final = 20_000_000
"""Code points of a file that is read again."""


class Replacement(NamedTuple):
    """Raw text for a region of a file."""

    path: str
    region: Region
    text: str


def replacements(finding: Finding) -> tuple[Replacement, ...]:
    """The finding's fix as it is written into its file; empty where it has none, or the file has changed."""
    fix = finding.file_fix
    found = []
    for edit in fix.edits if fix is not None else ():
        file = _file(edit.path, fix.encoding if fix is not None else "utf-8")
        if file is None or file.text[slice(*edit.span)] != edit.replaced:
            return ()
        found.append(Replacement(edit.path, file.lines.region(edit.span), edit.text))
    return tuple(found)


def byte_column(path: str, place: Position) -> int | None:
    """The 1-based column of a place in bytes of UTF-8; None where the file is none or has no such place."""
    file = _file(path, "utf-8")
    if file is None or place.line > len(file.lines.starts):
        return None
    start = file.lines.starts[place.line - 1]
    before = file.text[start : start + place.column - 1]
    return len(before.encode()) + 1 if len(before) == place.column - 1 else None


class _File(NamedTuple):
    text: str
    lines: Lines


@lru_cache(maxsize=2)
def _file(path: str, encoding: str) -> _File | None:
    """A text and its source take turns, so two files are remembered."""
    try:
        text = whole_text(Input(path), encoding, LONGEST)
    except InputError:
        return None
    return _File(text, Lines(line_starts(text)))
