"""The compiled glossary in the user's cache folder: what `tomllib` needs a second for, read in milliseconds.

Plain JSON, a line for each concept: a cache must not be able to run code.
A concept is made of its line when it is asked for.
It is keyed by the content of the files and by the shape of the nouns, so it is never stale,
and whatever goes wrong with it only costs time. `WAWHARA_NO_CACHE` switches it off.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import os
import sys
import zlib
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from dataclasses import fields
from datetime import date
from pathlib import Path

from toolkit.model import Case, Concept, Context, Enforce, GlossaryFile, Review, Status, Term, TermType
from toolkit.termbase.sources import Source

SCHEMA = "2"
"""To be raised when the meaning of a field changes; its name and order are part of the key anyway."""
SWITCH = "WAWHARA_NO_CACHE"
FOLDER = "wawhara"
KEPT = 16
"""So many compiled glossaries are kept; the oldest go first."""

Texts = Sequence[str]
TermRow = tuple[
    str, str, str, str, str | None, tuple[Texts, Texts, Texts] | None, bool, str | None,
    str | None, str | None, str | None, Texts, str | None, str | None, int,
]  # fmt: skip
ConceptRow = tuple[
    str, str | None, str | None, Texts, str | None, str, bool, bool, str | None, Sequence[TermRow], str, int
]

ENFORCE = {str(choice): choice for choice in Enforce}
STATUS = {str(choice): choice for choice in Status}
TYPE = {str(choice): choice for choice in TermType}
CASE = {str(choice): choice for choice in Case}
REVIEW = {str(choice): choice for choice in Review}


def cache_folder() -> Path:
    """Where programs keep what they can make again, on this system."""
    home = os.environ.get("XDG_CACHE_HOME")
    if not home and sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA")
    if not home:
        home = str(Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache"))
    return Path(home) / FOLDER


def load_compiled(sources: Sequence[Source]) -> tuple[Mapping[str, Concept], list[GlossaryFile]] | None:
    """What was made of these very files before; None where there is nothing, or nothing usable."""
    if os.environ.get(SWITCH):
        return None
    try:
        head, _, body = _file(sources).read_bytes().partition(b"\n")
        data = json.loads(head)
        rows = body.split(b"\n")
        if data["check"] != zlib.crc32(body) or len(rows) != len(data["ids"]):
            return None
        files = [GlossaryFile(p, s, lic, tuple(a), n) for p, s, lic, a, n in data["files"]]
    except Exception:
        return None
    return CompiledConcepts(dict(zip(data["ids"], rows, strict=True))), files


def store_compiled(sources: Sequence[Source], concepts: Iterable[Concept], files: Iterable[GlossaryFile]) -> None:
    """Keep what was made of these files. Failing to is no fault."""
    if os.environ.get(SWITCH):
        return
    with contextlib.suppress(Exception):
        kept = list(concepts)
        body = b"\n".join(_json(_concept_row(concept)) for concept in kept)
        data = {
            "check": zlib.crc32(body),
            "files": [[f.path, f.subject, f.licence, f.attribution, f.concepts] for f in files],
            "ids": [concept.id for concept in kept],
        }
        target = _file(sources)
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        draft.write_bytes(_json(data) + b"\n" + body)
        draft.replace(target)
        _forget_oldest(target.parent)


def _json(data: object) -> bytes:
    """On one line: JSON escapes what ends one."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


class CompiledConcepts(Mapping[str, Concept]):
    """Concepts by id, each made of its row when it is asked for; all in one go where all are."""

    def __init__(self, rows: dict[str, bytes]) -> None:
        """`rows` are the concepts as JSON, by id, in the order of the glossary."""
        self._rows = rows
        self._made: dict[str, Concept] = {}

    def __getitem__(self, id_: str) -> Concept:
        """A concept, the same object each time. Raises KeyError."""
        if id_ not in self._made:
            self._made[id_] = _concept(json.loads(self._rows[id_]))
        return self._made[id_]

    def __contains__(self, id_: object) -> bool:
        """Is there a concept of that id?"""
        return id_ in self._rows

    def __iter__(self) -> Iterator[str]:
        """The ids, in the order of the glossary."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many concepts there are."""
        return len(self._rows)

    def values(self) -> ValuesView[Concept]:
        """All concepts."""
        return self._all().values()

    def items(self) -> ItemsView[str, Concept]:
        """All concepts with their ids."""
        return self._all().items()

    def _all(self) -> dict[str, Concept]:
        """Every concept made: the rows as one list take half the time of one by one."""
        if len(self._made) < len(self._rows):
            made, self._made = self._made, {}
            with without_garbage_collection():
                found: list[ConceptRow] = json.loads(b"[" + b",".join(self._rows.values()) + b"]")
                self._made = {row[0]: made.get(row[0]) or _concept(row) for row in found}
        return self._made


@contextlib.contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Ten thousands of objects that all stay need not be looked through while they are made: it halves the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _file(sources: Sequence[Source]) -> Path:
    shape = [SCHEMA, *(field.name for kind in (Concept, Term, Context, GlossaryFile) for field in fields(kind))]
    key = hashlib.sha256("\0".join(shape).encode())
    for source in sources:
        key.update(f"\0{source.layer}\0{source.path}\0{len(source.content)}\0".encode())
        key.update(source.content)
    return cache_folder() / f"glossary-{key.hexdigest()[:40]}.json"


def _forget_oldest(folder: Path) -> None:
    kept = sorted(folder.glob("glossary-*"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in kept[KEPT:]:
        file.unlink(missing_ok=True)


# --- nouns and rows ---


def _concept_row(concept: Concept) -> ConceptRow:
    return (
        concept.id, concept.subject, concept.definition, concept.confusable, concept.note, concept.enforce,
        concept.translate, concept.well_known, _iso(concept.modified),
        [_term_row(term) for term in concept.terms], concept.path, concept.line,
    )  # fmt: skip


def _term_row(term: Term) -> TermRow:
    context = term.context
    return (
        term.text, term.lang, term.status, term.type, term.case,
        (context.followed_by, context.preceded_by, context.not_inside) if context else None,
        term.beside_acronym, term.stance, _iso(term.valid_from), _iso(term.valid_until), term.review,
        term.source, term.note, term.example, term.line,
    )  # fmt: skip


def _concept(row: ConceptRow) -> Concept:
    id_, subject, definition, confusable, note, enforce, translate, well_known, modified, terms, path, line = row
    return Concept(
        id_, subject, definition, tuple(confusable), note, ENFORCE[enforce],
        translate, well_known, _day(modified), tuple([_term(term) for term in terms]), path, line,
    )  # fmt: skip


def _term(row: TermRow) -> Term:
    text, lang, status, kind, case, context, beside, stance, since, until, review, source, note, example, line = row
    return Term(
        text, lang, STATUS[status], TYPE[kind], None if case is None else CASE[case],
        None if context is None else Context(tuple(context[0]), tuple(context[1]), tuple(context[2])),
        beside, stance, _day(since), _day(until), None if review is None else REVIEW[review],
        tuple(source), note, example, line,
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
