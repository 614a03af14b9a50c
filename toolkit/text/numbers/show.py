"""Quantities as people write them, for messages and suggestions."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from typing import Final

from toolkit.text.cldr import CURRENCIES, MONTHS, WEEKDAYS
from toolkit.text.numbers.clock import spoken
from toolkit.text.numbers.model import Approx, Day, Kind, Quantity, Value, decimal, plain
from toolkit.text.patterns import regex

BURMESE_DIGITS = str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")
MAGNITUDES = ((10**12, "ထရီလီယံ"), (10**9, "ဘီလီယံ"), (10**6, "သန်း"), (10**5, "သိန်း"), (10**4, "သောင်း"), (1000, "ထောင်"))
LARGE = 10**9
"""From here on figures are counted rather than read, and words come first."""
MOST_PARTS = 3
"""A value of more parts is easier to read in figures."""
TAIL = 100
"""So much smaller a rest would be read as a number of its own: 1,000,005 stays in figures."""
UNITS = {
    "percent": "ရာခိုင်နှုန်း",
    "second": "စက္ကန့်",
    "minute": "မိနစ်",
    "hour": "နာရီ",
    "day": "ရက်",
    "week": "ပတ်",
    "month": "လ",
    "year": "နှစ်",
    "decade": "ဆယ်စုနှစ်",
    "century": "ရာစု",
    "kilometre": "ကီလိုမီတာ",
    "metre": "မီတာ",
    "mile": "မိုင်",
    "foot": "ပေ",
    "inch": "လက်မ",
    "acre": "ဧက",
    "hectare": "ဟက်တာ",
    "kilogram": "ကီလိုဂရမ်",
    "pound": "ပေါင်",
    "tonne": "တန်",
    "times": "ဆ",
}
PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "percent": "percent",
    "times": "times",
    "viss": "viss",
}
MONEY = {
    "MMK": "kyats",
    "USD": "dollars",
    "THB": "baht",
    "CNY": "yuan",
    "EUR": "euros",
    "GBP": "pounds",
    "JPY": "yen",
    "INR": "rupees",
    "KRW": "won",
    "BDT": "taka",
}
APPROX: dict[Approx, dict[str, tuple[str, ...]]] = {
    Approx.MORE: {"en": ("more than {}",), "my": ("{} ကျော်",)},
    Approx.LEAST: {"en": ("at least {}",), "my": ("အနည်းဆုံး {}",)},
    Approx.NEARLY: {"en": ("nearly {}",), "my": ("{} နီးပါး",)},
    Approx.LESS: {"en": ("less than {}",), "my": ("{} အောက်",)},
    Approx.MOST: {"en": ("up to {}",), "my": ("{} အထိ", "အများဆုံး {}")},
    Approx.ABOUT: {"en": ("about {}",), "my": ("{} ခန့်",)},
}
_FIGURES: Final = regex(r"\d[\d,]*(?:\.\d+)?")
_PHONE: Final = regex(r"\+\d[\d -]*|[0၀][\d -]{4,}")


def show(quantity: Quantity, lang: str, text: str = "") -> str:
    """The quantity as a text in that language writes it: 250,000; ၂၅၀,၀၀၀; ၂၀၂၃ ခုနှစ် အောက်တိုဘာလ ၂၇ ရက်."""
    return spellings(quantity, lang, text)[0]


def spellings(quantity: Quantity, lang: str, text: str = "") -> tuple[str, ...]:
    """The ways to write it, figures first unless they are long: (၁၄,၀၀၀, ၁ သောင်း ၄ ထောင်).

    `text` is where it stands: figures are kept as written there (42.10).
    English for languages other than Burmese.
    """
    burmese = lang.startswith("my")
    if quantity.kind is Kind.DATE:
        return (_burmese_date(quantity.days[0]) if burmese else _english_date(quantity.days[0]),)
    if quantity.kind is Kind.TIME:
        clock = f"{quantity.parts[0]}:{quantity.parts[1]:02}"
        if not burmese:
            return (clock if quantity.others else _half_day(int(quantity.value)),)
        said, clock = spoken(quantity).translate(BURMESE_DIGITS), clock.translate(BURMESE_DIGITS)
        return (clock, said) if quantity.others else (said, clock)
    if quantity.kind is Kind.WEEKDAY:
        return (_weekday(int(quantity.value), "my" if burmese else "en"),)
    if quantity.kind is Kind.FRACTION and quantity.value < 1:
        return _share(Fraction(quantity.value), burmese=burmese)
    if quantity.kind is Kind.VAGUE:
        return (_burmese_vague(quantity.value) if burmese else _english_vague(quantity.value),)
    with_unit = _burmese_unit if burmese else _english_unit
    return tuple(with_unit(form, quantity.unit) for form in bare_spellings(quantity, lang, text))


def bare_spellings(quantity: Quantity, lang: str, text: str = "") -> tuple[str, ...]:
    """The ways to write its number alone, without the unit."""
    if phone := _PHONE.fullmatch(text, *quantity.span):
        digits = _western(phone[0])
        return (digits.translate(BURMESE_DIGITS) if lang.startswith("my") else digits,)
    if not lang.startswith("my"):
        return (_figures(quantity, text),)
    written = _figures(quantity, text).translate(BURMESE_DIGITS)
    words = in_magnitudes(quantity.value, kyat=quantity.unit == "money:MMK")
    if not words:
        return (written,)
    return (words, written) if quantity.value >= LARGE else (written, words)


def qualified(text: str, approx: Approx, lang: str) -> tuple[str, ...]:
    """The ways to write it with its approximator: more than 200; ၂၀၀ အထိ, အများဆုံး ၂၀၀."""
    if approx is Approx.EXACT:
        return (text,)
    return tuple(way.format(text) for way in APPROX[approx]["my" if lang.startswith("my") else "en"])


def figures(value: Value) -> str:
    """With commas, and a point only where it is needed: 250,000; 1.5; 1/3."""
    if isinstance(value, int):
        return f"{value:,}" if value > 9999 else str(value)
    for digits in (1, 2, 3):
        if (value * 10**digits).denominator == 1:
            return f"{float(value):,.{digits}f}"
    return str(value)


def _figures(quantity: Quantity, text: str) -> str:
    """As they stand in the text, grouped where they are long."""
    runs = _FIGURES.findall(text[slice(*quantity.span)])
    if len(runs) == 1:
        digits = _western(runs[0])
        if ("," in digits or "." in digits) and decimal(digits.replace(",", "")) == quantity.value:
            return digits
    return figures(quantity.value)


def _western(text: str) -> str:
    return "".join(str(unicodedata.decimal(char, char)) for char in text)


def magnitude(value: Value, lang: str) -> str:
    """The word for one of it, to stand behind a number that a program writes; empty where we know none."""
    return dict(MAGNITUDES).get(int(value), "") if lang.startswith("my") else ""


def in_magnitudes(value: Value, *, kyat: bool = False) -> str:
    """၁ သောင်း ၄ ထောင် for 14,000; empty where figures are the better way. Few kyat are counted in သိန်း."""
    if not isinstance(value, int) or value < 10_000:
        return ""
    if value >= LARGE:
        return _in_one_magnitude(value)
    parts, last = [], 0
    for size, word in MAGNITUDES[3:] if kyat else MAGNITUDES:
        count, value = divmod(value, size)
        if count:
            last = size
            parts.append(f"{count} {word}")
    if value * TAIL >= last:
        parts.append(str(value))
    elif value:
        return ""
    return " ".join(parts).translate(BURMESE_DIGITS) if len(parts) <= MOST_PARTS else ""


def _in_one_magnitude(value: int) -> str:
    """၂.၅ ထရီလီယံ; empty where that takes more than three decimals."""
    size, word = next(pair for pair in MAGNITUDES if value >= pair[0])
    count = Fraction(value, size)
    return f"{figures(plain(count))} {word}".translate(BURMESE_DIGITS) if 1000 % count.denominator == 0 else ""


def _english_unit(text: str, unit: str | None) -> str:
    if unit is None:
        return text
    if unit.startswith("money:"):
        code = unit.removeprefix("money:")
        money = MONEY.get(code, code)
        return f"{text} {money.removesuffix('s') if text == '1' else money}"
    return f"{text} {unit if text == '1' else PLURALS.get(unit, f'{unit}s')}"


def _burmese_unit(text: str, unit: str | None) -> str:
    if unit is None:
        return text
    if unit.startswith("money:"):
        return f"{_currency(unit.removeprefix('money:'))} {text}"
    return f"{text} {UNITS[unit]}" if unit in UNITS else text


def _half_day(minute: int) -> str:
    """4:30 pm; 6 am"""
    hour, minute = divmod(minute, 60)
    clock = f"{hour % 12 or 12}:{minute:02}".removesuffix(":00")
    return f"{clock} {'pm' if hour > 11 else 'am'}"


def _share(value: Fraction, *, burmese: bool) -> tuple[str, ...]:
    """1/4, ၄ ပုံ ၁ ပုံ; a half has a word of its own."""
    if not burmese:
        return (str(value),)
    parts = f"{value.denominator} ပုံ {value.numerator} ပုံ".translate(BURMESE_DIGITS)
    return ("ထက်ဝက်", parts) if value == Fraction(1, 2) else (parts,)


def _currency(code: str) -> str:
    """What CLDR calls it in Burmese, without the country: ကျပ်, ဒေါ်လာ."""
    return CURRENCIES.get(code, code)


def _weekday(day: int, lang: str) -> str:
    return f"{WEEKDAYS['my'][day]}နေ့" if lang == "my" else WEEKDAYS["en"][day]


def _english_vague(value: Value) -> str:
    words = {
        10: "tens",
        12: "dozens",
        20: "scores",
        100: "hundreds",
        1000: "thousands",
        10**4: "tens of thousands",
        10**5: "hundreds of thousands",
        10**6: "millions",
        10**7: "tens of millions",
        10**8: "hundreds of millions",
        10**9: "billions",
        10**12: "trillions",
    }
    return words.get(int(value), figures(value))


def _burmese_vague(value: Value) -> str:
    words = {10: "ဆယ်", 12: "ဒါဇင်", 100: "ရာ", 10**7: "ကုဋေ"} | dict(MAGNITUDES)
    return f"{words[int(value)]}ပေါင်းများစွာ" if int(value) in words else figures(value).translate(BURMESE_DIGITS)


def _burmese_date(day: Day) -> str:
    year = f"{day.year} {'ပြည့်နှစ်' if day.year % 10 == 0 else 'ခုနှစ်'}" if day.year else ""
    month = f"{MONTHS['my'][day.month - 1]}လ" if day.month else ""
    number = f"{day.day} ရက်" if day.day else ""
    return " ".join(part for part in (year, month, number) if part).translate(BURMESE_DIGITS)


def _english_date(day: Day) -> str:
    month = MONTHS["en"][day.month - 1] if day.month else ""
    return " ".join(str(part) for part in (day.day, month, day.year) if part)
