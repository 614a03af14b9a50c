"""Every form of a glossary, folded as checks fold them, with an index of its words: to be searched for what people ask.

All of it is text in one buffer and numbers in arrays, so that it is kept in the cache and read back without
making anything of it. A word of a script without spaces is a syllable.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from math import log
from typing import Final, TypeAlias

from toolkit.cache import cached, keep
from toolkit.model import Concept, Glossary, Status, Term, TermType
from toolkit.termbase.compiled import CompiledConcepts
from toolkit.text import page
from toolkit.text.language import cut_at_edges, language

SCHEMA: Final = "1"
"""To be raised when folding or cutting changes what is kept."""
KIND, WORDS = "forms", "words"
BETWEEN: Final = page.SEPARATOR.encode()
SIGNS: Final = page.one_of(" .,'\"()-/–—‘’“”«»")
"""What people leave out or put into a name: K.N.U., Pa'O."""
STATUSES: Final = tuple(Status)
TYPES: Final = tuple(TermType)

AnySections: TypeAlias = Mapping[str, memoryview | bytes]


def folded(text: str, code: str) -> bytes:
    """A text as the forms of a language are compared with it: folded, in lower case."""
    return page.lower(language(code).key(text.replace(page.SEPARATOR, " "))).strip()


def words(key: bytes) -> list[bytes]:
    """The words of a folded text, syllables where words are not divided; signs are none, nor is the s of a genitive."""
    return [word for unit in cut_at_edges(key) if (word := unit.strip(SIGNS)) and word != b"s"]


