"""How alike an English name and its Burmese transliteration sound, by their consonants alone.

Vowels are spelled too freely on both sides to tell anything; of consonants the classes agree that one script
distinguishes and the other does not (p, b, f, v; t, d; k, g; s, z, sh, ch, j, and သ for th; m, n, ng; l, r).
w, y, h and an English r that nobody pronounces are not compared.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from toolkit.text.patterns import regex

FEWEST: Final = 3
"""Consonants of a name on which likeness tells much."""

_ENGLISH: Final = (
    (regex("tch|sch|sh|ch|th|tio|cia|ce|ci|cy|j|z|s"), "S"),
    (regex("gh(?=t|$)|w|y|h|[aeiou]|r(?![aeiou])"), ""),
    (regex("x"), "KS"),
    (regex("ng|[mn]"), "N"),
    (regex("ph|[pbfv]"), "P"),
    (regex("ck|qu|[kgcq]"), "K"),
    (regex("[td]"), "T"),
    (regex("[lr]"), "R"),
)
_READ: Final = regex("|".join(f"(?P<c{i}>{regex.pattern})" for i, (regex, _) in enumerate(_ENGLISH)))
_CLASSES: Final = tuple(sound for _, sound in _ENGLISH)
_FRENCH: Final = str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýšžł", "aaaaaaceeeeiiiinoooooouuuuyszl")

_BURMESE: Final = {
    **dict.fromkeys("ကခဂဃ", "K"),
    **dict.fromkeys("စဆဇဈသဿ", "S"),
    **dict.fromkeys("တထဒဓဋဌဍဎဏ", "T"),
    **dict.fromkeys("ပဖဗဘ", "P"),
    **dict.fromkeys("ငဉညနမဏံ", "N"),
    **dict.fromkeys("လရဠ", "R"),
}
_LETTERS: Final = regex(
    "(?P<soft>[ကခဂ]\u103b|[ရလ]\u103b?\u103e)(?!\u103a)|(?P<silent>[ညယ]\u103a)|(?P<letter>[က-အဿ\u1036])"
)


@cache
def english(name: str) -> str:
    """The consonants of an English name by classes, doubled ones once."""
    found = _READ.finditer(name.lower().translate(_FRENCH))
    return _once("".join(_CLASSES[int(str(match.lastgroup)[1:])] for match in found))


@cache
def burmese(name: str) -> str:
    """The consonants of a Burmese name by classes, doubled ones once."""
    found = []
    for match in _LETTERS.finditer(name):
        if match["soft"]:
            found.append("S")
        elif match["letter"]:
            found.append(_BURMESE.get(match["letter"], ""))
    return _once("".join(found))


def _once(classes: str) -> str:
    return re.sub(r"(.)\1+", r"\1", classes)


def alike(english_name: str, burmese_name: str) -> float:
    """Likeness of sound, 0-1; less where there are few consonants to compare."""
    from rapidfuzz.fuzz import ratio

    wanted, found = english(english_name), burmese(burmese_name)
    if not wanted or not found:
        return 0.0
    return float(ratio(wanted, found)) / 100 * min(1.0, len(wanted) / FEWEST)


def syllables(name: str) -> int:
    """Syllables of an English name, about: its groups of vowels, a final *e* not counted; letters of acronyms."""
    total = 0
    for word in re.findall(r"[^\W_]+", name):
        if word.isdigit():
            total += 1
        elif word.isupper():
            total += len(word)
        else:
            total += max(1, len(re.findall("[aeiouyáéíóúöüèà]+", re.sub("(?<=[^aeioul])e$", "", word.lower()))))
    return total
