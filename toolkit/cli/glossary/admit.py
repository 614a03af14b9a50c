"""Say that a form is right, or the one to prefer."""

from __future__ import annotations

import click

from toolkit.cli.glossary._editing import asked, concept_id, edited_option, editing
from toolkit.model import Status


@click.command(short_help="Say that a form is right, or the one to prefer.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.argument("form", required=False, metavar="FORM")
@click.option("--prefer", is_flag=True, help="It is the one to write; the one preferred so far is admitted.")
@click.option("--note", metavar="TEXT", help="A remark; without it the reason of a deprecation goes.")
@click.option("--lang", metavar="LANG", help="The language of FORM, where two have it.")
@edited_option
def command(
    concept: str | None, form: str | None, prefer: bool, note: str | None, lang: str | None, glossaries: tuple[str, ...]
) -> int:
    """Say that a form of a concept is right: checks then accept it.

    \b
    Examples:
      wawhara glossary admit kndf "Karenni Nationalities Defence Force"
      wawhara glossary admit kndf "Karenni Nationalities Defense Force" --prefer
    """
    given = asked(concept, "Id or a form of the concept", "CONCEPT")
    form = asked(form, "The form that is right", "FORM")
    with editing(glossaries) as edit:
        id_ = concept_id(given, edit.glossary)
        term = edit.term(id_, form, lang)
        if prefer:
            rivals = [
                t for t in edit.concept(id_).in_language(term.lang) if t.type is term.type and t.text != term.text
            ]
            for rival in rivals:
                if rival.status is Status.PREFERRED:
                    edit.set_term(id_, rival.text, "status", Status.ADMITTED.value, rival.lang)
        edit.set_term(id_, form, "status", (Status.PREFERRED if prefer else Status.ADMITTED).value, lang)
        if note or not term.status.usable:
            edit.set_term(id_, form, "note", note or None, lang)
    return 0
