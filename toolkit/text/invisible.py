"""Characters in Burmese text that nobody sees and searches trip over.

A zero width space is a legal line break between syllables, and no fault there; inside a syllable it is one.
Joiners, soft hyphens, byte order marks and direction controls carry no meaning in Burmese.
A no-break space between Burmese letters is a plain space that came from a web page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import name

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.damage import OTHER_LANGUAGES
from toolkit.text.page import INVISIBLE
from toolkit.text.patterns import regex

NO_BREAK_SPACE: Final = "\u00a0"
_BURMESE = "[\u1000-\u109f]"
_MARK = "[\u102b-\u103e]"

SUSPECTS: Final = regex(f"[{INVISIBLE}\u200b{NO_BREAK_SPACE}]")
"""What a text must hold to be asked; a zero width space may be in its place."""

UNSEEN: Final = regex(
    f"[{INVISIBLE}]+(?:(?={_BURMESE})|(?<={_BURMESE}[{INVISIBLE}])|(?<={_BURMESE}[{INVISIBLE}]{{2}}))"
    f"|\u200b+(?={_MARK})|\u200b{{2,}}|\u200b(?<=\u1039\u200b)"
    f"|{NO_BREAK_SPACE}(?<={_BURMESE}{NO_BREAK_SPACE})(?={_BURMESE})"
)


class Unseen(NamedTuple):
    """A run of invisible characters, and what should stand there."""

    span: Span
    name: str
    """Of its first character, as Unicode has it, with the code point."""
    mended: str
    safe: bool
    """Would no editor want it back?"""


def invisible(text: str) -> Iterator[Unseen]:
    """The invisible characters that are out of place in Burmese, in order."""
    for found in UNSEEN.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.end() + 80].partition("\n")[0]
        if not OTHER_LANGUAGES.search(line):
            yield _unseen(found)


def _unseen(found: re.Match[str]) -> Unseen:
    char = found[0][0]
    is_break = char == "\u200b" and len(found[0]) > 1 and not re.match(_MARK, found.string[found.end() :])
    mended = " " if char == NO_BREAK_SPACE else "\u200b" if is_break else ""
    title = f"{name(char, 'control').lower()} (U+{ord(char):04X})"
    return Unseen(Span(*found.span()), title, mended, char != NO_BREAK_SPACE)
