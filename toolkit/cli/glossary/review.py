"""Say how far people stand behind the forms of a concept."""

from __future__ import annotations

import click

from toolkit.cli.glossary._editing import asked, concept_id, edited_option, editing
from toolkit.model import Review


@click.command(short_help="Say how far people stand behind forms.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.argument("forms", nargs=-1, metavar="[FORM]...")
@click.option(
    "--as",
    "stage",
    type=click.Choice([each.value for each in Review]),
    default=Review.REVIEWED.value,
    show_default=True,
    help="proposed (checks ignore it), attested (seen at its source), agreed, or reviewed.",
)
@click.option("--lang", metavar="LANG", help="Only forms of this language.")
@edited_option
def command(
    concept: str | None, forms: tuple[str, ...], stage: str, lang: str | None, glossaries: tuple[str, ...]
) -> int:
    """Say how far people stand behind the forms of a concept; without FORM behind all of them.

    \b
    Examples:
      wawhara glossary review kndf
      wawhara glossary review kndf KNDF --as agreed
    """
    given = asked(concept, "Id or a form of the concept", "CONCEPT")
    with editing(glossaries) as edit:
        id_ = concept_id(given, edit.glossary)
        terms = [edit.term(id_, form, lang) for form in forms] or [
            term for term in edit.concept(id_).terms if lang in (None, term.lang)
        ]
        for term in terms:
            edit.set_term(id_, term.text, "review", str(stage), term.lang)
    return 0
