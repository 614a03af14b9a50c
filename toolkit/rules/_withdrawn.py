"""A withdrawn form that stands where a name should, outside the company in which it is surely that name.

By itself ဘင်္ဂါလီ may be a language; where the source says *Rohingya*, and nothing of the language, it is not.
"""

from __future__ import annotations

from toolkit.match.pairing import Pair, Rendering, place_of
from toolkit.model import Related, Term
from toolkit.text.page import lower


def withdrawn(pair: Pair, rendering: Rendering) -> tuple[Term, Related] | None:
    """The form of a missing concept that says it by a word with a stance, and its place in the target."""
    target = pair.target
    for term in rendering.concept.in_language(target.lang):
        if term.status.usable or term.context is None or term.stance is None or _is_another(pair, rendering, term):
            continue
        key = lower(target.language.key(term.text).strip())
        start = place_of(key, target.lower)
        if start is not None and not any(m.start < start + len(key) and start < m.end for m in target.mentions):
            return term, target.place(start, start + len(key), term.stance)
    return None


def _is_another(pair: Pair, rendering: Rendering, term: Term) -> bool:
    """Does the source name something else that is called so?"""
    concepts = [form.concept for mention in (pair.source.mentions if pair.source else ()) for form in mention.forms]
    return any(
        other.text == term.text for concept in concepts if concept.id != rendering.concept.id for other in concept.terms
    )
