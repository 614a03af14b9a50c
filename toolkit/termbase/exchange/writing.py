"""A plan written into glossary files: new concepts into one file, further forms where their concepts stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import tomli

from toolkit.errors import GlossaryError, InputError
from toolkit.model import Concept
from toolkit.termbase import rewriting
from toolkit.termbase.exchange.entry import concept_table, term_keys
from toolkit.termbase.exchange.plan import Addition, Plan
from toolkit.termbase.layout import Table, tables
from toolkit.termbase.load import load_glossary
from toolkit.termbase.parse import parse
from toolkit.termbase.replacing import Change
from toolkit.termbase.sources import Source, glossary_files
from toolkit.termbase.written import concept_text, file_text, term_text

BOM: Final = "\ufeff".encode()
TOGETHER: Final = 500
"""So many new concepts are held to the grammar of TOML in one go."""


def changes(
    plan: Plan, into: Path, heading: str, layers: Sequence[Path], writable: Sequence[Path]
) -> tuple[dict[Path, Change], list[Addition]]:
    """The files as they would be, and the additions that no file takes: their concepts stand in files not `writable`.

    `layers` are those of the glossary, the lowest first; `into` is in one of them, or above them all.
    Raises GlossaryError where the result would not load, InputError where a file is no more what was compared.
    """
    load_glossary(*layers)  # of files that load, only what is changed can stop loading
    known = {file for layer in layers for file in glossary_files(layer)}
    held = {path: path.read_bytes() for path in {*writable, into} if path.exists()}
    by_path: dict[str, list[Addition]] = {}
    for addition in plan.additions:
        by_path.setdefault(addition.concept.path, []).append(addition)
    left: list[Addition] = []
    changed: dict[Path, Change] = {}
    for name, additions in by_path.items():
        path = Path(name)
        if path in held:
            changed[path] = Change(held[path], _with_terms(path, held[path], additions))
        else:
            left += additions
    if plan.new:
        old = held.get(into, b"")
        now = changed[into].new if into in changed else old
        new = _with_concepts(now, plan.new, heading)
        if old and into not in known:
            _hold(into, new)
        changed[into] = Change(old, new)
    return changed, left


# --- new concepts ---


def _with_concepts(old: bytes, new: Sequence[Concept], heading: str) -> bytes:
    """A file with the new concepts at its end; a new file says where it comes from."""
    mark, text = _decoded(old)
    end = rewriting.newline(text)
    before = f"{text.rstrip()}{end}" if text else file_text(heading, {}, {})
    parts = [mark, before.encode()]
    parts += (block.replace("\n", end).encode() for block in _blocks(new))
    return b"".join(parts)


def _blocks(concepts: Sequence[Concept]) -> Iterator[str]:
    """The concepts as TOML, some at a time. Raises GlossaryError for what would not load."""
    rest = iter(concepts)
    while some := list(islice(rest, TOGETHER)):
        text = "".join(f"\n{concept_text(concept.id, concept_table(concept))}\n" for concept in some)
        _hold_block(text, [concept.id for concept in some])
        yield text


# --- further forms ---


def _with_terms(path: Path, old: bytes, additions: Sequence[Addition]) -> bytes:
    """A file with more forms; what stands between the concepts that get some is taken over as it is."""
    mark, text = _decoded(old)
    found = tables(text)
    by_concept: dict[str, dict[str, list[str]]] = {}
    for concept, term, _ in additions:
        line = term_text({"term": term.text, **term_keys(term)})
        by_concept.setdefault(concept.id, {}).setdefault(term.lang, []).append(line)
    if not by_concept.keys() <= found.keys():
        raise InputError(path.as_posix(), "has changed since it was read: run the command again")
    parts = [mark]
    done = 0
    for id_ in sorted(by_concept, key=lambda each: found[each].header.start):
        table = found[id_]
        start = table.header.start
        stop = text.find("\n", rewriting.line_end(text, table.end)) + 1 or len(text)  # its line end tells the file's
        parts += [text[done:start].encode(), _with_lines(text[start:stop], id_, by_concept[id_]).encode()]
        done = stop
    return b"".join([*parts, text[done:].encode()])


def _with_lines(block: str, id_: str, by_lang: Mapping[str, Sequence[str]]) -> str:
    """A concept with more forms. Raises GlossaryError where it would not load."""
    for lang, terms in by_lang.items():
        table: Table = tables(block)[id_]
        if lang in table.pairs:
            lines = f",{rewriting.newline(block)}  ".join(terms)
            block = rewriting.with_term(block, table.pairs[lang], 1 << 30, lines)
        else:
            block = rewriting.with_language(block, table, lang, terms)
    _hold_block(block, [id_])
    return block


# --- what must load ---


def _decoded(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that a file has or has not, and its text."""
    mark = BOM if data.startswith(BOM) else b""
    return mark, data[len(mark) :].decode("utf-8", "surrogateescape")


def _hold_block(text: str, ids: Sequence[str]) -> None:
    """Raise GlossaryError where a text is not the TOML of these concepts."""
    try:
        found = list(tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        raise GlossaryError([f"not written, it would not load: {ids[0]}: {error}"]) from error
    if found != list(ids):
        raise GlossaryError([f"not written, it would not load: {', '.join(sorted({*found} ^ {*ids}))}"])


def _hold(path: Path, data: bytes) -> None:
    """Raise GlossaryError where a file by itself would not load."""
    try:
        parse([Source(path.as_posix(), data, 0)])
    except GlossaryError as error:
        raise GlossaryError(f"not written, it would not load: {fault}" for fault in error.faults) from error
