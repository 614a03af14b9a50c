"""What a kind of term sheet is."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.model.term_sheet import TermSheet
from toolkit.named_tuple import NamedTuple
from toolkit.report.report import Page


class Sheet(NamedTuple):
    """One way to hand a term sheet to a translator."""

    name: str
    """As `--format` names it."""
    summary: str
    """What it is for, one line."""
    write: Callable[[TermSheet, Page], None]
