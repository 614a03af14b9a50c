"""Count which concepts texts name, which never, and by which forms."""

from __future__ import annotations

from typing import Unpack

import click

from toolkit.cli.glossary._texts import TextOptions, done, reader_of, text_options
from toolkit.cli.options import writing


@click.command(short_help="Count which concepts texts name, and how.")
@text_options
@click.option("--never", is_flag=True, help="List the concepts that occur nowhere.")
@click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only concepts of this subject.")
def command(
    never: bool, subjects: tuple[str, ...], kind: str, output: str | None, **options: Unpack[TextOptions]
) -> int:
    """Count which concepts TEXTS name, by which forms, in which documents of which date; and which occur never.

    TEXTS are what wawhara check reads: files and folders, pairs and drafts. In csv a row is one form in one document;
    html is a page with a matrix of names and documents, months or years.

    \b
    Examples:
      wawhara glossary coverage articles/
      wawhara glossary coverage articles/ --never --subject armed-group
      wawhara glossary coverage articles/ --format html --output usage.html
    """
    from toolkit.report.report import Page
    from toolkit.report.usage.coverage import FORMATS
    from toolkit.usage import coverage

    reader, documents = reader_of(options, subjects)
    counted = coverage(documents, reader)
    with writing(output) as (out, colour, width):
        FORMATS[kind](counted, Page(out, colour, width), never=never)
    return done(reader)
