"""A glossary of made-up names: what a workload's segments name."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final, NamedTuple

from tests.bench.words import burmese, english_names

SUBJECTS: Final = ("armed-group", "place", "party", "government", "international")
WITH_ACRONYM, WITH_SECOND_FORM = 0.4, 0.3


class Name(NamedTuple):
    """A concept of the workload."""

    id: str
    subject: str
    english: str
    acronym: str | None
    burmese: tuple[tuple[str, ...], ...]
    """Its renderings, each as syllables; the first is preferred."""


def names(number: int, seed: int) -> list[Name]:
    """That many concepts, none of them sharing a form."""
    random = Random(seed)
    words, syllables = english_names(random), burmese(random)
    taken: set[str] = set()
    return [_name(at, random, words.some, syllables.some, taken) for at in range(number)]


def _name(at: int, random: Random, words, syllables, taken: set[str]) -> Name:  # type: ignore[no-untyped-def]
    parts = _new(lambda: tuple(word.capitalize() for word in words(random.randint(2, 6))), " ".join, taken)
    initials = "".join(word[0] for word in parts)
    acronym = initials if random.random() < WITH_ACRONYM and len(initials) > 2 and initials not in taken else None
    if acronym:
        taken.add(acronym)
    forms = [
        _new(lambda: tuple(syllables(random.randint(6, 25))), "".join, taken)
        for _ in range(2 if random.random() < WITH_SECOND_FORM else 1)
    ]
    return Name(f"c{at}", SUBJECTS[at % len(SUBJECTS)], " ".join(parts), acronym, tuple(forms))


def _new(make, join, taken: set[str]):  # type: ignore[no-untyped-def]
    while True:
        parts = make()
        if join(parts) not in taken:
            taken.add(join(parts))
            return parts


def toml(concepts: list[Name]) -> Iterator[str]:
    """The glossary file, a concept at a time."""
    for concept in concepts:
        yield f'[{concept.id}]\nsubject = "{concept.subject}"\nen = [\n'
        yield f'  {{ term = "{concept.english}", status = "preferred" }},\n'
        if concept.acronym:
            yield f'  {{ term = "{concept.acronym}", type = "acronym", status = "preferred" }},\n'
        yield "]\nmy = [\n"
        for number, form in enumerate(concept.burmese):
            yield f'  {{ term = "{"".join(form)}", status = "{"admitted" if number else "preferred"}" }},\n'
        yield "]\n\n"
