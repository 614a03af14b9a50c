"""Files that are replaced all at once or not at all, by one writer at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from toolkit.errors import InputError
from toolkit.named_tuple import NamedTuple
from toolkit.writing import CHANGED, replacement, unwritable


class Change(NamedTuple):
    """What a file held when it was read, and what it is to hold."""

    old: bytes
    new: bytes


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Wait until no other command edits this folder; where the system cannot say so, go on."""
    try:
        import fcntl
    except ImportError:  # Windows: that files have not changed is looked at before they are replaced
        yield
        return
    held = -1
    with suppress(OSError):
        held = os.open(folder, os.O_RDONLY)
        fcntl.flock(held, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if held >= 0:
            os.close(held)


def replace_files(changes: Mapping[Path, Change]) -> None:
    """Write files that nobody has changed since they were read; links stay links, modes stay.

    Raises InputError, and changes nothing, where one has changed or cannot be written.
    """
    path = Path()
    try:
        with ExitStack() as stack:
            drafts = []
            for path, change in changes.items():
                draft = stack.enter_context(replacement(path))
                draft.out.write(change.new)
                draft.finish()
                drafts.append(draft)
            for path, change in changes.items():
                if (path.read_bytes() if path.exists() else b"") != change.old:
                    raise InputError(path.as_posix(), CHANGED)
            for draft in drafts:
                draft.take_place()
    except InputError:
        raise
    except OSError as error:
        raise InputError(path.as_posix(), unwritable(error)) from error
