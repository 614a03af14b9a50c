"""What an import would do to a glossary: compared by id and by folded form, decided nowhere but here."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from toolkit.model import Concept, Glossary, Review, Status, Term, TermType
from toolkit.termbase.entries import META
from toolkit.text import page
from toolkit.text.language import language

MEANINGLESS: Final = re.compile(r"[A-Za-z]{0,4}[-_.]?\d+|[0-9a-fA-F-]{16,}")
"""Ids that say nothing outside of their file: 17, c12, eid-3, a hash."""
LONGEST_ID: Final = 40

Key = tuple[str, str]


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
        self.taken = set(glossary.concepts)
        self.numbers: dict[str, int] = {}
        """The last number behind each id that was wanted more than once."""
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
            if concept.id and not MEANINGLESS.fullmatch(concept.id):
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
        rivals = {(term.lang, term.type): term for term in reversed(terms)}
        for other in others:
            more = [term for term in other.terms if self._key(term) not in has]
            for term in more:
                if rival := rivals.get((term.lang, term.type)):
                    self._contradict(one, rival, other, term)
            for term in more:
                rivals.setdefault((term.lang, term.type), term)
            has.update(map(self._key, more))
            terms += more
        definition = next((each.definition for each in entries if each.definition), None)
        note = next((each.note for each in entries if each.note), None)
        return replace(one, definition=definition, note=note, terms=tuple(terms))

    def _contradict(self, one: Concept, rival: Term, other: Concept, term: Term) -> None:
        at = _place(one.path, rival.line)
        message = f'"{one.terms[0].text}" is "{term.text}" here, "{rival.text}" at {at}'
        self.plan.contradictions.append(Conflict(other.path, term.line, message, "both enter"))

    def _key(self, term: Term) -> Key:
        return term.lang, self.keys[term.lang, term.text]

    # --- against the glossary ---

    def place(self, concept: Concept) -> None:
        """Decide what becomes of one concept."""
        names = [term for term in concept.terms if term.type is not TermType.ACRONYM] or concept.terms
        owners = [(term, self._owners(term)) for term in names]
        votes = Counter(id_ for _, found in owners for id_ in found)
        if concept.id in self.glossary.concepts and (concept.id in votes or not MEANINGLESS.fullmatch(concept.id)):
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
        id_ = self._id(concept)
        if concept.id:
            self.renamed[concept.id] = id_
        self.taken.add(id_)
        preferred: set[tuple[str, TermType]] = set()
        terms = []
        for term in concept.terms:
            if term.status is Status.PREFERRED and (term.lang, term.type) in preferred:
                term = replace(term, status=Status.ADMITTED)  # one of a kind is preferred
            if term.status is Status.PREFERRED:
                preferred.add((term.lang, term.type))
            terms.append(self._sourced(term))
        self.plan.new.append(replace(concept, id=id_, terms=tuple(terms)))

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
            term = replace(term, status=Status.ADMITTED)
        self.plan.additions.append(Addition(known, self._sourced(term), concept.path))

    def _sourced(self, term: Term) -> Term:
        """The term with the source and the review it enters with."""
        usual = Review.ATTESTED if term.source else Review.PROPOSED
        source = term.source or ((self.source,) if self.source else ())
        self.plan.unsourced += not source
        return replace(term, source=source, review=self.review or term.review or usual)

    # --- ids ---

    def _id(self, concept: Concept) -> str:
        """Its own id where that says something, else one made of its first Latin form; never one that is taken."""
        if concept.id and not MEANINGLESS.fullmatch(concept.id) and self._is_free(concept.id):
            return concept.id
        latin = (slug(term.text) for term in concept.terms)
        base = next(filter(None, latin), "") or f"term-{concept.line}"
        number, id_ = self.numbers.get(base, 1), base
        while not self._is_free(id_):
            number += 1
            id_ = f"{base}-{number}"
        self.numbers[base] = number
        return id_

    def _is_free(self, id_: str) -> bool:
        return id_ not in self.taken and id_ != META

    def settle_references(self) -> None:
        """Let `confusable` name the ids that concepts got; what names none is left out, and said."""
        for number, concept in enumerate(self.plan.new):
            if not concept.confusable:
                continue
            named = [self.renamed.get(other, other) for other in concept.confusable]
            known = tuple(dict.fromkeys(other for other in named if other in self.taken and other != concept.id))
            for other in named:
                if other not in self.taken:
                    message = f'{concept.id} names "{other}" as confusable, which no concept is'
                    self.plan.conflicts.append(Conflict(concept.path, concept.line, message, "left out"))
            self.plan.new[number] = replace(concept, confusable=known)


def slug(text: str) -> str:
    """An id made of a form with Latin letters; empty where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    whole = "-".join(words)
    while len(whole) > LONGEST_ID and len(words) > 1:
        words.pop()
        whole = "-".join(words)
    return whole[:LONGEST_ID] if re.search("[a-z]", whole) else ""


def _place(path: str, line: int) -> str:
    return f"{path}:{line}" if line else path
