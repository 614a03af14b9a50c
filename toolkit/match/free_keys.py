"""Keys that stand free in a text, not inside a word of a script with spaces: what nearly every other word holds is not.

Short acronyms stand inside every other word, and to make anything of such a place takes longer than to find it.
So the text is searched with the first letter of each word in capitals, and one space for all that stands between words:
a key is looked for as it then begins, and a short one with the space behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Final, TypeAlias

from ahocorasick_rs import BytesAhoCorasick

from toolkit.match.automaton import HEAD, automaton
from toolkit.match.prepared import Sections, joined, packed, parted, unpacked
from toolkit.text.language import IN_WORD, MARK

WORDED: Final = 14
"""Bytes that an automaton holds of a key that begins with a word; of any other HEAD."""
REMEMBERED: Final = 4096
"""Beginnings whose keys are remembered."""
_SPACE: Final = b" "
_SPACED: Final = bytes(byte if IN_WORD[byte] else _SPACE[0] for byte in range(256))

Beginning: TypeAlias = list[tuple[int, bytes]]
"""The keys that begin alike, with their numbers."""


class FreeKeys:
    """Finds which of many keys stand where, free of words."""

    def __init__(self, sections: Sections) -> None:
        """`sections` are what `free_key_sections` gives for the keys."""
        self._joined = bytes(sections["keys"])
        self._starts = unpacked("I", sections["key starts"])
        self._worded, self._others = _Heads(sections, "worded"), _Heads(sections, "other")
        _ = self._worded.automaton  # each text is searched with it; built beside one it would come on top

    @property
    def keys(self) -> list[bytes]:
        """All keys, by number."""
        return parted(self._joined)

    def find(self, text: bytes) -> list[tuple[int, int, int]]:
        """The places of keys in a lower-case page, overlapping ones too, by their ends.

        The key's number, byte offsets, half-open. None begins behind a letter of A to Z, and no short one ends inside
        a word, but for an *s* behind it: the few that stand behind a digit or an accent are left to be told apart.
        None ends before a Burmese mark.
        """
        found = []
        ended = text + _SPACE
        searches = [(self._worded, marked(ended))]
        if self._others.may_stand_in(text):
            searches.append((self._others, text))
        for heads, searched in searches:
            begun = heads.begun
            for head, start, _ in heads.automaton.find_matches_as_indexes(searched, overlapping=True):
                for key, whole in begun.get(head) or self._begin(heads, head):
                    if text.startswith(whole, start) and ended[end := start + len(whole)] not in MARK:
                        found.append((key, start, end))
        found.sort(key=itemgetter(2))
        return found

    def _begin(self, heads: _Heads, head: int) -> Beginning:
        """The keys that begin so. A few beginnings stand everywhere: they are remembered."""
        if len(heads.begun) >= REMEMBERED:
            heads.begun.clear()
        starts = self._starts
        keys = heads.members[heads.firsts[head] : heads.firsts[head + 1]]
        made = heads.begun[head] = [(key, self._joined[starts[key] : starts[key + 1] - 1]) for key in keys]
        return made


class _Heads:
    """The beginnings of some keys, and which keys begin so."""

    def __init__(self, sections: Sections, name: str) -> None:
        self.firsts = unpacked("I", sections[f"{name} firsts"])
        self.members = unpacked("I", sections[f"{name} members"])
        self._heads, self._openings = sections[f"{name} heads"], bytes(sections[f"{name} openings"])
        self.begun: dict[int, Beginning] = {}
        """Keys by the number of their beginning."""

    def may_stand_in(self, text: bytes) -> bool:
        """Does a text hold what any of them begins with? English holds no Burmese letter."""
        return len(text.translate(None, self._openings)) < len(text)

    @cached_property
    def automaton(self) -> BytesAhoCorasick:
        """Finds all of them."""
        return automaton(parted(self._heads))


def marked(page: bytes) -> bytes:
    """A lower-case page with the first letter of each word in capitals, and a space for all that is no word."""
    return page.title().translate(_SPACED)


def free_key_sections(keys: Collection[bytes]) -> dict[str, bytes]:
    """Some keys in lower case, none of them twice or empty, as sections: all of them, and which begin how."""
    worded: dict[bytes, list[int]] = {}
    others: dict[bytes, list[int]] = {}
    for number, key in enumerate(keys):
        if IN_WORD[key[0]]:
            for head in _marked_heads(key):
                worded.setdefault(head, []).append(number)
        else:
            others.setdefault(key[:HEAD], []).append(number)
    return {
        "keys": joined(keys),
        "key starts": packed("I", accumulate((len(key) + 1 for key in keys), initial=0)),
        **_head_sections("worded", worded),
        **_head_sections("other", others),
    }


def _marked_heads(key: bytes) -> Iterable[bytes]:
    head = marked(key)
    if len(key) >= WORDED or not IN_WORD[key[-1]]:
        return (head[:WORDED],)
    return head + _SPACE, marked(key + b"s") + _SPACE


def _head_sections(name: str, by_head: Mapping[bytes, list[int]]) -> dict[str, bytes]:
    heads = sorted(by_head)  # of which an automaton is built sooner
    return {
        f"{name} heads": joined(heads),
        f"{name} openings": bytes(sorted({head[0] for head in heads})),
        f"{name} firsts": packed("I", accumulate((len(by_head[head]) for head in heads), initial=0)),
        f"{name} members": packed("I", (number for head in heads for number in by_head[head])),
    }
