"""Files in the user's cache folder that hold sections of bytes, read without copying what is not asked for.

A file is a line with a check sum of all that follows, a line of JSON with the place of each section, and the sections.
It is data only: a cache must not be able to run code. Whatever goes wrong with it only costs time.
`WAWHARA_NO_CACHE` switches it off.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import sys
import zlib
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Final

SWITCH: Final = "WAWHARA_NO_CACHE"
FOLDER: Final = "wawhara"
MOST_FILES: Final = 64
"""Of each kind; what has not been asked for the longest goes first. A glossary takes some ten of them."""
MOST_BYTES: Final = 200_000_000
"""Of each kind."""

Sections = Mapping[str, memoryview]


def cache_folder() -> Path:
    """Where programs keep what they can make again, on this system."""
    home = os.environ.get("XDG_CACHE_HOME")
    if not home and sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA")
    if not home:
        home = str(Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache"))
    return Path(home) / FOLDER


def cached(kind: str, key: str) -> Sections | None:
    """What was kept under that name; None where there is nothing, or nothing whole."""
    if os.environ.get(SWITCH):
        return None
    try:
        with (path := _file(kind, key)).open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        held = memoryview(mapped)
        check, head, begin = _lines(held)
        if int(check, 16) != zlib.crc32(held[len(check) + 1 :]):
            return None
        os.utime(path)
        _let_go(mapped)
        return {name: held[begin + start : begin + end] for name, start, end in json.loads(head)}
    except Exception:
        return None


def keep(kind: str, key: str, sections: Mapping[str, bytes]) -> None:
    """Keep some sections. Failing to is no fault."""
    if os.environ.get(SWITCH):
        return
    with contextlib.suppress(Exception):
        target = _file(kind, key)
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        try:
            _write(draft, sections)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _forget_oldest(target.parent, kind)


def _let_go(mapped: mmap.mmap) -> None:
    """Give back the room that it took to see whether a file is whole: what is read of it comes in again."""
    if hasattr(mmap, "MADV_DONTNEED"):
        mapped.madvise(mmap.MADV_DONTNEED)


def _file(kind: str, key: str) -> Path:
    return cache_folder() / f"{kind}-{key[:40]}.cache"


def _write(draft: Path, sections: Mapping[str, bytes]) -> None:
    """Section by section: large ones are not copied."""
    places, at = [], 0
    for name, section in sections.items():
        places.append((name, at, at + len(section)))
        at += len(section)
    runs = (json.dumps(places).encode(), b"\n", *sections.values())
    check = 0
    for run in runs:
        check = zlib.crc32(run, check)
    with draft.open("wb") as file:
        file.writelines((b"%08x\n" % check, *runs))


def _lines(held: memoryview) -> tuple[bytes, bytes, int]:
    """The first two lines, and where the sections begin."""
    check, head, _ = bytes(held[:4096]).split(b"\n", 2)
    return check, head, len(check) + len(head) + 2


def _forget_oldest(folder: Path, kind: str) -> None:
    found = [(file.stat(), file) for file in folder.glob(f"{kind}-*")]
    found.sort(key=lambda each: each[0].st_mtime, reverse=True)
    held = accumulate(status.st_size for status, _ in found)
    for number, (size, (_, file)) in enumerate(zip(held, found, strict=True)):
        if number >= MOST_FILES or size > MOST_BYTES:
            file.unlink(missing_ok=True)
