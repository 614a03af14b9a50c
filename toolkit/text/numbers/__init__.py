"""Numbers and dates of a text as values, and how two texts differ in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from types import ModuleType
from typing import Final

from toolkit.text.numbers.compare import Mismatch, Reason, compare
from toolkit.text.numbers.model import Approx, Day, Kind, Quantity, Strength, Value
from toolkit.text.numbers.show import figures, qualified, show, spellings
from toolkit.text.page import OTHER_LEAD, SHAN_DIGITS, WORD_LEAD, encode

__all__ = [
    "DIGITS",
    "OTHER_DIGITS",
    "Approx",
    "Day",
    "Kind",
    "Mismatch",
    "Quantity",
    "Reason",
    "Strength",
    "Value",
    "compare",
    "figures",
    "mismatches",
    "number_literals",
    "number_words",
    "qualified",
    "quantities",
    "show",
    "spellings",
]


def quantities(text: str, lang: str) -> list[Quantity]:
    """Every quantity of a text, in order; spans in the text given.

    English and Burmese are read deeply; of other languages, figures in any script and the months that CLDR names.
    """
    return _reader(lang)(text)


@cache
def _reader(lang: str) -> Callable[[str], list[Quantity]]:
    """What reads a language, imported when it is first asked for."""
    language = lang.partition("-")[0]
    if language == "my":
        from toolkit.text.numbers.burmese import burmese_quantities

        return burmese_quantities
    if language == "en":
        from toolkit.text.numbers.english import english_quantities

        return english_quantities
    from toolkit.text.numbers.other import other_quantities

    return partial(other_quantities, lang=lang)


@cache
def number_words() -> str:
    """A regular expression for figures and the number words that ask for a counterpart.

    Burmese words under ten thousand are left to the other side: most of them are grammar.
    """
    english, burmese = _asking()
    return (
        rf"[\d{''.join(_firsts(english + burmese))}](?:(?<=[A-Za-z])(?<!\w.)(?:{_rests(english)})\b"
        rf"|(?<=[\d\u1000-\u1021])(?:(?<=\d)|{_rests(burmese)}))"
    )


@cache
def number_literals() -> frozenset[bytes]:
    """One of these, or a digit, stands in every text in which `number_words` is found."""
    english, burmese = _asking()
    return frozenset(map(encode, (*english, *burmese)))


DIGITS: Final = encode("0123456789၀၁၂၃၄၅၆၇၈၉" + SHAN_DIGITS)
"""Digits that have a byte of their own."""
OTHER_DIGITS: Final = bytes((OTHER_LEAD, WORD_LEAD))
"""Bytes that stand in every text with a digit of another script."""


def _firsts(words: Iterable[str]) -> list[str]:
    return sorted({word[0] for word in words})


def _rests(words: Sequence[str]) -> str:
    """What goes on with a word behind its first letter, small or a capital."""
    rests: dict[str, dict[str, None]] = {}
    for word in words:
        rests.setdefault(f"[{word[0].upper()}{word[0].lower()}]", {})[word[1:]] = None
    return "|".join(f"(?<={first})(?:{'|'.join(own)})" for first, own in rests.items())


@cache
def _asking() -> tuple[list[str], list[str]]:
    from toolkit.text.numbers.burmese_words import MAGNITUDES as BURMESE
    from toolkit.text.numbers.english_words import FRACTION_WORDS, MAGNITUDES, ORDINALS, SMALL, VAGUE

    words = {word for word, n in (SMALL | ORDINALS).items() if n > 1}
    words |= {"dozen", *MAGNITUDES, *VAGUE, *FRACTION_WORDS}
    english = sorted(form for word in words for form in (word, word.capitalize()))
    return english, ["ဆယ်", *(word for word, n in BURMESE.items() if n >= 10_000)]


def mismatches(source: str, source_lang: str, target: str, target_lang: str) -> tuple[Mismatch, ...]:
    """What two texts differ in: numbers, amounts, units, directions, dates, the day of the week."""
    percents, tallies, years, weekdays = _beside_amounts()
    asked, offered = quantities(source, source_lang), quantities(target, target_lang)
    found = compare(asked, offered)
    if not found:
        found = tallies.swapped_counts(asked, source, source_lang, offered, target, target_lang)
    return (
        *found,
        *percents.lost_percents(asked, offered, target),
        *years.year_mismatch(asked, offered, found),
        *weekdays.weekday_mismatch(source, source_lang, target, target_lang),
    )


@cache
def _beside_amounts() -> tuple[ModuleType, ModuleType, ModuleType, ModuleType]:
    """What else is compared, imported once: to ask for three modules in each call takes 12 µs."""
    from toolkit.text.numbers import percents, tallies, weekdays, years

    return percents, tallies, years, weekdays
