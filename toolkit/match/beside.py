"""The name that explains an acronym: before or behind it, in brackets or after a dash, others between."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TypeAlias

from toolkit.match.mentions import Mention
from toolkit.match.near import NearMiss
from toolkit.match.passage import Passage
from toolkit.text.patterns import regex

FARTHEST = 60
"""Code points that may lie between an acronym and its name, other names among them not counted."""
REACH = 4 * FARTHEST
"""Bytes of a key that surely hold as many code points."""
LONGEST = 1000
"""Bytes of a key that no name exceeds."""
CHAIN = 50
"""Mentions that may lie between an acronym and its name."""

_BETWEEN = regex(
    r"(?:[^\S\n]|(?<!\n)\n(?!\s*\n)|[()\[\]/,;:&၊\"“”‘’«»'\-\u2010-\u2015\u200b]"
    r"|\As\b|['’]s\b|\b(?:and|or|the|also|known|as|called|abbreviated|its|acronym)\b"
    r"|နှင့်|နဲ့|သို့မဟုတ်|ခေါ်|ဆိုသည့်|အတိုကောက်)*"
)
"""What may stand between an acronym and its name: brackets, dashes, commas, joining words; no full stop."""


Named: TypeAlias = Mention | NearMiss
"""A name, or what is almost one."""


def name_beside(acronym: Mention, names: list[Named], passage: Passage) -> Named | None:
    """The nearest of its names that stands beside it."""
    names = [
        other
        for other in _within_reach(acronym, names, passage)
        if not set(other.concepts).isdisjoint(acronym.concepts) and _is_beside(acronym, other, passage)
    ]
    return min(names, key=lambda name: max(acronym.start - name.end, name.start - acronym.end), default=None)


def _within_reach(acronym: Mention, names: list[Named], passage: Passage) -> list[Named]:
    """Those names that may be near enough, mentions between not counted; `names` are ordered by where they begin.

    A text of one paragraph has thousands of names: only these few are looked at closely.
    """
    mentions = passage.mentions
    at = bisect_left(mentions, acronym.start, key=start_of)
    low, high = acronym.start, acronym.end
    for mention in reversed(mentions[max(at - CHAIN, 0) : at]):
        if low - mention.end > REACH:
            break
        low = mention.start
    for mention in mentions[at + 1 : at + CHAIN]:
        if mention.start - high > REACH:
            break
        high = mention.end
    first = bisect_left(names, low - REACH - LONGEST, key=start_of)
    return names[first : bisect_left(names, high + REACH, key=start_of)]


def start_of(mention: Named) -> int:
    return mention.start


def _is_beside(one: Mention, other: Named, passage: Passage) -> bool:
    """Do only other mentions and joining words stand between the two?"""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    following = bisect_left(passage.mentions, first.end, key=start_of)
    beyond = bisect_left(passage.mentions, second.start, key=start_of)
    between = [m for m in passage.mentions[following:beyond] if m.end <= second.start]
    places = [passage.span(m.start, m.end) for m in (first, *between, second)]
    gaps = [passage.text[a.end : b.start] for a, b in pairwise(places)]
    return sum(map(len, gaps)) <= FARTHEST and all(_BETWEEN.fullmatch(gap) for gap in gaps)
