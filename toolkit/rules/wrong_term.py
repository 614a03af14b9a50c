"""The translation names another concept where the source names this one.

One letter of an acronym or one syllable of a name turns allies into enemies: KNDF for KNPLF, Karen for Karenni.
Both are named in the message.
The fix writes the right name; it is unsafe, since the source may be what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.naming import label, offered
from toolkit.match.pairing import Outcome, Pair
from toolkit.model import Edit, Fault, Fix, Level, Side
from toolkit.rules.rule import NAMING, Example, Rule
from toolkit.settings import Settings


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each concept in whose place another stands."""
    if pair.source is None:
        return
    for rendering in pair.renderings:
        if rendering.outcome is not Outcome.SWAPPED or rendering.found is None:
            continue
        found, concept = rendering.found, rendering.concept
        span = pair.target.span(found.start, found.end)
        expected = offered(concept, pair.target.lang, found.form.term.type)
        yield Fault(
            f"{label(found.form.concept)} where the source has {label(concept)}",
            Side.TARGET,
            span,
            concept=concept.id,
            found_concept=found.form.concept.id,
            expected=expected,
            fix=Fix((Edit(span, expected[0]),), safe=False) if expected else None,
            related=(pair.source.related(rendering.mention, "named here"),),
        )


GLOSSARY = """
[kndf]
subject = "armed-group"
confusable = ["knplf"]
en = [{ term = "KNDF", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[knplf]
subject = "armed-group"
confusable = ["kndf"]
en = [{ term = "KNPLF", type = "acronym", status = "preferred" }]
my = [
  { term = "ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး", status = "preferred" },
  { term = "ကလလတ", type = "acronym", status = "preferred" },
]

[loikaw]
subject = "place"
en = [{ term = "Loikaw", status = "preferred" }]
my = [{ term = "လွိုင်ကော်", status = "preferred" }]
"""

RULE = Rule(
    name="wrong-term",
    level=Level.ERROR,
    sieve=NAMING,
    check=check,
    needs_source=True,
    glossary=GLOSSARY,
    examples=(
        Example(
            "«ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး»က ပြောသည်။",
            "The KNDF said so.",
            why="another group's name",
        ),
        Example("«ကေအင်န်ပီအယ်လ်အက်ဖ်»က ပြောသည်။", "The KNDF said so.", why="another acronym in letter names"),
        Example("«KNDF»က ပြောသည်။", "The KNPLF said so.", why="another acronym"),
        Example("ကလလတနှင့် KNDFတို့က ပြောသည်။", "The KNDF and the KNPLF said so.", why="both are named on both sides"),
        Example("ကလလတက ပြောသည်။", "The KNPLF said so.", why="its Burmese acronym"),
        Example("လွိုင်ကော်တွင် KNDFက ပြောသည်။", "The KNDF said so.", why="a place more takes nobody's place"),
    ),
)
