"""A text uses a form that the glossary has withdrawn, or one that was not yet or no longer right on its day.

Withdrawn names mislead: they are another body's, an insult, or a name given up years ago.
It is found in translations and in drafts alone; in a source, which the translator cannot change, it is a note.
The fix writes the preferred form of the same kind; it is unsafe where the word carries a stance.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.match.mentions import Mention
from toolkit.match.naming import offered
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.traits import DOUBTFUL
from toolkit.model import Edit, Fault, Fix, Level, Side, Term
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each mention by forms of which none is right."""
    for passage in pair.passages:
        for mention in passage.mentions:
            if mention.has(DOUBTFUL) and not any(_right(form.term, settings.day) for form in mention.forms):
                yield _fault(passage, mention, settings.day)


def _right(term: Term, day: date | None) -> bool:
    return term.status.usable and term.valid_on(day)


def _fault(passage: Passage, mention: Mention, day: date | None) -> Fault:
    term, concept = mention.form.term, mention.form.concept
    span = passage.span(mention.start, mention.end)
    expected = offered(concept, passage.lang, term.type)
    in_source = passage.side is Side.SOURCE
    unfixable = in_source or not expected or mention.form.possessive  # the tone would be lost
    return Fault(
        f"{_reason(term, day)}: {passage.written(span)}",
        passage.side,
        span,
        concept=concept.id,
        expected=expected,
        fix=None if unfixable else Fix((Edit(span, expected[0]),), safe=term.stance is None),
        level=Level.NOTE if in_source else None,
    )


def _reason(term: Term, day: date | None) -> str:
    if not term.status.usable:
        # What the note goes on to say is for those who keep the glossary.
        return f"{term.status} ({term.note.partition('; ')[0]})" if term.note else str(term.status)
    if term.valid_until is not None and day is not None and day > term.valid_until:
        return f"right until {term.valid_until} only"
    return f"right from {term.valid_from} only"


GLOSSARY = """
[mndaa]
subject = "armed-group"
en = [
  { term = "Kokang army", status = "deprecated", note = "names a people, not the body" },
  { term = "MNDAA", type = "acronym", status = "preferred" },
]

[commission]
subject = "government"
en = [{ term = "Security Commission", status = "preferred", from = 2025-07-31 }]

[sac]
subject = "government"
en = [{ term = "State Administration Council", status = "preferred", until = 2025-07-31 }]
"""

RULE = Rule(
    name="deprecated-term",
    level=Level.ERROR,
    sieve=Sieve(traits=DOUBTFUL, sides=(Side.SOURCE, Side.TARGET)),
    check=check,
    glossary=GLOSSARY,
    examples=(
        Example(
            "The «Kokang army» said so.",
            target_lang="en",
            why="a withdrawn form in a draft alone",
            fixed="The MNDAA said so.",
        ),
        Example("The MNDAA said so.", target_lang="en", why="the form in use"),
        Example("The «State Administration Council» met.", target_lang="en", day="2026-01-10", why="dissolved by then"),
        Example("The State Administration Council met.", target_lang="en", day="2024-01-10", why="right on its day"),
        Example("The State Administration Council met.", target_lang="en", day="2025-07-31", why="its last day"),
        Example("The State Administration Council met.", target_lang="en", why="nobody says when"),
        Example("The «Security Commission» met.", target_lang="en", day="2024-01-10", why="not founded by then"),
        Example("The Security Commission met.", target_lang="en", day="2025-07-31", why="its first day"),
    ),
)
