"""Years: whether two texts name the same, but for one that stands in the place of another.

A year may stand with another month than in the source (*July or August 2020*, ၂၀၂၀ ခုနှစ် ဇူလိုင်လ သို့မဟုတ် ဩဂုတ်လ),
so that dates, compared one by one, do not meet; and a year that is left out is no fault.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.text.numbers.answering import is_year
from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.model import Kind, Quantity


def year_mismatch(source: Sequence[Quantity], target: Sequence[Quantity], found: Sequence[Mismatch]) -> list[Mismatch]:
    """The mismatch of two texts in one year of a date; empty where `found` has told of either already."""
    asked, offered = _years(source), _years(target)
    if not asked or not offered:
        return []
    left, right = asked.keys() - _named(target), offered.keys() - _named(source)
    if len(left) != 1 or len(right) != 1:
        return []
    one, other = asked[left.pop()], offered[right.pop()]
    if any(one == mismatch.source or other == mismatch.target for mismatch in found):
        return []
    return [Mismatch(one, other, Reason.VALUE)]


def _years(quantities: Sequence[Quantity]) -> dict[int, Quantity]:
    """The years of the dates that are one date only."""
    dates = (q for q in quantities if q.kind is Kind.DATE and len(q.days) == 1)
    return {day.year: q for q in dates for day in q.days if day.year is not None}


def _named(quantities: Sequence[Quantity]) -> set[int]:
    """What may be meant for a year, as a date or as a number."""
    values = {int(value) for q in quantities for value in (*q.values, *q.parts) if is_year(value)}
    return values | {day.year for q in quantities for day in q.days if day.year is not None}
