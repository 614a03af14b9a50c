"""Days of the week: whether two texts name the same, but for one that stands in the place of another.

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
_NAMES: Final = {lang: regex("|".join(days)) for lang, days in _DAYS.items()}
_PARTS: Final = {"en": ("day", "DAY"), "my": ("နေ့", "ည", "နက်")}
"""One of these stands in every text that names a day."""
_AS_A_DAY: Final = regex(r"[\s\u200b]*(?:နေ့|ည|မနက်|နံနက်)")  # ZERO WIDTH SPACE


def weekday_mismatch(source: str, source_lang: str, target: str, target_lang: str) -> list[Mismatch]:
    """The mismatch of two texts, English or Burmese, that name the same days of the week but for one; else empty."""
    asked = _named(source, source_lang)
    offered = _named(target, target_lang) if asked else {}
    left, right = asked.keys() - offered.keys(), offered.keys() - asked.keys()
    if len(left) != 1 or len(right) != 1:
        return []
    return [Mismatch(asked[left.pop()], offered[right.pop()], Reason.VALUE)]


def _named(text: str, lang: str) -> dict[int, Quantity]:
    """The days that a text names, with the first place of each; none where any of them may be something else."""
    language = lang.partition("-")[0]
    if not any(part in text for part in _PARTS.get(language, ())):
        return {}
    burmese = language == "my"
    days: dict[int, Quantity] = {}
    unsure = set()
    for match in _NAMES[language].finditer(text):
        day = _DAYS[language][match[0]]
        if burmese and not _AS_A_DAY.match(text, match.end()):
            unsure.add(day)
            continue
        end = match.end() + (len("နေ့") if burmese and text.startswith("နေ့", match.end()) else 0)
        days.setdefault(day, Quantity(Span(match.start(), end), day, Kind.WEEKDAY))
    return days if unsure <= days.keys() else {}
