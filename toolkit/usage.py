"""How texts use the glossary: where each concept is named, by which form, and what stands on the other side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from toolkit.errors import InputError
from toolkit.formats.languages import guessed
from toolkit.formats.model import Batch, Document
from toolkit.formats.places import position
from toolkit.match.matcher import Matcher, Pairs
from toolkit.match.mentions import Mention
from toolkit.match.pairing import Pair, likeliest
from toolkit.match.passage import Passage
from toolkit.match.rows import Form
from toolkit.model import Concept, Glossary, Position, Side, Span, Term
from toolkit.named_tuple import NamedTuple
from toolkit.settings import Settings

SAMPLE: Final = 50
"""Segments by which the language of a text is guessed that does not tell it."""


class Occurrence(NamedTuple):
    """One place where a text names a concept."""

    concepts: tuple[Concept, ...]
    """What it may name, likeliest first: of several, what the other side names too."""
    term: Term
    form: str
    """As the glossary writes it; an acronym spelled in letter names by its spelling in the text."""
    document: Document
    batch: Batch
    pair: Pair
    passage: Passage
    mention: Mention
    day: date | None
    """The date of the text."""

    @property
    def concept(self) -> Concept:
        """What it names most likely."""
        return self.concepts[0]

    @property
    def span(self) -> Span:
        """Its characters in the decoded side."""
        return self.passage.span(self.mention.start, self.mention.end)

    @property
    def path(self) -> str:
        """The file it stands in."""
        document = self.document
        return document.source_path if self.passage.side is Side.SOURCE and document.source_path else document.path

    @property
    def place(self) -> Position | None:
        """Where it stands in its file; None where the format cannot tell."""
        source = self.passage.side is Side.SOURCE
        stretch = self.batch.source if source else self.batch.target
        at = self.pair.segment.source_at if source else self.pair.segment.target_at
        if stretch is None or at is None:
            return None
        origins = self.document.origins(self.passage.side, stretch.text[slice(*at)])
        return position(stretch, at.start + origins.back(self.span).start)

    @property
    def others(self) -> tuple[str, ...] | None:
        """The forms that the other side of the segment names the concept by; None where there is no other side."""
        passage = next((each for each in self.pair.passages if each is not self.passage), None)
        if passage is None:
            return None
        ids = {concept.id for concept in self.concepts}
        return tuple(dict.fromkeys(_form(m, passage) for m in passage.mentions if ids.intersection(m.concepts)))


class Reader:
    """Reads texts for what they name, and keeps what could not be read."""

    def __init__(self, glossary: Glossary, settings: Settings | None = None) -> None:
        self.glossary = glossary
        self.settings = settings or Settings()
        self.unread: list[str] = []
        """What could not be read or is not used, a line each."""
        self.documents: list[str] = []
        """Paths of the documents read, in order."""
        self.days: dict[str, date | None] = {}
        """The date of each document."""
        self._matchers: dict[tuple[str | None, str], Matcher] = {}

    def skip(self, path: str, reason: str) -> None:
        """Note a file that is not read at all."""
        self.unread.append(f"{path}: {reason}")

    def occurrences(self, documents: Iterable[Document]) -> Iterator[Occurrence]:
        """Every place where one of the texts names a concept, in order, the source side of a segment first."""
        for document in documents:
            self.days[document.path] = document.day or self.settings.day
            self.documents.append(document.path)
            begun = False
            try:
                for batch in document.batches():
                    begun = True
                    self.unread += [f"{document.path}: {part.message}" for part in batch.unreadable]
                    yield from self._batch(document, batch)
            except InputError as error:
                self.unread.append(str(error))
                if not begun:
                    self.documents.pop()

    def _batch(self, document: Document, batch: Batch) -> Iterator[Occurrence]:
        pairs = self._pairs(document, batch)
        day = self.days[document.path]
        for number in pairs.naming():
            pair = pairs[number]
            for passage in pair.passages:
                elsewhere = [m for other in pair.passages if other is not passage for m in other.mentions]
                for mention in passage.mentions:
                    meant = mention.forms[likeliest(mention, elsewhere, passage.side)]
                    concepts = tuple(dict.fromkeys((meant.concept, *(form.concept for form in mention.forms))))
                    form = _form(mention, passage, meant)
                    yield Occurrence(concepts, meant.term, form, document, batch, pair, passage, mention, day)

    def _pairs(self, document: Document, batch: Batch) -> Pairs:
        segments = batch.segments
        source = self.settings.source_lang or document.source_lang
        if all(segment.source is None for segment in segments):
            source = None
        told = self.settings.target_lang or document.target_lang
        target = told or guessed("\n".join(segment.target for segment in segments[:SAMPLE])) or "en"
        if (source, target) not in self._matchers:
            self._matchers[source, target] = Matcher(self.glossary, source, target)
        return self._matchers[source, target].pairs(segments)


def _form(mention: Mention, passage: Passage, meant: Form | None = None) -> str:
    if mention.spelled:
        return passage.written(passage.span(mention.start, mention.end))
    return (meant or mention.form).term.text


# --- coverage ---


class FormCount(NamedTuple):
    """How often one document uses one form."""

    form: str
    lang: str
    status: str
    document: str
    day: date | None
    times: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which concepts some texts name, and how."""

    glossary: Glossary
    counts: dict[str, tuple[FormCount, ...]]
    """By the id of each concept that occurs, the most frequent first."""
    never: tuple[Concept, ...]
    """Concepts that occur nowhere, in the order of the glossary."""
    documents: tuple[str, ...]
    """Paths of the documents read, in order."""
    days: Mapping[str, date | None]
    """The date of each document."""
    unread: tuple[str, ...]
    """What could not be read or is not used, a line each."""


def coverage(documents: Iterable[Document], reader: Reader) -> Coverage:
    """Count the concepts and forms of some texts, by document.

    A form that several concepts share counts for the one that the other side names too, else for the likeliest.
    """
    met: dict[str, Counter[tuple[str, str, str, str]]] = {}
    for found in reader.occurrences(documents):
        key = (found.form, found.passage.lang, found.term.status.value, found.document.path)
        met.setdefault(found.concept.id, Counter())[key] += 1
    counts = {
        id_: tuple(
            FormCount(form, lang, status, path, reader.days[path], times)
            for (form, lang, status, path), times in counted.items()
        )
        for id_, counted in sorted(met.items(), key=lambda each: (-each[1].total(), each[0]))
    }
    never = tuple(concept for id_, concept in reader.glossary.concepts.items() if id_ not in counts)
    return Coverage(reader.glossary, counts, never, tuple(reader.documents), reader.days, tuple(reader.unread))


# --- concordance ---


class Line(NamedTuple):
    """A place where a concept is named, with what stands about it."""

    path: str
    """The file it stands in: of a pair, that of its side."""
    document: str
    place: Position | None
    unit: str
    day: date | None
    lang: str
    form: str
    status: str
    text: str
    """The decoded side of the segment."""
    span: Span
    others: tuple[str, ...] | None
    """What the other side names it by; None where there is no other side."""


def concordance(concept: Concept, documents: Iterable[Document], reader: Reader) -> Iterator[Line]:
    """Every place where a concept may be named, in order."""
    for found in reader.occurrences(documents):
        if concept in found.concepts:
            mine = next(form.term for form in found.mention.forms if form.concept == concept)
            yield Line(
                found.path,
                found.document.path,
                found.place,
                found.pair.segment.unit,
                found.day,
                found.passage.lang,
                found.form,
                mine.status.value,
                found.passage.text,
                found.span,
                found.others,
            )
