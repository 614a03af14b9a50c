"""A form says neither where it was seen nor anything about itself.

Nobody can check it, and the next editor cannot tell an attested name from a guess: give its `source`.
A Burmese form without a source is an error whatever its note says, since no Burmese name is ever made up.
A form whose note says what it is (*usual English gloss*) is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase
from toolkit.text.language import language


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report terms without a source."""
    for concept, term in termbase.all_entries:
        if term.source:
            continue
        if language(term.lang).code == "my":
            yield Remark(concept, term, "a Burmese form without a source; say where it was seen")
        elif not term.note:
            yield Remark(concept, term, "no source and no note; say where it was seen")
        else:
            yield Remark(concept, term, "no source, only a note", Level.NOTE)


RULE = GlossaryRule(
    name="no-source",
    level=Level.ERROR,
    check=check,
    examples=(
        GlossaryExample('[a]\nmy = [{ term = "«တပ်»", note = "usual" }]', "Burmese with a note only"),
        GlossaryExample('[a]\nen = [{ term = "«army»" }]', "nothing at all"),
        GlossaryExample(
            '[a]\nen = [{ term = "«army»", note = "usual English gloss" }]', "a note says what it is: a note"
        ),
        GlossaryExample('[a]\nen = [{ term = "army", source = "https://example.org/1" }]', "a page"),
    ),
)
