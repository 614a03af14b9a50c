"""How often each fingerprint was met, for a document of any size: some twenty bytes each; a counter takes ninety."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import Final

FEW: Final = 4_096
"""Fingerprints that are not worth putting away."""
SHARE: Final = 8
"""Those met lately are put away when they are one in so many: each is moved a few times at most."""


class Repeats:
    """Counts numbers of 64 bits, nearly all of which are met once."""

    def __init__(self) -> None:
        self._put_away = array("Q")
        """Ascending."""
        self._lately: set[int] = set()
        self._repeated: dict[int, int] = {}
        """How often each was met that was met more than once."""

    def add(self, number: int) -> int:
        """Count a number: how often has it been met now?"""
        times = self._repeated.get(number, self._is_known(number)) + 1
        if times > 1:
            self._repeated[number] = times
            return times
        self._lately.add(number)
        if len(self._lately) > max(FEW, len(self._put_away) // SHARE):
            self._put_away = array("Q", sorted([*self._put_away, *self._lately]))
            self._lately = set()
        return times

    def _is_known(self, number: int) -> bool:
        if number in self._lately:
            return True
        at = bisect_left(self._put_away, number)
        return at < len(self._put_away) and self._put_away[at] == number
