"""Which files the named paths stand for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Final

from toolkit.errors import InputError, UsageError, did_you_mean
from toolkit.formats.decoding import MISSING, Input, unreadable
from toolkit.formats.recognition import recognised
from toolkit.formats.registry import Format, format_of, formats, known_endings, named_format
from toolkit.named_tuple import NamedTuple

STDIN = "<stdin>"
"""What standard input is called in reports."""
LARGEST_STDIN = 1_000_000_000
"""Bytes of standard input or a pipe, which are held in memory."""

SAVED_AS: Final = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".htm", ".html"), "plain text (.txt) or Markdown (.md)"),
    **dict.fromkeys((".ods", ".xls", ".xlsx"), "CSV or TSV"),
    **dict.fromkeys((".json", ".strings", ".ts", ".yaml", ".yml"), "PO, CSV or TSV"),
}
"""What texts in formats without a reader can be saved as."""

Skip = Callable[[str, str], None]
"""Is told of a path that is passed over, and why."""


class Found(NamedTuple):
    """A file to read, or why there is none."""

    input: Input
    format: Format | None = None
    problem: str | None = None
    folder: str | None = None
    """The folder named, if it was found in one."""
    lang: str | None = None
    """Its language, where that made it one of a pair."""
    source: Found | None = None
    """The other file of a pair."""


def found_in(paths: Iterable[str], stdin: BinaryIO | None, chosen: Format | None, skipped: Skip) -> list[Found]:
    """Each file once, in the order of the paths. `stdin` is what `-` means, None for that of the process."""
    found: dict[str, Found] = {}
    for path in paths:
        for each in found_at(path, stdin, chosen, skipped):
            found.setdefault(os.path.normpath(each.input.path), each)
    return list(found.values())


def found_at(path: str, stdin: BinaryIO | None, chosen: Format | None, skipped: Skip) -> Iterator[Found]:
    """The file there, or the files of a folder."""
    if path == "-":
        yield held(STDIN, stdin or standard_input(), chosen)
        return
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        problem = unreadable(error)
        yield Found(Input(path), problem=problem + near(path) if problem == MISSING else problem)
        return
    if S_ISDIR(mode):
        yield from found_below(path, skipped)
    elif (each := chosen or reader_of(path)) is None:
        ending = PurePath(path).suffix
        yield Found(Input(path), problem=f'no reader for "{ending}"{remedy(ending)}')
    else:
        yield Found(Input(path), each) if S_ISREG(mode) else piped(path, each)


def piped(path: str, each: Format) -> Found:
    """A pipe (`<(...)` in a shell) or a device: it can be read only once."""
    try:
        with Input(path).open() as file:
            return held(path, file, each)
    except InputError as error:
        return Found(Input(path), problem=error.problem)
    except OSError as error:
        return Found(Input(path), problem=unreadable(error))


def held(path: str, file: BinaryIO, chosen: Format | None) -> Found:
    """All that comes from a stream, in memory. Raises OSError."""
    data = file.read(LARGEST_STDIN + 1)
    problem = f"is larger than {LARGEST_STDIN:,} bytes" if len(data) > LARGEST_STDIN else None
    return Found(Input(path, data), chosen or recognised(data), problem)


def remedy(ending: str) -> str:
    """What to do about a file that no reader is for."""
    saved_as = SAVED_AS.get(ending.lower())
    return f": save it as {saved_as}" if saved_as else did_you_mean(ending, formats())


def standard_input() -> BinaryIO:
    """That of the process. Raises UsageError where it is closed."""
    if sys.stdin is None:  # as Python starts where the shell closed it (`<&-`)
        raise UsageError("standard input: is closed")
    return sys.stdin.buffer


def reader_of(path: str) -> Format | None:
    """By its ending; a file without one is plain text."""
    return format_of(path) if PurePath(path).suffix else named_format("text")


def near(path: str) -> str:
    """A file beside it that may have been meant."""
    folder, name = os.path.split(path)
    try:
        names = [each.name for each in Path(folder or ".").iterdir() if each.name != name]
    except OSError:
        return ""
    meant = did_you_mean(name, names)
    return meant if "did you mean" in meant else ""


def found_below(folder: str, skipped: Skip) -> Iterator[Found]:
    """The texts in a folder and below, sorted; hidden ones and glossaries are none."""
    texts = 0
    for path in files_below(folder):
        each = format_of(path)
        if each is None:
            if not path.endswith(".toml"):
                skipped(path, f'no reader for "{PurePath(path).suffix or PurePath(path).name}"')
        elif Path(path).exists() and not Path(path).is_file():
            skipped(path, "is no file")
        elif each.name == "mo" and Path(path).with_suffix(".po").exists():
            skipped(path, "compiled from the PO file beside it")
        else:
            texts += 1
            yield Found(Input(path), each, folder=folder)
    if not texts:
        yield Found(Input(folder), problem=f"no texts in this folder (known: {known_endings()})")


def files_below(folder: str) -> Iterator[str]:
    """Paths of all files that are not hidden, sorted by name, folder by folder; links to folders are not followed."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(PurePath(where, name)) for name in sorted(names) if not name.startswith("."))
