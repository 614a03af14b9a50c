"""Units of XLIFF and TMX files, one after the other: a fault in one costs only that one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from toolkit.formats.model import Unreadable
from toolkit.formats.streaming import Scanned
from toolkit.formats.xml_elements import NAME, Element, MarkupError, attributes, element_in
from toolkit.model import Segment, Span
from toolkit.named_tuple import NamedTuple

Segments = Callable[[str, Element, int], Iterable[Segment]]
"""From the text, a unit in it and its running number (from 1) to its segments. Raises MarkupError."""


class Around(NamedTuple):
    """An element that units stand in (`file`, `group`), as its tag is written."""

    name: str
    written: str


Refusal = Callable[[tuple[Around, ...]], str | None]
"""From what a unit stands in, the outermost first, itself last, to why it is not read.

None: it is read. An empty string: it is no text to be translated, so nothing need be said."""


class _State(NamedTuple):
    """What was seen up to the beginning of a line that no unit goes on in."""

    end: int
    segments: int
    unreadable: int
    units: int
    around: tuple[Around, ...]
    comments: tuple[str, ...]
    refused: frozenset[str]


class UnitScanner:
    """Reads the text of an XML file stretch by stretch, and counts its units: a `Scan`."""

    def __init__(
        self, root: str, units: Iterable[str], around: Iterable[str], segments: Segments, refusal: Refusal
    ) -> None:
        """`units` are elements that are read whole, `around` those whose attributes matter for the units in them."""
        self.root, self.segments_of, self.refusal = root, segments, refusal
        self.names = frozenset(units)
        names = "|".join(sorted({root, *self.names, *around}, key=len, reverse=True))
        self.tags = re.compile(
            rf"<!--(?:.*?-->|(?P<open>))|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
            rf"|<(?P<close>/)?(?:{NAME}:)?(?P<name>{names})(?P<written>(?:[\s/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?)>",
            re.DOTALL,
        )
        self.closed = False
        self.segments: list[Segment] = []
        self.unreadable: list[Unreadable] = []
        self.units = 0
        self.around: tuple[Around, ...] = ()
        self.comments: tuple[str, ...] = ()
        """Those before the next unit, which are about it."""
        self.refused: frozenset[str] = frozenset()
        """What was said already of units that are not read: once is enough."""

    def __call__(self, text: str, last: bool) -> Scanned:
        """Read whole lines. A unit that goes on after them is left for the next call, and the line it begins in."""
        self.segments, self.unreadable = [], []
        kept, at = self._state(0), 0
        while (tag := self.tags.search(text, at)) is not None:
            line = max(text.rfind("\n", at, tag.start()), text.rfind("\r", at, tag.start())) + 1
            if line:
                kept = self._state(line)
            if tag["open"] is not None and not last:
                break
            after = self._unit(text, tag, last) if tag["name"] in self.names else self._around(tag)
            if after is None:
                break
            at = after
        else:
            kept = self._state(len(text))
        if last:
            self._finish(text)
            kept = self._state(len(text))
        self.units, self.around, self.comments, self.refused = kept[3:]
        found = Scanned(kept.end, self.segments[: kept.segments], self.unreadable[: kept.unreadable])
        self.segments = []
        return found

    def _state(self, end: int) -> _State:
        counts = end, len(self.segments), len(self.unreadable), self.units
        return _State(*counts, self.around, self.comments, self.refused)

    def _around(self, tag: re.Match[str]) -> int:
        """A tag of what units stand in, a comment or a section. Gives where it ends."""
        name = tag["name"]
        if name is None:
            if tag[0].startswith("<!--"):
                self.comments = (*self.comments, tag[0][4:-3].strip())
            return tag.end()
        if tag["close"]:
            opened = [number for number, each in enumerate(self.around) if each.name == name]
            self.around = self.around[: opened[-1]] if opened else self.around
            self.closed = self.closed or name == self.root
        elif not tag["written"].endswith("/"):
            self.around = (*self.around, Around(name, tag["written"]))
        self.comments = ()
        return tag.end()

    def _unit(self, text: str, tag: re.Match[str], last: bool) -> int | None:
        """The unit that begins there. Gives where it ends, None where more text must come first."""
        if tag["close"]:
            return tag.end()
        empty = tag["written"].endswith("/")
        close = tag if empty else self._close(text, tag["name"], tag.end())
        if close is None and not last:
            return None
        comments, self.comments = self.comments, ()
        self.units += 1
        if close is None or not (empty or close["close"]):
            message = f"<{tag['name']}> is not closed: </{tag['name']}> is missing"
            self._fault(message, Span(*tag.span()), tag["written"])
            return tag.end() if close is None else close.start()
        refusal = self.refusal((*self.around, Around(tag["name"], tag["written"])))
        if refusal is None:
            self._read(text, Span(tag.start(), close.end()), tag["written"], comments)
        elif refusal and refusal not in self.refused:
            self.refused |= {refusal}
            self._fault(refusal, Span(*tag.span()), tag["written"])
        return close.end()

    def _close(self, text: str, name: str, at: int) -> re.Match[str] | None:
        """The tag that closes a unit, or that opens the next one before it is closed."""
        while (tag := self.tags.search(text, at)) is not None:
            if tag["name"] == name:
                return tag
            at = tag.end()
        return None

    def _read(self, text: str, at: Span, written: str, comments: tuple[str, ...]) -> None:
        try:
            unit = element_in(text, *at)
            unit.comments = comments + unit.comments
            found = list(self.segments_of(text, unit, self.units))
        except MarkupError as error:
            self._fault(str(error), error.at, written)
        else:
            self.segments += found

    def _fault(self, message: str, at: Span, written: str) -> None:
        said = attributes(written)
        self.unreadable.append(Unreadable(message, at, said.get("id") or said.get("tuid") or str(self.units)))

    def _finish(self, text: str) -> None:
        if not self.closed:
            end = len(text.rstrip())
            message = f"the file ends without </{self.root}>: a part of it may be missing"
            self.unreadable.append(Unreadable(message, Span(end, end)))
