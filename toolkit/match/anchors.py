"""Near misses in running text, without a source that says what to look for.

A name with a few slips still holds some of its parts whole. So each name is cut into parts, and the rarest of them
are its anchors, all in one automaton; where one stands outside any known name, the name is looked for about it.
A stretch that several names come near to is a miss of the nearest only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from toolkit.match.alignment import units
from toolkit.match.automaton import Automaton, automaton_sections
from toolkit.match.buffer import Buffer
from toolkit.match.index import Index
from toolkit.match.mentions import Mention
from toolkit.match.near import NearMiss, burmese, confirm, syllable_count
from toolkit.match.prepared import joined, packed, parted, prepared, unpacked
from toolkit.match.rows import Form, rank
from toolkit.match.words import WORD, mistyped
from toolkit.model import Enforce, Glossary, TermType

SHORTEST: Final = 4
"""Syllables of a name that is looked for in running text."""

SHORTEST_LATIN, SHORTEST_WORD = 10, 7
"""Letters of a Latin name that is looked for in running text: of two words or more, of one word."""

SHORT: Final = 5
"""Syllables up to which a name has overlapping parts, so that two slips cannot hit them all."""

LONG_LATIN: Final = 6
"""Words from which a name is cut in three."""

MOST_PARTS: Final = 4
RARE: Final = 12
"""Names that may share a part before it is left out, if two rarer ones remain."""

QUICK: Final = 68.0
"""Likeness at which the place of an anchor is looked at more closely, 0-100."""

_MASK: Final = b"\x03"


class Anchor(NamedTuple):
    """A part of a name."""

    form: Form
    wanted: bytes
    at: int
    """Where in the name it stands, in bytes."""


class Anchors:
    """Finds near misses of names in texts of one language."""

    def __init__(self, glossary: Glossary, index: Index) -> None:
        sections = prepared(glossary, f"anchors {index.name}", lambda: _sections(index))
        self._automaton = Automaton(sections)
        self._firsts = unpacked("I", sections["firsts"])
        self._named, self._at = unpacked("I", sections["named"]), unpacked("I", sections["at"])
        self._names = parted(sections["names"])
        self._forms = unpacked("I", sections["forms"])
        self._form = cache(index.form)
        self._known = index.words

    def find(self, buffer: Buffer, mentions: Mapping[int, Sequence[Mention]]) -> dict[int, list[NearMiss]]:
        """The near misses in each text of a buffer that has any, none overlapping, by the text's number."""
        candidates: dict[int, dict[tuple[bytes, int], Anchor]] = {}
        for start, anchor in self._promising(buffer, mentions):
            number = buffer.text_at(start)
            at = anchor.at - buffer.starts[number]
            candidates.setdefault(number, {})[anchor.wanted, at] = anchor._replace(at=at)
        found = {
            number: self._confirmed(number, buffer, anchors.values(), mentions.get(number, ()))
            for number, anchors in candidates.items()
        }
        return {number: misses for number, misses in found.items() if misses}

    def _promising(self, buffer: Buffer, mentions: Mapping[int, Sequence[Mention]]) -> list[tuple[int, Anchor]]:
        """Anchors that stand in something like their names: where, and, as `at`, where the name would begin.

        A name is compared with all places of its anchor in one call: there are twenty to a text.
        """
        places = self._automaton.places(_masked(buffer, mentions))
        if not places:
            return []
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract

        text = buffer.lower
        promising = []
        for part, starts in places.items():
            for number in range(self._firsts[part], self._firsts[part + 1]):
                named, at = self._named[number], self._at[number]
                wanted = self._names[named]
                rest = len(wanted) - at
                windows = [text[start - at : start + rest] for start in starts]
                if starts[0] < at:
                    windows[0] = text[: len(wanted)]
                for _, _, place in extract(wanted, windows, scorer=ratio, score_cutoff=QUICK, limit=None):
                    promising.append(
                        (starts[place], Anchor(self._form(self._forms[named]), wanted, starts[place] - at))
                    )
        return sorted(promising, key=itemgetter(0))

    def _confirmed(
        self, number: int, buffer: Buffer, anchors: Iterable[Anchor], taken: Sequence[Mention]
    ) -> list[NearMiss]:
        text = slice(buffer.starts[number], buffer.ends[number])
        key, cased = buffer.lower[text], buffer.cased[text]
        misses = []
        for form, wanted, at in anchors:
            miss = confirm(key, max(at, 0), min(at + len(wanted), len(key)), form, taken, self._known)
            if miss is not None and (burmese(wanted) or _capitalised(cased, miss)):
                misses.append(miss)
        return nearest_only(misses)


