"""One fault, one finding: where several rules see one place, the most telling speaks and lists what others add."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from toolkit.model import Fault, Related, Span
from toolkit.rules.rule import Rule

PRECEDENCE: Final = (
    "wrong-term",
    "misspelt-term",
    "acronym-mismatch",
    "deprecated-term",
    "changed-verbatim",
    "missing-term",
    "mixed-renderings",
    "not-preferred",
    "house-word",
    "stance-bearing",
    "undefined-acronym",
    "unknown-acronym",
)
"""Most telling first. Rules that are not named here never give way."""

CHOICES: Final = frozenset({"mixed-renderings", "not-preferred", "house-word", "stance-bearing"})
ACRONYMS: Final = frozenset({"undefined-acronym", "unknown-acronym"})
MOOT: Final = {
    "wrong-term": CHOICES | ACRONYMS | {"deprecated-term", "missing-term"},
    "misspelt-term": CHOICES | ACRONYMS | {"missing-term"},
    "acronym-mismatch": CHOICES | ACRONYMS,
    "deprecated-term": CHOICES,
    "changed-verbatim": frozenset({"missing-term"}),
}
"""What is not worth listing: which form of a name, and whether it is explained, where it is the wrong name at all."""

WITHIN_NAMES: Final = frozenset({"broken-cluster"})
"""What a misspelt name is made of: where the name is told, its damage is not told beside it."""


def settle(faults: Sequence[tuple[Rule, Fault]]) -> list[tuple[Rule, Fault]]:
    """Of the faults of one segment, those that speak, in their order."""
    ranked = sorted(
        (found for found in faults if found[0].name in PRECEDENCE), key=lambda found: PRECEDENCE.index(found[0].name)
    )
    heard: list[tuple[Rule, Fault]] = []
    for rule, fault in ranked:
        at = next((n for n, (_, other) in enumerate(heard) if same_place(other, fault)), None)
        if at is None:
            heard.append((rule, fault))
        elif rule.name not in MOOT.get(heard[at][0].name, ()):
            heard[at] = (heard[at][0], _listing(heard[at][1], rule, fault))
    misspelt = [fault for rule, fault in heard if rule.name == "misspelt-term"]
    rest = (found for found in faults if found[0].name not in PRECEDENCE)
    return [*heard, *(found for found in rest if not _told(*found, misspelt))]


def _told(rule: Rule, fault: Fault, misspelt: Sequence[Fault]) -> bool:
    return rule.name in WITHIN_NAMES and any(same_place(name, fault) for name in misspelt)


def same_place(one: Fault, other: Fault) -> bool:
    """Do two faults speak of one place? What has no place of its own (a missing term) shares a concept."""
    if one.side is not other.side:
        return False
    if one.text is not None or other.text is not None:
        return one.concept == other.concept and one.concept is not None
    if one.span is None or other.span is None:
        return one.span == other.span
    return one.span.start < other.span.end and other.span.start < one.span.end


def _listing(speaker: Fault, rule: Rule, silenced: Fault) -> Fault:
    also = Related(
        silenced.side, silenced.span or Span(0, 0), silenced.text or "", f"also {rule.name}: {silenced.message}"
    )
    return speaker._replace(related=(*speaker.related, also))
