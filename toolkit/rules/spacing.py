"""Spaces stand where none belong: two in a row, before ။ or a comma, inside brackets.

Spaces between Burmese phrases are optional: none is ever asked for, and none between words is ever complained of.
In a catalogue the space or line break at either end belongs to the program; where the source has it
and the translation has not (or the other way round), words run together on the screen.
In one connected text, the padding of a table for example, it means nothing and is not looked at.
Where such a text has a space before a mark again and again, that is the style of its house: it is told once.
Two spaces after a full stop are a style, more than two are a table,
and a placeholder in braces is the program's; none of them is reported.
The fix is safe; there is none for a style.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.written import ESCAPES, Hint, literals
from toolkit.model import Edit, Fault, Fix, Level, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve, View
from toolkit.settings import Settings
from toolkit.text.page import SEPARATOR, SPACES, ZERO_WIDTH_SPACE
from toolkit.text.patterns import regex

DOUBLED = "two spaces"
BEFORE = "a space before {}"
STYLE = "a space before {}, in {} places of this text"
OFTEN = 5
"""Places in one text from which a space before a mark is a style."""
INSIDE = "a space inside brackets"

_PLACE = regex(
    r"[ \u00a0\u200b](?:"
    r" (?=\S)(?<=[^\s.!?:။]  )(?P<doubled>)"
    r"|(?=[ \u00a0\u200b]*[၊။](?![၊။]))(?<=[\u1000-\u109f”’)].)[ \u00a0\u200b]*(?P<before>)"
    r"|(?=[,;](?:\s|$)|\.(?:\s|$)(?!\.))(?<=[A-Za-z] )(?P<comma>)"
    r"|(?<=[(\[] )(?=[\w\u1000-\u109f])(?P<opening>)"
    r"|(?=[)\]])(?<=[\w\u1000-\u109f] )(?P<closing>)"
    r")"
)
"""Matches the space; the last group names the fault. What begins with a space is searched for fast."""
_EDGES = regex(r"^\s|\s$")
_INSIDE = r"(?<=  )(?=\S)|(?<=[ \u00a0\u200b])[၊။,;.)\]]|(?<=[(\[]) "
_MAY_HOLD = regex(rf"[\s\u200b(\[](?:{_INSIDE})")
"""Found in every text with such a place, in a tenth of the time: it begins with what is searched for fast."""
_SUSPECT = regex(rf"[\s\u200b(\[](?:{_INSIDE}|(?<=\A\s)|(?<=\s)\Z)")
"""Found in every pair that can have a fault."""


def _hint() -> Hint:
    spaces, end = SPACES + " \r\n" + ZERO_WIDTH_SPACE, SEPARATOR
    at_edges = (pair for space in spaces for pair in (end + space, space + end))
    before = (space + mark for space in spaces for mark in "၊။,;.)]")
    return Hint(literals("  ", "( ", "[ ", *at_edges, *before), chars=ESCAPES, sure=True)


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each space that has no use in an entry of a catalogue."""
    text, source = pair.target.text, pair.source.text if pair.source is not None else None
    if pair.target.reading is None and not _laid_out(pair):
        for match in _places(text):
            yield from _fault(match, pair.target.lang)
    if source is not None and (_EDGES.search(text) or _EDGES.search(source)):
        yield from _edges(source, text)


