"""Look up what the glossary says of a name, an acronym or a word."""

from __future__ import annotations

from collections.abc import Iterator

import click

from toolkit.cli.options import glossary_option, load, output_option, writing
from toolkit.errors import UsageError
from toolkit.lookup import LIMIT, Match, lookup
from toolkit.model import Glossary
from toolkit.settings import load_settings

FORMATS = ("text", "json")
NOTHING = 1


@click.command(short_help="Look up a name, an acronym or a word.")
@click.argument("words", nargs=-1, metavar="QUERY...")
@click.option("--limit", default=LIMIT, type=click.IntRange(1), show_default=True, help="At most so many concepts.")
@click.option("--full", is_flag=True, help="Show the whole card of every concept, not of the best one only.")
@glossary_option
@click.option("--format", "kind", default="text", type=click.Choice(FORMATS), help="text (default) or json.")
@output_option
def command(
    words: tuple[str, ...], limit: int, full: bool, glossaries: tuple[str, ...], kind: str, output: str | None
) -> int:
    """Look up what the glossary says of a name, an acronym or a word.

    QUERY is whatever you have: English or Burmese, also in Zawgyi; an acronym, also in letter names or romanised;
    part of a name; a misspelling; the id of a concept. The best answer comes first, with the reason why it answers;
    names that hold your words as they stand come before names that look like them.

    \b
    Exit code: 0; 1 if nothing is like it; 2 if the glossary cannot be read.

    \b
    Examples:
      wawhara lookup KNDF
      wawhara lookup ကေအင်န်ဒီအက်ဖ်
      wawhara lookup Karreni Front --limit 3
      wawhara lookup Kalalata --format json
    """
    query = " ".join(words).strip()
    if not query:
        raise UsageError("nothing to look up: give a name, part of one, an acronym or an id")
    glossary = load(glossaries or load_settings(".").glossary, [])
    found = lookup(query, glossary, limit)
    with writing(output) as (out, colour, width):
        for line in _json(query, found, glossary) if kind == "json" else _text(query, found, glossary, full, width):
            click.echo(line, out, color=colour)
    return 0 if found else NOTHING


def _json(query: str, found: list[Match], glossary: Glossary) -> Iterator[str]:
    from toolkit.report.card.json import cards_text

    yield cards_text(query, found, glossary)


def _text(query: str, found: list[Match], glossary: Glossary, full: bool, width: int | None) -> Iterator[str]:
    from toolkit.report.card.text import card_lines, short_line
    from toolkit.report.excerpt import plain

    if not found:
        held = f"{glossary.origin}, {len(glossary.concepts):,} concepts"
        yield f"Nothing in the glossary is like {plain(query)} ({held})."
    for number, match in enumerate(found):
        if full or not number:
            yield from ("",) if number else ()
            yield from card_lines(match, glossary, width)
        else:
            yield from ("", "See also") if number == 1 else ()
            yield from short_line(match, width)
