"""A name is the beginning or the end of another body's name, and nothing warns of it.

Where a text writes the longer name a little otherwise than the glossary has it, checks find the shorter one in it,
and take one body for the other: ကရင် in ကရင်နီ…, the army in the name of its front.
Say in `confusable` that the two are easily mixed up, or give the shorter one a `context`.
Only names of one subject count: a people is rightly part of its army's name. Places are left out:
towns lend their names to districts and regions, and checks know their heads.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import count

from toolkit.model import Concept, Enforce, Level, TermType
from toolkit.rules.glossary.rule import GlossaryExample, GlossaryRule, Remark
from toolkit.rules.glossary.termbase import Entry, Termbase
from toolkit.text.language import edge

_NAMES = (TermType.FULL, TermType.SHORT)
_PLACES = frozenset({"place"})
_PARTS = 2
"""Parts that a name must have, words or Burmese syllables, to be looked for in others."""
_LISTED, _NAMED = 20, 3
"""So many concepts are listed in the message, and so many of their names shown beside it."""


def check(termbase: Termbase) -> Iterator[Remark]:
    """Report a name once, with the names that hold it."""
    rooms: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for entry in termbase.entries:
        if entry.term.type in _NAMES and entry.term.status.usable and _is_asked(entry.concept):
            rooms[entry.concept.subject, entry.term.lang].append(entry)
    holders = {id(entry.term): found for room in rooms.values() for entry, found in _held(termbase, room)}
    for entry in termbase.entries:
        longer = holders.get(id(entry.term), [])
        if longer and entry.term.context is None:
            yield Remark(
                *entry,
                f"part of a name of {_shown(longer)}; add to confusable, or give it a context",
                others=tuple((*holder, "the longer name") for holder in longer[:_NAMED]),
            )


def _is_asked(concept: Concept) -> bool:
    return concept.enforce is Enforce.REQUIRED and concept.subject not in _PLACES


def _held(termbase: Termbase, entries: list[Entry]) -> Iterator[tuple[Entry, list[Entry]]]:
    """Names that others begin or end with, and these, in their order.

    Sorted, the names that begin alike stand together, and spelt backwards those that end alike:
    to hold each name against each other would take hours for a hundred thousand.
    """
    keys = [termbase.key(entry.term) for entry in entries]
    forward, backward = sorted(zip(keys, count())), sorted(zip((key[::-1] for key in keys), count()))
    for entry, key in zip(entries, keys, strict=True):
        if not _is_long_enough(key):
            continue
        found = {at for _, at in _run(forward, key) if edge(keys[at], len(key))}
        found |= {at for _, at in _run(backward, key[::-1]) if edge(keys[at], len(keys[at]) - len(key))}
        others = [entries[at] for at in sorted(found) if len(keys[at]) > len(key)]
        longer = [other for other in others if _is_another(termbase, other.concept, entry.concept)]
        if longer:
            yield entry, longer


def _run(keys: list[tuple[bytes, int]], key: bytes) -> list[tuple[bytes, int]]:
    """The sorted keys that begin with a key."""
    start = stop = bisect_left(keys, (key, -1))
    while stop < len(keys) and keys[stop][0].startswith(key):
        stop += 1
    return keys[start:stop]


def _is_another(termbase: Termbase, one: Concept, other: Concept) -> bool:
    return one.id != other.id and not termbase.confused(one, other)


def _is_long_enough(key: bytes) -> bool:
    return b" " in key or sum(edge(key, at) for at in range(1, len(key))) + 1 >= _PARTS


def _shown(holders: list[Entry]) -> str:
    ids = list(dict.fromkeys(holder.concept.id for holder in holders))
    more = f" and {len(ids) - _LISTED:,} more" if len(ids) > _LISTED else ""
    return ", ".join(ids[:_LISTED]) + more


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
