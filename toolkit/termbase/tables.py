"""A glossary file a piece at a time: as a whole its tables take twelve times as much room as its bytes.

A piece begins with a table and ends before another. One that was cut inside of something (a text over several lines
that looks like a table) is no TOML by itself, nor then is the file read in pieces, as it is not if two of them
speak of the same table: whether it is right, and what is wrong, is for the whole to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import tomli

from toolkit.named_tuple import NamedTuple
from toolkit.termbase.lines import Lines

PIECE: Final = 500_000
"""Bytes after which a piece ends before the next table."""
META: Final = "meta"
"""The table in which a file speaks of itself: what it says holds for all that comes after it."""

_BOM: Final = "\ufeff"


class NotInPieces(Exception):  # noqa: N818
    """The file is to be read as a whole."""


class Tables(NamedTuple):
    """Some tables of a file, and on which lines of it everything stands."""

    data: Mapping[str, object]
    lines: Lines


def tables(content: bytes) -> Iterator[Tables]:
    """The tables of a file, piece by piece, at least one.

    Raises NotInPieces, UnicodeDecodeError and tomli.TOMLDecodeError where it must be read as a whole.
    """
    met: set[str] = set()
    line = 1
    for run in _cut(content):
        text = run.decode().replace("\r\n", "\n").removeprefix(_BOM if line == 1 else "")
        data = tomli.loads(text)
        if not met.isdisjoint(data) or (met and META in data):
            raise NotInPieces
        met.update(data)
        yield Tables(data, Lines(text, line))
        line += text.count("\n")


def _cut(content: bytes) -> Iterator[bytes]:
    start = 0
    while True:
        end = content.find(b"\n[", start + PIECE) + 1 or len(content)
        yield content[start:end]
        start = end
        if start == len(content):
            return
