"""Take terms from spreadsheets, TBX and other glossaries."""
# ruff: noqa: N999  # named after its command

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import glossary_option, load, output_option, writing
from toolkit.errors import UsageError
from toolkit.model import Review
from toolkit.settings import load_settings

if TYPE_CHECKING:
    from toolkit.termbase.exchange.importing import Import

OPEN, CANNOT = 1, 2  # something is left for a person to see to; something could not be done
REVIEWS = (Review.PROPOSED.value, Review.ATTESTED.value)


@click.command("import", short_help="Take terms from a spreadsheet, TBX or another glossary.")
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--into", metavar="FILE.toml", help="Glossary file that new concepts go into; it may be new.")
@click.option("--dry-run", is_flag=True, help="Only say what would be added, changed or in conflict.")
@click.option("--source", default="", metavar="WHERE", help="Page or publication of forms that name none.")
@click.option(
    "--review", type=click.Choice(REVIEWS), help="Of all forms. Default: attested with a source of their own."
)
@click.option("--format", "kind", default="", metavar="NAME", help="Format, where the file's name does not tell it.")
@click.option("--map", "columns", multiple=True, metavar="COLUMN=FIELD", help="What a column of a table holds.")
@click.option("--lang", "langs", default="", metavar="EN,MY", help="Languages of columns without a name.")
@click.option("--split", default="", metavar="CHAR", help="What stands between several forms in one cell.")
@click.option("--sheet", default="", metavar="NAME", help="Sheet of a workbook. Default: the first.")
@click.option("--encoding", default="", metavar="NAME", help="Of a file that is not UTF-8 and does not say so.")
@click.option("--convert-zawgyi", is_flag=True, help="Convert Zawgyi-encoded forms; else they are left out.")
@click.option("--all", "everything", is_flag=True, help="List everything in the report.")
@glossary_option
@output_option
def command(
    files: tuple[str, ...],
    into: str | None,
    dry_run: bool,
    source: str,
    review: str | None,
    kind: str,
    columns: tuple[str, ...],
    langs: str,
    split: str,
    sheet: str,
    encoding: str,
    convert_zawgyi: bool,
    everything: bool,
    glossaries: tuple[str, ...],
    output: str | None,
) -> int:
    """Take terms from spreadsheets (CSV, TSV, XLSX), TBX, UTX, OmegaT, PO or Weblate.

    Each form is compared with the glossary as checks compare: spaces, storage order and capitals aside.
    Nothing enters without a source, and forms whose source is only that of the list enter as proposed,
    which checks ignore until a person has reviewed them.

    \b
    A FIELD of --map is id, subject, definition, note, source, status, type ..., a language (en),
    a language with a type or status (en:acronym, my:deprecated), or - to leave the column out.

    \b
    Exit code: 0 if all of it could enter;
      1 if there are conflicts, rows or entries were not read whole, or Zawgyi was left out (the rest enters);
      2 if a file, or every row of one, cannot be read, or nothing could be written.

    \b
    Examples:
      wawhara glossary import list.xlsx --dry-run
      wawhara glossary import parties.csv --map Name=my --map Abbr=en:acronym --dry-run
      wawhara glossary import terms.tbx --into glossary/new.toml --source "Handbook 2024"
    """
    from toolkit.report.excerpt import plain
    from toolkit.report.incoming import import_lines, left_lines
    from toolkit.termbase import find_glossary, shipped_glossary
    from toolkit.termbase.exchange.importing import glossary_file, prepare
    from toolkit.termbase.exchange.rows import Layout

    if not files:
        raise UsageError("nothing to import: name a file")
    if not dry_run and not into:
        raise UsageError("name the glossary file to write into (--into FILE.toml), or only look (--dry-run)")
    if into:
        glossary_file(into)
    told = glossaries or load_settings(".").glossary
    layers = list(told) or [str(find_glossary(Path(into).parent if into else Path()) or shipped_glossary())]
    glossary = load(layers, [])
    layout = Layout(_columns(columns), tuple(filter(None, langs.replace(" ", "").split(","))), split, encoding)
    coming = prepare(
        files,
        glossary,
        layout=layout,
        format=kind,
        sheet=sheet,
        source=source,
        review=Review(review) if review else None,
        convert_zawgyi=convert_zawgyi,
    )
    with writing(output) as (out, colour, _):
        for line in import_lines(coming, glossary, everything=everything):
            click.echo(line, out, color=colour)
        if not dry_run and into:
            written, left = coming.save(into, layers)
            for line in left_lines(left):
                click.echo(line, out, color=colour)
            click.echo(f"\nWritten: {', '.join(path.as_posix() for path in written) or 'nothing'}", out)
        elif dry_run:
            click.echo("\nNothing was written (--dry-run).", out)
    unread = [reading.path for reading in coming.readings if reading.refused and not reading.concepts]
    for path in unread:
        click.echo(f"wawhara: {plain(path)}: no row could be read", err=True)
    return CANNOT if unread else OPEN if _leaves_something(coming, convert_zawgyi) else 0


def _leaves_something(coming: Import, convert_zawgyi: bool) -> bool:
    """Is anything left for a person to see to?"""
    refused = any(reading.refused for reading in coming.readings)
    left_out = bool(coming.cleaning.zawgyi) and not convert_zawgyi
    return bool(coming.plan.conflicts or coming.plan.contradictions) or refused or left_out


def _columns(said: tuple[str, ...]) -> dict[str, str]:
    columns = {}
    for each in said:
        name, equals, field = each.rpartition("=")
        if not equals or not name or not field:
            raise UsageError(f'--map "{each}": write COLUMN=FIELD, for example --map Name=en')
        columns[name.strip()] = field.strip()
    return columns
