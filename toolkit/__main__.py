"""`python -m toolkit` is the `wawhara` command."""

import gc
import os
import sys

INTERRUPTED = 130
"""The exit code of a shell for Ctrl-C."""
COLLECTED = 200_000, 10, 100
"""How many new objects each generation of the garbage collector waits for."""


def main() -> None:
    """The `wawhara` command. Ctrl-C ends it without a traceback even before it has been imported."""
    # A run makes few objects that die in circles; to look for them at every 700 new ones takes a tenth of its time.
    gc.set_threshold(*COLLECTED)
    try:
        from toolkit.cli import main as command

        command()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except SystemExit as done:
        if isinstance(done.code, int) and not _watched():
            _leave(done.code)
        raise


def _watched() -> bool:
    """Has a tracer or a profiler still to say what it saw? From Python 3.12 on they may use `sys.monitoring`."""
    if sys.gettrace() is not None or sys.getprofile() is not None:
        return True
    return sys.version_info >= (3, 12) and any(map(sys.monitoring.get_tool, range(6)))


def _leave(code: int) -> None:
    """End the process at once: to take all apart that was imported and read costs a tenth of a short run."""
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # nobody is there to be told
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
