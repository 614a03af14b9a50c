"""`wawhara: ignore RULE[, RULE] -- reason`: what the comments of a text ask the checker to pass over.

Readers hand on comments as notes, word for word: comments in HTML and Markdown, of PO entries, of XLIFF and TMX units
(and their notes), note columns of tables, lines of their own in plain text.
A flag (`wawhara-ignore`, `wawhara-ignore:RULE`) says the same in a PO file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from toolkit.formats.model import Batch, Document
from toolkit.formats.places import position
from toolkit.model import Side, Span, Stretch
from toolkit.named_tuple import NamedTuple
from toolkit.settings import EVERY_RULE
from toolkit.text.patterns import regex

MARK = "wawhara"
MARKS = ("awhara", "AWHARA")
"""One of these stands in whatever seems to ask for something."""
SAID = regex(r"\bwawhara:[^\S\r\n]*ignore(?P<file>-file)?\b(?P<rest>(?:(?!--+>|-+\s*\Z|\*/|</)[^\r\n])*)")
SLIP = regex(r"\bwawhara[^\S\r\n]*[:;=]?[^\S\r\n]*(?P<verb>i[a-z]{3,8}|disable)(?:-file)?\b(?![-:])", re.IGNORECASE)
"""What seems to ask for something, and may not be written so."""
VERB = "ignore"
FLAG = regex(r"\bwawhara-ignore(?::(?P<rest>[\w-]+))?(?![\w:-])")
REASON = regex(r"(?:^|\s)(?:--+|—|–)\s+(?P<reason>.*)$")
FENCE = regex(r"^[ \t>]*(?:```|~~~)", re.MULTILINE)
LINE_END = regex(r"\r\n?|\n|\Z")
PARAGRAPH = regex(r"\s*(?:[^\S\r\n]*[^\s][^\r\n]*(?:\r\n?|\n|\Z))*")
NOTE = regex(r"<(?:[\w.-]+:)?note\b[^<>]*>[^<>]*$")
LEAD = regex(r"[^\S\r\n]*(?:<!--|\[|#|//)?[^\S\r\n]*")


class Directive:
    """A request to pass over findings of some rules."""

    def __init__(self, rules: tuple[str, ...], reason: str, whole_file: bool, kind: str, slip: str = "") -> None:
        self.rules, self.reason = rules, reason
        """`all` for every rule; none where the writer named none."""
        self.whole_file = whole_file
        self.kind = kind
        """What it is: `comment`, `flag`."""
        self.slip = slip
        """What is wrong with its form, so that nothing is passed over."""
        self.path = ""
        self.line: int | None = None
        self.side = Side.TARGET
        self.lines: range | None = None
        """Lines of the paragraph that follows it, where a whole document is one segment; None: all of its segment."""
        self.hit: set[str] = set()
        """Names in `rules` that some finding answered to."""

    @property
    def place(self) -> str:
        """`draft.md:12`."""
        return f"{self.path}:{self.line}" if self.line is not None else self.path


def directives(note: str) -> Iterator[tuple[Directive, str]]:
    """What a note asks for, and the words in which it does."""
    for match in SAID.finditer(note):
        yield _directive(match["rest"], bool(match["file"]), "comment"), match[0].strip()
    for match in FLAG.finditer(note):
        yield _directive(match["rest"] or EVERY_RULE, False, "flag"), match[0]


class Asked:
    """What a batch of a document asks for: by segment, and for the whole file. It holds on to no text."""

    def __init__(self, document: Document, batch: Batch) -> None:
        self.by_segment: dict[int, list[Directive]] = {}
        """By the number of the segment in its batch."""
        self.untranslated: set[int] = set()
        """Numbers of those segments that have no target yet."""
        stretches = [each for each in _stretches(batch) if any(mark in each[1].text for mark in MARKS)]
        self.loose: list[Directive] = list(_slips(document, stretches))
        """What stands with no segment: about the whole file, or about nothing."""
        places = list(_places(stretches))
        if not places and batch.target.text:
            return
        self._whole = _is_one_segment(document, batch)
        claimed: dict[int, str] = {}
        for number, segment in enumerate(batch.segments):
            for note in segment.notes:
                if MARK in note:
                    found = self._claimed(document, segment.unit, note, places, claimed)
                    self.by_segment.setdefault(number, []).extend(found)
                    if not segment.target.strip():
                        self.untranslated.add(number)
        for number, place in enumerate(places):
            if number not in claimed and _in_comment(document, place):
                for told, _ in directives(place.line_end):
                    self.loose.append(place.put(told, self._whole))

    def _claimed(
        self, document: Document, unit: str, note: str, places: list[_Place], claimed: dict[int, str]
    ) -> Iterator[Directive]:
        """What the note of a unit asks for, and where: that place is its own from now on."""
        for told, words in directives(note):
            told.path = document.path
            for number, place in enumerate(places):
                # Plural forms of one entry share its comments; else each comment is one segment's.
                if claimed.get(number, unit) == unit and place.line_end.startswith(words):
                    claimed[number] = unit
                    told = place.put(told, self._whole)
                    break
            yield told


class _Place(NamedTuple):
    """Where a file seems to ask for something."""

    side: Side
    stretch: Stretch
    at: Span

    @property
    def line_end(self) -> str:
        """From there to the end of the line, or of the comment."""
        return self.stretch.text[slice(*self.at)]

    def put(self, told: Directive, whole: bool) -> Directive:
        """The request, standing here; `whole`: in a document that is one segment, it is about one paragraph of it."""
        told.path, told.side = self.stretch.path, self.side
        told.line = position(self.stretch, self.at.start).line
        told.lines = self._following if whole else None
        return told

    @property
    def _following(self) -> range:
        """The lines of the next paragraph."""
        text, line = self.stretch.text, self.stretch.line
        end = LINE_END.search(text, self.at.end)
        start = end.end() if end else len(text)
        match = PARAGRAPH.match(text, start)
        last = max(start, (match.end() if match else start) - 1)
        return range(line + text.count("\n", 0, start), line + text.count("\n", 0, last) + 1)


def _directive(rest: str, whole_file: bool, kind: str) -> Directive:
    match = REASON.search(rest)
    names = rest[: match.start()] if match else rest
    reason = match["reason"].strip(" \t]})") if match else ""
    rules = [name for name in re.split(r"[,\s]+", names.strip(" \t:.]})\"'")) if name]
    return Directive(tuple(dict.fromkeys(rules)), reason, whole_file, kind)


def _is_one_segment(document: Document, batch: Batch) -> bool:
    """Is a pair of files one segment of many paragraphs, since they do not line up?"""
    return document.source_path is not None and len(batch.segments) == 1 and "\n\n" in batch.segments[0].target


def _places(stretches: Iterable[tuple[Side, Stretch]]) -> Iterator[_Place]:
    """Everywhere the files of a batch seem to ask for something, in order, the source file first."""
    for side, stretch in stretches:
        found = [*SAID.finditer(stretch.text), *FLAG.finditer(stretch.text)]
        for match in sorted(found, key=lambda match: match.start()):
            yield _Place(side, stretch, Span(*match.span()))


def _stretches(batch: Batch) -> Iterator[tuple[Side, Stretch]]:
    if batch.source is not None and batch.source is not batch.target:
        yield Side.SOURCE, batch.source
    yield Side.TARGET, batch.target


def _slips(document: Document, stretches: Iterable[tuple[Side, Stretch]]) -> Iterator[Directive]:
    """What was meant as a request, by all appearance, and is none."""
    for side, stretch in stretches:
        for match in SLIP.finditer(stretch.text):
            problem = _slip(document, _Place(side, stretch, Span(*match.span())), match["verb"].lower())
            if problem:
                told = Directive((), "", False, "comment", slip=problem)
                yield _Place(side, stretch, Span(*match.span())).put(told, False)


def _slip(document: Document, place: _Place, verb: str) -> str | None:
    """What is wrong with words that look like a request; None for one that is right, and for mere text."""
    comment = _in_comment(document, place)
    if (comment and SAID.match(place.line_end)) or not _is_near(verb):
        return None
    if document.format == "markdown" and not comment:
        return f'write it as a comment: "<!-- {MARK}: {VERB} RULE -- why -->"' if _leads(document, place) else None
    right = SAID.match(place.line_end) is not None
    return f'this hides nothing: write "{MARK}: {VERB} RULE -- why"' if _leads(document, place) and not right else None


def _is_near(verb: str) -> bool:
    from rapidfuzz.distance import OSA  # only what may be a slip pays for importing it

    return verb == "disable" or OSA.distance(verb, VERB) <= 2


def _leads(document: Document, place: _Place) -> bool:
    """Does it stand where a request would: in a comment, at the beginning of a line or cell?"""
    text, start = place.stretch.text, place.at.start
    before = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start]
    if document.format in ("csv", "tsv"):
        return before.endswith(("\t", ",", ";", '"'))
    if document.format == "markdown" and len(FENCE.findall(text, 0, start)) % 2:
        return False
    return _in_comment(document, place) or (document.format in ("markdown", "text") and bool(LEAD.fullmatch(before)))


def _in_comment(document: Document, place: _Place) -> bool:
    """Is it a comment by itself, and not text or code that speaks of comments?"""
    text, start = place.stretch.text, place.at.start
    before = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start]
    if document.format == "po":
        return before.lstrip().startswith("#")
    if document.format == "markdown":
        return "<!--" in before and len(FENCE.findall(text, 0, start)) % 2 == 0
    if document.format in ("xliff", "tmx"):
        return "<!--" in before or NOTE.search(before) is not None
    return document.format == "text" and LEAD.fullmatch(before) is not None
