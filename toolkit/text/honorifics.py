"""Words of respect before a person's name, which one language writes and the other drops (ဦး, Daw, ခွန်, Duwa).

Source: house styles differ; Burmese news writes them, English news mostly does not, and some are taken for
a part of the name (Khun Okkar, Mahn Win Khaing Than, Duwa Lashi La).
"""

from __future__ import annotations

from typing import Final

from toolkit.text.patterns import regex

SYLLABLES: Final = 2
"""What must be left of a Burmese name for it to be one."""
WORDS: Final = 2
"""The same for a name in Latin letters: *Okkar* alone may be anybody."""

# U+1025 U+102E is how most people type ဦ.
_BURMESE = regex("(?:ဦး|\u1025\u102eး|ဒေါ်|စိုင်း|ခွန်|မန်း|ဒူဝါ)\\s?(?=[က-ဪ])")
_LATIN = regex(r"(?:U|Daw|Sai|Khun|Mahn|Mann|Duwa)\s+(?=[A-Z])")
# A letter that opens a syllable: none that is closed by an asat or stands above a virama.
_SYLLABLE = regex("[က-ဪ](?![\u1037]?[\u103a\u1039])")


def without_honorific(name: str) -> str | None:
    """The name alone; None where no honorific stands before it, or too little would be left."""
    match = _BURMESE.match(name)
    if match is not None:
        rest = name[match.end() :]
        return rest if len(_SYLLABLE.findall(rest)) >= SYLLABLES else None
    match = _LATIN.match(name)
    if match is None:
        return None
    rest = name[match.end() :]
    return rest if len(rest.split()) >= WORDS else None
