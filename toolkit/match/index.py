"""Every form of every concept that may stand in texts of one language, in one automaton."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from toolkit.match.naming import bare_name, same_language
from toolkit.model import Case, Concept, Glossary, Review, Status, Term, TermType
from toolkit.text import page
from toolkit.text.language import IN_WORD, Language, language

PEOPLES: Final = frozenset({"ethnic-group", "ethnic", "people"})
"""Subjects whose names take no plural of ours: *Chins* is another word."""

SHORTEST_PLURAL: Final = 4
"""Letters a name must have for its plural to be looked for."""


_S: Final = ord("s")
# Half the time of the class's own constructor.
new = tuple.__new__


class Company(NamedTuple):
    """The keys of a term's context: what must stand beside it for it to be the name at all."""

    followed_by: tuple[bytes, ...]
    preceded_by: tuple[bytes, ...]

    def keeps(self, key: bytes, start: int, end: int) -> bool:
        """Does the term at `start` to `end` of a key stand in this company?"""
        return (key.startswith(self.followed_by, end) or key.startswith(self.followed_by, end + 1)) or any(
            key.endswith(word, 0, at) for word in self.preceded_by for at in (start, start - 1)
        )


class Form(NamedTuple):
    """One way to write a term, as it is looked for."""

    concept: Concept
    term: Term
    cased: bytes
    """The key with upper and lower case as the glossary has it."""
    foreign: bool
    """It is a term of another language, standing in text of this one."""
    plural: bool
    """An *s* may follow."""
    company: Company | None

    @property
    def spellings(self) -> frozenset[bytes]:
        """The ways it may be written, with the capitals it needs; nothing where capitals do not matter."""
        case = self.term.matching_case
        if case is Case.ANY:
            return frozenset()
        return frozenset((self.cased, self.cased.upper()) if case is Case.NAME else (self.cased,))

    def fits_case(self, written: bytes) -> bool:
        """Is the term written with the capitals it needs?"""
        spellings = self.spellings
        return not spellings or written in spellings


class Meaning(NamedTuple):
    """What a pattern may mean, as it is asked of each place where the pattern is found."""

    forms: tuple[Form, ...]
    """Likeliest first; none for a string listed as *not* a term (it absorbs the terms inside it)."""
    plurals: tuple[Form, ...]
    """Those of them that an *s* may follow."""
    written: frozenset[bytes]
    """How all of them must be written; nothing where it does not matter."""
    mixed: bool
    """Each must be asked by itself: they differ in that, or want company."""

    @classmethod
    def of(cls, forms: Iterable[Form]) -> Meaning:
        """That of some forms with one key."""
        ranked = tuple(sorted(forms, key=rank))
        spellings = {form.spellings for form in ranked}
        mixed = len(spellings) > 1 or any(form.company is not None for form in ranked)
        written = next(iter(spellings), frozenset[bytes]())
        return cls(ranked, tuple(form for form in ranked if form.plural), written, mixed)


class Hit(NamedTuple):
    """A pattern found in a buffer: byte offsets, half-open."""

    pattern: int
    start: int
    end: int


