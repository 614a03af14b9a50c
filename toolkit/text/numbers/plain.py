"""A quick proof that English and Burmese texts agree in their numbers, for plain ones: most of those that agree.

It proves; it never refutes. English with nothing but bare figures (no unit, no number word, no date),
and Burmese in which each of them stands free of number words, months and halves, and no other number is firm:
then every figure is answered, and what else the Burmese holds (units, တစ် as grammar) has nothing to be compared with.
The texts of a batch are looked at together, so that most of it is a few native passes:
a fifth of the time of reading them. A property test holds it to what they differ in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final

from toolkit.named_tuple import NamedTuple
from toolkit.text import page
from toolkit.text.numbers import english
from toolkit.text.numbers.burmese_words import CREAKY, DIGIT_WORDS, MAGNITUDES, even
from toolkit.text.numbers.english_setting import is_bare
from toolkit.text.numbers.english_starts import starts
from toolkit.text.numbers.heads import Words
from toolkit.text.numbers.months import month_names
from toolkit.text.numbers.tallies import STEMS
from toolkit.text.patterns import regex

_ENGLISH: Final = regex(r"([1-9](?<![^\s\0].)(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]{0,8})(?=[.,;]?(?:[\s\0]|\Z)))")
_BURMESE: Final = regex(r"([1-9၁-၉](?<![^\s\0].)(?:[0-9၀-၉]{0,2}(?:,[0-9၀-၉]{3})+|[0-9၀-၉]{0,8})(?![^\s\0]))")
_MONTH: Final = regex("လ(?![\u102b-\u103e])")
_FIGURE: Final = "#"
"""Stands where a figure was cut out."""
_DOUBTFUL: Final = (1, 10)
"""What may be grammar, and what other numbers may say."""
_SPACES: Final = page.one_of(f" \n\r{page.SPACES}")
_NEAR: Final = 30
_GAP: Final = 5
"""Wider gaps are not looked across."""
_HALF: Final = "ခွဲ"
"""It changes the number before it, also from behind its unit."""
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What is invisible may stand inside a word."""


class _Texts(NamedTuple):
    """Texts with their bare figures cut out, one behind the other."""

    rest: str
    places: list[int]
    """Where each figure stood."""
    figures: list[str]
    ends: list[int]
    """Where each text but the last ends."""

    def number(self, place: int) -> int:
        """The number of the text that a place belongs to."""
        return bisect_right(self.ends, place)

    def values(self) -> dict[int, set[int]]:
        """The figures of each text that has any."""
        values: dict[int, set[int]] = defaultdict(set)
        for place, figure in zip(self.places, self.figures, strict=True):
            values[self.number(place)].add(int(figure.replace(",", "")))
        return values


def plainly_agreeing(pairs: Sequence[tuple[str, str]]) -> list[int]:
    """Numbers of the pairs, English and Burmese, that surely do not differ in their numbers and days of the week."""
    sources = _cut(_ENGLISH, english.even("\0".join(source for source, _ in pairs)))
    targets = _cut(_BURMESE, _even("\0".join(target for _, target in pairs)))
    if not len(sources.ends) == len(targets.ends) == len(pairs) - 1:
        return []  # a text holds what parts them
    doubtful = {*_doubtful_english(sources), *_doubtful_burmese(targets)}
    asked, offered = sources.values(), targets.values()
    if any(len(values) == 2 for values in asked.values()):
        doubtful |= {number for number in _tied(sources) if len(asked.get(number, ())) == 2}
    return [
        number
        for number, values in asked.items()
        if values == offered.get(number) and number not in doubtful and values.isdisjoint(_DOUBTFUL)
    ]


def _cut(figure: re.Pattern[str], texts: str) -> _Texts:
    pieces = figure.split(texts)
    rest = _FIGURE.join(pieces[::2])
    return _Texts(rest, _joints(pieces[::2]), pieces[1::2], _joints(rest.split("\0")))


