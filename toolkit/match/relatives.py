"""Close relatives: what differs from a name by the generic words that names have or lack by choice,
or has liberation where the name has independence.

They are no misspellings (the army, the force and the front of one people are three bodies), but where a name is missing
a person will want to see them: a relative that is right belongs in the glossary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from toolkit.match.alignment import BY_CHOICE, align, units
from toolkit.match.mentions import Mention
from toolkit.match.near import NearMiss, burmese, fills, likeliest, likeness, regions, syllable_count
from toolkit.match.rows import Form
from toolkit.text.page import encode

SHORTEST: Final = 4
"""Syllables a name must have."""

LIKE: Final = 78.0
"""Likeness from which a stretch is a relative, 0-100."""

FURTHEST: Final = 24
"""Bytes behind a relative in which generic words are looked for that belong to it."""

CONFUSED: Final = tuple(map(encode, ("လွတ်လပ်ရေး", "လွတ်မြောက်ရေး")))
"""Independence and liberation: writers take the one for the other in names that have either."""


def relative(key: bytes, forms: Iterable[Form], taken: Sequence[Mention]) -> NearMiss | None:
    """A stretch that differs from a Burmese name by generic words only (တပ်, တပ်ဖွဲ့, များ), or by little else."""
    best: NearMiss | None = None
    for form in forms:
        for wanted in _meant(form.cased.lower()):
            for near in _relatives(key, wanted, form):
                if (best is None or near.score > best.score) and not any(fills(mention, near) for mention in taken):
                    best = near
    return best


def _meant(name: bytes) -> Iterator[bytes]:
    """A Burmese name as the glossary has it, and with the word that is often taken for one in it."""
    if burmese(name) and syllable_count(name) >= SHORTEST:
        yield name
        for one, other in (CONFUSED, CONFUSED[::-1]):
            if one in name:
                yield name.replace(one, other)


def _relatives(key: bytes, wanted: bytes, form: Form) -> Iterator[NearMiss]:
    for start, end in regions(key, wanted):
        for a, b in likeliest(key, wanted, start, end):
            score = likeness(wanted, key[a:b])
            if score >= LIKE and align(units(wanted), units(key[a:b]), odd=0, by_choice=True):
                behind = takewhile(BY_CHOICE.__contains__, units(key[b : b + FURTHEST]))
                yield NearMiss(a, b + sum(map(len, behind)), form, score)
