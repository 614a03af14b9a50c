"""Concepts as pairs of a form and its translation, for formats that know nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.model import Concept, Term
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.exchange.entry import by_use


class Pair(NamedTuple):
    """A form and what it is in the other language."""

    concept: Concept
    source: Term
    target: Term


def pairs(concepts: Iterable[Concept], langs: Sequence[str]) -> Iterator[Pair]:
    """The pairs of each concept, the best first: every form of both languages stands in one.

    Like goes with like (an acronym with the acronym) where there is like.
    What is not translated is its own translation.
    """
    source, target = langs
    for concept in concepts:
        sources, targets = (by_use(concept.in_language(lang)) for lang in (source, target))
        if not concept.translate and not targets:
            targets = sources
        if not sources or not targets:
            continue
        found = {(sources[0], targets[0]): None}
        found |= dict.fromkeys((each, _partner(each, targets)) for each in sources)
        found |= dict.fromkeys((_partner(each, sources), each) for each in targets)
        yield from (Pair(concept, *pair) for pair in found)


def _partner(term: Term, others: Sequence[Term]) -> Term:
    like = (other for other in others if other.type is term.type and other.status.usable)
    return next(like, others[0])


def one_line(text: str | None) -> str:
    """A text as one cell of one line."""
    return " ".join((text or "").split())
