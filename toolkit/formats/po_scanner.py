"""The grammar of PO files: statements, comments, and what is neither.

One regular expression takes a whole plain entry at a time; statements one by one are for the rest
(plural forms, comments in odd places, faults). Held entry for entry against polib in the tests.
"""

from __future__ import annotations

import re

from toolkit.formats.model import Unreadable
from toolkit.formats.po_bare import bare_entries
from toolkit.formats.po_comments import NOTHING, remarks
from toolkit.formats.po_strings import decode
from toolkit.formats.streaming import Scanned
from toolkit.model import Segment, Span, Zone
from toolkit.text.patterns import regex

# Quantifiers of one character are possessive: a broken string costs one look, not a search through all ways
# to read it. Those of groups are not: Python before 3.11.5 misreads such groups (python/cpython#106052).
# What stands between the outer quotation marks is one group, further lines with their marks included.
INSIDE = r'(?:[^"\\\r\n]++|\\[^\r\n])*'
RUN = rf'"({INSIDE}(?:"[^\S\r\n]*+[\r\n]\s*+"{INSIDE})*)"'
END = r"[^\S\r\n]*+(?:[\r\n]\s*+(?!\")|\Z)"
COMMENTS = r"(#[^\r\n]*+(?:[\r\n]\s*+#[^\r\n]*+)*)"
TOKEN = regex(
    rf"(?:{COMMENTS}[\r\n]\s*+)?(?:msgctxt\s*+{RUN}{END})?msgid\s*+{RUN}{END}msgstr\s*+{RUN}{END}"
    rf"|(msgid_plural|msgid|msgctxt|msgstr(?:\[\d+\])?)\s*+{RUN}{END}"
    rf"|{COMMENTS}\s*+"
    r"|([^\r\n]++)\s*+"
)
PLAIN, STATEMENT, COMMENT = 4, 6, 7
"""Last group of each alternative; what is none of them is a faulty line."""

BODY = Zone.BODY
new = tuple.__new__
KEYWORD = regex(r"(?:msgid_plural|msgid|msgctxt|msgstr)\b")


class Entry:
    """An entry that is read statement by statement."""

    def __init__(self) -> None:
        self.comments = ""
        self.context: Span | None = None
        self.source: Span | None = None
        self.plural: Span | None = None
        self.targets: list[Span] = []
        self.broken = False
        """A fault in it was reported, and what else belongs to it is passed over."""

    def ended_by(self, keyword: str) -> bool:
        """Does another entry begin with this statement?"""
        if keyword == "msgctxt":
            return self.source is not None or self.context is not None or self.broken
        return keyword == "msgid" and (self.source is not None or self.broken)


