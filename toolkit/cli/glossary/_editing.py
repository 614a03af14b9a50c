"""What the commands that edit the glossary have in common."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Concept, Glossary

if TYPE_CHECKING:
    from toolkit.termbase.edit import GlossaryEdit

Command = TypeVar("Command", bound=Callable[..., object])


def edited_option(command: Command) -> Command:
    """`--glossary`: the layer to edit, over those named before it."""
    return click.option(
        "--glossary",
        "glossaries",
        multiple=True,
        metavar="PATH",
        help="The glossary file or folder to edit; given again, the last one is edited, over the others. "
        "Default: the settings', else the folder glossary/ found from here upwards.",
    )(command)


@contextmanager
def editing(glossaries: Sequence[str]) -> Iterator[GlossaryEdit]:
    """The layer to edit; saved in the end, and what was written and what `lint` says of it. Raises ToolkitError."""
    from toolkit.edit import edit_glossary

    *below, path = layers(glossaries)
    warnings: list[str] = []
    with edit_glossary(path, below, warnings.append) as edit:
        yield edit
        changed = list(edit.changes)
    for file in changed:
        click.echo(f"wawhara: {file.as_posix()} changed", err=True)
    for warning in warnings:
        click.echo(f"wawhara: warning: {warning}", err=True)
    if not changed:
        click.echo("wawhara: nothing to change", err=True)


def layers(glossaries: Sequence[str]) -> list[str]:
    """The layers of the glossary to edit, the last being the one. Raises UsageError where there is none to edit."""
    from toolkit.settings import SHIPPED, load_settings
    from toolkit.termbase import find_glossary, shipped_glossary

    named = list(glossaries or load_settings(".").glossary)
    found = named or [str(each) for each in [find_glossary(Path())] if each]
    if not found or found[-1] == SHIPPED:
        raise UsageError("which glossary is to be edited? name it with --glossary (the one shipped is not)")
    return [str(shipped_glossary()) if each == SHIPPED else each for each in found]


def concept_id(given: str, glossary: Glossary) -> str:
    """The id of the concept that is meant: an id, or a form that one concept alone has. Raises UsageError."""
    if given in glossary.concepts:
        return given
    from toolkit.lookup import Why, lookup

    found = lookup(given, glossary)
    certain = [match.concept for match in found if match.why.rank <= Why.ID.rank]
    if len(certain) == 1:
        click.echo(f"wawhara: {given} is {_shown(certain[0])}", err=True)
        return certain[0].id
    if certain:
        raise UsageError(f'"{given}" may be {" or ".join(map(_shown, certain))}: name the id')
    remedy = did_you_mean(given, glossary.concepts)
    near = f" (did you mean {_shown(found[0].concept)}?)" if found else ""
    raise UsageError(f'no concept has the id or form "{given}"{remedy if "did you mean" in remedy else near}')


def asked(value: str | None, question: str, option: str) -> str:
    """What was given, else what the person at the terminal says. Raises UsageError where nobody sits there."""
    if value:
        return value
    if not at_terminal():
        raise UsageError(f"{option} is missing ({question.lower()})")
    answer: str = click.prompt(question, err=True)
    return answer


def refuse_empty(**given: str | None) -> None:
    """Raises UsageError for an option that is given with nothing in it."""
    for name, value in given.items():
        if value is not None and not value.strip():
            remedy = "" if name == "term" else f"; to take it away use wawhara glossary set --unset {name}"
            raise UsageError(f"--{name} is empty{remedy}")


def at_terminal() -> bool:
    """Does a person sit there who could answer?"""
    return sys.stdin.isatty()


def day(text: str, option: str) -> date:
    """A date. Raises UsageError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'{option} "{text}" is no date: write YYYY-MM-DD, for example 2023-11-20') from None


def one_or_list(texts: Sequence[str]) -> str | list[str]:
    """One text as it is, several as a list."""
    return texts[0] if len(texts) == 1 else list(texts)


def _shown(concept: Concept) -> str:
    return f'"{concept.id}"'
