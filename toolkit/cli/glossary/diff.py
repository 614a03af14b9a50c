"""Say in words what changed between two glossaries, or two revisions of one."""

from __future__ import annotations

import click

from toolkit.cli.options import output_option, writing


@click.command(short_help="Say in words what changed.")
@click.argument("old", default="HEAD:glossary")
@click.argument("new", default="glossary")
@click.option(
    "--format",
    "kind",
    default="text",
    type=click.Choice(["text", "markdown", "json"]),
    help="text (default), markdown or json.",
)
@output_option
def command(old: str, new: str, kind: str, output: str | None) -> int:
    """Say in words what changed from OLD to NEW: concepts and forms that came, went, or are said to be otherwise.

    Each is a glossary file, a folder of them, or REVISION:PATH in git.
    Without arguments: what changed in the folder glossary/ since the last commit.

    \b
    Examples:
      wawhara glossary diff
      wawhara glossary diff main:glossary glossary --format markdown
      wawhara glossary diff old.toml new.toml
    """
    from toolkit.diff import diff, read_revision
    from toolkit.report.glossary_diff import FORMATS
    from toolkit.report.report import Page

    changes = diff(read_revision(old), read_revision(new))
    with writing(output) as (out, colour, width):
        FORMATS[kind](changes, Page(out, colour, width))
    return 0
