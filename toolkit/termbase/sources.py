"""What stands between the files of a glossary and its concepts: bytes with a name, and faults with a place."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """One glossary file: how it is named to people, its bytes, and the layer it belongs to."""

    path: str
    content: bytes
    layer: int


class Fault(NamedTuple):
    """What cannot be understood, and where."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"
