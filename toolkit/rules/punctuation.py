"""Marks of another script stand in Burmese text, or a sentence that should end does not.

ASCII full stops and commas behind Burmese words, ၊၊ for ။, a doubled ။, ၊ at the end of a sentence:
the text looks typed in a hurry, and tools that count sentences miscount.
A full stop is only looked at behind the words that end a sentence (သည်, တယ်, မည်, ပါ, ပြီ, ဘူး),
so that labels (က.), abbreviations (ဗ.က.ပ) and numbers are left alone; headings and labels need no mark at all.
A missing last ။ is reported only where the text has ended its other sentences with one,
and the source ends in a full stop.
A question mark is at home in Burmese today; reported is only a statement in place of a question, and the reverse,
where the mark of both sides and the last word of the Burmese say so.
The fix writes the Burmese mark; it is safe except where a mark is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.match.pairing import Pair
from toolkit.match.written import ESCAPES, Hint, literals
from toolkit.model import Edit, Fault, Fix, Level, Span, Zone
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.page import SEPARATOR, SPACES
from toolkit.text.patterns import regex

_FINAL: Final = "(?:သည်|တယ်|မည်|မယ်|ပါ|ပြီ|ဘူး|၏|လော့)"
"""The words that end a Burmese statement."""
_ASKING: Final = "(?:သလား|မလား|သလဲ|မလဲ|လား|လဲ|နည်း|သနည်း|မည်နည်း)"

_MARK = regex(
    rf"(?:{_FINAL}|{_ASKING})(?P<stop>[.．｡])(?=\s*$|\s+[\u1000-\u109f])"
    r"|(?<=[\u1000-\u103f])(?P<comma>,)(?=\s*[\u1000-\u103f]|\s+[A-Za-z])"
    r"|(?P<doubled>၊၊|။။+)(?![၊။])"
    r"|(?P<mixed>။\.|\.။|၊။|။၊)(?=\s|$)"
    rf"|{_FINAL}(?P<open>၊)\s*$"
)
_ENDINGS: Final = "\u102b\u102e\u1037\u1038\u103a၏"
_LAST: Final = f"[{_ENDINGS}]"
"""How the words end that end a statement."""
_SUSPECT = regex(
    rf"[၊။.,．｡](?:(?<=[\u1000-\u103f၏][.,．｡])|(?<=[၊။])[၊။.]|(?<=\.)။|(?<={_LAST}၊)\s*\Z|(?<=။)(?=[^။]*{_LAST}\s*\Z))"
)
"""Found in every target that can have a fault by itself."""
_ASKS = regex(r"\?\s*\Z")
_ENDS = regex(rf"{_FINAL}(?P<at>)\s*$")
_ENDED = regex(rf"{_FINAL}။")
_STATES = regex(r"(?:သည်|တယ်|မည်|မယ်|ဘူး|ပြီ)(?P<mark>[။?])\s*$")
_FULL_STOP = regex(r"[a-z]\.[\"”’')]*\s*$")
_REPLACED: Final = {"stop": "။", "comma": "၊", "doubled": "။", "mixed": "။", "open": "။"}
_MESSAGES: Final = {
    "stop": "an ASCII full stop ends a Burmese sentence",
    "comma": "an ASCII comma behind a Burmese word",
    "doubled": "a mark twice",
    "mixed": "two marks in one place",
    "open": "၊ ends a sentence",
}


def _hint() -> Hint:
    behind = (letter + mark for letter in (*map(chr, range(0x1000, 0x1040)), "၏") for mark in ".,")
    last = (end + SEPARATOR for end in (*_ENDINGS, *SPACES, *"၊ \r\n"))
    return Hint(literals(*behind, *last, "၊၊", "၊။", "။၊", "။။", "၊.", "။.", ".။"), chars=ESCAPES)


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report marks that are not Burmese, and sentences without an end."""
    text = pair.target.text
    if pair.target.lang != "my" or pair.target.reading is not None:
        return
    for match in _MARK.finditer(text):
        kind = next(name for name in _REPLACED if match[name] is not None)
        if kind == "open" and not _full_stop(pair):
            continue
        span = Span(*match.span(kind))
        mended = _REPLACED[kind]
        yield Fault(_MESSAGES[kind], span=span, expected=(mended,), fix=Fix((Edit(span, mended),), safe=kind != "open"))
    yield from _unended(pair)
    yield from _question(pair)


def _full_stop(pair: Pair) -> bool:
    return pair.source is not None and _FULL_STOP.search(pair.source.text) is not None


def _unended(pair: Pair) -> Iterator[Fault]:
    text = pair.target.text
    end = _ENDS.search(text)
    if end and pair.segment.zone is Zone.BODY and _full_stop(pair) and _ENDED.search(text):
        at = end.start("at")
        yield Fault(
            "the last sentence has no ။", span=Span(at, at), expected=("။",), fix=Fix((Edit(Span(at, at), "။"),), False)
        )


def _question(pair: Pair) -> Iterator[Fault]:
    """A question that has become a statement."""
    if pair.source is None or not pair.source.text.rstrip().endswith("?") or pair.source.text.count("?") > 1:
        return
    states = _STATES.search(pair.target.text)
    if states and not re.search(_ASKING, pair.target.text):
        yield Fault("the source asks, the translation states", span=Span(*states.span("mark")))


RULE = Rule(
    name="punctuation",
    level=Level.NOTE,
    sieve=Sieve(pattern=_SUSPECT, in_source=_ASKS, hint=_hint),
    check=check,
    examples=(
        Example("သူတို့ ပြောသည်«.»", why="an ASCII full stop", fixed="သူတို့ ပြောသည်။"),
        Example("ချင်း«,» ကချင်«,» ကရင်တို့ လာကြသည်။", why="ASCII commas", fixed="ချင်း၊ ကချင်၊ ကရင်တို့ လာကြသည်။"),
        Example("လိပ်စာ«,» URL နှင့် အမည်၊ Puff Daddy, Puffy", why="a Latin word behind it; one between two is theirs"),
        Example("သူတို့ ပြောသည်«၊၊»", why="two commas for ။", fixed="သူတို့ ပြောသည်။"),
        Example(
            "သူတို့ လာသည်။ သူတို့ ပြောသည်«»",
            "They came. They spoke.",
            why="the last one is not ended",
            fixed="သူတို့ လာသည်။ သူတို့ ပြောသည်။",
        ),
        Example("သူတို့ လာမည်«။»", "Will they come?", why="a question has become a statement"),
        Example("က. ဗ.က.ပ အကြောင်း", why="labels and abbreviations"),
        Example("အခန်း ၃.၅ နှင့် ၁,၀၀၀", why="numbers"),
        Example("သူတို့ လာမလား?", "Will they come?", why="a question mark is at home in Burmese"),
        Example("သူတို့ ပြောသည်", "They spoke.", why="a label may go without"),
        Example("They spoke.", target_lang="en", why="another language"),
    ),
)
