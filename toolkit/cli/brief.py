"""List the terms a text mentions, and what to call each in the translation."""

from __future__ import annotations

import click

from toolkit.cli.options import glossary_option, input_format_option, language_options, load, output_option, writing
from toolkit.report.report import Page
from toolkit.settings import load_settings

PARTLY = 1


@click.command("brief", short_help="List the terms a text mentions, and what to call them.")
@click.argument("file")
@language_options
@glossary_option
@input_format_option
@click.option("--format", "sheet", default="text", metavar="NAME", help="text (default), markdown, csv or json.")
@output_option
def brief(
    file: str,
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    input_format: str | None,
    sheet: str,
    output: str | None,
) -> int:
    """List every term of the glossary that FILE mentions, before you begin to translate it.

    For each: how often and where first, how the text names it, what to write in the other language
    (English for a Burmese text, Burmese for any other), what else is right, and what it must not be confused with.
    FILE is a text in one language, a bilingual file (its source counts), or - for standard input.

    \b
    Exit code: 0; 1 where part of FILE could not be read; 2 where none of it could.

    \b
    Examples:
      wawhara brief article.en.txt
      wawhara brief article.en.md --format csv --output terms.csv
      wawhara brief messages.po --glossary our-house.toml
    """
    from toolkit.brief import brief as term_sheet
    from toolkit.brief import open_text
    from toolkit.report.term_sheet import sheet as named_sheet

    kind = named_sheet(sheet)
    told = load_settings(file)
    settings = told._replace(source_lang=source_lang or told.source_lang, target_lang=target_lang or told.target_lang)
    glossary = load(glossaries or settings.glossary, [file])
    if settings.profile is not None:
        from toolkit.termbase.house_style import styled

        glossary = styled(glossary, settings.profile)
    terms = term_sheet(open_text(file, settings, format=input_format), glossary, settings)
    with writing(output) as (out, colour, width):
        kind.write(terms, Page(out, colour, width))
    for line in terms.unread:
        click.echo(f"wawhara: {line}", err=True)
    return PARTLY if terms.unread else 0


command = brief
