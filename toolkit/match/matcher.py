"""From segments to pairs with their mentions: fold a batch, search it once, settle the few hits."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from toolkit.match.anchors import Anchors
from toolkit.match.buffer import Buffer
from toolkit.match.encoding import readings
from toolkit.match.index import Index
from toolkit.match.mentions import Mention, mentions
from toolkit.match.near import NearMiss
from toolkit.match.pairing import Pair, likeliest, settled
from toolkit.match.passage import Passage, Reading
from toolkit.match.spelled import Spelled
from toolkit.match.traits import BEFORE_S, OF_PLACES, OPENED, SPELLED
from toolkit.match.written import LARGE, Hint, Hints, Written
from toolkit.model import Glossary, Segment, Side
from toolkit.text import page
from toolkit.text.language import Language, language

BURMESE: Final = "my"
BEHIND: Final = 3
"""Bytes of the key behind a mention in which a bracket may open."""


class Matcher:
    """Finds the mentions of a glossary's concepts in texts of one pair of languages."""

    def __init__(self, glossary: Glossary, source_lang: str | None, target_lang: str) -> None:
        self.glossary = glossary
        self.target = Finder(glossary, target_lang, [source_lang] if source_lang else _others(glossary, target_lang))
        self.source = Finder(glossary, source_lang, [target_lang]) if source_lang else None

    def pairs(self, segments: Sequence[Segment]) -> Pairs:
        """The segments of a batch, folded and searched."""
        sources = None
        if self.source is not None and any(segment.source is not None for segment in segments):
            sources = Half(self.source, Side.SOURCE, [segment.source or "" for segment in segments])
        return Pairs(self.glossary, segments, sources, Half(self.target, Side.TARGET, [s.target for s in segments]))


class Pairs:
    """The pairs of a batch, made only when a rule asks for them."""

    def __init__(self, glossary: Glossary, segments: Sequence[Segment], source: Half | None, target: Half) -> None:
        self.glossary, self.segments = glossary, segments
        self.source, self.target = source, target
        self._made: dict[int, Pair] = {}
        self._unsettled: list[int] | None = None

    def __len__(self) -> int:
        return len(self.segments)

    def __getitem__(self, number: int) -> Pair:
        pair = self._made.get(number)
        if pair is None:
            has_source = self.source is not None and self.segments[number].source is not None
            source = self.source.passage(number) if self.source is not None and has_source else None
            pair = Pair(self.segments[number], source, self.target.passage(number), self.glossary)
            self._made[number] = pair
        return pair

    def naming(self) -> list[int]:
        """Numbers of the segments in which either side names a concept."""
        named = set(self.target.mentions)
        if self.source is not None:
            named.update(self.source.mentions)
        return sorted(named)

    def naming_such(self, traits: int, side: Side) -> set[int]:
        """Numbers of the segments with a mention on a side that has one of these traits (`match.traits`)."""
        half = self.target if side is Side.TARGET else self.source
        return half.having(traits) if half is not None else set()

    def unsettled(self) -> list[int]:
        """Numbers of the segments in which what the source names is not plainly named on the other side."""
        if self._unsettled is None:
            named = self.source.mentions if self.source is not None else {}
            there = self.target.mentions
            self._unsettled = [number for number, own in named.items() if not settled(own, there.get(number, ()))]
        return self._unsettled

    @cached_property
    def agreeing(self) -> frozenset[int]:
        """Numbers of the segments, in English and Burmese, whose numbers and dates plainly agree."""
        if self.source is None or [half.finder.language.code for half in (self.source, self.target)] != ["en", "my"]:
            return frozenset()
        figures = zip(self.source.written.figures(), self.target.written.figures(), strict=True)
        likely = [number for number, (one, other) in enumerate(figures) if one and one == other]
        likely = [number for number in likely if number not in self.target.readings]
        if not likely:
            return frozenset()
        from toolkit.text.numbers.plain import plainly_agreeing

        agreeing = plainly_agreeing([(self.source.texts[number], self.target.texts[number]) for number in likely])
        return frozenset(likely[number] for number in agreeing)

    def near_misses(self) -> list[int]:
        """Numbers of the segments whose target almost holds a name."""
        return sorted(self.target.near_misses)

    def spelling(self) -> frozenset[int]:
        """Numbers of the segments whose target may spell an acronym in letter names."""
        return self.target.spelling

    def in_zawgyi(self) -> list[int]:
        """Numbers of the segments that hold Zawgyi."""
        return sorted({*self.target.readings, *(self.source.readings if self.source else ())})

    def holding(
        self, pattern: re.Pattern[str], side: Side, hint: Callable[[], Hint] | None = None, hints: Hints | None = None
    ) -> list[int]:
        """Numbers of the segments in which a pattern is found on a side, in the text as written.

        In a large batch only those that hold the hint are looked at; `hints` has it, with those of other patterns.
        """
        half = self.target if side is Side.TARGET else self.source
        if half is None:
            return []
        if hint is None or hints is None or not half.large:
            return half.holding(pattern)
        certain, possible = half.hinted(hint(), hints)
        return [*certain, *half.holding(pattern, possible - certain)]

    def holds(self, pair: Pair) -> bool:
        """Is it one of these pairs?"""
        return pair.target.is_of(self.target)

    def rest(self, wanted: Iterable[int], faulty: Iterable[Pair]) -> None:
        """Let go of what is only asked of a whole batch, and of all pairs but those wanted and those with faults."""
        numbers, found = set(wanted), set(map(id, faulty))
        self._made = {number: pair for number, pair in self._made.items() if number in numbers or id(pair) in found}
        for half in (self.source, self.target):
            if half is not None:
                half.rest()

    def named(self) -> Iterator[tuple[str, int, int]]:
        """What each mention most likely names, the source first, in order.

        The language, and the numbers of the concept in the glossary and of the term in the concept.
        """
        for half, other in ((self.source, self.target), (self.target, self.source)):
            if half is None:
                continue
            lang, elsewhere = half.finder.language.code, other.mentions if other is not None else {}
            for number, own in half.mentions.items():
                for mention in own:
                    shared = len(mention.meaning.numbers) > 1 and number in elsewhere
                    at = likeliest(mention, elsewhere[number], half.side) if shared else 0
                    yield lang, *mention.meaning.entry(at)


