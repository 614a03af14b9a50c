"""Every form of a glossary, folded as checks fold them, to be searched for what a person asks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Final

from toolkit.model import Concept, Glossary, Term
from toolkit.text import page
from toolkit.text.language import language

MOST: Final = 20_000
"""Places of a query in a large glossary that are looked at."""
_BETWEEN: Final = page.SEPARATOR.encode()


class FoldedForms:
    """The forms of one language in one buffer of folded text, `page.SEPARATOR` before, between and behind them."""

    def __init__(self, code: str, entries: list[tuple[Concept, Term]]) -> None:
        self.code, self.entries = code, entries
        texts = page.SEPARATOR.join([term.text for _, term in entries])
        if texts.count(page.SEPARATOR) >= len(entries):
            texts = page.SEPARATOR.join([term.text.replace(page.SEPARATOR, " ") for _, term in entries])
        self.keys = [key.strip() for key in page.lower(language(code).key(texts)).split(_BETWEEN)]
        self.buffer = b"".join((_BETWEEN, _BETWEEN.join(self.keys), _BETWEEN))

    def places(self, wanted: bytes) -> Iterator[tuple[int, int]]:
        """Where a key stands: the number of the form, and the offset in its key; no more than MOST."""
        at = self.buffer.find(wanted)
        for _ in range(MOST):
            if at < 0:
                return
            number = bisect_right(self._starts, at) - 1
            yield number, at - self._starts[number]
            at = self.buffer.find(wanted, at + 1)

    def exactly(self, key: bytes) -> Iterator[tuple[Concept, Term]]:
        """The entries whose key is this one."""
        at = self.buffer.find(_BETWEEN + key + _BETWEEN)
        while key and at >= 0:
            yield self.entries[bisect_right(self._starts, at + 1) - 1]
            at = self.buffer.find(_BETWEEN + key + _BETWEEN, at + 1)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each key begins in the buffer."""
        return list(accumulate((len(key) + 1 for key in self.keys[:-1]), initial=1))

    @cached_property
    def known(self) -> frozenset[bytes]:
        """Every key once."""
        return frozenset(self.keys)


class FoldedGlossary:
    """Every form of a glossary, each language folded in one go."""

    def __init__(self, glossary: Glossary) -> None:
        by_language: dict[str, list[tuple[Concept, Term]]] = {}
        codes: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in glossary.concepts.values():
            for term in concept.terms:
                if term.lang not in codes:
                    codes[term.lang] = by_language.setdefault(language(term.lang).code, [])
                codes[term.lang].append((concept, term))
        self.halves = [FoldedForms(code, entries) for code, entries in by_language.items()]


_last: list[tuple[Glossary, FoldedGlossary]] = []
"""The glossary asked last, folded: most are asked more than once."""


def folded_glossary(glossary: Glossary) -> FoldedGlossary:
    """The forms of a glossary; those of the one asked last are kept."""
    if not _last or _last[0][0] is not glossary:
        _last[:] = [(glossary, FoldedGlossary(glossary))]
    return _last[0][1]
