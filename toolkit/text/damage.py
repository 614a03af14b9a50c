"""What is damaged in Burmese text at the level of code points, and how it is mended where that is certain.

Two sources agree by construction: what the safe repair would change (see `burmese.repair`), word by word,
and what the cluster grammar does not accept even then (see `clusters`).
Orders that are canonically equivalent, and the two orders of the asat in contractions, are no damage.
Sentences that hold letters of Shan, Mon, Karen, Pa'O, Kayah or Palaung are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from operator import eq
from typing import Final
from unicodedata import normalize

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.burmese import repair
from toolkit.text.clusters import CONSONANT, LETTER, MARK, is_cluster, well_formed
from toolkit.text.page import INVISIBLE, ZERO_WIDTH_SPACE
from toolkit.text.patterns import regex
from toolkit.text.suspects import DIGITS, MISFITS


class Kind(StrEnum):
    """What is wrong; the value is the phrase that says so."""

    DIGIT = "a digit stands for the letter it looks like"
    LETTER = "a letter stands for the digit it looks like"
    ORDER = "marks are stored in the wrong order"
    DOUBLED = "a mark is stored twice"
    TWO_VOWELS = "two vowel signs take one place"
    E_VOWEL = "the e-vowel stands at the wrong letter"
    NO_E_VOWEL = "an e-vowel is missing, or stands at the wrong letter"
    NO_LETTER = "a mark has no letter to stand on"
    FINAL = "a final consonant has no syllable to close"
    LATIN = "a Latin letter stands inside a Burmese word"
    VIRAMA = "a virama has no consonant below it"
    RESIDUE = "a code point is left over from Zawgyi"
    LOOK_ALIKE = "a letter stands for the one it looks like"
    ASAT = "an asat has no consonant to silence"
    I_AND_UU = "no Burmese vowel is written as in အိူ: perhaps as in အို"
    UNFIT = "marks do not go together"


class Damage(NamedTuple):
    """A damaged place. `mended` is what should stand there, None where only a person can tell."""

    span: Span
    kind: Kind
    mended: str | None = None


OTHER_LANGUAGES: Final = regex("[\u1022\u1028\u1033-\u1035\u1050-\u108f\u109a-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f]")
"""Letters and marks of the other languages of the block, whose clusters have another grammar."""

LOOK_ALIKES: Final = {"၇": "ရ", "၈": "ဂ"}
"""Digits typed for letters, beside those that the safe repair knows (၀ for ဝ, ၄ for ၎)."""

_SENTENCE = regex("[^\n။]+")
_WORD = regex("[^\\s။]+")
_PIECE = regex(f"{LETTER}(?:{MARK}|[{INVISIBLE}]|\u200b+(?={MARK})|(?<=\u1039){CONSONANT})*|{MARK}+|.", re.DOTALL)
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE + ZERO_WIDTH_SPACE))
_FINAL = regex(f"{CONSONANT}\u1037?\u103a(?:\u1037|\u1038)*")
_CLOCK = regex("(?<=[၀-၉])း")  # visarga for a colon, in clock times and lists (၁၇း၃၀)
_NUMBER = regex("(?<=[၀-၉])၀း(?=[၀-၉])|(?<=[၀-၉][-–/:])၀")  # ... and a zero that is one (၁၀း၃၀, ၁-၀)
_MARK = regex(MARK)
# Sorting would bind a medial to the final before it, or take a kinzi apart: only a person knows where they belong.
_ABROAD = regex(f"\u103a\u1037?\u1038[\u103b-\u103e]|\u103a\u1039(?!{CONSONANT})")
_ONE_OF_LOOK_ALIKES = str.maketrans("၀၄ဉဦ႑", "ဝ၎ဥဥဍ")
_I_AND_UU = "\u102d\u1030"
# A vowel of Shan, which has these letters in common with Burmese (မိူင်း); other Shan words show by letters of their own.
_IN_SHAN = regex("[ငတထပမယရလဝသ][\u103b-\u103d]?\u102d\u1030[ငတပမဝ]\u103a")
_TONES = "\u1037\u1038"
_DIGITS = "၀၁၂၃၄၅၆၇၈၉"


@lru_cache(maxsize=64)  # several rules ask about one segment
def damage(text: str) -> tuple[Damage, ...]:
    """Every damaged place of a text, in order. Do not ask of Zawgyi: all of it is damage."""
    return tuple(_each(text))


def _each(text: str) -> Iterator[Damage]:
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        if not _suspected(text, start, end) or OTHER_LANGUAGES.search(sentence[0]):
            continue
        for word in _WORD.finditer(text, start, end):
            if _suspected(text, max(word.start() - 1, 0), word.end()):
                yield from _in_word(word[0], word.start())


def _suspected(text: str, start: int, end: int) -> bool:
    return bool(MISFITS.search(text, start, end) or DIGITS.search(text, start, end))


def _in_word(word: str, at: int) -> Iterator[Damage]:
    old, new = _pieces(word), _pieces(repair(word))
    seen, mended = ([text for _, text in pieces] for pieces in (old, new))
    for a, b, c, d in _aligned(seen, mended):
        if a == b:
            continue
        found = None
        if seen[a:b] != mended[c:d]:
            found = _mended(word, Span(old[a][0].start, old[b - 1][0].end), "".join(mended[c:d]))
        if found is not None:
            yield _moved(found, at)
            continue
        for span, _ in old[a:b]:
            broken = _broken(word, span)
            if broken is not None:
                yield _moved(broken, at)


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of two lists of pieces that belong together. As many on both sides stand one for one (၂ဝ၂၀, ၂၀၂၀)."""
    if len(old) == len(new):
        at = 0
        for _, group in groupby(map(eq, old, new)):
            start, at = at, at + len(list(group))
            yield start, at, start, at
        return
    from difflib import SequenceMatcher

    yield from (found[1:] for found in SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _pieces(word: str) -> list[tuple[Span, str]]:
    """Clusters and the characters between them, each without what is invisible in it."""
    pieces = ((Span(*found.span()), found[0].translate(_UNSEEN)) for found in _PIECE.finditer(word))
    return [(span, seen) for span, seen in pieces if seen]


def _moved(found: Damage, by: int) -> Damage:
    return found._replace(span=Span(found.span.start + by, found.span.end + by))


# --- what the safe repair changes ---


def _mended(word: str, span: Span, new: str) -> Damage | None:
    """The damage that a repair mends; None where it mends nothing that shows, or not all of it."""
    old = word[slice(*span)].translate(_UNSEEN)
    if normalize("NFC", old) == normalize("NFC", new) or not well_formed(new) or _NUMBER.match(word, span.start):
        return None
    if _bases(old) != _bases(new):  # the two were not aligned piece by piece
        return None
    if _I_AND_UU in new and not _IN_SHAN.match(new + word[span.end :]):
        return Damage(span, Kind.I_AND_UU)  # ကူိ: in order it would be no Burmese either
    if _ABROAD.search(old):
        return Damage(span, Kind.NO_LETTER if "\u1039" not in old else Kind.VIRAMA)
    kind = _kind(old, new)
    if kind in (Kind.DIGIT, Kind.LETTER, Kind.LOOK_ALIKE) and len(old) == span.end - span.start:
        return _narrowed(Damage(span, kind, new), old)
    return Damage(span, kind, new)


def _narrowed(found: Damage, old: str) -> Damage:
    """The same damage without what stays as it is at its ends: tones may stand in either order there."""
    new = found.mended or ""
    start = found.span.start
    for at, (x, y) in enumerate(zip(old, new, strict=False)):
        if x != y and normalize("NFC", old[:at] + y + old[at + 1 :]) == normalize("NFC", new):
            return found._replace(span=Span(start + at, start + at + 1), mended=y)
    low = _alike(old, new)
    tail = _alike(old[low:][::-1], new[low:][::-1])
    return found._replace(span=Span(start + low, start + len(old) - tail), mended=new[low : len(new) - tail])


def _alike(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    return next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))


