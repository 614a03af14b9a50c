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
        if isinstance(done.code, int) and sys.gettrace() is None and sys.getprofile() is None:
            _leave(done.code)
        raise  # a tracer or a profiler has still to say what it saw


def _leave(code: int) -> None:
    """End the process at once: to take all apart that was imported and read costs a tenth of a short run."""
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # nobody is there to be told
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
