"""The languages texts are compared in: a registry, and a sensible default for every other language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final
from unicodedata import category, normalize

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text import burmese, burmese_places, english, page
from toolkit.text.origins import Origins
from toolkit.text.patterns import regex

_UNSEEN: Final = regex(f"[{page.INVISIBLE}{page.ZERO_WIDTH_SPACE}]+")


class Language(NamedTuple):
    """How texts of one language are folded.

    Folding works piece by piece between safe cuts: the key of a text is the keys of its pieces joined.
    Hence `origins` needs no second implementation that could disagree with `key`.
    """

    code: str
    key: Callable[[str], bytes]
    """The page that matching compares, case kept. `page.SEPARATOR` may divide segments, and is kept."""
    pieces: Callable[[str], Iterator[tuple[Span, Span]]]
    plurals: Callable[[str], tuple[str, ...]] | None = None
    """Plural forms of a term; None where the language marks plurals with words of their own."""
    located: Callable[[str, bytes, Span], Span | None] | None = None
    """The run of a text that a run of its key was made from; None where only the origins of all of it say that."""
    fold: Callable[[bytes], bytes] | None = None
    """The key from the page of a text; None where only the text itself gives it."""
    in_place: bool = False
    """Folding moves nothing, and makes at most one byte of a character that has a slot."""

    def keys(self, texts: Sequence[str]) -> list[bytes]:
        """The key of each text. All are folded in one go, which costs a tenth of as many calls."""
        if not texts:
            return []
        return self.key(page.joined(texts)).split(page.SEPARATOR.encode())

    def origins(self, text: str) -> Origins:
        """For each byte of `key(text)`, the characters of `text` it was made from."""
        whole = self.key(text)
        if self.in_place and _letter_for_letter(text, whole):
            return Origins.identity(len(text))
        cut = list(self.pieces(text))
        if page.SEPARATOR in text:
            text = text.replace(page.SEPARATOR, " ")
            whole = self.key(text)
        joined = page.SEPARATOR.join([text[start:end] for (start, end), _ in cut])
        keys = self.key(joined).split(page.SEPARATOR.encode()) if cut else []
        made = [(core, len(key)) for (_, core), key in zip(cut, keys, strict=True)]
        if sum(map(len, keys)) != len(whole):
            made = _as_one(made, keys, whole)
        return Origins.of_pieces(made)


def _as_one(made: list[tuple[Span, int]], keys: Sequence[bytes], whole: bytes) -> list[tuple[Span, int]]:
    """The pieces with those made one that alone make more or fewer bytes than together.

    So it is in one of 100,000 damaged texts: of letters and digits zero, invisible characters and viramas in a row.
    """
    first, begin = 0, 0
    while first < len(keys) and whole.startswith(keys[first], begin):
        begin += len(keys[first])
        first += 1
    last, end = len(keys), len(whole)
    while last > first + 1 and end - len(keys[last - 1]) >= begin and whole.endswith(keys[last - 1], begin, end):
        last -= 1
        end -= len(keys[last])
    first = min(first, last - 1)
    begin = sum(map(len, keys[:first]))
    run = Span(made[first][0].start, made[last - 1][0].end)
    return [*made[:first], (run, end - begin), *made[last:]]


@cache
def language(code: str) -> Language:
    """The language of a BCP 47 code, by its primary subtag; the default for one we know nothing special of."""
    return LANGUAGES.get(code.replace("_", "-").split("-")[0].lower()) or Language(code, _default_key, _default_pieces)


def _default_key(text: str) -> bytes:
    return english.key(normalize("NFC", _UNSEEN.sub("", text)))


def _default_pieces(text: str) -> Iterator[tuple[Span, Span]]:
    """Those of English; marks joined to what they may compose with, in any script, and gaps to gaps."""
    at = 0
    for (start, end), _ in english.pieces(text):
        if start > at and not _joins(text[start]) and not (_is_gap(text[at]) and _is_gap(text[start])):
            yield Span(at, start), Span(at, start)
            at = start
        last = end
    if text:
        yield Span(at, last), Span(at, last)


def _joins(char: str) -> bool:
    """May it compose with what stands before it? Marks do, and the vowels and finals of Hangul."""
    return category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


def _is_gap(char: str) -> bool:
    return char.isspace() or _UNSEEN.match(char) is not None


def _letter_for_letter(text: str, key: bytes) -> bool:
    """Did each character make one byte, if folding moves nothing? It drops some, and only escapes make more of one."""
    return len(key) == len(text) and page.WORD_LEAD not in key and page.OTHER_LEAD not in key


def _unmoved(text: str, key: bytes, span: Span) -> Span | None:
    return span if span.start < span.end and _letter_for_letter(text, key) else None


LANGUAGES: Final = {
    "en": Language("en", english.key, english.pieces, english.inflected, _unmoved, english.fold, in_place=True),
    "my": Language("my", burmese.key, burmese.pieces, located=burmese_places.located, fold=burmese.fold),
}


# --- edges ---

_WORD: Final = (
    frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    | frozenset(range(page.WORD_DIGITS, page.WORD_DIGITS + 8))
    | {page.WORD_LEAD}
)
IN_WORD: Final = bytes(byte in _WORD for byte in range(256))
"""For `bytes.translate`: 1 for what stands inside words of a script with spaces, 0 for the rest."""
MARK: Final = frozenset(page.encode("".join(map(chr, range(0x102B, 0x103F)))))
"""The bytes of Burmese marks: what stands before one goes on."""
_CONSONANT: Final = frozenset(page.encode("".join(map(chr, range(0x1000, 0x1022)))))
_VIRAMA, _ASAT, _DOT = page.encode("\u1039\u103a\u1037")
_CLOSING: Final = tuple(map(page.encode, ("\u103a", "\u1039", "\u1037\u103a", "\u1037\u1039")))


def edge(key: bytes, at: int) -> bool:
    """May a term begin or end before byte `at` of a key?

    Not inside a word of a script with spaces (so KNDFက has an edge, KNDFs has none), and in Burmese not inside
    a syllable: before a mark, after a virama, or before a consonant that closes or stacks (asat or virama follows).
    One test serves every language, since it looks at the two neighbours only.
    """
    if not 0 < at < len(key):
        return True
    right = key[at]
    if right < 0x80:
        return right not in _WORD or key[at - 1] not in _WORD
    if right in MARK or key[at - 1] == _VIRAMA:
        return False
    return right not in _CONSONANT or not key.startswith(_CLOSING, at + 1)


def cut_at_edges(key: bytes) -> list[bytes]:
    """A key cut at its edges: the syllables of Burmese, words of a script with spaces, and signs, one each."""
    return _UNIT.findall(key)


def edges(key: bytes) -> list[int]:
    """All bytes before which a term may begin, in order: those where `edge` holds, but for the end of the key."""
    return list(accumulate(map(len, cut_at_edges(key)), initial=0))[:-1]


def edges_within(key: bytes, first: int, last: int) -> list[int]:
    """The places from `first` to `last`, both counted in, at which `edge` holds; the end of the key is one."""
    start = max(first - 1, 0)
    found = [start + at for at in edges(key[start : last + _DECIDES])]
    return [at for at in (*found, len(key)) if first <= at <= last]


def _set(members: Iterable[int]) -> bytes:
    return b"[" + b"".join(re.escape(bytes((byte,))) for byte in sorted(members)) + b"]"


# What `edge` asks of one place, asked of a whole key: what begins there, and all behind it that has no edge before it.
_UNIT: Final = regex(
    b"(?:" + _set(_WORD) + b"+|.)(?:" + _set(MARK) + b"+|(?<=" + _set({_VIRAMA}) + b")[\x80-\xff]|"
    + _set(_CONSONANT) + b"(?=" + _set({_DOT}) + b"?" + _set({_ASAT, _VIRAMA}) + b"))*",
    re.DOTALL,
)  # fmt: skip
_DECIDES: Final = 3
"""Bytes, itself one of them, that decide with the one before it whether a byte is an edge."""
