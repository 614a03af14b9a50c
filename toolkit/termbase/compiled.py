"""The compiled glossary in the user's cache folder: what takes half a second to read as TOML, read in milliseconds.

A concept is a line of JSON, and made when it is asked for.
It is keyed by the content of the files and by the shape of the nouns, so it is never stale.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
from array import array
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from datetime import date
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from sys import intern
from typing import Final

from toolkit.cache import cached, keep
from toolkit.model import Case, Concept, Context, Enforce, GlossaryFile, Review, Status, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.sources import Source

SCHEMA = "4"
"""To be raised when the meaning of a field changes; its name and order are part of the key anyway."""
KIND = "glossary"
BLOCK: Final = 1000
"""Concepts made in one go where all are asked for: their rows as one list take half the time of one by one."""

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
"""What stands in a glossary for each choice."""


def load_compiled(sources: Sequence[Source]) -> tuple[CompiledConcepts, list[GlossaryFile]] | None:
    """What was made of these very files before; None where there is nothing, or nothing usable."""
    key = _key(sources)
    sections = cached(KIND, key)
    try:
        if sections is None:
            return None
        files = [GlossaryFile(p, s, lic, tuple(a), n) for p, s, lic, a, n in json.loads(bytes(sections["files"]))]
        return CompiledConcepts(key, sections), files
    except Exception:
        return None


class CompiledRow(NamedTuple):
    """A concept as it is kept."""

    content: bytes
    languages: tuple[str, ...]
    """Of its terms."""


def compiled_row(concept: Concept) -> CompiledRow:
    """A concept as it is kept: a tenth of the room that it takes as an object."""
    return CompiledRow(_json(_concept_row(concept)) + b"\n", _same(tuple({term.lang: 0 for term in concept.terms})))


def store_compiled(
    sources: Sequence[Source],
    rows: Mapping[str, CompiledRow],
    files: Iterable[GlossaryFile],
    made: dict[str, Concept] | None = None,
) -> CompiledConcepts:
    """Keep the concepts of these files, by their ids, and give them as they are read from there.

    Those `made` already, which must then be all of them, need not be made again.
    """
    key = _key(sources)
    sections = {
        "files": _json([[f.path, f.subject, f.licence, f.attribution, f.concepts] for f in files]),
        "ids": _json(list(rows)),
        "languages": _json(sorted({lang for row in rows.values() for lang in row.languages})),
        "starts": array("Q", accumulate((len(row.content) for row in rows.values()), initial=0)).tobytes(),
        "rows": b"".join(row.content for row in rows.values()),
    }
    keep(KIND, key, sections)
    return CompiledConcepts(key, sections, made)


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(data: object) -> bytes:
    """On one line: JSON escapes what ends one."""
    return _ENCODER.encode(data).encode("utf-8", "surrogatepass")


@lru_cache(maxsize=1024)
def _same(languages: tuple[str, ...]) -> tuple[str, ...]:
    """One object for the languages of thousands of concepts."""
    return languages


class CompiledConcepts(Mapping[str, Concept]):
    """Concepts by id, each made of its row when it is asked for; all in one go where all are."""

    def __init__(
        self, key: str, sections: Mapping[str, bytes | memoryview], made: dict[str, Concept] | None = None
    ) -> None:
        """`sections` are the concepts as the cache has them; `made` all of them, where they are made already."""
        self.key = key
        """Names the content that they were made of."""
        self._sections = sections
        self._made = made or {}
        self._at: dict[int, Concept] = {}
        """Those asked for by number."""
        self._complete = made is not None

    def at(self, number: int) -> Concept:
        """The concept of that number, counted from 0 in the order of the glossary."""
        if self._complete:
            return self._in_order[number]
        concept = self._at.get(number)
        if concept is None:
            row = bytes(self._sections["rows"][slice(*self._starts[number : number + 2])])
            concept = _concept(json.loads(row))
            self._at[number] = concept = self._made.setdefault(concept.id, concept)
        return concept

    def __getitem__(self, id_: str) -> Concept:
        """A concept, the same object each time. Raises KeyError."""
        return self._made[id_] if self._complete or id_ in self._made else self.at(self._numbers[id_])

    def __contains__(self, id_: object) -> bool:
        """Is there a concept of that id?"""
        return id_ in (self._made if self._complete else self._numbers)

    def __iter__(self) -> Iterator[str]:
        """The ids, in the order of the glossary."""
        return iter(self._made if self._complete else self._numbers)

    def __len__(self) -> int:
        """How many concepts there are."""
        return len(self._made) if self._complete else len(self._starts) - 1

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of all languages with terms, sorted; no concept is made to tell them."""
        return tuple(json.loads(bytes(self._sections["languages"])))

    def values(self) -> ValuesView[Concept]:
        """All concepts."""
        return self._all().values()

    def items(self) -> ItemsView[str, Concept]:
        """All concepts with their ids."""
        return self._all().items()

    def each(self) -> Iterator[Concept]:
        """All concepts in order, one after the other: of a large glossary made for who asks, and kept by nobody else.

        A small one is looked through several times before the first check, and kept.
        """
        return iter(self._all().values()) if self._complete or len(self) <= BLOCK else self._blocks()

    def _blocks(self) -> Iterator[Concept]:
        for first in range(0, len(self), BLOCK):
            begin, end = self._starts[first], self._starts[min(first + BLOCK, len(self))]
            rows = bytes(self._sections["rows"][begin : end - 1]).replace(b"\n", b",")
            found: list[ConceptRow] = json.loads(b"[" + rows + b"]")
            yield from map(_concept, found)

    def replacing(self, changed: Mapping[str, Concept]) -> CompiledConcepts:
        """The same but for concepts that it has, given anew; under a name of its own, so that it can be kept too."""
        rows = [bytes(self._sections["rows"][start:end]) for start, end in pairwise(self._starts)]
        key = hashlib.sha256(self.key.encode())
        for id_, concept in changed.items():
            rows[self._numbers[id_]] = row = compiled_row(concept).content
            key.update(row)
        starts = array("Q", accumulate(map(len, rows), initial=0)).tobytes()
        return CompiledConcepts(key.hexdigest(), {**self._sections, "starts": starts, "rows": b"".join(rows)})

    def __reduce__(self) -> tuple[type[dict[str, Concept]], tuple[dict[str, Concept]]]:
        """To another process it goes as it is, not as a file of this one."""
        return dict, (self._all(),)

    def _all(self) -> dict[str, Concept]:
        if not self._complete:
            made = self._made
            with without_garbage_collection():
                self._made = {concept.id: made.get(concept.id) or concept for concept in self._blocks()}
            self._complete = True
        return self._made

    @cached_property
    def _in_order(self) -> list[Concept]:
        return list(self._made.values())

    @cached_property
    def _numbers(self) -> dict[str, int]:
        ids: list[str] = json.loads(bytes(self._sections["ids"]))
        return {id_: number for number, id_ in enumerate(ids)}

    @cached_property
    def _starts(self) -> array[int]:
        """Where the row of each concept begins, and where the last one ends."""
        starts = array("Q")
        starts.frombytes(self._sections["starts"])
        return starts


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


