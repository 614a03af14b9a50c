"""Look a concept up by whatever a person has at hand: a name, part of one, a misspelling, letter names, an id.

Nothing here needs the matcher of running text: a query is compared with every form of the glossary,
folded as checks fold them, and what asks for more (letter names, Zawgyi, likeness) is loaded only when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import combinations
from typing import Final, NamedTuple

from toolkit.folded import FoldedForms, FoldedGlossary, folded_glossary
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
LONGEST: Final = 200
"""Letters of a query in which forms are looked for."""
FEW: Final = 20_000
"""Forms of a language from which parts that are merely alike, and what sounds alike, are left out."""
_BETWEEN: Final = page.SEPARATOR.encode()


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
    forms = folded_glossary(glossary)
    found = [*_by_id(query, glossary), *_by_form(query, forms)]
    if not any(match.why.rank <= _CERTAIN for match in found):
        found += _inside(query, forms)
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


def _by_form(query: str, forms: FoldedGlossary) -> Iterator[Match]:
    yield from _matching(query, forms)
    if not _is_burmese(query):
        return
    yield from _spelled(query, forms)
    from toolkit.text.zawgyi import convert, may_hold_zawgyi

    if may_hold_zawgyi(query):
        for match in _matching(convert(query), forms):
            yield match._replace(why=Why.ZAWGYI) if match.why is Why.FORM else match._replace(score=match.score - 10)


def _matching(query: str, forms: FoldedGlossary) -> Iterator[Match]:
    for half in forms.halves:
        key = _key(query, half.code)
        if key:
            for concept, term in half.exactly(key):
                yield Match(concept, Why.FORM, term, 100.0 - (term.text != query))
            yield from _parts(key, half)
            yield from _in_words(key.split(), half)


def _parts(key: bytes, half: FoldedForms) -> Iterator[Match]:
    """Longer forms that hold the query; a short one only from edge to edge."""
    for number, at in half.places(key) if len(key) > 1 else ():
        form, end = half.keys[number], at + len(key)
        if len(form) > len(key) and (len(key) >= SHORTEST_INSIDE or (edge(form, at) and edge(form, end))):
            why = Why.BEGINNING if at == 0 else Why.PART
            yield Match(*_with(half.entries[number], why), 100.0 * len(key) / len(form))


def _in_words(words: list[bytes], half: FoldedForms) -> Iterator[Match]:
    """Forms that hold all words of the query, in any order."""
    if len(words) < 2:
        return
    wanted = frozenset(words)
    for number, _ in half.places(max(words, key=len)):
        if wanted.issubset(half.keys[number].split()):
            score = 100.0 * sum(map(len, words)) / len(half.keys[number])
            yield Match(*_with(half.entries[number], Why.WORDS), min(score, 100.0))


def _inside(query: str, forms: FoldedGlossary) -> Iterator[Match]:
    """Forms that the query holds."""
    for half in forms.halves:
        key = _key(query, half.code)[:LONGEST]
        edges = [at for at in range(len(key) + 1) if edge(key, at)]
        for start, end in combinations(edges, 2):
            part = key[start:end]
            if SHORTEST_INSIDE <= len(part) < len(key) and part in half.known:
                for entry in half.exactly(part):
                    yield Match(*_with(entry, Why.INSIDE), 100.0 * len(part) / len(key))


def _with(entry: tuple[Concept, Term], why: Why) -> tuple[Concept, Why, Term]:
    return entry[0], why, entry[1]


def _spelled(query: str, forms: FoldedGlossary) -> Iterator[Match]:
    """Acronyms in Burmese: letter names, and first letters with something between them (မ၊ က၊ ဒ၊ တ)."""
    from toolkit.text.letter_names import parse
    from toolkit.text.native_acronyms import native_key

    letters, native = parse(query), native_key(query)
    for half in forms.halves:
        for name in letters:
            for written in (name, f"{'.'.join(name)}."):
                for concept, term in half.exactly(_key(written, half.code)):
                    if term.type is TermType.ACRONYM:
                        yield Match(concept, Why.LETTERS, term, 100.0)
        if native is not None and half.code == BURMESE:
            for concept, term in half.entries:
                if term.type is TermType.ACRONYM and native_key(term.text) == native:
                    yield Match(concept, Why.NATIVE, term, 100.0)


def _is_burmese(text: str) -> bool:
    return any("\u1000" <= char <= "\u109f" for char in text)


# --- by likeness ---


def _by_likeness(query: str, forms: FoldedGlossary) -> Iterator[Match]:
    """Forms that a misspelt query may mean."""
    if len(query) < SHORTEST_NEAR:
        return
    from rapidfuzz import fuzz, process

    for half in forms.halves:
        key = _key(query, half.code)
        yield from _alike_in_words(key.split(), half)
        near = process.extract(key, half.keys, scorer=fuzz.ratio, score_cutoff=LIKE, limit=2 * LIMIT)
        yield from (Match(*_with(half.entries[number], Why.NEAR), score) for _, score, number in near)
        if not near and len(half.keys) <= FEW:
            longer = {number: form for number, form in enumerate(half.keys) if len(form) > len(key)}
            part = process.extract(key, longer, scorer=fuzz.partial_ratio, score_cutoff=PARTLY_LIKE, limit=LIMIT)
            yield from (Match(*_with(half.entries[number], Why.NEAR_PART), score) for _, score, number in part)
        if half.code == BURMESE and _is_burmese(query) and len(half.keys) <= FEW:
            yield from _alike_in_sound(key, half)


def _alike_in_words(words: list[bytes], half: FoldedForms) -> Iterator[Match]:
    """Forms that hold every word, as it is or as somebody might misspell it (*Karreni Front*)."""
    if len(words) < 2:
        return
    from rapidfuzz import fuzz, process

    vocabulary = list(frozenset(half.buffer.replace(_BETWEEN, b" ").split()))
    meant = [
        frozenset(found[0] for found in process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=LIKE_WORD))
        for word in words
    ]
    rarest = min(meant, key=len)
    for number in {number for word in rarest for number, _ in half.places(word)}:
        own = half.keys[number].split()
        if all(each.intersection(own) for each in meant):
            yield Match(*_with(half.entries[number], Why.NEAR_WORDS), 100.0 * len(words) / max(len(own), len(words)))


def _alike_in_sound(key: bytes, half: FoldedForms) -> Iterator[Match]:
    """What people confuse when they type by ear."""
    from rapidfuzz import fuzz, process

    from toolkit.match.phonetic import phonetic

    sounds = phonetic(half.buffer[1:-1]).split(_BETWEEN)
    found = process.extract(phonetic(key), sounds, scorer=fuzz.ratio, score_cutoff=LIKE, limit=2 * LIMIT)
    yield from (Match(*_with(half.entries[number], Why.NEAR), score - 1) for _, score, number in found)


# --- by what is said of it ---


def _by_text(query: str, glossary: Glossary) -> Iterator[Match]:
    wanted = query.casefold()
    for concept in glossary.concepts.values():
        if len(wanted) > 2 and any(wanted in text.casefold() for text in _said(concept)):
            yield Match(concept, Why.TEXT, None, 50.0)


def _said(concept: Concept) -> Iterable[str]:
    yield from (text for text in (concept.definition, concept.note) if text)
    yield from (term.note for term in concept.terms if term.note)
