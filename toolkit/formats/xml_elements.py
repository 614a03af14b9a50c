"""Elements of an XML text, with the places of their tags in code points, which parsers of the field do not give.

XML 1.0 (W3C) without document types: no entities but the five of XML itself, nothing is fetched, nothing expanded.
Names are taken without their prefix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from toolkit.formats.xml_text import ENTITY, decode
from toolkit.model import Span
from toolkit.text.patterns import regex

NAME = r"[^\W\d][\w.-]*"
ATTRIBUTE = rf"""\s+(?:{NAME}:)?{NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')"""
TAG = rf"""
    <(?P<close>/)?(?:{NAME}:)?(?P<name>{NAME})(?P<attributes>(?:{ATTRIBUTE})*)\s*(?P<empty>/)?>
  | <!--(?P<comment>.*?)-->
  | <!\[CDATA\[.*?\]\]>
  | <\?.*?\?>
  | (?P<stray><[^<>]*>?)
"""
TAGS = regex(TAG, re.VERBOSE | re.DOTALL)
MARKUP = regex(rf"{TAG} | &(?!{ENTITY})(?P<entity>{NAME};)?", re.VERBOSE | re.DOTALL)
"""Tags, and what stands outside of them and is no text; to look for entities too takes three times as long."""
WRITTEN = regex(rf"""\s((?:{NAME}:)?{NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class MarkupError(ValueError):
    """Text that is not well-formed. `str()` is what is wrong and what would be right, one phrase."""

    def __init__(self, message: str, at: Span) -> None:
        super().__init__(message)
        self.at = at


@dataclass(slots=True, eq=False)
class Element:
    """An element: places are offsets in the text it was read from."""

    name: str
    """Without its prefix."""
    written: str
    """Its attributes, as they are written."""
    start: int
    begin: int
    """Where its first tag ends."""
    end: int
    """Where its last tag begins; for an empty element where its tag ends."""
    children: list[Element] = field(default_factory=list)
    comments: tuple[str, ...] = ()
    """Of an element that was read by itself: those in it."""

    @property
    def inside(self) -> Span:
        """What stands between its tags."""
        return Span(self.begin, self.end)

    def attribute(self, name: str) -> str | None:
        """An attribute by its full name (`xml:lang`), None where it has none."""
        return attributes(self.written).get(name) if name in self.written else None

    def named(self, name: str) -> Iterator[Element]:
        """Its children of that name."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        """Its first child of that name."""
        for child in self.children:
            if child.name == name:
                return child
        return None

    def below(self, name: str) -> Iterator[Element]:
        """All elements of that name in it, however deep, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.below(name)


def attributes(written: str) -> dict[str, str]:
    """Names and values of what stands in a tag behind its name."""
    return {name: decode(double or single) for name, double, single in WRITTEN.findall(written)} if written else {}


def first_element(text: str) -> str | None:
    """The name of the first element of a text, None if it has none."""
    return next((tag["name"] for tag in MARKUP.finditer(text) if tag["name"]), None)


def element_in(text: str, start: int, end: int) -> Element:
    """The one element that a run of the text holds, which it begins with. Raises MarkupError."""
    opened: list[Element] = []
    root: Element | None = None
    comments: list[str] = []
    markup = MARKUP if text.find("&", start, end) >= 0 else TAGS
    for match in markup.finditer(text, start, end):
        close, name, written, empty = match.group("close", "name", "attributes", "empty")
        if name is None:
            if match["comment"] is not None:
                comments.append(match["comment"].strip())
            elif match[0][0] == "&" or match["stray"]:
                raise MarkupError(_stray(match), Span(*match.span()))
        elif close:
            if not opened or opened[-1].name != name:
                raise MarkupError(_crossing(opened, name), Span(*match.span()))
            opened.pop().end = match.start()
        else:
            behind = match.end()
            element = Element(name, written, match.start(), behind, behind)
            if opened:
                opened[-1].children.append(element)
            elif root is None:
                root = element
            if not empty:
                opened.append(element)
    if root is None or opened:
        message = f"<{opened[-1].name}> is not closed" if opened else "no element"
        raise MarkupError(message, Span(opened[-1].start, opened[-1].begin) if opened else Span(start, end))
    root.comments = tuple(comments)
    return root


def _stray(match: re.Match[str]) -> str:
    if match["stray"]:
        return f"{match[0][:40]} is no tag: write &lt; for <"
    return f"{match[0]} is no entity of XML: write the character itself" if match["entity"] else "a bare &: write &amp;"


def _crossing(opened: list[Element], name: str) -> str:
    return f"</{name}> where </{opened[-1].name}> is due" if opened else f"</{name}> closes nothing"
