"""Check texts against the glossary and say what is wrong, where, and what to write instead."""

from __future__ import annotations

from typing import Unpack

import click

from toolkit.cli.options import CheckOptions, Task, check_options, output_option, task, writing
from toolkit.cli.progress import progress
from toolkit.errors import UsageError
from toolkit.model import Level, Summary

FOUND, CANNOT = 1, 2


class ReportOption(click.Option):
    """Ends its help with the names of all reports, which are imported only to show it."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help."""
        from toolkit.report import reports

        record = super().get_help_record(ctx)
        others = (name for name in reports() if name != self.default)
        return record and (record[0], f"{record[1]} {', '.join(others)}.")


@click.command(short_help="Check texts against the glossary.")
@check_options
@click.option(
    "--format", "report", default="text", metavar="NAME", cls=ReportOption, help="The report: text (default), "
)
@click.option(
    "--earlier",
    multiple=True,
    metavar="FILE",
    help="A JSON report of an earlier run for the report html to compare with; may be given again, the oldest first.",
)
@click.option("--fix", "mending", is_flag=True, help="First make the safe fixes (see wawhara fix), then check.")
@output_option
def command(
    paths: tuple[str, ...],
    report: str,
    earlier: tuple[str, ...],
    mending: bool,
    output: str | None,
    **options: Unpack[CheckOptions],
) -> int:
    """Check texts against the glossary: what is wrong, where, and what to write instead.

    PATHS are files and folders, or - for standard input. A bilingual file (XLIFF, TMX, PO, TSV, CSV) brings both texts;
    article.en.md and article.my.md side by side are a pair, and so are the folders en/ and my/;
    a text alone is checked as a draft.

    \b
    Exit code:
      0 if nothing is wrong;
      1 if findings are as bad as --fail-on says (default: warning), or part of a file could not be read;
      2 where a file could not be read at all, or is empty, or a rule crashed.

    \b
    Examples:
      wawhara check translations/
      wawhara check draft.my.md --source article.en.md
      wawhara check articles.tsv --format json --output findings.json
      wawhara check drafts/ --format html --output report.html
      wawhara check archive/ --baseline wawhara-baseline.json
    """
    from toolkit.report import report as named_report
    from toolkit.report import write

    chosen = named_report(report)
    asked = task(paths, options)
    mended = not mending or mend_first(asked)
    checker = asked.checker(file_fixes=chosen.shows_file_fixes)
    with writing(output) as (out, colour, width), progress(asked) as bar:
        found = bar.findings(checker.check(bar.files(asked.documents(checker))))
        write(report, found, lambda: checker.summary, out, colour=colour, width=width, earlier=earlier)
    for line in () if chosen.tells_unchecked else checker.summary.unchecked:
        click.echo(f"wawhara: not checked: {line}", err=True)
    return _status(checker.summary, asked.settings.fail_on) if mended else CANNOT


def mend_first(asked: Task) -> bool:
    """Make the safe fixes and say how many. Could all of them be written? Raises UsageError."""
    from dataclasses import replace

    from toolkit.cli.fix import Work
    from toolkit.report.changes import fix_summary

    if "-" in asked.paths:
        raise UsageError("--fix changes files: for standard input use wawhara fix -")
    work = Work(asked, unsafe=False)
    done, _ = work.apply()
    made = [replace(file, left=(), waiting=(), unfixed=0) for file in done]
    for line in fix_summary(made, written=True, read=work.read):
        click.echo(f"wawhara: {line}", err=True)
    return not work.failed


def _status(summary: Summary, fail_on: Level | None) -> int:
    if summary.crashed:
        return CANNOT
    failing = fail_on is not None and any(
        times for level, times in summary.findings.items() if level.rank <= fail_on.rank
    )
    return FOUND if failing else 0
