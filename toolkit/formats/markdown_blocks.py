"""Markdown as a whole: its paragraphs, headings, list items, table cells, quotations and captions.

CommonMark 0.31 as far as it tells text from what is none; tables and footnotes as in GFM.
Lists may be numbered as Burmese does (၁။), which CommonMark takes for a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from toolkit.formats.markdown_inline import COMMENT, IMAGE, hidden, pieces, shown
from toolkit.formats.pieces import joined
from toolkit.formats.registry import Block
from toolkit.model import Span, Zone
from toolkit.text.patterns import regex

LINE = regex(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
QUOTE = regex(r" {0,3}>[ \t]?")
FENCE = regex(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
RULE = regex(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = regex(r" {0,3}(?:=+|-+)[ \t]*$")
HEADING = regex(r" {0,3}#{1,6}(?:[ \t]+|$)(?P<text>.*?)(?:[ \t]+#+)?(?:[ \t]*\{[#.][^{}]*\})?[ \t]*$")
ITEM = regex(
    r"[ \t]*(?:[-*+]|(?:\((?=\d{1,2}\)))?(?P<number>\d{1,9})(?:[.)]|(?<=[၀-၉])(?<![၀-၉]{3})။))"
    r"(?:[ \t]+(?:\[[ xX]\][ \t]+)?|(?<=[၀-၉][)။])|$)(?P<text>.*)$"
)
"""An item of a list, numbered also as Burmese does: ၁။ (၁) ၁)."""
FOOTNOTE = regex(r" {0,3}\[\^[^\]\s]+\]:[ \t]*(?P<text>.*)$")
DEFINITION = regex(r" {0,3}\[[^\]^][^\]]*\]:[ \t]*\S")
TABLE = regex(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
CELL = regex(r"(?:[^|\\\r\n]|\\.)*")
RAW = regex(r"[ \t]*<(script|style|pre|textarea)\b", re.IGNORECASE)
INDENTED = regex(r"(?: {4}|\t| {1,3}\t)")


class BlockParser:
    """Reads a text line by line; `blocks` gives what it found."""

    def __init__(self, text: str, at: int = 0) -> None:
        """From `at` on; what stands before is no text."""
        self.text = text
        self.lines = [Span(*match.span(1)) for match in LINE.finditer(text, at) if match[0]]
        self.found: list[Block] = []
        self.notes: list[str] = []
        self.paragraph: list[Span] = []
        self.zone = Zone.BODY
        self.in_list = False
        self.after_blank = True

    def blocks(self) -> list[Block]:
        """Everything that is text, in order."""
        number = 0
        while number < len(self.lines):
            number = self.line(number)
        self.finish()
        return self.found

    def line(self, number: int) -> int:
        """Read the line of that number. Gives the number of the next."""
        start, end = self.lines[number]
        inside, quoted = self.unquoted(start, end)
        line = self.text[inside:end]
        if not line.strip():
            self.finish()
            self.after_blank = True
            return number + 1
        blank, self.after_blank = self.after_blank, False
        for special in (self.code, self.comment, self.raw, self.table):
            if (after := special(number, inside, line, blank)) is not None:
                return after
        self.text_line(inside, line, quoted, blank)
        return number + 1

    def unquoted(self, start: int, end: int) -> tuple[int, bool]:
        """Where a line begins after its quotation marks (>), and whether it has any."""
        inside = start
        while match := QUOTE.match(self.text, inside, end):
            inside = match.end()
        return inside, inside > start

    def code(self, number: int, inside: int, line: str, blank: bool) -> int | None:
        """A code block, fenced or indented: no text."""
        fence = FENCE.match(line)
        if fence is None:
            indented = not self.paragraph and not self.in_list and INDENTED.match(line)
            return number + 1 if indented else None
        self.finish()
        closing = re.compile(rf"[ \t>]*{re.escape(fence[1][0])}{{{len(fence[1])},}}[ \t]*$")
        return self.past(number + 1, lambda text: closing.match(text) is not None)

    def comment(self, number: int, inside: int, line: str, blank: bool) -> int | None:
        """A comment on lines of its own: a note on what follows."""
        if not line.lstrip().startswith("<!--"):
            return None
        start = self.text.index("<!--", inside)
        end = self.text.find("-->", start)
        last = len(self.text) if end < 0 else end + 3
        after = number
        while after < len(self.lines) and self.lines[after].start < last:
            after += 1
        if self.text[last : self.lines[after - 1].end].strip():
            return None
        self.finish()
        self.notes.append(self.text[start + 4 : len(self.text) if end < 0 else end].strip())
        return after

    def raw(self, number: int, inside: int, line: str, blank: bool) -> int | None:
        """A script, a style, preformatted text: none of them is read."""
        match = RAW.match(line)
        if match is None:
            return None
        self.finish()
        closing = f"</{match[1].lower()}>"
        return self.past(number, lambda text: closing in text.lower())

    def past(self, number: int, closes: Callable[[str], bool]) -> int:
        """The number of the line after the first that closes something; all lines if none does."""
        while number < len(self.lines):
            number += 1
            if closes(self.text[slice(*self.lines[number - 1])]):
                break
        return number

    def table(self, number: int, inside: int, line: str, blank: bool) -> int | None:
        """A table: each cell for itself, empty ones too."""
        if self.paragraph or "|" not in line or number + 1 == len(self.lines):
            return None
        below = self.text[self.unquoted(*self.lines[number + 1])[0] : self.lines[number + 1].end]
        if "|" not in below or not TABLE.match(below):
            return None
        after = number
        while after < len(self.lines):
            start, end = self.lines[after]
            start = self.unquoted(start, end)[0]
            if "|" not in self.text[start:end]:
                break
            if after != number + 1:
                self.cells(start, end)
            after += 1
        return after

    def cells(self, start: int, end: int) -> None:
        """The cells of one row."""
        row = self.text[start:end]
        start += len(row) - len(row.lstrip())
        end = start + len(row.strip())
        start += self.text[start] == "|"
        end -= self.text[end - 1] == "|" and self.text[end - 2] != "\\" and end > start
        while start <= end:
            match = CELL.match(self.text, start, end)
            assert match is not None
            self.add(trimmed(self.text, *match.span()), Zone.TABLE)
            start = match.end() + 1

    def text_line(self, inside: int, line: str, quoted: bool, blank: bool) -> None:
        """A line of text, with what it begins or ends."""
        end = inside + len(line)
        if self.paragraph and not quoted and UNDERLINE.match(line):
            self.zone = Zone.HEADLINE
            self.finish()
        elif RULE.match(line):
            self.finish()
        elif heading := HEADING.match(line):
            self.begin(Span(*heading.span("text")), inside, Zone.HEADLINE)
            self.finish()
        elif (item := ITEM.match(line)) and self.may_begin(item):
            self.begin(Span(*item.span("text")), inside, Zone.LIST)
            self.in_list = True
        elif note := FOOTNOTE.match(line):
            self.begin(Span(*note.span("text")), inside, Zone.BODY)
        elif not self.paragraph and DEFINITION.match(line):
            return
        elif not self.paragraph or (quoted and self.zone is not Zone.QUOTATION and self.zone is not Zone.LIST):
            self.in_list = self.in_list and (not blank or line[:1] in " \t")
            zone = Zone.QUOTATION if quoted else Zone.LIST if self.in_list else Zone.BODY
            self.begin(Span(0, len(line)), inside, zone)
        else:
            self.paragraph.append(Span(inside, end))

    def may_begin(self, item: re.Match[str]) -> bool:
        """May an item begin here? In a paragraph only a bullet or a number one may, and none that is empty."""
        if not self.paragraph or self.zone is Zone.LIST:
            return True
        return bool(item["text"].strip()) and int(item["number"] or 1) == 1

    def begin(self, at: Span, inside: int, zone: Zone) -> None:
        """Begin a paragraph with that part of a line."""
        self.finish()
        self.zone = zone
        if at.start < at.end:
            self.paragraph = [Span(inside + at.start, inside + at.end)]

    def finish(self) -> None:
        """End the paragraph, if one is open."""
        if self.paragraph:
            at = trimmed(self.text, self.paragraph[0].start, self.paragraph[-1].end)
            self.paragraph = []
            self.add(at, self.zone)

    def add(self, at: Span, zone: Zone) -> None:
        """Give a block, and one for each image in it."""
        raw = self.text[slice(*at)]
        made = pieces(raw)
        text = joined(made)
        notes = [note.strip() for note in COMMENT.findall(raw)]
        if text.strip() or (zone is Zone.TABLE and not raw):
            code = hidden(raw)
            self.found.append(Block(text, at, zone, (*self.notes, *notes), code, shown(raw, made) if code else ()))
            self.notes = []
        else:
            self.notes += notes
        for image in IMAGE.finditer(raw):
            alt = trimmed(self.text, at.start + image.start(1), at.start + image.end(1))
            if alt.start < alt.end:
                caption = joined(pieces(self.text[slice(*alt)]))
                self.found.append(Block(caption, alt, Zone.CAPTION, tuple(self.notes)))
                self.notes = []


def trimmed(text: str, start: int, end: int) -> Span:
    """The run without space around it."""
    run = text[start:end]
    start += len(run) - len(run.lstrip())
    return Span(start, start + len(run.strip()))
