"""Plain text: paragraphs between blank lines; a line is one by itself unless lines were broken to a width."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.errors import InputError
from toolkit.formats.decoding import Input, byte_order_mark, whole_text
from toolkit.formats.pieces import Piece, joined, origins_of
from toolkit.formats.registry import Block, PlainFormat, Text
from toolkit.formats.streaming import EMPTY
from toolkit.model import Span, Stretch
from toolkit.text.origins import Origins
from toolkit.text.patterns import regex

LONGEST = 64_000_000
"""Code points that a text may have: it is read whole, to be laid beside its translation."""
WRAPPED = range(40, 161)
"""How long the longest line is where lines were broken to a width; in code points."""
FULL = 0.6
"""The part of the longest line that most of such lines fill."""
SENTENCE_END = regex("[။.?!…:][\"'”’)\\]]*\\Z")
"""What a line ends in that says something by itself."""

BLOCK = regex(r"[^\s][^\r\n]*(?:(?:\r\n?|\n)[^\S\r\n]*[^\s][^\r\n]*)*")
LINE = regex(r"[^\s](?:[^\r\n]*[^\s])?")
# A line that talks to the checker is no text: `[wawhara: ignore missing-term -- why]`, in brackets or comment marks.
DIRECTIVE = regex(r"(?:<!--|\[|#|//)?[^\S\r\n]*wawhara:[^\S\r\n]*ignore(?:-file)?\b[^\r\n]*")
PIECE = regex(r"[^\S\r\n]*(\r\n?|\n)\s*|[^\s]+|[^\S\r\n]+")


def read_text(source: Input) -> Text:
    """The paragraphs of a plain text. Raises InputError."""
    _, marked = byte_order_mark(source.head())
    encoding = marked or "utf-8"
    text = whole_text(source, encoding, LONGEST)
    blocks = list(noted(text)) if "wawhara:" in text else [block(text, at) for at in paragraphs(text)]
    if not blocks:
        raise InputError(source.path, EMPTY)
    return Text(Stretch(source.path, text), blocks, encoding)


def paragraphs(text: str) -> Iterator[Span]:
    """Where the paragraphs stand, without space around them."""
    for part in BLOCK.finditer(text):
        for lines in without_directives(text, [Span(*match.span()) for match in LINE.finditer(text, *part.span())]):
            yield from paragraphs_of(text, lines)


def noted(text: str) -> Iterator[Block]:
    """The paragraphs, each with the lines before it that talk to the checker."""
    at = 0
    for start, end in paragraphs(text):
        notes = (line[0] for line in LINE.finditer(text, at, start) if DIRECTIVE.fullmatch(line[0]))
        yield block(text, Span(start, end))._replace(notes=tuple(notes))
        at = end


def block(text: str, at: Span) -> Block:
    """The paragraph there."""
    return Block(decode(text[slice(*at)]), at)


def without_directives(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Runs of lines between those that talk to the checker."""
    run: list[Span] = []
    for line in lines:
        if text.find("wawhara:", *line) >= 0 and DIRECTIVE.fullmatch(text, *line):
            if run:
                yield run
            run = []
        else:
            run.append(line)
    if run:
        yield run


def paragraphs_of(text: str, lines: list[Span]) -> Iterator[Span]:
    """One paragraph where its lines were broken to a width, else each line for itself."""
    if is_wrapped(text, lines):
        yield Span(lines[0].start, lines[-1].end)
    else:
        yield from lines


def is_wrapped(text: str, lines: list[Span]) -> bool:
    """Are most lines but the last about equally long, and do they end within sentences?"""
    broken = lines[:-1]
    longest = max((end - start for start, end in lines), default=0)
    full = sum(end - start >= longest * FULL for start, end in broken)
    open_ = sum(SENTENCE_END.search(text, max(start, end - 8), end) is None for start, end in broken)
    return longest in WRAPPED and 2 * full > len(broken) and 2 * open_ > len(broken)


def decode(raw: str) -> str:
    """A paragraph with its lines joined by single line feeds."""
    return joined(pieces(raw)) if "\n" in raw or "\r" in raw else raw


def pieces(raw: str) -> Iterator[Piece]:
    """What each piece of a paragraph says."""
    for match in PIECE.finditer(raw):
        if match[1] is None:
            yield Piece(match[0], match.start(), match.end())
        else:
            yield Piece("\n", *match.span(1))


def origins(raw: str) -> Origins:
    """Where each character of a paragraph comes from."""
    return origins_of(pieces(raw), raw)


def whole(raw: str) -> tuple[str, Origins]:
    """Many paragraphs as one string, with blank lines between them."""
    made: list[Piece] = []
    for start, end in paragraphs(raw):
        if made:
            made.append(Piece("\n\n", made[-1].end, start))
        made += [Piece(text, first + start, last + start) for text, first, last in pieces(raw[start:end])]
    return joined(made), origins_of(made, raw)


FORMATS = (PlainFormat("text", (".txt", ".text"), read_text, origins, whole),)
