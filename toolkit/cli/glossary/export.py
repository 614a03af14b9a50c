"""Give the glossary to spreadsheets, TBX and other tools."""

from __future__ import annotations

import sys

import click

from toolkit.cli.options import glossary_option, load
from toolkit.errors import UsageError, did_you_mean
from toolkit.settings import load_settings


@click.command(short_help="Give the glossary to a spreadsheet, TBX or another tool.")
@click.option(
    "--format",
    "kind",
    required=True,
    metavar="NAME",
    help="tbx, tbx-dct, tbx-min, tbx-core, tbx-v2, csv, tsv, xlsx, utx, omegat, po or weblate.",
)
@click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only concepts of this subject.")
@click.option(
    "--lang",
    "langs",
    default="en,my",
    show_default=True,
    metavar="EN,MY",
    help="Source and target, for formats that hold two languages.",
)
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead; - is standard output.")
@glossary_option
def command(kind: str, subjects: tuple[str, ...], langs: str, output: str | None, glossaries: tuple[str, ...]) -> int:
    """Give the glossary to a spreadsheet, TBX or another tool.

    What the format has no place for is listed on standard error. TBX (all kinds), CSV, TSV and XLSX carry everything,
    so that importing them again gives the same glossary.

    \b
    Exit code: 0, also if something was lost; 2 if it could not be written.

    \b
    Examples:
      wawhara glossary export --format tbx -o glossary.tbx
      wawhara glossary export --format xlsx --subject armed-group -o armed-groups.xlsx
      wawhara glossary export --format omegat --lang my,en -o glossary.utf8
    """
    from toolkit.report.incoming import loss_lines
    from toolkit.report.output import standard_output
    from toolkit.termbase.exchange.exporting import export

    glossary = load(glossaries or load_settings(".").glossary, [])
    known = {concept.subject for concept in glossary.concepts.values() if concept.subject}
    for subject in subjects:
        if subject not in known:
            raise UsageError(f'unknown subject "{subject}"{did_you_mean(subject, known)}')
    to_file = output not in (None, "-")
    if kind == "xlsx" and not to_file and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("a workbook is not for the terminal: name a file for it (-o terms.xlsx)")
    pair = tuple(filter(None, langs.replace(" ", "").split(",")))
    if len(pair) != 2:
        raise UsageError(f'--lang "{langs}": name two languages, source and target (en,my)')
    done = export(glossary, kind, subjects=subjects, langs=pair)
    if to_file:
        done.save(str(output))
    else:
        standard_output().buffer.write(done.data)
    for line in loss_lines(done.losses, kind):
        click.echo(line, err=True)
    return 0
