"""Burmese acronyms as people write them in Latin letters: Kalalata for ကလလတ, Ma Ka Da Ta for မကဒတ.

An acronym is made of bare consonants, so each syllable is a consonant and *a*. How a consonant is written varies
(k or g for က, t, d or th for တ), so letters are compared by the sets of ways to write them.
Source of the ways: the MLC transcription and the BGN/PCGN romanisation of 1970, without their signs for aspiration
where newspapers leave them out.
"""

from __future__ import annotations

from typing import Final

from toolkit.text.patterns import regex

_SYLLABLES: Final = regex("(?:[^aeiou]{0,3}ah?)+")
_SYLLABLE: Final = regex("([^aeiou]{0,3})a(?:h(?![aeiou]))?")
_GAPS: Final = regex("[ .'\u2019-]+")
_WAYS: Final = {
    "က": "k g", "ခ": "kh hk k", "ဂ": "g k", "ဃ": "g gh", "င": "ng",
    "စ": "s c z", "ဆ": "s hs hs", "ဇ": "z s", "ဈ": "z", "ည": "ny gn", "ဉ": "ny",
    "ဋ": "t", "ဌ": "th ht", "ဍ": "d", "ဎ": "d", "ဏ": "n",
    "တ": "t d th", "ထ": "ht th t", "ဒ": "d t", "ဓ": "d dh", "န": "n",
    "ပ": "p b", "ဖ": "hp ph p f", "ဗ": "b v p", "ဘ": "b bh", "မ": "m",
    "ယ": "y", "ရ": "y r", "လ": "l", "ဝ": "w v", "သ": "th t s", "ဟ": "h", "ဠ": "l", "အ": "",
}  # fmt: skip
WAYS: Final = {letter: tuple(ways.split(" ")) for letter, ways in _WAYS.items()}
"""For each consonant, how it is written before *a*, the usual way first."""


def syllables(text: str) -> tuple[str, ...]:
    """What stands before each *a*, if nothing but such syllables does, and two at least; else none."""
    joined = _GAPS.sub("", text.lower())
    if not joined.isascii() or not _SYLLABLES.fullmatch(joined):
        return ()
    found = tuple(_SYLLABLE.findall(joined))
    return found if len(found) > 1 else ()


def unusual(given: tuple[str, ...], letters: str) -> int | None:
    """How many of the letters of a Burmese acronym those syllables write in an unusual way; None if they are others."""
    if len(given) != len(letters):
        return None
    pairs = [(WAYS.get(letter, ()), way) for way, letter in zip(given, letters, strict=True)]
    if not all(way in ways for ways, way in pairs):
        return None
    return sum(way != ways[0] for ways, way in pairs)
