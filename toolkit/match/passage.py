"""One side of a segment as matching sees it: its key, its mentions, and the way back to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.match.mentions import Mention
from toolkit.match.near import NearMiss
from toolkit.model import Related, Side, Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import Language
from toolkit.text.origins import Origins
from toolkit.text.zawgyi import origins_of_runs

if TYPE_CHECKING:
    from toolkit.match.matcher import Half


class Passage:
    """One side of a segment: made only for segments that some rule must look at, and of them what is asked for.

    A cached property takes a microsecond more, for the lock of it.
    """

    __slots__ = ("_cased", "_half", "_lower", "_number", "_origins", "text")

    def __init__(self, half: Half, number: int) -> None:
        self._half, self._number = half, number
        self._lower: bytes | None = None
        self._cased: bytes | None = None
        self._origins: Origins | None = None
        self.text = half.texts[number]
        """The decoded string, as the user wrote it."""

    @property
    def side(self) -> Side:
        """Which side it is."""
        return self._half.side

    def is_of(self, half: Half) -> bool:
        """Is it one of the texts of this side of a batch?"""
        return self._half is half

    @property
    def language(self) -> Language:
        """How its text is folded."""
        return self._half.finder.language

    @property
    def lang(self) -> str:
        """Its language code."""
        return self._half.finder.language.code

    @property
    def lower(self) -> bytes:
        """The key in lower case."""
        if self._lower is None:
            buffer = self._half.buffer
            self._lower = buffer.lower[buffer.starts[self._number] : buffer.ends[self._number]]
        return self._lower

    @property
    def cased(self) -> bytes:
        """The key as written; the same places as in `lower`."""
        if self._cased is None:
            buffer = self._half.buffer
            self._cased = buffer.cased[buffer.starts[self._number] : buffer.ends[self._number]]
        return self._cased

    @property
    def mentions(self) -> list[Mention]:
        """Where it names concepts, in order."""
        return self._half.mentions.get(self._number, [])

    @property
    def known(self) -> frozenset[bytes]:
        """The Latin words of the glossary's names, in lower case."""
        return self._half.finder.known

    @property
    def reading(self) -> Reading | None:
        """How a text in Zawgyi was read; None for text in Unicode."""
        return self._half.readings.get(self._number)

    @property
    def may_spell(self) -> bool:
        """May it spell an acronym in Burmese letter names?"""
        return self._number in self._half.spelling

    def find_near_misses(self) -> list[NearMiss]:
        """Near misses of any name of the glossary in a target; looked for in a whole batch when first asked."""
        return self._half.near_misses.get(self._number, []) if self.side is Side.TARGET else []

    @property
    def read(self) -> str:
        """The text in Unicode."""
        return self.text if self.reading is None else self.reading.text

    @property
    def origins(self) -> Origins:
        """For each byte of the key, the characters of `text` it was made from."""
        if self._origins is None:
            reading, made = self.reading, self.language.origins(self.read)
            self._origins = made if reading is None else made.after(reading.origins)
        return self._origins

    def span(self, start: int, end: int) -> Span:
        """The characters of `text` that a run of the key was made from."""
        run = Span(start, end)
        if self.reading is None and self.language.located is not None:
            found = self.language.located(self.text, self.cased, run)
            if found is not None:
                return found
        return self.origins.back(run)

    def written(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]

    def whole(self, message: str) -> Related:
        """The whole side as a place that belongs to a finding."""
        return Related(self.side, Span(0, len(self.text)), self.text, message)

    def related(self, mention: Mention, message: str) -> Related:
        """A mention as a place that belongs to a finding."""
        return self.place(mention.start, mention.end, message)

    def place(self, start: int, end: int, message: str) -> Related:
        """A run of the key as a place that belongs to a finding."""
        span = self.span(start, end)
        return Related(self.side, span, self.written(span), message)


class Reading(NamedTuple):
    """Text in Zawgyi, converted for matching."""

    written: str
    """In Zawgyi."""
    text: str
    """In Unicode."""
    runs: tuple[Span, ...]
    """The stretches of the text as written that are in Zawgyi."""
    made: tuple[str, ...]
    """What each of them is in Unicode."""
    whole: bool
    """The whole text is, not stretches of it."""
    doubtful: tuple[Span, ...] = ()
    """The stretches that may be in Zawgyi, read as written: nothing is to be mended there."""

    @property
    def origins(self) -> Origins:
        """From the characters of `text` to those of the text as written."""
        return origins_of_runs(self.written, self.runs)
