"""Every form of every concept that may stand in texts of one language, in one automaton."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, NamedTuple

from toolkit.match.automaton import Automaton
from toolkit.match.forms import form_sections
from toolkit.match.meaning import Meaning
from toolkit.match.prepared import parted, prepared, unpacked
from toolkit.match.rows import Form, Rows
from toolkit.model import Glossary
from toolkit.text.language import IN_WORD, language

_S: Final = ord("s")


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
        self._words = sections["words"]
        self._automaton = Automaton(sections)
        self._firsts = unpacked("I", sections["firsts"])
        self._rows = Rows(sections, glossary, self.language)

    @property
    def patterns(self) -> list[bytes]:
        """All patterns, by number."""
        return self._automaton.keys

    @cached_property
    def words(self) -> frozenset[bytes]:
        """The Latin words of all names, in lower case."""
        return frozenset(parted(self._words))

    def meaning(self, pattern: int) -> Meaning:
        """What a pattern may mean: nothing for a string listed as *not* a term (it absorbs the terms inside it)."""
        return Meaning(self._rows, range(self._firsts[pattern], self._firsts[pattern + 1]))

    def form(self, number: int) -> Form:
        """A form, by its number."""
        return self._rows.form(number)

    def all_forms(self) -> Iterator[Form]:
        """Every form once for each way it is looked for, by number."""
        return map(self.form, range(len(self._rows)))

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
