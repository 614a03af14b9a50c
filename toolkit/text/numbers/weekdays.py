"""Days of the week: whether each of two texts names exactly one, and another one.

Only full names count: Sun, Sat and Mon are words and peoples. What Burmese calls Tuesday and Friday
are also planets, so that its names count as days only with a word for the time of day behind them.
Source of the names: CLDR, with spellings seen in news.
"""

from __future__ import annotations

from typing import Final

from toolkit.model import Span
from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.model import Kind, Quantity
from toolkit.text.patterns import regex

NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BURMESE: Final = (
    ("တနင်္လာ", "တနင်းလာ"),
    ("အင်္ဂ\u102b", "အင်္ဂာ"),  # VOWEL SIGN TALL AA
    ("ဗုဒ္ဓဟူး", "ဗုဒ္ဒဟူး", "ဗုဒ္ဓဟုး"),
    ("ကြာသပတေး", "ကြာသာပတေး", "ကြသပတေး"),
    ("သောကြာ",),
    ("စနေ",),
    ("တနင်္ဂနွေ", "တနင်းဂနွေ"),
)
_DAYS: Final = {
    "en": {form: day for day, name in enumerate(NAMES) for form in (name, name.upper())},
    "my": {form: day for day, forms in enumerate(_BURMESE) for form in forms},
}
_NAMED: Final = {lang: regex("|".join(days)) for lang, days in _DAYS.items()}
_PARTS: Final = {"en": ("day", "DAY"), "my": ("နေ့", "ည", "နက်")}
"""One of these stands in every text that names a day."""
_AS_A_DAY: Final = regex(r"[\s\u200b]*(?:နေ့|ည|မနက်|နံနက်)")  # ZERO WIDTH SPACE


def weekday_mismatch(source: str, source_lang: str, target: str, target_lang: str) -> list[Mismatch]:
    """The mismatch of two texts, English or Burmese, that each name one day of the week; empty otherwise."""
    if (one := _only(source, source_lang)) is None or (other := _only(target, target_lang)) is None:
        return []
    return [Mismatch(one, other, Reason.VALUE)] if one.value != other.value else []


def _only(text: str, lang: str) -> Quantity | None:
    language = lang.partition("-")[0]
    for part in _PARTS.get(language, ()):
        if part in text:
            break
    else:
        return None
    found = list(_NAMED[language].finditer(text))
    days = {_DAYS[language][match[0]] for match in found}
    if len(days) != 1:
        return None
    burmese = language == "my"
    for match in found:
        if not burmese or _AS_A_DAY.match(text, match.end()):
            end = match.end() + (len("နေ့") if burmese and text.startswith("နေ့", match.end()) else 0)
            return Quantity(Span(match.start(), end), days.pop(), Kind.WEEKDAY)
    return None
