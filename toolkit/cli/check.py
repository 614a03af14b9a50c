"""Check texts against the glossary and say what is wrong, where, and what to write instead."""

from __future__ import annotations

from typing import Unpack

import click

from toolkit.cli.options import CheckOptions, check_options, output_option, task, writing
from toolkit.model import Level, Summary

FOUND, CANNOT = 1, 2


@click.command(short_help="Check texts against the glossary.")
@check_options
@click.option("--format", "report", default="text", metavar="NAME", help="The report: text (default) or json.")
@output_option
def command(paths: tuple[str, ...], report: str, output: str | None, **options: Unpack[CheckOptions]) -> int:
    """Check texts against the glossary: what is wrong, where, and what to write instead.

    PATHS are files and folders, or - for standard input. A bilingual file (PO, TSV, CSV) brings both texts;
    article.en.md and article.my.md side by side are a pair, and so are the folders en/ and my/;
    a text alone is checked as a draft.

    \b
    Examples:
      wawhara check translations/
      wawhara check draft.my.md --source article.en.md
      wawhara check articles.tsv --format json --output findings.json
    """
    from toolkit.report import report as named_report
    from toolkit.report import write

    named_report(report)
    asked = task(paths, options)
    checker = asked.checker()
    with writing(output) as (out, colour, width):
        found = checker.check(asked.documents(checker))
        write(report, found, lambda: checker.summary, out, colour=colour, width=width)
    return _status(checker.summary, asked.settings.fail_on)


def _status(summary: Summary, fail_on: Level | None) -> int:
    if summary.crashed:
        return CANNOT
    failing = fail_on is not None and any(
        times for level, times in summary.findings.items() if level.rank <= fail_on.rank
    )
    return FOUND if failing else 0
