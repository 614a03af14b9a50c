"""A form is deprecated or superseded, and nothing says why.

A translator who wrote it is told that it is wrong and cannot learn from that. Say why in `note`;
for a name that was right once, `until` says enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Level
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Termbase


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report wrong forms without a reason."""
    for concept, term in termbase.entries:
        if not term.status.usable and not term.note and not term.valid_until:
            yield Remark(concept, term, f"{term.status.value}, and no note says why")


RULE = GlossaryRule(
    name="unexplained-deprecation",
    level=Level.WARNING,
    check=check,
    examples=(
        GlossaryExample('[kpez]\nen = [{ term = "«KBEZ»", status = "deprecated" }]', "wrong, but why"),
        GlossaryExample('[kpez]\nen = [{ term = "KBEZ", status = "deprecated", note = "misprint" }]', "a reason"),
        GlossaryExample('[sac]\nen = [{ term = "SAC", status = "superseded", until = 2025-07-31 }]', "a last day"),
    ),
)
