"""A name of the glossary stands there, but not quite.

A lost asat or a swapped vowel makes a name hard to find and the newsroom look careless.
Names are looked for with the help of the source, and in running text, in a draft alone too.
What sounds the same or nearly so is found, and a slip of the fingers in a Latin name;
another concept's true name, or a variant of its generic words (တပ်, တပ်ဖွဲ့), never counts as a misspelling.
An acronym that the source names is found with one letter more, less or other too (KAI for KIA),
and in letter names of which one has lost its asat.
A short name (ညောင်ဦး, ဥက္ကဋ္ဌ) is found where the source has it, with one mark lost or added;
in a word of the vocabulary that is a note.
A plural of a body that is one of a kind (*Karenni Nationalities Defense Forces*) is reported too.
The fix writes the name as the glossary has it. It is safe where only tones, asats, medials or the length of a vowel
differ, or letters of a name of several words; a syllable more or less may be another people or another body
(ကရင်, ကရင်နီ), so there the message says so and the fix is unsafe.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.claims import claims
from toolkit.match.glued import begins_in_a_word
from toolkit.match.mentions import Mention
from toolkit.match.naming import usable_terms
from toolkit.match.near import NearMiss
from toolkit.match.one_mark import is_short
from toolkit.match.pairing import BODIES, Outcome, Pair
from toolkit.match.passage import Passage
from toolkit.match.peoples import OtherPeople, other_people, peoples
from toolkit.match.phonetic import careless
from toolkit.match.traits import BEFORE_S, SPELLED
from toolkit.model import Concept, Edit, Enforce, Fault, Fix, Level, Related, Side, TermType
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.literals import in_address
from toolkit.text.lost_asats import lost_asats
from toolkit.text.page import decode, lower


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each name that the target almost holds."""
    named = [
        (rendering.near, rendering.mention) for rendering in pair.renderings if rendering.outcome is Outcome.MISSPELT
    ]
    seen: list[NearMiss] = []
    for near, mention in named:
        if near is not None and pair.source is not None:
            seen.append(near)
            yield _misspelt(pair, near, (pair.source.related(mention, "named here"),))
    misses = pair.target.find_near_misses()
    # Beside the acronym of another body it is rather that body's name, and wrong: acronym-mismatch.
    taken = [(claim.start, claim.end) for claim in claims(pair.target)] if misses else []
    taken += [(other.start, other.end) for other in seen]
    for near in misses:
        in_the_open = not in_address(pair.target.text, pair.target.span(near.start, near.end))
        if not in_the_open or any(near.overlaps(start, end) for start, end in taken):
            continue
        if not begins_in_a_word(pair.target, near):
            yield _misspelt(pair, near)
    for mention in pair.target.mentions:
        if _odd_plural(pair, mention):
            yield _plural(pair, mention)
        elif mention.spelled and pair.target.reading is None:
            yield from _lost(pair.target, mention)


def _lost(target: Passage, mention: Mention) -> Iterator[Fault]:
    """An acronym in letter names of which one has lost its asat."""
    span = target.span(mention.start, mention.end)
    right = lost_asats(target.text, span, mention.form.term.text)
    if right is not None:
        yield Fault(
            f"misspelt: {target.written(span)} for {right}",
            Side.TARGET,
            span,
            concept=mention.form.concept.id,
            expected=(right,),
            fix=Fix((Edit(span, right),), safe=True),
        )


def _misspelt(pair: Pair, near: NearMiss, related: tuple[Related, ...] = ()) -> Fault:
    span = pair.target.span(near.start, near.end)
    right = near.form.term.text
    people = None
    if near.alignment is not None:
        people = other_people(near.alignment, peoples(pair.glossary, pair.target.language))
    message = f"misspelt: {pair.target.written(span)} for {right}"
    if people is not None:
        message += f" ({decode(people.found)} where the name has {decode(people.wanted)})"
    return Fault(
        message,
        Side.TARGET,
        span,
        concept=near.form.concept.id,
        expected=(right,),
        fix=Fix((Edit(span, right),), safe=_safe(pair, near, people)),
        related=related,
        level=Level.NOTE if near.form.concept.enforce is Enforce.ADVISORY and is_short(near.form.cased) else None,
    )


def _safe(pair: Pair, near: NearMiss, people: OtherPeople | None) -> bool:
    """Would no careful editor ever undo the fix?"""
    if people is not None or near.form.term.stance is not None:
        return False
    wanted, found = lower(near.form.cased), pair.target.lower[near.start : near.end]
    if near.alignment is None:
        return b" " in wanted
    return careless(wanted) == careless(found)


def _odd_plural(pair: Pair, mention: Mention) -> bool:
    """Is it the plural of a body that there is only one of? A people's name in it says so."""
    form = mention.form
    return (
        pair.target.lower[mention.end : mention.end + 1] == b"s"
        and form.term.type is TermType.FULL
        and form.concept.subject in BODIES
        and not _has_plural(form.concept)
        and not form.cased.endswith(b"s")
        and not peoples(pair.glossary, pair.target.language).isdisjoint(lower(form.cased).split())
    )


def _has_plural(concept: Concept) -> bool:
    return any(term.text.endswith("s") for term in concept.terms if term.type is TermType.FULL)


def _plural(pair: Pair, mention: Mention) -> Fault:
    span = pair.target.span(mention.start, mention.end + 1)
    term, written = mention.form.term, pair.target.written(span)
    right = written[:-1]
    if not term.status.usable:
        names = usable_terms(mention.form.concept, term.lang)
        right = next((name.text for name in names if name.type is term.type), right)
    return Fault(
        f"misspelt: {written} for {right}, of which there is one",
        Side.TARGET,
        span,
        concept=mention.form.concept.id,
        expected=(right,),
        fix=Fix((Edit(span, right),), safe=False),
    )


