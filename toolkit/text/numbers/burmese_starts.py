"""Where a quantity may begin in even Burmese text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from string import ascii_letters, digits
from typing import Final

from toolkit.text.numbers.burmese_words import CREAKY, DIGIT_WORDS, MAGNITUDES, ORDINALS, even
from toolkit.text.numbers.heads import RUN_OF_FIGURES, Words
from toolkit.text.numbers.labels import ADDRESSES, names
from toolkit.text.numbers.months import month_names
from toolkit.text.page import in_place
from toolkit.text.patterns import regex

_SIGNS: Final = regex(rf"{RUN_OF_FIGURES}|\((?=[0-9])|\.(?=[0-9])|\+(?=[0-9])|<|{{|%|&")
_IN_ADDRESSES: Final = frozenset((ascii_letters + digits).encode())


def starts(text: str) -> list[int]:
    """Where the scanner need be tried, in order."""
    found = [match.start() for match in _SIGNS.finditer(text)]
    if found:
        found += names(text, found)
    found += _spoken(in_place(text))
    found.sort()
    return found


def _spoken(text: bytes) -> Iterator[int]:
    """Where the words of one begin."""
    words, addresses = _words()
    for word, start, _ in words.find(text):
        if word < addresses or not (start and text[start - 1] in _IN_ADDRESSES):
            yield start


@cache
def _words() -> tuple[Words, int]:
    """All of them, and how many of them are no beginnings of addresses."""
    # The short တ (one) counts only before a magnitude; alone it begins a quarter of all syllables.
    numbers = [word for word in (*DIGIT_WORDS, *MAGNITUDES, *CREAKY, *ORDINALS) if word != "တ"]
    numbers += ["ပေါင်း", "ဒသမ", "ဒဿမ", "ဒါဇင်", "တစ်ဝက်", "တဝက်", "ထက်ဝက်", "အဝက်", "ရာနှုန်းပြည့်"]
    words = {*map(even, (*numbers, *month_names("my"))), *("တ" + letter for letter in "ဆရထသကဘဒဝ")}
    return Words((*words, *ADDRESSES)), len(words)
