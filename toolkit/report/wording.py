"""How reports word counts, languages and lists, and how they break lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import click

from toolkit.report.excerpt import columns

LANGUAGES: Final = {
    "en": "English", "my": "Burmese", "blk": "Pa'O", "cnh": "Hakha Chin", "kac": "Jingpho", "kar": "Karen",
    "ksw": "S'gaw Karen", "mnw": "Mon", "shn": "Shan", "th": "Thai", "zh": "Chinese",
}  # fmt: skip
"""Languages by the codes of ISO 639."""


def language_name(code: str | None) -> str:
    """The English name of a language where we know it, else its code; a script or region in brackets."""
    primary, _, rest = (code or "und").partition("-")
    name = "text" if primary == "und" else LANGUAGES.get(primary, primary)
    return f"{name} ({rest})" if rest else name


def language_pair(source: str | None, target: str) -> str:
    """`English to Burmese`; a draft alone is `Burmese without its source`."""
    if source is None:
        return f"{language_name(target)} without its source"
    return f"{language_name(source)} to {language_name(target)}"


def readable(address: str) -> str:
    """An address with its letters for percent signs (RFC 3987, 3.2), but for what nobody would see, or is no UTF-8."""
    return re.sub("(?:%[89A-Fa-f][0-9A-Fa-f])+", _letters, address) if "%" in address else address


def _letters(escaped: re.Match[str]) -> str:
    try:
        letters = bytes.fromhex(escaped[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return escaped[0]
    return letters if letters.isprintable() else escaped[0]


def counted(number: int, noun: str) -> str:
    """`1 file`, `2,000 files`; the plural takes an *s*, *es* behind *x*, *ies* for *y*."""
    if number != 1:
        noun = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}es" if noun.endswith("x") else f"{noun}s"
    return f"{number:,} {noun}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *rest, end = words
    return f"{', '.join(rest)} {last} {end}" if rest else end


def period(days: Iterable[date | None]) -> str:
    """`2023-11-20 to 2024-02-01`, `2023-11-20`; nothing where no day is known."""
    known = sorted({day for day in days if day})
    if len(known) < 2:
        return str(known[0]) if known else ""
    return f"{known[0]} to {known[-1]}"


def filled(phrases: Iterable[str], width: int | None, indent: str = "") -> Iterator[str]:
    """Lines of phrases, styled or not, none of which is broken.

    `indent` stands before every line but the first, whose first phrase brings its own.
    """
    line, taken = "", 0
    for phrase in phrases:
        needed = columns(click.unstyle(phrase)) if width is not None else 0
        if line and width is not None and taken + 1 + needed > width:
            yield line
            line, taken = indent + phrase.lstrip(), len(indent) + needed
        else:
            line, taken = (f"{line} {phrase}", taken + 1 + needed) if line else (phrase, needed)
    if line:
        yield line
