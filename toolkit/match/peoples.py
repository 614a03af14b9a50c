"""Peoples in names: a syllable more or less may be another people, and then another body (ကရင်, ကရင်နီ)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.match.alignment import Alignment
from toolkit.match.forms import PEOPLES
from toolkit.match.naming import same_language
from toolkit.match.prepared import each_concept, joined, parted, prepared
from toolkit.model import Glossary
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import Language
from toolkit.text.page import lower


class OtherPeople(NamedTuple):
    """One people where a name has another; keys."""

    found: bytes
    wanted: bytes


def peoples(glossary: Glossary, language: Language) -> frozenset[bytes]:
    """The names of peoples in the glossary, as lower-case keys of a language. Asked again and again of the same one."""
    last = _MADE.get(language.code)
    if last is None or last[0] is not glossary:
        last = _MADE[language.code] = glossary, _peoples(glossary, language)
    return last[1]


_MADE: Final[dict[str, tuple[Glossary, frozenset[bytes]]]] = {}
"""For each language the glossary asked of last, and its peoples."""


def _peoples(glossary: Glossary, language: Language) -> frozenset[bytes]:
    sections = prepared(glossary, f"peoples {language.code}", lambda: {"names": joined(_names(glossary, language))})
    return frozenset(parted(sections["names"]))


def _names(glossary: Glossary, language: Language) -> set[bytes]:
    return {
        lower(language.key(term.text).strip())
        for concept in each_concept(glossary)
        if concept.subject in PEOPLES
        for term in concept.terms
        if same_language(term.lang, language.code)
    }


def other_people(alignment: Alignment, known: frozenset[bytes]) -> OtherPeople | None:
    """Does another people stand where the name has one? The first and longest people of the name decides."""
    wanted = alignment.wanted
    for start in range(len(wanted)):
        for end in range(len(wanted), start, -1):
            people = b"".join(wanted[start:end])
            if people in known:
                found = next((there for there in _standing_for(alignment, start, end) if there in known), None)
                if found is not None:
                    return OtherPeople(found, people) if found != people else None
    return None


def _standing_for(alignment: Alignment, start: int, end: int) -> Iterator[bytes]:
    """What is found for some syllables of a name: with a syllable added behind or before them, then without."""
    core = [step for step in alignment.steps if start <= step.wanted[0] < step.wanted[1] <= end]
    added = [step for step in alignment.steps if step.wanted in ((start, start), (end, end))]
    for steps in (core + added, core):
        places = [step.found for step in steps if step.found[0] < step.found[1]]
        if places:
            yield b"".join(alignment.found[min(places)[0] : max(places)[1]])
