"""The translation has a name of the glossary, but not quite.

A lost asat or a swapped vowel makes a name hard to find and the newsroom look careless.
What sounds the same or nearly so is found; another concept's true name never counts as a misspelling.
The fix writes the name as the glossary has it. It is safe where the name has as many syllables as it should;
a syllable more or less may be another people or another body (ကရင်, ကရင်နီ), so there it is unsafe.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.near import syllables
from toolkit.match.pairing import Outcome, Pair
from toolkit.model import Edit, Fault, Fix, Level, Side
from toolkit.rules.rule import NAMING, Example, Rule
from toolkit.settings import Settings
from toolkit.text.page import lower


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each concept that the target names by a near miss."""
    if pair.source is None:
        return
    for rendering in pair.renderings:
        near = rendering.near
        if rendering.outcome is not Outcome.MISSPELT or near is None:
            continue
        span = pair.target.span(near.start, near.end)
        right = near.form.term.text
        same_length = syllables(pair.target.lower[near.start : near.end]) == syllables(lower(near.form.cased))
        yield Fault(
            f"misspelt: {pair.target.written(span)} for {right}",
            Side.TARGET,
            span,
            concept=near.form.concept.id,
            expected=(right,),
            fix=Fix((Edit(span, right),), safe=same_length),
            related=(pair.source.related(rendering.mention, "named here"),),
        )


GLOSSARY = """
[kndf]
subject = "armed-group"
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[knpp]
subject = "political-body"
en = [{ term = "KNPP", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီအမျိုးသားတိုးတက်ရေးပါတီ", status = "preferred" }]

[knu]
subject = "political-body"
en = [{ term = "KNU", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]
"""

RULE = Rule(
    name="misspelt-term",
    level=Level.WARNING,
    sieve=NAMING,
    check=check,
    needs_source=True,
    glossary=GLOSSARY,
    examples=(
        Example(
            "«ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ»က ပြောသည်။",
            "The KNDF said so.",
            why="an asat is lost",
            fixed="ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ပြောသည်။",
        ),
        Example("«ကရင်အမျိုးသား တိုးတက်ရေးပါတီ»က ပြောသည်။", "The KNPP said so.", why="a people's name has lost a syllable"),
        Example("ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။", "The KNU said so.", why="the name itself"),
        Example("ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။", "The KNPP said so.", why="another body's true name is no misspelling"),
    ),
)
