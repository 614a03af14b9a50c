"""Which quantities of a source have no counterpart in its translation, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from toolkit.named_tuple import NamedTuple
from toolkit.text.numbers.answering import unanswered, values_agree
from toolkit.text.numbers.model import Approx, Kind, Quantity, Strength, Value


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
    asked, offered = unanswered(source, target), unanswered(target, source)
    if not asked and not offered:
        return []
    found = _of_same_value(asked, offered)
    found += _paired(asked, offered)
    for left in [q for q in asked if q.strength is Strength.FIRM]:
        twin = _turned(left, target)
        found.append(Mismatch(left, twin, Reason.APPROX if twin else Reason.MISSING))
    for right in [q for q in offered if q.strength is Strength.FIRM]:
        twin = _turned(right, source)
        found.append(Mismatch(twin, right, Reason.APPROX if twin else Reason.ADDED))
    return sorted(
        found, key=lambda m: (m.source.span if m.source else (1 << 30, 0), m.target.span if m.target else (0, 0))
    )


def _turned(q: Quantity, those: Sequence[Quantity]) -> Quantity | None:
    """One that says the same in the other direction, though it has its answer in a third: not missing, but turned."""
    if q.approx is Approx.EXACT:
        return None
    return next((other for other in those if q.approx.opposes(other.approx) and values_agree(q, other)), None)


def _of_same_value(asked: list[Quantity], offered: list[Quantity]) -> list[Mismatch]:
    """Pairs that differ in unit or direction only; what is paired leaves both lists."""
    found = []
    for left in [q for q in asked if q.strength > Strength.FAINT]:
        clash = _same_value(left, offered)
        if clash is not None:
            found.append(Mismatch(left, *clash))
            asked.remove(left)
            offered.remove(clash[0])
    return found


def _same_value(q: Quantity, those: Sequence[Quantity]) -> tuple[Quantity, Reason] | None:
    """The same number with another unit, currency or direction."""
    for other in those:
        if other.strength is Strength.FAINT or Kind.VAGUE in (q.kind, other.kind) or q.days or other.days:
            continue
        if values_agree(q, other):
            return other, Reason.APPROX
        if q.value == other.value:
            return other, Reason.UNIT
    return None


def _paired(asked: list[Quantity], offered: list[Quantity]) -> list[Mismatch]:
    """Pair what is left over by likeness; what is paired leaves both lists."""
    pairs: list[tuple[float, int, int]] = []
    for i, left in enumerate(asked):
        for j, right in enumerate(offered):
            likeness = _likeness(left, right)
            if likeness > 0:
                pairs.append((-likeness, i, j))
    found, used_left, used_right = [], set(), set()
    for _, i, j in sorted(pairs):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            found.append(Mismatch(asked[i], offered[j], Reason.VALUE))
    asked[:] = [q for i, q in enumerate(asked) if i not in used_left]
    offered[:] = [q for j, q in enumerate(offered) if j not in used_right]
    return found


def _likeness(left: Quantity, right: Quantity) -> float:
    """0: one does not stand for the other."""
    if left.kind is right.kind is Kind.ORDINAL:
        return 3.0
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
    if Kind.VAGUE in (left.kind, right.kind):
        return False
    one, other = (None if q.unit == "times" else q.unit for q in (left, right))
    return one == other and (one is not None or 1 not in (left.value, right.value))


def _same_digits(left: Value, right: Value) -> float:
    one, other = str(left).strip("0"), str(right).strip("0")
    return 1.0 if one == other else 0.5 if one[:1] == other[:1] else 0.0
