"""A glossary given to another format, and what that format could not carry.

from toolkit.termbase.exchange.exporting import export

done = export(load_glossary("glossary"), "tbx")
done.save("glossary.tbx")
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import InputError, UsageError
from toolkit.model import Concept, Glossary
from toolkit.termbase.compiled import without_garbage_collection
from toolkit.termbase.exchange.losses import Losses, losses
from toolkit.termbase.exchange.registry import named
from toolkit.termbase.exchange.rows import Layout
from toolkit.termbase.replacing import Change, replace_files


@dataclass(frozen=True, slots=True)
class Export:
    """A file, and what it lacks."""

    data: bytes
    losses: list[str]
    """A line for each kind of loss; empty where reading the file gives the same concepts
    and the file says the licences of the glossary and whom to name."""

    def save(self, path: str | Path) -> None:
        """Write it, whole or not at all. Raises InputError."""
        target = Path(path)
        try:
            if target.exists() and not target.is_file():  # a device, such as /dev/null: it is written to, not replaced
                target.write_bytes(self.data)
                return
            old = target.read_bytes() if target.exists() else b""
        except OSError as error:
            raise InputError(str(path), f"cannot be written: {(error.strerror or str(error)).lower()}") from error
        replace_files({target: Change(old, self.data)})


def export(
    glossary: Glossary,
    format: str,  # noqa: A002  # what it is called everywhere
    *,
    subjects: Sequence[str] = (),
    langs: Sequence[str] = ("en", "my"),
) -> Export:
    """The concepts in a format, or those of some subjects. `langs` are for formats that hold two languages.

    What is lost is found by reading the file again. Raises UsageError for an unknown format, and for no concepts.
    """
    kind = named(format)
    concepts: list[Concept] = [c for c in glossary.concepts.values() if not subjects or c.subject in subjects]
    if not concepts:
        raise UsageError("the glossary has no such concepts: nothing to export")
    with without_garbage_collection():
        data = kind.write(concepts, list(_about(glossary)), langs)
        held = kind.read("the export", data, Layout(langs=tuple(langs)), "")
        lost = losses(concepts, held.concepts)
        return Export(data, lost if kind.says_origin else [*_unsaid(glossary), *lost])


def _about(glossary: Glossary) -> list[str]:
    """What a file says of where it comes from: the glossary, its licences, whom to name."""
    return [
        f"Glossary: {glossary.origin}",
        *(f"Licence: {licence}" for licence in _licences(glossary)),
        *(f"Attribution: {name}" for name in _names(glossary)),
    ]


def _unsaid(glossary: Glossary) -> Iterator[str]:
    """The same as losses, of a format that has no place for it."""
    found = Losses()
    for licence in _licences(glossary):
        found.add("licence of the glossary", licence)
    for name in _names(glossary):
        found.add("attribution of the glossary", name)
    return found.lines()


def _licences(glossary: Glossary) -> Iterable[str]:
    return dict.fromkeys(file.licence for file in glossary.files if file.licence)


def _names(glossary: Glossary) -> Iterable[str]:
    return dict.fromkeys(name for file in glossary.files for name in file.attribution)
