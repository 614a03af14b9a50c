"""Explain a rule, or why something was found or not found at a place"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from toolkit.cli.options import glossary_option, language_options, load, writing
from toolkit.errors import UsageError, did_you_mean
from toolkit.settings import load_settings
from toolkit.text.patterns import regex

PLACE = regex(r"(?P<path>.+):(?P<line>\d+)(?::\d+)?")


@click.command("explain", short_help="Explain a rule, or why something was found or not at a place.")
@click.argument("subject", metavar="RULE|FILE:LINE")
@click.argument("term", required=False)
@click.option("--source", "source_file", metavar="FILE", help="The text that FILE was translated from.")
@language_options
@glossary_option
@click.option("--profile", metavar="NAME", help="The house style to check by, one that the settings describe.")
def command(
    subject: str,
    term: str | None,
    source_file: str | None,
    source_lang: str | None,
    target_lang: str | None,
    glossaries: tuple[str, ...],
    profile: str | None,
) -> int:
    """Explain a rule: what it reports, why, what its fix does, with examples.

    Or explain a place, FILE:LINE: how the text there is read, which names of the glossary were found in it, which were
    passed over and why, and what each rule said. TERM, a form or the id of a concept, is looked at more closely.

    \b
    Examples:
      wawhara explain missing-term
      wawhara explain draft.tsv:8
      wawhara explain article.my.md:12 KNDF --source article.en.md
    """
    place = PLACE.fullmatch(subject)
    if place is None or not Path(place["path"]).exists():
        lines = _rule(subject, place)
    else:
        from toolkit.explanation import explain_place

        path = place["path"]
        told = load_settings(path, profile)
        settings = told._replace(
            source_lang=source_lang or told.source_lang,
            target_lang=target_lang or told.target_lang,
        )
        glossary = load(glossaries or settings.glossary, [path])
        lines = explain_place(path, int(place["line"]), term, glossary, settings, source_file)
    with writing(None) as (out, colour, _):
        for line in lines:
            click.echo(line, out, color=colour)
    return 0


def _rule(name: str, place: re.Match[str] | None) -> Iterator[str]:
    """The manual of a rule. Raises UsageError for a name of none."""
    from toolkit.rules import rules

    if place is not None:
        raise UsageError(f"{place['path']}: no such file")
    if name not in rules():
        path, _, line = name.rpartition(":")
        if Path(name).exists() or Path(path or name).exists():
            wrong = f', and "{line}" is no line number' if path and not Path(name).exists() else ""
            raise UsageError(f'"{name}" is no rule{wrong}: for a place write {path if wrong else name}:LINE')
        near = did_you_mean(name, rules())
        hint = near if "did you mean" in near else ": name a rule, such as missing-term, or a place, FILE:LINE"
        raise UsageError(f'unknown rule "{name}"{hint}')
    from toolkit.report.manual import manual_lines

    return manual_lines(rules()[name])
