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
    "တနင်္လာ|တနင်းလာ",
    "အင်္ဂ[ါာ]",
    "ဗုဒ္ဓဟူး|ဗုဒ္ဒဟူး|ဗုဒ္ဓဟုး",
    "ကြာသပတေး|ကြာသာပတေး|ကြသပတေး",
    "သောကြာ",
    "စနေ",
    "တနင်္ဂနွေ|တနင်းဂနွေ",
)
_IN_ENGLISH: Final = regex("|".join(f"(?P<{name}>{name}|{name.upper()})" for name in NAMES))
_IN_BURMESE: Final = regex("|".join(f"(?P<{name}>{words})" for name, words in zip(NAMES, _BURMESE, strict=True)))
_AS_A_DAY: Final = regex(r"[\s\u200b]*(?:နေ့|ည|မနက်|နံနက်)")  # ZERO WIDTH SPACE


def weekday_mismatch(source: str, source_lang: str, target: str, target_lang: str) -> list[Mismatch]:
    """The mismatch of two texts, English or Burmese, that each name one day of the week; empty otherwise."""
    if not _may_name(source, source_lang) or not _may_name(target, target_lang):
        return []
    one, other = _only(source, source_lang), _only(target, target_lang)
    if one is None or other is None or one.value == other.value:
        return []
    return [Mismatch(one, other, Reason.VALUE)]


def _may_name(text: str, lang: str) -> bool:
    language = lang.partition("-")[0]
    if language == "en":
        return "day" in text or "DAY" in text
    return language == "my" and ("နေ့" in text or "ည" in text or "နက်" in text)


def _only(text: str, lang: str) -> Quantity | None:
    burmese = lang.startswith("my")
    found = list((_IN_BURMESE if burmese else _IN_ENGLISH).finditer(text))
    if len({match.lastgroup for match in found}) != 1:
        return None
    for match in found:
        if not burmese or _AS_A_DAY.match(text, match.end()):
            end = match.end() + (len("နေ့") if burmese and text.startswith("နေ့", match.end()) else 0)
            return Quantity(Span(match.start(), end), NAMES.index(str(match.lastgroup)), Kind.WEEKDAY)
    return None
