"""Fix what can be fixed by itself: names, acronyms, spelling at the level of code points."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import click

from toolkit.cli.options import CheckOptions, Task, check_options, task, writing
from toolkit.errors import InputError, UsageError, did_you_mean
from toolkit.report.output import standard_output

if TYPE_CHECKING:
    from toolkit.fix import FileFixes, Mended
    from toolkit.model import Finding

CHANGES, CANNOT = 1, 2
FORMATS = ("text", "json")


@click.command("fix", short_help="Fix what can be fixed by itself.")
@check_options
@click.option("--apply", is_flag=True, help="Write the fixes into the files.")
@click.option("--unsafe", is_flag=True, help="Make the unsafe fixes too: read each of them first.")
@click.option(
    "--format", "form", metavar="NAME", default="text", help="text (default), or json: every edit for programs to make."
)
def fix(paths: tuple[str, ...], apply: bool, unsafe: bool, form: str, **options: Unpack[CheckOptions]) -> int:
    """Show what can be fixed by itself, and fix it with --apply.

    PATHS are those of wawhara check. Only translations are changed, never sources; what stays as it is, and why,
    is listed. A fix is safe if a careful editor would never undo it; names inside quotations are never safe.
    With - the text is read from standard input, and written fixed to standard output;
    with --format json too, what would be changed in it.

    \b
    Exit code:
      0 if nothing would change; with --apply or -, once all is written;
      1 if something would change, or part of a file could not be read;
      2 where a file could not be read at all, or not be written, or a rule crashed.

    \b
    Examples:
      wawhara fix translations/
      wawhara fix article.my.md --apply
      wawhara fix messages.po --select digit-for-letter --select misordered-marks --apply
      wawhara fix article.my.md --unsafe --format json
    """
    if form not in FORMATS:
        raise UsageError(f'unknown format "{form}"{did_you_mean(form, FORMATS)}')
    if form == "json" and apply:
        raise UsageError("--format json says what would be changed: leave out --apply, or --format")
    asked = task(paths, options)
    if "-" in paths:
        return _filter(asked, unsafe, form)
    work = Work(asked, unsafe)
    if form == "json":
        return _json(work)
    return _apply(work) if apply else _show(work)


command = fix


class Work:
    """One call of the command."""

    def __init__(self, asked: Task, unsafe: bool, text: bytes | None = None) -> None:
        self.asked, self.unsafe, self.text = asked, unsafe, text
        self.failed = False
        self.partly = False
        """Was something inside a file not read?"""
        self.read = 0
        self._said: set[str] = set()

    def check(self, digests: dict[str, str]) -> Iterator[Finding]:
        """The findings of one run. What could not be read or checked is said, once."""
        from toolkit.fix import remembered
        from toolkit.model import CRASHED, UNREADABLE

        checker = self.asked.checker()
        documents = self.asked.documents(checker, None if self.text is None else io.BytesIO(self.text))
        for finding in checker.check(remembered(documents, digests)):
            if finding.rule in (UNREADABLE, CRASHED):
                where = f":{finding.region.start.line}" if finding.region else ""
                self.say(f"{finding.path}{where}: {finding.message}")
                self.partly = self.partly or (finding.suppressed is None and self._counts(finding))
            yield finding
        for line in checker.summary.unchecked:
            self.say(f"not checked: {line}")
        self.failed = self.failed or checker.summary.crashed
        self.read = checker.summary.files

    def status(self, changes: bool = False) -> int:
        """The exit code."""
        if self.failed:
            return CANNOT
        return CHANGES if changes or self.partly else 0

    def _counts(self, finding: Finding) -> bool:
        level = self.asked.settings.fail_on
        return level is not None and finding.level.rank <= level.rank

    def fixes(self) -> list[FileFixes]:
        """What one run would do."""
        from toolkit.fix import fix as fixes_of

        digests: dict[str, str] = {}
        return fixes_of(self.check(digests), unsafe=self.unsafe, digests=digests)

    def apply(self) -> Mended:
        """Run after run until nothing changes."""
        from toolkit.fix import mend

        return mend(self.check, unsafe=self.unsafe, failed=self.not_written)

    def not_written(self, error: InputError) -> None:
        """Say that a file stays as it was."""
        self.failed = True
        self.say(str(error))

    def say(self, line: str) -> None:
        """Talk, once each, on standard error."""
        if line not in self._said:
            self._said.add(line)
            click.echo(f"wawhara: {line}", err=True)


def _show(work: Work) -> int:
    """What would be done."""
    files = work.fixes()
    _print(files, written=False, read=work.read)
    return work.status(changes=any(file.made for file in files))


def _apply(work: Work) -> int:
    """What was done, and what is left."""
    done, left = work.apply()
    rest = [replace(file, made=()) for file in left]
    made = [replace(file, left=(), waiting=(), unfixed=0) for file in done]
    _print([*made, *rest], written=True, read=work.read)
    return work.status()


def _print(files: Sequence[FileFixes], *, written: bool, read: int) -> None:
    from toolkit.report.changes import fix_lines, fix_summary

    with writing(None) as (out, colour, width):
        for file in files:
            for line in fix_lines(file, width):
                click.echo(line, out, color=colour)
        for line in fix_summary(files, written=written, read=read):
            click.echo(line, out, color=colour)


def _json(work: Work) -> int:
    """What would be done, for programs."""
    from toolkit.report.fixes import fixes_json

    files = work.fixes()
    with writing(None) as (out, _, _):
        click.echo(fixes_json(files, work.text), out)
    return work.status(changes=any(file.made for file in files))


def _filter(asked: Task, unsafe: bool, form: str) -> int:
    """Standard input to standard output, fixed. What cannot be read comes out as it went in."""
    from toolkit.fix import MOST_RUNS
    from toolkit.formats.listing import standard_input

    if asked.paths != ("-",):
        raise UsageError("standard input (-) is fixed alone: name no files beside it")
    work = Work(asked, unsafe, standard_input().read())
    if form == "json":
        return _json(work)
    if not (work.text or b"").strip():  # in a pipe that is no fault
        standard_output().buffer.write(work.text or b"")
        return 0
    for _ in range(MOST_RUNS):
        before = work.text
        for file in work.fixes():
            work.text = file.rewrite.applied(work.text or b"")
        if work.text == before:
            break
    standard_output().buffer.write(work.text or b"")
    standard_output().buffer.flush()
    return work.status()
