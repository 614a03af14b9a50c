"""A number written to take the place of another: with the unit that is marked with it, and in the same digits."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from toolkit.text.numbers import burmese_words, english_words
from toolkit.text.numbers.burmese_words import ORDINALS, even
from toolkit.text.numbers.model import Kind, Quantity
from toolkit.text.numbers.show import BURMESE_DIGITS, bare_spellings, spellings
from toolkit.text.patterns import regex

COUNTED: Final = (Kind.COUNT, Kind.ORDINAL, Kind.MONEY, Kind.PERCENT)
_LATIN_DIGITS: Final = {burmese: chr(latin) for latin, burmese in BURMESE_DIGITS.items()}
_BURMESE_DIGIT: Final = regex("[၀-၉]")
_LATIN_DIGIT: Final = regex("[0-9]")
_DIGIT: Final = regex("[0-9၀-၉]")
_WORDS: Final = dict(enumerate(("တစ်", "နှစ်", "သုံး", "လေး", "ငါး", "ခြောက်", "ခုနစ်", "ရှစ်", "ကိုး", "ဆယ်"), start=1))
"""Small numbers as they are spelled out, to take the place of such."""
_YEAR: Final = regex("ခုနှစ်|ပြည့်နှစ်")


def in_place(source: Quantity, source_text: str, here: Quantity, target_text: str, lang: str) -> tuple[str, ...]:
    """The ways to write the source's quantity where the target has `here`, with what is marked with it."""
    written = target_text[here.span.start : here.span.end]
    forms = _in_place(source, source_text, here, written, lang)
    if lang.startswith("my") and _LATIN_DIGIT.search(written) and not _BURMESE_DIGIT.search(written):
        return tuple(form.translate(_LATIN_DIGITS) for form in forms)
    return forms


def _in_place(source: Quantity, source_text: str, here: Quantity, written: str, lang: str) -> tuple[str, ...]:
    if source.kind not in COUNTED or here.kind not in COUNTED or source.unit not in (None, here.unit):
        return spellings(source, lang, source_text)
    if here.kind is Kind.ORDINAL and even(written) in _ordinals():
        return (_pali(source),) if _pali(source) else bare_spellings(source, lang, source_text)
    before, after = _company(here, written, lang)
    if source.unit is not None and not before and not after:
        return spellings(source, lang, source_text)
    if _YEAR.search(after):
        after = _YEAR.sub("ပြည့်နှစ်" if source.value % 10 == 0 else "ခုနှစ်", after)
    forms = bare_spellings(source, lang, source_text)
    if lang.startswith("my") and source.value in _WORDS and not _DIGIT.search(written):
        forms = (_WORDS[int(source.value)], *forms)
    return tuple(f"{before}{form}{after}" for form in forms)


def _company(here: Quantity, written: str, lang: str) -> tuple[str, str]:
    """What stands before and behind the number itself, with the spaces between."""
    burmese = lang.startswith("my")
    text = even(written) if burmese else written.lower()
    before, after = _patterns(burmese, here.unit)
    head = match.end() if before and (match := re.match(before, text)) else 0
    tail = match.start() if (match := re.search(after, text)) else len(text)
    return written[:head], written[tail:]


@cache
def _patterns(burmese: bool, unit: str | None) -> tuple[str, str]:
    """What may stand before a number with that unit, and behind it."""
    words = burmese_words if burmese else english_words
    if unit is not None and unit.startswith("money:"):
        named = words.CURRENCIES[unit.removeprefix("money:")]
        between = "(?:ငွေ|ပေါင်း|စုစုပေါင်း)?" if burmese else ""
        return even(rf"(?:{named}){between}[-(]?\s*"), even(rf"[\s-]*(?:{named})\Z")
    units = words.UNITS.get(unit or "calendar", "")
    return "", even(rf"[\s-]*(?:{units})\Z")


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(map(even, ORDINALS))


def _pali(source: Quantity) -> str:
    """The ordinal word; empty where we know none."""
    return next((word for word, n in ORDINALS.items() if n == source.value), "")
