"""Which files the named paths stand for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from toolkit.errors import UsageError, did_you_mean
from toolkit.formats.decoding import Input
from toolkit.formats.recognition import recognised
from toolkit.formats.registry import Format, format_of, formats, named_format
from toolkit.named_tuple import NamedTuple

STDIN = "<stdin>"
"""What standard input is called in reports."""
LARGEST_STDIN = 1_000_000_000
"""Bytes of standard input, which is held in memory."""

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
        data = (stdin or standard_input()).read(LARGEST_STDIN + 1)
        problem = f"is larger than {LARGEST_STDIN:,} bytes" if len(data) > LARGEST_STDIN else None
        yield Found(Input(STDIN, data), chosen or recognised(data), problem)
    elif Path(path).is_dir():
        yield from found_below(path, skipped)
    elif not Path(path).exists():
        yield Found(Input(path), problem=f"no such file{near(path)}")
    elif chosen or (each := reader_of(path)):
        yield Found(Input(path), chosen or each)
    else:
        ending = PurePath(path).suffix
        yield Found(Input(path), problem=f'no reader for "{ending}"{did_you_mean(ending, formats())}')


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
        names = [each.name for each in Path(folder or ".").iterdir()]
    except OSError:
        return ""
    remedy = did_you_mean(name, names)
    return remedy if "did you mean" in remedy else ""


def found_below(folder: str, skipped: Skip) -> Iterator[Found]:
    """The texts in a folder and below, sorted; hidden ones and glossaries are none."""
    texts = 0
    for path in files_below(folder):
        each = format_of(path)
        if each is None:
            if not path.endswith(".toml"):
                skipped(path, f'no reader for "{PurePath(path).suffix or PurePath(path).name}"')
        elif each.name == "mo" and Path(path).with_suffix(".po").exists():
            skipped(path, "compiled from the PO file beside it")
        else:
            texts += 1
            yield Found(Input(path), each, folder=folder)
    if not texts:
        problem = f"no texts in this folder (known: {', '.join(sorted(formats()))})"
        yield Found(Input(folder), problem=problem)


def files_below(folder: str) -> Iterator[str]:
    """Paths of all files that are not hidden, sorted by name, folder by folder; links to folders are not followed."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(PurePath(where, name)) for name in sorted(names) if not name.startswith("."))