def _key(sources: Sequence[Source]) -> str:
    byte_order = array("H", [1]).tobytes().hex()
    shape = [SCHEMA, byte_order, *(name for kind in (Concept, Term, Context, GlossaryFile) for name in kind._fields)]
    key = hashlib.sha256("\0".join(shape).encode())
    for source in sources:
        key.update(f"\0{source.layer}\0{source.path}\0{len(source.content)}\0".encode())
        key.update(source.content)
    return key.hexdigest()


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
    """Codes, subjects and paths, which thousands share, are one string each: JSON makes one of every mention."""
    id_, subject, definition, confusable, note, enforce, translate, well_known, modified, terms, path, line = row
    return Concept(
        id_, subject and intern(subject), definition, tuple(confusable), note, ENFORCE[enforce],
        translate, well_known, _day(modified), tuple([_term(term) for term in terms]), intern(path), line,
    )  # fmt: skip


def _term(row: TermRow) -> Term:
    text, lang, status, kind, case, context, beside, stance, since, until, review, source, note, example, line = row
    return Term(
        text, intern(lang), STATUS[status], TYPE[kind], None if case is None else CASE[case],
        None if context is None else Context(tuple(context[0]), tuple(context[1]), tuple(context[2])),
        beside, stance, _day(since), _day(until), None if review is None else REVIEW[review],
        tuple(source), note, example, line,
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
