"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

CHANGED: Final = "has changed since it was read: run the command again"
"""What is wrong with a file that somebody else has written meanwhile."""
READ_ONLY: Final = "it is read-only"
WRITABLE: Final = 0o222
"""The bits of a mode that let anybody write."""


class Replacement:
    """A file beside another, to take its place once all of it is written."""

    def __init__(self, path: Path, out: IO[bytes], mode: int) -> None:
        self.path = path
        """What it is to replace: where a link leads."""
        self.out = out
        self._mode = mode

    def finish(self) -> None:
        """Write what is left, so that a failing disk fails here. Raises OSError."""
        self.out.flush()
        os.fsync(self.out.fileno())
        Path(self.out.name).chmod(self._mode)
        self.out.close()

    def take_place(self) -> None:
        """Stand where the other stood, at once. Raises OSError."""
        Path(self.out.name).replace(self.path)
        _sync(self.path.parent)


def unwritable(error: OSError) -> str:
    """What the system says, as the end of a line that begins with the path."""
    return f"cannot be written: {(error.strerror or str(error)).lower()}"


@contextmanager
def replacement(path: Path) -> Iterator[Replacement]:
    """What may take the place of a file, or of none yet; gone in the end if it did not.

    A link is followed, and stays one; the mode of the file stays, a new file gets the usual one.
    Raises OSError, also for a file that nobody may write: its folder would let us replace it.
    """
    # Only here: it takes a tenth of the time in which a command must answer.
    import tempfile

    real = path.resolve()
    mode = real.stat().st_mode & 0o7777 if real.exists() else _usual_mode()
    if real.exists() and not (mode & WRITABLE and os.access(real, os.W_OK)):
        raise PermissionError(errno.EACCES, READ_ONLY, str(path))
    with tempfile.NamedTemporaryFile(dir=real.parent, prefix=f".{real.name}.", delete=False) as out:
        try:
            yield Replacement(real, out, mode)
        finally:
            with suppress(OSError):  # what is still to be written may not fit on the disk either
                out.close()
            Path(out.name).unlink(missing_ok=True)


def _usual_mode() -> int:
    """The mode that a new file gets: a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync(folder: Path) -> None:
    """See to it that the folder keeps the new name, where the system lets us."""
    if hasattr(os, "O_DIRECTORY"):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
