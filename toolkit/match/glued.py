"""Stretches that begin inside a word: its particle and what stands behind it are no name.

Burmese writes a name behind a word without a space, and particles are a word's last syllables:
in မနေ့က ရှမ်ပြည်နယ် the three syllables from က on sound nearly like ကရင်ပြည်နယ်.
"""

from __future__ import annotations

from toolkit.match.near import NearMiss
from toolkit.match.passage import Passage
from toolkit.text.page import lower
from toolkit.text.particles import BEFORE, particle_before
from toolkit.text.patterns import regex

_HEAD = regex(r"[\u1000-\u109f]+(?=\s)")


def begins_in_a_word(passage: Passage, near: NearMiss) -> bool:
    """Does a near miss begin with the end of a word, a particle and a space, and is that more than the name has?"""
    span = passage.span(near.start, near.end)
    head = _HEAD.match(passage.text, span.start, span.end)
    if head is None or not span.start or not "\u1000" <= passage.text[span.start - 1] <= "\u103f":
        return False
    if not particle_before(passage.text, head.end()):
        return False
    return head[0] in BEFORE or not lower(near.form.cased).startswith(lower(passage.language.key(head[0])))
