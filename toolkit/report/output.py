"""Where reports are written: a stream that can hold Burmese, or a file that is whole or not there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TextIO

from toolkit.errors import ToolkitError, UsageError
from toolkit.writing import replacement, unwritable

SAMPLE: Final = "ဝေါဟာရ«…»→"
"""What every report must be able to say."""


@contextmanager
def open_output(path: str | None) -> Iterator[TextIO]:
    """The file of that name, in UTF-8, or standard output for None and `-`.

    The file appears, or changes, only once all of it is written.
    Raises UsageError where it cannot be written.
    """
    if path is None or path == "-":
        yield writable(standard_output())
        return
    opened = _whole if not Path(path).exists() or Path(path).is_file() else _device
    try:
        with opened(Path(path)) as out:
            yield out
    except ToolkitError:
        raise
    except OSError as error:
        raise UsageError(f"{path}: {unwritable(error)}") from error


def standard_output() -> TextIO:
    """That of the process. Raises UsageError where it is closed."""
    if sys.stdout is None:  # as Python starts where the shell closed it (`>&-`)
        raise UsageError("standard output: is closed")
    return sys.stdout


def writable(stream: TextIO) -> TextIO:
    """The stream, changed to UTF-8 if its encoding cannot write Burmese. What it still cannot write is escaped."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if _holds(stream, SAMPLE) else "utf-8", errors="backslashreplace")
    return stream


def _holds(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@contextmanager
def _device(path: Path) -> Iterator[TextIO]:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        yield out


@contextmanager
def _whole(path: Path) -> Iterator[TextIO]:
    with replacement(path) as new:
        out = TextIOWrapper(new.out, encoding="utf-8", errors="backslashreplace", newline="\n")
        yield out
        out.detach()
        new.finish()
        new.take_place()
