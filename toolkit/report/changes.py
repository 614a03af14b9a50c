"""What a fix or a repair changes, for a person to read: each place before and after, the change marked «so»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click

from toolkit.fix import UNSAFE, FileFixes, Left
from toolkit.model import Edit, Finding, Span
from toolkit.report.excerpt import Excerpt, applied, excerpt, plain
from toolkit.report.wording import counted, filled, listed

LINE: Final = 96
"""Columns of an excerpt where no terminal says how wide it is."""
NARROW, WIDE = 48, 110


def fix_lines(file: FileFixes, width: int | None = None) -> Iterator[str]:
    """The lines of one file: its fixes, and what is not fixed and why. Nothing for a file without any."""
    if not (file.made or file.left or file.waiting):
        return
    yield click.style(plain(file.path), bold=True)
    for finding in file.made:
        yield from filled([f"  {place(finding)}  {plain(finding.message)}", f"[{finding.rule}]"], width, "      ")
        if finding.target is not None and finding.fix is not None:
            yield from change_lines(finding.target, finding.fix.edits, width)
    stays = [*file.left, *(Left(finding, "another fix comes first") for finding in file.waiting)]
    if stays:
        yield "  Not changed:"
    for finding, reason in stays:
        why = "unsafe: --unsafe would change it" if reason == UNSAFE else reason
        yield from filled(
            [f"    {place(finding)}  {plain(finding.message)}", f"[{finding.rule}]", f"({plain(why)})"], width, "      "
        )
    yield ""


def change_lines(text: str, edits: Sequence[Edit], width: int | None = None) -> Iterator[str]:
    """About a line of a text before and after its edits."""
    room = (LINE if width is None else max(NARROW, min(width, WIDE))) - len("      - ")
    whole = Span(min(edit.span.start for edit in edits), max(edit.span.end for edit in edits))
    after, changed = applied(text, edits)
    yield _line("-", excerpt(text, whole, room), "red")
    yield _line("+", excerpt(after, changed, room), "green")


def place(finding: Finding) -> str:
    """Where a finding stands: `line 12:5`."""
    if finding.region is None:
        return f"unit {plain(finding.unit or '')}"
    return f"line {finding.region.start.line}:{finding.region.start.column}"


def fix_summary(files: Iterable[FileFixes], *, written: bool) -> Iterator[str]:
    """What was or would be done, what is left, and what to do next."""
    files = list(files)
    made = sum(len(file.made) for file in files)
    touched = counted(len({file.path for file in files if file.made}), "file")
    if made:
        fixes = f"{counted(made, 'fix')[: None if made == 1 else -1]}{'' if made == 1 else 'es'}"
        done = f"Made {fixes} in {touched}." if written else f"Would make {fixes} in {touched}; nothing is written yet."
        yield click.style(done, fg="green") + ("" if written else " Write with --apply.")
    else:
        yield "Nothing to fix." if written or not files else "Nothing to fix by itself."
    unsafe = sum(left.reason == UNSAFE for file in files for left in file.left)
    other = sum(left.reason != UNSAFE for file in files for left in file.left)
    waiting = sum(len(file.waiting) for file in files)
    unfixed = sum(file.unfixed for file in files)
    rest = [
        f"{unsafe:,} unsafe (see them with --unsafe)" if unsafe else "",
        f"{other:,} that cannot be written where they stand" if other else "",
        f"{waiting:,} for the next run" if waiting else "",
        f"{unfixed:,} that only a person can mend (wawhara check shows them)" if unfixed else "",
    ]
    if any(rest):
        yield f"Left: {listed(filter(None, rest))}."


def _line(sign: str, shown: Excerpt, colour: str) -> str:
    quotes = shown.quotes
    marked = click.style(f"{quotes[0]}{shown.marked}{quotes[1]}", fg=colour, bold=True) if shown.marked else "«»"
    return f"      {click.style(sign, fg=colour)} {shown.before}{marked}{shown.after}"
