"""Near misses of an acronym that the source names: KAI for KIA, ကအန်ဒီအက်ဖ် for ကေအန်ဒီအက်ဖ်.

Acronyms are never near each other by themselves: one letter makes another body.
But where the source names the KIA, the translation does not, and has an acronym there that nobody knows
and that differs by one letter or by their order, it is that one misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from toolkit.match.near import NearMiss, nearest
from toolkit.match.passage import Passage
from toolkit.match.rows import Form, key_of
from toolkit.model import Concept, Span, Term, TermType
from toolkit.text.latin_acronyms import latin_acronyms
from toolkit.text.letter_names import LetterRun, begins_misspelt, find, runs, spell

SHORTEST: Final = 3
"""Letters of an acronym; shorter ones are near to everything."""
SPELLINGS: Final = 12
"""Usual spellings of one in letter names that are tried."""


def acronym_miss(concepts: Iterable[Concept], source: Passage, target: Passage) -> NearMiss | None:
    """Where the target misspells an acronym of the concepts; None where it does nowhere."""
    acronyms = [(concept, term) for concept in concepts for term in concept.terms if _latin(term)]
    if not acronyms or target.reading is not None:
        return None
    return next(_written(acronyms, source, target), None) or next(_spelled(acronyms, source, target), None)


def alike(one: str, other: str) -> bool:
    """The same letters in another order, or one letter more, less or other."""
    from rapidfuzz.distance import OSA

    return len(other) > 2 and (sorted(one) == sorted(other) or OSA.distance(one, other, score_cutoff=1) == 1)


def has_acronym(passage: Passage, letters: str) -> bool:
    """Does a text have the acronym, in whatever script?"""
    alone = rf"(?<![A-Za-z]){letters}s?(?![A-Za-z])"
    if re.search(alone, passage.text.replace(".", "")):
        return True
    return passage.may_spell and bool(find(passage.text, {letters}))


def _latin(term: Term) -> bool:
    letters = _letters(term)
    capitals = letters.isascii() and letters.isalpha() and letters.isupper()
    return term.type is TermType.ACRONYM and term.status.usable and capitals and len(letters) >= SHORTEST


def _letters(term: Term) -> str:
    return term.text.replace(".", "")


def _written(acronyms: list[tuple[Concept, Term]], source: Passage, target: Passage) -> Iterator[NearMiss]:
    """In Latin letters."""
    for span, letters in latin_acronyms(target.text):
        for concept, term in acronyms:
            if alike(_letters(term), letters) and not has_acronym(source, letters):
                yield from _miss(target, span, concept, term)


def _spelled(acronyms: list[tuple[Concept, Term]], source: Passage, target: Passage) -> Iterator[NearMiss]:
    """In letter names: nearly the same names, or a run of them that reads as nearly the same letters."""
    if not target.may_spell:
        return
    found = [run for run in runs(target.text) if len(run.names) >= SHORTEST]
    for concept, term in acronyms:
        spelled = [term._replace(text=text, lang=target.lang) for text in spell(term.text, most=SPELLINGS)]
        near = nearest(target.lower, [_form(concept, each, target) for each in spelled], target.mentions)
        if near is not None:
            yield near
        for run in found:
            likely = any(alike(_letters(term), reading) for reading in run.readings)
            if likely and not begins_misspelt(run, run.span.start, target.text) and not _said(run, source):
                yield from _miss(target, run.span, concept, spelled[0])


def _said(run: LetterRun, source: Passage) -> bool:
    return any(has_acronym(source, reading) for reading in run.readings)


def _form(concept: Concept, term: Term, target: Passage) -> Form:
    return Form(concept, term, key_of(term.text, target.language), True, False, None)


def _miss(target: Passage, span: Span, concept: Concept, term: Term) -> Iterator[NearMiss]:
    start, end = target.origins.made_of(span)
    if not any(mention.start < end and start < mention.end for mention in target.mentions):
        yield NearMiss(start, end, _form(concept, term, target), 100.0)
