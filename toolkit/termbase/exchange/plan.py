"""What an import would do to a glossary: compared by id and by folded form, decided nowhere but here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from toolkit.model import Concept, Glossary, Review, Status, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.exchange.naming import Ids, says_something
from toolkit.text import page
from toolkit.text.language import language

Key = tuple[str, str]
MOST_SHOWN: Final = 8
"""So many renderings of one form are named."""


class Conflict(NamedTuple):
    """What the list says against the glossary, or against itself."""

    path: str
    line: int
    message: str
    done: str
    """What the import does about it."""


class Addition(NamedTuple):
    """A form for a concept that the glossary has."""

    concept: Concept
    term: Term
    path: str


@dataclass(slots=True)
class Plan:
    """What would happen."""

    new: list[Concept] = field(default_factory=list)
    """Concepts the glossary does not have, with the ids they get."""
    additions: list[Addition] = field(default_factory=list)
    known: int = 0
    """Forms that stand in the glossary already."""
    conflicts: list[Conflict] = field(default_factory=list)
    """Against the glossary."""
    contradictions: list[Conflict] = field(default_factory=list)
    """Of the list with itself."""
    unsourced: int = 0
    """Forms without a source, which cannot enter."""

    @property
    def terms(self) -> int:
        """How many forms would be written."""
        return sum(len(concept.terms) for concept in self.new) + len(self.additions)


def plan(
    incoming: Sequence[Concept], glossary: Glossary, *, source: str = "", review: Review | None = None
) -> tuple[Plan, dict[Key, str]]:
    """What importing the concepts would do, and the folded keys of their forms.

    `source` is that of forms which name none; these are `proposed`, and forms with a source `attested`,
    unless the file or `review` says otherwise.
    """
    keys = folded(term for concept in incoming for term in concept.terms)
    planner = _Planner(glossary, keys, source, review)
    for concept in planner.together(incoming):
        planner.place(concept)
    planner.settle_references()
    return planner.plan, keys


def folded(terms: Iterable[Term]) -> dict[Key, str]:
    """The key that makes two forms one, for each form: `language.key`, capitals aside."""
    by_lang: dict[str, dict[str, None]] = {}
    for term in terms:
        by_lang.setdefault(term.lang, {})[term.text] = None
    keys: dict[Key, str] = {}
    for lang, texts in by_lang.items():
        # One call for all: folding text by text takes ten times as long.
        flat = [" ".join(text.split()) for text in texts]
        found = page.lower(language(lang).key(page.SEPARATOR.join(flat))).split(page.SEPARATOR.encode())
        if len(found) != len(flat):
            found = [page.lower(language(lang).key(text)) for text in flat]
        keys |= {(lang, text): key.strip().decode("latin-1") for text, key in zip(texts, found, strict=True)}
    return keys


class _Planner:
    def __init__(self, glossary: Glossary, keys: dict[Key, str], source: str, review: Review | None) -> None:
        self.glossary = glossary
        self.keys = keys
        self.source = source
        self.review = review
        self.plan = Plan()
        self.ids = Ids(glossary.concepts)
        self.renamed: dict[str, str] = {}
        """From ids of the file to those of the glossary."""
        known = [(concept, term) for concept in glossary.concepts.values() for term in concept.terms]
        self.known_keys = folded(term for _, term in known)
        self.owners: dict[Key, dict[str, Term]] = {}
        for concept, term in known:
            self.owners.setdefault((term.lang, self.known_keys[term.lang, term.text]), {}).setdefault(concept.id, term)

    # --- within the list ---

    def together(self, incoming: Sequence[Concept]) -> list[Concept]:
        """Entries without an id of their own that name one thing in their first language are one concept."""
        found: dict[Key, list[Concept]] = {}
        rest: list[Concept] = []
        for concept in incoming:
            if not concept.terms:
                continue
            if concept.id and says_something(concept.id):
                rest.append(concept)
            else:
                found.setdefault(self._key(concept.terms[0]), []).append(concept)
        return [*map(self._joined, found.values()), *rest]

    def _joined(self, entries: Sequence[Concept]) -> Concept:
        """Entries as one concept; where they disagree, that is said."""
        one, *others = entries
        if not others:
            return one
        terms = list(one.terms)
        has = {self._key(term) for term in terms}
        rivals: dict[tuple[str, TermType], list[tuple[Concept, Term]]] = {}
        for term in one.terms:
            rivals.setdefault((term.lang, term.type), []).append((one, term))
        torn: set[tuple[str, TermType]] = set()
        for other in others:
            more = [term for term in other.terms if self._key(term) not in has]
            torn |= rivals.keys() & {(term.lang, term.type) for term in more}
            for term in more:
                rivals.setdefault((term.lang, term.type), []).append((other, term))
            has.update(map(self._key, more))
            terms += more
        for kind in rivals:
            if kind in torn:
                self._contradict(one, rivals[kind])
        definition = next((each.definition for each in entries if each.definition), None)
        note = next((each.note for each in entries if each.note), None)
        return one._replace(definition=definition, note=note, terms=tuple(terms))

    def _contradict(self, one: Concept, rivals: Sequence[tuple[Concept, Term]]) -> None:
        """One source form, and what it is here and there."""
        (first, term), *others = rivals
        said = [f'"{term.text}"', *(f'"{other.text}" ({_place(each.path, other.line)})' for each, other in others)]
        if len(said) > MOST_SHOWN:
            said = [*said[: MOST_SHOWN - 1], f"{len(said) - MOST_SHOWN + 1:,} others"]
        message = f'"{one.terms[0].text}" is {", ".join(said[:-1])} and {said[-1]}'
        self.plan.contradictions.append(Conflict(first.path, term.line, message, "all enter"))

    def _key(self, term: Term) -> Key:
        return term.lang, self.keys[term.lang, term.text]

    # --- against the glossary ---

    def place(self, concept: Concept) -> None:
        """Decide what becomes of one concept."""
        names = [term for term in concept.terms if term.type is not TermType.ACRONYM] or concept.terms
        owners = [(term, self._owners(term)) for term in names]
        votes = Counter(id_ for _, found in owners for id_ in found)
        if concept.id in self.glossary.concepts and (concept.id in votes or says_something(concept.id)):
            votes[concept.id] = len(concept.terms) + 1
        best = sorted(votes, key=lambda id_: -votes[id_])
        if not best:
            self._hold_acronyms(concept)
            self._new(concept)
        elif self._is_torn(concept, best, votes):
            self._torn(concept, owners)
        else:
            self._more(concept, self.glossary.concepts[best[0]])

    def _hold_acronyms(self, concept: Concept) -> None:
        """Say whose acronym a new concept has: an acronym alone does not make two bodies one."""
        for term in concept.terms:
            for id_, known in self._owners(term).items():
                other = self.glossary.concepts[id_]
                full = other.preferred("en") or other.terms[0]
                at = _place(other.path, known.line)
                message = f'"{term.text}" of "{concept.terms[0].text}" is {id_} ({full.text}, {at})'
                done = "enters as a concept of its own: a variant name of the same?"
                self.plan.conflicts.append(Conflict(concept.path, term.line, message, done))

    def _is_torn(self, concept: Concept, best: Sequence[str], votes: Mapping[str, int]) -> bool:
        """Do as many forms speak for another concept, or does the first form, by which people know it?"""
        first = self._owners(concept.terms[0])
        tied = len(best) > 1 and votes[best[0]] == votes[best[1]]
        return tied or (bool(first) and best[0] not in first and concept.id != best[0])

    def _owners(self, term: Term) -> dict[str, Term]:
        return self.owners.get(self._key(term), {})

    def _torn(self, concept: Concept, owners: Sequence[tuple[Term, dict[str, Term]]]) -> None:
        """Its forms belong to different concepts of the glossary."""
        shown = []
        for term, found in owners:
            at = [f"{id_} ({_place(self.glossary.concepts[id_].path, known.line)})" for id_, known in found.items()]
            if at:
                shown.append(f'"{term.text}" is {" or ".join(at)}')
        forms = "; ".join(dict.fromkeys(shown))
        self.plan.conflicts.append(Conflict(concept.path, concept.line, forms, "left out: which one is meant?"))

    def _new(self, concept: Concept) -> None:
        id_ = self.ids.give(concept)
        if concept.id:
            self.renamed[concept.id] = id_
        preferred: set[tuple[str, TermType]] = set()
        terms = []
        for term in concept.terms:
            if term.status is Status.PREFERRED and (term.lang, term.type) in preferred:
                term = term._replace(status=Status.ADMITTED)  # one of a kind is preferred
            if term.status is Status.PREFERRED:
                preferred.add((term.lang, term.type))
            terms.append(self._sourced(term))
        self.plan.new.append(concept._replace(id=id_, terms=tuple(terms)))

    def _more(self, concept: Concept, known: Concept) -> None:
        """The forms that a known concept does not have."""
        if concept.id:
            self.renamed[concept.id] = known.id
        if concept.definition and known.definition and concept.definition != known.definition:
            at = _place(known.path, known.line)
            message = f'another definition of {known.id} than at {at}: "{concept.definition}"'
            self.plan.conflicts.append(Conflict(concept.path, concept.line, message, "the glossary's stays"))
        for term in concept.terms:
            same = self._owners(term).get(known.id)
            if same is not None:
                self._same(concept, term, known, same)
            else:
                self._another(concept, term, known)

    def _same(self, concept: Concept, term: Term, known: Concept, same: Term) -> None:
        self.plan.known += 1
        at = _place(known.path, same.line)
        if term.status.usable and not same.status.usable:
            message = f'"{term.text}" is {same.status} in {known.id} ({at})'
            self.plan.conflicts.append(Conflict(concept.path, term.line, message, "the glossary's stays"))
        elif not term.status.usable and same.status.usable:
            message = f'"{term.text}" is {term.status} here, and {same.status} in {known.id} ({at})'
            self.plan.conflicts.append(Conflict(concept.path, term.line, message, "the glossary's stays"))

    def _another(self, concept: Concept, term: Term, known: Concept) -> None:
        others = [id_ for id_ in self._owners(term) if id_ != known.id]
        if others:
            other = self.glossary.concepts[others[0]]
            at = _place(other.path, self._owners(term)[others[0]].line)
            message = f'"{term.text}" is given for {known.id}, and names {other.id} ({at})'
            self.plan.conflicts.append(Conflict(concept.path, term.line, message, "left out"))
            return
        rival = known.preferred(term.lang, term.type)
        if term.status is Status.PREFERRED and rival is not None:
            at = _place(known.path, rival.line)
            message = f'"{term.text}" is preferred here, "{rival.text}" in {known.id} ({at})'
            self.plan.conflicts.append(Conflict(concept.path, term.line, message, "enters as admitted"))
            term = term._replace(status=Status.ADMITTED)
        self.plan.additions.append(Addition(known, self._sourced(term), concept.path))

    def _sourced(self, term: Term) -> Term:
        """The term with the source and the review it enters with."""
        usual = Review.ATTESTED if term.source else Review.PROPOSED
        source = term.source or ((self.source,) if self.source else ())
        self.plan.unsourced += not source
        return term._replace(source=source, review=self.review or term.review or usual)

    # --- what refers to others ---

    def settle_references(self) -> None:
        """Let `confusable` name the ids that concepts got; what names none is left out, and said."""
        for number, concept in enumerate(self.plan.new):
            if not concept.confusable:
                continue
            named = [self.renamed.get(other, other) for other in concept.confusable]
            known = tuple(dict.fromkeys(other for other in named if other in self.ids.taken and other != concept.id))
            for other in named:
                if other not in self.ids.taken:
                    message = f'{concept.id} names "{other}" as confusable, which no concept is'
                    self.plan.conflicts.append(Conflict(concept.path, concept.line, message, "left out"))
            self.plan.new[number] = concept._replace(confusable=known)


def _place(path: str, line: int) -> str:
    return f"{path}:{line}" if line else path
