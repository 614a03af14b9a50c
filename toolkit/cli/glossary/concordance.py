"""Show every place where texts name a concept, and what stands on the other side."""

from __future__ import annotations

import click

from toolkit.cli.glossary._editing import concept_id
from toolkit.cli.glossary._texts import reader_of, say_unread
from toolkit.cli.options import glossary_option, language_options, output_option, writing


@click.command(short_help="Show where texts name a concept.")
@click.argument("concept")
@click.argument("texts", nargs=-1, metavar="TEXTS...")
@language_options
@glossary_option
@click.option("--format", "kind", default="text", type=click.Choice(["text", "csv", "json"]), help="text, csv or json.")
@output_option
def command(
    concept: str,
    texts: tuple[str, ...],
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    kind: str,
    output: str | None,
) -> int:
    """Show every place where TEXTS name CONCEPT, with its sentence, and by what the other side names it.

    CONCEPT is an id, or a form by which one concept is known.

    \b
    Examples:
      wawhara glossary concordance kndf articles/
      wawhara glossary concordance KNPLF articles/ --format csv --output knplf.csv
    """
    from toolkit.report.report import Page
    from toolkit.report.usage.concordance import FORMATS
    from toolkit.usage import concordance

    reader, documents = reader_of(texts, glossaries, source_lang, target_lang, [])
    wanted = reader.glossary.concepts[concept_id(concept, reader.glossary)]
    with writing(output) as (out, colour, width):
        FORMATS[kind](wanted, concordance(wanted, documents, reader), Page(out, colour, width))
    say_unread(reader)
    return 2 if reader.unread and not reader.documents else 0
