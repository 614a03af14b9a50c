"""Quantities in Burmese text."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from toolkit.model import Span
from toolkit.text.numbers.burmese_dates import burmese_date, date_pattern
from toolkit.text.numbers.burmese_numerals import MAGNITUDE, NUMERAL, Numeral, numerals
from toolkit.text.numbers.burmese_page import Page
from toolkit.text.numbers.burmese_page import even as even_page
from toolkit.text.numbers.burmese_setting import Setting, setting
from toolkit.text.numbers.burmese_starts import starts
from toolkit.text.numbers.burmese_words import DIGIT_WORDS, ORDINALS, even
from toolkit.text.numbers.clock import clock_time, times
from toolkit.text.numbers.heads import matches
from toolkit.text.numbers.labels import LABEL, PHONE, after_placeholder, label, phone
from toolkit.text.numbers.model import Kind, Quantity, Strength, in_order, plain
from toolkit.text.patterns import regex

RANGE = regex(even(rf"(?:ဦး|ယောက်|ခု)?(?:မှ|ကနေ|က|နှင့်|နဲ့|-|~|သို့မဟုတ်)[0-9][0-9.,]*(?P<times>(?:{MAGNITUDE})+)"))
"""The second half of a range names the magnitude of both: ၁၄ မှ ၂၂ သန်း."""
SECOND_YEAR = regex(r"(?<![0-9])(?:1[89]|20)[0-9]{2}-\Z")
"""2023-24 is 2023 to 2024."""
SMALL = even("တစ်|တ|နှစ်|သုံး|လေး|ငါး|ခြောက်|ရှစ်|ဆယ်")
EVEN_ORDINALS = {even(word): n for word, n in ORDINALS.items()}
FRACTION = f"(?P<whole>[0-9]+|{SMALL})ပုံ(?:ပုံ)?(?P<part>[0-9]+|{SMALL})ပုံ"
FULL = even("(?P<full>ရာနှုန်းပြည့်)")
HALF = even("(?P<half>တစ်ဝက်|တဝက်|ထက်ဝက်|အဝက်)")
DOZEN = even("(?P<dozen>(?:တစ်|တ)?ဒါဇင်)(?:(?P<dozens>ပေါင်း|(?:နှင့်|နဲ့)?ချီ)|(?P<halved>ဝက်))?")
CLOCK = r"(?P<clock>(?<![\d.,:])\d{1,2}[:း][0-5]\d(?![\d:])|\d{1,2}\.[0-5]\d(?=နာရီ))"


@cache
def scanner() -> re.Pattern[str]:
    """Everything that may be a quantity, in one pattern. Built at first use: it takes 10 ms."""
    return regex(
        f"(?![က-႟])(?:(?P<phone>{PHONE})|(?P<label>{LABEL}))|(?P<date>{date_pattern()})|{CLOCK}|{FRACTION}|{HALF}|{FULL}"
        f"|(?P<ordinal>{'|'.join(EVEN_ORDINALS)})|(?P<numeral>{NUMERAL})|{DOZEN}",
        re.ASCII,
    )


def burmese_quantities(text: str) -> list[Quantity]:
    """All quantities of a Burmese text, in order."""
    page = even_page(text)
    found: list[Quantity] = []
    for match in matches(scanner(), page.text, starts(page.text)):
        found += _read(page, match)
    found = in_order(found)
    return times(text, found) if any(q.unit == "hour" or q.kind is Kind.TIME for q in found) else found


def _read(page: Page, match: re.Match[str]) -> list[Quantity]:
    if match["numeral"]:
        return _numerals(page, *match.span())
    span = page.back(*match.span())
    if match["phone"]:
        return [phone(match["phone"], span)]
    if match["label"]:
        named = label(match["label"], span)
        return [named] if named else []
    if match["date"]:
        date = burmese_date(match, span)
        return [date] if date else []
    if match["clock"]:
        hour, minute = (int(part) for part in re.split("[:.း]", match["clock"]))
        return [clock_time(span, hour * 60 + minute, sure=not 0 < hour < 13)]
    if match["whole"]:
        whole, part = _small(match["whole"]), _small(match["part"])
        if not whole:
            return []
        return [
            Quantity(span, plain(Fraction(part, whole)), Kind.FRACTION, strength=Strength.SOFT, parts=(whole, part))
        ]
    if match["half"]:
        return [Quantity(span, Fraction(1, 2), Kind.FRACTION, strength=Strength.FAINT)]
    if match["full"]:
        return [Quantity(span, 100, Kind.PERCENT, "percent", strength=Strength.FAINT)]
    if match["ordinal"]:
        return [Quantity(span, EVEN_ORDINALS[match["ordinal"]], Kind.ORDINAL, strength=Strength.FAINT)]
    if match["dozens"]:
        return [Quantity(span, 10, Kind.VAGUE, strength=Strength.SOFT, others=(12,))]
    if match["halved"]:
        return [Quantity(span, 6, strength=Strength.SOFT)]
    return [Quantity(span, 12, strength=Strength.SOFT, others=(10,))]


def _small(text: str) -> int:
    return int(text) if text.isdecimal() else DIGIT_WORDS.get(text, 10)


def _numerals(page: Page, start: int, end: int) -> list[Quantity]:
    made: list[Quantity] = []
    run = numerals(page.text, start, end)
    for at, numeral in enumerate(run):
        before = run[at - 1] if at else None
        quantity = _quantity(page, numeral, setting(page.text, numeral, before))
        if quantity and before and made and numeral.ends and (times := _repeated(page, before, numeral)):
            start = made.pop().span.start
            quantity = quantity._replace(span=Span(start, quantity.span.end), value=times, said=None)
        if quantity:
            made.append(quantity)
    return made


def _repeated(page: Page, digit: Numeral, times: Numeral) -> int | None:
    """၈ လေးလုံး, four eights, is 8888."""
    if page.text.startswith("လုံး", times.end) and digit.value in range(1, 10) and times.value in (3, 4, 5):
        return int(str(digit.value) * int(times.value))
    return None


def _quantity(page: Page, numeral: Numeral, around: Setting) -> Quantity | None:
    value = numeral.value
    if around.half:
        value = plain(Fraction(value) + Fraction(numeral.magnitude or 1, 2))
    elif around.half_of:
        value = plain(Fraction(value, 2))
    others = numeral.others if around.vague or not numeral.bare or numeral.tokens == 1 else ()
    kind = Kind.PERCENT if around.unit == "percent" else Kind.MONEY if around.money else Kind.COUNT
    if around.vague:
        kind = Kind.VAGUE
    elif around.ordinal and kind is Kind.COUNT:
        kind = Kind.ORDINAL
    elif around.dozens:
        value, others = value * 12, (*others, value)
    elif ahead := RANGE.match(page.text, numeral.end):
        others = (*others, *(value * int(times.value) for times in numerals(page.text, *ahead.span("times"))))
    if value in range(100) and SECOND_YEAR.search(page.text, max(0, numeral.start - 6), numeral.start):
        others = (*others, value + int(page.text[numeral.start - 5 : numeral.start - 3]) * 100)
    if around.era:
        others = (*others, value + around.era, value + around.era + 1)
    span = page.back(min(numeral.start, around.start), max(numeral.end, around.end))
    unit = f"money:{around.money}" if around.money else around.unit
    said = page.back(min(numeral.start, around.said[0]), max(numeral.end, around.said[1])) if around.said else None
    return Quantity(span, value, kind, unit, around.approx, _strength(page.text, numeral, around), others, said=said)


def _strength(text: str, numeral: Numeral, around: Setting) -> Strength:
    if around.vague or (numeral.bare and after_placeholder(text, numeral.start)):
        return Strength.SOFT
    if numeral.figures:
        return Strength.FIRM if numeral.value not in (0, 1) else Strength.SOFT
    alone = numeral.bare and numeral.tokens == 1
    if numeral.value == 1 or (alone and (numeral.value == 100 or not around.counted)):  # ရာ is a noun as well
        return Strength.SOFT if around.half_of else Strength.FAINT
    if numeral.tokens > 2:
        return Strength.FIRM
    return Strength.SOFT if around.counted or numeral.tokens > 1 else Strength.FAINT
