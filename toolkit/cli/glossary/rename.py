"""Give a concept another id."""

from __future__ import annotations

import click

from toolkit.cli.glossary._editing import asked, concept_id, edited_option, editing


@click.command(short_help="Give a concept another id.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.argument("new", required=False, metavar="NEW_ID")
@edited_option
def command(concept: str | None, new: str | None, glossaries: tuple[str, ...]) -> int:
    """Give a concept another id; what names it as confusable follows, in every file.

    Ids are short and meant to stay: reports, baselines and other layers of the glossary name them.

    \b
    Example:
      wawhara glossary rename kna kna-kayan
    """
    given = asked(concept, "Id of the concept", "CONCEPT")
    new = asked(new, "Its new id", "NEW_ID")
    with editing(glossaries) as edit:
        edit.rename(concept_id(given, edit.glossary), new)
    return 0
