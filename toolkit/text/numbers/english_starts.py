"""Where a quantity may begin in English text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache
from string import ascii_lowercase
from typing import Final, TypeAlias

from toolkit.text.numbers.english_words import (
    DURATIONS,
    FRACTION_WORDS,
    IMPLIED,
    MAGNITUDES,
    ORDINALS,
    ROMAN,
    SMALL,
    VAGUE,
)
from toolkit.text.numbers.heads import RUN_OF_FIGURES, Words
from toolkit.text.numbers.labels import ADDRESSES, names
from toolkit.text.numbers.months import month_names
from toolkit.text.page import in_place
from toolkit.text.patterns import regex


class _Role(Enum):
    """What a word has to do with numbers."""

    NUMBER = auto()
    ARTICLED = auto()
    """A number that an article may belong to: a hundred."""
    COUNTED = auto()
    """A number begins with its article only: a year and a half."""
    INEXACT = auto()
    """A number with a magnitude behind it: many thousand."""
    MONTH = auto()
    ROMAN = auto()
    ADDRESS = auto()

    def is_other(self, before: int, initial: str) -> bool:
        """May something else than a number in words begin with it, given the byte before it and its first letter?"""
        if self is _Role.ADDRESS:
            return before not in _FIGURES
        return (self is _Role.MONTH or self is _Role.ROMAN) and initial.isupper()


_SIGNS: Final = regex(f"{RUN_OF_FIGURES}|\\.(?=[0-9])|\\+(?=[0-9])|'(?=[0-9])|’(?=[0-9])|\\$|&|<|{{|%|½|¼|¾|⅓|⅔")
_LETTERS: Final = frozenset(ascii_lowercase.encode())
_FIGURES: Final = frozenset(b"0123456789")
_AFTER_WORDS: Final = frozenset(b' ,;:)"')
"""With one of these behind it, a word is no part of a name or an address."""
_GAPS: Final = frozenset(" \t\n\r\f\v-")


Start: TypeAlias = tuple[int, bool]
"""A place, and whether a number in words may begin there; whatever else may is another start."""


def starts(text: str, lower: str) -> list[Start]:
    """Where the patterns need be tried, in order. The text is also given in lower case, as long as it is."""
    found = [(match.start(), False) for match in _SIGNS.finditer(text)]
    if found:
        found += [(place, False) for place in names(text, [place for place, _ in found])]
    found += _words(text, lower)
    found.sort()
    return found


def _words(text: str, lower: str) -> Iterator[Start]:
    """Where the words of one begin."""
    letters = in_place(f" {lower} ")
    words, roles = _known()
    inexact, counting = [], False
    for word, start, end in words.find(letters):
        before, at, role = letters[start - 1], start - 1, roles[word]
        if before in _LETTERS or (letters[end] in _LETTERS and role is not _Role.ADDRESS):
            continue
        if role is _Role.ARTICLED or role is _Role.COUNTED:
            counting = True
            if (article := _article(lower, at)) is not None:
                yield article, True
        elif role is _Role.INEXACT:
            inexact += [(at, True), (_article(lower, at) or 0, True)]
        if role is _Role.NUMBER or role is _Role.ARTICLED:
            yield at, True
        if (letters[end] not in _AFTER_WORDS and role is not _Role.COUNTED) or role.is_other(before, text[at]):
            yield at, False
    if counting:
        yield from inexact


def _article(lower: str, at: int) -> int | None:
    """Where the article of the word at a place begins, if it has one."""
    end = at
    while end and lower[end - 1] in _GAPS:
        end -= 1
    start = end - (2 if lower.endswith("an", 0, end) else 1)
    before = lower[start - 1] if start > 0 else " "
    return start if end < at and lower[start:end] in ("a", "an") and not "a" <= before <= "z" else None


@cache
def _known() -> tuple[Words, list[_Role]]:
    """All of them, and the role of each."""
    numbers = (word for table in (SMALL, VAGUE, ORDINALS, IMPLIED) for word in table)
    roles = {re.split("[ -]", word)[0]: _Role.NUMBER for word in numbers}
    roles |= dict.fromkeys(month_names("en"), _Role.MONTH)
    roles |= {word.lower(): _Role.ROMAN for word in ROMAN}
    roles |= dict.fromkeys(("several", "many", "few", "some"), _Role.INEXACT)
    roles |= {word: _Role.ARTICLED if word in roles else _Role.COUNTED for word in DURATIONS}
    roles |= dict.fromkeys((*MAGNITUDES, *FRACTION_WORDS, "dozen"), _Role.ARTICLED)
    roles |= dict.fromkeys(ADDRESSES, _Role.ADDRESS)
    return Words(roles), list(roles.values())
