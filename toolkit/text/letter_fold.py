"""What Burmese letter names are compared in: one storage order, nothing invisible, no separators.

Narrower than the matching key of Burmese text, and in code points, so that it can say where a letter ends:
a dot below is dropped (in a letter name it only marks tone or possession), a coda in brackets opened (အက်(ဖ်)),
a separator remembered as a gap.
Order of marks: Unicode Technical Note 11.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ufe00"
SPACE = " \u00a0\u2009\u202f"
DASH = r"\-\u2010-\u2015\u2212"
DOT_BELOW, VIRAMA, ASAT = "\u1037", "\u1039", "\u103a"
ORDER = "\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u1036\u103a\u1038"

KEPT: Final = 500
"""Folded texts, of which one takes some 5 kB."""

_VISIBLE, _UNSEEN = regex(f"[^{INVISIBLE}]"), regex(f"[{INVISIBLE}]+")
_PIECE = regex(
    rf"(?P<marks>[\u102b-\u1038\u103a-\u103e]+)"
    rf"|(?<=[{ASAT}\u102c])\((?P<coda>[က-ဟ]\u103b?{ASAT}?\u103b?)\)"
    rf"|(?<=[က-\u103e\u1040-\u1049])(?P<gap>[{SPACE}]{{1,2}}|[{SPACE}][{DASH}]|[{DASH}.·][{SPACE}]?)(?=[က-ဪ0-9၀-၉])"
    rf"|(?<![0-9၀-၉])(?P<wa>၀)(?![0-9၀-၉])"
    rf"|."
    , re.DOTALL,
)  # fmt: skip
_INSIDE = regex(f"[\u102b-\u103e]|[က-အ][\u103b-\u103e]*[{VIRAMA}{ASAT}]")
_SAME = str.maketrans({"\u102b": "\u102c", "\u1034": "\u1030"})  # tall aa; the Mon sign that looks like uu


class Folded(NamedTuple):
    """Folded text, and which run of the original each of its code points was made from."""

    text: str
    starts: list[int]
    ends: list[int]
    gaps: frozenset[int]
    """Places in `text` before which a separator stood."""


@lru_cache(KEPT)
def fold_letters(text: str) -> Folded:
    """Fold a text for reading letter names in it. Kept for the next who asks: several do of the same few texts."""
    visible = _UNSEEN.sub("", text)
    seen = range(len(text)) if len(visible) == len(text) else [match.start() for match in _VISIBLE.finditer(text)]
    made: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: set[int] = set()
    for piece in _PIECE.finditer(visible):
        kind = piece.lastgroup
        if kind is None:  # two characters in three
            start = seen[piece.start()]
            made.append(piece[0])
            starts.append(start)
            ends.append(start + 1)
        elif kind == "gap":
            gaps.add(len(starts))
        else:
            folded = _folded(kind, piece[kind])
            start, end = seen[piece.start()], seen[piece.end() - 1] + 1
            if not folded and ends:  # a dot below alone belongs to what it stands under
                ends[-1] = end
            made.append(folded)
            starts += [start] * len(folded)
            ends += [end] * len(folded)
    return Folded("".join(made), starts, ends, frozenset(gaps))


def is_edge(folded: str, at: int) -> bool:
    """May a syllable begin there? Not before a mark, nor before a consonant that closes or stacks (က်, ချ်, ဗ္ဗ)."""
    return folded[at - 1 : at] != VIRAMA and not _INSIDE.match(folded, at)


def _folded(kind: str, written: str) -> str:
    if kind == "marks":
        return _in_order(written)
    return "ဝ" if kind == "wa" else written[0] + "".join(sorted(written[1:], key=ORDER.find))


@lru_cache(10_000)
def _in_order(marks: str) -> str:
    """The marks of a syllable folded: a text has a few hundred kinds of them."""
    marks = "".join(dict.fromkeys(marks.replace(DOT_BELOW, "").translate(_SAME)))
    return "".join(sorted(marks, key=ORDER.find))
