"""What stands between the files of a glossary and its concepts: bytes with a name, and faults with a place."""

from __future__ import annotations

from pathlib import Path

from toolkit.errors import GlossaryError
from toolkit.named_tuple import NamedTuple


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


def glossary_files(path: Path) -> list[Path]:
    """The files of a layer. Raises GlossaryError where there are none."""
    if path.is_dir():
        found = sorted(file for file in path.glob("*.toml") if file.is_file())
        if not found:
            raise GlossaryError([f"{path.as_posix()}: no *.toml file in this folder, so no glossary"])
        return found
    if not path.exists():
        raise GlossaryError([f"{path.as_posix()}: no such glossary file or folder"])
    return [path]


def read_source(file: Path, layer: int) -> Source:
    """A file as a source. Raises GlossaryError."""
    return Source(file.as_posix(), read_bytes(file), layer)


def read_bytes(file: Path) -> bytes:
    """What a glossary file holds. Raises GlossaryError."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise GlossaryError([f"{file.as_posix()}: cannot be read: {error.strerror or error}"]) from error
