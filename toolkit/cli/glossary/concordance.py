"""Show every place where texts name a concept, and what stands on the other side."""

from __future__ import annotations

from typing import Unpack

import click

from toolkit.cli.glossary._editing import concept_id
from toolkit.cli.glossary._texts import TextOptions, done, reader_of, text_options
from toolkit.cli.options import writing


@click.command(short_help="Show where texts name a concept.")
@click.argument("concept")
@text_options
def command(concept: str, kind: str, output: str | None, **options: Unpack[TextOptions]) -> int:
    """Show every place where TEXTS name CONCEPT, with its sentence, and by what the other side names it.

    CONCEPT is an id, or a form by which one concept is known.

    \b
    Examples:
      wawhara glossary concordance kndf articles/
      wawhara glossary concordance KNPLF articles/ --format csv --output knplf.csv
      wawhara glossary concordance KNPLF articles/ --format html --output knplf.html
    """
    from toolkit.report.report import Page
    from toolkit.report.usage.concordance import FORMATS
    from toolkit.usage import concordance

    reader, documents = reader_of(options)
    wanted = reader.glossary.concepts[concept_id(concept, reader.glossary)]
    with writing(output) as (out, colour, width):
        FORMATS[kind](wanted, concordance(wanted, documents, reader), Page(out, colour, width), reader)
    return done(reader)
