"""The ways in which the terms of a glossary are written in texts of a language, as sections of bytes.

A pattern is a key in lower case, and has the numbers of its forms; nothing is made of them before a text holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, islice
from typing import Final

from toolkit.match.free_keys import free_key_sections
from toolkit.match.naming import PERSON, bare_name, same_language
from toolkit.match.prepared import each_concept, joined, packed
from toolkit.match.rows import Row, row_sections, standing
from toolkit.match.traits import ACRONYM, CASE, FOREIGN, PLURAL, POSSESSIVE, traits_of
from toolkit.match.words import vocabulary
from toolkit.model import Concept, Enforce, Glossary, Review, Term, TermType
from toolkit.text import page
from toolkit.text.creaky import possessive
from toolkit.text.language import Language, language

BURMESE: Final = "my"

PEOPLES: Final = frozenset({"ethnic-group", "ethnic", "people"})
"""Subjects whose names take no plural of ours: *Chins* is another word."""

FOLDED: Final = 2000
"""Terms folded in one go."""

SHORTEST_PLURAL: Final = 4
"""Letters a name must have for its plural to be looked for."""

BY_TONE: Final = frozenset({*PEOPLES, "place", "language", PERSON})
"""Subjects whose Burmese names turn possessive by tone: မြန်မာ့, ရခိုင့်."""

_KIND: Final = FOREIGN | PLURAL | POSSESSIVE


def form_sections(glossary: Glossary, lang: str, others: Sequence[str]) -> dict[str, bytes]:
    """All patterns of texts of a language, and the forms that each may be."""
    kinds = {of: 0 if same_language(of, lang) else FOREIGN for of in glossary.languages if _any(of, (lang, *others))}
    wanted = (
        (number, place, concept, term)
        for number, concept in enumerate(each_concept(glossary))
        for place, term in enumerate(concept.terms)
        if term.review is not Review.PROPOSED and term.lang in kinds
    )
    found = _Rows(language(lang))
    while block := list(islice(wanted, FOLDED)):
        keys = found.language.keys([term.text for _, _, _, term in block])
        for (number, place, concept, term), key in zip(block, keys, strict=True):
            traits = traits_of(concept, term, kinds[term.lang])
            if found.takes_s(concept, term, traits):
                traits |= PLURAL
            found.add(concept, term, Row(number, place, key.strip(), traits, standing(term), _sought(concept, term)))
    found.add_possessives()
    rows = [row for each in found.by_pattern.values() for row in sorted(each, key=_rank)]
    sought = [number for number, row in enumerate(rows) if row.sought]
    sought.sort(key=lambda number: _rank(rows[number]), reverse=True)
    return {
        **free_key_sections(found.by_pattern),
        "words": joined(vocabulary(pattern for pattern in found.by_pattern if pattern.isascii())),
        "sought": packed("I", sought),
        "firsts": packed("I", accumulate(map(len, found.by_pattern.values()), initial=0)),
        **row_sections(rows),
    }


class _Rows:
    """The rows of every pattern, in the order of the glossary."""

    def __init__(self, lang: Language) -> None:
        self.language = lang
        self.by_pattern: dict[bytes, list[Row]] = {}
        self._by_tone: list[Row] = []

    def add(self, concept: Concept, term: Term, row: Row) -> None:
        """Add a term in all the ways it is looked for."""
        if not row.cased:
            return
        self._put(row)
        if self.language.code == BURMESE and concept.subject in BY_TONE and row.traits & _KIND != FOREIGN:
            self._by_tone.append(row)
        bare = bare_name(concept, term)
        if bare != term.text:
            self._put(row._replace(cased=self.language.key(bare).strip()))
        if row.traits & _KIND == PLURAL:
            for plural in self.language.plurals(term.text) if self.language.plurals else ():
                key = self.language.key(plural).strip()
                if key != row.cased + b"s":
                    self._put(row._replace(cased=key))
        for absorber in term.context.not_inside if term.context else ():
            self.by_pattern.setdefault(page.lower(self.language.key(absorber).strip()), [])

    def add_possessives(self) -> None:
        """Add the names that turn possessive by tone, but for those that would be read as another term."""
        rows = [
            row._replace(cased=key, traits=row.traits & ~_KIND | POSSESSIVE, sought=False)
            for row in self._by_tone
            if (key := possessive(row.cased))
        ]
        for row in [row for row in rows if row.cased not in self.by_pattern]:
            self._put(row)

    def _put(self, row: Row) -> None:
        self.by_pattern.setdefault(page.lower(row.cased), []).append(row)

    def takes_s(self, concept: Concept, term: Term, traits: int) -> bool:
        """May an *s* follow a term of such traits?"""
        if self.language.plurals is None and term.lang == self.language.code:
            return False
        if traits & ACRONYM or not traits & CASE:
            return True
        return concept.subject not in PEOPLES and len(term.text) >= SHORTEST_PLURAL


def _sought(concept: Concept, term: Term) -> bool:
    """Is it a name of which texts should not have near misses, by what the glossary says of it?"""
    if concept.enforce is not Enforce.REQUIRED or term.type not in (TermType.FULL, TermType.SHORT):
        return False
    return term.status.usable and not term.beside_acronym


def _rank(row: Row) -> tuple[int, int]:
    """Orders the rows of a pattern, likeliest first: as `rank_of` does their forms."""
    return row.traits & FOREIGN, row.standing


def _any(lang: str, others: Iterable[str]) -> bool:
    return any(same_language(lang, other) for other in others)
