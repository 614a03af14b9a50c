"""From glossary files to one `Glossary`: layers read, faults gathered, merged by id."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import GlossaryError, did_you_mean
from toolkit.model import Concept, Glossary, GlossaryFile
from toolkit.termbase.compiled import load_compiled, store_compiled
from toolkit.termbase.entries import Entries
from toolkit.termbase.lines import Lines
from toolkit.termbase.places import shipped_glossary, shipped_name

PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
TWICE = re.compile(r"Cannot declare \('(?P<id>[^']+)',\) twice")


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


def load_glossary(*paths: str | Path) -> Glossary:
    """Read glossary files, or folders of them, as layers that merge by id: the later path wins.

    A layer that gives a concept again replaces the whole concept.
    Paths are named in messages as they are given.
    Raises GlossaryError with every fault of every file; see `docs/glossary.md` for what is one.
    """
    sources, faults = _read(paths)
    if faults:
        raise GlossaryError(str(fault) for fault in faults)
    compiled = load_compiled(sources)
    concepts, files = compiled if compiled is not None else _parse(sources)
    if compiled is None:
        store_compiled(sources, concepts, files)
    return Glossary({concept.id: concept for concept in concepts}, tuple(files), _origin(paths))


def _origin(paths: Iterable[str | Path]) -> str:
    return ", ".join(shipped_name() if _is_shipped(path) else Path(path).as_posix() for path in paths) or "none"


def _is_shipped(path: str | Path) -> bool:
    return Path(path) == shipped_glossary()


# --- reading ---


def _read(paths: Iterable[str | Path]) -> tuple[list[Source], list[Fault]]:
    sources: list[Source] = []
    faults: list[Fault] = []
    for layer, path in enumerate(paths):
        for file, name in _files(Path(path), faults):
            try:
                sources.append(Source(name, file.read_bytes(), layer))
            except OSError as error:
                faults.append(Fault(name, 0, f"cannot be read: {error.strerror or error}"))
    return sources, faults


def _files(path: Path, faults: list[Fault]) -> Iterator[tuple[Path, str]]:
    """The files of a layer with the names people know them by."""
    if not path.is_dir():
        if not path.exists():
            faults.append(Fault(path.as_posix(), 0, "no such glossary file or folder"))
        else:
            yield path, path.as_posix()
        return
    found = sorted(file for file in path.glob("*.toml") if file.is_file())
    if not found:
        faults.append(Fault(path.as_posix(), 0, "no *.toml file in this folder, so no glossary"))
    for file in found:
        yield file, f"{path.name}/{file.name}" if _is_shipped(path) else file.as_posix()


# --- understanding ---


def _parse(sources: Iterable[Source]) -> tuple[list[Concept], list[GlossaryFile]]:
    """All concepts of all layers, merged; GlossaryError with all faults."""
    merged: dict[str, Concept] = {}
    layers: dict[str, int] = {}
    files: list[GlossaryFile] = []
    faults: list[Fault] = []
    references: list[Fault] = []
    everything_read = True
    for source in sources:
        entries = _entries(source, faults)
        if entries is None:
            everything_read = False
            continue
        files.append(entries.file)
        faults += [Fault(source.path, line, message) for line, message in entries.faults]
        references += [Fault(source.path, line, other) for line, other in entries.references]
        for concept in entries.concepts:
            if layers.get(concept.id) == source.layer:
                first = merged[concept.id]
                message = f'duplicate id "{concept.id}" (first at {first.path}:{first.line})'
                faults.append(Fault(source.path, concept.line, message))
            else:
                merged[concept.id] = concept
                layers[concept.id] = source.layer
    if everything_read:
        faults += [_dangling(named, merged) for named in references if named.message not in merged]
    if faults:
        raise GlossaryError(str(fault) for fault in sorted(faults))
    return list(merged.values()), files


def _entries(source: Source, faults: list[Fault]) -> Entries | None:
    """The concepts of a file; None, and a fault, where it is no TOML."""
    try:
        text = source.content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source.content.count(b"\n", 0, error.start) + 1
        faults.append(Fault(source.path, line, f"not UTF-8 text (byte {error.start}; save the file as UTF-8)"))
        return None
    while True:
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            fault = _syntax_fault(source.path, text, str(error))
            faults.append(fault)
            again = _without_second_table(text, fault, str(error))
            if again is None:
                return None
            text = again
        else:
            return Entries(data, Lines(text), source.path)


def _syntax_fault(path: str, text: str, message: str) -> Fault:
    place = PLACE.search(message)
    line = int(place["line"]) if place and place["line"] else len(text.splitlines()) or 1
    twice = TWICE.match(message)
    if twice:
        first = Lines(text).of(twice["id"])
        return Fault(path, line, f'duplicate id "{twice["id"]}" (first at {path}:{first})')
    return Fault(path, line, f"not valid TOML: {PLACE.sub('', message)}")


def _without_second_table(text: str, fault: Fault, message: str) -> str | None:
    """The text with the second table of an id under another name, so that the rest can be read too."""
    lines = text.split("\n")
    if not TWICE.match(message) or fault.line > len(lines) or "[" not in lines[fault.line - 1]:
        return None
    lines[fault.line - 1] = f'["second table of an id, line {fault.line}"]'
    return "\n".join(lines)


def _dangling(named: Fault, concepts: dict[str, Concept]) -> Fault:
    remedy = did_you_mean(named.message, concepts)
    shown = remedy if "did you mean" in remedy else " (no concept has that id)"
    return Fault(named.path, named.line, f'confusable names unknown id "{named.message}"{shown}')
