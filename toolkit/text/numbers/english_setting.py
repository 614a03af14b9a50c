"""What stands round an English number: unit, currency, approximator.

All of it is looked for in lower case: ignoring case takes five times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.model import Span
from toolkit.text.numbers.english_words import AFTER, BEFORE, CURRENCIES, UNITS
from toolkit.text.numbers.model import Approx, Kind, Quantity, Strength, Value
from toolkit.text.patterns import regex


def _named(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{key}>{words})" for key, words in table.items())


COUNTED = regex(
    rf"[\s-]*+(?:{_named(CURRENCIES)}"
    rf"|(?:(?:consecutive|straight|full|more|additional|square|calendar)\s)?(?:{_named(UNITS)}))(?![a-z])",
)
CURRENCY_BEFORE = regex(rf"(?<![a-z])(?:{_named(CURRENCIES)}|(?P<K>k))\s?\Z")
APPROX_BEFORE = regex(
    r"(?<![a-z])(?:"
    + "|".join(f"(?P<{kind.name}>{words})" for kind, words in BEFORE.items())
    + r")\s(?:the\s|an?\s|another\s|about\s|some\s)?(?:age\sof\s|us\s?)?[$€£¥฿k]?\Z",
)
APPROX_AFTER = regex(
    r"(?:[\s-]?[a-z]++){0,2}?\s?(?:"
    + "|".join(f"(?P<{kind.name}>{words})" for kind, words in AFTER.items())
    + r")(?![a-z])",
)
SCALED = r"[.,;]?\s++(?:(?:k|mn|mln|m|b|bn|tn)(?![a-z])|[ap]\.?m|o['’])"
"""Thousands, millions, and the time of day."""
FOLLOWED = regex("|".join(re.sub(r"\?P<\w+>", "?:", part) for part in (SCALED, COUNTED.pattern, APPROX_AFTER.pattern)))
"""All that may stand behind a number. Without named groups it takes a third of the time: mostly there is nothing."""
NOT_BEFORE = regex(
    r"(?:\b(?:not|no|never|cannot|nor)|n['’]t)\s(?:(?:be|been|go|have|has|last|exceed|take|stay|cost|pay|contain)\s(?:any\s|for\s)?)?\Z",
)
OPPOSITE = {
    Approx.MORE: Approx.MOST,
    Approx.LEAST: Approx.LESS,
    Approx.NEARLY: Approx.LEAST,
    Approx.LESS: Approx.LEAST,
    Approx.MOST: Approx.MORE,
}
LOOK_BACK = 34


def setting(
    text: str, span: Span, value: Value, strength: Strength, others: tuple[Value, ...] = (), kind: Kind = Kind.COUNT
) -> Quantity:
    """A quantity of the number at `span` of a text in lower case, with what stands round it."""
    start, end = span
    money, start = _money_before(text, start)
    unit, followed = None, FOLLOWED.match(text, end) is not None
    if followed and not money and (found := COUNTED.match(text, end)):
        unit, end = str(found.lastgroup), found.end()
        money = unit if unit in CURRENCIES else None
    if money or unit == "percent":
        kind = Kind.MONEY if money else Kind.PERCENT
    approx, said = _approx(text, start, end, followed=followed)
    unit = f"money:{money}" if money else unit
    return Quantity(Span(start, end), value, kind, unit, approx, strength, others, said=said)


def is_bare(text: str, start: int, end: int) -> bool:
    """Does nothing that belongs to it stand round the number at a place of a text in lower case, but *about*?"""
    if FOLLOWED.match(text, end):
        return False
    if text[start - 1 : start] == " " and not text.endswith(ENDINGS, 0, start - 1):
        return True
    return not _money_before(text, start)[0] and _approx(text, start, end)[0] in (Approx.EXACT, Approx.ABOUT)


def _money_before(text: str, start: int) -> tuple[str | None, int]:
    if not text.endswith(MONEY_ENDINGS, 0, start - text[start - 1 : start].isspace()):
        return None, start
    found = CURRENCY_BEFORE.search(text, max(0, start - 10), start)
    if not found:
        return None, start
    code = str(found.lastgroup)
    # A dollar that ends the number before ("5 dollars 10") is rare; a sign or code just before is not.
    return ("MMK" if code == "K" else code), found.start()


def _approx(text: str, start: int, end: int, *, followed: bool = True) -> tuple[Approx, Span | None]:
    found = None
    if text[start - 1 : start] != " " or text.endswith(APPROX_ENDINGS, 0, start - 1):
        found = APPROX_BEFORE.search(text, max(0, start - LOOK_BACK), start)
    if not found and followed:
        found = APPROX_AFTER.match(text, end)
    if not found:
        return Approx.EXACT, None
    approx = Approx[str(found.lastgroup)]
    said = Span(min(start, found.start()), max(end, found.end()))
    if denied := NOT_BEFORE.search(text, max(0, found.start() - LOOK_BACK), found.start()):
        return OPPOSITE.get(approx, approx), Span(min(said.start, denied.start()), said.end)
    return approx, said


def _endings(pattern: str) -> Iterator[str]:
    """What the texts end in that it matches, and more: the last word of each alternative, wherever that stands."""
    for piece in pattern.split("|"):
        for form in (re.sub(r"\?\Z", "", piece), re.sub(r"\\?.\?\Z", "", piece)):
            ending = re.search(r"(?:[a-z]+\.?|.)\Z", form.replace("\\s", " ").replace("\\", "").rstrip(")"))
            if ending:
                yield ending[0]


MONEY_ENDINGS = tuple({"k", *_endings("|".join(CURRENCIES.values()))})
APPROX_ENDINGS = tuple({"the", " a", "\na", " an", "\nan", "another", "of", "us", *_endings("|".join(BEFORE.values()))})
ENDINGS = (*MONEY_ENDINGS, *APPROX_ENDINGS)
"""Where the text before a number ends otherwise, there is nothing to look for."""
