"""A quick proof that an English and a Burmese text agree in their numbers, for plain texts: most of those that agree.

It proves; it never refutes. English with nothing but bare figures (no unit, no number word, no date),
and Burmese in which each of them stands free of number words, months and halves, and no other number is firm:
then every figure is answered, and what else the Burmese holds (units, တစ် as grammar) has nothing to be compared with.
A tenth of the time of reading both texts; a property test holds it to what they differ in.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from toolkit.model import Span
from toolkit.text.numbers.burmese_words import CREAKY, DIGIT_WORDS, MAGNITUDES, even
from toolkit.text.numbers.english_setting import setting
from toolkit.text.numbers.english_words import (
    FRACTION_WORDS,
    IMPLIED,
    ORDINALS,
    ROMAN,
    SMALL,
    VAGUE,
)
from toolkit.text.numbers.english_words import (
    MAGNITUDES as ENGLISH_MAGNITUDES,
)
from toolkit.text.numbers.model import Approx, Kind, Strength
from toolkit.text.numbers.months import month_names
from toolkit.text.patterns import regex

_ENGLISH: Final = regex(r"[1-9](?<!\S.)(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]{0,8})(?=[.,;]?(?:\s|\Z))")
_BURMESE: Final = regex(r"[1-9၁-၉](?<!\S.)(?:[0-9၀-၉]{0,2}(?:,[0-9၀-၉]{3})+|[0-9၀-၉]{0,8})(?!\S)")
_DIGITS: Final = regex(r"\d+")
_ROMAN: Final = regex("[IVX][IVX]")
_WORD: Final = regex("[a-z]+")
_UNSEEN: Final = regex("[\u00ad\u200b-\u200f\u2060\ufeff]")
_HALF: Final = "ခွဲ"
"""What is invisible may stand inside a word; a half changes the number before it, also from behind its unit."""
_MONTH: Final = regex("လ(?![\u102b-\u103e])")
_AFTER_ENGLISH: Final = regex(r"[.,;]?\s+(?:(?:k|mn|mln|m|b|bn|tn)(?![a-z])|[ap]\.?m|o['’])", re.IGNORECASE)
"""Thousands, millions, and the time of day."""
_JOINING: Final = frozenset({"a", "an", "and", "of", "hour", "digit"})
"""Words that say a number only together with others."""
_LONG: Final = 3
"""Number words in a row that make a number which must be answered."""


def plainly_agree(english: str, burmese: str) -> bool:
    """Do the two surely not differ in their numbers? False says nothing."""
    wanted = _figures(_BURMESE, burmese)
    if not wanted or 10 in wanted or _figures(_ENGLISH, english) != wanted:
        return False
    return _only_figures_english(english) and _only_figures_burmese(burmese)


def _figures(pattern: re.Pattern[str], text: str) -> set[int]:
    """Its bare figures, if it has no others; else none."""
    found = pattern.findall(text)
    if not found or len("".join(_DIGITS.findall(text))) != len("".join(found).replace(",", "")):
        return set()
    values = {int(figures.replace(",", "")) for figures in found}
    return set() if 1 in values else values


def _only_figures_english(text: str) -> bool:
    """Does it say no other number than its figures, and nothing of what they count?"""
    lower = text.lower()
    if not _number_words().isdisjoint(_WORD.findall(lower)) or (
        _ROMAN.search(text) and not _roman().isdisjoint(text.split())
    ):
        return False
    for match in _ENGLISH.finditer(text):
        around = setting(lower, Span(*match.span()), 0, Strength.FIRM)
        if around.unit or around.kind is not Kind.COUNT or around.approx not in (Approx.EXACT, Approx.ABOUT):
            return False
        if _AFTER_ENGLISH.match(text, match.end()):
            return False
    return True


def _only_figures_burmese(text: str) -> bool:
    """Does it say no other number that must be answered, and nothing that belongs to its figures?"""
    text = even(text).replace("\u102f\u102d", "\u102d\u102f")
    if _HALF in text or _UNSEEN.search(text) or _long_number().search(text):
        return False
    for match in _BURMESE.finditer(text):
        before, after = text[: match.start()].rstrip()[-20:], text[match.end() :].lstrip()[:20]
        if before.endswith(_leading_up()) or after.startswith(_going_on()) or _MONTH.match(after):
            return False
    return True


@cache
def _number_words() -> frozenset[str]:
    tables = (SMALL, ENGLISH_MAGNITUDES, VAGUE, ORDINALS, IMPLIED, FRACTION_WORDS, month_names("en"))
    names = {part for table in tables for name in table for part in _WORD.findall(name.lower())}
    return frozenset((names - _JOINING) | {"dozen", "half", "quarter", "quarters", "third", "thirds"})


@cache
def _roman() -> frozenset[str]:
    marked = (name + mark for name in ROMAN for mark in ("", *".,;:)"))
    return frozenset(marked)


@cache
def _going_on() -> tuple[str, ...]:
    """What may belong to the number before it, or make a date of it."""
    words = [*_spoken(), "ဒါဇင်", "ပုံ", "ရက်", "ခု", "ပြည့်", "နာရီ", "ဝက်", "ချီ", "မှ", *month_names("my")]
    return (*map(even, words), *_one(), *"0123456789၀၁၂၃၄၅၆၇၈၉,.၊-–—(:/%")


@cache
def _leading_up() -> tuple[str, ...]:
    """What the number after it may belong to, or make a date with."""
    words = [*_spoken(), "ပုံ", "လ", "ရက်", *month_names("my")]
    return (*map(even, words), *"0123456789၀၁၂၃၄၅၆၇၈၉,.၊-–—):/%+")


@cache
def _long_number() -> re.Pattern[str]:
    words = "|".join(sorted({*map(even, _spoken())}, key=lambda word: (-len(word), word)))
    word = rf"(?:{words}|တ(?=\s*[ဆရထသကဘဒ]))\s*"
    return regex(f"{word}(?:{word}){{{_LONG - 1}}}")  # one that opens with plain characters is found faster


def _one() -> list[str]:
    return ["တ" + letter for letter in "ဆရထသကဘဒ"]


def _spoken() -> list[str]:
    return [*(word for word in DIGIT_WORDS if word != "တ"), *MAGNITUDES, *CREAKY, "ဒသမ", "ဒဿမ", "ပေါင်း"]
