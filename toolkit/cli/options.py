"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NotRequired, TextIO, TypedDict, TypeVar

import click

from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Glossary, Level
from toolkit.named_tuple import NamedTuple
from toolkit.report.output import open_output
from toolkit.settings import SHIPPED, Settings, load_settings

if TYPE_CHECKING:
    from toolkit.checker import Checker
    from toolkit.formats import Document

Command = TypeVar("Command", bound=Callable[..., object])


def glossary_option(command: Command) -> Command:
    """`--glossary`."""
    return click.option(
        "--glossary",
        "glossaries",
        multiple=True,
        metavar="PATH",
        help="Glossary file or folder; give it again to lay one over the other (shipped: the one that comes along). "
        "Default: the settings', else a folder glossary/ near the texts, else the one shipped.",
    )(command)


def language_options(command: Command) -> Command:
    """`--source-lang` and `--target-lang`."""
    target = click.option("--target-lang", metavar="LANG", help="Language of the translation, for example my.")
    source = click.option("--source-lang", metavar="LANG", help="Language translated from, for example en.")
    return source(target(command))


def input_format_option(command: Command) -> Command:
    """`--input-format`."""
    return click.option(
        "--input-format",
        metavar="NAME",
        help="Read the files named, or -, as this format: xliff, po, csv, text ... (else by their endings; - by how it "
        "begins).",
    )(command)


def output_option(command: Command) -> Command:
    """`--output`."""
    return click.option("--output", "-o", metavar="FILE", help="Write the report to a file instead.")(command)


def load(glossaries: Sequence[str], near: Sequence[str]) -> Glossary:
    """The glossary to work with: those named, else one found upwards from the texts, else the one shipped."""
    from toolkit.termbase import find_glossary, load_glossary, shipped_glossary

    if glossaries:
        return load_glossary(*(shipped_glossary() if path == SHIPPED else path for path in glossaries))
    start = Path(near[0]) if near and near[0] != "-" else Path()
    return load_glossary(find_glossary(start) or shipped_glossary())


@contextmanager
def writing(output: str | None) -> Iterator[tuple[TextIO, bool, int | None]]:
    """Where a report goes: (stream, in colour?, width of the terminal)."""
    with open_output(output) as stream:
        shown = stream.isatty()
        yield stream, shown, _width() if shown else None


def _width() -> int:
    from shutil import get_terminal_size  # with all that packs and unpacks archives

    return get_terminal_size().columns


# --- what `check` and the commands that check first have in common ---


class CheckOptions(TypedDict):
    """What `check_options` gives to a command besides `paths`."""

    source_file: str | None
    source_lang: str | None
    target_lang: str | None
    glossaries: tuple[str, ...]
    subjects: tuple[str, ...]
    day: str | None
    include_fuzzy: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str | None
    jobs: int | None
    input_format: str | None
    fail_on: NotRequired[str | None]
    baseline: NotRequired[str | None]
    changed_since: NotRequired[str | None]


_CHECKING: Final[tuple[Callable[[Command], Command], ...]] = (
    click.argument("paths", nargs=-1, metavar="[PATHS]..."),
    click.option(
        "--source", "source_file", metavar="FILE", help="The text that the one file named was translated from."
    ),
    language_options,
    glossary_option,
    click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only concepts of this subject."),
    click.option("--date", "day", metavar="YYYY-MM-DD", help="Date of the texts, for names that changed."),
    click.option(
        "--include-fuzzy", is_flag=True, help="Count fuzzy PO entries and unfinished XLIFF units like finished ones."
    ),
    click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; may be given again."),
    click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; may be given again."),
    click.option("--profile", metavar="NAME", help="The house style to check by, one that the settings describe."),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Processes to work with. Default: as many as there are cores, where there is much to do.",
    ),
    input_format_option,
)

_COUNTING: Final[tuple[Callable[[Command], Command], ...]] = (
    click.option(
        "--fail-on", metavar="LEVEL", help="Least level that gives exit code 1: error, warning, note or never."
    ),
    click.option("--baseline", metavar="FILE", help="Findings known there do not count (see wawhara baseline)."),
    click.option(
        "--changed-since", metavar="REV", help="Only findings on lines changed since that revision of the git checkout."
    ),
)


