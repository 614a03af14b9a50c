"""`python -m toolkit` is the `wawhara` command."""

import sys

INTERRUPTED = 130
"""The exit code of a shell for Ctrl-C."""


def main() -> None:
    """The `wawhara` command. Ctrl-C ends it without a traceback even before it has been imported."""
    try:
        from toolkit.cli import main as command

        command()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
