"""The source names a concept, and the translation has none of its renderings.

A reader of the translation never learns who did it, or where it happened.
It has no place in the translation to point at, so the source is shown with the name marked;
but where a withdrawn word with a stance stands for the name, that is marked, and the message says what it carries.
Any admitted form passes, and so does the Latin acronym, which is offered last;
spacing, storage order, Zawgyi and letter names never count,
nor does an acronym written as the word it is read as (အိုပက် for OPEC).
The longest name in the source decides: *Karen* is not asked for where *Karen National Union* stands.
A country right before what is its own (*Myanmar's military*, *the Myanmar junta*) is a note: Burmese often drops it.
Where the glossary has no form in the target language, the acronym or the name as it is will do.
A missing word of the vocabulary (*sanctions*, *Lieutenant General*) is a note;
its noun in မှု may stand as the verb (ဒဏ်ခတ်ပိတ်ဆို့သည်).
What differs from a name by its generic words only (တပ်မတော် where it has တပ်ဖွဲ့), or by လွတ်မြောက်ရေး for လွတ်လပ်ရေး,
may be meant for it, and is shown:
if it is right, the glossary should list it.
There is no fix: only the translator knows where the name belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.naming import offered, offered_or_acronym
from toolkit.match.pairing import Outcome, Pair, Rendering
from toolkit.model import Enforce, Fault, Level, Side, Span
from toolkit.profile import Acronyms
from toolkit.rules._attribute import goes_without_saying
from toolkit.rules._withdrawn import withdrawn
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each concept that the target does not render."""
    if pair.source is None:
        return
    for rendering in pair.renderings:
        if rendering.outcome is not Outcome.MISSING:
            continue
        named = pair.source.related(rendering.mention, "named here")
        offer = offered if _spells_acronyms(pair, settings) else offered_or_acronym
        expected = offer(rendering.concept, pair.target.lang, rendering.mention.form.term.type)
        message, related = f"no rendering of {named.text}", [named]
        if rendering.near is not None:
            related.append(pair.target.place(rendering.near.start, rendering.near.end, "close to the name"))
            message += f"; close to it: {related[-1].text}"
        fault = Fault(
            message,
            Side.TARGET,
            Span(0, len(pair.target.text)),
            text=named.text,
            concept=rendering.concept.id,
            expected=expected,
            related=tuple(related),
            level=Level.NOTE if rendering.enforce is Enforce.ADVISORY or goes_without_saying(pair, rendering) else None,
        )
        yield _placed(fault, pair, rendering)


def _placed(fault: Fault, pair: Pair, rendering: Rendering) -> Fault:
    """The fault at the withdrawn form that stands for the name, and why that is no rendering."""
    found = withdrawn(pair, rendering)
    if found is None:
        return fault
    term, place = found
    message = f"{fault.message}; {place.text} is {term.status}: {term.stance}"
    return fault._replace(message=message, span=place.span, text=place.text)


def _spells_acronyms(pair: Pair, settings: Settings) -> bool:
    """Does the house write no Latin acronym in such a text?"""
    house = settings.profile
    return pair.target.lang == "my" and house is not None and house.acronyms is Acronyms.LETTER_NAMES


GLOSSARY = """
[kndf]
subject = "armed-group"
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[kpez]
subject = "armed-group"
en = [
  { term = "Kachin Ginra People's Embrace Zinlum Komiti", status = "preferred" },
  { term = "KPEZ", type = "acronym", status = "preferred" },
]

[hill-people]
subject = "ethnic-group"
en = [{ term = "Taungthu", status = "preferred" }]
my = [
  { term = "ပအိုဝ်း", status = "preferred" },
  { term = "တောင်သူ", status = "deprecated", stance = "says farmers", context = { followed_by = ["လူမျိုး"] } },
]

[farmer]
en = [{ term = "farmer", status = "preferred" }]
my = [{ term = "တောင်သူ", status = "preferred", context = { followed_by = ["လယ်သမား"] } }]

[tatmadaw]
subject = "armed-group"
en = [{ term = "Tatmadaw", status = "preferred" }]
my = [{ term = "တပ်မတော်", status = "preferred" }]

[kia]
subject = "armed-group"
en = [{ term = "KIA", type = "acronym", status = "preferred" }]
my = [{ term = "ကချင်လွတ်လပ်ရေးတပ်မတော်", status = "preferred" }]

[opec]
subject = "international"
en = [
  { term = "Organization of the Petroleum Exporting Countries", status = "preferred" },
  { term = "OPEC", type = "acronym", status = "preferred" },
]

[sanctions]
enforce = "advisory"
en = [{ term = "sanctions", status = "preferred" }]
my = [{ term = "ဒဏ်ခတ်ပိတ်ဆို့မှု", status = "preferred" }]
"""

RULE = Rule(
    name="missing-term",
    level=Level.ERROR,
    sieve=Sieve(unsettled=True),
    check=check,
    needs_source=True,
    glossary=GLOSSARY,
    examples=(
        Example("သူတို့က ပြောသည်။", "The KNDF said so.", why="the group is not named", missing=1),
        Example(
            "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့က ပြောသည်။",
            "The KNDF said so.",
            why="a close relative of the name, which the glossary does not list",
            missing=1,
        ),
        Example(
            "ကချင်လွတ်မြောက်ရေးတပ်မတော်က ပြောသည်။",
            "The KIA said so.",
            why="liberation for independence: the end of its name is not the Tatmadaw",
            missing=1,
        ),
        Example("ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်(KNDF)က ပြောသည်။", "The KNDF said so.", why="a space inside the name"),
        Example("KNDFက ပြောသည်။", "The KNDF said so.", why="the Latin acronym glued to a particle"),
        Example("ကေအင်န်ဒီအက်ဖ်က ပြောသည်။", "The KNDF said so.", why="the acronym in letter names"),
        Example("အိုပက်အဖွဲ့က ပြောသည်။", "OPEC said so.", why="the acronym as the word it is read as"),
        Example(
            "အိုပက်အဖွဲ့က ပြောသည်။",
            "The Organization of the Petroleum Exporting Countries said so.",
            why="the word for an acronym that the source has not",
            missing=1,
        ),
        Example("အေပက်အဖွဲ့က ပြောသည်။", "OPEC said so.", why="another acronym as a word", missing=1),
        Example("ကရင္နီအမ်ိဳးသားမ်ားကာကြယ္ေရးတပ္က ေျပာသည္။", "The KNDF said so.", why="Zawgyi is read"),
        Example(
            "KPEZက ပြောသည်။",
            "Kachin Ginra People's Embrace Zinlum Komiti said so.",
            why="no Burmese name is attested: the acronym serves",
        ),
        Example("ကရင်နီအမျိုးသားမျာ\u200bးကာကွယ်ရေးတပ်က ပြောသည်။", "The KNDF said so.", why="a zero width space inside"),
        Example("သူတို့က ပြောသည်။", "They fear sanctions.", why="a word of the vocabulary is a note", missing=1),
        Example("«တောင်သူ»က ပြောသည်။", "The Taungthu spoke.", why="a withdrawn word with a stance stands for it"),
        Example("တောင်သူ ပြောသည်။", "A Taungthu farmer spoke.", why="the source names what else is called so", missing=2),
        Example("သူတို့က ဒဏ်ခတ်ပိတ်ဆို့ခဲ့သည်။", "They imposed sanctions.", why="the verb of the word"),
        Example("သူတို့က ပြောသည်။", "They spoke.", why="nothing is named"),
    ),
)
