"""A cheap test for two letter names in a row, so that only few texts are read letter by letter.

It asks the matching key of Burmese text, in which marks are in order and nothing is invisible,
without what may stand between the letters of an acronym. An automaton finds in all texts of a batch at once
where the last bytes of one name meet the first of the next; few such joints join two names.
Of 37,317 real Burmese segments (14 MB) one in five holds a joint, one in a hundred two names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from toolkit.named_tuple import NamedTuple
from toolkit.text import burmese, page
from toolkit.text.letter_fold import ASAT, DOT_BELOW
from toolkit.text.letter_table import SPELLINGS
from toolkit.text.mark_order import sort_marks
from toolkit.text.patterns import regex

ENDS, STARTS = 3, 2
"""Bytes of a joint on each side. More make fewer joints and a larger automaton: with 3 and 3 it takes 7 MB."""

LARGE: Final = 100_000
"""Bytes of a page from which it pays to look for joints; in less text the ends of names, which are fewer."""

_SEPARATOR: Final = page.SEPARATOR.encode()
_BETWEEN: Final = page.encode(f" -.·{DOT_BELOW}")
_CODA: Final = page.pattern(f"[(](?<=[{ASAT}\u102c][(])([က-ဟ]\u103b?{ASAT}?\u103b?)[)]")
_MON_UU, _UU, _ASAT = (page.encode(sign) for sign in ("\u1034", "\u1030", ASAT))
_DIGITS: Final = frozenset(b"%d" % digit for digit in range(10))
_MARKS: Final = frozenset(page.encode("".join(map(chr, range(0x102B, 0x103F)))))
_CONSONANTS: Final = frozenset(page.encode("".join(map(chr, range(0x1000, 0x1022)))))
# What goes on with a syllable in the key, but not in the text: a space was dropped before it, or a letter mended.
_ORPHAN: Final = regex(f"[^\u1000-\u103f](?:[\u102b-\u103e]|[က-အ]{DOT_BELOW}?{ASAT})|ဥ{DOT_BELOW}?{ASAT}")


class _Names(NamedTuple):
    """Letter names by what stands in a joint."""

    ends: list[bytes]
    firsts: list[tuple[bytes, ...]]
    """The names with each end."""
    seconds: dict[bytes, tuple[bytes, ...]]
    """The names with each start."""


def holding_pairs(key: bytes, texts: Sequence[str], *, digits: bool = False) -> list[int]:
    """The numbers of the texts that may spell two letters in a row, or a letter beside a digit, ascending.

    `key`: theirs, in lower case, `page.SEPARATOR` between them.
    It is wrongly no only where marks stand as no order can mend them.
    """
    loose = _loose(key)
    numbers: list[int] = []
    number = last = 0
    for at, whole in _pairs(loose, digits):
        number += loose.count(_SEPARATOR, last, at)
        last = at
        if (not numbers or numbers[-1] != number) and (whole or _ORPHAN.search(texts[number])):
            numbers.append(number)
    return numbers


def _loose(key: bytes) -> bytes:
    """A key without what may stand between letters, and in a letter name where it means nothing there."""
    if b"(" in key:
        key = _CODA.sub(rb"\1", key)
    if _MON_UU in key:
        key = sort_marks(key.replace(_MON_UU, _UU))
    return key.translate(None, _BETWEEN)


def _pairs(loose: bytes, digits: bool) -> Iterator[tuple[int, bool]]:
    """Where in a page a whole name meets the beginning of another, and whether that is whole too."""
    names, large = _names(digits), len(loose) >= LARGE
    joints_of_an_end = len(names.seconds) if large else 1
    for joint, at, _ in _joints(digits, large).find_matches_as_indexes(loose, overlapping=True):
        end = joint // joints_of_an_end
        middle = at + len(names.ends[end])
        if loose.endswith(names.firsts[end], 0, middle):
            seconds = names.seconds.get(loose[middle : middle + STARTS]) or names.seconds.get(
                loose[middle : middle + 1]
            )
            if seconds:
                lasts = (middle + len(name) for name in seconds if loose.startswith(name, middle))
                yield middle, not all(_goes_on(loose, last) for last in lasts)


def _goes_on(page: bytes, at: int) -> bool:
    """Does the syllable before a place go on there: with a mark, or a consonant that closes it?"""
    if at >= len(page) or page[at - 1 : at] in _DIGITS:
        return False
    if page[at] in _CONSONANTS:
        # In a contraction the asat stands before a vowel or medial that it followed: what that closes, who knows.
        return page.startswith(_ASAT, at + 1) and not (at + 2 < len(page) and page[at + 2] in _MARKS)
    return page[at] in _MARKS


@cache
def _names(digits: bool) -> _Names:
    """A name that ends with a shorter one goes by that, so that no end holds another."""
    texts = {spelling.text for spellings in SPELLINGS.values() for spelling in spellings}
    names = set(page.lower(burmese.key(page.SEPARATOR.join(texts))).split(_SEPARATOR)) | (_DIGITS if digits else set())
    firsts, seconds = defaultdict(list), defaultdict(list)
    for name in names:
        firsts[name[-2:] if name[-2:] in names else name[-ENDS:]].append(name)
        seconds[name[:STARTS]].append(name)
    return _Names(
        list(firsts), list(map(tuple, firsts.values())), {start: tuple(own) for start, own in seconds.items()}
    )


@cache
def _joints(digits: bool, large: bool) -> BytesAhoCorasick:
    """What finds the ends of names, in much text only those before a start."""
    names = _names(digits)
    if not large:
        return BytesAhoCorasick(names.ends, implementation=Implementation.ContiguousNFA)
    joints = [end + start for end, start in product(names.ends, names.seconds)]
    return BytesAhoCorasick(joints, implementation=Implementation.DFA)
