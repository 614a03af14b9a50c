"""Dates in figures only: 2023-10-27, 27/10/2023, 1.2.21."""

from __future__ import annotations

from toolkit.text.numbers.model import Day

NUMERIC = (
    r"(?<![\d.,/-])(?:[12]\d{3}-\d{1,2}-\d{1,2}|[12]\d{3}/\d{1,2}/\d{1,2}|[12]\d{3}\.\d{1,2}\.\d{1,2}"
    r"|\d{1,2}-\d{1,2}-(?:[12]\d{3}|\d{2})|\d{1,2}/\d{1,2}/(?:[12]\d{3}|\d{2})|\d{1,2}\.\d{1,2}\.(?:[12]\d{3}|\d{2}))"
    r"(?![\d/]|[-.,]\d)"
)
"""A regular expression without groups; text with digits 0-9 and plain hyphens."""
CENTURY_TURN = 70
"""Two-digit years below it are of this century."""


def numeric_days(text: str) -> tuple[Day, ...]:
    """The dates it may mean: day before month, or month before day where that is possible too. None: not a date."""
    first, second, third = (int(part) for part in text.replace("/", "-").replace(".", "-").split("-"))
    if first > 999:
        readings = [Day(first, second, third)]
    else:
        year = third if third > 99 else third + (2000 if third < CENTURY_TURN else 1900)
        readings = [Day(year, second, first), Day(year, first, second)]
    return tuple(dict.fromkeys(day for day in readings if _possible(day)))


def _possible(day: Day) -> bool:
    return 1 <= (day.month or 0) <= 12 and 1 <= (day.day or 0) <= 31
