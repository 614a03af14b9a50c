"""Spaces stand where none belong: two in a row, before ။ or a comma, inside brackets.

Spaces between Burmese phrases are optional: none is ever asked for, and none between words is ever complained of.
In a catalogue the space or line break at either end belongs to the program; where the source has it
and the translation has not (or the other way round), words run together on the screen.
Two spaces after a full stop are a style, more than two are a table,
and a placeholder in braces is the program's; none of them is reported.
The fix is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.written import ESCAPES, Hint, literals
from toolkit.model import Edit, Fault, Fix, Level, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.page import SEPARATOR, SPACES, ZERO_WIDTH_SPACE

DOUBLED = "two spaces"
BEFORE = "a space before {}"
INSIDE = "a space inside brackets"

_PLACE = re.compile(
    r"(?<=[^\s.!?:။])(?P<doubled>  )(?=[^\s])"
    r"|(?<=[\u1000-\u109f”’)])(?P<before>[ \u00a0\u200b]+)(?P<mark>[၊။](?![၊။]))"
    r"|(?<=[A-Za-z])(?P<comma> )(?=[,;](?:\s|$)|\.(?:\s|$)(?!\.))"
    r"|(?<=[(\[])(?P<opening> )(?=[\w\u1000-\u109f])"
    r"|(?<=[\w\u1000-\u109f])(?P<closing> )(?=[)\]])"
)
_EDGES = re.compile(r"^\s|\s$")
_SUSPECT = re.compile(r"[\s\u200b(\[](?:(?<=  )(?=\S)|(?<=[ \u00a0\u200b])[၊။,;.)\]]|(?<=[(\[]) |(?<=\A\s)|(?<=\s)\Z)")
"""Found in every pair that can have a fault; it begins with what is searched for fast."""


def _hint() -> Hint:
    spaces, end = SPACES + " \r\n" + ZERO_WIDTH_SPACE, SEPARATOR
    at_edges = (pair for space in spaces for pair in (end + space, space + end))
    before = (space + mark for space in spaces for mark in "၊။,;.)]")
    return Hint(literals("  ", "( ", "[ ", *at_edges, *before), chars=ESCAPES)


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each space that has no use."""
    text = pair.target.text
    source = pair.source.text if pair.source is not None else None
    if pair.target.reading is None and "  " not in (source or "").strip() and "   " not in text:
        for match in _PLACE.finditer(text):
            if text.rfind("{", 0, match.start()) <= text.rfind("}", 0, match.start()):
                yield from _fault(match, pair.target.lang)
    if source is not None and (_EDGES.search(text) or _EDGES.search(source)):
        yield from _edges(source, text)


def _fault(match: re.Match[str], lang: str) -> Iterator[Fault]:
    kind = match.lastgroup if match["mark"] is None else "before"
    assert kind is not None
    span = Span(*match.span(kind))
    if kind == "doubled":
        yield Fault(DOUBLED, span=span, fix=Fix((Edit(span, " "),), safe=True))
    elif kind == "before" and lang == "my":
        yield Fault(BEFORE.format(match["mark"]), span=span, fix=Fix((Edit(span, ""),), safe=True))
    elif kind == "comma" and lang == "en":
        mark = match.string[span.end]
        yield Fault(BEFORE.format(mark), span=span, fix=Fix((Edit(span, ""),), safe=True))
    elif kind in ("opening", "closing") and lang in ("en", "my"):
        yield Fault(INSIDE, span=span, fix=Fix((Edit(span, ""),), safe=True))


def _edges(source: str, text: str) -> Iterator[Fault]:
    """Space at either end that only one side has."""
    for where, wanted, found, at in (
        ("begins", _lead(source), _lead(text), 0),
        ("ends", _lead(source[::-1])[::-1], _lead(text[::-1])[::-1], len(text)),
    ):
        if wanted == found or (bool(wanted) == bool(found) and "\n" not in wanted + found):
            continue
        span = Span(0, len(found)) if where == "begins" else Span(at - len(found), at)
        message = f"the source {where} with {_named(wanted)}, the translation with {_named(found)}"
        yield Fault(message, Side.TARGET, span, fix=Fix((Edit(span, wanted),), safe=True))


def _lead(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _named(space: str) -> str:
    if not space:
        return "no space"
    return "a line break" if "\n" in space else "a space"


RULE = Rule(
    name="spacing",
    level=Level.NOTE,
    sieve=Sieve(pattern=_SUSPECT, sides=(Side.SOURCE, Side.TARGET), hint=_hint),
    check=check,
    examples=(
        Example("သူတို့«  »ပြောသည်။", why="two spaces", fixed="သူတို့ ပြောသည်။"),
        Example("သူတို့ ပြောသည်« »။", why="before a section mark", fixed="သူတို့ ပြောသည်။"),
        Example("ကရင်အမျိုးသားအစည်းအရုံး (« »KNU)", why="inside brackets", fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)"),
        Example("အမည်«»", "Name ", why="a space at the end is the program's", fixed="အမည် "),
        Example("သူတို့ပြောသည်။သူတို့လာသည်။ မြန်မာ နိုင်ငံ", why="a space is optional in Burmese"),
        Example("They came.  They spoke.", target_lang="en", why="two spaces after a full stop"),
        Example("Name      Age", target_lang="en", why="a table"),
        Example("အမည် ", "Name ", why="the same on both sides"),
    ),
)
