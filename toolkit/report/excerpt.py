"""A place of a text shown to people: about a line of it, the place marked «so».

A caret line under Burmese would point at the wrong letter: how wide a syllable is drawn differs by font.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final
from unicodedata import category, east_asian_width, name

from toolkit.model import Edit, Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

QUOTES: Final = ("«»", "‹›", "【】")
REACH: Final = 16
"""How many characters a cut may move to fall between phrases instead of syllables."""
SIDE: Final = 12
"""Columns kept on either side of a mark that would fill the line alone."""

VIRAMA: Final = "\u1039"
SYLLABLE: Final = regex(f"(?<!{VIRAMA})[က-ဪဿ၎၀-၉](?!\u1037?[\u103a{VIRAMA}])")
PHRASE: Final = regex(r"(?<=\s)(?=\S)")

# Pictures for control characters, so that no text can steer the terminal; white space becomes a plain space.
_PICTURES: Final[dict[int, str | int]] = {
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: "␡",
    **{ord(space): " " for space in "\t\n\v\f\r\x85\u2028\u2029"},
}


class Excerpt(NamedTuple):
    """What stands before a place, the place, and what stands after it; `…` where something was left out."""

    before: str
    marked: str
    after: str

    @property
    def quotes(self) -> str:
        """The marks to put around the place: a pair that the excerpt does not hold."""
        text = "".join(self)
        return next((pair for pair in QUOTES if pair[0] not in text and pair[1] not in text), QUOTES[-1])


def excerpt(text: str, span: Span, room: int) -> Excerpt:
    """About `room` columns of a text around a span of it, which is widened to whole clusters."""
    text = plain(text)
    start, end = whole_clusters(text, span)
    marked = _marked(text[start:end])
    left_side, right_side = text[max(0, start - 4 * room) : start], text[end : end + 4 * room]
    if columns(marked) > room - 2 * SIDE:
        half = max(room // 2 - SIDE, SIDE)
        marked = f"{beginning(marked, half)[:-1]} … {_ending(marked, half)[1:]}"
    left = max(room - columns(marked) - 2, 2 * SIDE)
    before = _ending(left_side, max(left // 2, left - columns(right_side)))
    return Excerpt(before, marked, beginning(right_side, max(left - columns(before), SIDE)))


def plain(text: str) -> str:
    """The text on one line and with nothing in it that could steer a terminal; as many characters as before."""
    return text if text.isprintable() else text.translate(_PICTURES)  # none of them is printable


def beginning(text: str, room: int) -> str:
    """The text, or as much of its beginning as fits into so many columns, and `…`."""
    taken = _taken(text)
    if not taken or taken[-1] <= room:
        return text
    fits = bisect_right(taken, room - 1)
    first = max(0, fits - REACH)
    phrases = [match.start() for match in PHRASE.finditer(text, first, fits + 1)]
    starts = phrases or [match.start() for match in SYLLABLE.finditer(text, first, fits + 3) if match.start() <= fits]
    cut = max(starts, default=fits)
    while 0 < cut < len(text) and _joined(text, cut):
        cut -= 1
    return text[:cut].rstrip() + "…"


def columns(text: str) -> int:
    """About how many columns of a terminal a text takes: marks above and below none, Chinese letters two."""
    return len(text) if text.isascii() else sum(map(_COLUMNS.__getitem__, text))


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, Span]:
    """The text after the edits, and the run of it that they changed."""
    done, at, first, shift = [], 0, len(text), 0
    for span, new in sorted(edits):
        done += [text[at : span.start], new]
        first, at, shift = min(first, span.start), span.end, shift + len(new) - (span.end - span.start)
    return "".join([*done, text[at:]]), Span(min(first, at), at + shift)


def whole_clusters(text: str, span: Span) -> Span:
    """The span, widened so that it cuts no cluster: a mark alone cannot be shown. Zawgyi has clusters of its own."""
    if text.isascii():  # each character is a cluster
        return span
    from toolkit.text.zawgyi import inside_clusters  # a card of the glossary is shown without it

    start, end = span
    zawgyi = inside_clusters(text)
    while 0 < start < len(text) and zawgyi.get(start, _joined(text, start)):
        start -= 1
    while start < end < len(text) and zawgyi.get(end, _joined(text, end)):
        end += 1
    return Span(start, end)


def invisible_names(text: str) -> str:
    """The names of a text's characters if none of them can be seen; empty if one can, or all are spaces."""
    if text.isspace() or not text or any(category(character) != "Cf" for character in text):
        return ""
    return ", ".join(f"U+{ord(character):04X} {name(character, '')}".strip() for character in text)


def _ending(text: str, room: int) -> str:
    taken = _taken(text[::-1])
    if not taken or taken[-1] <= room:
        return text
    fits = len(text) - bisect_right(taken, room - 1)
    phrase = PHRASE.search(text, fits, min(len(text), fits + REACH))
    found = phrase or SYLLABLE.search(text, fits, min(len(text), fits + REACH))
    cut = found.start() if found else fits
    while cut < len(text) and _joined(text, cut):
        cut += 1
    return "…" + text[cut:]


def _taken(text: str) -> Sequence[int]:
    """How many columns the text takes up to each of its characters, that one counted in."""
    return range(1, len(text) + 1) if text.isascii() else list(accumulate(map(_COLUMNS.__getitem__, text)))


class _Columns(dict[str, int]):
    """How many columns each character takes, worked out when it is first met: texts have few different ones."""

    def __missing__(self, character: str) -> int:
        unseen = category(character) in ("Mn", "Me", "Cf")
        self[character] = 0 if unseen else 2 if east_asian_width(character) in "WF" else 1
        return self[character]


_COLUMNS: Final = _Columns()


def _joined(text: str, at: int) -> bool:
    """Do the characters before and after `at` belong to one cluster?"""
    return category(text[at]).startswith("M") or text[at - 1] == VIRAMA


def _marked(text: str) -> str:
    """The text, or the names of its characters if none of them can be seen."""
    return invisible_names(text) or text
