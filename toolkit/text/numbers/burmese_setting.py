"""What stands round a Burmese numeral: unit, currency, classifier, half, approximator, era."""

from __future__ import annotations

import re

from toolkit.named_tuple import NamedTuple
from toolkit.text.numbers.burmese_numerals import MAGNITUDE, SYLLABLE_ENDS, WORD, Numeral
from toolkit.text.numbers.burmese_words import AFTER, BEFORE, CLASSIFIERS, CURRENCIES, UNITS, VAGUE, even, named
from toolkit.text.numbers.model import Approx
from toolkit.text.patterns import regex

COUNTED = regex(f"(?:{named(CURRENCIES | UNITS).pattern}){SYLLABLE_ENDS}")
CURRENCY_BEFORE = regex(
    "(?:"
    + "|".join(f"(?P<{code}>{even(words)})" for code, words in CURRENCIES.items())
    + r")(?:ငွေ|ပေါင်း|စုစုပေါင်း)?[-(]?\Z"
)
COUNTS = regex(f"(?:[0-9]|{WORD}|{MAGNITUDE})\\Z")
CURRENCY_BEHIND = regex(f"[0-9.,၊]*(?:{MAGNITUDE})*(?:{'|'.join(map(even, CURRENCIES.values()))})")
PERCENT_BEFORE = (even("ရာခိုင်နှုန်း"), even("ရာနှုန်း"))
COUNTED_BEFORE = regex(
    even(
        r"(?:(?<!ခု)(?<!ပြည့်)(?<!လွန်)(?P<year>နှစ်)(?<!စု)|(?P<day>ရက်)|(?P<mile>မိုင်)|(?P<acre>ဧက)|(?P<hour>နာရီ)|(?P<minute>မိနစ်)|(?P<second>စက္ကန့်)|(?P<kilometre>ကီလိုမီတာ)|(?P<decade>ဆယ်စုနှစ်|ဆယ်စု)|(?P<century>ရာစုနှစ်|ရာစု))(?:ပေါင်း)?\Z"
    )
)
"""Round tens stand behind what they count: နှစ် ၂၀."""
CLASSIFIER = regex(even(f"(?:{CLASSIFIERS})") + SYLLABLE_ENDS)
CLASSIFYING = frozenset(even(CLASSIFIERS).split("|"))
BETWEEN = even(f"[)]?(?:{CLASSIFIERS}|သား|တာ|စာ|ဖိုး)?(?:အရွယ်)?")
QUALIFIED = regex(BETWEEN + "(?:" + "|".join(f"(?P<{kind.name}>{even(words)})" for kind, words in AFTER.items()) + ")")
QUALIFIED_BEFORE = regex(
    "(?:" + "|".join(f"(?P<{kind.name}>{even(words)})" for kind, words in BEFORE.items()) + r")[^0-9။၊]{0,30}\Z"
)
HALF = regex("ခွဲ(?!ခြား|ဝေ|စိတ်)")
HALF_ALONE = regex("ခွဲ(?!ခြား|ဝေ|စိတ်|ထွက်|ထုတ်|တမ်း|ခြမ်း)")
"""Behind bare figures it may begin a verb (ခွဲထွက်, to split off)."""
VAGUE_AFTER = regex(even(VAGUE))
DOZEN = even("ဒါဇင်")
TH = "မြောက်"
"""Behind a number, or its classifier, it makes an ordinal."""
ERA = regex(even(r"(?:(?P<myanmar>သက္ကရာဇ်|ကောဇာ(?:သက္ကရာဇ်)?)|(?P<buddhist>သာသနာ(?:နှစ်|သက္ကရာဇ်)?))(?:ခုနှစ်|နှစ်)?\Z"))
ERAS = {"myanmar": 638, "buddhist": -544}
"""What to add for the common era (the year begins in April, so one more is possible too).
Source: Irwin, The Burmese and Arakanese Calendars (1909)."""
ENDINGS = (
    *even(re.sub(r"\(\?<?!.*?\)|\\", "", "|".join(CURRENCIES.values()))).split("|"),
    *map(even, ("ငွေ", "ပေါင်း", "-", "(", "နှုန်း", "နှစ်", "ရက်", "မိုင်", "ဧက", "နာရီ", "မိနစ်", "စက္ကန့်", "ကီလိုမီတာ", "ဆယ်စု", "ရာစု")),
    *("သက္ကရာဇ်", "ကောဇာ", "သာသနာ"),
)
"""Where the text before a numeral ends otherwise, nothing that we know stands there."""
LOOK_BACK = 12
LOOK_FAR_BACK = 40


