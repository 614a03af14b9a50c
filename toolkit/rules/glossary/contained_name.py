"""A name is the beginning or the end of another body's name, and nothing warns of it.

Where a text writes the longer name a little otherwise than the glossary has it, checks find the shorter one in it,
and take one body for the other: ကရင် in ကရင်နီ…, the army in the name of its front.
Say in `confusable` that the two are easily mixed up, or give the shorter one a `context`.
Only names of one subject count: a people is rightly part of its army's name. Places are left out:
towns lend their names to districts and regions, and checks know their heads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from toolkit.model import Concept, Enforce, Level, TermType
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Entry, Termbase
from toolkit.text.language import edge

_NAMES = (TermType.FULL, TermType.SHORT)
_PLACES = frozenset({"place"})
_PARTS = 2
"""Parts that a name must have, words or Burmese syllables, to be looked for in others."""


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report a name once, with the names that hold it."""
    by_subject: dict[str | None, list[Entry]] = defaultdict(list)
    for entry in termbase.entries:
        if entry.term.type in _NAMES and entry.term.status.usable and _is_asked(entry.concept):
            by_subject[entry.concept.subject].append(entry)
    for entries in by_subject.values():
        for entry in entries:
            holders = [other for other in entries if _holds(termbase, other, entry)]
            if holders and entry.term.context is None:
                shown = ", ".join(dict.fromkeys(other.concept.id for other in holders))
                yield Remark(
                    *entry,
                    f"part of a name of {shown}; add to confusable, or give it a context",
                    others=tuple((*holder, "the longer name") for holder in holders[:3]),
                )


def _is_asked(concept: Concept) -> bool:
    return concept.enforce is Enforce.REQUIRED and concept.subject not in _PLACES


def _holds(termbase: Termbase, other: Entry, entry: Entry) -> bool:
    """Does the name of another concept begin or end with this one?"""
    if other.term.lang != entry.term.lang or other.concept.id == entry.concept.id:
        return False
    key, longer = termbase.key(entry.term), termbase.key(other.term)
    if len(key) >= len(longer) or not (longer.startswith(key) or longer.endswith(key)):
        return False
    if sum(edge(key, at) for at in range(1, len(key))) + 1 < _PARTS and b" " not in key:
        return False
    at = len(key) if longer.startswith(key) else len(longer) - len(key)
    return edge(longer, at) and not termbase.confused(entry.concept, other.concept)


RULE = GlossaryRule(
    name="contained-name",
    level=Level.NOTE,
    check=check,
    examples=(
        GlossaryExample(
            '[dpla]\nmy = [{ term = "«ဓနုပြည်သူ့လွတ်မြောက်ရေးတပ်»" }]\n[dplf]\nmy = [{ term = "ဓနုပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး" }]',
            "the army in the name of the front",
        ),
        GlossaryExample(
            '[dpla]\nconfusable = ["dplf"]\nmy = [{ term = "ဓနုပြည်သူ့လွတ်မြောက်ရေးတပ်" }]\n'
            '[dplf]\nmy = [{ term = "ဓနုပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး" }]',
            "known to be confusable",
        ),
        GlossaryExample(
            '[shan]\nsubject = "ethnic-group"\nen = [{ term = "Shan" }]\n'
            '[ssa]\nsubject = "armed-group"\nen = [{ term = "Shan State Army" }]',
            "a people in the name of its army",
        ),
    ),
)