def check_document(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report each space that has no use in a text; of those before a mark, where they are many, the first."""
    times: Counter[str] = Counter()
    first: dict[str, list[tuple[Pair, re.Match[str]]]] = defaultdict(list)
    for pair in view.pairs:
        if pair.target.reading is not None:
            continue
        for match in _places(pair.target.text):
            if mark := _mark(match, pair.target.lang):
                times[mark] += 1
                if times[mark] <= OFTEN:
                    first[mark].append((pair, match))
            elif not _laid_out(pair):
                yield from ((pair, fault) for fault in _fault(match, pair.target.lang))
    for mark, places in first.items():
        often = times[mark] >= OFTEN
        for pair, match in places[:1] if often else places:
            for fault in _fault(match, pair.target.lang):
                yield pair, _style(fault, mark, times[mark]) if often else fault


def _laid_out(pair: Pair) -> bool:
    """Are there spaces on either side that make a table?"""
    source = pair.source.text if pair.source is not None else ""
    return "  " in source.strip() or "   " in pair.target.text


def _places(text: str) -> Iterator[re.Match[str]]:
    """Where a space may have no use, but not in a placeholder."""
    if not _MAY_HOLD.search(text):
        return
    for match in _PLACE.finditer(text):
        if text.rfind("{", 0, match.start()) <= text.rfind("}", 0, match.start()):
            yield match


def _mark(match: re.Match[str], lang: str) -> str:
    """The section mark of Burmese text that a space stands before, if it does."""
    return match.string[match.end()] if match.lastgroup == "before" and lang == "my" else ""


def _style(fault: Fault, mark: str, times: int) -> Fault:
    """The first of so many faults, told for all of them."""
    return fault._replace(message=STYLE.format(mark, times), fix=None)


def _fault(match: re.Match[str], lang: str) -> Iterator[Fault]:
    kind, span = match.lastgroup, Span(*match.span())
    if kind == "doubled":
        yield Fault(DOUBLED, span=span, fix=Fix((Edit(span, " "),), safe=True))
    elif mark := _mark(match, lang):
        yield Fault(BEFORE.format(mark), span=span, fix=Fix((Edit(span, ""),), safe=True))
    elif kind == "comma" and lang == "en":
        mark = match.string[span.end]
        yield Fault(BEFORE.format(mark), span=span, fix=Fix((Edit(span, ""),), safe=True))
    elif kind in ("opening", "closing") and lang in ("en", "my"):
        yield Fault(INSIDE, span=span, fix=Fix((Edit(span, ""),), safe=True))


def _edges(source: str, text: str) -> Iterator[Fault]:
    """Space at either end that only one side has: one fault for both ends."""
    ends = list(_ends(source, text))
    if len(ends) == 1:
        ((message, edit),) = ends
        yield Fault(message, Side.TARGET, edit.span, fix=Fix((edit,), safe=True))
    elif ends:
        edits = tuple(edit for _, edit in ends)
        yield Fault("; ".join(message for message, _ in ends), Side.TARGET, fix=Fix(edits, safe=True))


def _ends(source: str, text: str) -> Iterator[tuple[str, Edit]]:
    for where, wanted, found, at in (
        ("begins", _lead(source), _lead(text), 0),
        ("ends", _lead(source[::-1])[::-1], _lead(text[::-1])[::-1], len(text)),
    ):
        if wanted == found or (bool(wanted) == bool(found) and "\n" not in wanted + found):
            continue
        span = Span(0, len(found)) if where == "begins" else Span(at - len(found), at)
        yield f"the source {where} with {_named(wanted)}, the translation with {_named(found)}", Edit(span, wanted)


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
    check_document=check_document,
    examples=(
        Example("သူတို့«  »ပြောသည်။", why="two spaces", fixed="သူတို့ ပြောသည်။"),
        Example("သူတို့ ပြောသည်« »။", why="before a section mark", fixed="သူတို့ ပြောသည်။"),
        Example("ကရင်အမျိုးသားအစည်းအရုံး (« »KNU)", why="inside brackets", fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)"),
        Example(
            "အမည်«»",
            "Name ",
            why="a space at the end is the program's",
            fixed="အမည် ",
            settings={"documents": False},
        ),
        Example(" အမည် ", "Name", why="in a text it is the padding of a table"),
        Example("သူတို့ပြောသည်။သူတို့လာသည်။ မြန်မာ နိုင်ငံ", why="a space is optional in Burmese"),
        Example("They came.  They spoke.", target_lang="en", why="two spaces after a full stop"),
        Example("Name      Age", target_lang="en", why="a table"),
        Example("အမည် ", "Name ", why="the same on both sides"),
    ),
)
