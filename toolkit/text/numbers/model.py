"""What a text says in figures or words: a value, what it counts, how exact it is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from fractions import Fraction

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple

Value = int | Fraction


class Kind(StrEnum):
    """What a value is. Ages, lengths and counts compare alike: the unit tells them apart."""

    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    FRACTION = "fraction"
    VAGUE = "vague"
    """A magnitude without a number: hundreds of, ရာနှင့်ချီ."""
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    """0 for Monday to 6; only in mismatches, never among the quantities of a text."""
    LABEL = "label"
    """Part of an identifier (COVID-19, A4, a web address): it answers, but is never asked for."""


class Approx(StrEnum):
    """How a text qualifies a value."""

    EXACT = "exact"
    ABOUT = "about"
    MORE = "more"
    LEAST = "least"
    """Or more: at least, အနည်းဆုံး."""
    NEARLY = "nearly"
    LESS = "less"
    MOST = "most"
    """Or less: up to, အများဆုံး."""

    def opposes(self, other: Approx) -> bool:
        """Does one say that there are more, the other that there are less? No other two contradict each other."""
        return (self in _UPWARD and other in _DOWNWARD) or (self in _DOWNWARD and other in _UPWARD)


_UPWARD = (Approx.MORE, Approx.LEAST)
_DOWNWARD = (Approx.NEARLY, Approx.LESS, Approx.MOST)


class Strength(IntEnum):
    """How much a quantity may demand of the other side."""

    FAINT = 0
    """Grammar (a, one, တစ်), identifiers: may answer, never asks."""
    SOFT = 1
    """Small number words: ask only where the other side has another number in their place."""
    FIRM = 2
    """Figures and large number words: must have a counterpart."""


class Day(NamedTuple):
    """A calendar date, or what is known of one."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def agrees(self, other: Day) -> bool:
        """Does no part that both know differ, and do they share one?"""
        pairs = [(a, b) for a, b in zip(self, other, strict=True) if a is not None and b is not None]
        return bool(pairs) and all(a == b for a, b in pairs)

    @property
    def known(self) -> tuple[int, ...]:
        """The numbers it is written with, without the month's."""
        return tuple(part for part in (self.year, self.day) if part is not None)


class Quantity(NamedTuple):
    """One quantity of a text."""

    span: Span
    """The number itself with what belongs to it (unit, approximator excluded), in the text given."""
    value: Value
    kind: Kind = Kind.COUNT
    unit: str | None = None
    """A key of `units.UNITS`, a currency (`money:USD`), or None where the text has none that we know."""
    approx: Approx = Approx.EXACT
    strength: Strength = Strength.FIRM
    others: tuple[Value, ...] = ()
    """What else the same characters may mean."""
    days: tuple[Day, ...] = ()
    """The calendar dates it may mean; only of kind DATE."""
    parts: tuple[Value, ...] = ()
    """The numbers it is written with, where it is made of several (4:40, 1/2)."""
    said: Span | None = None
    """The number with its approximator, in the text given; None where it has none."""

    @property
    def values(self) -> tuple[Value, ...]:
        """Every value it may mean, the likeliest first."""
        return (self.value, *self.others)


def plain(value: Value) -> Value:
    """An int where it is whole."""
    return value.numerator if value.denominator == 1 else value


def decimal(digits: str) -> Value:
    """The value of digits with at most one point, in a third of the time that a fraction takes to read them."""
    whole, _, part = digits.partition(".")
    return plain(Fraction(int(whole + part), 10 ** len(part))) if part else int(whole)


def in_order(quantities: Iterable[Quantity]) -> list[Quantity]:
    """By place, the longer first."""
    found = list(quantities)
    if len(found) > 1:
        found.sort(key=lambda q: (q.span.start, -q.span.end))
    return found
