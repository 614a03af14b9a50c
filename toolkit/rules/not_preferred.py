"""An admitted form of a name stands where the glossary prefers another of the same kind.

Nothing is wrong with it, but one body under two names reads like two bodies.
Acronyms and short names are left alone, since they stand beside the full name by their nature;
and so is the vocabulary, which needs its synonyms.
What a country, a place or a people is called (Burma or Myanmar, Kayah or Karenni) is for a house to say, not for us:
where a profile in the settings does, it is a warning. A profile also says whether Burmese text has acronyms
in Latin letters or in letter names.
The fix writes the preferred form; it is safe unless the form carries a stance.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.match.mentions import Mention
from toolkit.match.naming import bare_name
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.match.traits import ACRONYM, ADMITTED
from toolkit.model import Edit, Enforce, Fault, Fix, Level, Side, Term, TermType
from toolkit.profile import Acronyms, Choice, Profile, house_form
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.patterns import regex

FOR_THE_HOUSE: Final = frozenset({"place", "ethnic-group", "language"})
"""Subjects whose names carry a choice that the glossary does not make for anybody."""


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each mention by an admitted full name where another is preferred."""
    house = settings.profile
    for mention in pair.target.mentions:
        if not mention.has(ADMITTED if house is None else ADMITTED | ACRONYM):
            continue
        if house is not None and (fault := _against_house(mention, pair.target, house)) is not None:
            yield fault
        elif house is None or not house.decides(mention.form.concept, mention.form.term):
            preferred = _preferred(mention, pair.target)
            if preferred is not None:
                yield _fault(mention, preferred, pair.target)


def _against_house(mention: Mention, passage: Passage, house: Profile) -> Fault | None:
    """What the style of the house has against a mention."""
    form = mention.form
    if form.term.type is TermType.ACRONYM and passage.lang == "my":
        return _acronym_fault(mention, passage, house.acronyms)
    if form.foreign or not mention.has(ADMITTED) or not house.decides(form.concept, form.term):
        return None
    wanted = house_form(form.concept, form.term)
    if wanted is None or _spelling(wanted.text) == _spelling(form.term.text):
        return None
    fault = _fault(mention, wanted, passage)
    written = passage.written(passage.span(mention.start, mention.end))
    return fault._replace(message=f"{written}: this house writes {wanted.text}", level=Level.WARNING)


def _acronym_fault(mention: Mention, passage: Passage, wanted: Acronyms) -> Fault | None:
    """An acronym in Burmese text that the house writes in other letters."""
    acronym, span = mention.form.term.text, passage.span(mention.start, mention.end)
    latin = mention.form.foreign and not mention.spelled
    if wanted is Acronyms.LATIN and mention.spelled:
        fault = Fault(f"{passage.written(span)}: this house writes {acronym}", expected=(acronym,))
        fault = fault._replace(fix=Fix((Edit(span, acronym),), safe=True))
    elif wanted is Acronyms.LETTER_NAMES and latin and acronym.isascii():
        own = house_form(mention.form.concept, mention.form.term._replace(lang="my"))
        expected = (own.text,) if own is not None else ()
        fault = Fault(f"{passage.written(span)}: this house writes acronyms in Burmese letters", expected=expected)
    else:
        return None
    return fault._replace(side=Side.TARGET, span=span, concept=mention.form.concept.id, level=Level.WARNING)


def _preferred(mention: Mention, passage: Passage) -> Term | None:
    form = mention.form
    if (
        not mention.has(ADMITTED)
        or form.foreign
        or mention.spelled
        or form.term.type is not TermType.FULL
        or form.concept.enforce is not Enforce.REQUIRED
        or form.concept.subject in FOR_THE_HOUSE
    ):
        return None
    preferred = form.concept.preferred(form.term.lang)
    if preferred is None or _spelling(bare_name(form.concept, preferred)) == _spelling(
        bare_name(form.concept, form.term)
    ):
        return None
    return preferred


def _spelling(text: str) -> str:
    """The text with British and American spellings as one: a house writes *Defence* and *Defense* as it always does."""
    return _AMERICAN.sub(lambda match: {"is": "iz", "nce": "nse", "our": "or"}[match.group()], text.lower())


# organisation, realise; defence, licence; armour, labour
_AMERICAN = regex(r"(?<=\w\w)is(?=(?:ation|e|ing)\b)|nce\b|our(?=\b|ed\b)")


def _fault(mention: Mention, preferred: Term, passage: Passage) -> Fault:
    span = passage.span(mention.start, mention.end)
    fix = Fix((Edit(span, preferred.text),), safe=mention.form.term.stance is None)
    return Fault(
        f"the glossary prefers {preferred.text}",
        Side.TARGET,
        span,
        concept=mention.form.concept.id,
        expected=(preferred.text,),
        fix=None if mention.form.possessive else fix,  # the tone would be lost
    )


GLOSSARY = """
[eao]
subject = "armed-group"
en = [
  { term = "ethnic armed organisation", status = "preferred" },
  { term = "ethnic armed organization", status = "admitted" },
]

[yangon]
subject = "place"
en = [{ term = "Yangon", status = "preferred" }, { term = "Rangoon", status = "admitted" }]

[khin-khin]
subject = "person"
my = [{ term = "ခင်ခင်", status = "preferred" }, { term = "ဒေါ်ခင်ခင်", status = "admitted" }]

[knplf]
subject = "armed-group"
en = [
  { term = "Karenni Nationalities People's Liberation Front", status = "preferred" },
  { term = "Karenni National People's Liberation Front", status = "admitted" },
  { term = "KNPLF", type = "acronym", status = "preferred" },
  { term = "Kalalata", type = "acronym", status = "admitted" },
]
"""

RULE = Rule(
    name="not-preferred",
    level=Level.NOTE,
    sieve=Sieve(traits=ADMITTED | ACRONYM),
    check=check,
    glossary=GLOSSARY,
    examples=(
        Example(
            "The «Karenni National People’s Liberation Front» (Kalalata) said so.",
            target_lang="en",
            why="newsrooms write National, the body itself Nationalities",
            fixed="The Karenni Nationalities People's Liberation Front (Kalalata) said so.",
        ),
        Example(
            "The Karenni Nationalities People’s Liberation Front said so.", target_lang="en", why="the preferred name"
        ),
        Example(
            "It is an ethnic armed organization.",
            target_lang="en",
            why="American and British spelling are one form",
        ),
        Example("ဒေါ်ခင်ခင်က ပြောသည်။", why="a name with its honorific is the same name"),
        Example("They met in Rangoon.", target_lang="en", why="a choice of the house"),
        Example(
            "They met in «Yangon».",
            target_lang="en",
            why="a profile that prefers Rangoon",
            profile=Profile("example", choices=(Choice("yangon", "en", ("Rangoon",)),)),
            fixed="They met in Rangoon.",
        ),
        Example(
            "They met in «Rangoon».",
            target_lang="en",
            why="a profile that takes the glossary's choice for places",
            profile=Profile("example", subjects=frozenset({"place"})),
        ),
        Example(
            "«KNPLF»က ပြောသည်။",
            why="a profile that wants letter names",
            profile=Profile("example", acronyms=Acronyms.LETTER_NAMES),
        ),
        Example(
            "«ကေအင်န်ပီအယ်လ်အက်ဖ်»က ပြောသည်။",
            why="a profile that wants Latin letters",
            profile=Profile("example", acronyms=Acronyms.LATIN),
            fixed="KNPLFက ပြောသည်။",
        ),
        Example("The Kalalata said so.", target_lang="en", why="an acronym stands beside a full name"),
    ),
)