class Forms:
    """The forms of one language, numbered in the order of the glossary."""

    def __init__(self, code: str, sections: AnySections, word_sections: Callable[[], AnySections]) -> None:
        self.code = code
        self._sections, self._word_sections = sections, word_sections
        self.buffer = bytes(sections[f"{code} keys"])
        """The keys of all forms, `BETWEEN` before, between and behind them."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.concepts)

    def key(self, number: int) -> bytes:
        """The folded text of a form."""
        start = self.starts[number]
        return self.buffer[start : self.buffer.index(BETWEEN, start)]

    def length(self, number: int) -> int:
        """How long the key of a form is."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.buffer)
        return end - self.starts[number] - 1

    def exactly(self, key: bytes) -> Iterator[int]:
        """The forms whose key is this one."""
        at = self.buffer.find(BETWEEN + key + BETWEEN)
        while key and at >= 0:
            yield self._form_at(at + 1)
            at = self.buffer.find(BETWEEN + key + BETWEEN, at + 1)

    def bare(self, key: bytes) -> Iterator[int]:
        """The forms whose key is this one but for spaces and signs."""
        wanted = BETWEEN + key.translate(None, SIGNS) + BETWEEN
        at = self._bare.find(wanted)
        while len(wanted) > 2 and at >= 0:
            yield self._bare.count(BETWEEN, 0, at)
            at = self._bare.find(wanted, at + 1)

    def places(self, wanted: bytes, most: int) -> Iterator[tuple[int, int]]:
        """Where a key stands: the number of the form, and the offset in its key."""
        at = self.buffer.find(wanted)
        while at >= 0 and most:
            number = self._form_at(at)
            yield number, at - self.starts[number]
            at = self.buffer.find(wanted, at + 1)
            most -= 1

    def holding(self, word: int) -> array[int]:
        """The forms that hold a word of the vocabulary, in order."""
        start, end = self._posting_starts[word : word + 2]
        return self._postings[start:end]

    def number_of(self, word: bytes) -> int | None:
        """The number of a word in the vocabulary; None if no form holds it."""
        at = bisect_left(self.vocabulary, word)
        return at if at < len(self.vocabulary) and self.vocabulary[at] == word else None

    def beginning_with(self, word: bytes, most: int) -> list[bytes]:
        """Longer words of the vocabulary that begin so."""
        start = bisect_right(self.vocabulary, word)
        found = self.vocabulary[start : start + most]
        return [longer for longer in found if longer.startswith(word)]

    def weight(self, word: bytes) -> float:
        """How much a word tells: more the fewer forms hold it (inverse document frequency)."""
        number = self.number_of(word)
        start, end = self._posting_starts[number : number + 2] if number is not None else (0, 1)
        return log(1 + len(self) / (end - start))

    @cached_property
    def known(self) -> frozenset[bytes]:
        """Every key once."""
        return frozenset(self.keys)

    @cached_property
    def bare_keys(self) -> list[bytes]:
        """All keys without spaces and signs."""
        return self._bare[1:-1].split(BETWEEN)

    @cached_property
    def keys(self) -> list[bytes]:
        """All keys."""
        return self.buffer[1:-1].split(BETWEEN)

    @cached_property
    def vocabulary(self) -> list[bytes]:
        """Every word once, sorted."""
        found = bytes(self._word_sections()[f"{self.code} words"])
        return found.split(BETWEEN) if found else []

    @cached_property
    def starts(self) -> array[int]:
        """Where each key begins in the buffer."""
        return self._array("starts")

    @cached_property
    def concepts(self) -> array[int]:
        """The number of each form's concept."""
        return self._array("concepts")

    @cached_property
    def terms(self) -> array[int]:
        """The number of each form among the terms of its concept."""
        return self._array("terms")

    def type(self, number: int) -> TermType:
        """The type of a form."""
        return TYPES[self._kinds[number] % len(TYPES)]

    def status(self, number: int) -> Status:
        """The status of a form."""
        return STATUSES[self._kinds[number] // len(TYPES)]

    def of_type(self, type_: TermType) -> Iterator[int]:
        """The forms of a type."""
        kinds = bytes(TYPES.index(type_) + len(TYPES) * status for status in range(len(STATUSES)))
        return (match.start() for match in re.finditer(b"[" + re.escape(kinds) + b"]", self._kinds))

    def _form_at(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def _array(self, name: str) -> array[int]:
        return _numbers(self._sections[f"{self.code} {name}"])

    @cached_property
    def _kinds(self) -> bytes:
        return bytes(self._sections[f"{self.code} kinds"])

    @cached_property
    def _bare(self) -> bytes:
        return self.buffer.translate(None, SIGNS)

    @cached_property
    def _posting_starts(self) -> array[int]:
        return _numbers(self._word_sections()[f"{self.code} posting starts"])

    @cached_property
    def _postings(self) -> array[int]:
        return _numbers(self._word_sections()[f"{self.code} postings"])


class FormIndex:
    """Every form of a glossary, by language, and what is said of each concept."""

    def __init__(self, glossary: Glossary) -> None:
        self._concepts = glossary.concepts
        self._sections = self._kept(KIND, lambda: _form_sections(self._concepts.values()))
        codes = [name.removesuffix(" keys") for name in self._sections if name.endswith(" keys")]
        self.languages = [Forms(code, self._sections, lambda: self._word_sections) for code in codes]

    def concept(self, number: int) -> Concept:
        """The concept of that number, in the order of the glossary."""
        return self._concepts.at(number) if isinstance(self._concepts, CompiledConcepts) else self._in_order[number]

    def term(self, forms: Forms, number: int) -> Term:
        """The term that a form is."""
        return self.concept(forms.concepts[number]).terms[forms.terms[number]]

    @cached_property
    def ids(self) -> list[str]:
        """The ids of all concepts, case folded."""
        return bytes(self._sections["ids"]).decode(errors="surrogatepass").split(page.SEPARATOR)

    def said(self, wanted: str, most: int) -> Iterator[int]:
        """The concepts whose definition or notes hold some words; no more than so many."""
        said, text = bytes(self._sections["said"]), wanted.casefold().encode(errors="replace")
        at, done, number = said.find(text), 0, 0
        while at >= 0 and most:
            number += said.count(BETWEEN, done, at)
            yield number
            done = said.find(BETWEEN, at)
            at = said.find(text, done) if done >= 0 else -1
            most -= 1

    def _kept(self, kind: str, make: Callable[[], dict[str, bytes]]) -> AnySections:
        """From the cache; made, and kept there, if it has none."""
        if not isinstance(self._concepts, CompiledConcepts):
            return make()
        key = f"{SCHEMA}-{self._concepts.key}"
        held = cached(kind, key)
        if held is not None:
            return held
        made = make()
        keep(kind, key, made)
        return made

    @cached_property
    def _word_sections(self) -> AnySections:
        return self._kept(WORDS, lambda: _word_sections(self.languages))

    @cached_property
    def _in_order(self) -> list[Concept]:
        return list(self._concepts.values())


_last: list[tuple[Glossary, FormIndex]] = []
"""The glossary asked last: most are asked more than once."""


def form_index(glossary: Glossary) -> FormIndex:
    """The forms of a glossary, from the cache if they are there; those of the one asked last are kept in memory."""
    if not _last or _last[0][0] is not glossary:
        _last[:] = [(glossary, FormIndex(glossary))]
    return _last[0][1]


def _numbers(section: memoryview | bytes) -> array[int]:
    made = array("I")
    made.frombytes(section)
    return made


# --- making it ---


def _form_sections(concepts: Iterable[Concept]) -> dict[str, bytes]:
    """All sections."""
    kept = list(concepts)
    by_language: dict[str, list[tuple[int, int, Term]]] = {}
    codes: dict[str, list[tuple[int, int, Term]]] = {}
    for number, concept in enumerate(kept):
        for place, term in enumerate(concept.terms):
            if term.lang not in codes:
                codes[term.lang] = by_language.setdefault(language(term.lang).code, [])
            codes[term.lang].append((number, place, term))
    sections = {
        "ids": page.SEPARATOR.join(_plain(concept.id) for concept in kept).encode(errors="surrogatepass"),
        "said": page.SEPARATOR.join(map(_said, kept)).encode(errors="surrogatepass"),
    }
    for code, entries in by_language.items():
        made = _forms(code, entries)
        sections |= {f"{code} {name}": section for name, section in made.items()}
    return sections


def _said(concept: Concept) -> str:
    notes = (concept.definition, concept.note, *(term.note for term in concept.terms))
    return "\n".join(_plain(text) for text in notes if text)


def _plain(text: str) -> str:
    return text.casefold().replace(page.SEPARATOR, " ")


def _forms(code: str, entries: list[tuple[int, int, Term]]) -> dict[str, bytes]:
    """The sections of one language, folded in one go."""
    keys = [page.lower(key).strip() for key in language(code).keys([term.text for _, _, term in entries])]
    kinds = (STATUSES.index(term.status) * len(TYPES) + TYPES.index(term.type) for _, _, term in entries)
    return {
        "keys": b"".join((BETWEEN, BETWEEN.join(keys), BETWEEN)),
        "starts": array("I", accumulate((len(key) + 1 for key in keys[:-1]), initial=1)).tobytes(),
        "concepts": array("I", (number for number, _, _ in entries)).tobytes(),
        "terms": array("I", (place for _, place, _ in entries)).tobytes(),
        "kinds": bytes(kinds),
    }


def _word_sections(languages: Iterable[Forms]) -> dict[str, bytes]:
    """For each language its words, sorted, and the forms that hold each."""
    sections: dict[str, bytes] = {}
    for forms in languages:
        found: dict[bytes, dict[int, None]] = {}
        for number, key in enumerate(forms.keys):
            for word in words(key):
                found.setdefault(word, {})[number] = None
        postings = dict(sorted(found.items()))
        sections |= {
            f"{forms.code} words": BETWEEN.join(postings),
            f"{forms.code} posting starts": array("I", accumulate(map(len, postings.values()), initial=0)).tobytes(),
            f"{forms.code} postings": array("I", (n for each in postings.values() for n in each)).tobytes(),
        }
    return sections
