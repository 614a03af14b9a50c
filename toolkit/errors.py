"""What can go wrong, as one tree.

ToolkitError                  the user can mend it: one line, exit code 2, never a traceback
├── UsageError                an option or argument that cannot be meant
├── SettingsError             a settings file that cannot be understood
├── GlossaryError             one or more faults in glossary files
└── InputError                a file to check that cannot be read at all
    └── UndecodableError      its bytes are no text in the encoding it declares

Faults *inside* a file that can be read in part are findings (`unreadable-entry`), never exceptions.
"""

from __future__ import annotations

from collections.abc import Iterable

LISTED = 12
"""Known words that a message lists at most."""


class ToolkitError(Exception):
    """Something the user can mend. `str()` is one clear line (a GlossaryError: one per fault)."""


class UsageError(ToolkitError, ValueError):
    """An option or argument that cannot be meant."""


class SettingsError(ToolkitError, ValueError):
    """A settings file that cannot be understood."""


class GlossaryError(ToolkitError, ValueError):
    """Every fault found in the glossary files, each a line `path:line: what is wrong (what would be right)`."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class InputError(ToolkitError, OSError):
    """A file to check that cannot be read at all."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class UndecodableError(InputError):
    """The bytes of a file are no text in the encoding it declares."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The remedy to add to a message: ` (did you mean "preferred"?)`, or the words that are known."""
    from difflib import get_close_matches  # only bad input pays for importing it

    choices = sorted(set(known))
    near = get_close_matches(word, choices, n=1, cutoff=0.6)
    if near:
        return f' (did you mean "{near[0]}"?)'
    more = f" and {len(choices) - LISTED} more" if len(choices) > LISTED else ""
    return f" (known: {', '.join(choices[:LISTED])}{more})" if choices else ""
