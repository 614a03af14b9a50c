"""The order in which Burmese stores the marks of a syllable, and the asat of contractions.

Source: Unicode Technical Note 11, with the end of a syllable as NFC has it (dot below before asat).
All of it works on pages (see `page`). What is wrong is rare: in a large buffer an automaton says first
whether there is any, in a tenth of the time that it takes to look at every run of marks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import product
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from toolkit.text.page import encode, pattern

ASAT, DOT = "\u103a", "\u1037"

LARGE: Final = 50_000
"""Bytes of a buffer from which it pays to look first, by an automaton, whether there is anything to do."""

# Rank of each mark in a syllable; marks of one group take one slot and keep their order.
_ORDER: Final = (
    "\u103b", "\u103c", "\u103d", "\u103e", "\u1031", "\u102d\u102e\u1032", "\u102f\u1030", "\u102b\u102c",
    "\u1036", "\u1037", "\u103a", "\u1038",
)  # fmt: skip
_RANK: Final = {byte: rank for rank, group in enumerate(_ORDER) for byte in encode(group)}
_ONLY_MARKS: Final = bytes(byte if byte in _RANK else ord(" ") for byte in range(256))
_MARKS: Final = tuple(bytes((byte,)) for byte in _RANK)
# An asat inside a run of marks, where a contraction puts it (ယောက်ျား, ခ်ျ): editors defend both orders.
_AFTER_ASAT: Final = pattern(f"(?<={ASAT})(?=[\u103b-\u103e\u102b-\u1032\u1036])")
# No contraction has medials or u on both sides of it, nor u before and i behind.
_BOTH_SIDES: Final = pattern(
    f"[\u103b-\u103e\u102f\u1030]{DOT}?{ASAT}[\u103b-\u103e]|[\u102f\u1030]{DOT}?{ASAT}[\u102d-\u1032]"
)
# No order makes a syllable of these: aa with i or u; ra or e typed before their letter, behind a closed syllable.
_NO_ORDER: Final = pattern(
    "[\u102b\u102c].*[\u102d-\u1030\u1032]|[\u102d-\u1030\u1032].*[\u102b\u102c]|\u103a\u1038[\u1031\u103c]"
)

_ENDS: Final = (ASAT, DOT + ASAT)
_MOVING: Final = "\u1030\u102f\u103e\u103d\u103c\u103b"
_MOVED_ASATS: Final = tuple((encode(mark + end), encode(end + mark)) for mark in _MOVING for end in _ENDS)


def sort_marks(buffer: bytes) -> bytes:
    """Put each run of marks that is out of order into order, and drop marks said twice (rows 1, 5-9, 21)."""
    if len(buffer) >= LARGE:
        return _mended(buffer, _wrong_marks(), in_order)
    runs = {run for run in buffer.translate(_ONLY_MARKS).split() if in_order(run) != run}
    # Longer runs first: a run that holds a bad one is bad itself, so no other run can be hit.
    for run in sorted(runs, key=len, reverse=True):
        buffer = buffer.replace(run, in_order(run))
    return buffer


def _mended(buffer: bytes, faults: BytesAhoCorasick, mend: Callable[[bytes], bytes]) -> bytes:
    """The buffer with each run of marks mended in which there is a fault: few, so that the rest is copied as it is."""
    places = [start for _, start, _ in faults.find_matches_as_indexes(buffer)]
    if not places:
        return buffer
    marks = buffer.translate(_ONLY_MARKS) + b" "
    pieces: list[bytes] = []
    last = 0
    for at in places:
        if at >= last:
            start, end = marks.rfind(b" ", 0, at) + 1, marks.index(b" ", at)
            pieces += (buffer[last:start], mend(buffer[start:end]))
            last = end
    return b"".join((*pieces, buffer[last:]))


@cache
def _wrong_marks() -> BytesAhoCorasick:
    """Two marks in the wrong order or the same twice, but not those of a contraction, unless it goes on on both sides.

    To look for them takes a tenth of the time of listing all runs.
    """
    wrong = [bytes(pair) for pair in product(_RANK, _RANK) if _RANK[pair[0]] > _RANK[pair[1]] or pair[0] == pair[1]]
    pairs = [pair for pair in wrong if not _AFTER_ASAT.search(pair)]
    longer = (a + dot + encode(ASAT) + b for a in _MARKS for dot in (b"", encode(DOT)) for b in _MARKS)
    return _automaton([*pairs, *(marks for marks in longer if _BOTH_SIDES.search(marks))])


@cache
def in_order(run: bytes) -> bytes:
    """A run of marks in the order of a syllable, each mark once."""
    if len(run) == 1 or _NO_ORDER.search(run):
        return run
    if _AFTER_ASAT.search(run) and not _BOTH_SIDES.search(run):
        return b"".join(in_order(part) for part in _AFTER_ASAT.split(run))
    ranked = sorted(run, key=_RANK.__getitem__)
    return bytes(m for i, m in enumerate(ranked) if not i or m != ranked[i - 1])


def close_contractions(buffer: bytes) -> bytes:
    """Put the asat of a contraction next to its consonant, so that it is seen to close a syllable (row 10)."""
    return _mended(buffer, _moved(), _closed) if len(buffer) >= LARGE else _closed(buffer)


def _closed(buffer: bytes) -> bytes:
    for opened, closed in _MOVED_ASATS:
        buffer = buffer.replace(opened, closed)
    return buffer


@cache
def _moved() -> BytesAhoCorasick:
    return _automaton([open_ for open_, _ in _MOVED_ASATS])


def _automaton(patterns: Sequence[bytes]) -> BytesAhoCorasick:
    """What finds any of some patterns in a page."""
    return BytesAhoCorasick(patterns, implementation=Implementation.DFA)
