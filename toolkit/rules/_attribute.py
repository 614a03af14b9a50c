"""A country that only says whose something is: *Myanmar's military regime*, which Burmese calls စစ်ကောင်စီ.

Burmese written at home drops the country before what can only be its own.
"""

from __future__ import annotations

from typing import Final

from toolkit.match.pairing import Outcome, Pair, Rendering
from toolkit.match.passage import Passage
from toolkit.model import Concept
from toolkit.text.patterns import regex

COUNTRY: Final = ("နိုင်ငံ", "နိုင်ငံတော်")
"""How the Burmese name of a country ends, and no other place's."""

_OF: Final = "(?:['’]s)?\\s+"
_OF_THE_STATE: Final = regex(
    rf"{_OF}(?:(?:ruling|former|new|current|own|state)\s+)?"
    r"(?:military|army|armed\s+forces|air\s+force|navy|police|junta|regime|government|parliament|people|public|citizens)\b"
)
_JOINT: Final = regex(_OF)


def goes_without_saying(pair: Pair, rendering: Rendering) -> bool:
    """Is it a country that the source names only to say whose a body, or another thing that is rendered, is?"""
    if pair.source is None or pair.source.lang != "en" or pair.target.lang != "my":
        return False
    if not all(map(_is_country, rendering.concepts)):
        return False
    wanted = set(rendering.mention.concepts)
    return all(
        _is_attribute(pair.source, at, pair)
        for at, mention in enumerate(pair.source.mentions)
        if wanted & {*mention.concepts}
    )


def _is_country(concept: Concept) -> bool:
    return concept.subject == "place" and any(
        term.text.endswith(COUNTRY) for term in concept.terms if term.lang == "my"
    )


def _is_attribute(source: Passage, at: int, pair: Pair) -> bool:
    country, following = source.mentions[at], source.mentions[at + 1 : at + 2]
    end = source.span(country.start, country.end).end
    if _OF_THE_STATE.match(source.text, end):
        return True
    return any(
        _JOINT.fullmatch(source.text, end, source.span(behind.start, behind.end).start)
        and any(r.outcome is Outcome.RENDERED and {*behind.concepts} & {*r.mention.concepts} for r in pair.renderings)
        for behind in following
    )
