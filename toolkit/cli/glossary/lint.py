"""Say what a careful terminologist would want to know of the glossary."""

from __future__ import annotations

import click

from toolkit.cli.options import glossary_option, load, output_option, writing
from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Level
from toolkit.settings import SHIPPED, Settings, load_settings

FOUND, CANNOT = 1, 2


@click.command(short_help="Check the glossary itself.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--texts", multiple=True, metavar="PATH", help="Pairs of texts that show which names are ordinary words too."
)
@click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only concepts of this subject.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; may be given again.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; may be given again.")
@click.option("--fail-on", metavar="LEVEL", help="Least level that gives exit code 1: error, warning, note or never.")
@click.option("--format", "report", default="text", metavar="NAME", help="The report, as for wawhara check.")
@glossary_option
@output_option
def command(
    paths: tuple[str, ...],
    texts: tuple[str, ...],
    subjects: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    report: str,
    glossaries: tuple[str, ...],
    output: str | None,
) -> int:
    """Say what a careful terminologist would want to know of the glossary.

    PATHS are glossary files and folders, laid over each other as in a check; --glossary PATH says the same,
    as with other commands, and is laid below them. Without any, the glossary that a check would take.
    Reports, settings, exit codes and requests to pass something over are those of wawhara check;
    docs/glossary.md lists the rules.

    \b
    Exit code: 0; 1 if something of the level --fail-on (default: warning) is found; 2 if it cannot be read.

    \b
    Examples:
      wawhara glossary lint
      wawhara glossary lint glossary/armed-groups.toml --fail-on error
      wawhara glossary lint --glossary shipped --glossary ours.toml
      wawhara glossary lint --texts articles.tsv --select common-word
    """
    from toolkit.lint import Linter
    from toolkit.report import write

    named = (*glossaries, *paths)
    near = next((path for path in named if path != SHIPPED), ".")
    settings = _settings(near, subjects, select, ignore, fail_on)
    glossary = load(named or settings.glossary, [])
    linter = Linter(glossary, settings)
    if texts:
        from toolkit.formats import documents
        from toolkit.lint import uses_in
        from toolkit.usage import Reader

        reader = Reader(glossary, settings)
        opened = documents(
            texts, source_lang=settings.source_lang, target_lang=settings.target_lang, skipped=reader.skip
        )
        linter.uses.update(uses_in(opened, reader))
        for line in reader.unread:
            click.echo(f"wawhara: not read: {line}", err=True)
    with writing(output) as (out, colour, width):
        write(report, linter.findings(), lambda: linter.summary, out, colour=colour, width=width)
    summary = linter.summary
    if summary.crashed:
        return CANNOT
    least = settings.fail_on
    return FOUND if least and any(n for level, n in summary.findings.items() if level.rank <= least.rank) else 0


def _settings(
    near: str, subjects: tuple[str, ...], select: tuple[str, ...], ignore: tuple[str, ...], fail_on: str | None
) -> Settings:
    from toolkit.rules.glossary import glossary_rules

    for name in (*select, *ignore):
        if name not in glossary_rules():
            raise UsageError(f'unknown rule "{name}"{did_you_mean(name, glossary_rules())}')
    if fail_on is not None and fail_on not in (*Level, "never"):
        raise UsageError(f'unknown level "{fail_on}"{did_you_mean(fail_on, [*Level, "never"])}')
    told = load_settings(near)
    return told._replace(
        subjects=frozenset(subjects) or told.subjects,
        select=frozenset(select) or told.select,
        ignore=told.ignore | frozenset(ignore),
        fail_on=told.fail_on if fail_on is None else None if fail_on == "never" else Level(fail_on),
    )