def _joints(pieces: Sequence[str]) -> list[int]:
    """Where the characters stand that join them."""
    return list(accumulate((len(piece) + 1 for piece in pieces[:-1]), initial=-1))[1:]


def _doubtful_english(texts: _Texts) -> Iterator[int]:
    """Numbers of the texts that may say another number than their figures, or something of what they count."""
    lower = texts.rest.lower()
    yield from (texts.number(place) for place, _ in starts(texts.rest, lower))
    yield from (texts.number(at) for at in texts.places if not is_bare(lower, at, at + 1))
    for part in ("day", "DAY"):  # of the week
        yield from _holding(part, texts.rest, texts)


def _tied(texts: _Texts) -> Iterator[int]:
    """Numbers of the texts with a word that may say of whom a count is: two of them may have changed places."""
    lower = texts.rest.lower()
    for stem in STEMS:
        yield from _holding(stem, lower, texts)


def _holding(part: str, rest: str, texts: _Texts) -> Iterator[int]:
    """Numbers of the texts that hold a string."""
    at = rest.find(part)
    while at >= 0:
        yield texts.number(at)
        at = rest.find(part, at + 1)


def _doubtful_burmese(texts: _Texts) -> Iterator[int]:
    """Numbers of the texts that may say another number that must be answered, or something that belongs to a figure."""
    rest = texts.rest
    for at in texts.places:
        before, after = rest[max(0, at - _NEAR) : at], rest[at + 1 : at + 1 + _NEAR]
        left, right = before.rstrip(), after.lstrip()
        if (
            len(before) - len(left) > _GAP
            or len(after) - len(right) > _GAP
            or left.endswith(_leading_up())
            or right.startswith(_going_on())
            or _MONTH.match(right)
        ):
            yield texts.number(at)
    yield from _long_numbers(page.in_place(rest).translate(None, _SPACES))


def _long_numbers(texts: bytes) -> Iterator[int]:
    """Numbers of the texts, on a page without spaces, that hold two number words in a row, or what is never plain."""
    ends = [match.start() for match in re.finditer(b"\0", texts)]
    words, numbers = _words()
    behind: set[int] = set()
    for word, start, end in words.find(texts):
        if word >= numbers or start in behind:
            yield bisect_right(ends, start)
        behind.add(end)


@cache
def _words() -> tuple[Words, int]:
    """The words of numbers, before others, and how many they are. တ (one) makes none without two of them behind it."""
    numbers = {*map(even, _spoken())}
    return Words((*numbers, _HALF, *_UNSEEN, *"?0123456789၀၁၂၃၄၅၆၇၈၉")), len(numbers)


def _even(text: str) -> str:
    return even(text).replace("\u102f\u102d", "\u102d\u102f")


@cache
def _going_on() -> tuple[str, ...]:
    """What may belong to the number before it, or make a date of it."""
    words = [*_spoken(), "ဒါဇင်", "ပုံ", "ရက်", "ခု", "ပြည့်", "နာရီ", "ဝက်", "ချီ", "မှ", *month_names("my")]
    return (*map(even, words), *_one(), *page.DASHES, *f"{_FIGURE}0123456789၀၁၂၃၄၅၆၇၈၉,.၊-(:/%")


@cache
def _leading_up() -> tuple[str, ...]:
    """What the number after it may belong to, or make a date with."""
    words = [*_spoken(), "ပုံ", "လ", "ရက်", *month_names("my")]
    return (*map(even, words), *page.DASHES, *f"{_FIGURE}0123456789၀၁၂၃၄၅၆၇၈၉,.၊-):/%+")


def _one() -> list[str]:
    return ["တ" + letter for letter in "ဆရထသကဘဒ"]


def _spoken() -> list[str]:
    return [*(word for word in DIGIT_WORDS if word != "တ"), *MAGNITUDES, *CREAKY, "ဒသမ", "ဒဿမ", "ပေါင်း"]
