"""How the toolkit declares its regular expressions.

Those that stand in the source are declared by `regex`: what they come to is kept (`toolkit.text.kept_patterns`).
Those that most texts do without are declared by `deferred`, so that a first run does not compile them either.
What is made of a text or a glossary is for `re.compile`: it would fill the cache.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast

from toolkit.text.kept_patterns import compiled


class _Deferred:
    """Stands for a pattern, and becomes one when anything is asked of it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._asked = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        if self._compiled is None:
            self._compiled = compiled(self.pattern, self._asked)
        return getattr(self._compiled, name)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern, as `re.compile` makes it."""
    return compiled(pattern, flags)


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at its first use. Its methods are called as any pattern's are."""
    return cast("re.Pattern[str]", _Deferred(pattern, flags))
