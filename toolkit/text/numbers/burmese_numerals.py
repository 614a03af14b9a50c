"""Burmese numerals to values: figures, words and magnitudes, in additive and in multiplicative order."""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.named_tuple import NamedTuple
from toolkit.text.numbers.burmese_words import CLASSIFIERS, CREAKY, DIGIT_WORDS, MAGNITUDES, even
from toolkit.text.numbers.model import Value, decimal, plain
from toolkit.text.patterns import regex

SYLLABLE_ENDS = r"(?![\u102b-\u103e]|[\u1000-\u1021]\u1037?\u103a|[\u1000-\u1021]\u1039)"
FIGURES = r"(?:\(\d+(?:[,၊]\d{3})*(?:\.\d+)?\)|\d+(?:[,၊]\d{3}(?!\d))*(?:\.\d+)?|(?<![^\s(\[>])\.(?:\d+(?=%)|\d{2,}))"
NOT_HUNDRED = "(?!ခိုင်|နှုန်း|စု|သီ|ထူး|ဇဝတ်|ဇာ|ဖြတ်|ဝင်|တန်)"
MAGNITUDE = (
    "(?:"
    + "|".join(map(even, CREAKY))
    + rf"|ဆယ်(?!စု|တန်း)|ကျိပ်|(?<!အ)ရာ{NOT_HUNDRED}|ထောင်(?!စု|ချောက်|ဒဏ်|ထဲ|ပြောင်း)|သောင်း(?!ကျန်း)|သိန်း"
    + r"|သန်း(?!ခေါင်|ကောင်|ဝေ|ကြွယ်|ရှင်)"
    + "|"
    + "|".join(word for word in MAGNITUDES if MAGNITUDES[word] >= 10**6 and word != "သန်း")
    + ")"
)
WORD = (
    r"(?:သုည|တစ်|(?:(?<=ဆယ\u1037\u103a)|(?<=ထောင\u1037\u103a)|(?<=ရာ\u1037))တ|တ(?=(?:ဆယ|ရာ|ထော|သော|သိန်း|သန်း|ကုဋေ|ဘီ|ထရီ|တရီ|ဒါဇင်|ဒသမ))|(?<!စု)(?<!အ)(?<!ဘယ်)(?<!ယခု)(?<!ယမန်)နှစ်|(?<!အ)သုံး|(?<!အ)(?<!က)လေး|ငါး|ခြောက်(?!ခြား|သွေ့)"
    r"|ခုနစ်|(?<!ယ)ခုနှစ်|ခွန်နှစ်|ရှစ်|ကိုး(?!ကား|ကွယ်))"
)
POINT = "ဒ[သဿ]မ"
ELEMENT = even(f"(?:{FIGURES}|(?:{MAGNITUDE}|{WORD}|{POINT}|ပေါင်း(?=[0-9(]|{WORD}|{MAGNITUDE})){SYLLABLE_ENDS})")
NUMERAL = f"{ELEMENT}+"
TOKEN = regex(
    even(f"(?P<F>{FIGURES})|(?P<X>{POINT})|(?P<P>ပေါင်း)|(?P<C>{'|'.join(CREAKY)})|(?P<M>{MAGNITUDE})|(?P<U>{WORD})"),
    re.ASCII,
)
COUNTED = regex(even(f"(?:{CLASSIFIERS}){SYLLABLE_ENDS}"))
TIMES_FROM = 10**5
"""A magnitude that stands first multiplies what follows from here on: သိန်း ၅၀ is 5,000,000, ရာ့ငါးဆယ် is 150."""

CORNER = 1000
"""ထောင့် is a corner as well."""
TAIL = 100
"""၁ သောင်း ၃၅၀ is one number; a number so much smaller than the magnitude before it is another one."""


class Token(NamedTuple):
    """An element of a numeral. Kinds: Figures, Unit word, Magnitude, Creaky magnitude, P (in all), X (point), Year."""

    kind: str
    value: Value
    start: int
    end: int


class Numeral(NamedTuple):
    """One value with its place in the even text."""

    value: Value
    start: int
    end: int
    figures: bool
    """Any of it is written in figures."""
    tokens: int
    magnitude: int = 0
    """The last magnitude in it, which a following ခွဲ (and a half) halves; 0 where there is none."""
    bare: bool = False
    """Magnitudes only."""
    others: tuple[Value, ...] = ()
    """What else it may be read as."""
    ends: bool = True
    """No other number follows at once, so that what follows (a unit, a classifier) belongs to it."""


