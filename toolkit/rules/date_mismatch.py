"""A date of the source is another day, month or year in the translation.

An attack is dated to the wrong month, an election to the wrong year:
a reader who checks finds nothing, and one who does not repeats it.
Dates are compared as days of the calendar, in every order and spelling:
27 October 2023, ၂၀၂၃ ခုနှစ် အောက်တိုဘာလ ၂၇ ရက်, ၂၇-၁၀-၂၀၂၃.
A year that the translation leaves out is no fault.
Of days of the week and of years one may be another, among several: a plain exchange is reported.
Figures that may be two dates (3/4/2021) pass if either is meant.
There is no fix: the date stands in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.quantities import faults
from toolkit.match.written import Hint, literals
from toolkit.model import Fault, Level, Side
from toolkit.rules.rule import Example, Rule, holding
from toolkit.settings import Settings
from toolkit.text import page
from toolkit.text.numbers import DIGITS, OTHER_DIGITS, Kind, Mismatch

_ENDS: Final = ("ာရီ", "\u102bရီ", "ပြီ", "မတ်", "\u102fတ်", "ွန်", "\u102fင်", "\u102dင်", "ဘာ")
"""What the names of months end in, in every spelling."""
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS: Final = (*_WEEKDAYS, *map(str.upper, _WEEKDAYS))
_NAMES: Final = "|".join(rf"(?<={end}လ)|(?<={end}\sလ)" for end in _ENDS)
_DATES: Final = (
    rf"[\dFMSTWလ](?:(?<=\d)|(?<=လ)(?![\u102b-\u103e])(?:{_NAMES})"
    rf"|{'|'.join(f'(?<={day[0]}){day[1:]}' for day in _DAYS)})"
)
"""Figures, days of the week, or the word for month behind the name of one. It begins with what is searched for fast."""
_MONTHS: Final = literals(*(f"{end}{gap}လ" for end in _ENDS for gap in ("", *page.SPACES, " ", "\n", "\r"))) | literals(
    *_DAYS
)


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each date that differs."""
    yield from faults(pair, _is_date)


def _is_date(mismatch: Mismatch) -> bool:
    return any(
        quantity is not None and quantity.kind in (Kind.DATE, Kind.WEEKDAY)
        for quantity in (mismatch.source, mismatch.target)
    )


RULE = Rule(
    name="date-mismatch",
    level=Level.ERROR,
    sieve=holding(
        _DATES,
        Side.SOURCE,
        Side.TARGET,
        hint=lambda: Hint(_MONTHS, chars=OTHER_DIGITS, enough=DIGITS),
        differing=True,
    ),
    check=check,
    needs_source=True,
    examples=(
        Example(
            "«အောက်တိုဘာလ ၂၅ ရက်»က ဖြစ်ပွားသည်။",
            "It happened on 27 October.",
            why="another day",
        ),
        Example("၂၀၂၃ ခုနှစ်၊ အောက်တိုဘာလ (၂၇) ရက်နေ့က ဖြစ်ပွားသည်။", "It happened on 27 October 2023.", why="the same day"),
        Example("၂၇-၁၀-၂၀၂၃ တွင် ဖြစ်ပွားသည်။", "It happened on Oct. 27, 2023.", why="in figures"),
        Example("«နိုဝင်ဘာလ»တွင် ဖြစ်ပွားသည်။", "It happened in October.", why="another month"),
        Example("«၂၀၂၂ ခုနှစ် ဖေဖော်ဝါရီလ ၁ ရက်»", "1 February 2021", why="another year"),
        Example("ဖေဖေါ်ဝါရီ ၁", "1 February 2021", why="no year, and another spelling"),
        Example("«ဗုဒ္ဓဟူးနေ့»က ဖြစ်ပွားသည်။", "It happened on Tuesday.", why="another day of the week"),
        Example("အင်္ဂါနေ့က ဖြစ်ပွားသည်။", "It happened on Tuesday.", why="the same"),
    ),
)
