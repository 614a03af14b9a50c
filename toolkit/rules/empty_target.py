"""A paragraph or a row of the source has no translation at all.

The reader of the translation does not know that something is left out.
It is looked for in connected texts: a pair of files, a table. In a catalogue an entry without a translation
is work to be done, not a fault; the report counts those.
A source without letters (a dash, an empty cell) needs no translation. There is no fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.model import Fault, Level, Side, Span
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report a source with words in it; the target is known to be empty."""
    if pair.source is not None and any(char.isalpha() for char in pair.source.text):
        yield Fault("not translated", Side.TARGET, Span(0, len(pair.target.text)))


RULE = Rule(
    name="empty-target",
    level=Level.WARNING,
    sieve=Sieve(empty=True),
    check=check,
    needs_source=True,
    examples=(
        Example("", "They came back.", why="a row without a translation", missing=1),
        Example("  ", "They came back.", why="nothing but spaces", missing=1),
        Example("", "—", why="nothing to translate"),
        Example("သူတို့ ပြန်လာသည်။", "They came back.", why="translated"),
    ),
)
