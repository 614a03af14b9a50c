"""Strings of PO files: quoted, continued on further lines, with the escapes of C that GNU gettext knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.formats.pieces import Piece
from toolkit.text.patterns import regex

LETTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"'}
BYTE = r"\\(?:x[0-9A-Fa-f]{1,2}|[0-7]{1,3})"
# Bytes in a row are one escape: a letter of UTF-8 may be written as several.
ESCAPE = regex(rf'\\[abfnrtv\\"]|(?:{BYTE})+')
JOINT = regex(r'"[^\S\r\n]*[\r\n]\s*"')
PIECE = regex(rf'{JOINT.pattern}|(?P<escape>\\[abfnrtv\\"]|{BYTE}(?:(?:{JOINT.pattern})*{BYTE})*)|[^\\"]+|.', re.DOTALL)
WRITTEN = {value: f"\\{letter}" for letter, value in LETTERS.items()}
UNSAFE = regex(r'[\a\b\f\n\r\t\v\\"]')


def decode(raw: str) -> str:
    """The string that a run of quoted strings spells: what stands between its first and its last quotation mark."""
    if '"' in raw:
        raw = JOINT.sub("", raw)
    if "\\" in raw:
        raw = ESCAPE.sub(lambda match: unescape(match[0]), raw)
    return raw


def pieces(raw: str) -> Iterator[Piece]:
    """What each piece of such a run spells."""
    for match in PIECE.finditer(raw):
        run = match[0]
        if run[0] != '"':
            text = unescape(JOINT.sub("", run)) if match["escape"] else run
            yield Piece(text, match.start(), match.end())


def unescape(escape: str) -> str:
    """The character of one escape, or the characters of a row of byte escapes."""
    letter = LETTERS.get(escape[1:])
    if letter is not None:
        return letter
    values = bytes(int(code[1:], 16) if code[0] == "x" else int(code, 8) & 255 for code in escape.split("\\")[1:])
    try:
        return values.decode()
    except UnicodeDecodeError:
        return values.decode("latin-1")


def encode(text: str, raw: str) -> str:
    """Text as the inside of a quoted string."""
    return UNSAFE.sub(lambda match: WRITTEN[match[0]], text)
