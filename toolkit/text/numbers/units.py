"""Units that both sides of a translation must share, and what they convert to.

Factors: the SI Brochure (9th edition) for metric units, the international yard and pound (1959) for the others;
a viss is 1.633 kg and a tical a hundredth of it (Myanmar's customary weights).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from toolkit.text.numbers.model import Quantity, Strength, Value, plain

SAME = 0.03
"""Two values of one dimension in different units are the same within this share."""
ROUNDED = 0.12
"""The same between unit systems, where translators round (6 feet, 2 metres)."""

NEAR = 8
"""The farthest that two halves of one amount stand apart, in characters (a year and six months)."""

UNITS: dict[str, tuple[str, float]] = {
    "second": ("time", 1),
    "minute": ("time", 60),
    "hour": ("time", 3600),
    "day": ("time", 86400),
    "week": ("time", 604800),
    "fortnight": ("time", 1209600),
    "month": ("time", 2629746),
    "year": ("time", 31556952),
    "decade": ("time", 315569520),
    "century": ("time", 3155695200),
    "millimetre": ("length", 0.001),
    "centimetre": ("length", 0.01),
    "metre": ("length", 1),
    "kilometre": ("length", 1000),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "milligram": ("mass", 0.000001),
    "gram": ("mass", 0.001),
    "kilogram": ("mass", 1),
    "tonne": ("mass", 1000),
    "ounce": ("mass", 0.0283495),
    "pound": ("mass", 0.45359237),
    "viss": ("mass", 1.633),
    "tical": ("mass", 0.01633),
    "acre": ("area", 4046.86),
    "hectare": ("area", 10000),
    "millilitre": ("volume", 0.001),
    "litre": ("volume", 1),
    "gallon": ("volume", 4.0),
    "celsius": ("temperature", 1),
    "fahrenheit": ("temperature", 1),
    "degree": ("temperature", 1),
}

_POUNDS = frozenset({"pound", "money:GBP"})
"""One word for the weight and the money."""


def agree(value: Value, unit: str | None, other: Value, other_unit: str | None) -> bool:
    """Do both say the same amount? A unit that one side leaves out is no difference."""
    if unit is None or other_unit is None or unit == other_unit:
        return value == other
    if unit not in UNITS or other_unit not in UNITS:
        return value == other and _POUNDS.issuperset((unit, other_unit))
    dimension, factor = UNITS[unit]
    other_dimension, other_factor = UNITS[other_unit]
    if dimension != other_dimension:
        return False
    if dimension == "temperature":
        return _temperatures_agree(value, unit, other, other_unit)
    left, right = float(value) * factor, float(other) * other_factor
    return abs(left - right) <= (SAME if dimension == "time" else ROUNDED) * max(left, right)


def _temperatures_agree(value: Value, unit: str, other: Value, other_unit: str) -> bool:
    if "degree" in (unit, other_unit):
        return value == other
    celsius, fahrenheit = (value, other) if unit == "celsius" else (other, value)
    return abs(float(Fraction(celsius) * 9 / 5 + 32) - float(fahrenheit)) <= 2


def compounds(quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity, Quantity]]:
    """Neighbours that are one amount in two units, with the whole first: 3 hours 30 minutes, 5 feet 6 inches."""
    for first, second in pairwise(quantities):
        if first.unit not in UNITS or second.unit not in UNITS or second.span.start - first.span.end > NEAR:
            continue
        (dimension, factor), (other, part) = UNITS[first.unit], UNITS[second.unit]
        if dimension == other and part < factor and second.strength is not Strength.FAINT:
            share = (
                Fraction(second.value)
                * Fraction(part).limit_denominator(10**6)
                / Fraction(factor).limit_denominator(10**6)
            )
            whole = plain(Fraction(first.value) + share)
            yield first._replace(value=whole, others=()), first, second
