"""Say that a form is wrong, and why."""

from __future__ import annotations

import click

from toolkit.cli.glossary._editing import asked, concept_id, day, edited_option, editing
from toolkit.model import Status


@click.command(short_help="Say that a form is wrong, and why.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.argument("form", required=False, metavar="FORM")
@click.option("--note", metavar="TEXT", help="Why it is wrong.")
@click.option("--until", metavar="YYYY-MM-DD", help="It was right until that day: superseded, not wrong.")
@click.option("--lang", metavar="LANG", help="The language of FORM, where two have it.")
@edited_option
def command(
    concept: str | None,
    form: str | None,
    note: str | None,
    until: str | None,
    lang: str | None,
    glossaries: tuple[str, ...],
) -> int:
    """Say that a form of a concept is wrong, and why: checks then refuse it.

    \b
    Examples:
      wawhara glossary deprecate kpez KBEZ --note "misprint of KPEZ"
      wawhara glossary deprecate sac "State Administration Council" --until 2025-07-31
    """
    given = asked(concept, "Id or a form of the concept", "CONCEPT")
    form = asked(form, "The form that is wrong", "FORM")
    last = day(until, "--until") if until else None
    note = note if last else asked(note, "Why is it wrong", "--note")
    with editing(glossaries) as edit:
        id_ = concept_id(given, edit.glossary)
        edit.set_term(id_, form, "status", Status.SUPERSEDED.value if last else Status.DEPRECATED.value, lang)
        if last:
            edit.set_term(id_, form, "until", last, lang)
        if note:
            edit.set_term(id_, form, "note", note, lang)
    return 0
