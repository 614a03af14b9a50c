"""The options that say something of a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypedDict, TypeVar

import click

from toolkit.cli.glossary._editing import day, one_or_list
from toolkit.errors import UsageError
from toolkit.model import Case, Review, Status, TermType

if TYPE_CHECKING:
    from toolkit.termbase.edit import Value

Command = TypeVar("Command", bound=Callable[..., object])


class TermOptions(TypedDict):
    """What the options give to a command."""

    status: str | None
    type_: str | None
    case: str | None
    review: str | None
    source: tuple[str, ...]
    note: str | None
    example: str | None
    stance: str | None
    since: str | None
    until: str | None
    beside_acronym: bool | None
    followed_by: tuple[str, ...]
    preceded_by: tuple[str, ...]
    not_inside: tuple[str, ...]


_OPTIONS: Final[tuple[Callable[[Command], Command], ...]] = (
    click.option("--status", type=click.Choice([each.value for each in Status]), help="How right it is."),
    click.option(
        "--type", "type_", type=click.Choice([each.value for each in TermType]), help="What kind of form it is."
    ),
    click.option(
        "--case", type=click.Choice([each.value for each in Case]), help="How capitals count when it is looked for."
    ),
    click.option(
        "--review", type=click.Choice([each.value for each in Review]), help="How far people stand behind it."
    ),
    click.option("--source", multiple=True, metavar="TEXT", help="Where it was seen; may be given again."),
    click.option("--note", metavar="TEXT", help="A remark for people."),
    click.option("--example", metavar="TEXT", help="A sentence that shows it."),
    click.option("--stance", metavar="TEXT", help="The political stance it carries."),
    click.option("--from", "since", metavar="YYYY-MM-DD", help="The first day on which it was right."),
    click.option("--until", metavar="YYYY-MM-DD", help="The last day on which it was right."),
    click.option("--beside-acronym/--alone", default=None, help="It counts only beside the acronym of its concept."),
    click.option(
        "--followed-by", multiple=True, metavar="TEXT", help="It is the name only before this; again for more."
    ),
    click.option(
        "--preceded-by", multiple=True, metavar="TEXT", help="It is the name only after this; again for more."
    ),
    click.option("--not-inside", multiple=True, metavar="TEXT", help="A longer word that holds it; again for more."),
)


def term_options(command: Command) -> Command:
    """All that can be said of a form."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def term_keys(options: TermOptions) -> dict[str, Value]:
    """The keys of a glossary file that the options ask for. Raises UsageError."""
    keys: dict[str, Value] = {}
    for key, value in (
        ("status", options["status"]),
        ("type", options["type_"]),
        ("case", options["case"]),
        ("review", options["review"]),
        ("note", options["note"]),
        ("example", options["example"]),
        ("stance", options["stance"]),
    ):
        if value is not None:
            keys[key] = str(value)
    if options["source"]:
        keys["source"] = one_or_list(options["source"])
    if options["since"]:
        keys["from"] = day(options["since"], "--from")
    if options["until"]:
        keys["until"] = day(options["until"], "--until")
    if options["beside_acronym"] is not None:
        keys["beside_acronym"] = options["beside_acronym"]
    context = {
        key: list(words)
        for key, words in (
            ("followed_by", options["followed_by"]),
            ("preceded_by", options["preceded_by"]),
            ("not_inside", options["not_inside"]),
        )
        if words
    }
    if context:
        keys["context"] = context
    if any(isinstance(value, str) and not value.strip() for value in keys.values()):
        raise UsageError("an option is empty; to take a key away use wawhara glossary set --unset KEY")
    return keys
