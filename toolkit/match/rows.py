"""Forms as rows of numbers: which term of which concept, and what is told of it. A form is made when somebody asks.

Ten thousand concepts that a long text mentions would take 44 MB, if each mention made its form.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from toolkit.match.prepared import Sections, concept_at, packed, unpacked
from toolkit.match.traits import FOREIGN, PLURAL, POSSESSIVE
from toolkit.model import Case, Concept, Glossary, Status, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.text import page
from toolkit.text.language import Language

_SEPARATOR: Final = page.SEPARATOR.encode()


class Company(NamedTuple):
    """The keys of a term's context: what must stand beside it for it to be the name at all."""

    followed_by: tuple[bytes, ...]
    preceded_by: tuple[bytes, ...]

    def keeps(self, keys: bytes, start: int, end: int) -> bool:
        """Does the term at `start` to `end` of a key, or of many with separators between, stand in this company?

        One byte may lie between: a space, but no separator.
        """
        behind, before = self.followed_by, self.preceded_by
        if behind and (
            keys.startswith(behind, end) or (keys.startswith(behind, end + 1) and keys[end : end + 1] != _SEPARATOR)
        ):
            return True
        if not before or not start:
            return False
        return _ends_with_word(keys, before, start) or (
            keys[start - 1 : start] != _SEPARATOR and _ends_with_word(keys, before, start - 1)
        )


def _ends_with_word(keys: bytes, words: tuple[bytes, ...], end: int) -> bool:
    """Does one of some words stand right before a place? A Latin one is no end of a longer word (*in* in *begin*)."""
    if not keys.endswith(words, 0, end):
        return False
    return any(keys.endswith(word, 0, end) and _is_edge(keys, end - len(word)) for word in words)


def _is_edge(keys: bytes, at: int) -> bool:
    """Does no Latin word run across a place?"""
    return not (at and keys[at - 1 : at].isalnum() and keys[at : at + 1].isalnum())


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

    def stands(self, written: bytes, keys: bytes, start: int, end: int) -> bool:
        """Has it the company and the capitals that it needs, written so at a place of some keys?"""
        return (self.company is None or self.company.keeps(keys, start, end)) and self.fits_case(written)

    def fits_case(self, written: bytes) -> bool:
        """Is the term written with the capitals it needs?"""
        case = self.term.matching_case
        return case is Case.ANY or written == self.cased or (case is Case.NAME and written == self.cased.upper())


class Row(NamedTuple):
    """A form before it is made."""

    concept: int
    """Numbers: of the concept in its glossary, of the term in its concept."""
    term: int
    cased: bytes
    traits: int
    """See `match.traits`."""
    standing: int
    """See `standing`."""
    sought: bool = False
    """Are near misses of it looked for?"""


class Rows:
    """The rows of some forms, by number."""

    def __init__(self, sections: Sections, glossary: Glossary, language: Language) -> None:
        """`sections` are what `row_sections` gives."""
        self.language = language
        self.concepts, self.terms = unpacked("I", sections["concepts"]), unpacked("H", sections["terms"])
        """For each form the number of its concept in the glossary, and of its term in the concept."""
        self.traits = unpacked("H", sections["traits"])
        self._starts, self._cased = unpacked("I", sections["starts"]), sections["cased"]
        self._concept_at = concept_at(glossary)

    def __len__(self) -> int:
        return len(self.concepts)

    def cased(self, number: int) -> bytes:
        """The key of a form, upper and lower case as the glossary has it."""
        return bytes(self._cased[self._starts[number] : self._starts[number + 1]])

    def form(self, number: int) -> Form:
        """A form, made."""
        concept = self._concept_at(self.concepts[number])
        term, traits = concept.terms[self.terms[number]], self.traits[number]
        company = _company(term, self.language)
        foreign, plural, possessive = (bool(traits & trait) for trait in (FOREIGN, PLURAL, POSSESSIVE))
        return Form(concept, term, self.cased(number), foreign, plural, company, possessive)


def row_sections(rows: Sequence[Row]) -> dict[str, bytes]:
    """Some rows as sections."""
    return {
        "starts": packed("I", accumulate((len(row.cased) for row in rows), initial=0)),
        "cased": b"".join(row.cased for row in rows),
        "concepts": packed("I", (row.concept for row in rows)),
        "terms": packed("H", (row.term for row in rows)),
        "traits": packed("H", (row.traits for row in rows)),
    }


def _company(term: Term, lang: Language) -> Company | None:
    context = term.context
    if context is None or not (context.followed_by or context.preceded_by):
        return None
    followed, preceded = (
        tuple(page.lower(key_of(word, lang).strip()) for word in words)
        for words in (context.followed_by, context.preceded_by)
    )
    return Company(followed, preceded)


@lru_cache(maxsize=1024)
def key_of(text: str, lang: Language) -> bytes:
    """The key of a term, or of a word of its context: many are told apart by the same few, and asked for in turn."""
    return lang.key(text)


def rank_of(term: Term, *, foreign: bool) -> tuple[int, ...]:
    """Orders the meanings of one pattern, likeliest first: own language, then status, then full names."""
    return (foreign, standing(term))


def standing(term: Term) -> int:
    """Orders the terms of a language by status, then full names first."""
    return _STATUSES[term.status] * len(_TYPES) + _TYPES[term.type]


_STATUSES: Final = {status: place for place, status in enumerate(Status)}
_TYPES: Final = {type_: place for place, type_ in enumerate(TermType)}
