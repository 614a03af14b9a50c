"""Burmese text made even for reading numbers: figures as 0-9, one storage order, no optional spaces."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from toolkit.model import Span
from toolkit.text.page import translation
from toolkit.text.patterns import regex

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
"""ZERO WIDTH SPACE, NON-JOINER, JOINER, WORD JOINER, NO-BREAK SPACE (BOM), SOFT HYPHEN, direction marks."""


SHAN_DIGITS = "".join(map(chr, range(0x1090, 0x109A)))
"""Zawgyi's marks have their code points, so that damaged text would be full of numbers."""


class _Even(dict[int, str | int]):
    """Any decimal digit to ASCII, tall aa to aa, dashes to hyphen, odd spaces to a space; the rest as it is."""

    def __missing__(self, code: int) -> str | int:
        char = chr(code)
        digit = None if char in SHAN_DIGITS else unicodedata.decimal(char, None)
        even: str | int = code if digit is None else str(digit)
        if unicodedata.category(char) == "Zs":
            even = " "
        self[code] = even
        return even


EVEN = _Even(
    {0x102B: "\u102c"}
    | dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
    | {ord(c): "\u200b" for c in INVISIBLE}
    | {ord("％"): "%", 0xFFFF: "\ufffd"}
)
GAP = "\uffff"
"""No character (Unicode, 23.7), and none of an even text: stands where one is dropped."""
NOT_A_MARK = r"(?![\u102b-\u103e])"
CLOSED = r"[\u1000-\u1021]\u1037?\u103a"
LOOKALIKES = {"4": "၎", "7": "ရ"}
DIGIT_AS_LETTER = regex(rf"[47](?=[\u102b-\u103e]|{CLOSED})")
"""No syllable begins with a closed consonant or a mark: what stands before one is a letter."""
ZERO_AS_WA = regex(
    rf"0(?:(?=[\u102b-\u103e]|(?<![\d.,]0)(?!ဒ[သဿ]?){CLOSED}(?!\d))"
    r"|(?<=[\u1000-\u103f]0)(?=[\u1000-\u103f])(?!ဒသမ|ဒဿမ|ဒီဂရီ|ရာခိုင်|ရာနှုန်း))",
    re.ASCII,
)
WA_AS_ZERO = regex(rf"ဝ(?:(?<=\dဝ)|(?<=\d[.,]ဝ)|(?<![\u1000-\u103f]ဝ)(?=\.\d))ဝ*{NOT_A_MARK}(?!{CLOSED})", re.ASCII)
LOOSE = regex(
    "[ \u200b](?:"  # looked at first: most characters are none
    r"(?<=[0-9A-Za-z].)[ \u200b]*(?![0-9A-Za-z \u200b])|(?<![0-9A-Za-z \u200b,.၊].)[ \u200b]*(?![ \u200b]|\.[0-9])"
    r"|(?<=[,.၊].)[ \u200b]*(?![0-9 \u200b])|(?<=\u200b)\u200b*)"
)

_KEPT: Final = regex(
    "[ \u200b](?=[0-9A-Za-z \u200b.])"  # looked at first: most have a letter behind them
    "(?:(?<=[0-9A-Za-z].)[ \u200b]*[0-9A-Za-z]|(?<=[,.၊].)[ \u200b]*[0-9 ]|\\.[0-9])"
)
"""Where this is not found all of them are loose."""


class Page:
    """The even text, and where its characters came from."""

    def __init__(self, gapped: str) -> None:
        """From the text with a gap for each character that is to go."""
        self._gapped = gapped
        self.text = gapped.replace(GAP, "")

    def back(self, start: int, end: int) -> Span:
        """The run of the given text that a run of `text` was made from."""
        first = self._place(start)
        if GAP not in self._gapped[first : first + end - start]:
            return Span(first, first + end - start)
        return Span(first, self._place(end - 1) + 1)

    def _place(self, at: int) -> int:
        """The character of the given text with so many before it that are no gaps."""
        place = at
        while (lacking := at - place + self._gapped.count(GAP, 0, place + 1)) > 0:
            place += lacking
        return place


def even(text: str) -> Page:
    """Make it even. Lengths change only by dropped spaces and invisible characters."""
    text = _in_one_form(text)
    if "\u103a\u1037" in text:
        text = text.replace("\u103a\u1037", "\u1037\u103a")
    if "\u102f\u102d" in text:
        text = text.replace("\u102f\u102d", "\u102d\u102f")
    if "4" in text or "7" in text:
        text = DIGIT_AS_LETTER.sub(lambda digit: LOOKALIKES[digit[0]], text)
    if "0" in text:
        text = ZERO_AS_WA.sub("ဝ", text)
    if "ဝ" in text:
        text = WA_AS_ZERO.sub(lambda run: "0" * len(run[0]), text)
    return _drop_spaces(text)


_in_one_form: Final = translation(EVEN)


def _drop_spaces(text: str) -> Page:
    if _KEPT.search(text):
        return Page(LOOSE.sub(lambda run: GAP * len(run[0]), text))
    return Page(text.replace("\u200b", GAP).replace(" ", GAP))
