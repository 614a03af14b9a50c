"""The formats there are: one module each, found by walking the package.

A new format is one new file in this folder that has a `FORMATS` tuple.
Parts of a format that stand in files of their own have an underscore in their names (`po_scanner.py`):
they are not looked into, and a format imports them where it reads, so that a command need not load them all to start.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import PurePath

import toolkit.formats
from toolkit.errors import UsageError, did_you_mean
from toolkit.formats.decoding import Input
from toolkit.formats.model import Document, Unreadable, verbatim
from toolkit.model import Span, Stretch, Zone
from toolkit.named_tuple import NamedTuple
from toolkit.text.origins import Origins


class Languages(NamedTuple):
    """What the options say; None: nothing."""

    source: str | None = None
    target: str | None = None


class Block(NamedTuple):
    """A paragraph, heading, item or cell of a text: one side of a segment."""

    text: str
    at: Span
    """In the stretch of its text."""
    zone: Zone = Zone.BODY
    notes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    """What stands in it without being text: link targets, tags, code."""
    hidden_at: tuple[Span, ...] = ()
    """Where in `text` each of `hidden` is seen, as far as the format tells; empty runs for what shows nothing."""


class Text(NamedTuple):
    """A text in one language."""

    stretch: Stretch
    blocks: list[Block]
    encoding: str
    lang: str | None = None
    """As the file itself says."""
    day: date | None = None
    unreadable: tuple[Unreadable, ...] = ()


class BilingualFormat(NamedTuple):
    """A format whose files hold both sides."""

    name: str
    endings: tuple[str, ...]
    open: Callable[[Input, Languages], Document]
    """Raises InputError."""


class PlainFormat(NamedTuple):
    """A format whose files hold one language: read as a pair, or as a draft alone."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[Input], Text]
    """Raises InputError."""
    origins: Callable[[str], Origins]
    """From the raw run of one block."""
    whole: Callable[[str], tuple[str, Origins]]
    """From the raw run of many blocks to one string, and its origins."""
    escape: Callable[[str, str], str] = verbatim


Format = BilingualFormat | PlainFormat


@cache
def formats() -> Mapping[str, Format]:
    """Every format by each of its endings (`.po`)."""
    found: dict[str, Format] = {}
    names = (module.name for module in pkgutil.iter_modules(toolkit.formats.__path__))
    for name in names:
        if "_" in name:
            continue
        for each in getattr(importlib.import_module(f"toolkit.formats.{name}"), "FORMATS", ()):
            found |= dict.fromkeys(each.endings, each)
    return found


def format_of(path: str) -> Format | None:
    """The format that the ending of a path tells, None for an unknown one."""
    return formats().get(PurePath(path).suffix.lower())


def named_format(name: str) -> Format:
    """A format by its name or one of its endings. Raises UsageError."""
    by_name: dict[str, Format] = {each.name: each for each in formats().values()}
    each = by_name.get(name.lower()) or formats().get("." + name.lower().removeprefix("."))
    if each is None:
        raise UsageError(f'unknown format "{name}"{did_you_mean(name, by_name)}')
    return each


def known_endings() -> str:
    """For messages: `.csv, .markdown, .md ...`."""
    return ", ".join(sorted(formats()))
