"""Names in scripts with spaces, word by word: what differs, and whether it could be a slip of the fingers.

*Karreni* for *Karenni* is one. *Karen*, *Nationalities* and *Independent* are words of their own:
what the glossary's names are made of is never called a slip, nor is a spelling of the other side of the ocean.
"""

from __future__ import annotations

from collections.abc import Iterable
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


def slips(wanted: bytes, found: bytes, known: frozenset[bytes]) -> int | None:
    """How many words of a name are slips; None if there is no saying so. Both in lower case, words between spaces."""
    ours, theirs = WORD.findall(wanted), WORD.findall(found)
    if len(ours) != len(theirs):
        return None
    last = len(ours) - 1
    pairs = [(at, *words) for at, words in enumerate(zip(ours, theirs, strict=True)) if words[0] != words[1]]
    if len(pairs) > max(1, len(ours) // 3):
        return None
    return len(pairs) if all(slip(one, other, known, last=at == last) for at, one, other in pairs) else None


def slip(wanted: bytes, found: bytes, known: frozenset[bytes], *, last: bool = True) -> bool:
    """Is one word the other, but for a doubled letter, two in the wrong order, or one wrong in a long word?

    Of the last word of a name a sentence may ask for the plural, of one inside it never.
    """
    from rapidfuzz.distance import OSA

    if found in known or _one_spelling(wanted) == _one_spelling(found) or (last and _inflected(wanted, found)):
        return False
    if min(len(wanted), len(found)) < SHORTEST - 1 or len(wanted) < SHORTEST or wanted[:1] != found[:1]:
        return False
    if _DOUBLED.sub(rb"\1", wanted) == _DOUBLED.sub(rb"\1", found):
        return True
    if OSA.distance(wanted, found, score_cutoff=1) > 1:
        return False
    return len(wanted) >= LONG or len(wanted) != len(found) or sorted(wanted) == sorted(found)


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
