"""Segments of a workload, and what is wrong with which of them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final, NamedTuple

from tests.bench.concepts import Name
from tests.bench.lexicon import BURMESE_DIGITS, COUNTED
from tests.bench.words import Draw, burmese, english
from tests.bench.zawgyi import to_zawgyi, writable

NAMING: Final = 0.30
"""Segments that name 1 to 3 concepts, rightly rendered."""
MISSING, MISSPELT, SWAPPED, MISCOUNTED = 0.015, 0.015, 0.003, 0.003
NUMBERS, QUOTED, ZAWGYI, PLURAL, ACRONYM_GIVEN, SPACED = 0.40, 0.10, 0.01, 0.02, 0.3, 0.78
ADMITTED: Final = 0.1
"""Renderings by another form than the preferred one, where a concept has two."""
CONFUSED: Final = {"\u102d": "\u102e", "\u102e": "\u102d", "\u102f": "\u1030", "\u1030": "\u102f"}
"""Short and long vowel signs, which are mistyped for one another (i, ii, u, uu)."""


class Planted(NamedTuple):
    """A fault: the rule that must say so (others may say more), and the concept it is about."""

    rule: str
    concept: str | None


class Made(NamedTuple):
    """A segment and its faults."""

    english: str
    burmese: str
    plural: tuple[str, str] | None
    faults: tuple[Planted, ...]


class Maker:
    """Makes segments one after the other, the same ones for the same seed."""

    def __init__(self, concepts: list[Name], seed: int) -> None:
        self.random, self.concepts = Random(seed), concepts
        self.words, self.syllables = english(self.random), burmese(self.random)
        self.simple = Draw(_only_writable(self.syllables), self.random)

    def segments(self, number: int) -> Iterator[Made]:
        """That many."""
        for _ in range(number):
            yield self._segment()

    def _segment(self) -> Made:
        random = self.random
        in_zawgyi = random.random() < ZAWGYI
        source = self.words.some(random.randint(12, 28))
        target = self._phrases((self.simple if in_zawgyi else self.syllables).some(random.randint(25, 65)))
        faults: list[Planted] = [] if in_zawgyi else list(self._name(source, target))
        if random.random() < NUMBERS:
            faults += self._count(source, target, wrong=not in_zawgyi and random.random() < MISCOUNTED / NUMBERS)
        source[0] = source[0].capitalize()
        one, other = " ".join(source) + ".", " ".join(target) + "။"
        if random.random() < QUOTED:
            one, other = f"“{one}”", f"“{other}”"
        if in_zawgyi:
            other, faults = to_zawgyi(other), [*faults, Planted("zawgyi", None)]
        plural = (one, other) if random.random() < PLURAL else None
        return Made(one, other, plural, tuple(faults))

    def _phrases(self, syllables: list[str]) -> list[str]:
        return ["".join(syllables[at : at + 7]) for at in range(0, len(syllables), 7)]

    def _name(self, source: list[str], target: list[str]) -> Iterator[Planted]:
        random, chance = self.random, self.random.random()
        if chance < NAMING:
            for concept in self._some(random.choice((1, 1, 2, 3))):
                self._say(concept, source, target, self._rendering(concept))
            return
        chance -= NAMING
        concept, rival = self._some(2)
        if chance < MISSING:
            self._say(concept, source, target, None)
            yield Planted("missing-term", concept.id)
        elif chance < MISSING + MISSPELT:
            wrong = self._mistyped("".join(concept.burmese[0]))
            if wrong is not None:
                self._say(concept, source, target, wrong)
                yield Planted("misspelt-term", concept.id)
        elif chance < MISSING + MISSPELT + SWAPPED:
            rivals = [other for other in self._some(40) if other.subject == concept.subject and other != concept]
            self._say(concept, source, target, self._rendering((rivals or [rival])[0]))
            yield Planted("wrong-term" if rivals else "missing-term", concept.id)

    def _some(self, number: int) -> list[Name]:
        return self.random.sample(self.concepts, number)

    def _say(self, concept: Name, source: list[str], target: list[str], rendering: str | None) -> None:
        said = concept.english
        if concept.acronym and rendering is not None and self.random.random() < ACRONYM_GIVEN:
            said = f"{said} ({concept.acronym})"
        source.insert(self.random.randint(1, len(source)), said)
        if rendering is not None:
            target.insert(self.random.randint(0, len(target)), rendering)

    def _rendering(self, concept: Name) -> str:
        form = list(concept.burmese[-1] if self.random.random() < ADMITTED else concept.burmese[0])
        if self.random.random() < SPACED:
            form.insert(self.random.randint(1, len(form) - 1), " ")
        return "".join(form)

    def _mistyped(self, name: str) -> str | None:
        places = [at for at, char in enumerate(name) if char in CONFUSED and at]
        if not places:
            return None
        at = self.random.choice(places)
        return name[:at] + CONFUSED[name[at]] + name[at + 1 :]

    def _count(self, source: list[str], target: list[str], *, wrong: bool) -> Iterator[Planted]:
        number = self.random.choice((self.random.randint(11, 99), self.random.randint(100, 90_000)))
        english, burmese, counter = self.random.choice(COUNTED)
        source.insert(self.random.randint(1, len(source)), f"{number:,} {english}")
        said = f"{number * 10 if wrong else number:,}"
        if self.random.random() < 0.7:
            said = said.translate(BURMESE_DIGITS)
        target.insert(self.random.randint(0, len(target)), f"{burmese} {said} {counter}")
        if wrong:
            yield Planted("number-mismatch", None)


def _only_writable(syllables: Draw):  # type: ignore[no-untyped-def]
    from collections import Counter

    return Counter({piece: len(syllables.pieces) - at for at, piece in enumerate(syllables.pieces) if writable(piece)})
