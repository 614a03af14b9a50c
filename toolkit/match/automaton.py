"""Many keys looked for at once: by how they begin, and then whole where a beginning stands.

An automaton of ten thousand whole names takes longer to build than a thousand texts take to check, and 25 MB;
one of their first ten bytes an eighth of that. Few texts hold the beginning of a name without the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from toolkit.match.prepared import Sections, joined, packed, parted, unpacked

HEAD: Final = 10
"""Bytes of a key that the automaton holds."""


class Automaton:
    """Finds which of many keys stand where."""

    def __init__(self, sections: Sections) -> None:
        """`sections` are what `automaton_sections` gives for the keys."""
        self._joined = bytes(sections["keys"])
        self._starts = unpacked("I", sections["key starts"])
        self._firsts = unpacked("I", sections["head firsts"])
        self._members = unpacked("I", sections["head keys"])
        self._whole = unpacked("I", sections["whole heads"])
        self._automaton = automaton(parted(sections["heads"]))
        self._begun: dict[int, tuple[Sequence[int], tuple[bytes, ...]]] = {}

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._members)

    @property
    def keys(self) -> list[bytes]:
        """All keys, by number."""
        return parted(self._joined)

    def find(self, text: bytes) -> list[tuple[int, int, int]]:
        """Every place of every key, overlapping ones too, by their ends: the key's number, byte offsets, half-open."""
        found = []
        for head, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            key = self._whole[head]
            if key:
                found.append((key - 1, start, end))
                continue
            keys, wholes = self._begun[head] if head in self._begun else self._begin(head)
            stand = zip(keys, wholes, strict=True)
            found += [(key, start, start + len(whole)) for key, whole in stand if text.startswith(whole, start)]
        found.sort(key=itemgetter(2))
        return found

    def _begin(self, head: int) -> tuple[Sequence[int], tuple[bytes, ...]]:
        """The keys that begin so, their numbers first. Common beginnings stand everywhere: they are remembered."""
        keys = self._members[self._firsts[head] : self._firsts[head + 1]]
        wholes = tuple(self._joined[self._starts[key] : self._starts[key + 1] - 1] for key in keys)
        self._begun[head] = keys, wholes
        return keys, wholes


def automaton(patterns: list[bytes]) -> BytesAhoCorasick:
    """Finds all places of all patterns. As a DFA it would be too large for the processor's cache, and slower."""
    return BytesAhoCorasick(patterns, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.Standard)


def automaton_sections(keys: Collection[bytes]) -> dict[str, bytes]:
    """Some keys, none of them twice, as sections: all of them, and which begin how."""
    by_head: dict[bytes, list[int]] = {}
    for number, key in enumerate(keys):
        by_head.setdefault(key[:HEAD], []).append(number)
    # A head that is a whole key, and begins no other, has its number, counted from 1: nothing is left to be compared.
    whole = (numbers[0] + 1 if len(numbers) == 1 and len(head) < HEAD else 0 for head, numbers in by_head.items())
    return {
        "keys": joined(keys),
        "key starts": packed("I", accumulate((len(key) + 1 for key in keys), initial=0)),
        "heads": joined(by_head),
        "head firsts": packed("I", accumulate(map(len, by_head.values()), initial=0)),
        "head keys": packed("I", (number for numbers in by_head.values() for number in numbers)),
        "whole heads": packed("I", whole),
    }
