"""Check texts against the glossary and say what is wrong, where, and what to write instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import click

from toolkit.cli.options import glossary_option, language_options, load, output_option, writing
from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Glossary, Level, Summary
from toolkit.settings import Settings, load_settings

FOUND, CANNOT = 1, 2


@click.command(short_help="Check texts against the glossary.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--source", "source_file", metavar="FILE", help="The text that the one file named was translated from.")
@language_options
@glossary_option
@click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only concepts of this subject.")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Date of the texts, for names that changed.")
@click.option("--include-fuzzy", is_flag=True, help="Count fuzzy PO entries like finished ones.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; may be given again.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; may be given again.")
@click.option("--fail-on", metavar="LEVEL", help="Least level that gives exit code 1: error, warning, note or never.")
@click.option("--format", "report", default="text", metavar="NAME", help="The report: text (default) or json.")
@output_option
def command(
    paths: tuple[str, ...],
    source_file: str | None,
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    subjects: tuple[str, ...],
    day: str | None,
    include_fuzzy: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    report: str,
    output: str | None,
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
    from toolkit.checker import Checker
    from toolkit.formats import documents
    from toolkit.report import report as named_report
    from toolkit.report import write

    if not paths:
        raise UsageError("nothing to check: name files or folders, or - for standard input")
    named_report(report)
    told = load_settings(paths[0])
    settings = replace(
        told,
        source_lang=source_lang or told.source_lang,
        target_lang=target_lang or told.target_lang,
        select=_rules(select) or told.select,
        ignore=told.ignore | _rules(ignore),
        fail_on=_level(fail_on) if fail_on else told.fail_on,
        subjects=frozenset(subjects) or told.subjects,
        day=_day(day) if day else told.day,
        include_fuzzy=include_fuzzy or told.include_fuzzy,
    )
    glossary = _part(load(glossaries or settings.glossary, paths), settings)
    checker = Checker(glossary, settings)
    found = documents(
        paths,
        source_file=source_file,
        source_lang=settings.source_lang,
        target_lang=settings.target_lang,
        skipped=checker.skip,
    )
    with writing(output) as (out, colour, width):
        write(report, checker.check(found), lambda: checker.summary, out, colour=colour, width=width)
    return _status(checker.summary, settings.fail_on)


def _status(summary: Summary, fail_on: Level | None) -> int:
    if summary.crashed:
        return CANNOT
    failing = fail_on is not None and any(
        times for level, times in summary.findings.items() if level.rank <= fail_on.rank
    )
    return FOUND if failing else 0


def _rules(names: tuple[str, ...]) -> frozenset[str]:
    from toolkit.rules import rules

    for name in names:
        if name not in rules():
            raise UsageError(f'unknown rule "{name}"{did_you_mean(name, rules())}')
    return frozenset(names)


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
    return replace(glossary, concepts=kept)
