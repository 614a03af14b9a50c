"""What a name is called on the other side: strings of Burmese syllables that come and go with it.

A candidate is any run of syllables that many of the name's segments share.
It is judged by how well its segments and the name's agree (Dice), by sound, by length, by its place in the segment,
and by whether it begins and ends where a word may.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from toolkit.extraction import sounds
from toolkit.extraction.edges import Edges
from toolkit.extraction.syllables import Syllabary
from toolkit.named_tuple import NamedTuple

SAMPLE: Final = 24
"""Segments of a name that candidates are made from."""
SHARE: Final = 0.35
"""The share of them that must hold a candidate."""
LONGEST: Final = 14
"""Syllables of a candidate."""
USUAL: Final = 1.15
"""Burmese syllables for one of English, in names."""
MOST: Final = 60
"""Candidates for one name that are counted."""


HEARD: Final = 0.66
"""Likeness of sound that speaks for a transliteration."""
EDGE: Final = 0.15
"""How often, about, a name must begin and end where one may."""
HEADS: Final = {
    "University": "တက္ကသိုလ်", "College": "ကောလိပ်", "Committee": "ကော်မတီ", "Council": "ကောင်စီ", "Party": "ပါတီ",
    "Ministry": "ဝန်ကြီးဌာန", "Department": "ဌာန", "Commission": "ကော်မရှင်", "Hospital": "ဆေးရုံ", "Union": "သမဂ္ဂ",
    "Organization": "အဖွဲ့", "Organisation": "အဖွဲ့", "Army": "တပ်မတော်", "Province": "ပြည်နယ်", "State": "ပြည်နယ်",
    "Bank": "ဘဏ်", "Company": "ကုမ္ပဏီ", "Court": "တရားရုံး", "Center": "ဗဟိုဌာန", "Centre": "ဗဟိုဌာန",
    "Township": "မြို့နယ်", "City": "မြို့", "River": "မြစ်", "Island": "ကျွန်း", "Government": "အစိုးရ",
}  # fmt: skip
"""Words for kinds of bodies and places."""


class Counterpart(NamedTuple):
    """A likely rendering of a name, and what speaks for it."""

    chars: str
    together: int
    """Segments that hold both."""
    alone: int
    """Segments that hold the rendering."""
    dice: float
    sound: float
    length: float
    """How well its length fits, 0-1."""
    headed: bool
    """Both end in words for the same kind of body."""
    edge: float
    """How likely its worse end is one, 0-1."""
    score: float

    @property
    def sure(self) -> bool:
        """Is there enough to propose it?"""
        if self.length < 0.25 or self.edge < EDGE:
            return False
        heard = self.sound >= HEARD or self.headed
        return self.dice >= (0.45 if heard else 0.7) and self.together >= (2 if heard else 4)


class Aligner:
    """Finds counterparts in segments whose Burmese side is given as strings of syllables, by row."""

    def __init__(self, sides: Mapping[int, str], syllabary: Syllabary) -> None:
        self.sides = sides
        self._syllabary = syllabary
        self.edges = Edges(syllabary)
        self._found: dict[str, list[int]] = {}

    def candidates(self, rows: Iterable[int], name: str) -> list[str]:
        """Runs of syllables that the rows of a name share: those that cannot grow without losing rows, and trimmed."""
        sides = [self.sides[row] for row in rows if row in self.sides]
        sample = sides[:: max(1, len(sides) // SAMPLE)][:SAMPLE]
        least = max(2, math.ceil(SHARE * len(sample)))
        if len(sample) < 2:
            return []
        longest = min(LONGEST, max(4, round(sounds.syllables(name) * 2.2) + 1))
        shared: Counter[str] = Counter()
        for side in sample:
            shared.update(self._runs(side, longest))
        often = {run: times for run, times in shared.items() if times >= least}
        closed = self._closed(often)
        found = {trimmed for run in closed if len(trimmed := self.edges.trimmed(run)) > 1} | set(closed)
        ranked = sorted(found, key=lambda run: (-often.get(run, 0) * min(len(run), 6), -len(run), run))
        sounding = sorted(often, key=lambda run: (-sounds.alike(name, self._syllabary.decode(run)), -often[run], run))
        return list(dict.fromkeys([*ranked[:MOST], *sounding[:6]]))

    def occurrences(self, patterns: Iterable[str]) -> dict[str, list[int]]:
        """The rows that hold each of some runs of syllables."""
        wanted = sorted(set(patterns))
        found: dict[str, list[int]] = {pattern: [] for pattern in wanted}
        if not wanted:
            return found
        automaton = AhoCorasick(wanted, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.Standard)
        for row, side in self.sides.items():
            for number in {hit[0] for hit in automaton.find_matches_as_indexes(side, overlapping=True)}:
                found[wanted[number]].append(row)
        self._found = found
        return found

    def rows_of(self, chars: str) -> list[int]:
        """The rows that hold a run of syllables that was looked for."""
        return self._found[chars]

    def best(
        self, name: str, at: Mapping[int, float], candidates: Sequence[str], found: Mapping[str, list[int]]
    ) -> list[Counterpart]:
        """The candidates worth a look, best first; `at` says where in each row, 0-1, the name stands."""
        rows = {row for row in at if row in self.sides}
        judged = [self._judged(name, at, rows, chars, found[chars]) for chars in candidates]
        return sorted((each for each in judged if each is not None), key=lambda each: (-each.score, each.chars))

    def _judged(
        self, name: str, at: Mapping[int, float], rows: set[int], chars: str, held: list[int]
    ) -> Counterpart | None:
        shared = [row for row in held if row in rows]
        if len(shared) < 2:
            return None
        dice = 2 * len(shared) / (len(rows) + len(held))
        sound = sounds.alike(name, self._syllabary.decode(chars))
        ratio = len(chars) / (USUAL * max(1, sounds.syllables(name)))
        length = math.exp(-(math.log(ratio) ** 2) / 0.5)
        sample = shared[:12]
        offset = sum(abs(at[row] - self._place(chars, row)) for row in sample) / len(sample)
        left, right = self._edges(chars, sample)
        headed = self._headed(name, chars)
        score = dice + 0.45 * sound + 0.3 * length + 0.35 * (left + right) / 2 - 0.15 * offset + 0.2 * headed
        trimmed = self.edges.trimmed(chars)
        if trimmed != chars and sounds.alike(name, self._syllabary.decode(trimmed)) >= sound:
            score -= 0.3
        return Counterpart(chars, len(shared), len(held), dice, sound, length, headed, min(left, right), score)

    def _headed(self, name: str, chars: str) -> bool:
        rendering = self._syllabary.decode(chars)
        return any(
            word in HEADS and rendering.endswith(HEADS[word].replace("\u102b", "\u102c")) for word in name.split()
        )

    def _place(self, chars: str, row: int) -> float:
        side = self.sides[row]
        return side.index(chars) / max(1, len(side) - len(chars))

    def _edges(self, chars: str, rows: Sequence[int]) -> tuple[float, float]:
        """How likely it begins and ends where it does, in all."""
        left = right = 0.0
        for row in rows:
            side = self.sides[row]
            start = side.index(chars)
            left += self.edges.left(side, start)
            right += self.edges.right(side, start + len(chars))
        return left / len(rows), right / len(rows)

    def _runs(self, side: str, longest: int) -> set[str]:
        """Runs of two syllables and more between signs."""
        found: set[str] = set()
        start = 0
        for end in range(len(side) + 1):
            if end == len(side) or not self._syllabary.is_syllable(side[end]):
                part = side[start:end]
                for a in range(len(part) - 1):
                    for b in range(a + 2, min(len(part), a + longest) + 1):
                        found.add(part[a:b])
                start = end + 1
        return found

    def _closed(self, often: Mapping[str, int]) -> list[str]:
        covered = set()
        for run, times in often.items():
            for shorter in (run[1:], run[:-1]):
                if often.get(shorter) == times:
                    covered.add(shorter)
        return [run for run in often if run not in covered]
