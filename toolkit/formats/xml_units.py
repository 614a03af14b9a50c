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
"""From the text, a unit in it and its running number (from 1) to its segments."""


class Around(NamedTuple):
    """An element that units stand in (`file`, `group`), as its tag is written."""

    name: str
    written: str


Refusal = Callable[[tuple[Around, ...]], str | None]
"""From what a unit stands in, the outermost first, itself last, to why it is not read.

None: it is read. An empty string: it is no text to be translated, so nothing need be said."""


class _State(NamedTuple):
    """How far a text was read, and what was found up to there."""

    end: int = 0
    segments: int = 0
    unreadable: int = 0
    units: int = 0
    around: tuple[Around, ...] = ()
    refused: tuple[str, ...] = ()
    """What was said already of units that are not read: once is enough."""
    comments: tuple[str, ...] = ()
    """Those before the next unit, which are about it."""


class UnitScanner:
    """Reads the text of an XML file stretch by stretch, and counts its units: a `Scan`."""

    def __init__(
        self, root: str, units: Iterable[str], around: Iterable[str], segments: Segments, refusal: Refusal
    ) -> None:
        """`units` are elements that are read whole, `around` those whose attributes matter for the units in them."""
        self.root, self.segments_of, self.refusal = root, segments, refusal
        self.units = frozenset(units)
        names = "|".join(sorted({root, *self.units, *around}, key=len, reverse=True))
        self.tags = re.compile(
            rf"<!--(?:.*?-->|(?P<open>))|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
            rf"|<(?P<close>/)?(?:{NAME}:)?(?P<name>{names})(?P<written>(?:[\s/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?)>",
            re.DOTALL,
        )
        self.state = _State()
        self.closed = False
        self.segments: list[Segment] = []
        self.unreadable: list[Unreadable] = []

    def __call__(self, text: str, last: bool) -> Scanned:
        """Read whole lines. A unit that goes on after them is left for the next call, and the line it begins in."""
        self.segments, self.unreadable = [], []
        self.state = kept = self.state._replace(end=0, segments=0, unreadable=0)
        at = 0
        while (tag := self.tags.search(text, at)) is not None:
            line = max(text.rfind("\n", at, tag.start()), text.rfind("\r", at, tag.start())) + 1
            if line > kept.end:
                kept = self._reached(line)
            if tag["open"] is not None and not last:
                break
            if tag["name"] not in self.units:
                at = self._around(tag)
                continue
            after = self._unit(text, tag, last)
            if after is None:
                break
            at = after
        else:
            kept = self._reached(len(text))
        if last:
            self._finish(text)
            kept = self._reached(len(text))
        self.state = kept
        found = Scanned(kept.end, self.segments[: kept.segments], self.unreadable[: kept.unreadable])
        self.segments = []
        return found

    def _reached(self, end: int) -> _State:
        return self.state._replace(end=end, segments=len(self.segments), unreadable=len(self.unreadable))

    def _around(self, tag: re.Match[str]) -> int:
        """A tag of what units stand in, a comment or a section. Gives where it ends."""
        name, around = tag["name"], self.state.around
        if name is None:
            comment = (tag[0][4:-3].strip(),) if tag[0].startswith("<!--") else ()
            self.state = self.state._replace(comments=(*self.state.comments, *comment))
            return tag.end()
        if not tag["close"] and not tag["written"].endswith("/"):
            self.state = self.state._replace(around=(*around, Around(name, tag["written"])))
        elif tag["close"]:
            opened = [number for number, each in enumerate(around) if each.name == name]
            self.state = self.state._replace(around=around[: opened[-1]] if opened else around)
            self.closed = self.closed or name == self.root
        self.state = self.state._replace(comments=())
        return tag.end()

    def _unit(self, text: str, tag: re.Match[str], last: bool) -> int | None:
        """The unit that begins there. Gives where it ends, None where more text must come first."""
        name, end = tag["name"], tag.end()
        if tag["close"]:
            return end
        close = None if tag["written"].endswith("/") else self._close(text, name, end)
        if close is None and not tag["written"].endswith("/"):
            if not last:
                return None
            self._unclosed(tag)
        elif close is not None and not close["close"]:
            self._unclosed(tag)
            end = close.start()
        else:
            end = end if close is None else close.end()
            self._whole(text, tag, end)
        return end

    def _unclosed(self, tag: re.Match[str]) -> None:
        name = tag["name"]
        self.state = self.state._replace(units=self.state.units + 1, comments=())
        self._fault(f"<{name}> is not closed: </{name}> is missing", Span(*tag.span()), tag["written"])

    def _whole(self, text: str, tag: re.Match[str], end: int) -> None:
        """The unit of that tag, which ends there."""
        comments, around = self.state.comments, (*self.state.around, Around(tag["name"], tag["written"]))
        self.state = self.state._replace(units=self.state.units + 1, comments=())
        refusal = self.refusal(around)
        if refusal is None:
            self._read(text, Span(tag.start(), end), tag["written"], comments)
        elif refusal and refusal not in self.state.refused:
            self.state = self.state._replace(refused=(*self.state.refused, refusal))
            self._fault(refusal, Span(*tag.span()), tag["written"])

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
        except MarkupError as error:
            self._fault(str(error), error.at, written)
            return
        unit.comments[:0] = comments
        self.segments += self.segments_of(text, unit, self.state.units)

    def _fault(self, message: str, at: Span, written: str) -> None:
        said = attributes(written)
        unit = said.get("id") or said.get("tuid") or str(self.state.units)
        self.unreadable.append(Unreadable(message, at, unit))

    def _finish(self, text: str) -> None:
        if not self.closed:
            message = f"the file ends without </{self.root}>: a part of it may be missing"
            self.unreadable.append(Unreadable(message, Span(len(text.rstrip()), len(text.rstrip()))))
