"""Burmese particles that stand right behind or before a name, so that a name has an end though no space follows."""

from __future__ import annotations

from typing import Final

from toolkit.text.patterns import regex

_WORDS_BEHIND: Final = """
က ကို မှ သည် တွင် ၌ ၏ များ တို့ နဲ့ နှင့် ရဲ့ ဟာ အား ဖြင့် လည်း အတွက် အတွင်း ဆို ဆိုသည် ဟု ဖြစ် ရှိ
အဖွဲ့ တပ် အသင်း
"""
_WORDS_BEFORE: Final = "သည့် သော သည် က ကို မှ တွင် ၏ နှင့် နဲ့ ရဲ့ များ ခဲ့ မည့် တဲ့ ဆိုင်ရာ"

BEHIND: Final = tuple(_WORDS_BEHIND.split())
"""Case markers, the first words of a predicate, and the nouns that most often follow a body's name."""

BEFORE: Final = tuple(_WORDS_BEFORE.split())
"""What ends the phrase before a name."""

_BEHIND: Final = regex(f"(?:{'|'.join(BEHIND)})(?![\u102b-\u103e]|[က-အ]\u1037?[\u1039\u103a])")
_BEFORE: Final = regex(f"(?:{'|'.join(BEFORE)})$")
_LONGEST: Final = max(map(len, BEFORE))


def particle_at(text: str, at: int) -> bool:
    """Does a particle begin there, and end at a syllable edge?"""
    return _BEHIND.match(text, at) is not None


def particle_before(text: str, at: int) -> bool:
    """Does a particle end there?"""
    return _BEFORE.search(text, max(0, at - _LONGEST), at) is not None
