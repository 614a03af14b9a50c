"""Ids for concepts that come from outside: their own where these say something, else made of a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from toolkit.model import Concept, TermType
from toolkit.termbase.entries import META
from toolkit.text.patterns import regex

MEANINGLESS: Final = regex(r"(?:[a-z]|concept|term|row|entry|e?id)?[-_.]?\d+|[0-9a-f-]{16,}", re.IGNORECASE)
"""Ids that say nothing outside of their file: 17, c12, eid-3, a hash. Those like `op-1027` say something."""
LONGEST: Final = 40
FOREIGN: Final = regex(r"[^\W\d_a-zA-Z\u00c0-\u024f]")
"""Letters that are not Latin: of a name that has some, what is left over is no name."""


class Ids:
    """The ids of a glossary, and those given out since."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.taken = set(taken)
        self._numbers: dict[str, int] = {}
        """The last number behind each id that was wanted more than once."""

    def give(self, concept: Concept) -> str:
        """Its own id where that says something and is free, else one made of its name; taken from now on."""
        own = "-".join(concept.id.split())
        id_ = own if own and says_something(own) and self._is_free(own) else self._numbered(_made(concept))
        self.taken.add(id_)
        return id_

    def _numbered(self, base: str) -> str:
        number, id_ = self._numbers.get(base, 1), base
        while not self._is_free(id_):
            number += 1
            id_ = f"{base}-{number}"
        self._numbers[base] = number
        return id_

    def _is_free(self, id_: str) -> bool:
        return id_ not in self.taken and id_ != META


def says_something(id_: str) -> bool:
    """Does an id say something outside of its file?"""
    return not MEANINGLESS.fullmatch(id_)


def _made(concept: Concept) -> str:
    """Of the first Latin name; else of an acronym; else of what a name has that is Latin."""
    latin = [term for term in concept.terms if not FOREIGN.search(term.text)]
    names = [term for term in latin if term.type is not TermType.ACRONYM]
    slugs = (slug(term.text) for term in (*names, *latin, *concept.terms))
    return next(filter(None, slugs), "") or f"term-{concept.line}"


def slug(text: str) -> str:
    """An id made of a form with Latin letters; empty where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    whole = "-".join(words)
    while len(whole) > LONGEST and len(words) > 1:
        words.pop()
        whole = "-".join(words)
    return whole[:LONGEST] if re.search("[a-z]", whole) else ""
