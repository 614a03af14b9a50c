"""What a pattern found of a date, as a quantity: the same in every language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.numbers.model import Day, Kind, Quantity, Strength
from toolkit.text.numbers.numeric_dates import numeric_days
from toolkit.text.patterns import regex

_FIGURES: Final = regex("[0-9]+")


class Groups(NamedTuple):
    """The named groups of a pattern that hold a part of a date, by part; a group `numeric` holds a date in figures."""

    year: tuple[str, ...]
    month: tuple[str, ...]
    day: tuple[str, ...]


def date_in(match: re.Match[str], span: Span, groups: Groups, number_of: Callable[[str], int]) -> Quantity | None:
    """The date of a match that stands at a span, `number_of` giving the month of what was written for it.

    None where its figures are no date.
    """
    if match["numeric"]:
        days = numeric_days(match["numeric"])
        return Quantity(span, days[0].day or 0, Kind.DATE, days=days) if days else None
    said = match.groupdict("")
    year, month, day = (next(filter(None, map(said.get, own)), "") for own in groups)
    known = Day(figures(year), number_of(month), figures(day))
    firm = known.year is not None or known.day is not None
    return Quantity(
        span,
        known.day or known.year or known.month or 0,
        Kind.DATE,
        strength=Strength.FIRM if firm else Strength.SOFT,
        days=(known,),
    )


def figures(text: str) -> int | None:
    """The first figures in a text; None where it has none."""
    digits = _FIGURES.search(text)
    return int(digits[0]) if digits else None
