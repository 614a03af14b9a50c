"""Names of months from CLDR, as texts spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.text.cldr import MONTHS, MONTHS_CUT_SHORT

VARIANTS = {
    "my": (
        ("ဩ", "သြ"),
        ("ဇူလိုင်", "ဇူလှိုင်"),
        ("စက်တင်", "စပ်တင်"),
        ("နဝါ", "န်ဝါ"),
        ("နဝါ", "နာဝါ"),
        ("ဇန်န", "ဇန္န"),
        ("ဇွန်", "ဂျွန်"),
        ("ဇူ", "ဂျူ"),
        ("တင်ဘာ", "တင်္ဘာ"),
        ("တင်ဘာ", "တမ်ဘာ"),
        ("ဝင်ဘာ", "ဝင်္ဘာ"),
        ("ဝင်ဘာ", "ဝမ်ဘာ"),
        ("ဇင်ဘာ", "ဇင်္ဘာ"),
        ("ဇင်ဘာ", "ဇမ်ဘာ"),
    ),
    "en": (("September", "Sept"),),
}
"""Spellings seen beside CLDR's own, as (part of its name, what stands instead)."""


@cache
def month_names(lang: str) -> dict[str, int]:
    """Every spelling of a month in that language -> 1..12; empty where CLDR has none.

    Abbreviations only in languages whose script has case: Burmese ones (ဒီ, နို) are words.
    """
    names = {name.rstrip(".").lower(): number for name, number in _in_cldr(lang) if not name.isdecimal()}
    for old, new in VARIANTS.get(lang, ()):
        names |= {name.replace(old.lower(), new.lower()): n for name, n in names.items() if old.lower() in name}
    return {name.replace("\u102b", "\u102c"): number for name, number in names.items()}  # tall aa is no difference


@cache
def month_pattern(lang: str) -> str:
    """A regular expression for any of them, the longest first; one that matches nothing where there is none."""
    names = sorted(month_names(lang), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, names)) + ")" if names else "(?!)"


def _in_cldr(lang: str) -> Iterator[tuple[str, int]]:
    """Names and abbreviations, each with its number."""
    if lang in MONTHS:
        for names in (MONTHS_CUT_SHORT[lang], MONTHS[lang]):
            yield from zip(names, range(1, 13), strict=False)
        return
    from babel.core import Locale, UnknownLocaleError

    try:
        months = Locale.parse(lang.replace("-", "_")).months
    except (UnknownLocaleError, ValueError):
        return
    for context in months.values():
        for width, table in context.items():
            for number, name in table.items():
                if width == "wide" or (width == "abbreviated" and name.lower() != name.upper()):
                    yield name, number
