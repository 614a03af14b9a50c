"""The style of a house laid over a glossary: its forms are preferred, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.errors import SettingsError, did_you_mean
from toolkit.model import Concept, Glossary, Status, Term, TermType
from toolkit.profile import Choice, Profile
from toolkit.termbase.compiled import CompiledConcepts


def styled(glossary: Glossary, profile: Profile) -> Glossary:
    """The glossary with the forms of the house preferred. Raises SettingsError for concepts and forms it has not."""
    known = {concept.subject for concept in glossary.concepts.values() if concept.subject}
    for subject in sorted({*profile.subjects, *(s for word in profile.words for s in word.subjects)} - known):
        place = f"{profile.places['subjects']}: " if "subjects" in profile.places else ""
        raise SettingsError(f'{place}unknown subject "{subject}"{did_you_mean(subject, known)}')
    changed: dict[str, Concept] = {}
    for choice in profile.choices:
        concept = changed.get(choice.concept) or glossary.concepts.get(choice.concept)
        if concept is None:
            raise SettingsError(_unknown_concept(choice, glossary))
        changed[concept.id] = _preferring(concept, choice)
    return glossary._replace(concepts=_with(glossary.concepts, changed))


def _with(concepts: Mapping[str, Concept], changed: Mapping[str, Concept]) -> Mapping[str, Concept]:
    if not changed:
        return concepts
    if isinstance(concepts, CompiledConcepts):
        return concepts.replacing(changed)
    return {**concepts, **changed}


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
