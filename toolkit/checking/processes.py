"""Units of work done by forked processes, their results given in order.

A forked process inherits all that was read and built so far, at no cost; only its result travels back, over a pipe.
With one job the units are worked on in this process, by the same function: the answers cannot differ.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import active_count
from typing import Final, Generic, NoReturn, TypeVar

from toolkit.named_tuple import NamedTuple

MOST: Final = 8
"""Processes that are started where nobody says how many."""
AHEAD: Final = 2
"""Units for each process that are in work, or done and waiting for their turn."""
BLOCK: Final = 1 << 20
NO_MEMORY: Final = 12
"""The exit code of a process that ran out of memory."""

Unit = TypeVar("Unit")
Result = TypeVar("Result")


class Lost(NamedTuple):
    """In place of the result of a unit whose process was lost."""

    reason: str
    """What became of it: `was killed by SIGKILL`."""


def number_of_jobs(asked: int | None) -> int:
    """How many processes to work with: as many as asked for, else as there are cores; one where none can be forked.

    A system that does not tell its cores gets one: such systems dislike forks.
    """
    if asked == 1 or hindrance() is not None:
        return 1
    if asked is not None:
        return asked
    return min(len(os.sched_getaffinity(0)), MOST) if hasattr(os, "sched_getaffinity") else 1


def hindrance() -> str | None:
    """Why no process can be forked; None where they can."""
    if not hasattr(os, "fork"):
        return "this system cannot fork processes"
    return "other threads run in this process" if _threads() > 1 else None


def in_order(
    units: Iterable[Unit],
    work: Callable[[Unit], Result],
    jobs: int,
    *,
    here: Callable[[Unit], bool],
    handed_on: Callable[[Unit], None],
) -> Iterator[tuple[Unit, Result | Lost]]:
    """Each unit with its result, in the order of the units.

    `here` says which must be worked on in this process: those that make what the others will inherit.
    `handed_on` is told of a unit that another process has now: what only the work needs can be let go of.
    A process that dies costs its own unit. Whatever ends the run early ends all processes.
    """
    if jobs < 2:
        for unit in units:
            yield unit, work(unit)
        return
    crew: Crew[Unit, Result] = Crew(work)
    turns: deque[Turn[Unit, Result]] = deque()
    coming = iter(units)
    following = next(coming, None)
    try:
        while turns or following is not None:
            while following is not None and len(crew.turns) < jobs and len(turns) < jobs * AHEAD:
                unit, following = following, next(coming, None)
                alone = following is None and not crew.turns
                turn: Turn[Unit, Result] = Turn(unit)
                turns.append(turn)
                if alone or here(unit) or not crew.start(turn):
                    turn.result = work(unit)
                else:
                    handed_on(unit)
                del unit
            while turns and (done := turns[0].result) is not None:
                yield turns.popleft().unit, done
            if turns and (len(crew.turns) == jobs or len(turns) == jobs * AHEAD or following is None):
                crew.wait()
    finally:
        crew.dismiss()


class Turn(Generic[Unit, Result]):
    """A unit, and its result once it is there."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.result: Result | Lost | None = None
        self.pid = 0
        self.received = bytearray()

    def finish(self, status: int) -> None:
        """Read what its process told. Raises RuntimeError where the work itself failed: a fault in our code."""
        import pickle

        try:
            self.result, failure = (Lost(_how(status)), "") if status else pickle.loads(self.received)
        except (EOFError, pickle.UnpicklingError):
            self.result, failure = Lost("ended before it was done"), ""
        self.received = bytearray()
        if failure:
            raise RuntimeError(failure)


class Crew(Generic[Unit, Result]):
    """The processes at work."""

    def __init__(self, work: Callable[[Unit], Result]) -> None:
        self._work = work
        self.turns: dict[int, Turn[Unit, Result]] = {}
        """By the end of the pipe from which the result is read."""
        self._frozen = False

    def start(self, turn: Turn[Unit, Result]) -> bool:
        """Fork a process for a unit. Was there room for it?"""
        if not self._frozen:
            gc.freeze()  # else the collector of each process would touch, and so copy, all that it inherits
            self._frozen = True
        ours, theirs = os.pipe()
        try:
            turn.pid = os.fork()
        except OSError:
            os.close(ours)
            os.close(theirs)
            return False
        if turn.pid == 0:
            self._be_one(turn.unit, theirs, [ours, *self.turns])
        os.close(theirs)
        self.turns[ours] = turn
        return True

    def wait(self) -> None:
        """Take what the processes send, until one or more are done."""
        import selectors

        with selectors.DefaultSelector() as ready:
            for pipe in self.turns:
                ready.register(pipe, selectors.EVENT_READ)
            done: list[int] = []
            while self.turns and not done:
                for key, _ in ready.select():
                    received = os.read(key.fd, BLOCK)
                    self.turns[key.fd].received += received
                    done += [] if received else [key.fd]
        for pipe in done:
            os.close(pipe)
            turn = self.turns.pop(pipe)
            turn.finish(_ended(turn.pid))

    def dismiss(self) -> None:
        """End the processes that are still at work."""
        if self.turns:
            import signal

            for turn in self.turns.values():
                os.kill(turn.pid, signal.SIGKILL)
        for pipe, turn in self.turns.items():
            os.close(pipe)
            _ended(turn.pid)
        self.turns.clear()
        if self._frozen:
            gc.unfreeze()

    def _be_one(self, unit: Unit, out: int, others: Iterable[int]) -> NoReturn:
        """What a process does: the work, and nothing of what is left to do when its parent ends."""
        status = 1
        try:
            import pickle
            import signal

            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and decides
            for pipe in others:
                os.close(pipe)
            told: tuple[Result | None, str] = self._told(unit)
            with os.fdopen(out, "wb") as pipe_out:
                pickle.dump(told, pipe_out, pickle.HIGHEST_PROTOCOL)
            status = 0
        except MemoryError:
            status = NO_MEMORY
        finally:
            os._exit(status)

    def _told(self, unit: Unit) -> tuple[Result | None, str]:
        """The result, or how the work failed."""
        try:
            return self._work(unit), ""
        except MemoryError:
            raise
        except Exception:
            import traceback

            return None, traceback.format_exc()


def _ended(pid: int) -> int:
    """The exit code of a process, below zero for a signal."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except ChildProcessError:  # somebody else has asked for it
        return 0


def _how(status: int) -> str:
    if status == NO_MEMORY:
        return "ran out of memory"
    if status > 0:
        return f"ended with exit code {status}"
    import signal

    try:
        return f"was killed by {signal.Signals(-status).name}"
    except ValueError:
        return f"was killed by signal {-status}"


def _threads() -> int:
    """How many threads this process has, those that Python did not start too."""
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return active_count()
