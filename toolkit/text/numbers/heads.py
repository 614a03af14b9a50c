"""Where a quantity may begin, so that a long pattern is tried at few places only.

Tried at every character of a text, the patterns of all quantities take four fifths of the time of reading it.
A pattern of how they begin, that opens with a plain set of characters, is found ten times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

LENGTH: Final = 5
"""Characters of a word that are looked at: fewer let too much through, more cost more than they save."""

GAP: Final = r"[\s-]+"
"""What a space in a word stands for."""


RUN_OF_FIGURES: Final = "|".join(f"{figure}[0-9]*" for figure in "0123456789")
"""No quantity begins within one. Alternatives that all begin with a character of their own are found fastest."""


def heads(words: Iterable[str], length: int = LENGTH) -> str:
    """A regular expression that matches how one of the words begins: a tree of their first characters."""
    return _pattern(_tree(words, length))


def first_characters(words: Iterable[str], length: int = LENGTH) -> str:
    """The same as alternatives that match one character and look ahead at the others."""
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
    branches = [(GAP if char == " " else re.escape(char)) + _pattern(tree[char]) for char in sorted(tree)]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
