"""Which quantities of a source have no counterpart in its translation, and the other way round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from toolkit.text.numbers.model import Approx, Kind, Quantity, Strength, Value
from toolkit.text.numbers.units import agree

ERA_OF_YEARS = range(1000, 3000)


class Reason(StrEnum):
    """How two quantities differ."""

    VALUE = "value"
    UNIT = "unit"
    APPROX = "approx"
    MISSING = "missing"
    ADDED = "added"


class Mismatch(NamedTuple):
    """A quantity of one side without its counterpart; both sides where one stands in the other's place."""

    source: Quantity | None
    target: Quantity | None
    reason: Reason


def compare(source: Sequence[Quantity], target: Sequence[Quantity]) -> list[Mismatch]:
    """The mismatches, in the order of the source.

    A number said twice may be answered once, and the other way round.
    What only may answer (grammar, identifiers) is never asked for.
    """
    found = []
    asked, answers = _unanswered(source, target), _unanswered(target, source)
    for left in list(asked):
        if (clash := _same_value(left, target)) is not None and left.strength > Strength.FAINT:
            found.append(Mismatch(left, clash[0], clash[1]))
            asked.remove(left)
            if clash[0] in answers:
                answers.remove(clash[0])
    found += _paired(asked, answers)
    found += [Mismatch(left, None, Reason.MISSING) for left in asked if left.strength is Strength.FIRM]
    found += [Mismatch(None, right, Reason.ADDED) for right in answers if right.strength is Strength.FIRM]
    return sorted(
        found, key=lambda m: (m.source.span if m.source else (1 << 30, 0), m.target.span if m.target else (0, 0))
    )


def _unanswered(these: Sequence[Quantity], those: Sequence[Quantity]) -> list[Quantity]:
    free = _without_twins(those, these)
    pool = _pool(free)
    return [
        q
        for q in these
        if not any(answers(q, other) for other in (those if q.kind in TWINS else free)) and not _in_parts(q, free, pool)
    ]


TWINS = (Kind.LABEL, Kind.VAGUE)


def _without_twins(these: Sequence[Quantity], those: Sequence[Quantity]) -> list[Quantity]:
    """An identifier or a vague magnitude that stands on both sides answers nothing else."""
    left = Counter((q.kind, q.values) for q in those if q.kind in TWINS)
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
    if (one.approx is Approx.MORE and other.approx is Approx.LESS) or (
        one.approx is Approx.LESS and other.approx is Approx.MORE
    ):
        return False
    return _values_agree(one, other)


def _values_agree(one: Quantity, other: Quantity) -> bool:
    if one.kind is Kind.DATE and other.kind is Kind.DATE:
        return any(a.agrees(b) and (a.day is None) == (b.day is None) for a in one.days for b in other.days)
    if one.kind is Kind.TIME and other.kind is Kind.TIME:
        return (int(one.value) - int(other.value)) % 720 == 0
    if Kind.DATE in (one.kind, other.kind):
        date, number = (one, other) if one.kind is Kind.DATE else (other, one)
        return any(value in day.known for day in date.days for value in number.values)
    if Kind.VAGUE in (one.kind, other.kind):
        return _vague_agree(one, other)
    if any(agree(a, one.unit, b, other.unit) for a in one.values for b in other.values):
        return True
    if Kind.TIME in (one.kind, other.kind):
        return _time_agrees(one, other)
    return _share_agrees(one, other) or _share_agrees(other, one)


def _vague_agree(one: Quantity, other: Quantity) -> bool:
    if one.kind is other.kind:
        return bool(set(one.values) & set(other.values))
    vague, number = (one, other) if one.kind is Kind.VAGUE else (other, one)
    return any(value <= number.value < value * 10 for value in vague.values)


def _time_agrees(one: Quantity, other: Quantity) -> bool:
    time, number = (one, other) if one.kind is Kind.TIME else (other, one)
    hour, minute = time.parts
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
    if one.kind is Kind.FRACTION and other.kind is Kind.PERCENT:
        return -1 <= one.value * 100 - other.value <= 1
    return one.kind is Kind.FRACTION and other.kind is not Kind.FRACTION and other.value in one.parts


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
        return bool({hour, hour % 12, (hour % 12) or 12} & pool) and (minute == 0 or minute in pool)
    return bool(q.parts) and all(part in pool for part in q.parts)


def _date_in_parts(
    year: int | None, month: int | None, day: int | None, those: Sequence[Quantity], pool: set[Value]
) -> bool:
    months = {other.month for q in those for other in q.days if other.month is not None}
    return (
        (month is None or month in months or (not months and day is not None))
        and (day is None or day in pool)
        and (year is None or year in pool or not any(value in ERA_OF_YEARS for value in pool))
        and (day is not None or year is not None or bool(months))
    )


def _same_value(q: Quantity, those: Sequence[Quantity]) -> tuple[Quantity, Reason] | None:
    """The same number with another unit, currency or direction."""
    for other in those:
        if other.strength is Strength.FAINT or Kind.VAGUE in (q.kind, other.kind) or q.days or other.days:
            continue
        if _values_agree(q, other):
            return other, Reason.APPROX
        if q.value == other.value:
            return other, Reason.UNIT
    return None


def _paired(asked: list[Quantity], answers: list[Quantity]) -> list[Mismatch]:
    """Pair what is left over by likeness; what is paired leaves both lists."""
    pairs: list[tuple[float, int, int]] = []
    for i, left in enumerate(asked):
        for j, right in enumerate(answers):
            likeness = _likeness(left, right)
            if likeness > 0:
                pairs.append((-likeness, i, j))
    found, used_left, used_right = [], set(), set()
    for _, i, j in sorted(pairs):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            found.append(Mismatch(asked[i], answers[j], Reason.VALUE))
    asked[:] = [q for i, q in enumerate(asked) if i not in used_left]
    answers[:] = [q for j, q in enumerate(answers) if j not in used_right]
    return found


def _likeness(left: Quantity, right: Quantity) -> float:
    """0: one does not stand for the other."""
    if Strength.FAINT in (left.strength, right.strength):
        return 0
    dates = (left.kind is Kind.DATE) + (right.kind is Kind.DATE)
    if dates == 1:
        return 0
    if Strength.FIRM not in (left.strength, right.strength) and not _both_sure(left, right):
        return 0
    likeness = 1.0 + (left.kind is right.kind) + 2 * (left.unit is not None and left.unit == right.unit)
    if left.unit and right.unit and left.unit != right.unit:
        likeness -= 0.5
    return likeness + _same_digits(left.value, right.value)


def _both_sure(left: Quantity, right: Quantity) -> bool:
    if left.kind is Kind.VAGUE or left.kind is Kind.DATE or left.kind is Kind.FRACTION:
        return left.kind is right.kind
    if Kind.VAGUE in (left.kind, right.kind) or 1 in (left.value, right.value):
        return False
    return left.unit == right.unit


def _same_digits(left: Value, right: Value) -> float:
    one, other = str(left).strip("0"), str(right).strip("0")
    return 1.0 if one == other else 0.5 if one[:1] == other[:1] else 0.0
