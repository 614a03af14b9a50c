"""Does one quantity say what another asks for?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from toolkit.text.numbers.model import Kind, Quantity, Value
from toolkit.text.numbers.units import UNITS, agree, compounds

YEARS = range(1000, 3000)
TWINS = frozenset({Kind.LABEL, Kind.VAGUE})
AMOUNTS = frozenset(Kind) - {Kind.DATE, Kind.TIME, Kind.VAGUE}
"""What is told by its values and unit alone."""
MOST_ALIKE = 8
"""How many quantities of the same value are tried before all others."""


def is_year(value: Value) -> bool:
    """May a number be a year? A range is searched number by number for a fraction, which would take a millisecond."""
    return value.denominator == 1 and int(value) in YEARS


def unanswered(these: Sequence[Quantity], those: Sequence[Quantity]) -> list[Quantity]:
    """Those of the first whose value the others do not say, nor all the numbers they are made of."""
    if not these or not those:
        return list(these)
    free = _without_twins(those, these)
    free += [total for total, _, _ in compounds(free)]
    same = _by_value(free)
    left = [q for q in these if not _plainly_answered(q, those if q.kind in TWINS else free, same)]
    if not left:
        return left
    pool = _pool(free) if any(q.parts or q.days for q in left) else set()
    wholes = {half: total for total, first, second in compounds(these) for half in (first, second)}
    return [
        q
        for q in left
        if not _in_parts(q, free, pool)
        and not (wholes and q in wholes and any(answers(wholes[q], other) for other in free))
    ]


def _plainly_answered(q: Quantity, those: Sequence[Quantity], same: dict[Value, list[Quantity]]) -> bool:
    # Nearly all find their like at once; to hold each against all others takes minutes in a long text.
    if q.kind not in TWINS:
        for other in same.get(q.value, ())[:MOST_ALIKE]:
            if answers(q, other):
                return True
    return any(answers(q, other) for other in those)


def _by_value(those: Sequence[Quantity]) -> dict[Value, list[Quantity]]:
    found: dict[Value, list[Quantity]] = {}
    for q in those:
        found.setdefault(q.value, []).append(q)
    return found


def _without_twins(these: Sequence[Quantity], those: Sequence[Quantity]) -> list[Quantity]:
    """An identifier or a vague magnitude that stands on both sides answers nothing else."""
    twins = [q for q in those if q.kind in TWINS]
    if not twins:
        return list(these)
    left = Counter([(q.kind, q.values) for q in twins])
    free = []
    for q in these:
        if left[q.kind, q.values] > 0:
            left[q.kind, q.values] -= 1
        else:
            free.append(q)
    return free


def answers(one: Quantity, other: Quantity) -> bool:
    """Does the second say what the first asks for? Only a date answers a date, but it answers its numbers."""
    if one.kind is Kind.DATE and other.kind is not Kind.DATE:
        return False
    if one.approx is not other.approx and one.approx.opposes(other.approx):
        return False
    return values_agree(one, other)


def values_agree(one: Quantity, other: Quantity) -> bool:
    """The same, whatever the approximators say."""
    if one.kind in AMOUNTS and other.kind in AMOUNTS:
        return _amounts_agree(one, other) or _share_agrees(one, other) or _share_agrees(other, one)
    if one.kind is Kind.DATE and other.kind is Kind.DATE:
        return any(a.agrees(b) and (a.day is None) == (b.day is None) for a in one.days for b in other.days)
    if one.kind is Kind.TIME and other.kind is Kind.TIME:
        return not set(one.values).isdisjoint(other.values)
    if Kind.DATE in (one.kind, other.kind):
        date, number = (one, other) if one.kind is Kind.DATE else (other, one)
        return any(value in day.known for day in date.days for value in number.values)
    if Kind.VAGUE in (one.kind, other.kind):
        return _vague_agree(one, other)
    return _amounts_agree(one, other) or _time_agrees(one, other)


def _amounts_agree(one: Quantity, other: Quantity) -> bool:
    if not one.others and not other.others:
        return agree(one.value, one.unit, other.value, other.unit)
    return any(agree(a, one.unit, b, other.unit) for a in one.values for b in other.values)


def _vague_agree(one: Quantity, other: Quantity) -> bool:
    if one.kind is other.kind:
        return bool(set(one.values) & set(other.values))
    vague, number = (one, other) if one.kind is Kind.VAGUE else (other, one)
    return any(value <= number.value < value * 10 for value in vague.values)


def _time_agrees(one: Quantity, other: Quantity) -> bool:
    time, number = (one, other) if one.kind is Kind.TIME else (other, one)
    hour, minute = time.parts
    if number.unit in UNITS and agree(Fraction(time.value, 60) % 12, "hour", number.value, number.unit):
        return True  # an hour and a half at night
    readings: set[Value] = {
        hour,
        minute,
        hour % 12,
        (hour % 12) or 12,
        *_decimal(hour, minute),
        *_decimal(hour % 12, minute),
    }
    return number.value in readings


def _decimal(hour: Value, minute: Value) -> tuple[Fraction, Fraction]:
    """9:30 as nine and a half, and as it is written with a point."""
    return Fraction(hour) + Fraction(minute) / 60, Fraction(hour) + Fraction(minute) / 100


def _share_agrees(one: Quantity, other: Quantity) -> bool:
    """Half is 50 percent; 0.5 is half. A fraction answers the numbers it is written with."""
    if one.kind is not Kind.FRACTION:
        return False
    if other.kind is Kind.PERCENT:
        return -1 <= one.value * 100 - other.value <= 1
    return other.kind is not Kind.FRACTION and other.value in one.parts


def _pool(those: Sequence[Quantity]) -> set[Value]:
    pool: set[Value] = set()
    for q in those:
        pool.update(q.values, q.parts)
        for day in q.days:
            pool.update(day.known)
    return pool


def _in_parts(q: Quantity, those: Sequence[Quantity], pool: set[Value]) -> bool:
    """Is what it is made of all there, if not in one place (မတ်လ ၄ ရက်နှင့် ၅ ရက် for March 4 and March 5)?"""
    if q.kind is Kind.DATE:
        return any(_date_in_parts(day.year, day.month, day.day, those, pool) for day in q.days)
    if q.kind is Kind.TIME:
        hour, minute = q.parts
        pool = _pool([other for other in those if other.kind is not Kind.TIME])
        return bool({hour, hour % 12, (hour % 12) or 12} & pool) and (minute == 0 or minute in pool)
    return bool(q.parts) and pool.issuperset(q.parts)


def _date_in_parts(
    year: int | None, month: int | None, day: int | None, those: Sequence[Quantity], pool: set[Value]
) -> bool:
    months = {other.month for q in those for other in q.days if other.month is not None}
    return (
        (month is None or month in months or (not months and day is not None))
        and (day is None or day in pool)
        and (year is None or year in pool or not any(map(is_year, pool)))
        and (day is not None or year is not None or bool(months))
    )
