"""Add a form to a concept, or a new concept."""

from __future__ import annotations

from typing import Unpack

import click

from toolkit.cli.glossary._editing import asked, concept_id, edited_option, editing, refuse_empty
from toolkit.cli.glossary._term_options import TermOptions, term_keys, term_options
from toolkit.errors import UsageError


@click.command(short_help="Add a form, or a new concept.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.option("--lang", metavar="LANG", help="The language of the form, for example my.")
@click.option("--term", metavar="TEXT", help="The form.")
@term_options
@click.option("--new", is_flag=True, help="CONCEPT is the id of a new concept.")
@click.option("--file", metavar="FILE", help="The file of the glossary for a new concept.")
@click.option("--subject", metavar="TEXT", help="The subject of a new concept; it finds the file, too.")
@click.option("--definition", metavar="TEXT", help="What a new concept is, in a sentence.")
@edited_option
def command(
    concept: str | None,
    lang: str | None,
    term: str | None,
    new: bool,
    file: str | None,
    subject: str | None,
    definition: str | None,
    glossaries: tuple[str, ...],
    **options: Unpack[TermOptions],
) -> int:
    """Add a form to a concept, or with --new a concept and its first form.

    CONCEPT is an id, or a form by which one concept is known. What is missing is asked for at the terminal.
    A form needs a --source, where it was seen, or at least a --note that says what it is;
    a Burmese form needs a source: no Burmese name is ever made up.
    What wawhara glossary lint calls an error is refused; what it newly warns of is written, and said.

    \b
    Examples:
      wawhara glossary add kndf --lang my --term ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်ဖွဲ့ --source https://...
      wawhara glossary add kla --new --subject armed-group --lang en --term "Kayan Liberation Army" --source https://...
    """
    refuse_empty(term=term, subject=subject, definition=definition)
    given = asked(concept, "Id or a form of the concept", "CONCEPT")
    lang = asked(lang, "Language of the form (en, my ...)", "--lang")
    form = asked(term, "The form", "--term")
    keys = term_keys(options)
    if not keys.get("source") and not keys.get("note"):
        keys["source"] = asked(None, "Where was it seen (page or publication)", "--source, or a --note")
    keys.setdefault("review", "attested" if keys.get("source") else "proposed")
    said = {key: value for key, value in (("subject", subject), ("definition", definition)) if value}
    if not new and (said or file):
        raise UsageError("--file, --subject and --definition are for a new concept (--new); use wawhara glossary set")
    with editing(glossaries) as edit:
        if new:
            edit.add_concept(given, file, **said)
        edit.add_term(given if new else concept_id(given, edit.glossary), lang, form, **keys)
    return 0
