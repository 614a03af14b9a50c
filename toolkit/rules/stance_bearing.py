"""A word takes sides where the source does not, or takes another side.

*Killed* becomes ကျဆုံး, which is said of one's own; the army becomes တပ်မတော်, its own word for itself.
Which words a house uses is for the house to say:
here they are only pointed at, with what they carry and the forms that carry nothing.
It speaks where the source names the same thing by a word that carries nothing, or something else
(or names what `confusable` says is easily taken for it).
Silent where the profile of a house has chosen, where the glossary calls the word neutral,
and in drafts without a source.
There is no fix, and none is ever made: it is a choice, not a slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.mentions import Mention
from toolkit.match.naming import usable_terms
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.traits import STANCE
from toolkit.model import Fault, Level, Side, Term
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings

NEUTRAL = "neutral"
"""A stance that says so of itself is none."""


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each form with a stance that the source has not."""
    if pair.source is None:
        return
    told: set[str] = set()
    for mention in pair.target.mentions:
        stance = _stance(mention) if mention.has(STANCE) else None
        if stance is None or mention.form.term.text in told:
            continue
        if settings.profile is not None and settings.profile.writes(mention.form.concept, mention.form.term):
            continue
        stances = _stances(pair.source, mention, pair.target.lang)
        if not stances or stance in stances:
            continue
        told.add(mention.form.term.text)
        yield _fault(pair, mention, stance)


def _stance(mention: Mention) -> str | None:
    """What it carries, whatever it names; deprecated forms are another rule's."""
    if any(form.term.stance is None or not form.term.status.usable for form in mention.forms):
        return None
    stance = mention.form.term.stance
    return None if stance is None or NEUTRAL in stance else stance


def _stances(source: Passage, mention: Mention, lang: str) -> set[str | None]:
    """What the source's words for the same thing, or what is easily taken for it, carry.

    Nothing where it has no such words. A thing without a form that takes no side leaves the translator no choice.
    """
    concept = mention.form.concept
    near = {*concept.confusable, *([concept.id] if _neutral(mention, lang) else [])}
    return {
        form.term.stance
        for other in source.mentions
        for form in other.forms
        if form.concept.id in near or concept.id in form.concept.confusable
    }


def _neutral(mention: Mention, lang: str) -> list[Term]:
    """The forms of its concept that carry nothing."""
    terms = usable_terms(mention.form.concept, lang)
    return [term for term in terms if term.stance is None or NEUTRAL in term.stance]


def _fault(pair: Pair, mention: Mention, stance: str) -> Fault:
    concept, term = mention.form.concept, mention.form.term
    span = pair.target.span(mention.start, mention.end)
    neutral = _neutral(mention, pair.target.lang)
    named = [other for other in pair.source.mentions if concept.id in other.concepts] if pair.source else []
    return Fault(
        f"{pair.target.written(span)} takes sides: {stance}",
        Side.TARGET,
        span,
        concept=concept.id,
        expected=tuple(t.text for t in neutral if t.type is term.type) or tuple(t.text for t in neutral),
        related=tuple(pair.source.related(other, "the source's word") for other in named[:1]) if pair.source else (),
    )


GLOSSARY = """
[army]
subject = "government"
en = [
  { term = "Myanmar military", status = "preferred" },
  { term = "Tatmadaw", status = "admitted", stance = "the army's own word for itself" },
]
my = [
  { term = "မြန်မာစစ်တပ်", status = "preferred" },
  { term = "တပ်မတော်", status = "admitted", stance = "the army's own word for itself" },
  { term = "စစ်ကောင်စီတပ်", status = "admitted", stance = "neutral default of independent newsrooms" },
]

[killed]
en = [{ term = "killed", status = "preferred" }]
my = [{ term = "သေဆုံး", status = "preferred" }]

[fallen]
confusable = ["killed"]
en = [{ term = "fallen", status = "preferred" }]
my = [{ term = "ကျဆုံး", status = "preferred", stance = "said of one's own side" }]
"""

RULE = Rule(
    name="stance-bearing",
    level=Level.NOTE,
    sieve=Sieve(traits=STANCE),
    check=check,
    needs_source=True,
    glossary=GLOSSARY,
    examples=(
        Example("«တပ်မတော်»က ပြောသည်။", "The Myanmar military said so.", why="the source's word takes no side"),
        Example("စစ်သား သုံးဦး «ကျဆုံး»သည်။", "Three soldiers were killed.", why="said of one's own side"),
        Example("စစ်သား သုံးဦး ကျဆုံးသည်။", "Three soldiers have fallen.", why="so does the source's word"),
        Example("ရုရှားတပ်မတော်က ပြောသည်။", "The Russian army said so.", why="not what the glossary means"),
        Example("တပ်မတော်က ပြောသည်။", "The Tatmadaw said so.", why="so does the source"),
        Example("မြန်မာစစ်တပ်က ပြောသည်။", "The Tatmadaw said so.", why="a form without a stance"),
        Example("စစ်ကောင်စီတပ်က ပြောသည်။", "The Myanmar military said so.", why="called neutral"),
        Example("တပ်မတော်က ပြောသည်။", why="a draft alone: the writer's choice"),
    ),
)
