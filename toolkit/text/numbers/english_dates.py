"""Calendar dates in English, in every order."""

from __future__ import annotations

import re
from functools import cache

from toolkit.model import Span
from toolkit.text.numbers.dates import Groups, date_in
from toolkit.text.numbers.model import Quantity
from toolkit.text.numbers.months import month_names
from toolkit.text.numbers.numeric_dates import NUMERIC

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
CUE = "|".join(f"(?<={cue})" for cue in CUES)
GAP = r"(?:,?[ ]|[ ]?,[ ]?|\.[ ]?|-)"
GROUPS = Groups(("y1", "y2", "y3", "y4"), ("m1", "m2", "m4", "m5"), ("d1", "d2", "d4"))


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
    return date_in(match, span, GROUPS, lambda month: month_names("en")[month.lower()])
