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
from toolkit.text.patterns import regex

HALF_DAY: Final = 720
DAY: Final = 1440
_MORNING: Final = "မနက်|နံနက်|မိုးလင်း|အရုဏ်တက်"
_AFTERNOON: Final = "ညနေ|မွန်းလွဲ"
_EITHER: Final = "နေ့လယ်|နေ့လည်|နေ့ခင်း|ည|မွန်းတည့်|သန်းခေါင်"
"""ည is before and after midnight, noon has an hour before twelve."""
_PART: Final = regex(
    rf"(?<!တစ်)(?<!တစ် )(?<!တ)(?<!ကြာ)(?:(?P<am>{_MORNING})|(?P<pm>{_AFTERNOON})|{_EITHER})"
    "(?:ပိုင်း|ဘက်|ဖက်|ခင်း|စောစော)?[\\s\u200b(]*\\Z"  # ZERO WIDTH SPACE
)
_LASTING: Final = regex("[\\s\u200b]*(?:ကျော်|ခန့်|လောက်)?[\\s\u200b]*(?:ကြာ|စာ(?![\u102b-\u103e])|တာ(?![\u102b-\u103e]))")
_LOOK_BACK: Final = 20
_MINUTES: Final = regex("[\\s\u200b]*(?:မိနစ်)?[\\s\u200b]*")
_STRIKING: Final = regex("[\\s\u200b]*(?:ထိုး|တီး)?[\\s\u200b]*(?:ရန်|ဖို့)[\\s\u200b]*(?:မိနစ်)?[\\s\u200b]*")
_BEFORE: Final = regex("[\\s\u200b]*မတိုင်(?:မီ|ခင်)[\\s\u200b]*(?:မိနစ်)?[\\s\u200b]*")
_SHORT: Final = regex("[\\s\u200b]*(?:မိနစ်)?[\\s\u200b]*အလို")
"""၅ နာရီထိုးရန် ၁၅ မိနစ်အလို is a quarter to five."""
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
        following = quantities[at + 1] if at + 1 < len(quantities) else None
        short = _short(text, q, following)
        if short is not None:
            taken = True
            yield short
            continue
        if part is None:
            yield q
            continue
        minutes = _minutes(text, q, following)
        taken = minutes is not None and following is not None
        end = following.span.end if taken and following else q.span.end
        time = _time(q, part, minutes or 0, Span(part.start(), end))
        if taken and following and following.unit != "minute":  # or else they count what comes next
            time = time._replace(others=(*time.others, time.value - following.value))
        yield time


def _part(text: str, q: Quantity) -> re.Match[str] | None:
    clock = 0 <= q.value < DAY if q.kind is Kind.TIME else _is_hour(q)
    if not clock or _LASTING.match(text, q.span.end):
        return None
    return _PART.search(text, max(0, q.span.start - _LOOK_BACK), q.span.start)


def _is_hour(q: Quantity) -> bool:
    return q.unit == "hour" and 0 < q.value < 13 and Fraction(q.value).denominator <= 2


def _short(text: str, q: Quantity, following: Quantity | None) -> Quantity | None:
    """So many minutes to the hour: the hour that is not struck yet, then what it lacks."""
    if following is None or not _is_hour(q) or not isinstance(following.value, int) or following.value > 59:
        return None
    lacks, between = _SHORT.match(text, following.span.end), (q.span.end, following.span.start)
    if lacks is not None and _STRIKING.fullmatch(text, *between):
        end = lacks.end()
    elif lacks is None and _BEFORE.fullmatch(text, *between) and not _LASTING.match(text, following.span.end):
        end = following.span.end
    else:
        return None
    part = _PART.search(text, max(0, q.span.start - _LOOK_BACK), q.span.start)
    if part is None:
        span = Span(q.span.start, end)
        return clock_time(span, int(q.value * 60) - following.value, q.strength, sure=False)
    return _time(q, part, -following.value, Span(part.start(), end))


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
