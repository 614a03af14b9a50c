"""How the toolkit declares its regular expressions: each is compiled when it is first used.

A short text uses a third of them, and compiling the others takes 30 ms. What they come to is kept
(`toolkit.text.kept_patterns`); what is made of a text or a glossary is for `re.compile`: it would fill the cache.
"""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

from toolkit.text.kept_patterns import compiled


class Declared(Generic[AnyStr]):
    """Stands for a pattern, and gets what is asked of it from there the first time."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._asked = flags
        self._compiled: re.Pattern[AnyStr] | None = None

    def __getattr__(self, name: str) -> object:
        if self._compiled is None:
            self._compiled = compiled(self.pattern, self._asked)
        found: object = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern, as `re.compile` makes it, but at its first use, when it may raise re.error."""
    return cast("re.Pattern[AnyStr]", Declared(pattern, flags))
