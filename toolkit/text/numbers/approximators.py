"""An approximator put in the place of the one that stands there."""

from __future__ import annotations

from toolkit.text.numbers.burmese_words import AFTER, BEFORE, even
from toolkit.text.numbers.model import Approx, Quantity
from toolkit.text.numbers.show import qualified
from toolkit.text.patterns import regex

_BEFORE = regex(rf"\s*(?:{'|'.join(map(even, BEFORE.values()))})\s*")
_AFTER = regex(rf"(\s*)(?:{'|'.join(map(even, AFTER.values()))})\Z")
_UP_TO = regex(r"\s?[^\s၊။]{0,8}\s?အထိ")


def is_qualified(quantity: Quantity, text: str) -> bool:
    """Does an approximator stand at a number of the text already, so that none is to be added?"""
    return quantity.said is not None or _UP_TO.match(text, quantity.span.end) is not None


def turned(quantity: Quantity, text: str, approx: Approx, lang: str) -> tuple[str, ...]:
    """The ways to write a number of a text, with what stands between it and its approximator, with another one.

    They take the place of all that is said there: ၁၂ ဦး နီးပါး for ၁၂ ဦး ကျော်.
    """
    start, end = quantity.span
    number = text[start:end]
    if quantity.said is None or not lang.startswith("my"):
        return qualified(number, approx, lang)
    before, after = text[quantity.said.start : start], text[end : quantity.said.end]
    if found := _BEFORE.match(even(before)):
        before = before[found.end() :]
    gap = " "
    if found := _AFTER.search(even(after)):
        after, gap = after[: found.start()], found[1]
    ways = (way.replace("{} ", "{}" + gap) for way in qualified("{}", approx, lang))
    return tuple(way.format(f"{before}{number}{after}") for way in ways)
