"""Where a quantity may begin, so that a long pattern is tried at few places only.

Tried at every character of a text, the patterns of all quantities take four fifths of the time of reading it.
An automaton finds the words of numbers, and a pattern that opens with plain characters their figures, ten times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from toolkit.text import page

RUN_OF_FIGURES: Final = "|".join(f"{figure}[0-9]*" for figure in "0123456789")
"""No quantity begins within one. Alternatives that all begin with a character of their own are found fastest."""


class Words:
    """Words that are looked for together."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        return BytesAhoCorasick(list(map(page.encode, self.words)), implementation=Implementation.DFA)

    def find(self, text: bytes) -> Sequence[tuple[int, int, int]]:
        """Each place of each word on a page: the number of the word, start and end, in the order of the ends."""
        return self._automaton.find_matches_as_indexes(text, overlapping=True)


def first_characters(words: Iterable[str], length: int) -> str:
    """Alternatives that match the first character of one of the words, and look ahead at so many of the others."""
    tree = _tree(words, length)
    return "|".join(f"{char}(?={_pattern(tree[char])})" for char in sorted(tree))


def matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds, given all places where a match may begin, in order."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


class _Tree(dict[str, "_Tree"]):
    """What follows a character; the key "" where a word ends."""


def _tree(words: Iterable[str], length: int) -> _Tree:
    tree = _Tree()
    for word in words:
        here = tree
        for char in word[:length]:
            here = here.setdefault(char, _Tree())
        here[""] = _Tree()
    return tree


def _pattern(tree: _Tree) -> str:
    if "" in tree:
        return ""
    branches = [re.escape(char) + _pattern(tree[char]) for char in sorted(tree)]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
