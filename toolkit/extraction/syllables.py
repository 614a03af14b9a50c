"""Burmese text as strings of syllables, one character each, so that no search can cut a syllable.

A key (see `toolkit.text.burmese`) is cut into syllables, words of other scripts, and single signs;
each different one gets a character of its own.
"""

from __future__ import annotations

import re
from typing import Final

from toolkit.model import Span
from toolkit.text.page import decode, encode
from toolkit.text.patterns import regex

_CODA: Final = "[က-အ]\u1037?(?:\u103a(?:\u1039[က-အ])?|\u1039[က-အ])"
_SYLLABLE: Final = encode(f"[က-ဪဿ၌-၏](?:[\u102b-\u1038\u103a-\u103e]|\u1039[က-အ]|{_CODA})*")
_ESCAPED: Final = rb"\x0e[\x10-\x17]{7}"
_LETTER: Final = rb"(?:[A-Za-z0-9]|" + _ESCAPED + rb")"
_TOKEN: Final = regex(_SYLLABLE + rb"|" + _LETTER + rb"+(?:[-.'/&]" + _LETTER + rb"+)*|\x0f[\x18-\x1f]{7}|.", re.DOTALL)
_FIRST: Final = 0x100
_SURROGATES: Final = range(0xD800, 0xE000)


class Syllabary:
    """A character for every different syllable, word or sign met."""

    def __init__(self) -> None:
        self._chars = _Chars()

    def encode(self, key: bytes) -> str:
        """A key as one character for each syllable, word or sign."""
        return "".join([self._chars[token] for token in _TOKEN.findall(key)])

    def decode(self, chars: str) -> str:
        """The folded text of some characters."""
        return "".join(map(self._chars.texts.__getitem__, chars))

    def parts(self, chars: str) -> list[str]:
        """The folded text of each character."""
        return [self._chars.texts[char] for char in chars]

    def is_syllable(self, char: str) -> bool:
        """Is it a Burmese syllable?"""
        return "က" <= self._chars.texts[char][0] <= "ဿ"

    def is_sign(self, char: str) -> bool:
        """Is it neither a syllable nor a word in another script?"""
        text = self._chars.texts[char]
        return not ("က" <= text[0] <= "ဿ" or text[0].isalnum())


def spans(key: bytes) -> list[Span]:
    """The bytes of a key that each character of its encoding stands for."""
    return [Span(*match.span()) for match in _TOKEN.finditer(key)]


class _Chars(dict[bytes, str]):
    """Gives out characters, in the order asked."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}

    def __missing__(self, token: bytes) -> str:
        code = _FIRST + len(self)
        char = self[token] = chr(code if code < _SURROGATES.start else code + len(_SURROGATES))
        self.texts[char] = decode(token)
        return char
