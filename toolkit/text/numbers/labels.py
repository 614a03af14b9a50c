"""Digits that are part of a name or of code, not numbers: COVID-19, 2019-nCoV, H1N1, web addresses, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from string import ascii_letters

from toolkit.model import Span
from toolkit.text.numbers.model import Kind, Quantity, Strength, Value
from toolkit.text.patterns import regex

CURRENCY_PREFIX = (
    r"(?:USD?|MMK|EUR|GBP|THB|INR|CNY|RMB|SGD|AUD|JPY|Rs|Ks)\.?\d"
    r"|K\d{1,3}(?:,\d{3}|\d|(?:\.\d+)?\s(?:thousand|lakh|million|crore|billion))"
)
NOT_NAMES = r"(?:mid|post|pre|late|early|over|under|sub|non|about|circa|nearly|top|age|aged)-\d"
UNITS_IN_CAPITALS = (
    r"(?:AM|PM|KM|Km|MW|GW|KW|C|F|K|M|B|BN|Bn|MM|GB|MB|TB|KG|Kg|L|HZ|Hz|GHz|MHz|USD?|MMK|THB|EUR|CM|TH|ST|ND|RD)"
)

PLACEHOLDER = (
    r"\{\{[^{}]*\}\}|\{[^{}\s]*\}|%\(\w+\)(?:\.\d+)?[a-z]|%\d+\$[a-zA-Z@]|%(?:\.\d+)?[sdif](?![a-z])|\$\{[^{}]*\}"
)
"""What a program puts a value in for."""
PLACEHOLDER_BEFORE = regex(rf"(?:{PLACEHOLDER})[ -]?\Z")
PLACEHOLDER_ENDS = frozenset("}@abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
LOOK_BACK = 40
LABEL = (
    r"(?:(?:https?|ftp)://|www\.)[^\s<>\u1000-\u109f]+"
    r"|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?<![A-Za-z0-9])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|info|io|mm|uk)(?:/[^\s\u1000-\u109f]*)?\b"
    r"|</?[A-Za-z][^<>]*>|&\#?\w+;"
    rf"|{PLACEHOLDER}"
    rf"|(?<![A-Za-z0-9])(?!{CURRENCY_PREFIX}|{NOT_NAMES})[A-Za-z]+[-_'’.]?\d+(?:[-_./:]*[A-Za-z0-9]+)*"
    rf"|(?<![A-Za-z0-9.,])\d+-?(?!{UNITS_IN_CAPITALS}(?![A-Za-z0-9]))[a-z]?[A-Z][A-Za-z0-9-]*"
    r"|(?<![0-9.])\d+(?:\.\d+){2,}(?![0-9])"
)
"""A regular expression for all of them, without groups."""
ADDRESSES = ("http:", "https:", "ftp:", "www")
"""How addresses begin; no letter nor figure stands before one."""
JOINTS = frozenset("-_'’.")
"""What may stand between the letters and the figures of a name."""
LETTERS = frozenset(ascii_letters)
PHONE = r"(?<![\d.,/])(?:\+\d{1,3}[ -]?\d{1,4}|(?<!-)0\d{1,3})(?:[ -]?\d{2,})+(?![\d/]|[.,:]\d)"
"""Telephone numbers, however they are grouped."""


def names(text: str, figures: Iterable[int]) -> Iterator[int]:
    """Where the names begin whose letters lead up to figures (COVID-19), given where signs and figures stand."""
    for at in figures:
        end = at - 1 if at and text[at - 1] in JOINTS else at
        start = end
        while start and text[start - 1] in LETTERS:
            start -= 1
        if start < end and text[at].isdecimal() and not text[max(0, start - 1) : start].isdecimal():
            yield start


def after_placeholder(text: str, start: int) -> bool:
    """Is the number before a magnitude that begins there left to a program (`%(value)s million`)?"""
    if text[max(0, start - 2) : start].rstrip(" -")[-1:] not in PLACEHOLDER_ENDS:
        return False
    return bool(PLACEHOLDER_BEFORE.search(text, max(0, start - LOOK_BACK), start))


def phone(text: str, span: Span) -> Quantity:
    """A telephone number is the string of its digits."""
    return Quantity(span, int(re.sub(r"[^0-9]", "", text)))


def label(text: str, span: Span) -> Quantity | None:
    """What an identifier can answer: any of its digit runs. None where it has none. `text` has digits 0-9."""
    runs: list[Value] = [int(run) for run in re.findall(r"[0-9]+", text)]
    if not runs:
        return None
    runs += [Fraction(run) for run in re.findall(r"[0-9]+\.[0-9]+", text)]
    return Quantity(span, runs[0], Kind.LABEL, strength=Strength.FAINT, others=tuple(runs[1:]))