def nearest_only(misses: Iterable[NearMiss]) -> list[NearMiss]:
    """Of overlapping misses the weightiest, in order."""
    kept: list[NearMiss] = []
    for miss in sorted(misses, key=attrgetter("weight"), reverse=True):
        if not any(miss.overlaps(other.start, other.end) for other in kept):
            kept.append(miss)
    return sorted(kept, key=attrgetter("start"))


def _looked_for(form: Form) -> bool:
    """Is it a name whose misses can be told from other words?"""
    term = form.term
    if form.concept.enforce is not Enforce.REQUIRED or term.type not in (TermType.FULL, TermType.SHORT):
        return False
    if not term.status.usable or term.beside_acronym or form.possessive:
        return False
    if burmese(form.cased):
        return syllable_count(form.cased) >= SHORTEST
    shortest = SHORTEST_LATIN if b" " in form.cased else SHORTEST_WORD
    return len(form.cased) >= shortest and form.cased != form.cased.lower()


def _sections(index: Index) -> dict[str, bytes]:
    """The rarest parts of each name, with the names they may stand for."""
    looked_for = [(form, number) for number, form in enumerate(index.all_forms()) if _looked_for(form)]
    looked_for.sort(key=lambda each: rank(each[0]), reverse=True)
    forms = {form.cased.lower(): number for form, number in looked_for}
    anchors = _rarest(list(forms))
    return {
        "names": joined(forms),
        "forms": packed("I", forms.values()),
        **automaton_sections(anchors),
        "firsts": packed("I", accumulate(map(len, anchors.values()), initial=0)),
        "named": packed("I", (named for places in anchors.values() for named, _ in places)),
        "at": packed("I", (at for places in anchors.values() for _, at in places)),
    }


def _rarest(names: Sequence[bytes]) -> dict[bytes, list[tuple[int, int]]]:
    """The rarest parts of each name: the numbers of the names that each may stand for, and its place in them."""
    parts = [list(_parts(name)) for name in names]
    shared = Counter(part for cut in parts for _, part in cut)
    anchors: dict[bytes, list[tuple[int, int]]] = {}
    for named, cut in enumerate(parts):
        for number, (at, part) in enumerate(sorted(cut, key=lambda each: shared[each[1]])):
            if number < 2 or shared[part] <= RARE:
                anchors.setdefault(part, []).append((named, at))
    return anchors


def _parts(name: bytes) -> Iterator[tuple[int, bytes]]:
    """Parts of a name, each with its place: all pairs of syllables of a short one, else two syllables or more each;
    a Latin name in halves, or thirds if it is long. One word has no part that stands whole: its likeliest slips do.
    """
    if not burmese(name):
        if b" " not in name:
            return ((0, word) for word in mistyped(name))
        words = tuple(word + b" " for word in WORD.findall(name))
        return _cut(words, 3 if len(words) >= LONG_LATIN else 2)
    syllables = units(name)
    if len(syllables) <= SHORT:
        return ((len(b"".join(syllables[:n])), b"".join(syllables[n : n + 2])) for n in range(len(syllables) - 1))
    return _cut(syllables, min(MOST_PARTS, len(syllables) // 2))


def _cut(pieces: Sequence[bytes], number: int) -> Iterator[tuple[int, bytes]]:
    """So many parts, about as long as each other."""
    ends = [len(pieces) * part // number for part in range(number + 1)]
    for start, end in pairwise(ends):
        yield len(b"".join(pieces[:start])), b"".join(pieces[start:end]).strip()


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
