"""Markdown inside a paragraph: what of it is text.

CommonMark 0.31 with GFM's strike-through, and one difference:
emphasis may end between a punctuation mark and a letter, as Burmese writes particles right after it (**«ကေအင်ယူ»**က).
Code, link targets, images, tags and comments are no text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from itertools import accumulate

from toolkit.formats.pieces import Piece, shifted
from toolkit.model import Span
from toolkit.text.patterns import regex

TARGET = r"""\((?:<[^<>\r\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[[^\[\]]*\]"""
LABEL = r"(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*"
TOKEN = regex(
    rf"""
    (?P<code>   (?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`) )
  | (?P<nothing> <!--.*?--> | !\[{LABEL}\](?:{TARGET}) | \[\^[^\[\]\s]+\] )
  | <(?P<address> (?:https?|mailto|ftp):[^\s<>]+ | [\w.+-]+@[\w.-]+ )>
  | (?P<tag>    </?[A-Za-z][^<>]*> )
  | \[(?P<label> (?:!\[{LABEL}\](?:{TARGET})|[^\[\]\\]|\\.|\[[^\[\]]*\])* )\](?:{TARGET})
  | (?P<line>   [^\S\r\n]*\\?(?P<end>\r\n?|\n)[^\S\r\n]*(?:>[^\S\r\n]*)* )
  | \\(?P<escaped> [!-/:-@\[-`{{-~] )
  | (?P<entity> &(?:\#\d{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
  | (?P<mark>   \*+ | _+ | ~~ )
  | (?P<text>   https?://[^\s<>*)\]]+ | [^\\`<!\[&*_~\s]+ | [^\S\r\n]+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
IMAGE = regex(rf"!\[({LABEL})\](?:{TARGET})")
COMMENT = regex(r"<!--(.*?)-->", re.DOTALL)
BREAK = regex(r"<br\b", re.IGNORECASE)


class Mark:
    """A run of emphasis marks; `left` of them turn out to be text."""

    def __init__(self, run: str, at: int, opens: bool, closes: bool) -> None:
        self.run, self.at, self.opens, self.closes = run, at, opens, closes
        self.left = len(run)


def pieces(raw: str) -> list[Piece]:
    """What each piece of a paragraph says."""
    made: list[Piece] = []
    for piece in resolved(list(items(raw))):
        # What is no text leaves one space behind, not two, and none at either end.
        if piece.text.isspace() and (not made or (made[-1].end < piece.start and made[-1].text[-1:].isspace())):
            continue
        made.append(piece)
    while made and made[-1].text.isspace():
        made.pop()
    return made


def hidden(raw: str) -> tuple[str, ...]:
    """What stands in a paragraph without being text: targets of links and images, code, tags, footnote marks."""
    return tuple(each for each, _ in hidden_runs(raw))


def shown(raw: str, made: list[Piece]) -> tuple[Span, ...]:
    """Where in the text of a paragraph each of `hidden` is seen: what its link shows; nothing of an image or code.

    `made` are the pieces of the paragraph; spans are of the text joined from them.
    """
    ends = [piece.end for piece in made]
    places = list(accumulate((len(piece.text) for piece in made), initial=0))
    return tuple(Span(*(places[bisect_right(ends, at)] for at in run)) for _, run in hidden_runs(raw))


def hidden_runs(raw: str, at: int = 0) -> Iterator[tuple[str, Span]]:
    """What is no text, with the run of the whole link, code or tag; `raw` begins at `at` of its paragraph."""
    for match in TOKEN.finditer(raw):
        kind, whole, found = match.lastgroup, match[0], ""
        if kind == "code":
            found = whole.strip("`").strip()
        elif kind == "tag":
            found = whole
        elif kind == "label":
            yield from hidden_runs(match["label"], at + match.start("label"))
            found = target(raw[match.end("label") + 1 : match.end()])
        elif kind == "nothing" and not whole.startswith("<!--"):
            image = IMAGE.match(whole)
            found = target(whole[image.end(1) + 1 :]) if image else whole
        if found:
            yield found, Span(at + match.start(), at + match.end())


def target(written: str) -> str:
    """Where `(https://x "title")` or `[label]` leads, without the title."""
    inside = written[1:-1].strip()
    return inside[1:].partition(">")[0] if inside.startswith("<") else inside.split(maxsplit=1)[0] if inside else ""


def items(raw: str) -> Iterator[Piece | Mark]:
    """Pieces of text, and emphasis marks of which nobody knows yet what they are."""
    for match in TOKEN.finditer(raw):
        kind, start, end = match.lastgroup, *match.span()
        if kind == "end" or kind == "line":
            yield Piece("\n", *match.span("end"))
        elif kind == "label":
            yield from labelled(match["label"], match.start("label"))
        elif kind == "address":
            yield Piece(match["address"], *match.span("address"))
        elif kind == "escaped":
            yield Piece(match["escaped"], start, end)
        elif kind == "entity":
            yield Piece(unescape(match[0]), start, end)
        elif kind == "mark":
            yield emphasis(raw, start, end)
        elif kind == "text":
            yield Piece(match[0], start, end)
        elif kind == "tag" and BREAK.match(match[0]):
            yield Piece("\n", start, end)


def labelled(label: str, at: int) -> Iterator[Piece | Mark]:
    """What a link shows."""
    yield from shifted(pieces(label), at)


def emphasis(raw: str, start: int, end: int) -> Mark:
    """A run of marks, by what stands around it."""
    before, after = raw[start - 1 : start], raw[end : end + 1]
    opens, closes = bool(after.strip()), bool(before.strip())
    if raw[start] == "_":
        opens, closes = opens and not in_word(before), closes and not in_word(after)
    return Mark(raw[start:end], start, opens, closes)


def in_word(character: str) -> bool:
    """Is it part of a word? Burmese vowel signs are, though they are no letters."""
    return character.isalnum() or "\u1000" <= character <= "\u109f"


def resolved(found: list[Piece | Mark]) -> Iterator[Piece]:
    """The same, with marks that find no partner as text."""
    open_marks: list[Mark] = []
    for item in found:
        if isinstance(item, Mark):
            if item.closes:
                close(item, open_marks)
            if item.left and item.opens:
                open_marks.append(item)
    for item in found:
        if isinstance(item, Piece):
            yield item
        elif item.left:
            end = item.at + len(item.run)
            yield Piece(item.run[: item.left], end - item.left, end)


def close(mark: Mark, open_marks: list[Mark]) -> None:
    """Pair a closing run with the nearest open ones of its kind."""
    for number in range(len(open_marks) - 1, -1, -1):
        opener = open_marks[number]
        if opener.run[0] != mark.run[0]:
            continue
        paired = min(opener.left, mark.left)
        opener.left -= paired
        mark.left -= paired
        del open_marks[number + bool(opener.left) :]
        if not mark.left:
            return
