"""Names in scripts with spaces, word by word: what differs, and whether it could be a slip of the fingers.

*Karreni* for *Karenni* is one. *Karen*, *Nationalities* and *Independent* are words of their own:
what the glossary's names are made of is never called a slip, nor is a spelling of the other side of the ocean.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from toolkit.text.patterns import regex

WORD: Final = regex(rb"[^ ]+")
LONG, SHORTEST = 6, 4
"""Letters of a word in which one may differ; of a word that may lack or double one."""

_DOUBLED: Final = regex(rb"(.)\1+")
_ENDINGS: Final = (b"s", b"es", b"'s", b"'")
_AMERICAN: Final = (
    (regex(rb"(?<=\w\w)is(?=(?:ation|e|ing)s?\b)"), b"iz"),
    (regex(rb"nce(?=s?\b)"), b"nse"),
    (regex(rb"our(?=\b|s\b|ed\b|ers?\b)"), b"or"),
    (regex(rb"tre(?=s?\b)"), b"ter"),
)


def vocabulary(names: Iterable[bytes]) -> frozenset[bytes]:
    """The words of some names in lower case."""
    return frozenset(word for name in names for word in WORD.findall(name))


def slipped(wanted: Sequence[bytes], found: Sequence[bytes], known: frozenset[bytes]) -> bool:
    """Are these the words of a name in lower case, but for a few that are slips? None changes its first letter."""
    if len(wanted) != len(found):
        return False
    last = len(wanted) - 1
    pairs = [(at, *words) for at, words in enumerate(zip(wanted, found, strict=True)) if words[0] != words[1]]
    if len(pairs) > max(1, len(wanted) // 3):
        return False
    return all(slip(one, other, known, last=at == last) for at, one, other in pairs)


def slip(wanted: bytes, found: bytes, known: frozenset[bytes], *, last: bool = True) -> bool:
    """Is one word the other, but for a doubled letter, two in the wrong order, or one wrong in a long word?

    Of the last word of a name a sentence may ask for the plural, of one inside it never.
    """
    if found in known or min(len(wanted), len(found)) < SHORTEST - 1 or len(wanted) < SHORTEST:
        return False
    if wanted[:1] != found[:1] or not _alike(wanted, found):
        return False
    return _one_spelling(wanted) != _one_spelling(found) and not (last and _inflected(wanted, found))


def _alike(wanted: bytes, found: bytes) -> bool:
    from rapidfuzz.distance import OSA

    enough = len(wanted) >= LONG or len(wanted) != len(found) or sorted(wanted) == sorted(found)
    if enough and OSA.distance(wanted, found, score_cutoff=1) == 1:
        return True
    return _DOUBLED.sub(rb"\1", wanted) == _DOUBLED.sub(rb"\1", found)


def mistyped(word: bytes) -> frozenset[bytes]:
    """The likeliest slips in one word: two letters in the wrong order, or a letter doubled by mistake or not at all."""
    single = _DOUBLED.sub(rb"\1", word)
    doubled = {single[: at + 1] + single[at:] for at in range(1, len(single))}
    swapped = {word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :] for at in range(1, len(word) - 1)}
    return frozenset(doubled | swapped | {single}) - {word}


def _one_spelling(word: bytes) -> bytes:
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return word


def _inflected(one: bytes, other: bytes) -> bool:
    """Is one the plural or possessive of the other, which the text around it may ask for?"""
    short, long = sorted((one, other), key=len)
    return long[len(short) :] in _ENDINGS and long.startswith(short)
