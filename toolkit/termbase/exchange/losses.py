"""What an export could not carry: the concepts beside what reading the exported file gives back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.model import Concept, Term
from toolkit.termbase.exchange.entry import concept_keys, term_keys

SHOWN = 3
"""So many examples of one loss are named."""


class Losses:
    """Losses of one kind together: the kind, and in which concepts."""

    def __init__(self) -> None:
        self.kinds: dict[str, list[str]] = {}

    def add(self, kind: str, id_: str) -> None:
        """One more."""
        self.kinds.setdefault(kind, []).append(id_)

    def lines(self) -> Iterator[str]:
        """A line for each kind, the most frequent first: `definition: 12 (kndf, knpp, kno ...)`."""
        for kind, ids in sorted(self.kinds.items(), key=lambda item: (-len(item[1]), item[0])):
            different = list(dict.fromkeys(ids))
            more = " ..." if len(different) > SHOWN else ""
            yield f"{kind}: {len(ids):,} ({', '.join(different[:SHOWN])}{more})"


def losses(concepts: Sequence[Concept], held: Sequence[Concept]) -> list[str]:
    """What is in the concepts and not in what is held of them, a line for each kind. Empty: nothing is lost."""
    found = Losses()
    by_id = {concept.id: concept for concept in held if concept.id}
    by_form = {(term.lang, term.text): concept for concept in held if not concept.id for term in concept.terms}
    for concept in concepts:
        other = by_id.get(concept.id)
        forms = [by_form[term.lang, term.text] for term in concept.terms if (term.lang, term.text) in by_form]
        if other is None and not forms:
            found.add("concept", concept.id)
            continue
        if other is None:
            found.add("id of the concept", concept.id)
        _compare(concept, [other] if other is not None else forms, found)
    return list(found.lines())


def _compare(concept: Concept, held: Sequence[Concept], found: Losses) -> None:
    said = [concept_keys(other) for other in held]
    for key in _missing(concept_keys(concept), said):
        found.add(f"{key} of the concept", concept.id)
    terms: dict[tuple[str, str], list[Term]] = {}
    for other in held:
        for term in other.terms:
            terms.setdefault((term.lang, term.text), []).append(term)
    for term in concept.terms:
        same = terms.get((term.lang, term.text))
        if not same:
            found.add(f"{term.status} {term.type} form in {term.lang}", concept.id)
            continue
        for key in _missing(term_keys(term), [term_keys(each) for each in same]):
            found.add(f"{key} of a term", concept.id)


def _missing(said: Mapping[str, object], held: Iterable[Mapping[str, object]]) -> list[str]:
    """The keys that nothing held says the same of."""
    others = list(held)
    return [key for key in {**said, **others[0]} if not any(other.get(key) == said.get(key) for other in others)]
