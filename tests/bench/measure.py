"""CPU seconds and peak memory of whole processes, in paired runs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Cost(NamedTuple):
    """What a process used, its children included."""

    cpu: float
    """User and system time in seconds."""
    wall: float
    peak: float
    """Greatest resident set in MB."""


class Command(NamedTuple):
    """What to run, and where."""

    arguments: Sequence[str]
    folder: Path = Path()
    codes: tuple[int, ...] = (0, 1, 2)
    """Exit codes of success: checkers fail on findings, some of them with 2."""


def run(command: Command) -> Cost:
    """Run a command to its end; what it says is thrown away. Raises RuntimeError if it could not do its work."""
    began = perf_counter()
    process = subprocess.Popen(
        command.arguments, cwd=command.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.codes:
        raise RuntimeError(f"{command.arguments[0]}: exit code {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, perf_counter() - began, used.ru_maxrss / 1024)


class Comparison(NamedTuple):
    """Two commands run in turns."""

    ours: list[Cost]
    theirs: list[Cost]

    @property
    def ratios(self) -> list[float]:
        """Their CPU time by ours, pair by pair."""
        return [peer.cpu / own.cpu for own, peer in zip(self.ours, self.theirs, strict=True)]


def paired(ours: Command, theirs: Command, times: int) -> Comparison:
    """Run two commands in turns, A B A B, so that what else the machine does meets both."""
    comparison = Comparison([], [])
    for _ in range(times):
        comparison.ours.append(run(ours))
        comparison.theirs.append(run(theirs))
    return comparison


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(median(figures) for figures in zip(*costs, strict=True)))
