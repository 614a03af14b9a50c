"""A bar on standard error while files are checked, where somebody may be watching."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

from toolkit.cli.options import Task

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from toolkit.formats import Document
    from toolkit.formats.registry import Languages
    from toolkit.model import Finding

FEWEST: Final = 2
"""Files that are worth a bar."""
CLEAR: Final = "\r\x1b[K"


class Progress:
    """Counts files, and makes way for findings that go to the same terminal."""

    def __init__(self, bar: ProgressBar[int] | None = None) -> None:
        self._bar = bar

    def files(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The documents, each counted once it is done."""
        for document in documents:
            yield document
            if self._bar is not None:
                self._bar.update(1)

    def findings(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings; the bar is gone from the line where one is about to be written."""
        for finding in findings:
            self.clear()
            yield finding
        self.clear()

    def clear(self) -> None:
        """Take the bar from its line; the next file draws it again."""
        if self._bar is not None:
            click.echo(CLEAR, nl=False, err=True)


@contextmanager
def progress(asked: Task) -> Iterator[Progress]:
    """A bar for what a command was asked to check: silent where standard error is no terminal, or files are few."""
    total = _files(asked) if sys.stderr is not None and sys.stderr.isatty() and "-" not in asked.paths else 0
    if total < FEWEST:
        yield Progress()
        return
    bar = click.progressbar(length=total, label="Checking", show_pos=True, file=sys.stderr)
    bar.render_progress()
    try:
        yield Progress(bar)
    finally:
        click.echo(CLEAR + "\x1b[?25h", nl=False, err=True)


def _files(asked: Task) -> int:
    """How many documents there are to check. Nothing is read for it."""
    from toolkit.formats.discovery import ignore
    from toolkit.formats.listing import found_in
    from toolkit.formats.mates import with_sources

    if asked.source_file is not None:
        return 1
    return sum(1 for _ in with_sources(found_in(asked.paths, None, None, ignore), _languages(asked), ignore))


def _languages(asked: Task) -> Languages:
    from toolkit.formats.discovery import wanted

    return wanted(asked.settings.source_lang, asked.settings.target_lang)