def _bases(text: str) -> str:
    return _MARK.sub("", text).translate(_ONE_OF_LOOK_ALIKES)


def _kind(old: str, new: str) -> Kind:
    if "\u1091" in old:
        return Kind.RESIDUE
    if "၀" in old or "၄" in old:
        return Kind.DIGIT
    if "၀" in new:
        return Kind.LETTER
    if sorted(old) == sorted(new):
        return Kind.E_VOWEL if "\u1039" in old else Kind.ORDER
    if set(old) == set(new):
        return Kind.DOUBLED
    if old.count("\u1039") > new.count("\u1039"):
        return Kind.VIRAMA
    return Kind.LOOK_ALIKE if "ဥ" in old or "ဉ" in old else Kind.UNFIT


# --- what the grammar does not accept, and nobody can mend without reading ---


def _broken(word: str, span: Span) -> Damage | None:
    piece = word[slice(*span)].translate(_UNSEEN)
    before, after = word[span.start - 1 : span.start], word[span.end : span.end + 1]
    if piece == "ရ" and before in _DIGITS and after in _DIGITS and before and after:
        return Damage(span, Kind.LETTER, "၇")
    if _typed_for_letter(word, span.start, piece):
        return Damage(Span(span.start - 1, span.start), Kind.DIGIT, LOOK_ALIKES[before])
    if _FINAL.fullmatch(piece) and (not before or _is_latin(before)):
        return _unless_lone(before, span)
    if _I_AND_UU in piece and is_cluster(piece):
        return None if _IN_SHAN.match(word, span.start) else Damage(span, Kind.I_AND_UU)
    if not piece or not _MARK.match(piece, len(piece) - 1) or is_cluster(piece) or _CLOCK.match(word, span.start):
        return None
    if not _MARK.match(piece):
        return Damage(span, _misfit(piece))
    return _unless_lone(before, span) if _is_latin(before) else Damage(span, Kind.NO_LETTER)


