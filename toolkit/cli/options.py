"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size
from typing import TextIO, TypeVar

import click

from toolkit.model import Glossary
from toolkit.report.output import open_output

Command = TypeVar("Command", bound=Callable[..., object])


def glossary_option(command: Command) -> Command:
    """`--glossary`."""
    return click.option(
        "--glossary",
        "glossaries",
        multiple=True,
        metavar="PATH",
        help="Glossary file or folder; give it again to lay one over the other. "
        "Default: the settings', else a folder glossary/ near the texts, else the one shipped.",
    )(command)


def language_options(command: Command) -> Command:
    """`--source-lang` and `--target-lang`."""
    target = click.option("--target-lang", metavar="LANG", help="Language of the translation, for example my.")
    source = click.option("--source-lang", metavar="LANG", help="Language translated from, for example en.")
    return source(target(command))


def output_option(command: Command) -> Command:
    """`--output`."""
    return click.option("--output", "-o", metavar="FILE", help="Write the report to a file instead.")(command)


def load(glossaries: Sequence[str], near: Sequence[str]) -> Glossary:
    """The glossary to work with: those named, else one found upwards from the texts, else the one shipped."""
    from toolkit.termbase import find_glossary, load_glossary, shipped_glossary

    if glossaries:
        return load_glossary(*glossaries)
    start = Path(near[0]) if near and near[0] != "-" else Path()
    return load_glossary(find_glossary(start) or shipped_glossary())


@contextmanager
def writing(output: str | None) -> Iterator[tuple[TextIO, bool, int | None]]:
    """Where a report goes: (stream, in colour?, width of the terminal)."""
    with open_output(output) as stream:
        shown = stream.isatty()
        yield stream, shown, get_terminal_size().columns if shown else None
