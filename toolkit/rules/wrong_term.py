"""The translation names another concept where the source names this one.

One letter of an acronym or one syllable of a name turns allies into enemies: KNDF for KNPLF, Karen for Karenni.
Both are named in the message.
The fix writes the right name, and the right acronym where one stands in brackets beside it, or nothing;
it is unsafe, since the source may be what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.mentions import Mention
from toolkit.match.naming import MOST_OFFERED, label, offered, usable_terms
from toolkit.match.pairing import Outcome, Pair
from toolkit.match.passage import Passage
from toolkit.match.traits import ACRONYM, FULL
from toolkit.model import Concept, Edit, Fault, Fix, Level, Side, TermType
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.letter_names import spell


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each concept in whose place another stands."""
    if pair.source is None:
        return
    for rendering in pair.renderings:
        if rendering.outcome is not Outcome.SWAPPED or rendering.found is None:
            continue
        found, concept = rendering.found, rendering.concept
        span = pair.target.span(found.start, found.end)
        expected = _written(concept, found, pair.target)
        yield Fault(
            f"{_named(found, pair.target)} where the source has {label(concept)}",
            Side.TARGET,
            span,
            concept=concept.id,
            found_concept=found.form.concept.id,
            expected=tuple(dict.fromkeys(expected))[:MOST_OFFERED],
            fix=_fix(concept, found, pair.target),
            related=(pair.source.related(rendering.mention, "named here"),),
        )


def _written(concept: Concept, found: Mention, target: Passage) -> tuple[str, ...]:
    """What may be written in the place of a wrong name, best first."""
    return _in_kind(concept, found) + offered(concept, target.lang, found.form.term.type)


def _fix(concept: Concept, found: Mention, target: Passage) -> Fix | None:
    """The right name, also in the bracket beside it: a name mended without its acronym would be a new mistake."""
    edits = []
    for mention in (found, *_explained(found, target)):
        right = _written(concept, mention, target)
        if not right or (mention is not found and mention.has(ACRONYM) and _is_name(right[0], concept)):
            return None
        edits.append(Edit(target.span(mention.start, mention.end), right[0]))
    return Fix(tuple(sorted(edits)), safe=False)


def _is_name(text: str, concept: Concept) -> bool:
    return any(term.text == text and term.type is not TermType.ACRONYM for term in concept.terms)


def _explained(found: Mention, target: Passage) -> Iterator[Mention]:
    """Other forms of what stands there, right behind it in brackets or before its bracket."""
    at = target.mentions.index(found)
    for first in range(max(at - 1, 0), min(at + 1, len(target.mentions) - 1)):
        one, other = target.mentions[first : first + 2]
        if not set(one.concepts).isdisjoint(other.concepts) and target.lower[one.end : other.start].strip() == b"(":
            yield other if one is found else one


def _named(found: Mention, target: Passage) -> str:
    """What stands there: as people know it, and as it is written where that may be read as another: *Karen State*."""
    name, written = label(found.form.concept), target.written(target.span(found.start, found.end))
    alike = name.isascii() and written.isascii() and name.casefold() != written.casefold()
    return f"{name} ({written})" if alike and found.has(FULL) and name not in written else name


def _in_kind(concept: Concept, found: Mention) -> tuple[str, ...]:
    """The right name in the guise of the wrong one: Latin letters for Latin letters, letter names for letter names."""
    form = found.form
    if not form.foreign or form.term.type is not TermType.ACRONYM:
        return ()
    acronyms = [t.text for t in usable_terms(concept, form.term.lang) if t.type is TermType.ACRONYM]
    if found.spelled:
        return tuple(spelling for acronym in acronyms for spelling in spell(acronym, most=1))
    return tuple(acronyms[:1])


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
    sieve=Sieve(unsettled=True),
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
        Example(
            "«KNDF»က ပြောသည်။",
            "The KNPLF said so.",
            why="another acronym",
            fixed="KNPLFက ပြောသည်။",
        ),
        Example(
            "«ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်» (KNDF)က ပြောသည်။",
            "The KNPLF said so.",
            why="a name and its acronym, mended together",
            fixed="ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး (KNPLF)က ပြောသည်။",
        ),
        Example("ကလလတနှင့် KNDFတို့က ပြောသည်။", "The KNDF and the KNPLF said so.", why="both are named on both sides"),
        Example("ကလလတက ပြောသည်။", "The KNPLF said so.", why="its Burmese acronym"),
        Example("လွိုင်ကော်တွင် KNDFက ပြောသည်။", "The KNDF said so.", why="a place more takes nobody's place"),
    ),
)