GLOSSARY = """
[kndf]
subject = "armed-group"
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "Karenni National Defense Force", status = "deprecated" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[knpp]
subject = "political-body"
en = [
  { term = "Karenni National Progressive Party", status = "preferred" },
  { term = "KNPP", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်နီအမျိုးသားတိုးတက်ရေးပါတီ", status = "preferred" }]

[knu]
subject = "political-body"
en = [{ term = "KNU", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]

[kia]
subject = "armed-group"
en = [{ term = "KIA", type = "acronym", status = "preferred" }]
my = [{ term = "ကချင်လွတ်လပ်ရေးတပ်မတော်", status = "preferred" }]

[pdf]
subject = "armed-group"
en = [
  { term = "People's Defence Force", status = "preferred" },
  { term = "PDF", type = "acronym", status = "preferred" },
]

[town]
subject = "place"
en = [{ term = "Paungbyin", status = "preferred" }]
my = [{ term = "ဖောင်းပြင်", status = "preferred" }]

[chairman]
subject = "rank"
enforce = "advisory"
en = [{ term = "chairman", status = "preferred" }]
my = [{ term = "ဥက္ကဋ္ဌ", status = "preferred" }]

[shan-state]
subject = "place"
en = [{ term = "Shan State", status = "preferred" }]
my = [{ term = "ရှမ်းပြည်နယ်", status = "preferred" }]

[kayin-state]
subject = "place"
en = [{ term = "Karen State", status = "preferred" }]
my = [{ term = "ကရင်ပြည်နယ်", status = "preferred" }]

[karen]
subject = "ethnic-group"
en = [{ term = "Karen", status = "preferred" }]
my = [{ term = "ကရင်", status = "preferred" }]

[karenni]
subject = "ethnic-group"
en = [{ term = "Karenni", status = "preferred" }]
my = [{ term = "ကရင်နီ", status = "preferred" }]
"""

RULE = Rule(
    name="misspelt-term",
    level=Level.WARNING,
    sieve=Sieve(unsettled=True, near=True, traits=BEFORE_S | SPELLED),
    check=check,
    glossary=GLOSSARY,
    examples=(
        Example(
            "«ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ»က ပြောသည်။",
            "The KNDF said so.",
            why="an asat is lost",
            fixed="ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က ပြောသည်။",
        ),
        Example(
            "«ကရင်အမျိုးသား အစည်းရုံး»က ပြောသည်။",
            why="a syllable is lost, in a draft alone",
            fixed="ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။",
        ),
        Example("«ကရင်အမျိုးသား တိုးတက်ရေးပါတီ»က ပြောသည်။", "The KNPP said so.", why="a people's name has lost a syllable"),
        Example(
            "The «Karreni Nationalities Defense Force» spoke.",
            target_lang="en",
            why="the wrong letter is doubled, in a Latin name",
        ),
        Example("The «Karenni National progressive Party» spoke.", target_lang="en", why="a capital is lost"),
        Example("See https://a.example/Karreni-Nationalities-Defense-Force.", target_lang="en", why="in an address"),
        Example(
            "The «Karenni Nationals Progressive Party» spoke.",
            "ကရင်နီအမျိုးသားတိုးတက်ရေးပါတီက ပြောသည်။",
            source_lang="my",
            target_lang="en",
            why="a plural inside a name",
        ),
        Example(
            "The «Karenni Nationalities Defense Forces» and People's Defence Forces spoke.",
            target_lang="en",
            why="a body that there is one of has no plural; others have",
        ),
        Example(
            "The «Karenni National Defense Forces» spoke.",
            target_lang="en",
            why="a plural of a name that is deprecated",
            fixed="The Karenni Nationalities Defense Force spoke.",
        ),
        Example("ကရင်နီအမျိုးသားတိုးတတ်ရေးပါတီ (KNDF) က ပြောသည်။", why="beside another body's acronym: acronym-mismatch"),
        Example("ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။", "The KNU said so.", why="the name itself"),
        Example("ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။", "The KNPP said so.", why="another body's true name is no misspelling"),
        Example("ကချင်လွတ်လပ်ရေးတပ်ဖွဲ့က ပြောသည်။", "The KIA said so.", why="another generic word is a variant or another body"),
        Example("The Karen National Progressive Party spoke.", target_lang="en", why="Karen is no slip for Karenni"),
        Example("«KAI»က ပြောသည်။", "The KIA said so.", why="an acronym, its letters in another order"),
        Example("«ကအန်ဒီအက်ဖ်»က ပြောသည်။", "The KNDF said so.", why="in letter names", fixed="ကေအန်ဒီအက်ဖ်က ပြောသည်။"),
        Example("«ကေအင်နဒီအက်ဖ်»က ပြောသည်။", why="a letter name has lost its asat", fixed="ကေအင်န်ဒီအက်ဖ်က ပြောသည်။"),
        Example("«ဖောင်းပြင»သို့ သွားသည်။", "They went to Paungbyin.", why="a short name that the source has"),
        Example(
            "«ဥက္ကဌ»က ပြောသည်။", "The chairman said so.", why="a word of the vocabulary, a letter lost from its stack"
        ),
        Example(
            "သူတို့ မနေ့က «ရှမ်ပြည်နယ်»သို့ သွားသည်။",
            "They went to Shan State.",
            why="what stands before it is a particle, and no Karen",
        ),
        Example("သူတို့ မနေ့က ရှမ်ပြည်နယ်သို့ သွားသည်။", why="nor in a draft alone"),
        Example("The KNO and the KIO spoke.", target_lang="en", why="acronyms are never near each other"),
    ),
)
