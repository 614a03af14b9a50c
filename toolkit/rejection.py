"""Names whose letters stand in a text and that are not taken for found, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from toolkit.match.index import Hit, Index
from toolkit.match.mentions import Mention, goes_on
from toolkit.match.passage import Passage
from toolkit.match.rows import Form
from toolkit.model import Case, Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import edge

SHOWN: Final = 4
"""Words of a context that are shown."""


class Rejected(NamedTuple):
    """A form that is not found where its letters stand."""

    form: Form
    at: Span
    """In the text as written."""
    why: str


def rejected(index: Index, passage: Passage, day: date | None) -> Iterator[Rejected]:
    """Each form that was passed over, by its place; those found that are not right on the day come too."""
    taken = {(mention.start, mention.end, form) for mention in passage.mentions for form in mention.forms}
    for hit in index.hits(passage.lower):
        for form in index.meaning(hit.pattern).forms:
            if not any(a <= hit.start and hit.end <= b and form.term is each.term for a, b, each in taken):
                yield Rejected(form, passage.span(hit.start, hit.end), reason(index, hit, form, passage))
    for mention in passage.mentions:
        for form in mention.forms:
            if not form.term.valid_on(day):
                yield Rejected(form, passage.span(mention.start, mention.end), f"found, but not right on {day}")


def reason(index: Index, hit: Hit, form: Form, passage: Passage) -> str:
    """What stands against a form at a place of the key."""
    lower, start, end = passage.lower, hit.start, hit.end
    if not edge(lower, start):
        return "it begins inside a word or syllable"
    if not edge(lower, end) and not (form.plural and lower[end : end + 1] == b"s" and edge(lower, end + 1)):
        return "it ends inside a word or syllable"
    longer = next((m for m in passage.mentions if m.start < end and start < m.end), None)
    if longer is not None and longer.end - longer.start > end - start:
        return f"it is part of the longer name {_written(longer, passage)}"
    if goes_on(lower, end):
        return "the name goes on behind it"
    if not form.fits_case(passage.cased[start:end]):
        case = {Case.EXACT: "exactly as in the glossary", Case.NAME: "as in the glossary, or all in capitals"}
        return f"capitals: it counts {case.get(form.term.matching_case, 'in any case')} ({form.term.text})"
    absorber = _absorber(index, hit, passage)
    if absorber is not None:
        return f"it is inside {absorber}, which the glossary lists as something else"
    if form.company is not None and not form.company.keeps(lower, start, end):
        return _company(form)
    if form.term.beside_acronym:
        return "a nickname: it counts only beside the acronym"
    if longer is not None:
        return f"the place is taken by {_written(longer, passage)}"
    return "another reading of the place was preferred"


def _written(mention: Mention, passage: Passage) -> str:
    return f"«{passage.written(passage.span(mention.start, mention.end))}» ({mention.form.concept.id})"


def _company(form: Form) -> str:
    context = form.term.context
    assert context is not None
    told = []
    if context.followed_by:
        told.append(f"followed by {_any_of(context.followed_by)}")
    if context.preceded_by:
        told.append(f"preceded by {_any_of(context.preceded_by)}")
    return f"it counts only if {', or '.join(told)}"


def _any_of(words: tuple[str, ...]) -> str:
    more = f" or {len(words) - SHOWN} more" if len(words) > SHOWN else ""
    return " or ".join(words[:SHOWN]) + more


def _absorber(index: Index, hit: Hit, passage: Passage) -> str | None:
    for other in index.hits(passage.lower):
        if not index.meaning(other.pattern).numbers and other.start <= hit.start and hit.end <= other.end:
            return f"«{passage.written(passage.span(other.start, other.end))}»"
    return None
