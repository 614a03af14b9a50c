"""A name and the acronym beside it belong to different bodies, or one of the two to none.

*... Zinlum Komiti (KBEZ)*, ကရင်အမျိုးသား ... (KNPP): one of the two is wrong, and the reader cannot know which.
Looked at are acronyms right behind a body's name, in brackets or after a dash, Latin or in letter names.
There is no fix: either of the two may be what is meant.

A name beside a known acronym that is none of its names, but made like one (*Karenni National Defence Force (KNDF)*),
is a warning; a note where it differs in words that houses choose freely (တပ်, တပ်ဖွဲ့).
What only describes the body (*the ceasefire group (KNPP)*) is no name.
The fix writes the name that the glossary prefers; it is unsafe, since the acronym may be what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest
from typing import Final

from toolkit.match.claims import Claim, claims
from toolkit.match.mentions import Mention
from toolkit.match.naming import MOST_OFFERED, label, usable_terms
from toolkit.match.pairing import BODIES, Outcome, Pair
from toolkit.match.passage import Passage
from toolkit.model import Concept, Edit, Fault, Fix, Level, Side, TermType
from toolkit.rules.rule import Example, Rule, Sieve
from toolkit.settings import Settings
from toolkit.text.page import encode

NAMES: Final = (TermType.FULL, TermType.SHORT)

# Behind a name: a bracket or dash, then an acronym, alone or the first of several joined (KNU/KNLA).
_BEHIND: Final = re.compile(rb" ?(?:\( ?| ?- ?)(?P<acronym>[A-Z][A-Za-z]*[A-Z])(?P<more>[^A-Za-z0-9].*|)$", re.DOTALL)
_JOINED: Final = frozenset(b"/-&, ")
_AND: Final = (b" and ", b", and ", encode("နှင့်"), encode("နဲ့"))
_OPENING: Final = frozenset(b" (-")


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each acronym that does not belong to the name before it."""
    for passage in pair.passages:
        if passage.side is Side.SOURCE:
            continue
        for name, acronym in elsewhere(passage):
            yield _belongs_elsewhere(passage, name, acronym)
        for name, following in zip_longest(passage.mentions, passage.mentions[1:]):
            if _is_looked_at(name) and not (following and _is_right_behind(passage, name, following)):
                yield from _nowhere(passage, name)
        for claim in wrong_names(pair):
            if not claim.spelling:
                yield _no_name(passage, claim)


def _may_have_acronym(mention: Mention, behind: bytes) -> bool:
    """Is it an acronym, or does a bracket or dash stand behind it?"""
    return mention.is_type(TermType.ACRONYM) or b"(" in behind or b"-" in behind


def wrong_names(pair: Pair) -> Iterator[Claim]:
    """The names in the target that stand beside an acronym and are none of its names, or are spelled otherwise.

    Not those merely misspelt.
    """
    misspelt = [r.near for r in pair.renderings if r.outcome is Outcome.MISSPELT and r.near is not None]
    for claim in claims(pair.target):
        if not any(near.overlaps(claim.start, claim.end) and near.form.concept == claim.concept for near in misspelt):
            yield claim


def elsewhere(passage: Passage) -> Iterator[tuple[Mention, Mention]]:
    """Each name of a body with the acronym of another right behind it."""
    for number, (name, acronym) in enumerate(pairwise(passage.mentions)):
        if (
            _is_looked_at(name)
            and acronym.is_type(TermType.ACRONYM)
            and _is_right_behind(passage, name, acronym)
            and all(set(joined.concepts).isdisjoint(name.concepts) for joined in _joined(passage, number + 1))
        ):
            yield name, acronym


def _joined(passage: Passage, first: int) -> Iterator[Mention]:
    """The acronyms listed from one on: KNU/KNLA behind two names."""
    yield passage.mentions[first]
    for before, mention in pairwise(passage.mentions[first:]):
        between = passage.lower[before.end : mention.start]
        if not mention.is_type(TermType.ACRONYM) or not (_JOINED.issuperset(between) or between in _AND):
            return
        yield mention


def _is_looked_at(mention: Mention) -> bool:
    return mention.is_type(*NAMES) and not mention.form.foreign and _is_body(mention)


def _is_body(mention: Mention) -> bool:
    return all(
        form.concept.subject in BODIES or any(term.type is TermType.ACRONYM for term in form.concept.terms)
        for form in mention.forms
    )


def _is_right_behind(passage: Passage, name: Mention, other: Mention) -> bool:
    between = passage.lower[name.end : other.start]
    return 0 < len(between) <= 3 and _OPENING.issuperset(between) and (b"(" in between or b"-" in between)


def _nowhere(passage: Passage, name: Mention) -> Iterator[Fault]:
    behind = _BEHIND.match(passage.cased[name.end : name.end + 24])
    if behind is None or behind["more"][:1] in (b"/", b"-", b"&"):
        return
    if not any(term.type is TermType.ACRONYM for form in name.forms for term in form.concept.terms):
        return
    yield _belongs_nowhere(passage, name, name.end + behind.start("acronym"), name.end + behind.end("acronym"))


