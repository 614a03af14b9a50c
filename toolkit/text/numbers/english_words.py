"""The words of English numbers."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from toolkit.text.numbers.model import Approx

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = {word: n for n, word in enumerate(_ONES, 1)}
TENS = {word: 10 * n for n, word in enumerate(_TENS, 2)}
ARCHAIC = {"threescore": 60, "fourscore": 80}
"""Older counting by scores: threescore and ten is 70."""
SMALL = {"zero": 0} | ONES | {word: n for n, word in enumerate(_TEENS, 10)} | TENS | ARCHAIC
_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
ORDINALS = (
    {word: n for n, word in enumerate((*_FIRST, "twelfth"), 1)}
    | {f"{word}th": SMALL[word] for word in _TEENS[3:]}
    | {f"{word[:-1]}ieth": n for word, n in TENS.items()}
    | {"hundredth": 100, "thousandth": 1000}
)
MAGNITUDES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
SUFFIXES = {"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
DURATIONS = ("year", "month", "week", "day", "hour", "decade")
FRACTION_WORDS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixths": 6,
    "tenth": 10,
    "tenths": 10,
    "eighths": 8,
}
GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
ROMAN = {
    "II": 2,
    "III": 3,
    "IV": 4,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "XI": 11,
    "XII": 12,
    "XIII": 13,
    "XIV": 14,
    "XV": 15,
}
"""One letter alone is a letter."""
IMPLIED = {
    "once": 1,
    "single": 1,
    "both": 2,
    "pair": 2,
    "pairs": 2,
    "couple": 2,
    "twice": 2,
    "twofold": 2,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "doubles": 2,
    "redoubled": 2,
    "half-hour": 30,
    "half an hour": 30,
    "quarter-hour": 15,
    "quarter of an hour": 15,
    "double-digit": 10,
    "triples": 3,
    "triple": 3,
    "tripling": 3,
    "quadrupled": 4,
    "quadruple": 4,
    "tripled": 3,
    "thrice": 3,
    "threefold": 3,
    "twins": 2,
    "quarterly": 3,
    "bilateral": 2,
    "trilateral": 3,
    "fortnight": 14,
    "decade": 10,
    "century": 100,
    "noon": 12,
    "midday": 12,
    "midnight": 12,
} | {f"{word}fold": n for word, n in SMALL.items() if n > 3 and word not in ARCHAIC}
"""Words with a number in them: they answer, but never ask."""
VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1000,
    "lakhs": 10**5,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
UNITS = {
    "percent": r"per\s?cent(?:age)?|percent|pct|%",
    "century": "century|centuries",
    "decade": "decades?",
    "year": r"years?|yrs?|yo(?=\b)",
    "month": "months?",
    "fortnight": "fortnights?",
    "week": "weeks?",
    "day": "days?",
    "hour": "hours?|hrs?",
    "minute": "minutes?|mins?",
    "second": "seconds|secs?",
    "kilometre": "kilometers?|kilometres?|kms?",
    "centimetre": "centimeters?|centimetres?|cms?",
    "millimetre": "millimeters?|millimetres?|mm",
    "metre": "meters?|metres?",
    "mile": "miles?",
    "foot": "feet|foot|ft",
    "inch": r"inch(?:es)?",
    "yard": "yards?",
    "kilogram": "kilograms?|kilos?|kgs?",
    "milligram": "milligrams?|mg",
    "gram": "grams?|gm?",
    "pound": "pounds?|lbs?",
    "tonne": "tonnes?|tons?",
    "ounce": "ounces?|oz",
    "viss": "viss",
    "tical": "ticals?",
    "acre": "acres?",
    "hectare": "hectares?",
    "millilitre": "millilit(?:er|re)s?|ml",
    "litre": "lit(?:er|re)s?",
    "gallon": "gallons?",
    "times": r"fold|times(?=\s(?:as|more|higher|greater|larger|bigger|that|the))",
    "celsius": r"(?:degrees?\s|°\s?)(?:celsius|centigrade|c)|°c|℃|celsius",
    "fahrenheit": r"(?:degrees?\s|°\s?)(?:fahrenheit|f)|°f|fahrenheit",
    "degree": "degrees?|°",
}
CURRENCIES = {
    "USD": r"(?:u\.?s\.?\s)?dollars?|usd|us\$|hk\$|nt\$|s\$|a\$|c\$|\$",
    "MMK": "(?:myanmar\\s|burmese\\s)?kyats?|mmk|ks",
    "THB": "(?:thai\\s)?baht|thb|฿",
    "CNY": "(?:chinese\\s)?yuan|renminbi|rmb|cny",
    "EUR": "euros?|eur|€",
    "GBP": "gbp|£|pounds\\ssterling",
    "JPY": "(?:japanese\\s)?yen|jpy|¥",
    "INR": "(?:indian\\s)?rupees?|inr|rs\\.?|₹",
    "KRW": "korean\\swon|krw|₩",
    "BDT": "taka|bdt",
}
"""All dollars are one family; a bare pound may be a weight, so it is none."""
BEFORE = {
    Approx.NEARLY: r"nearly|almost|approaching|approaches|near|nearing|close\sto|just\sunder|just\sshort\sof",
    Approx.MOST: (
        r"(?:no|not)\smore\sthan|not\sexceeding|at\smost|a\smaximum\sof|maximum"
        r"|(?:does|did|must|may|should|shall|can)\snot\sexceed|up\sto"
    ),
    Approx.LEAST: r"at\sleast|(?:no|not)\s(?:fewer|less)\sthan|a\sminimum\sof|minimum",
    Approx.LESS: r"under|below|(?:less|fewer|lower|younger)\sthan",
    Approx.MORE: (
        r"(?:more|greater|older|higher|longer|larger)\sthan|over|above|exceeding|exceeds|exceeded|exceed"
        r"|in\sexcess\sof|upwards\sof|surpassing|surpassed|topped"
    ),
    Approx.ABOUT: (
        r"about|around|some|approximately|roughly|an\sestimated|estimated|approx\.?|circa|as\smany\sas|as\smuch\sas"
    ),
}
AFTER = {
    Approx.MORE: r"\+|-?plus",
    Approx.LEAST: r"or\s(?:more|older|above|over|higher)|and\s(?:above|over|older|up|more)",
    Approx.MOST: r"or\s(?:less|fewer|below|under|younger)|and\s(?:under|below|younger)",
    Approx.ABOUT: r"or\sso|-odd|-ish",
}


def any_of(words: Iterable[str]) -> str:
    """The inside of a group that matches any of them, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
