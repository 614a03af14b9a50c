"""Changes of a glossary for reading on a screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click

from toolkit.diff import ConceptChange
from toolkit.report.glossary_diff import words
from toolkit.report.report import Page
from toolkit.report.wording import filled

COLOURS: Final = {"+": "green", "-": "red", "~": "yellow"}


def write(changes: Sequence[ConceptChange], page: Page) -> None:
    """Each concept with what changed, then how much in all."""
    for change in changes:
        click.echo(click.style(words.headline(change), bold=True), page.out, color=page.colour)
        for sign, told in words.lines(change):
            first, *rest = told.split(" ")
            lead = f"  {click.style(sign, fg=COLOURS[sign])} {first}"
            for line in filled([lead, *rest], page.width, "    "):
                click.echo(line, page.out, color=page.colour)
        click.echo("", page.out)
    click.echo(words.summary(changes), page.out)
