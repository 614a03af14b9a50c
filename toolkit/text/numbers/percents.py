"""Shares that have lost their percent sign: 4.8 per cent, and ၄.၈ for it.

A unit that the other side leaves out is no fault (the number is there), but a share without its sign is a count.
Nothing is said where one such word may serve several numbers (၁၄ မှ ၂၀ ရာခိုင်နှုန်း, ရာခိုင်နှုန်း ၁၄ မှ ၂၀),
or stands by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.model import Kind, Quantity, Strength
from toolkit.text.patterns import regex

_WORD: Final = regex("ရာခိုင်|ရာ\\s?နှုန်း|ပါဆင့်|ရာနှုံး|[%％]|[Pp]er\\s?cent|[Pp]ct\\b|\\bp\\.?c\\b")
_BEFORE: Final = regex(f"(?:{_WORD.pattern})(?:နှုန်း)?\\s*\\Z")
NEAR: Final = 15
"""The farthest that two numbers with one sign between them stand apart, in characters."""


def lost_percents(source: Sequence[Quantity], target: Sequence[Quantity], text: str) -> list[Mismatch]:
    """The shares of the source that the target, whose text this is, has as bare numbers only."""
    shares = [q for q in source if q.kind is Kind.PERCENT and q.strength is Strength.FIRM]
    if not shares:
        return []
    kept = [q for q in target if q.kind is Kind.PERCENT]
    if len(_WORD.findall(text)) > len(kept):
        return []
    told = {value for q in (*kept, *(q for q in source if q.kind is not Kind.PERCENT)) for value in q.values}
    found = []
    for share in shares:
        bare = next((q for q in target if _is_bare(q) and q.value == share.value), None)
        if bare is not None and share.value not in told and not _shares_a_sign(bare, target, text):
            found.append(Mismatch(share, bare, Reason.UNIT))
    return found


def _is_bare(q: Quantity) -> bool:
    return q.kind is Kind.COUNT and q.unit is None


def _shares_a_sign(q: Quantity, those: Sequence[Quantity], text: str) -> bool:
    """Is it one of several numbers near each other: one behind it has the sign, or the first has it before itself?"""
    row = [q]
    for other in those:
        if 0 <= other.span.start - row[-1].span.end <= NEAR:
            row.append(other)
    for other in reversed(those):
        if 0 <= row[0].span.start - other.span.end <= NEAR:
            row.insert(0, other)
    behind = any(other.kind is Kind.PERCENT for other in row[row.index(q) :])
    first = row[0]
    return behind or (first.kind is Kind.PERCENT and _BEFORE.search(text, 0, first.span.start) is not None)
