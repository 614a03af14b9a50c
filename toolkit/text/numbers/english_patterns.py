"""What may be a quantity in English text, as two patterns: a named group for each way to say it."""

from __future__ import annotations

import re
from functools import cache

from toolkit.text.numbers.english_dates import date_pattern
from toolkit.text.numbers.english_words import (
    ARCHAIC,
    DURATIONS,
    FRACTION_WORDS,
    IMPLIED,
    MAGNITUDES,
    ONES,
    ORDINALS,
    ROMAN,
    SMALL,
    TENS,
    VAGUE,
    any_of,
)
from toolkit.text.numbers.labels import LABEL, PHONE
from toolkit.text.patterns import regex

FIGURES = r"(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\w.)])\.(?:\d+(?=%)|\d{2,})|[½¼¾⅓⅔]"
SUFFIX = r"[ ]?(?:(?P<suffix>[Kk]|[Mm]n|mln|[MmBb]|[Bb]n|[Tt]n)(?![A-Za-z0-9]))"
SMALL_WORD = (
    rf"(?:(?:{any_of(ARCHAIC)})(?:\s(?:and\s)?(?:{any_of(SMALL)}))?"
    rf"|(?:{any_of(TENS)})(?:[\s-](?:{any_of(ONES)}))?|{any_of(SMALL)})"
)
MAGNITUDE = f"(?:{any_of(MAGNITUDES)})"
JOIN = r"[\s-]+(?:and\s+)?"
WORDED = (
    rf"(?:(?:{SMALL_WORD}|an?(?=\s+{MAGNITUDE}(?![a-z])))(?:{JOIN}{MAGNITUDE}(?![a-z])(?:{JOIN}{SMALL_WORD}(?![a-z]))?)*"
    rf"|{MAGNITUDE}(?:[\s-]{MAGNITUDE})*)"
)
AND_A = r"[\s-]and[\s-]a[\s-]"
"""Two and a half, and two-and-a-half."""
ALONE = rf"(?![\s-](?:an?|of|dozen|day|hour|{MAGNITUDE})(?![a-z]))"
"""Behind a half that is not the half of what follows."""
UNIT_AND_A = rf"\s(?P<{{}}>{'|'.join(DURATIONS)}|minute|mile)s?\sand\sa\s(?P<{{}}>half|quarter){ALONE}"
"""24 hours and a half; filled with the names of the unit's group and the share's."""
OCLOCK = r"[ ]?(?:o['’]clock|(?P<{}>[ap]\.?m\b\.?))"
HOURS = f"(?:1[0-2]|[1-9]|{any_of(word for word, n in SMALL.items() if 0 < n < 13)})"
HALF_PAST = (
    rf"(?:a\s)?(?P<share>half|quarter)\s(?P<way>past|to)\s(?P<near>{HOURS})"
    rf"(?!\w|[.,:]?\d|[ -]?(?:%|per|{MAGNITUDE}))(?:{OCLOCK.format('noon1')})?"
)
MINUTES_TO = (
    rf"\sminutes\s(?P<way2>past|to|before)\s(?P<near2>{HOURS})"
    rf"(?:{OCLOCK.format('noon2')}|(?!\w)(?=[.,;:)?!]?(?:\s?\Z|\s(?:in\sthe|on|when|and|but)\b|[.;)?!])))"
)
"""Half past four; 15 minutes before 5 o'clock."""

RANGE = regex(
    rf"[ ]?(?:-|to|and|or)[ ]?(?:[a-z]{{0,2}}[$€£¥])?[\d.,]*\d[ -]?({MAGNITUDE}|k|mn?|mln|bn?|tn)(?![a-z0-9])"
)
"""For lower case. The second half of a range names the magnitude of both: 14 to 22 million."""

SECOND_YEAR = regex(r"(?<![0-9])(?:1[89]|20)[0-9]{2}-\Z")
"""2023-24 is 2023 to 2024."""


