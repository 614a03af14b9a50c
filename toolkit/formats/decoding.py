"""Bytes to text, a few megabytes at a time.

A byte order mark decides (UTF-8, UTF-16), else what the file declares, else UTF-8.
Nothing is guessed and nothing is replaced: bytes that are no text in that encoding are an error with their place.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from toolkit.errors import InputError, UndecodableError

CHUNK = 800_000
"""Bytes read at a time: more are hardly faster to check and take more memory, far fewer are slower."""
HEAD = 65_536
"""Bytes in which a file must declare what it is."""

# UTF-32 comes first because its little-endian mark begins with that of UTF-16.
BINARY = "is a binary file, or UTF-16 without a byte order mark (it has NUL bytes)"
"""What is said of a file with NUL bytes."""
MISSING = "no such file"
"""What is said of a path where nothing is."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Input:
    """A file to read, or the bytes of standard input under a name for reports."""

    def __init__(self, path: str, data: bytes | None = None) -> None:
        self.path, self.data = path, data

    def open(self) -> BinaryIO:
        """Its bytes. Raises InputError."""
        if self.data is not None:
            return io.BytesIO(self.data)
        try:
            return Path(self.path).open("rb")
        except OSError as error:
            raise InputError(self.path, unreadable(error)) from error

    def size(self) -> int:
        """How many bytes; 0 for what is no regular file. Raises InputError."""
        if self.data is not None:
            return len(self.data)
        try:
            return Path(self.path).stat().st_size
        except OSError as error:
            raise InputError(self.path, unreadable(error)) from error

    def head(self) -> bytes:
        """Its first bytes. Raises InputError."""
        with self.open() as file:
            try:
                return file.read(HEAD)
            except OSError as error:
                raise InputError(self.path, unreadable(error)) from error


def unreadable(error: OSError | ValueError) -> str:
    """What the system says, as the end of a line that begins with the path. A ValueError: no path has a NUL in it."""
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return MISSING
    return f"cannot be read: {(error.strerror or str(error)).lower()}"


def byte_order_mark(head: bytes) -> tuple[bytes, str | None]:
    """The mark a file begins with (empty if none) and the encoding it tells."""
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return mark, encoding
    return b"", None


def usable_encoding(declared: str | None) -> str:
    """The declared encoding where Python knows it as one of text, else UTF-8."""
    try:
        info = codecs.lookup(declared or "utf-8")
    except (LookupError, ValueError):
        return "utf-8"
    return info.name if info._is_text_encoding else "utf-8"


def unknown_charset(name: str | None) -> tuple[str, ...]:
    """A remark on a charset that Python does not know; `CHARSET` is what xgettext writes for none."""
    if name is None or name.upper() == "CHARSET":
        return ()
    try:
        known = codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        known = False
    return () if known else (f'unknown charset "{name}" in its header: read as UTF-8',)


def decoded(source: Input, encoding: str) -> Iterator[tuple[str, bool]]:
    """The text of a file in runs of about CHUNK bytes, each with: is it the last?

    No run ends between CR and LF. The byte order mark is left out. Nothing is kept of a run once it is given.
    Raises UndecodableError, and InputError for bytes that are no text at all.
    """
    with source.open() as file:
        runs = _Runs(source.path, file, encoding)
        while not runs.done:
            yield runs.following(), runs.done


class _Runs:
    """The text of an open file, run by run."""

    def __init__(self, path: str, file: BinaryIO, encoding: str) -> None:
        self.path, self.file, self.encoding = path, file, encoding
        mark, _ = byte_order_mark(file.read(4))
        file.seek(len(mark))
        self.done = False
        self._decoder = codecs.getincrementaldecoder(encoding)("strict")
        self._read = len(mark)
        self._ahead = file.read(1)
        self._held = ""

    def following(self) -> str:
        """The next run. Raises UndecodableError and InputError."""
        chunk = self._ahead + self.file.read(CHUNK - 1)
        self._ahead = self.file.read(1)
        self._read += len(chunk)
        self.done = not self._ahead
        try:
            text = self._held + self._decoder.decode(chunk, final=self.done)
        except UnicodeError as error:
            if b"\0" in chunk and not self.encoding.startswith(("utf-16", "utf-32")):
                raise InputError(self.path, BINARY) from error
            raise self._undecodable(error) from error
        if "\0" in text:
            raise InputError(self.path, BINARY)
        self._held = "\r" if text.endswith("\r") and not self.done else ""
        return text.removesuffix(self._held)

    def _undecodable(self, error: UnicodeError) -> UndecodableError:
        """The error for bytes in the last run that do not decode."""
        name = self.encoding.upper()
        if not isinstance(error, UnicodeDecodeError):
            return UndecodableError(self.path, f"is not {name}: save it as UTF-8")
        offset = self._read - len(error.object) + error.start
        line = line_at(self.file, offset, self.encoding)
        if self.done and error.end == len(error.object) and "unexpected end" in error.reason:
            return UndecodableError(self.path, f"ends inside a character (line {line}): it seems to be cut short")
        byte = error.object[error.start : error.start + 1].hex().upper()
        return UndecodableError(
            self.path, f"byte {offset} (0x{byte}, line {line}) is not {name}: save the file as UTF-8"
        )


def line_at(file: BinaryIO, offset: int, encoding: str) -> int:
    """The line of a byte, counted from 1. What does not decode before it is passed over."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("ignore"), translate=True)
    file.seek(0)
    line = 1
    while offset > 0 and (data := file.read(min(CHUNK, offset))):
        offset -= len(data)
        line += decoder.decode(data, final=not offset).count("\n")
    return line


def whole_text(source: Input, encoding: str, limit: int) -> str:
    """The whole text of a file. Raises as `decoded` does, and InputError over `limit` code points."""
    parts, size = [], 0
    for text, _ in decoded(source, encoding):
        parts.append(text)
        size += len(text)
        if size > limit:
            raise InputError(source.path, f"is longer than {limit:,} characters: split it")
    return "".join(parts)
