"""Propose new glossary entries from texts: names and acronyms that the glossary does not have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import glossary_option, language_options, load, output_option, writing
from toolkit.errors import UsageError
from toolkit.report.output import open_output
from toolkit.report.report import Page
from toolkit.report.wording import counted
from toolkit.settings import load_settings

if TYPE_CHECKING:
    from toolkit.extraction.model import Proposals

CANNOT = 2


@click.command("extract", short_help="Propose new glossary entries from texts.")
@click.argument("paths", nargs=-1, metavar="TEXTS...")
@click.option("--source", "source_file", metavar="FILE", help="The text that the one file named was translated from.")
@language_options
@glossary_option
@click.option(
    "--into", metavar="FILE", help="Write the proposals as a glossary file of their own, to be reviewed (TOML)."
)
@click.option("--force", is_flag=True, help="Let --into replace a file that is there.")
@click.option("--most", type=click.IntRange(1), default=200, show_default=True, help="Proposals, the best ones.")
@click.option("--format", "kind", default="text", metavar="NAME", help="text (default), csv or json.")
@output_option
def extract(
    paths: tuple[str, ...],
    source_file: str | None,
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    into: str | None,
    force: bool,
    most: int,
    kind: str,
    output: str | None,
) -> int:
    """Propose new glossary entries from TEXTS: what they name and the glossary does not have.

    Acronyms that a text explains, and names that recur; from a bilingual file or a pair of files
    also what each is called on the other side. Best first, with what speaks for each.
    Nothing is checked against proposals until somebody has reviewed them.

    \b
    Examples:
      wawhara extract articles/
      wawhara extract memory.tsv --into proposed.toml
      wawhara extract draft.my.md --source article.en.md --format csv --output proposed.csv
    """
    from toolkit.extract import extract as extracted
    from toolkit.formats import documents
    from toolkit.report.proposals import proposal_list

    listed = proposal_list(kind)
    if not paths:
        raise UsageError("nothing to extract from: name files or folders, or - for standard input")
    if into is not None and Path(into).exists() and not force:
        raise UsageError(f"{into} is there already, and may have been edited: name another file, or give --force")
    told = load_settings(paths[0])
    settings = told._replace(source_lang=source_lang or told.source_lang, target_lang=target_lang or told.target_lang)
    skipped: list[str] = []
    texts = documents(
        paths,
        source_file=source_file,
        source_lang=settings.source_lang,
        target_lang=settings.target_lang,
        skipped=lambda path, reason: skipped.append(f"{path}: {reason}"),
    )
    found = extracted(texts, load(glossaries or settings.glossary, paths), settings)
    left = len(found.entries) - most
    found = replace(found, entries=found.entries[:most], unread=(*found.unread, *skipped))
    if into is not None:
        _write(found, into)
    if into is None or output is not None or kind != "text":
        with writing(output) as (out, colour, width):
            listed.write(found, Page(out, colour, width))
    if left > 0:
        click.echo(f"wawhara: {counted(left, 'proposal')} more: see them with --most {left + most}", err=True)
    for line in found.unread:
        click.echo(f"wawhara: {line}", err=True)
    return CANNOT if len(found.unread) > len(skipped) else 0


def _write(found: Proposals, into: str) -> None:
    from toolkit.extraction.entries import toml

    with open_output(into) as out:
        out.write(toml(found))
    for line in found.remarks:
        click.echo(f"wawhara: {line}", err=True)
    click.echo(f"wawhara: {counted(len(found.entries), 'proposal')} written to {into}, to be reviewed", err=True)


command = extract
