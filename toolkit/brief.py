"""The term sheet of a text: every concept of the glossary that it mentions, and what to call it in translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from toolkit.errors import UsageError
from toolkit.formats.discovery import ignore, open_found
from toolkit.formats.languages import guessed, language_code, primary
from toolkit.formats.listing import found_in
from toolkit.formats.model import Batch, Document, Unreadable
from toolkit.formats.places import position
from toolkit.formats.registry import BilingualFormat, Languages, named_format
from toolkit.match.matcher import Finder, Half
from toolkit.match.mentions import Mention
from toolkit.match.passage import Passage
from toolkit.model import Concept, Enforce, Glossary, Position, Review, Segment, Side, Status, Term, TermType
from toolkit.model.term_sheet import FormUse, SheetEntry, TermSheet
from toolkit.settings import Settings

OTHER: Final = {"en": "my", "my": "en"}
"""The language to translate into, unless something else is said."""


def open_text(
    path: str,
    settings: Settings | None = None,
    stdin: BinaryIO | None = None,
    format: str | None = None,  # noqa: A002  # what the option is called
) -> Document:
    """The file to be translated: a text in one language, or a bilingual file whose source counts; `-` is `stdin`.

    Raises UsageError for what cannot be meant; InputError comes with the batches.
    """
    if path != "-" and Path(path).is_dir():
        raise UsageError(f"{path} is a folder: name one file")
    source, target = (settings.source_lang, settings.target_lang) if settings else (None, None)
    source, target = source and language_code(source), target and language_code(target)
    (found,) = found_in([path], stdin, named_format(format) if format else None, ignore)
    bilingual = isinstance(found.format, BilingualFormat)
    return open_found(found, Languages(source, target) if bilingual else Languages(target=source))


def brief(document: Document, glossary: Glossary, settings: Settings | None = None) -> TermSheet:
    """The term sheet of a document.

    The text is the source side of a bilingual document, and the only side of any other.
    Its language is that of the settings, else as the document says, else guessed by its letters.
    Raises InputError where nothing can be read, UsageError where nobody can say which language to translate into.
    """
    settings = settings or Settings()
    lang: str | None = None
    collected: _Mentions | None = None
    unread: list[str] = []
    for batch in document.batches():
        unread += [_unread(document, batch, part) for part in batch.unreadable]
        side = _side(document, batch)
        if collected is None:
            lang = _language(document, batch, side, settings)
            collected = _Mentions(glossary, lang)
        collected.read(document, batch, side)
    source = lang or settings.source_lang or "en"
    target = _other_language(source, glossary, settings)
    named = collected.named() if collected else []
    day = document.day or settings.day
    entries = [_entry(each, document.path, glossary, source, target, day) for each in named]
    if settings.subjects:
        entries = [entry for entry in entries if entry.concept.subject in settings.subjects]
    entries.sort(key=lambda entry: entry.concept.enforce is not Enforce.REQUIRED)
    remarks = tuple(f"{document.path}: {remark}" for remark in document.remarks)
    return TermSheet(tuple(entries), source, target, (document.path,), tuple(unread), remarks, glossary)


def _unread(document: Document, batch: Batch, part: Unreadable) -> str:
    """What could not be read, with its line: `a.po:7: msgstr is not closed`."""
    if part.at is not None:
        return f"{document.path}:{position(batch.target, part.at.start).line}: {part.message}"
    return f"{document.path}{f', unit {part.unit}' if part.unit else ''}: {part.message}"


# --- the text and its languages ---


def _side(document: Document, batch: Batch) -> Side:
    """The side to be translated: of two files the one named, of a bilingual file the source."""
    if document.source_path is None and any(segment.source is not None for segment in batch.segments):
        return Side.SOURCE
    return Side.TARGET


def _language(document: Document, batch: Batch, side: Side, settings: Settings) -> str:
    told = document.source_lang if side is Side.SOURCE else document.target_lang
    sample = "\n".join(_text(segment, side) for segment in batch.segments[:100])
    return settings.source_lang or told or guessed(sample) or "en"


def _other_language(source: str, glossary: Glossary, settings: Settings) -> str:
    """The language to translate into. Raises UsageError."""
    if settings.target_lang and primary(settings.target_lang) != primary(source):
        return settings.target_lang
    others = [lang for lang in glossary.languages if primary(lang) != primary(source)]
    usual = OTHER.get(primary(source))
    if usual in others or len(others) == 1:
        return usual if usual in others and usual else others[0]
    known = f": say --target-lang {' or --target-lang '.join(others)}" if others else " (the glossary has one only)"
    raise UsageError(f'into which language is the text in "{source}" to be translated?{known}')


def _text(segment: Segment, side: Side) -> str:
    return (segment.source or "") if side is Side.SOURCE else segment.target


# --- what it mentions ---


@dataclass
class _Named:
    """The mentions by forms that may mean the same concepts."""

    concepts: tuple[Concept, ...]
    """Likeliest first."""
    place: Position | None
    forms: Counter[str] = field(default_factory=Counter)


class _Mentions:
    """The mentions of a text, read batch by batch."""

    def __init__(self, glossary: Glossary, lang: str) -> None:
        others = [other for other in glossary.languages if primary(other) != primary(lang)]
        self._finder = Finder(glossary, lang, others)
        self._named: dict[tuple[str, ...], _Named] = {}

    def read(self, document: Document, batch: Batch, side: Side) -> None:
        """Take in one side of a batch."""
        half = Half(self._finder, side, [_text(segment, side) for segment in batch.segments])
        for number in sorted(half.mentions):
            passage = half.passage(number)
            for mention in passage.mentions:
                named = self._named.get(mention.concepts)
                if named is None:
                    place = _place(document, batch, batch.segments[number], passage, mention)
                    concepts = tuple(dict.fromkeys(form.concept for form in mention.forms))
                    named = self._named[mention.concepts] = _Named(concepts, place)
                named.forms[_form(mention, passage)] += 1

    def named(self) -> list[_Named]:
        """The concepts named, in the order met; a form that several share means one that is named otherwise too."""
        certain = {ids[0] for ids in self._named if len(ids) == 1}
        merged: dict[str, _Named] = {}
        for each in self._named.values():
            meant = [concept for concept in each.concepts if concept.id in certain][:1] or each.concepts
            one = merged.setdefault(meant[0].id, _Named(tuple(meant), each.place))
            one.forms += each.forms
        return list(merged.values())


def _form(mention: Mention, passage: Passage) -> str:
    if mention.spelled:
        return passage.written(passage.span(mention.start, mention.end))
    return mention.form.term.text


def _place(document: Document, batch: Batch, segment: Segment, passage: Passage, mention: Mention) -> Position | None:
    stretch = batch.source if passage.side is Side.SOURCE else batch.target
    at = segment.source_at if passage.side is Side.SOURCE else segment.target_at
    if stretch is None or at is None:
        return None
    origins = document.origins(passage.side, stretch.text[slice(*at)])
    return position(stretch, at.start + origins.back(passage.span(mention.start, mention.end)).start)


# --- what to call it ---


def _entry(named: _Named, path: str, glossary: Glossary, source: str, target: str, day: date | None) -> SheetEntry:
    concept = named.concepts[0]
    return SheetEntry(
        concept=concept,
        forms=tuple(FormUse(form, times) for form, times in named.forms.items()),
        path=path,
        place=named.place,
        renderings=_renderings(concept, target, day),
        verbatim=_verbatim(concept, source, day),
        avoid=tuple(term for term in _terms(concept, target) if not term.status.usable),
        confusable=tuple(glossary.concepts[each] for each in concept.confusable if each in glossary.concepts),
        also=named.concepts[1:],
    )


def _renderings(concept: Concept, lang: str, day: date | None) -> tuple[Term, ...]:
    """The forms a text may use, preferred ones first, full names before short ones."""
    usable = [term for term in _terms(concept, lang) if term.status.usable and term.valid_on(day)]
    return tuple(sorted(usable, key=lambda term: (list(Status).index(term.status), list(TermType).index(term.type))))


def _verbatim(concept: Concept, source: str, day: date | None) -> str | None:
    forms = _renderings(concept, source, day)
    if not concept.translate and forms:
        return forms[0].text
    return next((term.text for term in forms if term.type is TermType.ACRONYM and term.text.isascii()), None)


def _terms(concept: Concept, lang: str) -> Iterator[Term]:
    """Its terms of a language that somebody stands behind."""
    for term in concept.terms:
        if primary(term.lang) == primary(lang) and term.review is not Review.PROPOSED:
            yield term