def _typed_for_letter(word: str, at: int, piece: str) -> bool:
    """Does a digit, no part of a number, carry marks or a final as the letter it looks like would?"""
    digit, before = word[at - 1 : at], word[at - 2 : at - 1] if at > 1 else ""
    if digit not in LOOK_ALIKES or (before and before in _DIGITS) or not piece.strip(_TONES):
        return False
    return bool(_FINAL.fullmatch(piece)) or is_cluster(LOOK_ALIKES[digit] + piece)


def _unless_lone(before: str, span: Span) -> Damage:
    if before:
        return Damage(Span(span.start - 1, span.end), Kind.LATIN)
    return Damage(span, Kind.FINAL)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _misfit(cluster: str) -> Kind:
    """Why a letter with its marks is no cluster."""
    for kind, pattern in _MISFITS.items():
        if pattern.search(cluster):
            return kind
    return Kind.UNFIT


_MISFITS: Final = {
    Kind.NO_LETTER: regex("\u103a\u1038[\u103b-\u103e]"),
    Kind.VIRAMA: regex(f"\u1039(?!{CONSONANT})"),
    Kind.E_VOWEL: regex("\u1031[\u102d-\u1032\u103a]|[\u102d-\u1032\u1036-\u1038\u103a]\u1031"),
    Kind.NO_E_VOWEL: regex("(?<!\u1031)[\u102b\u102c]\u1037?\u103a"),
    Kind.TWO_VOWELS: regex("[\u102d\u102e\u1032]{2}|[\u102f\u1030]{2}|[\u102b\u102c][\u102b-\u1030\u1032]"),
    Kind.ASAT: regex("[\u102d-\u1030\u1032\u1036\u1038]\u103a|\u103a[\u102b-\u1032]|\u103a.*\u103a"),
}
