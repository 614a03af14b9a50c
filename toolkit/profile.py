"""House styles: which of several right forms one newsroom writes, said in settings and laid over the glossary.

A profile chooses among the forms that the glossary admits; it never adds any.
What it decides is a warning of `not-preferred`, also for places and peoples, which the glossary leaves open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from toolkit.errors import SettingsError, did_you_mean
from toolkit.model import Concept, Glossary, Status, Term, TermType
from toolkit.named_tuple import NamedTuple

NAMES = frozenset({TermType.FULL, TermType.SHORT})
"""Types of which one may stand where the other does."""


class Acronyms(StrEnum):
    """How a house writes Latin acronyms in Burmese text."""

    ANY = "any"
    LATIN = "latin"
    LETTER_NAMES = "letter-names"


class Choice(NamedTuple):
    """Forms of one concept in one language that a house prefers: one of each type."""

    concept: str
    lang: str
    forms: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Forms that may stand beside them (an official long name)."""
    place: str = ""
    """Where the settings say so: `wawhara.toml:12`."""


class Wording(NamedTuple):
    """A word that a house writes, and the words it stands for."""

    write: str
    instead_of: tuple[str, ...]
    subjects: frozenset[str] = frozenset()
    """Subjects in whose names it counts too; elsewhere a name keeps what it is made of."""
    place: str = ""


class Profile(NamedTuple):
    """The style of a house."""

    name: str
    choices: tuple[Choice, ...] = ()
    subjects: frozenset[str] = frozenset()
    """Subjects in which the glossary's own choice is the house's too."""
    words: tuple[Wording, ...] = ()
    acronyms: Acronyms = Acronyms.ANY
    places: Mapping[str, str] = {}
    """Where the settings say what, by key."""

    def decides(self, concept: Concept, term: Term) -> bool:
        """Does it say what is written where this term of the concept stands?"""
        chosen = [choice for choice in self.choices if choice.concept == concept.id and choice.lang == term.lang]
        if chosen:
            return not any(term.text in choice.also for choice in chosen)
        return concept.subject in self.subjects

    def writes(self, concept: Concept, term: Term) -> bool:
        """Has the house made up its mind about this term: to write it, or what to write instead?"""
        words = {form for word in self.words for form in (word.write, *word.instead_of)}
        return term.text in words or self.decides(concept, term)


def styled(glossary: Glossary, profile: Profile) -> Glossary:
    """The glossary with the forms of the house preferred. Raises SettingsError for concepts and forms it has not."""
    known = {concept.subject for concept in glossary.concepts.values() if concept.subject}
    for subject in sorted({*profile.subjects, *(s for word in profile.words for s in word.subjects)} - known):
        place = f"{profile.places['subjects']}: " if "subjects" in profile.places else ""
        raise SettingsError(f'{place}unknown subject "{subject}"{did_you_mean(subject, known)}')
    concepts = dict(glossary.concepts)
    for choice in profile.choices:
        concept = concepts.get(choice.concept)
        if concept is None:
            raise SettingsError(_unknown_concept(choice, glossary))
        concepts[concept.id] = _preferring(concept, choice)
    return glossary._replace(concepts=concepts)


def house_form(concept: Concept, term: Term) -> Term | None:
    """The form that is preferred where this term stands: of its own type, a full name for a short one."""
    own = concept.preferred(term.lang, term.type)
    if own is None and term.type in NAMES:
        other = TermType.SHORT if term.type is TermType.FULL else TermType.FULL
        return concept.preferred(term.lang, other)
    return own


def _preferring(concept: Concept, choice: Choice) -> Concept:
    chosen = {term.type: term for term in _chosen(concept, choice)}
    return concept._replace(terms=tuple(_restated(term, chosen, choice.lang) for term in concept.terms))


def _restated(term: Term, chosen: Mapping[TermType, Term], lang: str) -> Term:
    wanted = chosen.get(term.type)
    if wanted is None or term.lang != lang or not term.status.usable:
        return term
    return term._replace(status=Status.PREFERRED if term.text == wanted.text else Status.ADMITTED)


def _chosen(concept: Concept, choice: Choice) -> Iterator[Term]:
    """The terms that a choice names. Raises SettingsError for what is none, withdrawn, or chosen twice."""
    terms = {term.text: term for term in concept.in_language(choice.lang)}
    where = f"{choice.place}: " if choice.place else ""
    seen: dict[TermType, str] = {}
    for form in (*choice.also, *choice.forms):
        term = terms.get(form)
        if term is None:
            usable = [each.text for each in terms.values() if each.status.usable]
            remedy = did_you_mean(form, usable) or f" (the glossary has no form in {choice.lang})"
            raise SettingsError(f'{where}"{form}" is no form of {concept.id} in {choice.lang}{remedy}')
        if not term.status.usable:
            raise SettingsError(
                f'{where}"{form}" is {term.status} in the glossary: a house chooses among admitted forms'
            )
        if form in choice.also:
            continue
        if term.type in seen:
            raise SettingsError(
                f"{where}two {term.type} forms of {concept.id} are preferred in {choice.lang}: "
                f'"{seen[term.type]}" and "{form}"; keep one'
            )
        seen[term.type] = form
        yield term


def _unknown_concept(choice: Choice, glossary: Glossary) -> str:
    where = f"{choice.place}: " if choice.place else ""
    holders = sorted(
        concept.id
        for concept in glossary.concepts.values()
        if any(term.text in choice.forms and term.lang == choice.lang for term in concept.terms)
    )
    if holders:
        remedy = f' (did you mean "{holders[0]}"?)'
    else:
        near = did_you_mean(choice.concept, glossary.concepts)
        remedy = near if "did you mean" in near else " (`wawhara lookup` finds the id of a name)"
    return f'{where}unknown concept "{choice.concept}"{remedy}'
