"""Glossary files understood: TOML to concepts, layers merged, every fault with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

import tomli

from toolkit.errors import GlossaryError, did_you_mean
from toolkit.model import Concept, GlossaryFile
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.entries import Entries
from toolkit.termbase.lines import Lines
from toolkit.termbase.sources import Fault, Source
from toolkit.termbase.tables import NotInPieces, Tables, tables
from toolkit.text.patterns import regex

PLACE = regex(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
TWICE = regex(r"Cannot declare \('(?P<id>[^']+)',\) twice")

Made = TypeVar("Made")


class Place(NamedTuple):
    """Where a concept of the glossary stands."""

    layer: int
    path: str
    line: int


class Understood(NamedTuple, Generic[Made]):
    """One file: what is made of its concepts, in order, and what is wrong."""

    file: GlossaryFile
    concepts: list[tuple[str, int, Made]]
    """Each with its id and its line."""
    faults: list[tuple[int, str]]
    references: list[tuple[int, str]]


def parse(sources: Iterable[Source]) -> tuple[list[Concept], list[GlossaryFile]]:
    """All concepts of all layers, merged by id; raises GlossaryError with every fault of every file."""
    concepts, files = parse_as(sources, lambda concept: concept)
    return list(concepts.values()), files


def parse_as(sources: Iterable[Source], make: Callable[[Concept], Made]) -> tuple[dict[str, Made], list[GlossaryFile]]:
    """The same by id, with what is made of each concept in its place: of a large glossary they are never all there."""
    merged: dict[str, Made] = {}
    places: dict[str, Place] = {}
    files: list[GlossaryFile] = []
    faults: list[Fault] = []
    references: list[Fault] = []
    everything_read = True
    for source in sources:
        understood = _understood(source, make, faults)
        if understood is None:
            everything_read = False
            continue
        files.append(understood.file)
        faults += [Fault(source.path, line, message) for line, message in understood.faults]
        references += [Fault(source.path, line, other) for line, other in understood.references]
        for id_, line, made in understood.concepts:
            first = places.get(id_)
            if first is not None and first.layer == source.layer:
                message = f'duplicate id "{id_}" (first at {first.path}:{first.line})'
                faults.append(Fault(source.path, line, message))
            else:
                merged[id_] = made
                places[id_] = Place(source.layer, source.path, line)
    if everything_read:
        faults += [_dangling(named, merged) for named in references if named.message not in merged]
    if faults:
        raise GlossaryError(str(fault) for fault in sorted(faults))
    return merged, files


def _understood(source: Source, make: Callable[[Concept], Made], faults: list[Fault]) -> Understood[Made] | None:
    """What a file says, read piece by piece where that can be; None, and a fault, where it is no TOML."""
    try:
        return _together(source, tables(source.content), make)
    except (NotInPieces, UnicodeDecodeError, tomli.TOMLDecodeError):
        whole = _whole(source, faults)
        return whole and _together(source, [whole], make)


def _together(source: Source, pieces: Iterable[Tables], make: Callable[[Concept], Made]) -> Understood[Made]:
    entries: Entries | None = None
    concepts: list[tuple[str, int, Made]] = []
    faults: list[tuple[int, str]] = []
    references: list[tuple[int, str]] = []
    for piece in pieces:
        entries = Entries(piece.data, piece.lines, source.path, entries)
        concepts += [(concept.id, concept.line, make(concept)) for concept in entries.concepts]
        faults += entries.faults
        references += entries.references
    assert entries is not None
    return Understood(entries.file, concepts, faults, references)


def _whole(source: Source, faults: list[Fault]) -> Tables | None:
    """The tables of a file in one piece; None, and a fault, where it is no TOML."""
    try:
        text = source.content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source.content.count(b"\n", 0, error.start) + 1
        faults.append(Fault(source.path, line, f"not UTF-8 text (byte {error.start}; save the file as UTF-8)"))
        return None
    while True:
        try:
            data = tomli.loads(text)
        except tomli.TOMLDecodeError as error:
            fault = _syntax_fault(source.path, text, str(error))
            faults.append(fault)
            again = _without_second_table(text, fault, str(error))
            if again is None:
                return None
            text = again
        else:
            return Tables(data, Lines(text))


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


def _dangling(named: Fault, concepts: Mapping[str, object]) -> Fault:
    remedy = did_you_mean(named.message, concepts)
    shown = remedy if "did you mean" in remedy else " (no concept has that id)"
    return Fault(named.path, named.line, f'confusable names unknown id "{named.message}"{shown}')