class Index:
    """Finds all forms of a glossary in texts of one language.

    Besides the language's own terms it knows the acronyms and names of other languages,
    since a Burmese text may say KNDF, or leave a name in English.
    """

    def __init__(self, glossary: Glossary, lang: str, others: Iterable[str] = ()) -> None:
        self.language = language(lang)
        self._forms: dict[bytes, list[Form]] = {}
        self._meanings: dict[int, Meaning] = {}
        known = {term.lang for concept in glossary.concepts.values() for term in concept.terms}
        foreign = {of: not same_language(of, lang) for of in known if same_language(of, lang) or _any(of, others)}
        wanted = [
            (concept, term)
            for concept in glossary.concepts.values()
            for term in concept.terms
            if term.review is not Review.PROPOSED and term.lang in foreign
        ]
        keys = self.language.keys([term.text for _, term in wanted])
        for (concept, term), key in zip(wanted, keys, strict=True):
            self._add(concept, term, key.strip(), foreign=foreign[term.lang])
        self.patterns = list(self._forms)
        self._automaton = (
            BytesAhoCorasick(self.patterns, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.Standard)
            if self.patterns
            else None
        )

    def forms(self, pattern: int) -> Sequence[Form]:
        """What a pattern may mean: none for a string listed as *not* a term (it absorbs the terms inside it)."""
        return self._forms[self.patterns[pattern]]

    def meaning(self, pattern: int) -> Meaning:
        """The same, ready to be asked of many places; made when the pattern is first found."""
        if pattern not in self._meanings:
            self._meanings[pattern] = Meaning.of(self.forms(pattern))
        return self._meanings[pattern]

    def all_forms(self) -> Iterator[Form]:
        """Every form once for each way it is looked for."""
        for forms in self._forms.values():
            yield from forms

    def hits(self, lower: bytes) -> Iterator[Hit]:
        """All patterns in a lower-case key or buffer, overlapping ones too, by the order of their ends."""
        if self._automaton is None:
            return
        for found in self._automaton.find_matches_as_indexes(lower, overlapping=True):
            yield Hit(*found)

    def free_hits(self, lower: bytes) -> Iterator[tuple[int, int, int]]:
        """The hits that do not begin or end inside a word of a script with spaces, but for an *s* behind them.

        Short acronyms stand inside every other word: this is asked of each hit, and must cost next to nothing.
        """
        if self._automaton is None:
            return
        inside = lower.translate(IN_WORD) + b"\0\0"
        for hit in self._automaton.find_matches_as_indexes(lower, overlapping=True):
            _, start, end = hit
            if inside[start - 1] and inside[start] and start:
                continue
            if inside[end] and inside[end - 1] and (lower[end] != _S or inside[end + 1]):
                continue
            yield hit

    def _add(self, concept: Concept, term: Term, cased: bytes, *, foreign: bool) -> None:
        if not cased:
            return
        form = Form(concept, term, cased, foreign, self._takes_s(concept, term), _company(term, self.language))
        self._put(cased, form)
        bare = bare_name(concept, term)
        if bare != term.text:
            key = self.language.key(bare).strip()
            self._put(key, form._replace(cased=key))
        if form.plural and not foreign:
            for plural in self.language.plurals(term.text) if self.language.plurals else ():
                key = self.language.key(plural).strip()
                if key != cased + b"s":
                    self._put(key, form._replace(cased=key))
        for absorber in term.context.not_inside if term.context else ():
            self._forms.setdefault(page.lower(self.language.key(absorber).strip()), [])

    def _put(self, cased: bytes, form: Form) -> None:
        self._forms.setdefault(page.lower(cased), []).append(form)

    def _takes_s(self, concept: Concept, term: Term) -> bool:
        if self.language.plurals is None and term.lang == self.language.code:
            return False
        if term.type is TermType.ACRONYM or term.matching_case is Case.ANY:
            return True
        return concept.subject not in PEOPLES and len(term.text) >= SHORTEST_PLURAL


def _company(term: Term, lang: Language) -> Company | None:
    context = term.context
    if context is None or not (context.followed_by or context.preceded_by):
        return None
    return Company(_keys(context.followed_by, lang), _keys(context.preceded_by, lang))


def _keys(words: Iterable[str], lang: Language) -> tuple[bytes, ...]:
    return tuple(_key(word, lang) for word in words)


@lru_cache(maxsize=4096)
def _key(word: str, lang: Language) -> bytes:
    """Many terms are told apart by the same few words."""
    return page.lower(lang.key(word).strip())


def _any(lang: str, others: Iterable[str]) -> bool:
    return any(same_language(lang, other) for other in others)


def rank(form: Form) -> tuple[int, ...]:
    """Orders the meanings of one form, likeliest first: own language, then status, then full names."""
    return (form.foreign, _STATUSES[form.term.status], _TYPES[form.term.type])


_STATUSES: Final = {status: place for place, status in enumerate(Status)}
_TYPES: Final = {type_: place for place, type_ in enumerate(TermType)}