def check_options(command: Command) -> Command:
    """The texts, and all that decides how they are checked, and what counts."""
    for option in reversed((*_CHECKING, *_COUNTING)):
        command = option(command)
    return command


def whole_check_options(command: Command) -> Command:
    """The same without what decides which findings count."""
    for option in reversed(_CHECKING):
        command = option(command)
    return command


class Task(NamedTuple):
    """What a command was asked to check, and how."""

    paths: tuple[str, ...]
    source_file: str | None
    glossary: Glossary
    settings: Settings
    input_format: str | None = None

    def checker(self, *, file_fixes: bool = True) -> Checker:
        """A new checker; without `file_fixes` nobody can mend what it finds."""
        from toolkit.checker import Checker

        changes = None
        if self.settings.changed_since is not None:
            from toolkit.suppression.changes import changed_since

            changes = changed_since(self.settings.changed_since, self.paths)
        return Checker(self.glossary, self.settings, changes, file_fixes)

    def documents(self, checker: Checker, stdin: BinaryIO | None = None) -> Iterator[Document]:
        """The texts; the checker is told what is passed over. Raises UsageError."""
        from toolkit.formats import documents

        return documents(
            self.paths,
            source_file=self.source_file,
            source_lang=self.settings.source_lang,
            target_lang=self.settings.target_lang,
            stdin=stdin,
            format=self.input_format,
            skipped=checker.skip,
        )


def task(paths: tuple[str, ...], options: CheckOptions) -> Task:
    """What the arguments ask for, over what the settings file says. Raises ToolkitError."""
    if not paths:
        raise UsageError("nothing to check: name files or folders, or - for standard input")
    told = load_settings(paths[0], options["profile"])
    selected, ignored = _rules(options["select"]), _rules(options["ignore"])
    for rule in sorted(selected & ignored):
        raise UsageError(f"--select {rule} and --ignore {rule} contradict each other: keep one")
    settings = told._replace(
        source_lang=options["source_lang"] or told.source_lang,
        target_lang=options["target_lang"] or told.target_lang,
        select=selected or told.select,
        ignore=(told.ignore - selected) | ignored,
        fail_on=_level(level) if (level := options.get("fail_on")) else told.fail_on,
        subjects=frozenset(options["subjects"]) or told.subjects,
        day=_day(options["day"]) if options["day"] else told.day,
        include_fuzzy=options["include_fuzzy"] or told.include_fuzzy,
        baseline=options.get("baseline") or told.baseline,
        changed_since=options.get("changed_since"),
        jobs=_jobs(options["jobs"] or told.jobs),
    )
    glossary = _part(load(options["glossaries"] or settings.glossary, paths), settings)
    return Task(paths, options["source_file"], glossary, settings, options["input_format"])


def _rules(names: tuple[str, ...]) -> frozenset[str]:
    from toolkit.rules import rules

    for name in names:
        if name not in rules():
            raise UsageError(f'unknown rule "{name}"{did_you_mean(name, rules())}')
    return frozenset(names)


def _jobs(asked: int | None) -> int | None:
    """As many as asked for; one, and a word about it, where this process cannot have others."""
    from toolkit.checking.processes import hindrance

    if asked is not None and asked > 1 and (reason := hindrance()) is not None:
        click.echo(f"wawhara: one process is used, not {asked}: {reason}", err=True)
        return 1
    return asked


def _level(name: str) -> Level | None:
    if name == "never":
        return None
    if name not in list(Level):
        raise UsageError(f'unknown level "{name}"{did_you_mean(name, [*Level, "never"])}')
    return Level(name)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'--date "{text}" is no date: write YYYY-MM-DD, for example 2023-11-20') from None


def _part(glossary: Glossary, settings: Settings) -> Glossary:
    """The glossary, or the part of it that the settings name by subject."""
    if not settings.subjects:
        return glossary
    known = {concept.subject for concept in glossary.concepts.values() if concept.subject}
    for subject in sorted(settings.subjects - known):
        raise UsageError(f'unknown subject "{subject}"{did_you_mean(subject, known)}')
    kept = {id_: concept for id_, concept in glossary.concepts.items() if concept.subject in settings.subjects}
    return glossary._replace(concepts=kept)
