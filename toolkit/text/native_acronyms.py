"""Burmese acronyms made of the first letters of syllables: ကလလတ, ဗကပ, မ၊ က၊ ဒ၊ တ.

Most words of three bare consonants are no acronyms (ပထမ, ဒသမ), so these are never guessed:
a text is searched for those that a glossary lists, by `native_key`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from toolkit.model import Span
from toolkit.text.patterns import regex

BETWEEN = "[၊.\\-\u2010-\u2015\u200b \u00a0]{0,2}"
"""What may stand between two letters: a comma, full stop, dash, space."""

_ACRONYM = regex(f"[က-အ](?:{BETWEEN}[က-အ])+")
_SEPARATORS = regex("[^က-အ]+")


def native_key(text: str) -> str | None:
    """The consonants of a native acronym of two letters or more, separators dropped; None for a text that is none."""
    trimmed = text.strip(" \u00a0\u200b၊.-")
    return _SEPARATORS.sub("", trimmed) if _ACRONYM.fullmatch(trimmed) else None


def find_native(text: str, known: Collection[str]) -> list[tuple[Span, str]]:
    """Known native acronyms, given as keys, that stand free in a text: no consonant, mark or asat touches them.

    Particles do touch (နစကက), so a glued one is left to the matcher of terms, which knows its edges.
    """
    if not known:
        return []
    found = _pattern(frozenset(known)).finditer(text)
    return [(Span(*match.span()), _SEPARATORS.sub("", match[0])) for match in found]


@lru_cache(maxsize=4)
def _pattern(known: frozenset[str]) -> re.Pattern[str]:
    spaced = "|".join(BETWEEN.join(key) for key in sorted(known, key=lambda key: (-len(key), key)))
    return re.compile(f"(?<![က-\u103f])(?:{spaced})(?![က-\u103f])")
