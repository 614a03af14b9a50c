"""Every form of every concept that may stand in texts of one language, looked for together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ahocorasick_rs import BytesAhoCorasick

from toolkit.match.automaton import automaton
from toolkit.match.forms import form_sections
from toolkit.match.free_keys import FreeKeys
from toolkit.match.meaning import Meaning
from toolkit.match.prepared import parted, prepared, unpacked
from toolkit.match.rows import Form, Rows
from toolkit.model import Glossary
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import language


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
        self._words, self._sought = sections["words"], sections["sought"]
        self._keys = FreeKeys(sections)
        self._firsts = unpacked("I", sections["firsts"])
        self._rows = Rows(sections, glossary, self.language)

    @property
    def patterns(self) -> list[bytes]:
        """All patterns, by number."""
        return self._keys.keys

    @cached_property
    def words(self) -> frozenset[bytes]:
        """The Latin words of all names, in lower case."""
        return frozenset(parted(self._words))

    def meaning(self, pattern: int) -> Meaning:
        """What a pattern may mean: nothing for a string listed as *not* a term (it absorbs the terms inside it)."""
        first, last = self._firsts[pattern], self._firsts[pattern + 1]
        return Meaning(self._rows, (first,) if last == first + 1 else range(first, last))

    def form(self, number: int) -> Form:
        """A form, by its number."""
        return self._rows.form(number)

    def cased(self, number: int) -> bytes:
        """The key of a form, upper and lower case as the glossary has it."""
        return self._rows.cased(number)

    @property
    def sought(self) -> Sequence[int]:
        """Numbers of the forms whose near misses are looked for, if they are long enough: the likeliest last."""
        return unpacked("I", self._sought)

    def free_hits(self, lower: bytes) -> list[tuple[int, int, int]]:
        """The patterns in a lower-case buffer that do not begin inside a word, overlapping ones too, by their ends."""
        return self._keys.find(lower)

    def hits(self, lower: bytes) -> Iterator[Hit]:
        """All patterns in a lower-case key or buffer, inside words and overlapping ones too, by their ends.

        To say why a name is none where it seems to stand; no check asks for that.
        """
        for found in self._anywhere.find_matches_as_indexes(lower, overlapping=True):
            yield Hit(*found)

    @cached_property
    def _anywhere(self) -> BytesAhoCorasick:
        return automaton(self.patterns)
