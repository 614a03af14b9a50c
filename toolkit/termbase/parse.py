"""Glossary files understood: TOML to concepts, layers merged, every fault with its line."""

from __future__ import annotations

from collections.abc import Iterable

import tomli

from toolkit.errors import GlossaryError, did_you_mean
from toolkit.model import Concept, GlossaryFile
from toolkit.termbase.entries import Entries
from toolkit.termbase.lines import Lines
from toolkit.termbase.sources import Fault, Source
from toolkit.text.patterns import regex

PLACE = regex(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
TWICE = regex(r"Cannot declare \('(?P<id>[^']+)',\) twice")


def parse(sources: Iterable[Source]) -> tuple[list[Concept], list[GlossaryFile]]:
    """All concepts of all layers, merged by id; raises GlossaryError with every fault of every file."""
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
            data = tomli.loads(text)
        except tomli.TOMLDecodeError as error:
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
