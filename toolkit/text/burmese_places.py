"""Where in a Burmese text one run of its key came from.

`Language.origins` folds a text piece by piece, to say it of every place. Nearly always one place or two are asked for,
and folding has put marks in order and dropped spaces, no more: then the nth character that is no space
made the nth byte of the key that is none, give or take what is folded together with it.
"""

from __future__ import annotations

from typing import Final

from toolkit.model import Span
from toolkit.text.burmese import VIRAMA, pieces
from toolkit.text.patterns import regex

LONG: Final = 2000
"""Code points of a text that is read through once rather than for each place, of which it may have thousands."""

# What may make no byte or two, or is a space of another kind. All else makes one, or one with its neighbour.
_UNEVEN: Final = regex("[^ -~\u1000-\u104f‘’“”…–—]|[ဈဩဪဿ]")
_SPACE: Final = ord(" ")
_OPENING: Final = frozenset("ကခဂဃစဆဇဉညဋဌဍဎဏတထဒဓနပဖဗဘမယရလသဟဠအ")
"""Consonants that begin a piece unless they stand below another: wa may be a digit, nga part of ၎င်း."""


def located(text: str, key: bytes, span: Span) -> Span | None:
    """The run of a text that a run of its key was made from, as `Language.origins` has it.

    None where it takes the origins of the whole text to say that.
    """
    start, end = span
    if len(text) > LONG or start >= end or key[start] == _SPACE or key[end - 1] == _SPACE or _UNEVEN.search(text):
        return None
    if len(text) - text.count(" ") != len(key) - key.count(_SPACE):
        return None  # two characters have become one
    return Span(_piece(text, _place(text, key, start)).start, _piece(text, _place(text, key, end - 1)).end)


def _place(text: str, key: bytes, at: int) -> int:
    """The character with as many before it that are no spaces as the byte `at` of the key has."""
    wanted = at + 1 - key.count(_SPACE, 0, at)
    place = wanted - 1
    while missing := wanted - (place + 1 - text.count(" ", 0, place + 1)):
        place += missing
    return place


def _piece(text: str, at: int) -> Span:
    """The piece that a character is folded with, without outer spaces."""
    begin = at
    while begin and (text[begin] not in _OPENING or text[begin - 1] == VIRAMA):
        begin -= 1
    return next(core for piece, core in pieces(text, begin) if piece.end > at)
