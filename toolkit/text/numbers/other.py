"""Quantities in any language: figures in any script, percent signs, dates with the months that CLDR names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Final

from toolkit.model import Span
from toolkit.text.numbers.clock import clock_time
from toolkit.text.numbers.labels import LABEL, PHONE, label, phone
from toolkit.text.numbers.model import Day, Kind, Quantity, Strength, Value, plain
from toolkit.text.numbers.months import month_names, month_pattern
from toolkit.text.numbers.numeric_dates import NUMERIC, numeric_days
from toolkit.text.patterns import regex

FIGURES = r"(?<!\d)(?<!\d[.,])\d+(?:[.,\u00a0\u202f '’]\d{3})*(?:[.,]\d+)?(?!\d)"
GROUPS = regex(r"\d{1,3}(?:([.,\u00a0\u202f '’])\d{3})+")


class _Digits(dict[int, str | int]):
    """Any decimal digit to ASCII, one for one."""

    def __missing__(self, code: int) -> str | int:
        digit = unicodedata.decimal(chr(code), None)
        self[code] = code if digit is None else str(digit)
        return self[code]


DIGITS = _Digits()


@cache
def scanner(lang: str) -> re.Pattern[str]:
    """Everything that may be a quantity in that language. Built at first use: the months come from babel."""
    month, day, year = month_pattern(lang), r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,]\d)", r"[12]\d{3}(?!\d)"
    return regex(
        f"(?P<phone>{PHONE})|(?P<label>{LABEL})|(?P<numeric>{NUMERIC})"
        rf"|(?<!\d)(?P<d1>{day})(?:\.|\.?[ ]?\w{{0,3}}[ ])[ ]?(?P<m1>{month})(?:[ ]\w{{0,3}}[ ]?(?P<y1>{year}))?"
        rf"|(?P<m2>{month})[ ](?P<d2>{day})(?:,?[ ](?P<y2>{year}))?|(?P<m3>{month})[ ]\w{{0,3}}[ ]?(?P<y3>{year})"
        rf"|(?P<clock>(?<!\d)\d{{1,2}}:[0-5]\d(?!\d))|(?P<figures>{FIGURES})(?P<percent>[ \u00a0]?%)?",
        re.IGNORECASE,
    )


_ANY: Final = regex(r"\d")


def other_quantities(text: str, lang: str) -> list[Quantity]:
    """All quantities of a text in a language without number words of ours."""
    return list(_read_all(text.translate(DIGITS), lang)) if _ANY.search(text) else []


def _read_all(text: str, lang: str) -> Iterator[Quantity]:
    for match in scanner(lang).finditer(text):
        span = Span(*match.span())
        if match["phone"]:
            yield phone(match["phone"], span)
        elif match["label"]:
            named = label(match["label"], span)
            if named:
                yield named
        elif match["numeric"]:
            days = numeric_days(match["numeric"])
            if days:
                yield Quantity(span, days[0].day or 0, Kind.DATE, days=days)
        elif match["clock"]:
            hour, minute = (int(part) for part in match["clock"].split(":"))
            yield clock_time(span, hour * 60 + minute, sure=not 0 < hour < 13)
        elif match["figures"]:
            yield _figures(span, match["figures"], bool(match["percent"]))
        else:
            yield _date(match, span, lang)


def _figures(span: Span, figures: str, percent: bool) -> Quantity:
    """1.000 and 1,000 may be a thousand or one: both are kept."""
    readings: list[Value] = []
    if GROUPS.fullmatch(figures):
        readings.append(int(re.sub(r"[^0-9]", "", figures)))
    whole, _, part = figures.replace(",", ".").rpartition(".")
    whole = re.sub(r"[^0-9]", "", whole)
    readings.append(plain(Fraction(f"{whole}.{part}")) if whole else int(re.sub(r"[^0-9]", "", part)))
    strength = Strength.SOFT if readings[0] in (0, 1) else Strength.FIRM
    kind, unit = (Kind.PERCENT, "percent") if percent else (Kind.COUNT, None)
    return Quantity(span, readings[0], kind, unit, strength=strength, others=tuple(readings[1:]))


def _date(match: re.Match[str], span: Span, lang: str) -> Quantity:
    groups = match.groupdict()
    year, month, day = (next((g for n in "123" if (g := groups.get(part + n))), "") for part in "ymd")
    known = Day(int(year) if year else None, month_names(lang)[month.lower()], int(day) if day else None)
    return Quantity(span, known.day or known.year or 0, Kind.DATE, days=(known,))
