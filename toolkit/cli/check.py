"""Check texts against the glossary and say what is wrong, where, and what to write instead."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

import click

from toolkit.cli.options import CheckOptions, Task, check_options, output_option, task, writing
from toolkit.errors import UsageError
from toolkit.model import Level, Summary

FOUND, CANNOT = 1, 2


@click.command(short_help="Check texts against the glossary.")
@check_options
@click.option("--format", "report", default="text", metavar="NAME", help="The report: text (default) or json.")
@click.option("--fix", "mending", is_flag=True, help="First make the safe fixes (see wawhara fix), then check.")
@output_option
def command(
    paths: tuple[str, ...], report: str, mending: bool, output: str | None, **options: Unpack[CheckOptions]
) -> int:
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
    mended = not mending or mend_first(asked)
    checker = asked.checker()
    with writing(output) as (out, colour, width):
        found = checker.check(asked.documents(checker))
        write(report, found, lambda: checker.summary, out, colour=colour, width=width)
    return _status(checker.summary, asked.settings.fail_on) if mended else CANNOT


def mend_first(asked: Task) -> bool:
    """Make the safe fixes and say how many. Could all of them be written? Raises UsageError."""
    from toolkit.cli.fix import Work
    from toolkit.report.changes import fix_summary

    if "-" in asked.paths:
        raise UsageError("--fix changes files: for standard input use wawhara fix -")
    work = Work(asked, unsafe=False)
    done, _ = work.apply()
    made = [replace(file, left=(), waiting=(), unfixed=0) for file in done]
    for line in fix_summary(made, written=True):
        click.echo(f"wawhara: {line}", err=True)
    return not work.failed


def _status(summary: Summary, fail_on: Level | None) -> int:
    if summary.crashed:
        return CANNOT
    failing = fail_on is not None and any(
        times for level, times in summary.findings.items() if level.rank <= fail_on.rank
    )
    return FOUND if failing else 0
