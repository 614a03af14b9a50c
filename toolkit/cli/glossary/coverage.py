"""Count which concepts texts name, which never, and by which forms."""

from __future__ import annotations

import click

from toolkit.cli.glossary._texts import reader_of, say_unread
from toolkit.cli.options import glossary_option, language_options, output_option, writing


@click.command(short_help="Count which concepts texts name, and how.")
@click.argument("texts", nargs=-1, metavar="TEXTS...")
@click.option("--never", is_flag=True, help="List the concepts that occur nowhere.")
@click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only concepts of this subject.")
@language_options
@glossary_option
@click.option("--format", "kind", default="text", type=click.Choice(["text", "csv", "json"]), help="text, csv or json.")
@output_option
def command(
    texts: tuple[str, ...],
    never: bool,
    subjects: tuple[str, ...],
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    kind: str,
    output: str | None,
) -> int:
    """Count which concepts TEXTS name, by which forms, in which documents of which date; and which occur never.

    TEXTS are what wawhara check reads: files and folders, pairs and drafts. In csv a row is one form in one document.

    \b
    Examples:
      wawhara glossary coverage articles/
      wawhara glossary coverage articles/ --never --subject armed-group
      wawhara glossary coverage articles/ --format csv --output usage.csv
    """
    from toolkit.report.report import Page
    from toolkit.report.usage.coverage import FORMATS
    from toolkit.usage import coverage

    reader, documents = reader_of(texts, glossaries, source_lang, target_lang, subjects)
    counted = coverage(documents, reader)
    with writing(output) as (out, colour, width):
        FORMATS[kind](counted, Page(out, colour, width), never=never)
    say_unread(reader)
    return 2 if reader.unread and not reader.documents else 0
