"""Make two concepts one."""

from __future__ import annotations

import click

from toolkit.cli.glossary._editing import asked, concept_id, edited_option, editing


@click.command(short_help="Make two concepts one.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.argument("into", required=False, metavar="INTO")
@edited_option
def command(concept: str | None, into: str | None, glossaries: tuple[str, ...]) -> int:
    """Make two concepts one: forms, sources and confusables of CONCEPT go over to INTO, then CONCEPT is gone.

    What cannot go over, such as a second definition, is told, for you to look at.

    \b
    Example:
      wawhara glossary merge list.kndf kndf
    """
    given = asked(concept, "Id of the concept that goes", "CONCEPT")
    kept = asked(into, "Id of the concept that stays", "INTO")
    with editing(glossaries) as edit:
        told = edit.merge(concept_id(given, edit.glossary), concept_id(kept, edit.glossary))
    for line in told:
        click.echo(f"wawhara: {line}", err=True)
    return 0
