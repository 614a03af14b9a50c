"""Writing fixes into a file: only the bytes of the edited runs change.

Encoding, byte order mark, line ends and file mode stay.
The new file takes the place of the old one at once or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import IO

from toolkit.errors import InputError
from toolkit.formats.decoding import CHUNK, Input, byte_order_mark, decoded
from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.writing import CHANGED, replacement, unwritable


class Splice(NamedTuple):
    """Replace a run of a file by raw text, escaped as its format wants it."""

    span: Span
    """In code points of the file, its byte order mark not counted: `stretch.offset` plus the span in the stretch."""
    text: str


def digest(path: str) -> str:
    """What to remember of a file when it is read, to know later that it is still the same. Raises InputError."""
    from hashlib import blake2b

    seen = blake2b()
    with Input(path).open() as file:
        while data := file.read(CHUNK):
            seen.update(data)
    return seen.hexdigest()


def splice(path: str, edits: Iterable[tuple[Span, str]], *, encoding: str = "utf-8", unchanged: str) -> None:
    """Write edits into a file, atomically. A link is followed, and stays one.

    `encoding` is the document's; `unchanged` is the `digest` of the file as it was read.
    Raises InputError, and leaves the file as it was, where it has changed since,
    where edits overlap or lie outside of it, or where the encoding lacks a character of the new text.
    """
    ordered = in_order(path, edits)
    if digest(path) != unchanged:
        raise InputError(path, CHANGED)
    if not ordered:
        return
    try:
        with replacement(Path(path)) as new:
            write(path, ordered, encoding, new.out)
            new.finish()
            if digest(path) != unchanged:
                raise InputError(path, CHANGED)
            new.take_place()
    except InputError:
        raise
    except OSError as error:
        raise InputError(path, unwritable(error)) from error


def in_order(path: str, edits: Iterable[tuple[Span, str]]) -> list[Splice]:
    """The edits from first to last. Raises InputError where two overlap."""
    ordered = sorted(Splice(*edit) for edit in edits)
    for one, other in pairwise(ordered):
        if one.span.end > other.span.start or one.span == other.span:
            raise InputError(path, f"two edits overlap at character {other.span.start}")
    return ordered


def write(path: str, edits: Sequence[Splice], encoding: str, new: IO[bytes]) -> None:
    """Copy the file with the edits made."""
    places = iter(offsets(path, [place for edit in edits for place in edit.span], encoding))
    with Input(path).open() as old:
        for edit in edits:
            copy(old, new, next(places))
            old.seek(next(places))
            new.write(encoded(path, edit.text, encoding))
        copy(old, new, None)


def copy(old: IO[bytes], new: IO[bytes], until: int | None) -> None:
    """Copy bytes up to that offset, or all."""
    while data := old.read(CHUNK if until is None else min(CHUNK, until - old.tell())):
        new.write(data)


def encoded(path: str, text: str, encoding: str) -> bytes:
    """Text as bytes of the file. Raises InputError for a character that its encoding lacks."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        lacking = error.object[error.start : error.end]
        problem = f'cannot hold "{lacking}": it is {encoding.upper()}, save it as UTF-8 first'
        raise InputError(path, problem) from error


def offsets(path: str, places: Sequence[int], encoding: str) -> list[int]:
    """From ascending offsets in code points to offsets in bytes. Raises InputError for one beyond the end."""
    source = Input(path)
    found: list[int] = []
    at, points = len(byte_order_mark(source.head())[0]), 0
    for text, _ in decoded(source, encoding):
        start = 0
        while len(found) < len(places) and places[len(found)] <= points + len(text):
            end = places[len(found)] - points
            at += len(text[start:end].encode(encoding))
            found.append(at)
            start = end
        at += len(text[start:].encode(encoding))
        points += len(text)
    if len(found) < len(places):
        raise InputError(path, f"an edit lies beyond its end, at character {places[len(found)]}")
    if at != Path(path).stat().st_size:
        raise InputError(path, f"is written in {encoding.upper()} in a way that cannot be kept: save it as UTF-8 first")
    return found
