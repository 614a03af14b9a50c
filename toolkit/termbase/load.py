"""From glossary files to one `Glossary`: layers read, faults gathered, merged by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from toolkit.errors import GlossaryError, did_you_mean
from toolkit.model import Glossary, GlossaryFile
from toolkit.settings import SHIPPED
from toolkit.termbase.compiled import (
    CompiledConcepts,
    compiled_row,
    load_compiled,
    store_compiled,
    without_garbage_collection,
)
from toolkit.termbase.places import shipped_glossary, shipped_name
from toolkit.termbase.sources import Fault, Source

SMALL = 1_000_000
"""Bytes of a glossary whose concepts take little room, some two thousand."""


def load_glossary(*paths: str | Path) -> Glossary:
    """Read glossary files, or folders of them, as layers that merge by id: the later path wins.

    A layer that gives a concept again replaces the whole concept.
    Paths are named in messages as they are given.
    Raises GlossaryError with every fault of every file; see `docs/glossary.md` for what is one.
    """
    sources, faults = _read(paths)
    if faults:
        raise GlossaryError(str(fault) for fault in faults)
    return glossary_of(sources, _origin(paths))


def glossary_of(sources: Sequence[Source], origin: str) -> Glossary:
    """The glossary that files hold: as it was compiled when they were read before, else read and compiled.

    Raises GlossaryError with every fault of every file.
    """
    compiled = load_compiled(sources)
    if compiled is None:
        with without_garbage_collection():
            compiled = _compiled(sources)
    concepts, files = compiled
    return Glossary(concepts, tuple(files), origin)


def _compiled(sources: Sequence[Source]) -> tuple[CompiledConcepts, list[GlossaryFile]]:
    """Read and compiled. The concepts of a large glossary are not kept meanwhile, but made when asked for."""
    from toolkit.termbase.parse import parse, parse_as  # importing it takes longer than loading a cached glossary

    if sum(len(source.content) for source in sources) > SMALL:
        rows, files = parse_as(sources, compiled_row)
        return store_compiled(sources, rows, files), files
    concepts, files = parse(sources)
    made = {concept.id: concept for concept in concepts}
    return store_compiled(sources, {id_: compiled_row(made[id_]) for id_ in made}, files, made), files


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
            near = did_you_mean(path.as_posix(), [SHIPPED])
            remedy = near if "did you mean" in near else ""
            faults.append(Fault(path.as_posix(), 0, f"no such glossary file or folder{remedy}"))
        else:
            yield path, path.as_posix()
        return
    found = sorted(file for file in path.glob("*.toml") if file.is_file())
    if not found:
        faults.append(Fault(path.as_posix(), 0, "no *.toml file in this folder, so no glossary"))
    for file in found:
        yield file, f"{path.name}/{file.name}" if _is_shipped(path) else file.as_posix()
