"""A plan written into glossary files: new concepts into one file, further forms where their concepts stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from toolkit.errors import GlossaryError
from toolkit.termbase import rewriting
from toolkit.termbase.exchange.entry import concept_table, term_keys
from toolkit.termbase.exchange.plan import Addition, Plan
from toolkit.termbase.layout import tables
from toolkit.termbase.parse import parse
from toolkit.termbase.replacing import Change
from toolkit.termbase.sources import Source, glossary_files
from toolkit.termbase.written import concept_text, file_text, term_text

BOM: Final = "\ufeff".encode()


def changes(
    plan: Plan, into: Path, heading: str, layers: Sequence[Path], writable: Sequence[Path]
) -> tuple[dict[Path, Change], list[Addition]]:
    """The files as they would be, and the additions that no file takes: their concepts stand in files not `writable`.

    `layers` are those of the glossary, the lowest first; `into` is in one of them, or above them all.
    Raises GlossaryError where the result would not load.
    """
    held = {path: path.read_bytes() for path in {*writable, into} if path.exists()}
    texts = {path: data.removeprefix(BOM).decode("utf-8") for path, data in held.items()}
    left = [addition for addition in plan.additions if Path(addition.concept.path) not in texts]
    for path in {Path(addition.concept.path) for addition in plan.additions} & texts.keys():
        texts[path] = _with_terms(texts[path], [a for a in plan.additions if Path(a.concept.path) == path])
    if plan.new:
        texts[into] = _with_concepts(texts.get(into, ""), plan, heading)
    changed = {
        path: Change(held.get(path, b""), _marked(held.get(path, b""), text))
        for path, text in texts.items()
        if _marked(held.get(path, b""), text) != held.get(path)
    }
    _hold(changed, layers, into)
    return changed, left


def _marked(old: bytes, text: str) -> bytes:
    return (BOM if old.startswith(BOM) else b"") + text.encode()


def _with_concepts(text: str, plan: Plan, heading: str) -> str:
    """A file with the new concepts at its end; a new file says where it comes from."""
    blocks = {concept.id: concept_table(concept) for concept in plan.new}
    if not text:
        return file_text(heading, {}, blocks)
    end = rewriting.newline(text)
    more = "\n\n".join(concept_text(id_, table) for id_, table in blocks.items())
    return f"{text.rstrip()}\n\n{more}\n".replace("\r\n", "\n").replace("\n", end)


def _with_terms(text: str, additions: Sequence[Addition]) -> str:
    """A file with more forms; the last concept first, so that what was found of the others stays true."""
    found = tables(text)
    by_concept: dict[str, dict[str, list[str]]] = {}
    for concept, term, _ in additions:
        line = term_text({"term": term.text, **term_keys(term)})
        by_concept.setdefault(concept.id, {}).setdefault(term.lang, []).append(line)
    for id_ in sorted(by_concept, key=lambda each: found[each].header.start, reverse=True):
        table = found[id_]
        present = [lang for lang in by_concept[id_] if lang in table.pairs]
        for lang in by_concept[id_].keys() - set(present):
            text = rewriting.with_language(text, table, lang, by_concept[id_][lang])
        for lang in sorted(present, key=lambda each: table.pairs[each].at.start, reverse=True):
            lines = f",{rewriting.newline(text)}  ".join(by_concept[id_][lang])
            text = rewriting.with_term(text, table.pairs[lang], 1 << 30, lines)
    return text


def _hold(changed: Mapping[Path, Change], layers: Sequence[Path], into: Path) -> None:
    """Raise GlossaryError where the glossary would not load with the files changed."""
    files = {path: number for number, layer in enumerate(layers) for path in glossary_files(layer)}
    if into in changed and into not in files:
        files[into] = next((number for number, layer in enumerate(layers) if into.parent == layer), len(layers))
    try:
        parse(
            Source(path.as_posix(), changed[path].new if path in changed else path.read_bytes(), number)
            for path, number in sorted(files.items(), key=lambda item: item[1])
        )
    except GlossaryError as error:
        raise GlossaryError(f"not written, it would not load: {fault}" for fault in error.faults) from error
