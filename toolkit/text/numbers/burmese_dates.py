"""Calendar dates in even Burmese text, in every order."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.model import Span
from toolkit.text.numbers.burmese_words import even
from toolkit.text.numbers.dates import Groups, date_in, figures
from toolkit.text.numbers.model import Quantity
from toolkit.text.numbers.months import month_names, month_pattern
from toolkit.text.numbers.numeric_dates import NUMERIC

LONG = 4
"""Names of fewer code points (မေ, မတ်, ဇွန်) are words too: alone they need လ behind them."""
YEAR = even(r"[12]\d{3}(?![\d,.]\d)(?:ခုနှစ်|ခု|ပြည့်နှစ်|ပြည့်|နှစ်)?")
DAY = even(
    r"\(?(?:3[01]|[12]\d|0?[1-9])\)?(?![\d%]|[.,:]\d|သိန်း|သန်း|သောင်း|ထောင်|ရာ|ဦး|ယောက်|ခု|ဒသမ|လ(?!မတိုင်))(?:ရက်(?:နေ့)?)?"
)
MONTH_WORD = r"လ(?![\u102b-\u103e]|[\u1000-\u1021]\u1037?\u103a)"
NUMBERED = "(?:1[0-2]|0?[1-9])လပိုင်း"
"""The month by its number: ၂ လပိုင်း is February."""
GAP = "[,၊.]?[ -]?"
GROUPS = Groups(("y1", "y2", "y3", "y4"), ("m1", "m2", "m3", "m5"), ("d1", "d2", "d3"))


@cache
def date_pattern() -> str:
    """A regular expression for all of them. Its groups are read by `burmese_date`."""
    name = month_pattern("my")
    month = rf"(?:(?<!အ){name}(?![\u102b-\u103e])(?:{MONTH_WORD})?|{NUMBERED})"
    alone = "|".join(re.escape(n) for n in sorted(month_names("my"), key=len, reverse=True) if len(n) >= LONG)
    return (
        f"(?P<numeric>{NUMERIC})"
        f"|(?P<y1>{YEAR}){GAP}(?P<m1>{month})(?:{GAP}(?P<d1>{DAY}))?"
        f"|(?P<m2>{month}){GAP}(?:(?P<d2>{DAY})(?:{GAP}(?P<y2>{YEAR}))?|(?P<y4>{YEAR}))"
        f"|(?<![\\d.,])(?P<d3>{DAY})[ ,-]?(?P<m3>{month})(?!{GAP}\\d{{1,2}}(?!\\d))(?:{GAP}(?P<y3>{YEAR}))?"
        rf"|(?P<m5>(?:{alone})(?![\u102b-\u103e])(?:{MONTH_WORD})?|{name}{MONTH_WORD}|(?<![\d.,-]){NUMBERED})"
    )


def burmese_date(match: re.Match[str], span: Span) -> Quantity | None:
    """The date of a match; None where its figures are no date."""
    return date_in(match, span, GROUPS, lambda month: figures(month) or _named(month))


@lru_cache(1000)
def _named(month: str) -> int:
    names = month_names("my")
    return names[max((name for name in names if month.startswith(name)), key=len)]