def _in_figures() -> tuple[str, ...]:
    return (
        f"(?P<phone>{PHONE})",
        f"(?P<label>{LABEL})",
        "(?P<skip>24/7)",
        f"(?P<date>{date_pattern()})",
        rf"(?P<spoken>(?<![\w.,:-])(?i:(?P<few>[1-5]?\d){MINUTES_TO}))",
        r"(?P<clock>(?<![\d.,:])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?"
        r"(?:[ ]?(?P<noon>(?i:am|pm|a\.m\.?|p\.m\.?)(?![A-Za-z]))|[ ]?o['’]clock))",
        r"(?P<clock24>(?<![\d.,:])\d{1,2}:[0-5]\d(?![\d:]))",
        r"(?P<slashed>(?<![\d.,/])\d{1,3}/\d{1,3}(?![\d/]))",
        r"(?P<nth>(?<![\d.,])\d{1,3}(?:,?\d{3})*(?:st|nd|rd|th)(?![A-Za-z]))",
        r"(?P<decade>(?:(?<!\w)['’])?(?<![\d.,])(?:[12]\d)?\d0['’]?s(?![A-Za-z]))",
        rf"(?P<number>(?P<figures>{FIGURES})(?:(?<!\d\d\d)\s(?P<mixed>[1-9]/[2-9])(?![\d/])|{AND_A}(?P<fhalf>half|quarter)"
        rf"|{UNIT_AND_A.format('funit', 'fshare')})?"
        rf"(?P<times>(?:[\s-]+{MAGNITUDE})+(?![a-z]))?(?:{SUFFIX})?)",
    )


def _in_words() -> tuple[str, ...]:
    return (
        rf"(?P<implied>{any_of(IMPLIED)})",
        r"(?P<halfof>(?:(?P<hcount>an?|one|two|three)[\s-])?(?P<hpart>half|quarters?|thirds?)(?:[\s-](?:of\s)?an?|(?<=half))[\s-]"
        rf"(?P<hmag>{MAGNITUDE}|dozen))",
        rf"(?P<andhalf>an?\s(?P<hunit>{'|'.join(DURATIONS)})\sand\sa\shalf)",
        rf"(?P<dozen>(?:(?P<dcount>{SMALL_WORD}|a)[\s-])?dozen)",
        rf"(?P<vague>(?:(?:{any_of(VAGUE)})(?:\sof)?\s+)?(?:{any_of(VAGUE)}))",
        rf"(?P<several>(?:several|many|(?:a\s)?few|some|couple(?:\sof)?)(?:\s{MAGNITUDE})+)",
        rf"(?P<part>(?:(?P<pcount>{SMALL_WORD}|an?)[\s-])?(?P<pname>{any_of(FRACTION_WORDS)}))",
        rf"(?P<ordinal>(?:{SMALL_WORD}\s(?:hundred|thousand)\s(?:and\s)?)?(?:(?:{any_of(TENS)})[\s-])?(?:{any_of(ORDINALS)}))",
        rf"(?P<worded>(?P<words>{WORDED})(?:{AND_A}(?P<whalf>half|quarter)(?:\s(?P<wtimes>{MAGNITUDE}))?"
        rf"|{UNIT_AND_A.format('wunit', 'wshare')})?)",
    )


@cache
def figures() -> re.Pattern[str]:
    """Everything that may be a quantity and begins with a figure, a sign, a name or a month."""
    return regex(rf"{'|'.join(_in_figures())}|\b(?P<roman>{'|'.join(ROMAN)})\b", re.ASCII)


@cache
def words() -> re.Pattern[str]:
    """Everything that may be one and begins with a word, for lower case: ignoring case takes three times as long."""
    spoken = rf"(?P<spoken>(?<![\w.,:-])(?:{HALF_PAST}|(?P<few>{SMALL_WORD}){MINUTES_TO}))"
    return regex(rf"{spoken}|\b(?:{'|'.join(_in_words())})\b", re.ASCII)
