"""A glossary under scrutiny, with the questions that several rules ask answered once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from toolkit.match.matcher import Finder
from toolkit.model import Concept, Glossary, Review, Term
from toolkit.named_tuple import NamedTuple
from toolkit.text import page
from toolkit.text.language import language


class Entry(NamedTuple):
    """A term and the concept it belongs to."""

    concept: Concept
    term: Term


class Uses(NamedTuple):
    """How often texts hold a form, and how often their other side names the concept too."""

    times: int
    named: int


@dataclass
class Termbase:
    """What rules about the glossary look at."""

    glossary: Glossary
    uses: Mapping[tuple[str, str, str], Uses] = field(default_factory=dict)
    """By id, language and form; empty where no texts were given."""

    @cached_property
    def entries(self) -> list[Entry]:
        """Every term that checks use, in the order of the files."""
        return [
            Entry(concept, term)
            for concept in self.glossary.concepts.values()
            for term in concept.terms
            if term.review is not Review.PROPOSED
        ]

    @cached_property
    def all_entries(self) -> list[Entry]:
        """Every term, those merely proposed too."""
        return [Entry(concept, term) for concept in self.glossary.concepts.values() for term in concept.terms]

    @cached_property
    def keys(self) -> dict[int, bytes]:
        """What checks compare of each term, in lower case, by the `id` of the term."""
        by_lang: dict[str, list[Term]] = {}
        for _, term in self.entries:
            by_lang.setdefault(term.lang, []).append(term)
        found: dict[int, bytes] = {}
        for lang, terms in by_lang.items():
            keys = language(lang).keys([term.text for term in terms])
            found |= {id(term): page.lower(key).strip() for term, key in zip(terms, keys, strict=True)}
        return found

    def key(self, term: Term) -> bytes:
        """What checks compare of a term."""
        found = self.keys.get(id(term))
        return key_of(term.text, term.lang) if found is None else found

    @cached_property
    def alike(self) -> list[list[Entry]]:
        """Entries that are one form to checks, two or more together, in the order of the files."""
        groups: dict[tuple[str, bytes], list[Entry]] = {}
        for entry in self.entries:
            groups.setdefault((language(entry.term.lang).code, self.key(entry.term)), []).append(entry)
        return [group for (_, key), group in groups.items() if len(group) > 1 and key]

    def confused(self, one: Concept, other: Concept) -> bool:
        """Does either say that it is easily taken for the other?"""
        return other.id in one.confusable or one.id in other.confusable

    def finder(self, lang: str) -> Finder:
        """What finds mentions in texts of a language, as checks do."""
        if lang not in self._finders:
            others = [other for other in self.glossary.languages if other != lang]
            self._finders[lang] = Finder(self.glossary, lang, others)
        return self._finders[lang]

    @cached_property
    def _finders(self) -> dict[str, Finder]:
        return {}


def key_of(text: str, lang: str) -> bytes:
    """What checks compare of a text, in lower case."""
    return page.lower(language(lang).key(text)).strip()


def concepts_of(entries: list[Entry]) -> Iterator[Concept]:
    """The concepts of some entries, each once."""
    seen: set[str] = set()
    for concept, _ in entries:
        if concept.id not in seen:
            seen.add(concept.id)
            yield concept
