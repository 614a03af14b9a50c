"""Reading a file of entries or rows a stretch at a time, so that memory does not grow with the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.errors import InputError
from toolkit.formats.decoding import Input, decoded
from toolkit.formats.model import Batch, Unreadable
from toolkit.model import Segment, Stretch
from toolkit.named_tuple import NamedTuple

LONGEST = 64_000_000
"""Code points that one entry or row may have."""


class Scanned(NamedTuple):
    """What was read of a text: everything before `end`, which begins a line. The rest comes again with more text."""

    end: int
    segments: list[Segment]
    unreadable: list[Unreadable]


Scan = Callable[[str, bool], Scanned]
"""From whole lines, and whether they are the last, to what they hold. It may remember what it saw before."""


def batches(source: Input, encoding: str, scan: Scan) -> Iterator[Batch]:
    """Read a bilingual file with `scan`. Raises InputError, also for a file without text.

    Nothing is kept of a batch once it is given: it may be let go of before the next one is read.
    """
    rest, line, offset = "", 1, 0
    for text, last in decoded(source, encoding):
        text = rest + text
        whole = len(text) if last else last_line_end(text)
        end, segments, unreadable = scan(text[:whole], last)
        if last and not offset and not text.strip():
            raise InputError(source.path, EMPTY)
        rest = text[end:]
        if end or unreadable:
            stretch = Stretch(source.path, text[:end], line, offset)
            line += line_ends(stretch.text)
            offset += end
            given = [Batch(stretch, stretch, segments, tuple(unreadable))]
            del text, segments, stretch
            yield given.pop()
        if len(rest) > LONGEST:
            raise InputError(source.path, f"from line {line} on, no entry ends within {LONGEST:,} characters")


CORPUS = 32_000_000
"""Bytes from which on a file is no article but a collection: its segments need not follow each other."""
COLLECTION = "so large a {} is read as single sentences, not as one text (unless settings say documents = true)"
"""A remark on it: rules about whole texts do not look at it."""
EMPTY = "is empty: there is nothing to check"
"""The whole file is unusable, not a part of it."""


def last_line_end(text: str) -> int:
    """Where the last whole line ends."""
    return max(text.rfind("\n"), text.rfind("\r")) + 1


def line_ends(text: str) -> int:
    """How many lines end in it, at LF, CR LF or CR."""
    ends = text.count("\n")
    return ends + text.count("\r") - text.count("\r\n") if "\r" in text else ends