def _belongs_elsewhere(passage: Passage, name: Mention, acronym: Mention) -> Fault:
    span = passage.span(acronym.start, acronym.end)
    concept, other = name.form.concept, acronym.form.concept
    return Fault(
        f"{passage.written(span)} is {_full(other, passage)}, not the name before it",
        passage.side,
        span,
        concept=concept.id,
        found_concept=other.id,
        expected=_acronyms(concept, passage, passage.written(span)),
        related=(passage.related(name, "the name before it"),),
    )


def _belongs_nowhere(passage: Passage, name: Mention, start: int, end: int) -> Fault:
    span = passage.span(start, end)
    concept = name.form.concept
    return Fault(
        f"{passage.written(span)} is no acronym of the name before it, which is {label(concept)}",
        passage.side,
        span,
        concept=concept.id,
        expected=_acronyms(concept, passage, passage.written(span)),
        related=(passage.related(name, "the name before it"),),
    )


def _no_name(passage: Passage, claim: Claim) -> Fault:
    span = passage.span(claim.start, claim.end)
    names = [term for term in usable_terms(claim.concept, claim.term.lang) if term.type is TermType.FULL]
    expected = tuple(dict.fromkeys(term.text for term in names))[:MOST_OFFERED]
    return Fault(
        f"{passage.written(span)} is no name of {label(claim.concept)} in the glossary",
        passage.side,
        span,
        concept=claim.concept.id,
        expected=expected,
        fix=Fix((Edit(span, expected[0]),), safe=False),
        related=(passage.related(claim.acronym, "the acronym beside it"),),
        level=Level.NOTE if claim.generic else Level.WARNING,
    )


def _acronyms(concept: Concept, passage: Passage, written: str) -> tuple[str, ...]:
    """Those to offer: letters such as those that stand there first, then those of the text's language."""
    acronyms = [term for term in concept.terms if term.type is TermType.ACRONYM and term.status.usable]
    acronyms.sort(key=lambda term: (_capitals(term.text) != _capitals(written), term.lang != passage.lang))
    return tuple(dict.fromkeys(term.text for term in acronyms))


def _capitals(text: str) -> bool:
    return text.isascii() and text.isupper()


def _full(concept: Concept, passage: Passage) -> str:
    full = concept.preferred(passage.lang) or concept.preferred("en")
    return full.text if full else concept.id


GLOSSARY = """
[kpez]
subject = "armed-group"
en = [
  { term = "Kachin Ginra People's Embrace Zinlum Komiti", status = "preferred" },
  { term = "KPEZ", type = "acronym", status = "preferred" },
]

[knu]
subject = "political-body"
en = [
  { term = "Karen National Union", status = "preferred" },
  { term = "KNU", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]

[knpp]
subject = "political-body"
en = [{ term = "KNPP", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီအမျိုးသားတိုးတက်ရေးပါတီ", status = "preferred" }]

[shan-state]
subject = "place"
en = [{ term = "Shan State", status = "preferred" }]
"""

RULE = Rule(
    name="acronym-mismatch",
    level=Level.ERROR,
    sieve=Sieve(mention=_may_have_acronym),
    check=check,
    glossary=GLOSSARY,
    examples=(
        Example(
            "The Kachin Ginra People’s Embrace Zinlum Komiti («KBEZ») said so.",
            target_lang="en",
            why="no body has this acronym",
        ),
        Example("The Kachin Ginra People’s Embrace Zinlum Komiti (KPEZ) said so.", target_lang="en", why="its own"),
        Example("ကရင်အမျိုးသား အစည်းအရုံး-«KNPP»က ပြောသည်။", why="another body's acronym after a dash"),
        Example("ကရင်အမျိုးသားအစည်းအရုံး(«ကေအင်န်ပီပီ»)က ပြောသည်။", why="another body's acronym in letter names"),
        Example("ကရင်အမျိုးသားအစည်းအရုံး (ကေအဲန်ယူ)က ပြောသည်။", why="its own in letter names"),
        Example("ကရင်အမျိုးသားအစည်းအရုံး(KNU)နှင့် KNPPက ပြောသည်။", why="another body further on"),
        Example(
            "The Karen National Union/Kachin Ginra People's Embrace Zinlum Komiti (KNU, KPEZ) said so.",
            target_lang="en",
            why="two names, then their acronyms",
        ),
        Example(
            "The «Karen National Unity» (KNU) said so.",
            target_lang="en",
            why="no name of the body",
            fixed="The Karen National Union (KNU) said so.",
        ),
        Example(
            "«ကရင်အမျိုးသားညီညွတ်ရေးအစည်းအရုံး» (KNU)က ပြောသည်။",
            why="no name of the body, in Burmese",
            fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။",
        ),
        Example(
            "The ceasefire group (KNU) and General Saw (KNU) spoke.", target_lang="en", why="descriptions, persons"
        ),
        Example("ကရင်လက်နက်ကိုင်အဖွဲ့ (KNU)က ပြောသည်။", why="a description"),
        Example("They met in Shan State (SSPP territory).", target_lang="en", why="a place has no acronym"),
        Example(
            "The Karen National Union (KNU/KNLA-PC) said so.", target_lang="en", why="its own, joined with another"
        ),
    ),
)