class Setting(NamedTuple):
    """The company of one numeral in the even text; `start` and `end` take in what belongs to it."""

    start: int
    end: int
    unit: str | None = None
    money: str | None = None
    approx: Approx = Approx.EXACT
    half: bool = False
    half_of: bool = False
    vague: bool = False
    dozens: bool = False
    counted: bool = False
    """A unit, a classifier or an approximator says that it is a number at all."""
    era: int = 0
    ordinal: bool = False
    said: tuple[int, int] | None = None
    """With its approximator."""


def setting(text: str, numeral: Numeral, before: Numeral | None) -> Setting:
    """Read both sides of a numeral. One that another number follows at once has nothing behind it."""
    start, end = numeral.start, numeral.end
    money, unit, era, start = _in_front(text, numeral, before)
    if not numeral.ends:
        return Setting(start, end, unit, money)
    half, end = _half(text, end, HALF if numeral.magnitude else HALF_ALONE)
    half_of = numeral.bare and text.startswith("ဝက်", end)
    end += 3 if half_of else 0
    if (numeral.bare or numeral.value == 10) and (vague := VAGUE_AFTER.match(text, end)):
        return Setting(start, vague.end(), vague=True, counted=True)
    dozen = text.startswith(DOZEN, end)
    end += len(DOZEN) if dozen else 0
    money_after, unit_after, end = _after(text, end, numeral)
    if not half and unit_after:
        half, end = _half(text, end, HALF)
    approx, said = _approx(text, start, end)
    counted = bool(half or half_of or dozen or money or money_after or unit or unit_after or said)
    return Setting(
        start,
        end,
        None if money else unit_after or unit,
        money or money_after,
        approx,
        half,
        half_of,
        False,
        dozen,
        counted or bool(CLASSIFIER.match(text, end)),
        era,
        _ordinal(text, end),
        said,
    )


def _in_front(text: str, numeral: Numeral, before: Numeral | None) -> tuple[str | None, str | None, int, int]:
    """Currency, unit, era, and where the currency begins, else the numeral."""
    start = numeral.start
    if not text.endswith(ENDINGS, 0, start):
        return None, None, 0, start
    money, start = _money_before(text, start)
    unit = None if money else _unit_before(text, numeral, before)
    return money, unit, _era(text, start) if numeral.figures else 0, start


def _ordinal(text: str, at: int) -> bool:
    th = text.find(TH, at, at + 2 * LOOK_BACK)
    return th == at or (th > at and text[at:th] in CLASSIFYING)


def _half(text: str, at: int, pattern: re.Pattern[str]) -> tuple[bool, int]:
    """Is there a half, and where it ends."""
    found = pattern.match(text, at) if text.startswith("ခွဲ", at) else None
    return found is not None, found.end() if found else at


def _money_before(text: str, start: int) -> tuple[str | None, int]:
    found = CURRENCY_BEFORE.search(text, max(0, start - LOOK_BACK), start)
    if not found or (
        COUNTS.search(text, max(0, found.start() - LOOK_BACK), found.start()) and CURRENCY_BEHIND.match(text, start)
    ):
        return None, start  # တစ်ဒေါ်လာ ၃,၅၀၀ ကျပ်: the first currency has its own number
    return found.lastgroup, found.start()


def _unit_before(text: str, numeral: Numeral, before: Numeral | None) -> str | None:
    if text.endswith(PERCENT_BEFORE, 0, numeral.start):
        return "percent"
    found = COUNTED_BEFORE.search(text, max(0, numeral.start - LOOK_BACK), numeral.start)
    if not found or (before is not None and before.value != 2):
        return None
    return found.lastgroup if found.lastgroup in ("decade", "century") or numeral.value % 10 == 0 else None


def _after(text: str, end: int, numeral: Numeral) -> tuple[str | None, str | None, int]:
    """Currency, unit, and where they end."""
    at = end + 1 if text.startswith("-", end) else end
    unit = COUNTED.match(text, at)
    if not unit:
        return None, None, end
    name = str(unit.lastgroup)
    if name in CURRENCIES:
        return name, None, unit.end()
    if name == "calendar" or (name == "year" and numeral.figures and 1000 <= numeral.value < 3000):
        return None, None, unit.end()
    if name == "tonne" and not numeral.figures:
        return None, None, unit.end()  # တစ်သောင်းတန်, a note of ten thousand
    return None, name, unit.end()


def _approx(text: str, start: int, end: int) -> tuple[Approx, tuple[int, int] | None]:
    if found := QUALIFIED.match(text, end):
        return Approx[str(found.lastgroup)], (start, found.end())
    far = max(0, start - LOOK_FAR_BACK)
    if text.find("ဆုံး", far, start) >= 0 and (found := QUALIFIED_BEFORE.search(text, far, start)):
        return Approx[str(found.lastgroup)], (found.start(), end)
    return Approx.EXACT, None


def _era(text: str, start: int) -> int:
    found = ERA.search(text, max(0, start - LOOK_BACK * 2), start)
    return ERAS[str(found.lastgroup)] if found else 0
