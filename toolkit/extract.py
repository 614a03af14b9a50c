"""Proposals of new glossary entries: what texts name and the glossary does not have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from toolkit.errors import InputError, UsageError
from toolkit.extraction.corpus import Corpus, Row, Sentence
from toolkit.extraction.model import Proposals
from toolkit.extraction.proposing import BURMESE, Proposer
from toolkit.formats.languages import guessed, primary
from toolkit.formats.model import Batch, Document
from toolkit.formats.places import position
from toolkit.match.matcher import Matcher
from toolkit.model import Glossary, Position, Segment
from toolkit.settings import Settings

SAMPLE: Final = 50
"""Segments by which the language of a text is guessed that does not tell it."""


def extract(documents: Iterable[Document], glossary: Glossary, settings: Settings | None = None) -> Proposals:
    """What the documents propose, best first.

    Bilingual documents give counterparts too, where one of their languages is Burmese;
    of texts in one language the names alone are proposed, and a remark says so.
    What cannot be read is listed in `unread`; raises UsageError where there is no text at all.
    """
    reader = _Reader(glossary, settings or Settings())
    for document in documents:
        reader.read(document)
    if not reader.corpus.rows and not reader.unread:
        raise UsageError("nothing to extract from: the texts are empty")
    langs = sorted({lang for row in reader.corpus.rows for lang in row.sides})
    proposer = Proposer(reader.corpus, glossary)
    beside: list[str | None] = [lang for lang in langs if lang != BURMESE]
    entries = [entry for lang in beside or [None] for entry in proposer.proposals(lang)]
    entries.sort(key=lambda entry: -entry.score)
    return Proposals(
        tuple(entries), tuple(langs), len(reader.corpus.rows), tuple(reader.files), tuple(reader.unread),
        tuple(_remarks(reader.corpus, langs)), glossary,
    )  # fmt: skip


def _remarks(corpus: Corpus, langs: list[str]) -> list[str]:
    remarks = []
    if corpus.repeated:
        told = "segment repeats another and is" if corpus.repeated == 1 else "segments repeat others and are"
        remarks.append(f"{corpus.repeated:,} {told} not counted again")
    if corpus.rows and all(len(row.sides) < 2 for row in corpus.rows):
        remarks.append("Texts in one language only: names without counterparts are proposed")
    elif corpus.rows and BURMESE not in langs:
        remarks.append("No text in Burmese: names without counterparts are proposed")
    return remarks


class _Reader:
    """Reads documents into a corpus."""

    def __init__(self, glossary: Glossary, settings: Settings) -> None:
        self.corpus = Corpus()
        self.files: list[str] = []
        self.unread: list[str] = []
        self._glossary, self._settings = glossary, settings
        self._matchers: dict[tuple[str | None, str], Matcher] = {}

    def read(self, document: Document) -> None:
        """Take in a document; what cannot be read is noted."""
        self.files.append(document.path)
        try:
            for batch in document.batches():
                self.unread += [f"{document.path}: {part.message}" for part in batch.unreadable]
                self._batch(document, batch)
        except InputError as error:
            self.unread.append(str(error))

    def _batch(self, document: Document, batch: Batch) -> None:
        source, target = self._languages(document, batch)
        if (source, target) not in self._matchers:
            self._matchers[source, target] = Matcher(self._glossary, source, target)
        pairs = self._matchers[source, target].pairs(batch.segments)
        for number, segment in enumerate(batch.segments):
            sides = {}
            if pairs.source is not None and segment.source:
                sides[primary(str(source))] = Sentence(pairs.source.passage(number))
            if segment.target:
                sides[primary(target)] = Sentence(pairs.target.passage(number))
            if sides:
                self.corpus.add(Row(sides, document.path, segment.unit, _place(batch, segment)))

    def _languages(self, document: Document, batch: Batch) -> tuple[str | None, str]:
        segments = batch.segments[:SAMPLE]
        told = self._settings.target_lang or document.target_lang
        target = told or guessed("\n".join(segment.target for segment in segments)) or "en"
        if all(segment.source is None for segment in batch.segments):
            return None, target
        told = self._settings.source_lang or document.source_lang
        return told or guessed("\n".join(segment.source or "" for segment in segments)) or "en", target


def _place(batch: Batch, segment: Segment) -> Position | None:
    return position(batch.target, segment.target_at.start) if segment.target_at is not None else None
