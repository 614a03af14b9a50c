"""What a report is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from toolkit.model import Finding, Summary
from toolkit.named_tuple import NamedTuple


class Page(NamedTuple):
    """What a report is written on."""

    out: TextIO
    colour: bool = False
    width: int | None = None
    """Columns of the terminal; None: lines are as long as they come."""
    earlier: tuple[str, ...] = ()
    """Paths of earlier reports in JSON, the oldest first, for reports that compare runs."""


class Report(NamedTuple):
    """One way to say what was found."""

    name: str
    """As `--format` names it, and its module."""
    summary: str
    """What it is for, one line."""
    write: Callable[[Iterable[Finding], Callable[[], Summary], Page], None]
    """Takes the findings one by one; the summary is asked for after the last."""
    tells_unchecked: bool = True
    """Does it say what was not checked? If its format has no place for that, who asked for it must be told."""
    shows_file_fixes: bool = False
    """Does it show `Finding.file_fix`? It takes time to work out, and is not for reports that do not."""
