"""Calendar dates in English, in every order."""

from __future__ import annotations

import re
from functools import cache

from toolkit.model import Span
from toolkit.text.numbers.model import Day, Kind, Quantity, Strength
from toolkit.text.numbers.months import month_names
from toolkit.text.numbers.numeric_dates import NUMERIC, numeric_days
from toolkit.text.patterns import regex

DAY = (
    r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![\d%A-Za-z]|[,.:]\d|\s(?:million|billion|thousand|hundred|per\s?cent|people|years))"
)
YEAR = r"[12]\d{3}(?![\d%A-Za-z]|[,.]\d)"
CUES = (
    "In ",
    "in ",
    "last ",
    "since ",
    "Since ",
    "until ",
    "from ",
    "by ",
    "late ",
    "early ",
    "mid-",
    "this ",
    "next ",
    "of ",
)
"""What makes a month of May and March where no figure stands by."""
CUE = "|".join(f"(?<={cue})" for cue in (*CUES, "mid-", "this ", "next ", "of "))
GAP = r"(?:,?[ ]|[ ]?,[ ]?|\.[ ]?|-)"


GROUPS = (("y1", "y2", "y3", "y4"), ("m1", "m2", "m4", "m5"), ("d1", "d2", "d4"))
"""Those that hold a year, a month, a day."""


DIGITS = regex("[0-9]+")


@cache
def date_pattern() -> str:
    """A regular expression for all of them, to be compiled with case. Its groups are read by `english_date`."""
    # A month is written with a capital: may, march and mar are words.
    names = [n.capitalize() for n in sorted(month_names("en"), key=len, reverse=True)]
    month = r"(?<![A-Za-z])(?:" + "|".join(names + [n.upper() for n in names]) + r")(?![A-Za-z])"
    return (
        f"(?P<numeric>{NUMERIC})"
        rf"|(?P<m1>{month})(?:\.?[ -](?:the[ ])?(?P<d1>{DAY})(?:{GAP}(?P<y1>{YEAR}))?|(?:{GAP}|[ ]of[ ])(?P<y3>{YEAR})"
        r"|(?<![A-Z][A-Z])(?<!May)(?<!Mar)(?<!March))"
        rf"|(?<![\d.,/])(?P<d2>{DAY})(?:[ ]|-|[ ](?:day[ ])?of[ ])(?P<m2>{month})(?:{GAP}(?P<y2>{YEAR}))?"
        rf"|(?<![\d.,])(?P<y4>{YEAR})[ ](?P<m4>{month})(?:[ ](?P<d4>{DAY}))?"
        rf"|(?P<m5>(?:{CUE})(?:March|May|Mar)(?![A-Za-z])"
        r"|(?<![A-Za-z])(?:March|May)(?=[/-][A-Z]))"
    )


def english_date(match: re.Match[str], span: Span) -> Quantity | None:
    """The date of a match; None where its figures are no date."""
    if match["numeric"]:
        days = numeric_days(match["numeric"])
        return Quantity(span, days[0].day or 0, Kind.DATE, days=days) if days else None
    said = match.groupdict("")
    year, month, day = (next(filter(None, map(said.get, groups)), "") for groups in GROUPS)
    number = month_names("en")[month.lower()]
    known = Day(_figures(year), number, _figures(day))
    firm = known.year is not None or known.day is not None
    return Quantity(
        span,
        known.day or known.year or number,
        Kind.DATE,
        strength=Strength.FIRM if firm else Strength.SOFT,
        days=(known,),
    )


def _figures(text: str) -> int | None:
    digits = DIGITS.match(text)
    return int(digits[0]) if digits else None
