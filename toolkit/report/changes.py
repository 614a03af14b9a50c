"""What a fix or a repair changes, for a person to read: each place before and after, the change marked «so»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click

from toolkit.fix import UNSAFE, FileFixes, Left
from toolkit.model import Edit, Finding, Position, Span
from toolkit.normalize import ZAWGYI, Normalized
from toolkit.report.excerpt import Excerpt, applied, excerpt, plain
from toolkit.report.wording import counted, filled, listed

LINE: Final = 96
"""Columns of an excerpt where no terminal says how wide it is."""
NARROW, WIDE = 48, 110
LISTED: Final = 8
"""Line numbers that are listed for one reason."""


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


def fix_summary(files: Iterable[FileFixes], *, written: bool, read: int | None = None) -> Iterator[str]:
    """What was or would be done, what is left, and what to do next. `read` counts the files that could be read."""
    files = list(files)
    unread = len({file.path for file in files if file.unread})
    made = sum(len(file.made) for file in files)
    touched = counted(len({file.path for file in files if file.made}), "file")
    unwritten = sum(file.unwritten for file in files)
    if made:
        fixes = counted(made, "fix")
        done = f"Made {fixes} in {touched}." if written else f"Would make {fixes} in {touched}; nothing is written yet."
        yield click.style(done, fg="green") + ("" if written else " Write with --apply.")
    elif unread and not read:
        yield "Nothing was looked at."
    elif not unwritten:
        yield "Nothing to fix." if written or not files else "Nothing to fix by itself."
    unsafe = sum(left.reason == UNSAFE for file in files for left in file.left)
    other = sum(left.reason != UNSAFE for file in files for left in file.left)
    waiting = sum(len(file.waiting) for file in files)
    unfixed = sum(file.unfixed for file in files)
    rest = [
        f"{unsafe:,} unsafe (see them with --unsafe)" if unsafe else "",
        f"{other:,} that cannot be written in place" if other else "",
        f"{waiting:,} for the next run" if waiting else "",
        f"{unfixed:,} that only a person can mend (wawhara check shows them)" if unfixed else "",
    ]
    if any(rest):
        yield f"Left: {listed(filter(None, rest))}."
    if unwritten:
        yield click.style(f"Could not be written: {counted(unwritten, 'fix')}, see above.", fg="red")
    if unread:
        yield click.style(f"Could not be read: {counted(unread, 'file')}, see above.", fg="red")


def normalize_lines(file: Normalized, width: int | None = None, *, diff: bool) -> Iterator[str]:
    """The lines of one file: how many places of which kind, each before and after on request, what is left."""
    if not (file.texts or file.untouched):
        return
    places = sum(file.kinds.values())
    kinds = [f"{kind} ({number:,})" for kind, number in file.kinds.items()]
    head = f"{click.style(plain(file.path), bold=True)}: {counted(places, 'place')}"
    yield from filled([head + (":" if kinds else ""), *(f"{kind}," for kind in kinds[:-1]), *kinds[-1:]], width, "  ")
    for text in file.texts if diff else ():
        for repair, at in zip(text.repairs, text.places, strict=True):
            yield f"  line {at.line}:{at.column}  {repair.kind}"
            yield from change_lines(text.text, [repair.edit], width)
    reasons: dict[str, list[Position | None]] = {}
    for untouched in file.untouched:
        reasons.setdefault(untouched.reason, []).append(untouched.place)
    for reason, left in reasons.items():
        remedy = "; --zawgyi converts it" if reason == ZAWGYI else ""
        lines = dict.fromkeys(str(at.line) for at in left if at)
        shown = [*list(lines)[:LISTED], *([f"{len(lines) - LISTED} more"] if len(lines) > LISTED else [])]
        where = f", line{'s' if len(lines) > 1 else ''} {listed(shown)}" if lines else ""
        yield from filled([f"  left as it is: {reason} ({counted(len(left), 'place')}{where}){remedy}"], width, "    ")


def normalize_summary(files: Sequence[Normalized], done: Sequence[Normalized], *, written: bool) -> Iterator[str]:
    """What was or would be done."""
    places = counted(sum(sum(file.kinds.values()) for file in done), "place")
    unread = sum(file.unread for file in files)
    touched = counted(len(done), "file")
    if not done and unread == len(files):
        yield "Nothing was looked at."
    elif not done:
        yield f"Nothing to repair in {counted(len(files) - unread, 'file')}."
    elif written:
        yield click.style(f"Repaired {places} in {touched}.", fg="green")
    else:
        yield f"{click.style(f'Would repair {places} in {touched}', fg='green')}; nothing is written yet. " + (
            "Write with --in-place."
        )
    if unread:
        yield click.style(f"Could not be read: {counted(unread, 'file')}, see above.", fg="red")


def _line(sign: str, shown: Excerpt, colour: str) -> str:
    quotes = shown.quotes
    marked = click.style(f"{quotes[0]}{shown.marked}{quotes[1]}", fg=colour, bold=True) if shown.marked else "«»"
    return f"      {click.style(sign, fg=colour)} {shown.before}{marked}{shown.after}"
