"""Keep the glossary: check it, edit it, compare it, and see how texts use it."""

from __future__ import annotations

import click

from toolkit.cli import LazyGroup


class GlossaryGroup(LazyGroup):
    """The commands of this package."""

    package = __name__


@click.group(
    "glossary",
    cls=GlossaryGroup,
    short_help="Keep the glossary: check, edit, compare it.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def command() -> None:
    """Keep the glossary: check it, edit it, compare it, and see how texts use it.

    \b
    Examples:
      wawhara glossary lint
      wawhara glossary add kndf --lang my --term ... --source https://...
      wawhara glossary diff HEAD:glossary glossary
    """
