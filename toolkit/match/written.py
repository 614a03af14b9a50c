"""The texts of one side as they were written, on one page: bulk questions that spare most texts a regular expression.

Nearly every rule has nothing to say about nearly every text.
A literal that a rule cannot do without is looked for together with those of all other rules,
by one automaton and one pass, which costs less than one regular expression.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress, count
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from toolkit.named_tuple import NamedTuple
from toolkit.text import page
from toolkit.text.patterns import regex

LARGE: Final = 100_000
"""Code points of a side from which a pass over all of it pays."""

FEW: Final = 10
"""Characters that are sooner looked for one by one, if a page holds none of them."""

_END: Final = page.SEPARATOR.encode()
_ENDS: Final = regex(_END)
_REPEATED: Final = regex(rb" ([^ ]++) ++\1")
"""A word, and what follows it if that begins like it. A space and not a set is what `re` skips to and over fastest."""
_LETTERS: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
# Two slots are bytes that ASCII takes for space, as the first five are not.
_SPACED: Final = bytes.maketrans(
    page.one_of(page.SPACES + "\r\n") + b"\x0b\x0c", b" " * len(page.SPACES + "\r\n") + b"\x01\x01"
)
_FIGURES: Final = b"0123456789", page.one_of("၀၁၂၃၄၅၆၇၈၉")
_IN_ASCII: Final = bytes.maketrans(_FIGURES[1], _FIGURES[0])
_NO_FIGURES: Final = bytes(set(range(1, 256)) - set(b"".join(_FIGURES)))
ESCAPES: Final = bytes((page.OTHER_LEAD, page.WORD_LEAD))
"""What they lead to may be a space of another kind, or a letter that folds to one of ASCII."""


class Hint(NamedTuple):
    """What every text holds in which a pattern is found: any one of these is enough to look for the pattern."""

    literals: frozenset[bytes] = frozenset()
    """On the page (see `text.page`). Those of Latin letters only count as whole words."""
    table: bytes = b""
    """How the page is read for them (`bytes.translate`), if it is: many characters as one."""
    repeats: bool = False
    """A word that is followed by one that begins like it, whatever the case."""
    chars: bytes = b""
    """Single characters."""
    enough: bytes = b""
    """Single characters, in each of which the pattern is found: where one stands, nobody need look again."""
    sure: bool = False
    """Where one of the literals stands, nobody need look for the pattern: the rule itself looks as quickly."""


class Written:
    """Texts on one page, a separator before and behind each of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.page = page.encode(f"{page.SEPARATOR}{page.joined(texts)}{page.SEPARATOR}")
        self._held: dict[bytes, frozenset[int]] = {}

    def read(self, others: Mapping[int, str]) -> bytes:
        """The page between the outer separators, some texts read otherwise."""
        if not others:
            return self.page[1:-1]
        texts = self.page[1:-1].split(_END)
        for number, text in others.items():
            texts[number] = page.encode(page.joined([text]))
        return _END.join(texts)

    def number(self, offset: int) -> int:
        """The number of the text that a byte of the page belongs to."""
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [match.start() for match in _ENDS.finditer(self.page)]

    def holding(self, chars: bytes) -> frozenset[int]:
        """Numbers of the texts that hold any of some characters. Several rules ask for the same."""
        held = self._held.get(chars)
        if held is None:
            held = self._held[chars] = frozenset(self._holding(chars))
        return held

    def _holding(self, chars: bytes) -> Iterable[int]:
        if len(chars) <= FEW and not any(map(self.page.__contains__, chars)):  # C skips to one byte, not to any of two
            return ()
        only = self.page.translate(None, bytes(set(range(1, 256)) - set(chars)))
        return compress(count(), only.split(_END)[1:-1])

    def figures(self) -> list[bytes]:
        """The digits of each text, one behind the other, in ASCII."""
        return self.page.translate(_IN_ASCII, _NO_FIGURES).split(_END)[1:-1]

    def repeating(self) -> set[int]:
        """Numbers of the texts in which a word is followed by one that begins like it, or that hold rare characters."""
        words = page.lower(self.page).translate(_SPACED).replace(_END, b" \0 ")
        doubled = set()
        number, last = -1, 0
        for match in _REPEATED.finditer(words):
            if match[1] != _END:  # as where a text is empty
                number += words.count(_END, last, match.start())
                last = match.start()
                doubled.add(number)
        return doubled | self.holding(ESCAPES)


class Hints:
    """The hints of many rules, looked for together."""

    def __init__(self, hints: Iterable[Callable[[], Hint]]) -> None:
        self._hints = list(hints)

    @cached_property
    def _read(self) -> dict[bytes, _Read]:
        """Built when a batch is large enough: it takes milliseconds."""
        by_table: dict[bytes, list[Hint]] = defaultdict(list)
        for hint in (make() for make in self._hints):
            by_table[hint.table].append(hint)
        return {table: _Read(hints) for table, hints in by_table.items()}

    def prepare(self) -> None:
        """Build the automata now: what that takes for a moment would come on top of what is built later."""
        _ = self._read

    def numbers(self, written: Written, table: bytes = b"") -> dict[Hint, set[int]]:
        """For each hint with literals read by a table, the numbers of the texts that hold one of them."""
        return self._read[table].numbers(written, written.page.translate(table) if table else written.page)


class _Read:
    """Hints whose page is read by one table."""

    def __init__(self, hints: Iterable[Hint]) -> None:
        owners: dict[bytes, frozenset[Hint]] = {}
        met: dict[frozenset[Hint], frozenset[Hint]] = {}  # few sets for many literals
        for hint in hints:
            for literal in hint.literals:
                both = owners.get(literal, frozenset()) | {hint}
                owners[literal] = met.setdefault(both, both)
        self._automaton = BytesAhoCorasick(list(owners), implementation=Implementation.DFA)
        self._wanting = list(owners.values())
        """The hints that each pattern of the automaton belongs to."""
        self._whole = frozenset(n for n, literal in enumerate(owners) if _LETTERS.issuperset(literal))
        """The patterns that only count as whole words."""

    def numbers(self, written: Written, text: bytes) -> dict[Hint, set[int]]:
        """For each hint, the numbers of the texts that hold one of its literals. `text` is the page as it is read."""
        places: dict[int, list[int]] = defaultdict(list)
        whole = self._whole
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if pattern not in whole or (text[start - 1] not in _LETTERS and text[end] not in _LETTERS):
                places[pattern].append(start)
        found: dict[Hint, set[int]] = defaultdict(set)
        for pattern, starts in places.items():
            numbers = set(map(written.number, starts))
            for hint in self._wanting[pattern]:
                found[hint] |= numbers
        return found


def literals(*texts: str) -> frozenset[bytes]:
    """Some texts as the literals of a hint."""
    return frozenset(map(page.encode, texts))
