"""Near misses in running text, without a source that says what to look for.

A name with a few slips still holds some of its parts whole. So each name is cut into parts, and the rarest of them
are its anchors, all in one automaton; where one stands outside any known name, the name is looked for about it.
A stretch that several names come near to is a miss of the nearest only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from operator import attrgetter
from struct import Struct
from typing import Final

from toolkit.match.automaton import HEAD, automaton
from toolkit.match.buffer import Buffer
from toolkit.match.index import Index
from toolkit.match.mentions import Mention
from toolkit.match.near import NearMiss, burmese, confirm, syllable_count
from toolkit.match.parts import rarest_parts
from toolkit.match.prepared import joined, packed, parted, prepared, unpacked
from toolkit.match.words import WORD
from toolkit.model import Glossary
from toolkit.named_tuple import NamedTuple

SHORTEST: Final = 4
"""Syllables of a name that is looked for in running text."""

SHORTEST_LATIN, SHORTEST_WORD = 10, 7
"""Letters of a Latin name that is looked for in running text: of two words or more, of one word."""

QUICK: Final = 68
"""Letters in a hundred that the place of an anchor has in common with the name, if it is looked at more closely."""

_MASK: Final = b"\x03"
_PAD: Final = b"\0"
_PLACE: Final = Struct(">II")


class Anchor(NamedTuple):
    """A part of a name."""

    wanted: bytes
    """The name."""
    size: int
    """Its length in bytes."""
    at: int
    """Where in the name the part stands, in bytes."""
    least: int
    """Letters that the place must have in common with the name."""


class Place(NamedTuple):
    """Where an anchor stands in something like its name."""

    start: int
    """Where the name would begin, in bytes of the buffer."""
    named: int
    """The number of the name."""


class Anchors:
    """Finds near misses of names in texts of one language."""

    def __init__(self, glossary: Glossary, index: Index) -> None:
        sections = prepared(glossary, f"anchors {index.name}", lambda: _sections(index))
        self._automaton = automaton(parted(sections["heads"]))
        self._named = unpacked("I", sections["named"])
        self._at = unpacked("I", sections["at"])
        self._names = parted(sections["names"])
        self._forms = unpacked("I", sections["forms"])
        self._form, self._cased = cache(index.form), index.cased
        self._known = index.words
        self._remembered: dict[int, Anchor] = {}

    def find(self, buffer: Buffer, mentions: Mapping[int, Sequence[Mention]]) -> dict[int, list[NearMiss]]:
        """The near misses in each text of a buffer that has any, none overlapping, by the text's number."""
        candidates: dict[int, dict[Place, None]] = {}
        for at, place in sorted(self._promising(buffer, mentions)):
            candidates.setdefault(buffer.text_at(at), {})[place] = None
        found = {
            number: self._confirmed(number, buffer, places, mentions.get(number, ()))
            for number, places in candidates.items()
        }
        return {number: misses for number, misses in found.items() if misses}

    def _promising(self, buffer: Buffer, mentions: Mapping[int, Sequence[Mention]]) -> Iterator[tuple[int, Place]]:
        """Where anchors stand in something like their names.

        Ten stand in a text, and next to none of them in its name: all but the comparison must be cheap.
        """
        found = self._automaton.find_matches_as_indexes(_masked(buffer, mentions), overlapping=True)
        if not found:
            return
        from rapidfuzz.distance.LCSseq import similarity

        text, remembered, named = buffer.lower, self._remembered.get, self._named
        for number, start, _ in found:
            wanted, size, at, least = remembered(number) or self._anchor(number)
            begin = start - at if start > at else 0
            if similarity(wanted, text[begin : begin + size], score_cutoff=least):
                yield start, Place(start - at, named[number])

    def _anchor(self, number: int) -> Anchor:
        """An anchor by its number. What stands in one text stands in others: they are remembered."""
        wanted = self._names[self._named[number]]
        made = Anchor(wanted, len(wanted), self._at[number], least=-(-len(wanted) * QUICK // 100))
        self._remembered[number] = made
        return made

    def _confirmed(
        self, number: int, buffer: Buffer, places: Iterable[Place], taken: Sequence[Mention]
    ) -> list[NearMiss]:
        text = slice(buffer.starts[number], buffer.ends[number])
        key, cased = buffer.lower[text], buffer.cased[text]
        misses = []
        for start, named in places:
            wanted, form, at = self._names[named], self._forms[named], start - text.start
            found = confirm(key, max(at, 0), min(at + len(wanted), len(key)), self._cased(form), taken, self._known)
            if found is not None:
                miss = found.of(self._form(form))
                if burmese(wanted) or _capitalised(cased, miss):
                    misses.append(miss)
        return nearest_only(misses)


def nearest_only(misses: Iterable[NearMiss]) -> list[NearMiss]:
    """Of overlapping misses the weightiest, in order; of names that sound the same, the one spelled most alike."""
    kept: list[NearMiss] = []
    for miss in sorted(misses, key=_nearness, reverse=True):
        if not any(miss.overlaps(other.start, other.end) for other in kept):
            kept.append(miss)
    return sorted(kept, key=attrgetter("start"))


def _nearness(miss: NearMiss) -> tuple[float, float]:
    from rapidfuzz.fuzz import ratio

    aligned = miss.alignment
    return miss.weight, ratio(b"".join(aligned.wanted), b"".join(aligned.found)) if aligned is not None else 0.0


def _telling(cased: bytes) -> bool:
    """Is it a name whose misses can be told from other words?"""
    if burmese(cased):
        return syllable_count(cased) >= SHORTEST
    shortest = SHORTEST_LATIN if b" " in cased else SHORTEST_WORD
    return len(cased) >= shortest and cased != cased.lower()


def _sections(index: Index) -> dict[str, bytes]:
    """The rarest parts of each name by how they begin, one for each name that it may stand for.

    They are in order: in any other, an automaton of them takes a third longer to build.
    """
    forms = {cased.lower(): number for number in index.sought if _telling(cased := index.cased(number))}
    rarest = rarest_parts(list(forms), partial(_holds_another, index))
    # As bytes, since tuples take three times as much room.
    anchors = sorted(part[:HEAD].ljust(HEAD, _PAD) + _PLACE.pack(named, at) for part, named, at in rarest)
    anchors = [anchor for anchor, _ in groupby(anchors)]
    return {
        "names": joined(forms),
        "forms": packed("I", forms.values()),
        "heads": joined(anchor[:HEAD].rstrip(_PAD) for anchor in anchors),
        "named": packed("I", (int.from_bytes(anchor[HEAD:-4], "big") for anchor in anchors)),
        "at": packed("I", (int.from_bytes(anchor[-4:], "big") for anchor in anchors)),
    }


def _holds_another(index: Index, name: bytes) -> bool:
    """Does another name stand inside it that is nobody's near miss, and leaves little of it to be looked for?"""
    return any(SHORTEST_LATIN <= end - start < len(name) for _, start, end in index.free_hits(name))


def _capitalised(cased: bytes, miss: NearMiss) -> bool:
    """Is it written as a name, most words of the name that have a capital having one, and not the name itself?"""
    if miss.is_exact(cased):
        return False
    written, name = WORD.findall(cased[miss.start : miss.end]), WORD.findall(miss.form.cased)
    capitals = [other[:1].isupper() for one, other in zip(name, written, strict=False) if one[:1].isupper()]
    return 2 * capitals.count(True) > len(capitals)


def _masked(buffer: Buffer, mentions: Mapping[int, Sequence[Mention]]) -> bytes:
    """The buffer without the names found in it, so that they are nobody's near miss."""
    masked = bytearray(buffer.lower)
    for number, found in mentions.items():
        base = buffer.starts[number]
        for mention in found:
            place = slice(base + mention.start, base + mention.end)
            name = buffer.lower[place]
            if len(name) >= SHORTEST_LATIN and (
                mention.spelled or not burmese(name) or syllable_count(name) >= SHORTEST
            ):
                masked[place] = _MASK * len(name)
    return bytes(masked)
