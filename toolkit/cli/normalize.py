"""Repair Burmese at the level of code points, and convert Zawgyi."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import input_format_option, writing
from toolkit.errors import InputError, UsageError
from toolkit.report.output import standard_output

if TYPE_CHECKING:
    from toolkit.normalize import Normalized

CHANGES, CANNOT = 1, 2


@click.command("normalize", short_help="Repair Burmese at the level of code points, and convert Zawgyi.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--in-place", "-i", is_flag=True, help="Write the repairs into the files.")
@click.option("--diff", is_flag=True, help="Show each place before and after.")
@click.option("--zawgyi", is_flag=True, help="Convert text in Zawgyi to Unicode too.")
@click.option("--check", is_flag=True, help="Exit with 1 if anything would change.")
@input_format_option
def normalize(
    paths: tuple[str, ...], in_place: bool, diff: bool, zawgyi: bool, check: bool, input_format: str | None
) -> int:
    """Repair what is damaged in Burmese text at the level of code points, where only one reading is possible.

    Marks in the wrong order or typed twice, the digit ၀ for the letter ဝ and the letter for the digit,
    ဥ for ဉ, characters that nobody sees. Correct text is not changed, nor is Shan, Mon, Karen or Pali,
    nor what is code or an address. All Burmese of a file is repaired, sources too.
    By default nothing is written: the number of places is listed for each file.
    With - the text is read from standard input, and written repaired to standard output.

    \b
    Exit code: 0;
      1 where part of a file could not be read; with --check also if anything would change;
      2 where a file could not be read at all, or not be written.

    \b
    Examples:
      wawhara normalize drafts/ --diff
      wawhara normalize drafts/ --in-place --zawgyi
      wawhara normalize - < draft.txt > repaired.txt
    """
    if not paths:
        raise UsageError("nothing to normalize: name files or folders, or - for standard input")
    if "-" in paths and paths != ("-",):
        raise UsageError("standard input (-) is normalized alone: name no files beside it")
    if check and in_place:
        raise UsageError("--check only looks, --in-place writes: choose one")
    if paths == ("-",) and not (check or diff):
        return _filter(zawgyi, input_format)
    files, failed = _files(paths, zawgyi, input_format)
    done = [file for file in files if file.texts]
    if in_place:
        done, not_written = _written(done)
        failed = failed or not_written
    _print(files, done, diff=diff, written=in_place, zawgyi=zawgyi)
    if failed:
        return CANNOT
    return CHANGES if (check and done) or any(file.unreadable for file in files) else 0


command = normalize


def _files(paths: Sequence[str], zawgyi: bool, input_format: str | None) -> tuple[list[Normalized], bool]:
    """What is to be done, and: did something fail? What could not be read is said."""
    from toolkit.normalize import normalize as normalized

    files = list(
        normalized(paths, zawgyi=zawgyi, format=input_format, skipped=lambda p, why: _say(f"not read: {p}: {why}"))
    )
    for file in files:
        for problem in file.unreadable:
            _say(f"{file.path}: {problem}")
    return files, any(file.unread for file in files)


def _written(files: Sequence[Normalized]) -> tuple[list[Normalized], bool]:
    """Those that could be written, and: could one not?"""
    done = []
    for file in files:
        try:
            file.apply()
        except InputError as error:
            _say(str(error))
        else:
            done.append(file)
    return done, len(done) < len(files)


def _print(files: Sequence[Normalized], done: Sequence[Normalized], *, diff: bool, written: bool, zawgyi: bool) -> None:
    from toolkit.report.changes import normalize_lines, normalize_summary

    with writing(None) as (out, colour, width):
        for file in files:
            for line in normalize_lines(file, width, diff=diff):
                click.echo(line, out, color=colour)
        for line in normalize_summary(files, done, written=written):
            click.echo(line, out, color=colour)


def _filter(zawgyi: bool, input_format: str | None) -> int:
    """Standard input to standard output. What cannot be read comes out as it went in."""
    from toolkit.formats.listing import standard_input
    from toolkit.normalize import normalize as normalized

    text = standard_input().read()
    (file,) = normalized(["-"], zawgyi=zawgyi, stdin=text, format=input_format)
    for problem in file.unreadable if text.strip() else ():
        _say(f"{file.path}: {problem}")
    for place, reason in file.untouched:
        _say(f"{file.path}:{place.line if place else '?'}: left as it is: {reason}")
    standard_output().buffer.write(file.rewrite.applied(text) if file.texts else text)
    standard_output().buffer.flush()
    if not text.strip():
        return 0
    return CANNOT if file.unread else CHANGES if file.unreadable else 0


def _say(line: str) -> None:
    click.echo(f"wawhara: {line}", err=True)
