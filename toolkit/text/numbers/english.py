"""Quantities in English text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.numbers import english_patterns as patterns
from toolkit.text.numbers.clock import DAY, HALF_DAY, clock_time
from toolkit.text.numbers.english_dates import english_date
from toolkit.text.numbers.english_patterns import RANGE, SECOND_YEAR
from toolkit.text.numbers.english_setting import setting
from toolkit.text.numbers.english_starts import starts
from toolkit.text.numbers.english_words import (
    ARCHAIC,
    FRACTION_WORDS,
    GLYPHS,
    IMPLIED,
    MAGNITUDES,
    ORDINALS,
    ROMAN,
    SMALL,
    SUFFIXES,
    VAGUE,
)
from toolkit.text.numbers.labels import after_placeholder, label, phone
from toolkit.text.numbers.model import Approx, Kind, Quantity, Strength, Value, decimal, in_order, plain
from toolkit.text.numbers.units import UNITS
from toolkit.text.page import translation
from toolkit.text.patterns import regex


def english_quantities(text: str) -> list[Quantity]:
    """All quantities of an English text, in order."""
    if not text.isascii():
        text = even(text)
    lower = text.lower()
    found = []
    for match in matches(text, lower):
        quantity = _read(lower, match)
        if quantity is not None:
            found.append(quantity)
    return _with_shared_units(in_order(found), lower)


def _with_shared_units(found: list[Quantity], lower: str) -> list[Quantity]:
    """What stands before *to* or a dash counts what stands behind it: three to six weeks, 2-3%."""
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if (
            one.kind is Kind.COUNT
            and one.unit is None
            and other.unit in COUNTED
            and other.approx is Approx.EXACT
            and TO.fullmatch(lower, one.span.end, other.span.start)
        ):
            found[at] = one._replace(unit=other.unit, kind=other.kind)
    return found


TO: Final = regex(r"\s*(?:-|\bto\b|\bor\b)\s*")
COUNTED: Final = frozenset(UNITS) | {"percent"}
SHARES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
EVEN = dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-") | {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x130: "I"}
"""Plain hyphens and spaces; and no letter that is two in lower case."""
even: Final = translation(EVEN)


def matches(text: str, lower: str) -> Iterator[re.Match[str]]:
    """What may be a quantity in a text, which is also given in lower case."""
    end, figures, words = 0, patterns.figures(), patterns.words()
    for place, worded in starts(text, lower):
        if place >= end and (match := words.match(lower, place) if worded else figures.match(text, place)):
            end = match.end()
            yield match


def _read(lower: str, match: re.Match[str]) -> Quantity | None:
    """What was found in a text, which is given in lower case."""
    return READERS[str(match.lastgroup)](lower, match, Span(*match.span()))


def _label(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return label(match["label"], span)


def _phone(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return phone(match["phone"], span)


def _skip(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return Quantity(span, 24, Kind.LABEL, strength=Strength.FAINT, others=(7,))


def _date(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return english_date(match, span)


def _clock(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["noon"] and hour < 13:
        hour = hour % 12 + (12 if match["noon"].lower().startswith("p") else 0)
    return clock_time(span, hour * 60 + minute, sure=bool(match["noon"]) or not 0 < hour < 13)


def _clock24(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    hour, minute = (int(part) for part in match["clock24"].split(":"))
    return clock_time(span, hour * 60 + minute, sure=not 0 < hour < 13)


def _spoken(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    said = {name: word.lower() for name, word in match.groupdict().items() if word}
    share, way = said.get("share"), said.get("way") or said["way2"]
    minutes = int(60 * SHARES[share]) if share else _small(said["few"])
    if minutes > 59 or (share == "half" and way == "to"):
        return None
    hour = _small(said.get("near") or said["near2"])
    minute = 60 * (hour % 12) + (-minutes if way in ("to", "before") else minutes)
    noon = said.get("noon1") or said.get("noon2") or ""
    return clock_time(span, (minute + HALF_DAY * noon.startswith("p")) % DAY, sure=bool(noon))


def _small(text: str) -> int:
    return int(text) if text.isdecimal() else sum(SMALL[word] for word in re.findall("[a-z]+", text.lower()))


def _slashed(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    part, whole = (int(n) for n in match["slashed"].split("/"))
    if not whole:
        return None
    return Quantity(span, plain(Fraction(part, whole)), Kind.FRACTION, parts=(part, whole))


def _nth(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return setting(text, span, int(re.sub(r"\D", "", match["nth"])), Strength.FIRM, kind=Kind.ORDINAL)


def _decade(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    value = int(re.sub(r"\D", "", match["decade"]))
    return Quantity(span, value, others=(value % 100, 1900 + value % 100))


def _number(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    figures = match["figures"]
    value: Value = GLYPHS[figures] if figures in GLYPHS else decimal(figures.replace(",", ""))
    others: tuple[Value, ...] = ()
    if span.end > match.end("figures"):
        value, others, span = _multiplied(text, match, value)
    if not (match["times"] or match["suffix"]) and (ahead := RANGE.match(text, span.end)):
        others = (plain(value * (MAGNITUDES.get(ahead[1]) or SUFFIXES[ahead[1]])),)
    if not others and "." in figures and THOUSANDS.fullmatch(figures):
        others = (int(figures.replace(".", "")),)
    if len(figures) == 2 and SECOND_YEAR.search(text, max(0, span.start - 6), span.start) and figures.isdecimal():
        others = (*others, int(text[span.start - 5 : span.start - 3] + figures))
    strength = Strength.SOFT if value in (0, 1) else Strength.FIRM
    return _lasting(setting(text, span, value, strength, others), match["funit"])


THOUSANDS = regex("[0-9]{1,3}[.][0-9]{3}")
"""How some group them."""


def _multiplied(text: str, match: re.Match[str], value: Value) -> tuple[Value, tuple[Value, ...], Span]:
    """A number in figures with what follows them: its value, what else it may be, and its place."""
    if match["mixed"]:
        value += Fraction(match["mixed"])
    if share := match["fhalf"] or match["fshare"]:
        value += SHARES[share]
    if match["times"]:
        for word in re.findall("[a-z]+", match["times"].lower()):
            value *= MAGNITUDES[word]
    whole = Span(*match.span())
    if not match["suffix"]:
        return plain(value), (), whole
    times = value * SUFFIXES[match["suffix"].lower()]
    if len(match["suffix"]) == 1 and text[match.start("suffix") - 1] == " ":
        return plain(value), (plain(times),), Span(whole.start, match.start("suffix") - 1)
    return plain(times), (plain(value),), whole


def _lasting(q: Quantity, unit: str | None) -> Quantity:
    """With the unit that stands inside it: 24 hours and a half."""
    return q._replace(unit=unit.lower()) if unit else q


def _half_of(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    count = SMALL.get((match["hcount"] or "a").lower(), 1)
    share = Fraction(count, FRACTION_WORDS[match["hpart"].lower()])
    return setting(text, span, plain(MAGNITUDES.get(match["hmag"].lower(), 12) * share), Strength.SOFT)


def _and_half(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return Quantity(span, Fraction(3, 2), unit=match["hunit"].lower(), strength=Strength.SOFT)


def _dozen(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    count = SMALL.get((match["dcount"] or "a").lower(), 1)
    return setting(text, span, 12 * count, Strength.SOFT if count == 1 else Strength.FIRM)


def _vague(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    value = 1
    words = re.findall("[a-z]+", match["vague"].lower().replace(" of", ""))
    for word in words:
        value *= VAGUE[word] if not (word == "dozens" and len(words) > 1) else 10
    others = (10,) if words == ["dozens"] else (10, 12) if words == ["scores"] else ()
    if words[-1] == "millions" and len(words) > 1:
        others = (MAGNITUDES["million"],)  # Burmese has no word for ten of them that is said so
    return Quantity(span, value, Kind.VAGUE, strength=Strength.SOFT, others=others)


def _several(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    value = 1
    for word in re.findall("[a-z]+", match["several"].lower()):
        value *= MAGNITUDES.get(word, 1)
    return Quantity(span, value, Kind.VAGUE, strength=Strength.SOFT)


def _part(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    name = match["pname"].lower()
    whole = FRACTION_WORDS[name]
    counted = (match["pcount"] or "").lower()
    share = plain(Fraction(SMALL.get(counted, 1), whole))
    if name in ORDINALS and not counted:
        return Quantity(span, ORDINALS[name], Kind.ORDINAL, strength=Strength.FAINT, others=(share,))
    strength = Strength.SOFT if name.endswith("s") or counted else Strength.FAINT
    others = (ORDINALS[name],) if name in ORDINALS and counted == "a" else ()
    return Quantity(span, share, Kind.FRACTION, strength=strength, others=others, parts=(SMALL.get(counted, 1), whole))


class _InWords(NamedTuple):
    """What is said in words, wherever that stands."""

    value: Value
    firm: bool
    """A large number, which must have a counterpart."""
    scale: bool
    """Does it begin with a magnitude, which may belong to a number before it?"""


@lru_cache(maxsize=1 << 10)
def _in_words(said: str, half: str | None, times: str | None, share: str | None) -> _InWords:
    """Kept, since the same few hundred make up most of all numbers in words."""
    words = re.findall("[a-z]+", said)
    total: Value = 0
    current: Value = 0
    for word in words:
        if word in SMALL:
            current += SMALL[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in MAGNITUDES and total and (not current or MAGNITUDES[word] > total):
            total, current = (total + current) * MAGNITUDES[word], 0  # a thousand thousand
        elif word in MAGNITUDES:
            total += (current or 1) * MAGNITUDES[word]
            current = 0
    value: Value = total + current
    if half:
        value = plain(value + (1 if times else MAGNITUDES.get(words[-1], 1)) * SHARES[half])
    if share:
        value = plain(value + SHARES[share])
    if times:
        value = plain(Fraction(value * MAGNITUDES[times]))
    firm = (value > 10 or not MAGNITUDES.keys().isdisjoint(words)) and ARCHAIC.keys().isdisjoint(words)
    return _InWords(value, firm, words[0] in MAGNITUDES)


def _worded(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    value, firm, scale = _in_words(match["words"], match["whalf"], match["wtimes"], match["wshare"])
    if value == 1:
        return Quantity(span, 1, strength=Strength.FAINT)
    if scale and after_placeholder(text, span.start):
        firm = False
    return _lasting(setting(text, span, value, Strength.FIRM if firm else Strength.SOFT), match["wunit"])


def _ordinal(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    value = 0
    for word in re.findall("[a-z]+", match["ordinal"].lower()):
        if word in MAGNITUDES:
            value *= MAGNITUDES[word]
        else:
            value += SMALL.get(word, 0) or ORDINALS.get(word, 0)
    return setting(text, span, value, Strength.FIRM if value > 10 else Strength.FAINT, kind=Kind.ORDINAL)


def _implied(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return Quantity(span, IMPLIED[match["implied"].lower()], strength=Strength.FAINT)


def _roman(text: str, match: re.Match[str], span: Span) -> Quantity | None:
    return Quantity(span, ROMAN[match["roman"]], Kind.LABEL, strength=Strength.FAINT)


READERS = {
    "number": _number,
    "phone": _phone,
    "label": _label,
    "date": _date,
    "worded": _worded,
    "ordinal": _ordinal,
    "part": _part,
    "nth": _nth,
    "spoken": _spoken,
    "clock": _clock,
    "clock24": _clock24,
    "slashed": _slashed,
    "decade": _decade,
    "halfof": _half_of,
    "andhalf": _and_half,
    "dozen": _dozen,
    "vague": _vague,
    "several": _several,
    "implied": _implied,
    "roman": _roman,
    "skip": _skip,
}
