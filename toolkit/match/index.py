"""Every form of every concept that may stand in texts of one language, in one automaton."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from toolkit.match.automaton import Automaton
from toolkit.match.forms import FOREIGN, PLURAL, POSSESSIVE, form_sections
from toolkit.match.prepared import concept_at, parted, prepared, unpacked
from toolkit.model import Case, Concept, Glossary, Status, Term, TermType
from toolkit.text import page
from toolkit.text.language import IN_WORD, Language, language

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
    possessive: bool = False
    """It is the name turned possessive by tone: မြန်မာ့."""

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
        spoken = tuple(sorted(others))
        self.name = f"index {lang} {spoken}"
        """Tells it from others of the same glossary."""
        sections = prepared(glossary, self.name, lambda: form_sections(glossary, lang, spoken))
        self._words, self._cased = sections["words"], sections["cased"]
        self._automaton = Automaton(sections)
        self._firsts = unpacked("I", sections["firsts"])
        self._starts = unpacked("I", sections["starts"])
        self._concepts, self._terms = unpacked("I", sections["concepts"]), unpacked("H", sections["terms"])
        self._kinds = bytes(sections["kinds"])
        self._concept_at = concept_at(glossary)
        self._meanings: dict[int, Meaning] = {}

    @property
    def patterns(self) -> list[bytes]:
        """All patterns, by number."""
        return self._automaton.keys

    @cached_property
    def words(self) -> frozenset[bytes]:
        """The Latin words of all names, in lower case."""
        return frozenset(parted(self._words))

    def forms(self, pattern: int) -> Sequence[Form]:
        """What a pattern may mean: none for a string listed as *not* a term (it absorbs the terms inside it)."""
        return tuple(map(self.form, range(self._firsts[pattern], self._firsts[pattern + 1])))

    def form(self, number: int) -> Form:
        """A form, by its number."""
        concept = self._concept_at(self._concepts[number])
        term = concept.terms[self._terms[number]]
        start, end = self._starts[number : number + 2]
        kind = self._kinds[number]
        company, cased = _company(term, self.language), bytes(self._cased[start:end])
        return Form(
            concept, term, cased, bool(kind & FOREIGN), bool(kind & PLURAL), company, possessive=bool(kind & POSSESSIVE)
        )

    def meaning(self, pattern: int) -> Meaning:
        """The same, ready to be asked of many places; made when the pattern is first found."""
        if pattern not in self._meanings:
            self._meanings[pattern] = Meaning.of(self.forms(pattern))
        return self._meanings[pattern]

    def all_forms(self) -> Iterator[Form]:
        """Every form once for each way it is looked for, by number."""
        return map(self.form, range(len(self._kinds)))

    def hits(self, lower: bytes) -> Iterator[Hit]:
        """All patterns in a lower-case key or buffer, overlapping ones too, by the order of their ends."""
        for found in self._automaton.find(lower):
            yield Hit(*found)

    def free_hits(self, lower: bytes) -> Iterator[tuple[int, int, int]]:
        """The hits that do not begin or end inside a word of a script with spaces, but for an *s* behind them.

        Short acronyms stand inside every other word: this is asked of each hit, and must cost next to nothing.
        """
        inside = lower.translate(IN_WORD) + b"\0\0"
        for hit in self._automaton.find(lower, inside):
            end = hit[2]
            if inside[end] and inside[end - 1] and (lower[end] != _S or inside[end + 1]):
                continue
            yield hit


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


def rank(form: Form) -> tuple[int, ...]:
    """Orders the meanings of one form, likeliest first: own language, then status, then full names."""
    return (form.foreign, _STATUSES[form.term.status], _TYPES[form.term.type])


_STATUSES: Final = {status: place for place, status in enumerate(Status)}
_TYPES: Final = {type_: place for place, type_ in enumerate(TermType)}
