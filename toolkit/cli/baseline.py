"""Write down the findings of today, so that later checks show only what is new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from toolkit.cli.options import CheckOptions, task, whole_check_options
from toolkit.cli.progress import progress
from toolkit.errors import UsageError
from toolkit.report.output import open_output
from toolkit.report.wording import counted

if TYPE_CHECKING:
    from datetime import date

    from toolkit.formats import Document

CANNOT = 2
DEFAULT = "wawhara-baseline.json"


@click.command("baseline", short_help="Write down today's findings: later checks show what is new.")
@whole_check_options
@click.option("--output", "-o", metavar="FILE", help=f"The baseline. Default: the settings', else {DEFAULT}.")
@click.option("--reason", default="", metavar="TEXT", help="Why the new entries do not count.")
@click.option("--author", metavar="NAME", help="Who says so. Default: user.name of git.")
@click.option("--expires", metavar="YYYY-MM-DD", help="Last day on which the new entries hide their findings.")
def command(
    paths: tuple[str, ...],
    output: str | None,
    reason: str,
    author: str | None,
    expires: str | None,
    **options: Unpack[CheckOptions],
) -> int:
    """Check texts as wawhara check does, and write what is found into a baseline.

    A later check with --baseline hides these findings and shows only new ones. Entries that still stand keep their
    author, date, reason and expiry; those whose fault is mended go; entries of files not named here stay.

    \b
    Examples:
      wawhara baseline archive/ --reason "before the house style"
      wawhara baseline archive/ --output known.json --expires 2027-06-30
      wawhara check archive/ --baseline wawhara-baseline.json
    """
    from toolkit.model import CRASHED, UNREADABLE
    from toolkit.suppression.baseline import Baseline
    from toolkit.suppression.baseline_file import baseline_text, load_baseline

    until = _coming(expires) if expires else None
    asked = task(paths, options)
    path = output or asked.settings.baseline or DEFAULT
    asked = asked._replace(settings=asked.settings._replace(baseline=None))
    old = load_baseline(path) if Path(path).is_file() else Baseline(path)
    checker, seen = asked.checker(file_fixes=False), set[str]()
    with progress(asked) as bar:
        findings = list(bar.findings(checker.check(_noting(bar.files(asked.documents(checker)), seen))))
    unread = {finding.path for finding in findings if finding.rule == UNREADABLE and finding.unit is None}
    for each in sorted(seen - unread):
        old.saw(each)
    new = old.renewed(findings, author or _git_user(), reason, until)
    with open_output(path) as out:
        out.write(baseline_text(new))
    kept = len(new.entries.keys() & old.entries.keys())
    gone = len(old.entries.keys() - new.entries.keys())
    added = len(new.entries) - kept
    click.echo(f"{path}: {counted(added, 'new entry')}, {kept} kept, {gone} taken out.", err=True)
    for finding in findings:
        if finding.rule in (UNREADABLE, CRASHED):
            click.echo(f"wawhara: {finding.path}: {finding.message}", err=True)
    return CANNOT if checker.summary.crashed else 0


def _noting(documents: Iterator[Document], seen: set[str]) -> Iterator[Document]:
    for document in documents:
        seen.update(path for path in (document.source_path, document.path) if path)
        yield document


def _coming(text: str) -> date:
    from datetime import date

    from toolkit.suppression import baseline

    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'--expires "{text}" is no date: write YYYY-MM-DD, for example 2027-06-30') from None
    if day < baseline.today():
        raise UsageError(f"--expires {day} is over: the new entries would hide nothing")
    return day


def _git_user() -> str | None:
    """The name that git signs commits with, if it knows one."""
    import subprocess

    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, check=False, encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return done.stdout.strip() or None
