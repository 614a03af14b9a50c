"""The ways in which the terms of a glossary are written in texts of a language, as sections of bytes.

A pattern is a key in lower case, and has the numbers of its forms; nothing is made of them before a text holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from toolkit.match.automaton import automaton_sections
from toolkit.match.naming import PERSON, bare_name, same_language
from toolkit.match.prepared import joined, packed
from toolkit.match.words import vocabulary
from toolkit.model import Case, Concept, Glossary, Review, Term, TermType
from toolkit.text import page
from toolkit.text.creaky import possessive
from toolkit.text.language import Language, language

BURMESE: Final = "my"

PEOPLES: Final = frozenset({"ethnic-group", "ethnic", "people"})
"""Subjects whose names take no plural of ours: *Chins* is another word."""

SHORTEST_PLURAL: Final = 4
"""Letters a name must have for its plural to be looked for."""

BY_TONE: Final = frozenset({*PEOPLES, "place", "language", PERSON})
"""Subjects whose Burmese names turn possessive by tone: မြန်မာ့, ရခိုင့်."""

FOREIGN, PLURAL, POSSESSIVE = 1, 2, 4
"""Kinds of forms: what `Form` tells of them."""


def form_sections(glossary: Glossary, lang: str, others: Sequence[str]) -> dict[str, bytes]:
    """All patterns of texts of a language, and the forms that each may be."""
    concepts = list(glossary.concepts.values())
    known = {term.lang for concept in concepts for term in concept.terms}
    kinds = {of: 0 if same_language(of, lang) else FOREIGN for of in known if _any(of, (lang, *others))}
    wanted = [
        (number, place, concept, term)
        for number, concept in enumerate(concepts)
        for place, term in enumerate(concept.terms)
        if term.review is not Review.PROPOSED and term.lang in kinds
    ]
    found = _Rows(language(lang))
    keys = found.language.keys([term.text for _, _, _, term in wanted])
    for (number, place, concept, term), key in zip(wanted, keys, strict=True):
        found.add(concept, term, _Row(number, place, key.strip(), kinds[term.lang]))
    found.add_possessives()
    rows = [row for each in found.by_pattern.values() for row in each]
    return {
        **automaton_sections(found.by_pattern),
        "words": joined(vocabulary(pattern for pattern in found.by_pattern if pattern.isascii())),
        "firsts": packed("I", accumulate(map(len, found.by_pattern.values()), initial=0)),
        "starts": packed("I", accumulate((len(row.cased) for row in rows), initial=0)),
        "cased": b"".join(row.cased for row in rows),
        "concepts": packed("I", (row.concept for row in rows)),
        "terms": packed("H", (row.term for row in rows)),
        "kinds": bytes(row.kind for row in rows),
    }


class _Row(NamedTuple):
    """A form before it is made."""

    concept: int
    """Numbers: of the concept in its glossary, of the term in its concept."""
    term: int
    cased: bytes
    kind: int


class _Rows:
    """The rows of every pattern, in the order of the glossary."""

    def __init__(self, lang: Language) -> None:
        self.language = lang
        self.by_pattern: dict[bytes, list[_Row]] = {}
        self._by_tone: list[_Row] = []

    def add(self, concept: Concept, term: Term, row: _Row) -> None:
        """Add a term in all the ways it is looked for."""
        if not row.cased:
            return
        if self._takes_s(concept, term):
            row = row._replace(kind=row.kind | PLURAL)
        self._put(row)
        if self.language.code == BURMESE and concept.subject in BY_TONE and row.kind != FOREIGN:
            self._by_tone.append(row)
        bare = bare_name(concept, term)
        if bare != term.text:
            self._put(row._replace(cased=self.language.key(bare).strip()))
        if row.kind == PLURAL:
            for plural in self.language.plurals(term.text) if self.language.plurals else ():
                key = self.language.key(plural).strip()
                if key != row.cased + b"s":
                    self._put(row._replace(cased=key))
        for absorber in term.context.not_inside if term.context else ():
            self.by_pattern.setdefault(page.lower(self.language.key(absorber).strip()), [])

    def add_possessives(self) -> None:
        """Add the names that turn possessive by tone, but for those that would be read as another term."""
        rows = [row._replace(cased=key, kind=POSSESSIVE) for row in self._by_tone if (key := possessive(row.cased))]
        for row in [row for row in rows if row.cased not in self.by_pattern]:
            self._put(row)

    def _put(self, row: _Row) -> None:
        self.by_pattern.setdefault(page.lower(row.cased), []).append(row)

    def _takes_s(self, concept: Concept, term: Term) -> bool:
        if self.language.plurals is None and term.lang == self.language.code:
            return False
        if term.type is TermType.ACRONYM or term.matching_case is Case.ANY:
            return True
        return concept.subject not in PEOPLES and len(term.text) >= SHORTEST_PLURAL


def _any(lang: str, others: Iterable[str]) -> bool:
    return any(same_language(lang, other) for other in others)
