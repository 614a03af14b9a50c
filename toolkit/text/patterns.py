"""Regular expressions that most texts do without: they are compiled when one is first used.

To compile all that the rules have takes longer than to check a short text with them.
Those that every check uses are compiled as usual, and are a little faster to call.
"""

from __future__ import annotations

import re
from typing import Protocol, cast


class Searched(Protocol):
    """Whatever can be looked for in a text: a pattern, or several of them."""

    def search(self, string: str, /) -> object | None:
        """Something where it is found, else None."""
        ...


class _Deferred:
    """Stands for a pattern, and becomes one when anything is asked of it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._asked = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._asked)
        return getattr(self._compiled, name)


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at its first use. Its methods are called as any pattern's are."""
    return cast("re.Pattern[str]", _Deferred(pattern, flags))
