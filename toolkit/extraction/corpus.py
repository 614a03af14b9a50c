"""The texts that proposals are made from, side by side, with what the glossary knows in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from toolkit.match.passage import Passage
from toolkit.model import Position, Span
from toolkit.named_tuple import NamedTuple


class Sentence(NamedTuple):
    """One side of a segment."""

    passage: Passage

    @property
    def text(self) -> str:
        """In Unicode, spaces as written."""
        return self.passage.read

    @property
    def key(self) -> bytes:
        """Folded, upper and lower case kept."""
        return self.passage.cased

    @property
    def known(self) -> list[Span]:
        """What the glossary knows, in characters of `text`."""
        return [self.span(mention.start, mention.end) for mention in self.passage.mentions]

    def span(self, start: int, end: int) -> Span:
        """The characters of `text` that a run of the key was made from."""
        return self.passage.language.origins(self.text).back(Span(start, end))


class Row(NamedTuple):
    """A segment: its sides by their languages, and where it stands."""

    sides: Mapping[str, Sentence]
    path: str
    unit: str
    place: Position | None

    def named(self) -> str:
        """For a note: `draft.tsv 7`."""
        return f"{self.path} {self.unit}"


@dataclass(slots=True)
class Corpus:
    """Segments in the order read."""

    rows: list[Row] = field(default_factory=list)
    repeated: int = 0
    """Segments left out since an earlier one says the same on every side: a copy is no evidence that a name recurs."""
    _told: set[tuple[tuple[str, str], ...]] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Take in a segment, unless it repeats one."""
        told = tuple((lang, side.text) for lang, side in row.sides.items())
        if told in self._told:
            self.repeated += 1
        else:
            self._told.add(told)
            self.rows.append(row)

    def having(self, lang: str) -> Iterable[tuple[int, Sentence]]:
        """The sides in a language, with the numbers of their rows."""
        return ((number, side) for number, row in enumerate(self.rows) if (side := row.sides.get(lang)) is not None)
