"""An id has a space in it.

Ids are typed: behind `wawhara glossary set`, in `confusable`. One with a space is cut in two at the terminal,
and `wawhara lookup` does not find it. Write a hyphen.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report ids with white space."""
    for concept in termbase.glossary.concepts.values():
        joined = "-".join(concept.id.split())
        if joined != concept.id:
            yield Remark(concept, None, f'a space in the id "{concept.id}"', expected=(joined,))


RULE = GlossaryRule(
    name="spaced-id",
    level=Level.ERROR,
    check=check,
    examples=(
        GlossaryExample('["«karen army»"]\nen = [{ term = "Karen Army" }]', "two words"),
        GlossaryExample('[karen-army]\nen = [{ term = "Karen Army" }]', "one"),
        GlossaryExample('["place.tsp.MMR012011"]\nen = [{ term = "Kyaukpyu" }]', "dots are none"),
    ),
)
