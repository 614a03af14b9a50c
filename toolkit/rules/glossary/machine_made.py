"""A list looks machine-made: most of its forms come from nowhere, or from a machine.

Lists made by language models mix true names with invented ones (ranks one step off, names of no body),
and a checker that trusts them makes careful translations wrong. Each form needs the page where a person saw it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Entry, Termbase
from toolkit.text.patterns import regex

FEWEST: Final = 10
"""Forms of a file from which it is judged as a whole."""
SHARE: Final = 0.5
"""Part of its forms without source and note that makes it suspect."""
MACHINE: Final = regex(
    r"\b(chat ?gpt|gpt-?[345]|claude|gemini|deepl|llm|language model|google translate|machine[- ](made|translat\w+))\b",
    re.IGNORECASE,
)


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report files as a whole at their first such form, and forms whose source is a machine."""
    by_file: dict[str, list[Entry]] = defaultdict(list)
    for entry in termbase.entries:
        by_file[entry.concept.path].append(entry)
        named = next((source for source in entry.term.source if MACHINE.search(source)), None)
        if named is not None:
            yield Remark(*entry, f'its source is a machine ("{named}")')
    for entries in by_file.values():
        bare = [entry for entry in entries if not entry.term.source and not entry.term.note]
        if len(entries) >= FEWEST and len(bare) > SHARE * len(entries):
            yield Remark(
                bare[0].concept, None, f"{len(bare)} of {len(entries)} forms of this file have no source: machine-made?"
            )


_BARE = ", ".join(f'{{ term = "Word {letter}" }}' for letter in "ABCDEFGHIJ")

RULE = GlossaryRule(
    name="machine-made",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample(f"[«a»]\nen = [{_BARE}]", "forms from nowhere"),
        GlossaryExample('[a]\nmy = [{ term = "«တပ်»", source = "ChatGPT, March 2024" }]', "a machine as the source"),
        GlossaryExample('[a]\nen = [{ term = "Army" }]', "too few to judge"),
    ),
)