def numerals(text: str, start: int, end: int) -> list[Numeral]:
    """The numerals of a run that matched NUMERAL. Neighbours that do not add up are numbers of their own."""
    run = text[start:end]
    if (figures := run.replace(",", "")).isdecimal():
        return [Numeral(int(figures), start, end, True, 1)]
    before = text[max(0, start - LOOK_BACK) : start]
    if not before.endswith(LOOKED_BACK_AT) and run[0] != ".":
        before = ""
    after = text[end : end + LOOK_AHEAD] if run.endswith("နှစ်") else ""
    shift = start - len(before)
    return [
        Numeral(numeral.value, numeral.start + shift, numeral.end + shift, *numeral[3:])
        for numeral in _numerals(f"{before}{run}{after}", len(before), end - shift)
    ]


LOOKED_BACK_AT = tuple(map(even, ("အ", "စု", "ယ်", "ခု", "န်", "က", "ယ")))
"""What the patterns of number words look back at ends in one of these."""
LOOK_BACK, LOOK_AHEAD = 5, 12


@lru_cache(10_000)
def _numerals(text: str, start: int, end: int) -> tuple[Numeral, ...]:
    """Kept, since the same few hundred runs make up most of all numbers."""
    found: list[Numeral] = []
    tokens = _with_points(_with_years(text, _tokens(text, start, end)))
    while tokens:
        count, numeral = _first(tokens)
        tokens = tokens[count:]
        if numeral is not None:
            year = bool(tokens) and tokens[0].kind == "Y"
            found.append(numeral._replace(ends=year or not tokens))
    return tuple(found)


def _tokens(text: str, start: int, end: int) -> list[Token]:
    made = []
    for match in TOKEN.finditer(text, start, end):
        kind, word = str(match.lastgroup), match[0]
        value: Value = 0
        if kind == "F":
            value = decimal(word.strip("()").replace(",", "").replace("၊", ""))
        elif kind == "U":
            value = DIGIT_WORDS[word]
        elif kind == "M":
            value = MAGNITUDES.get(word) or EVEN_CREAKY[word]
        elif kind == "C":
            value = EVEN_CREAKY[word]
        made.append(Token(kind, value, *match.span()))
    return made


EVEN_CREAKY = {even(word): value for word, value in CREAKY.items()}


def _with_years(text: str, tokens: list[Token]) -> list[Token]:
    """နှစ် and ခုနှစ် behind a number mean year, unless they count something or lead up to a magnitude or a year."""
    made: list[Token] = []
    for at, token in enumerate(tokens):
        before = made[-1].kind if made else ""
        word = text[token.start : token.end]
        year = (word == "နှစ်" and before in ("F", "U", "M")) or (word == "ခုနှစ်" and before in ("F", "U", "M"))
        if year and at + 1 < len(tokens):
            follows = tokens[at + 1]
            doubled = before == "M" and text[follows.start : follows.end] == "နှစ်"
            year = follows.kind not in ("M", "C") and not doubled
        elif year and before == "M" and word == "နှစ်":
            year = not COUNTED.match(text, token.end)  # ဆယ်နှစ်ဦး, twelve people
        made.append(token._replace(kind="Y") if year else token)
    return made


