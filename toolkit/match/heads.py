"""Generic heads: *army*, *force*, *organisation* end the name of every body, and by themselves name one or none.

Where other syllables stand right before such a word, it is the end of a longer name, known or not.
"""

from __future__ import annotations

from typing import Final

from toolkit.match.alignment import BY_CHOICE, WEAK, units
from toolkit.match.mentions import Mention
from toolkit.match.passage import Passage
from toolkit.text.page import encode
from toolkit.text.particles import particle_before
from toolkit.text.patterns import regex

HEADS: Final = BY_CHOICE | {WEAK, *map(encode, ("စည်း", "ရုံး", "ပါ", "တီ", "စိုး", "ရ", "ကော်", "ကောင်", "စီ"))}
"""Syllables of generic heads: တပ်မတော်, တပ်ဖွဲ့, အစည်းအရုံး, ပါတီ, အစိုးရ, ကော်မတီ, ကောင်စီ."""

_BURMESE: Final = regex("[က-ဪဿ\u102b-\u103e]")


def is_tail(mention: Mention, passage: Passage) -> bool:
    """Is it a generic head that ends a longer name: no space, sign or particle stands before it?"""
    written = passage.lower[mention.start : mention.end]
    if not mention.start or not HEADS.issuperset(units(written)):
        return False
    start = passage.span(mention.start, mention.end).start
    before = passage.span(mention.start - 1, mention.start)
    if before.end != start or not _BURMESE.match(passage.text, start - 1):
        return False
    return not particle_before(passage.text, start)
