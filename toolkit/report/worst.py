"""The findings to show where there is not room for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from toolkit.model import Finding, Level


@dataclass(slots=True)
class Worst:
    """The first findings of each level, and how many there were."""

    shown: list[Finding] = field(default_factory=list)
    """By level, the worst first; within a level in the order met."""
    times: Counter[Level] = field(default_factory=Counter)
    suppressed: int = 0

    @property
    def left_over(self) -> Mapping[Level, int]:
        """How many of each level are not among those shown; levels without any are left out."""
        shown = Counter(finding.level for finding in self.shown)
        return {level: self.times[level] - shown[level] for level in Level if self.times[level] > shown[level]}


def worst(findings: Iterable[Finding], limit: int, over: Callable[[Finding], None] | None = None) -> Worst:
    """Up to `limit` findings of each level, suppressed ones not counted. `over` is told of each one more."""
    found = Worst()
    for finding in findings:
        if finding.suppressed is not None:
            found.suppressed += 1
            continue
        found.times[finding.level] += 1
        if found.times[finding.level] <= limit:
            found.shown.append(finding)
        elif over is not None:
            over(finding)
    found.shown.sort(key=lambda finding: finding.level.rank)
    return found
