"""Acronyms spelled in Burmese letter names (ကေအင်န်ဒီအက်ဖ်), as mentions of the concepts they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final

from toolkit.match.buffer import Buffer
from toolkit.match.meaning import Meaning
from toolkit.match.mentions import Mention, settle
from toolkit.match.prepared import each_concept, joined, parted, prepared
from toolkit.match.rows import Row, Rows, rank_of, row_sections, standing
from toolkit.match.traits import FOREIGN, traits_of
from toolkit.model import Glossary, Review, Term, TermType
from toolkit.text import letter_names
from toolkit.text.language import Language
from toolkit.text.letter_sieve import holding_pairs

SHORTEST: Final = 2


class Spelled:
    """Finds the glossary's acronyms where letter names spell them. Spellings are parsed, never listed."""

    def __init__(self, glossary: Glossary, language: Language) -> None:
        self.language = language
        sections = prepared(glossary, f"acronyms {language.code}", lambda: _sections(glossary, language))
        self._rows = Rows(sections, glossary, language)
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, letters in enumerate(parted(sections["letters"])):
            self._numbers[letters.decode()].append(number)
        self._digits = not all(map(str.isalpha, self._numbers))

    def suspects(self, buffer: Buffer, texts: Sequence[str]) -> list[int]:
        """Numbers of the texts that may spell an acronym, known or not."""
        return holding_pairs(buffer.lower, texts, digits=self._digits)

    def add_to(
        self, mentions: dict[int, list[Mention]], buffer: Buffer, texts: Sequence[str], suspects: Iterable[int]
    ) -> None:
        """Add the spelled acronyms of each suspect to its mentions; of overlapping ones the longest stays."""
        for number in suspects:
            found = self._mentions(texts[number])
            if found:
                mentions[number] = settle(mentions.get(number, []) + found, buffer.lower[buffer.key(number)])

    def _mentions(self, text: str) -> list[Mention]:
        spelled = letter_names.find(text, self._numbers.keys(), digits=self._digits)
        if not spelled:
            return []
        origins = self.language.origins(text)
        meant: dict[tuple[int, int], list[int]] = defaultdict(list)
        for span, acronym in spelled:
            meant[origins.made_of(span)] += self._numbers[acronym]
        return [Mention(*at, Meaning(self._rows, sorted(numbers)), spelled=True) for at, numbers in meant.items()]


def _sections(glossary: Glossary, language: Language) -> dict[str, bytes]:
    """The letters of every Latin acronym, and where it stands in the glossary, likeliest first."""
    found = [
        (rank_of(term, foreign=True), letters, concept, term, number, place)
        for number, concept in enumerate(each_concept(glossary))
        for place, term in enumerate(concept.terms)
        if (letters := _letters(term))
    ]
    found.sort(key=itemgetter(0))
    rows = [
        Row(number, place, language.key(term.text), traits_of(concept, term, FOREIGN), standing(term))
        for _, _, concept, term, number, place in found
    ]
    return {"letters": joined(letters.encode() for _, letters, *_ in found), **row_sections(rows)}


def _letters(term: Term) -> str:
    """The letters of an acronym that letter names can spell; of any other term none."""
    letters = term.text.replace(".", "")
    if term.type is not TermType.ACRONYM or term.review is Review.PROPOSED or len(letters) < SHORTEST:
        return ""
    return letters if letters.isascii() and letters.isalnum() and letters.isupper() else ""
