"""What every reader gives: documents, read a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from toolkit.model import Segment, Side, Span, Stretch
from toolkit.named_tuple import NamedTuple
from toolkit.text.origins import Origins


class Unreadable(NamedTuple):
    """A part of a file that could not be read; the rest of the file was."""

    message: str
    """What is wrong and what would be right, one phrase."""
    at: Span | None = None
    """In the batch's target stretch; None: the file as a whole."""
    unit: str | None = None


class Batch(NamedTuple):
    """Some segments, and the stretches of the files they came from (one stretch twice for a bilingual file)."""

    source: Stretch | None
    target: Stretch
    segments: list[Segment]
    unreadable: tuple[Unreadable, ...] = ()


def verbatim(text: str, raw: str) -> str:
    """For formats that write every character as itself."""
    return text


class Document(NamedTuple):
    """An opened file, or a pair of files: an XLIFF file."""

    path: str
    """Where findings are reported: for a pair, the translation."""
    format: str
    """Name of the reader: `po`, `tsv`, `markdown` ..."""
    batches: Callable[[], Iterator[Batch]]
    """Read it, a few megabytes at a time. Raises InputError where nothing can be read."""
    origins: Callable[[Side, str], Origins]
    """From a run of raw text (`stretch.text[slice(*segment.target_at)]`) to the origins of the decoded string."""
    source_path: str | None = None
    """The other file of a pair."""
    source_lang: str | None = None
    target_lang: str | None = None
    connected: bool = True
    """One connected text, so that rules about whole documents apply: not for catalogues and translation memories."""
    day: date | None = None
    """The date of the text, where the file tells."""
    remarks: tuple[str, ...] = ()
    """What a user should know about how it was read: `paragraphs part at 7: compared as whole documents`."""
    encoding: str = "utf-8"
    """Python's name for the encoding of `path`, a byte order mark apart."""
    escape: Callable[[str, str], str] = verbatim
    """From new text, and the raw run of the side that it goes into, to how the file must write it.

    Raises ValueError where that run cannot hold it without being rewritten as a whole."""