def _with_points(tokens: list[Token]) -> list[Token]:
    """Decimals (၁ ဒသမ ၈၄, တစ်ဒသမငါး) as one token of figures; a lone ဒသမ is the tenth."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if (
            token.kind == "X"
            and made
            and made[-1].kind in "FU"
            and at + 1 < len(tokens)
            and tokens[at + 1].kind in "FU"
        ):
            last = at + 1
            while last + 1 < len(tokens) and tokens[last].kind == tokens[last + 1].kind == "U":
                last += 1
            digits = "".join(str(t.value) for t in tokens[at + 1 : last + 1])
            whole = made.pop()
            if digits.isdecimal() and isinstance(whole.value, int):
                value = decimal(f"{whole.value}.{digits}")
                made.append(Token("F", value, whole.start, tokens[last].end))
            at = last
        elif token.kind == "X":
            made.append(Token("U", 10, token.start, token.end))
        else:
            made.append(token)
        at += 1
    return made


def _first(tokens: list[Token]) -> tuple[int, Numeral | None]:
    """How many tokens the first numeral takes, and the numeral."""
    if tokens[0].kind in "PY":
        return 1, None
    if tokens[0].kind == "M" and tokens[0].value >= TIMES_FROM and len(tokens) > 1 and tokens[1].kind != "C":
        skip = 2 if tokens[1].kind == "P" and len(tokens) > 2 else 1
        if tokens[skip].kind not in "PY":
            return _multiplied(tokens, skip)
    terms: list[tuple[Value, bool]] = []  # value, and whether a magnitude has been applied to it
    count = 0
    for token in tokens:
        if token.kind in "PY" or (token.kind in "FU" and terms and not _adds(token, terms[-1], tokens[count - 1 :])):
            break
        if token.kind == "F" and count == 1 and tokens[0].kind == "M":
            break  # နေရာ ၂၀: the noun, then a number
        if token.kind in "FU":
            terms.append((token.value, False))
        else:
            _apply(terms, token)
        count += 1
    used = tokens[:count]
    if used[-1].kind == "C":
        return count, None  # a creaky magnitude leads up to more: လေးထောင့် alone is a square
    magnitudes = [int(t.value) for t in used if t.kind in "MC"]
    bare = len(magnitudes) == count
    return count, Numeral(
        plain(sum(value for value, _ in terms)),
        used[0].start,
        used[-1].end,
        any(t.kind == "F" for t in used),
        count,
        magnitudes[-1] if used[-1].kind in "MC" and magnitudes else 0,
        bare,
        tuple(magnitudes) if bare and count > 1 else _pointed(used),
    )


def _pointed(tokens: list[Token]) -> tuple[Value, ...]:
    """10.700 may be how somebody groups thousands."""
    value = tokens[0].value
    noun = tokens[0].kind == "M" or tokens[0].value == CORNER
    if len(tokens) > 1 and noun and tokens[0].kind in "MC" and tokens[1].kind == "U":
        return (_sum(tokens[1:]),)  # the noun ရာ or ထောင့် (corner), then a number
    if len(tokens) > 2 and tokens[-1].kind == "U" and tokens[-2].kind == "M":
        return (_sum(tokens[:-1]), tokens[-1].value)  # ငါးဆယ် တစ်စု: fifty to a group
    return (
        (int(value * 1000),)
        if len(tokens) == 1
        and 1000 % value.denominator == 0
        and value.denominator > 1
        and tokens[0].end - tokens[0].start > 4
        else ()
    )


def _sum(tokens: list[Token]) -> Value:
    terms: list[tuple[Value, bool]] = []
    for token in tokens:
        if token.kind in "FU":
            terms.append((token.value, False))
        else:
            _apply(terms, token)
    return plain(sum(value for value, _ in terms))


def _adds(token: Token, term: tuple[Value, bool], tokens: list[Token]) -> bool:
    """Does a coefficient go on with a number: ရာ့ငါး, ၂ သောင်း ၅၀၀၀, ၁ သောင်း ၄ ထောင် (but not သန်း သုံး-, 5 million use)?"""
    value, multiplied = term
    if not multiplied or token.value >= value:
        return False
    goes_on = len(tokens) > 2 and tokens[2].kind in ("M", "C")
    return goes_on or tokens[0].kind == "C" or tokens[0].value <= 100 or token.value * TAIL >= tokens[0].value


def _apply(terms: list[tuple[Value, bool]], token: Token) -> None:
    """Multiply what stands before a magnitude and is smaller; nothing there counts as one."""
    coefficient: Value = 0
    while terms and (terms[-1][0] < token.value or not terms[-1][1]):
        coefficient += terms.pop()[0]
    terms.append(((coefficient or 1) * token.value, True))


def _multiplied(tokens: list[Token], skip: int) -> tuple[int, Numeral | None]:
    """MAG NUM: သိန်း ၅၀. Some read သိန်းတစ်သောင်း as 110,000 and သိန်းတစ်သိန်း as 100,000: that may be meant too."""
    count, rest = _first(tokens[skip:])
    first = tokens[0]
    if rest is None:
        return skip, None
    times = plain(first.value * rest.value)
    others: list[Value] = [first.value] if rest.value == first.value else []
    if not rest.figures and rest.value < first.value and rest.magnitude:
        others.append(plain(first.value + rest.value))
    if rest.bare:
        others.append(first.value)
    return skip + count, Numeral(
        times, first.start, rest.end, rest.figures, skip + count, 0, rest.bare, (*others, *rest.others)
    )
