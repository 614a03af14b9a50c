"""Clock times: which half of the day they are in, and how Burmese says them.

A time is minutes from midnight; one that may be in either half has the other one among `others`.
Source of the parts of the day in what we write: CLDR, day periods of Burmese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from toolkit.model import Span
from toolkit.text.numbers.model import Kind, Quantity, Strength

HALF_DAY: Final = 720
DAY: Final = 1440
_MORNING: Final = "မနက်|နံနက်|မိုးလင်း|အရုဏ်တက်"
_AFTERNOON: Final = "ညနေ|မွန်းလွဲ"
_EITHER: Final = "နေ့လယ်|နေ့လည်|နေ့ခင်း|ည|မွန်းတည့်|သန်းခေါင်"
"""ည is before and after midnight, noon has an hour before twelve."""
_PART: Final = re.compile(
    rf"(?<!တစ်)(?<!တစ် )(?<!တ)(?<!ကြာ)(?:(?P<am>{_MORNING})|(?P<pm>{_AFTERNOON})|{_EITHER})"
    "(?:ပိုင်း|ဘက်|ဖက်|ခင်း|စောစော)?[\\s\u200b(]*\\Z"  # ZERO WIDTH SPACE
)
_LASTING: Final = re.compile(
    "[\\s\u200b]*(?:ကျော်|ခန့်|လောက်)?[\\s\u200b]*(?:ကြာ|စာ(?![\u102b-\u103e])|တာ(?![\u102b-\u103e]))"
)
_LOOK_BACK: Final = 20
_MINUTES: Final = re.compile("[\\s\u200b]*(?:မိနစ်)?[\\s\u200b]*")
_SAID: Final = ((19, "ည"), (16, "ညနေ"), (12, "နေ့လယ်"), (0, "နံနက်"))


def times(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a Burmese text, with hours behind a part of the day read as times (ည ၆ နာရီခွဲ)."""
    return list(_read(text, quantities))


def _read(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    taken = False
    for at, q in enumerate(quantities):
        if taken:
            taken = False
            continue
        part = _part(text, q)
        if part is None:
            yield q
            continue
        following = quantities[at + 1] if at + 1 < len(quantities) else None
        minutes = _minutes(text, q, following)
        taken = minutes is not None and following is not None
        end = following.span.end if taken and following else q.span.end
        time = _time(q, part, minutes or 0, Span(part.start(), end))
        if taken and following and following.unit != "minute":  # or else they count what comes next
            time = time._replace(others=(*time.others, time.value - following.value))
        yield time


def _part(text: str, q: Quantity) -> re.Match[str] | None:
    if q.kind is Kind.TIME:
        clock = 0 <= q.value < DAY
    else:
        clock = q.unit == "hour" and 0 < q.value < 13 and Fraction(q.value).denominator <= 2
    if not clock or _LASTING.match(text, q.span.end):
        return None
    return _PART.search(text, max(0, q.span.start - _LOOK_BACK), q.span.start)


def _minutes(text: str, q: Quantity, following: Quantity | None) -> int | None:
    """Those that stand behind the hour: ၃၀ မိနစ်, မိနစ် ၃၀ or ၃၀."""
    if following is None or q.kind is Kind.TIME or Fraction(q.value).denominator > 1:
        return None
    if following.unit not in ("minute", "hour", None) or following.kind is not Kind.COUNT:
        return None
    if text.endswith("နာရီ", 0, following.span.end):
        return None
    if not isinstance(following.value, int) or following.value > 59:
        return None
    return following.value if _MINUTES.fullmatch(text, q.span.end, following.span.start) else None


def _time(q: Quantity, part: re.Match[str], minutes: int, span: Span) -> Quantity:
    minute = int(q.value) if q.kind is Kind.TIME else int(q.value * 60) + minutes
    if part["am"] or part["pm"]:
        value = minute % HALF_DAY + (HALF_DAY if part["pm"] else 0)
        return clock_time(span, value, q.strength)
    return clock_time(span, minute % DAY, q.strength, sure=False)


def clock_time(span: Span, minute: int, strength: Strength = Strength.FIRM, *, sure: bool = True) -> Quantity:
    """A time at so many minutes from midnight; not sure: or twelve hours from it. Twelve is both noon and midnight."""
    sure = sure and minute % HALF_DAY >= 60
    others = () if sure else ((minute + HALF_DAY) % DAY,)
    parts = (minute // 60, minute % 60)
    return Quantity(span, minute, Kind.TIME, strength=strength, others=others, parts=parts)


def spoken(q: Quantity) -> str:
    """ညနေ 6 နာရီခွဲ; without the part of the day where that is not known. Figures are 0-9."""
    hour, minute = divmod(int(q.value), 60)
    part = "" if q.others else next(name for start, name in _SAID if hour >= start) + " "
    behind = "ခွဲ" if minute == 30 else f" {minute} မိနစ်" if minute else ""
    return f"{part}{hour % 12 or 12} နာရီ{behind}"
