"""Look a concept up by whatever a person has at hand: a name, part of one, a misspelling, letter names, an id.

Nothing here needs the matcher of running text: a query is compared with every form of the glossary,
folded as checks fold them, and what asks for more (letter names, Zawgyi, likeness) is loaded only when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from toolkit.model import Concept, Glossary, Status, Term, TermType
from toolkit.text import page
from toolkit.text.language import edge, language

LIMIT: Final = 10
"""Concepts given, unless more are asked for."""
BURMESE: Final = "my"
LIKE: Final = 72.0
"""Likeness from which a form is offered for a misspelt query, 0-100."""
LIKE_WORD: Final = 80.0
"""Likeness of two words that may be one, misspelt."""
PARTLY_LIKE: Final = 84.0
"""Likeness of a query to a part of a form from which the form is offered."""
SHORTEST_NEAR: Final = 4
"""Letters of a query that may be misspelt: shorter ones are near to everything."""
SHORTEST_INSIDE: Final = 3
"""Letters of a form that is looked for inside a longer query."""


class Why(StrEnum):
    """Why a concept answers a query, best first; the value is the phrase that says so."""

    FORM = "a form of it"
    ZAWGYI = "a form of it, typed in Zawgyi"
    LETTERS = "its acronym, spelled in letter names"
    NATIVE = "its Burmese acronym, written with separators"
    ID = "its id"
    BEGINNING = "a form begins with it"
    PART = "part of a form"
    WORDS = "all the words are in a form"
    NEAR = "almost a form of it"
    NEAR_WORDS = "its words, almost, are in a form"
    NEAR_PART = "almost part of a form"
    INSIDE = "the query holds a form of it"
    PART_OF_ID = "part of its id"
    TEXT = "in its definition or note"

    @property
    def rank(self) -> int:
        """0 for the best."""
        return _WHYS[self]


_WHYS: Final = {why: rank for rank, why in enumerate(Why)}
_STATUSES: Final = {status: rank for rank, status in enumerate(Status)}
_TYPES: Final = {kind: rank for rank, kind in enumerate(TermType)}
_CERTAIN: Final = Why.ID.rank
"""Up to here a query is what it names: nothing like it is offered besides."""


class Match(NamedTuple):
    """A concept that answers a query."""

    concept: Concept
    why: Why
    term: Term | None
    """The form that answers; None where an id, a definition or a note does."""
    score: float
    """How alike form and query are, 0-100."""


def lookup(query: str, glossary: Glossary, limit: int = LIMIT) -> list[Match]:
    """The concepts that a query may mean, best first, each once, for the best reason; at most `limit`.

    A query is any form in any script and encoding, with or without its spaces and capitals;
    misspelt; part of a form; letter names (ကေအင်န်ဒီအက်ဖ်); an id or part of one; words of a definition.
    What merely looks alike is left out where something is named exactly.
    """
    query = " ".join(query.split())
    if not query:
        return []
    forms = _Forms(glossary)
    found = [*_by_id(query, glossary), *_by_form(query, forms)]
    if any(match.why.rank <= _CERTAIN for match in found):
        found = [match for match in found if match.why is not Why.INSIDE]
    else:
        found += _by_likeness(query, forms)
        found += _by_text(query, glossary)
    best: dict[str, Match] = {}
    for match in sorted(found, key=_order):
        best.setdefault(match.concept.id, match)
    return list(best.values())[:limit]


def _order(match: Match) -> tuple[object, ...]:
    term = match.term
    standing = (_STATUSES[term.status], _TYPES[term.type], len(term.text)) if term else (0, 0, 0)
    return (match.why.rank, -round(match.score), *standing, match.concept.id)


# --- the forms of a glossary, folded ---


class _Form(NamedTuple):
    concept: Concept
    term: Term
    key: bytes
    """In lower case, as its language folds it."""


class _Forms:
    """Every form of a glossary with its key, each language folded in one go."""

    def __init__(self, glossary: Glossary) -> None:
        by_language: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in glossary.concepts.values():
            for term in concept.terms:
                by_language.setdefault(language(term.lang).code, []).append((concept, term))
        self.of_language = {code: list(_folded(code, terms)) for code, terms in by_language.items()}

    def __iter__(self) -> Iterator[_Form]:
        for forms in self.of_language.values():
            yield from forms


def _folded(code: str, terms: list[tuple[Concept, Term]]) -> Iterator[_Form]:
    texts = page.SEPARATOR.join(term.text.replace(page.SEPARATOR, " ") for _, term in terms)
    keys = page.lower(language(code).key(texts)).split(page.SEPARATOR.encode())
    for (concept, term), key in zip(terms, keys, strict=True):
        yield _Form(concept, term, key.strip())


def _key(query: str, code: str) -> bytes:
    return page.lower(language(code).key(query.replace(page.SEPARATOR, " "))).strip()


# --- by id ---


def _by_id(query: str, glossary: Glossary) -> Iterator[Match]:
    wanted = query.casefold().replace(" ", "-")
    for id_, concept in glossary.concepts.items():
        folded = id_.casefold()
        if folded == wanted or folded.rpartition(".")[2] == wanted:
            yield Match(concept, Why.ID, None, 100.0 if folded == wanted else 99.0)
        elif len(wanted) >= SHORTEST_INSIDE and wanted in folded:
            yield Match(concept, Why.PART_OF_ID, None, 100.0 * len(wanted) / len(folded))


# --- by form ---


def _by_form(query: str, forms: _Forms) -> Iterator[Match]:
    yield from _matching(query, forms)
    if not _is_burmese(query):
        return
    yield from _spelled(query, forms)
    from toolkit.text.zawgyi import convert, may_hold_zawgyi

    if may_hold_zawgyi(query):
        for match in _matching(convert(query), forms):
            yield match._replace(why=Why.ZAWGYI) if match.why is Why.FORM else match._replace(score=match.score - 10)


def _matching(query: str, forms: _Forms) -> Iterator[Match]:
    for code, own in forms.of_language.items():
        key = _key(query, code)
        if not key:
            continue
        words = frozenset(key.split())
        for form in own:
            why = _why(key, words, form.key)
            if why is not None:
                longer, shorter = max(len(key), len(form.key)), min(len(key), len(form.key))
                score = 100.0 * shorter / longer if why is not Why.FORM else 100.0 - (form.term.text != query)
                yield Match(form.concept, why, form.term, score)


def _why(key: bytes, words: frozenset[bytes], form: bytes) -> Why | None:
    """How a query and a form agree, both folded."""
    if form == key:
        return Why.FORM
    if len(form) > len(key):
        if key in form and len(key) > 1:
            at = form.find(key)
            if edge(form, at) and edge(form, at + len(key)):
                return Why.BEGINNING if at == 0 else Why.PART
            return (Why.BEGINNING if at == 0 else Why.PART) if len(key) >= SHORTEST_INSIDE else None
        return Why.WORDS if len(words) > 1 and words.issubset(form.split()) else None
    if len(form) >= SHORTEST_INSIDE and form in key:
        at = key.find(form)
        return Why.INSIDE if edge(key, at) and edge(key, at + len(form)) else None
    return None


def _spelled(query: str, forms: _Forms) -> Iterator[Match]:
    """Acronyms in Burmese: letter names, and first letters with something between them (မ၊ က၊ ဒ၊ တ)."""
    from toolkit.text.letter_names import parse
    from toolkit.text.native_acronyms import native_key

    letters, native = set(parse(query)), native_key(query)
    for form in forms:
        if form.term.type is TermType.ACRONYM:
            if letters and form.term.text.replace(".", "") in letters:
                yield Match(form.concept, Why.LETTERS, form.term, 100.0)
            elif native is not None and native == native_key(form.term.text):
                yield Match(form.concept, Why.NATIVE, form.term, 100.0)


def _is_burmese(text: str) -> bool:
    return any("\u1000" <= char <= "\u109f" for char in text)


# --- by likeness ---


def _by_likeness(query: str, forms: _Forms) -> Iterator[Match]:
    """Forms that a misspelt query may mean."""
    if len(query) < SHORTEST_NEAR:
        return
    from rapidfuzz import fuzz, process

    for code, own in forms.of_language.items():
        key = _key(query, code)
        yield from _alike_in_words(key.split(), own)
        for scorer, cutoff, why in (
            (fuzz.ratio, LIKE, Why.NEAR),
            (fuzz.partial_ratio, PARTLY_LIKE, Why.NEAR_PART),
        ):
            choices = [form.key if why is Why.NEAR or len(form.key) > len(key) else b"" for form in own]
            for _, score, number in process.extract(key, choices, scorer=scorer, score_cutoff=cutoff, limit=2 * LIMIT):
                yield Match(own[number].concept, why, own[number].term, score)
        if code == BURMESE and _is_burmese(query):
            yield from _alike_in_sound(key, own)


def _alike_in_words(words: list[bytes], forms: list[_Form]) -> Iterator[Match]:
    """Forms that hold every word, as it is or as somebody might misspell it (*Karreni Front*)."""
    if len(words) < 2:
        return
    from rapidfuzz import fuzz, process

    cut = [frozenset(form.key.split()) for form in forms]
    vocabulary = list(frozenset().union(*cut))
    meant = [
        frozenset(found[0] for found in process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=LIKE_WORD))
        for word in words
    ]
    for form, own in zip(forms, cut, strict=True):
        if all(own & each for each in meant):
            yield Match(form.concept, Why.NEAR_WORDS, form.term, 100.0 * len(words) / len(own))


def _alike_in_sound(key: bytes, forms: list[_Form]) -> Iterator[Match]:
    """What people confuse when they type by ear."""
    from rapidfuzz import fuzz, process

    from toolkit.match.phonetic import phonetic

    sounds = [phonetic(form.key) for form in forms]
    for _, score, number in process.extract(
        phonetic(key), sounds, scorer=fuzz.ratio, score_cutoff=LIKE, limit=2 * LIMIT
    ):
        yield Match(forms[number].concept, Why.NEAR, forms[number].term, score - 1)


# --- by what is said of it ---


def _by_text(query: str, glossary: Glossary) -> Iterator[Match]:
    wanted = query.casefold()
    for concept in glossary.concepts.values():
        if len(wanted) > 2 and any(wanted in text.casefold() for text in _said(concept)):
            yield Match(concept, Why.TEXT, None, 50.0)


def _said(concept: Concept) -> Iterable[str]:
    yield from (text for text in (concept.definition, concept.note) if text)
    yield from (term.note for term in concept.terms if term.note)
