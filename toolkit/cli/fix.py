"""Fix what can be fixed by itself: names, acronyms, spelling at the level of code points."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import click

from toolkit.cli.options import CheckOptions, Task, check_options, task, writing
from toolkit.errors import InputError, UsageError

if TYPE_CHECKING:
    from toolkit.fix import FileFixes, Mended
    from toolkit.model import Finding

CHANGES, CANNOT = 1, 2
UNREADABLE, CRASHED = "unreadable-entry", "crashed-rule"


@click.command("fix", short_help="Fix what can be fixed by itself.")
@check_options
@click.option("--apply", is_flag=True, help="Write the fixes into the files.")
@click.option("--unsafe", is_flag=True, help="Make the unsafe fixes too: read each of them first.")
def fix(paths: tuple[str, ...], apply: bool, unsafe: bool, **options: Unpack[CheckOptions]) -> int:
    """Show what can be fixed by itself, and fix it with --apply.

    PATHS are those of wawhara check. Only translations are changed, never sources; what stays as it is, and why,
    is listed. A fix is safe if a careful editor would never undo it; names inside quotations are never safe.
    With - the text is read from standard input, and written fixed to standard output.

    \b
    Exit code: 1 if something would change, 0 if nothing would; with --apply or -, 0 once all is written;
    2 where something could not be read or written.

    \b
    Examples:
      wawhara fix translations/
      wawhara fix article.my.md --apply
      wawhara fix messages.po --select digit-for-letter --select misordered-marks --apply
    """
    asked = task(paths, options)
    if "-" in paths:
        return _filter(asked, unsafe)
    work = Work(asked, unsafe)
    return _apply(work) if apply else _show(work)


command = fix


class Work:
    """One call of the command."""

    def __init__(self, asked: Task, unsafe: bool, text: bytes | None = None) -> None:
        self.asked, self.unsafe, self.text = asked, unsafe, text
        self.failed = False
        self._said: set[str] = set()

    def check(self, digests: dict[str, str]) -> Iterator[Finding]:
        """The findings of one run. What could not be read or checked is said, once."""
        from toolkit.fix import remembered

        checker = self.asked.checker()
        documents = self.asked.documents(checker, None if self.text is None else io.BytesIO(self.text))
        for finding in checker.check(remembered(documents, digests)):
            if finding.rule in (UNREADABLE, CRASHED):
                where = f":{finding.region.start.line}" if finding.region else ""
                self.say(f"{finding.path}{where}: {finding.message}")
            yield finding
        for line in checker.summary.unchecked:
            self.say(f"not checked: {line}")
        self.failed = self.failed or checker.summary.crashed

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
    _print(files, written=False)
    if work.failed:
        return CANNOT
    return CHANGES if any(file.made for file in files) else 0


def _apply(work: Work) -> int:
    """What was done, and what is left."""
    done, left = work.apply()
    rest = [replace(file, made=()) for file in left]
    made = [replace(file, left=(), waiting=(), unfixed=0) for file in done]
    _print([*made, *rest], written=True)
    return CANNOT if work.failed else 0


def _print(files: Sequence[FileFixes], *, written: bool) -> None:
    from toolkit.report.changes import fix_lines, fix_summary

    with writing(None) as (out, colour, width):
        for file in files:
            for line in fix_lines(file, width):
                click.echo(line, out, color=colour)
        for line in fix_summary(files, written=written):
            click.echo(line, out, color=colour)


def _filter(asked: Task, unsafe: bool) -> int:
    """Standard input to standard output, fixed. What cannot be read comes out as it went in."""
    from toolkit.fix import MOST_RUNS

    if asked.paths != ("-",):
        raise UsageError("standard input (-) is fixed alone: name no files beside it")
    work = Work(asked, unsafe, sys.stdin.buffer.read())
    for _ in range(MOST_RUNS):
        before = work.text
        for file in work.fixes():
            work.text = file.rewrite.applied(work.text or b"")
        if work.text == before:
            break
    sys.stdout.buffer.write(work.text or b"")
    sys.stdout.buffer.flush()
    return CANNOT if work.failed else 0