class Finder:
    """Finds mentions in texts of one language."""

    def __init__(self, glossary: Glossary, lang: str, others: Sequence[str]) -> None:
        self.language: Language = language(lang)
        self.index = Index(glossary, lang, others)
        self.spelled = Spelled(glossary, self.language) if self.language.code == BURMESE else None
        self.known = self.index.words
        self._glossary = glossary

    @cached_property
    def anchors(self) -> Anchors:
        """What finds near misses in running text."""
        return Anchors(self._glossary, self.index)

    def find(self, buffer: Buffer) -> dict[int, list[Mention]]:
        """The mentions in each text of a buffer that has any, by the text's number."""
        return mentions(self.index, buffer)


class Half:
    """One side of all segments of a batch."""

    def __init__(self, finder: Finder, side: Side, texts: Sequence[str]) -> None:
        self.finder, self.side, self.texts = finder, side, texts
        self._hinted: dict[bytes, dict[Hint, set[int]]] = {}
        """For each way to read a page, what the rules' hints say of these texts."""
        self.readings: dict[int, Reading] = {}
        if finder.language.code == BURMESE:
            self.readings = readings(texts, self.written.page)
        read = texts
        if self.readings:
            read = [self.readings[n].text if n in self.readings else text for n, text in enumerate(texts)]
        changed = {number: reading.text for number, reading in self.readings.items()}
        self.buffer = Buffer(read, finder.language, self.written.read(changed))
        self.mentions = finder.find(self.buffer)
        self.spelling: frozenset[int] = frozenset()
        """Numbers of the texts that may spell an acronym in letter names."""
        if finder.spelled is not None:
            self.spelling = frozenset(finder.spelled.suspects(self.buffer, read))
            finder.spelled.add_to(self.mentions, self.buffer, read, sorted(self.spelling))

    def holding(self, pattern: re.Pattern[str], numbers: Iterable[int] | None = None) -> list[int]:
        """Numbers of the texts in which a pattern is found, of those given or of all."""
        texts, found = self.texts, pattern.search
        return [number for number in (range(len(texts)) if numbers is None else numbers) if found(texts[number])]

    def having(self, traits: int) -> set[int]:
        """Numbers of the texts with a mention that has one of some traits, or stands where one is told of the place."""
        found = {number for number, told in self._told.items() if told & traits}
        if traits & OF_PLACES:
            found.update(number for number, told in self._beside.items() if told & traits)
        return found

    @cached_property
    def _told(self) -> dict[int, int]:
        """What is told of any mention of a text."""
        found = {}
        for number, own in self.mentions.items():
            told = 0
            for _, _, meaning, spelled in own:
                told |= meaning.traits | SPELLED if spelled else meaning.traits
            found[number] = told
        return found

    @cached_property
    def _beside(self) -> dict[int, int]:
        """What is told of the places where they stand; few rules ask."""
        lower, starts = self.buffer.lower, self.buffer.starts
        found: dict[int, int] = {}
        for number, own in self.mentions.items():
            first = starts[number]
            for _, end, _, _ in own:
                behind = lower[first + end : first + end + BEHIND]
                if b"(" in behind or b"-" in behind:
                    found[number] = found.get(number, 0) | OPENED
                if behind[:1] == b"s":
                    found[number] = found.get(number, 0) | BEFORE_S
        return found

    def digests(self) -> array[int]:
        """A number for the key of each text, in lower case: the same for the same key, in this process."""
        return array("q", map(hash, self.buffer.lower.split(page.SEPARATOR.encode())))

    def rest(self) -> None:
        """Let go of what is only asked of a whole batch; it is made again if somebody asks after all."""
        self.buffer.rest()
        self._hinted.clear()
        self.__dict__.pop("written", None)

    @property
    def large(self) -> bool:
        """Is it so much text that a pass over all of it pays?"""
        return len(self.buffer.lower) >= LARGE

    def hinted(self, hint: Hint, hints: Hints) -> tuple[set[int], set[int]]:
        """Numbers of the texts in which the pattern of a hint is found, and of those in which it may be."""
        if hint.table not in self._hinted:
            self._hinted[hint.table] = hints.numbers(self.written, hint.table)
        held = self._hinted[hint.table].get(hint, set())
        certain = held if hint.sure else set()
        if hint.enough:
            certain = certain | self.written.holding(hint.enough)
        possible = held | self.written.holding(hint.chars) if hint.chars else held
        return certain, possible | self.written.repeating() if hint.repeats else possible

    @cached_property
    def written(self) -> Written:
        """The texts as they were written, on one page."""
        return Written(self.texts)

    @cached_property
    def near_misses(self) -> dict[int, list[NearMiss]]:
        """Near misses of any name of the glossary, by the number of the text."""
        return self.finder.anchors.find(self.buffer, self.mentions)

    def passage(self, number: int) -> Passage:
        """The side of one segment."""
        return Passage(self, number)


def _others(glossary: Glossary, lang: str) -> list[str]:
    return [other for other in glossary.languages if other != lang]
