"""Zawgyi text to Unicode: characters by the chart, then the order in which Unicode stores a syllable.

Zawgyi stores what the eye sees from left to right: e-vowel, ra, consonant, what stands below and above it.
Unicode stores kinzi, consonant, subscript, medials, e-vowel, other vowels, tone.
So text is cut into the clusters of the *input*, each is converted by itself,
and `convert(a + b) == convert(a) + convert(b)` at every cluster edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import cycle
from typing import Final

from toolkit.model import Span
from toolkit.text.burmese import repair
from toolkit.text.origins import Origins
from toolkit.text.patterns import regex
from toolkit.text.zawgyi.chart import (
    AFOREMENTIONED,
    DIGIT_LETTERS,
    E_VOWEL,
    KINZI,
    KINZI_SHAPES,
    LETTERS,
    MARKS,
    RA_SHAPES,
    SAME_LETTERS,
    SAME_MARKS,
    SUBSCRIPTS,
    VIRAMA,
)

MEDIAL_RA: Final = "\u103c"  # MYANMAR CONSONANT SIGN MEDIAL RA
YA_SHAPES: Final = "\u103a\u107d"
TONES: Final = "\u1037\u1038"  # DOT BELOW and VISARGA, which may also follow a true digit (၁၇း၃၀)

SLIPS: Final = (
    (regex("\u102d\u102e"), "\u102e"),  # ii drawn over i looks like ii
    (regex("\u102f\u1030"), "\u1030"),  # and so does uu drawn over u
    (regex("(?<=[\u102d\u102e])(\u102f?)\u103a"), r"\1"),  # no syllable ends in i or o and an asat
    (regex("\u102f\u103a"), "\u103a\u102f"),  # ကျွန်ုပ်, whose asat belongs to the consonant
)
"""What Zawgyi hides on the screen and Unicode shows."""

_SIGNS = SAME_MARKS + "".join(MARKS)
_MARK = f"[{_SIGNS}{''.join(SUBSCRIPTS)}{''.join(KINZI_SHAPES)}]"
_LETTER = f"[{SAME_LETTERS}{''.join(DIGIT_LETTERS)}{''.join(LETTERS)}]"
# Slips of typists that the eye does not see: a ZERO WIDTH SPACE behind the e-vowel, a space before a mark,
# a mark that belongs to the letter before but stands behind the e-vowel or ra of the next (`late`).
_E, _RA = f"(?:{E_VOWEL}\u200b?)", f"[{RA_SHAPES}]"
_PREFIX = f"(?P<prefix>{_E}*{_RA}*|{_RA}+{_E}*)"
_LATE = f"(?P<early>{_RA})(?P<late>{_MARK}+)|(?P<early_e>{E_VOWEL})(?P<late_asat>\u1039{_MARK}*)"
# An e-vowel typed behind its letter, as in Unicode: the next letter has a vowel that does not go with it (အမေရိကန္).
_UPPER_OR_LOWER = "[\u102d-\u1030\u1032-\u1034\u1088\u1089]"
_TYPED_BEHIND = f"(?<={_LETTER}){E_VOWEL}(?={_LETTER}[\u103a\u103c\u103d\u107d\u1087\u108a]*{_UPPER_OR_LOWER})"
CLUSTER: Final = regex(
    f"{_TYPED_BEHIND}|(?:{_PREFIX}|{_LATE})(?P<base>{_LETTER})(?P<tail>(?:{_MARK}| [{_SIGNS}])*)"
    f"|{AFOREMENTIONED}(?!င)|{E_VOWEL}?{_MARK}+|[{E_VOWEL}{RA_SHAPES}]"
)
"""One syllable cluster as Zawgyi stores it, or signs that have lost their consonant."""


_CUT: Final = regex(f"({re.sub('[?]P<[a-z_]+>', '?:', CLUSTER.pattern)})")
"""Cuts a text into what is no cluster and what is one, in turns."""


def convert(text: str) -> str:
    """Unicode from Zawgyi. What is not Burmese passes unchanged; nothing is asked about whether `text` *is* Zawgyi."""
    pieces = _CUT.split(text)
    pieces[1::2] = map(_convert_cluster, pieces[1::2])
    return "".join(pieces)


def convert_traced(text: str) -> tuple[str, Origins]:
    """`convert(text)`, and for each of its characters the run of `text` (its whole cluster) that it was made from."""
    return convert(text), origins_of_runs(text, (Span(0, len(text)),))


@lru_cache(maxsize=2)  # a source and a target, for each finding in them
def origins_of_runs(text: str, runs: tuple[Span, ...]) -> Origins:
    """For each character of the text with these runs converted, where it came from."""
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end in runs:
        for cluster, piece in _pieces(text, done, start, end):
            until = done + len(piece)
            made = len(_convert_cluster(piece)) if cluster else 0
            starts += [done] * made if cluster else range(done, until)
            ends += [until] * made if cluster else range(done + 1, until + 1)
            done = until
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    return Origins(starts, ends)


def _pieces(text: str, done: int, start: int, end: int) -> Iterator[tuple[bool, str]]:
    """What stands before a run, and what it is made of; is it a cluster?"""
    yield False, text[done:start]
    yield from zip(cycle((False, True)), _CUT.split(text[start:end]), strict=False)


@lru_cache(maxsize=1 << 14)
def _convert_cluster(cluster: str) -> str:
    found = CLUSTER.fullmatch(cluster)
    if found is None or found["base"] is None:
        return AFOREMENTIONED + "င်း" if cluster == AFOREMENTIONED else "".join(_lone(char) for char in cluster)
    base, tail = found["base"], found["tail"].replace(" ", "")
    prefix = found["prefix"] or found["early"] or found["early_e"] or ""
    late = found["late"] or found["late_asat"] or ""
    if prefix or tail.strip(TONES):
        base = DIGIT_LETTERS.get(base, base)
    if base == "စ" and any(char in YA_SHAPES for char in tail):  # Zawgyi typists put ဈ together from its look-alikes
        base, tail = "ဈ", "".join(char for char in tail if char not in YA_SHAPES)
    above = KINZI if any(char in KINZI_SHAPES for char in tail) else ""
    below = "".join(_sign(char) for char in tail if char in SUBSCRIPTS)
    signs = "".join(_sign(char) for char in prefix + tail if char not in SUBSCRIPTS)
    whole = repair(above + LETTERS.get(base, base) + below + signs)
    for slip, meant in SLIPS:
        whole = slip.sub(meant, whole)
    return "".join(_sign(char) for char in late) + whole


def _lone(char: str) -> str:
    return KINZI + KINZI_SHAPES[char] if char in KINZI_SHAPES else _sign(char)


def _sign(char: str) -> str:
    """A sign in Unicode; of a kinzi with a vowel, the vowel."""
    if char in RA_SHAPES:
        return MEDIAL_RA
    if char in SUBSCRIPTS:
        return VIRAMA + SUBSCRIPTS[char]
    return MARKS.get(char, KINZI_SHAPES.get(char, char)).replace("\u200b", "")
