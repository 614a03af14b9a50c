"""Currencies that a text names, whether or not a number stands beside them: *per dollar*, တစ်ဒေါ်လာလျှင်."""

from __future__ import annotations

import re
from typing import Final

from toolkit.model import Span
from toolkit.text.numbers import burmese_words, english_words
from toolkit.text.patterns import regex

BURMESE_NAMES: Final = {
    "USD": "ဒေါ်လာ",
    "MMK": "ကျပ်",
    "THB": "ဘတ်",
    "CNY": "ယွမ်",
    "EUR": "ယူရို",
    "JPY": "ယန်း",
    "INR": "ရူပီး",
}
"""Of those whose names are hardly ever anything else: ဝမ် is a part of names, *pound* a weight."""

_ENGLISH: Final = regex(
    "|".join(rf"(?P<{code}>(?<![A-Za-z])(?:{english_words.CURRENCIES[code]})(?![A-Za-z]))" for code in BURMESE_NAMES),
    re.IGNORECASE,
)
_STEMS: Final = (
    *("dollar", "usd", "$", "kyat", "mmk", "baht", "thb", "฿", "yuan", "renminbi", "rmb", "cny", "eur", "€"),
    *("yen", "jpy", "¥", "rupee", "inr", "₹"),
)
_SHORT: Final = regex(r"[kr](?<![a-z].)s(?![a-z])")
"""One of these is found in lower case in every English text that names one, in a fortieth of the time: few do."""
_BURMESE: Final = regex(
    # အကျပ်အတည်း is a crisis, ကျပ်တည်း is in need; ဘတ်စကား is a bus.
    "|".join(rf"(?P<{code}>(?<!အ)(?:{burmese_words.CURRENCIES[code]})(?!စကား))" for code in BURMESE_NAMES)
)
PATTERNS: Final = {"en": _ENGLISH, "my": _BURMESE}


def named_currencies(text: str, lang: str) -> dict[str, Span]:
    """The currencies that an English or Burmese text names, by code (ISO 4217), each where it stands first."""
    found: dict[str, Span] = {}
    pattern = PATTERNS.get(lang.partition("-")[0])
    if pattern is _ENGLISH and not _may_name(text.casefold()):
        return found
    for match in pattern.finditer(text) if pattern is not None else ():
        found.setdefault(match.lastgroup or "", Span(*match.span()))
    return found


def _may_name(lower: str) -> bool:
    return any(map(lower.__contains__, _STEMS)) or _SHORT.search(lower) is not None