class POScanner:
    """Reads the text of a PO file stretch by stretch, and counts its entries: a `Scan`."""

    def __init__(self, template: bool = False) -> None:
        """A template (POT) has no translations, whatever stands in it."""
        self.template = template
        self.count = 0
        self.text = ""
        self.entry: Entry | None = None
        self.segments: list[Segment] = []
        self.unreadable: list[Unreadable] = []
        self.kept = (0, 0, 0, 0)

    def __call__(self, text: str, last: bool) -> Scanned:
        """Read whole lines. The last entry may go on after them, so it is left for the next call."""
        self.text, self.entry, self.segments, self.unreadable = text, None, [], []
        self.kept = (0, 0, 0, self.count)
        at, bare = len(text) - len(text.lstrip()), "\r" not in text
        add = self.add if self.template else self.segments.append
        while at < len(text):
            if bare:
                at, self.count = bare_entries(text, at, self.count, add)
            at = self.tokens(at, only_one=bare)
        if last:
            self.finish_entry()
            self.keep(len(text))
        end, segments, unreadable, self.count = self.kept
        found = Scanned(end, self.segments[:segments], self.unreadable[:unreadable])
        self.text, self.segments = "", []
        return found

    def tokens(self, at: int, only_one: bool) -> int:
        """Read on from there, to the end or until a plain entry has been read. Gives where it stopped."""
        self.keep(at)
        for match in TOKEN.finditer(self.text, at):
            if match.lastindex == PLAIN:
                self.finish_entry()
                self.keep(match.start())
                self.plain_entry(match)
                if only_one:
                    return match.end()
            else:
                if self.begins_entry(match):
                    self.finish_entry()
                    self.keep(match.start())
                self.part(match)
        return len(self.text)

    def keep(self, at: int) -> None:
        """Remember what was complete before that place."""
        self.kept = (at, len(self.segments), len(self.unreadable), self.count)

    def finish_entry(self) -> None:
        """Finish the entry that is read statement by statement, if there is one."""
        if self.entry is not None:
            self.finish(self.entry)
            self.entry = None

    def plain_entry(self, match: re.Match[str]) -> None:
        """An entry of one msgid and one msgstr: nearly all of them, so every microsecond counts."""
        comments, context, source, target = match.group(1, 2, 3, 4)
        if '"' in source or "\\" in source:
            source = decode(source)
        if not source and context is None:
            return
        if '"' in target or "\\" in target:
            target = decode(target)
        self.count += 1
        notes, state = NOTHING if comments is None else remarks(comments)
        if context is not None:
            notes = (*notes, f"context: {decode(context)}")
        # `new` takes half the time of the classes' own constructors.
        source_at, target_at = new(Span, match.span(3)), new(Span, match.span(4))
        self.add(new(Segment, (str(self.count), source, target, source_at, target_at, notes, state, BODY, None)))

    def part(self, match: re.Match[str]) -> None:
        """A statement of any other entry, comments, or a fault."""
        kind = match.lastindex
        if kind == STATEMENT:
            self.statement(match[5], Span(*match.span(6)))
        elif kind == COMMENT:
            self.entry = self.entry or Entry()
            self.entry.comments += match[7] + "\n"
        elif not match[8].startswith("domain "):
            self.fault(Span(*match.span(8)))

    def begins_entry(self, match: re.Match[str]) -> bool:
        """Is what was read before complete?"""
        entry, kind = self.entry, match.lastindex
        if kind == COMMENT:
            return entry is None or bool(entry.targets) or entry.broken
        if kind == STATEMENT:
            return entry is not None and entry.ended_by(match[5])
        keyword = KEYWORD.match(match[8])
        return entry is not None and keyword is not None and entry.ended_by(keyword[0])

    def statement(self, keyword: str, at: Span) -> None:
        """One statement of an entry that is not plain."""
        entry = self.entry = self.entry or Entry()
        if entry.broken:
            return
        if keyword == "msgctxt":
            entry.context = at
        elif keyword == "msgid":
            entry.source = at
        elif entry.source is None:
            self.broken(f"{keyword} without a msgid before it", at)
        elif keyword == "msgid_plural":
            entry.plural = at
        elif keyword == "msgstr" and entry.targets:
            self.broken("a second msgstr in one entry", at)
        else:
            entry.targets.append(at)

    def finish(self, entry: Entry) -> None:
        """Turn what was gathered into segments: several for plural forms."""
        if entry.source is None or entry.broken:
            if entry.context is not None and not entry.broken:
                self.broken("msgctxt without a msgid after it", entry.context)
            self.count += entry.broken or entry.context is not None
            return
        if not entry.targets:
            self.broken("msgid without a msgstr after it", entry.source)
            self.count += 1
            return
        source = self.string(entry.source)
        if not source and entry.context is None:
            return
        self.count += 1
        notes, state = remarks(entry.comments)
        if entry.context is not None:
            notes = (*notes, f"context: {self.string(entry.context)}")
        for number, at in enumerate(entry.targets):
            # Where a language has one form only, that form stands for any number.
            singular = entry.plural is None or (number == 0 and len(entry.targets) > 1)
            source_at = entry.source if singular or entry.plural is None else entry.plural
            unit, source, target = str(self.count), self.string(source_at), self.string(at)
            self.add(Segment(unit, source, target, source_at, at, notes, state))

    def add(self, segment: Segment) -> None:
        """Give a segment, untranslated in a template."""
        if self.template and segment.target_at is not None:
            start = segment.target_at.start
            segment = segment._replace(target="", target_at=Span(start, start))
        self.segments.append(segment)

    def string(self, at: Span) -> str:
        """What the quoted strings there spell."""
        return decode(self.text[at.start : at.end])

    def broken(self, message: str, at: Span) -> None:
        """Report a fault of the entry at hand and drop the entry."""
        self.unreadable.append(Unreadable(message, at, str(self.count + 1)))
        if self.entry is not None:
            self.entry.broken = True

    def fault(self, at: Span) -> None:
        """Report a line that is no PO; lines after it that are none either belong to the same fault."""
        line = self.text[at.start : at.end]
        keyword = KEYWORD.match(line)
        if keyword is None and self.prolongs_fault(at):
            return
        entry = self.entry
        if keyword is not None or (line[0] == '"' and entry is not None and (entry.source or entry.context)):
            entry = self.entry = entry or Entry()
            if not entry.broken:
                self.broken(f"{keyword[0] if keyword else 'a string'} {string_fault(line)}", at)
        elif line[0] == '"' and self.continues(at):
            self.segments.pop()
            self.unreadable.append(Unreadable(f"a string {string_fault(line)}", at, str(self.count)))
        elif line[0] == '"':
            self.unreadable.append(Unreadable("a string that belongs to no msgid or msgstr", at))
        else:
            self.unreadable.append(Unreadable("neither a comment nor msgctxt, msgid, msgstr or a quoted string", at))

    def prolongs_fault(self, at: Span) -> bool:
        """Does that line follow a faulty one? Then it is reported with it."""
        if not self.unreadable or (before := self.unreadable[-1]).at is None:
            return False
        if self.text[before.at.end : at.start].strip():
            return False
        self.unreadable[-1] = before._replace(at=Span(before.at.start, at.end))
        return True

    def continues(self, at: Span) -> bool:
        """Would that line go on a plain entry that has just been read?"""
        if not self.segments or (before := self.segments[-1].target_at) is None:
            return False
        return not self.text[before.end : at.start].strip()


def string_fault(line: str) -> str:
    """What is wrong with the quoted string of a line."""
    if '"' not in line:
        return 'needs a string in quotation marks, as in msgid "text"'
    if not line.rstrip().endswith('"') or line.count('"') < 2:
        return 'is not closed: a quotation mark (") is missing at the end of the line'
    return 'has a quotation mark inside: write it as \\"'
