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
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

NAME = r"[^\W\d][\w.-]*"
ATTRIBUTE = rf"""\s+(?:{NAME}:)?{NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')"""
MARKUP = regex(
    rf"""
    <!--(?P<comment>.*?)-->
  | <!\[CDATA\[.*?\]\]>
  | <\?.*?\?>
  | <(?P<close>/)?(?:{NAME}:)?(?P<name>{NAME})(?P<attributes>(?:{ATTRIBUTE})*)\s*(?P<empty>/)?>
  | (?P<stray><[^<>]*>?)
  | &(?!{ENTITY})(?P<entity>{NAME};)?
    """,
    re.VERBOSE | re.DOTALL,
)
WRITTEN = regex(rf"""\s((?:{NAME}:)?{NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class MarkupError(ValueError):
    """Text that is not well-formed. `str()` is what is wrong and what would be right, one phrase."""

    def __init__(self, message: str, at: Span) -> None:
        super().__init__(message)
        self.at = at


@dataclass(slots=True, eq=False)
class Element:
    """An element: places are spans of the text it was read from."""

    name: str
    """Without its prefix."""
    written: str
    """Its attributes, as they are written."""
    start: int
    inside: Span
    """What stands between its tags; empty, behind it, for an empty element."""
    children: list[Element] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    """Those that stand directly in it."""

    def attribute(self, name: str) -> str | None:
        """An attribute by its full name (`xml:lang`), None where it has none."""
        return attributes(self.written).get(name)

    def named(self, name: str) -> Iterator[Element]:
        """Its children of that name."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        """Its first child of that name."""
        return next(self.named(name), None)

    def below(self, name: str) -> Iterator[Element]:
        """All elements of that name in it, however deep, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.below(name)


def attributes(written: str) -> dict[str, str]:
    """Names and values of what stands in a tag behind its name."""
    return {name: decode(double or single) for name, double, single in WRITTEN.findall(written)}


def first_element(text: str) -> str | None:
    """The name of the first element of a text, None if it has none."""
    return next((tag["name"] for tag in MARKUP.finditer(text) if tag["name"]), None)


class _Open(NamedTuple):
    """An element that is not closed yet, and the place of its tag."""

    element: Element
    tag: Span


def element_in(text: str, start: int, end: int) -> Element:
    """The one element that a run of the text holds, which it begins with. Raises MarkupError."""
    opened: list[_Open] = []
    root: Element | None = None
    for match in MARKUP.finditer(text, start, end):
        name, kind = match["name"], match.lastgroup
        if name is None:
            if kind == "comment" and opened:
                opened[-1].element.comments.append(match["comment"].strip())
            elif match[0][0] == "&" or kind == "stray":
                raise MarkupError(_stray(match), Span(*match.span()))
        elif match["close"]:
            if not opened or opened[-1].element.name != name:
                raise MarkupError(_crossing(opened, name), Span(*match.span()))
            element = opened.pop().element
            element.inside = Span(element.inside.start, match.start())
        else:
            element = Element(name, match["attributes"], match.start(), Span(match.end(), match.end()))
            if opened:
                opened[-1].element.children.append(element)
            root = root or element
            if not match["empty"]:
                opened.append(_Open(element, Span(*match.span())))
    if opened or root is None:
        tag = opened[-1] if opened else None
        message = f"<{tag.element.name}> is not closed" if tag else "no element"
        raise MarkupError(message, tag.tag if tag else Span(start, end))
    return root


def _stray(match: re.Match[str]) -> str:
    if match["entity"]:
        return f"&{match['entity']} is no entity of XML: write the character itself"
    if match[0] == "&":
        return "a bare &: write &amp;"
    return f"{match[0][:40]} is no tag: write &lt; for <"


def _crossing(opened: list[_Open], name: str) -> str:
    return f"</{name}> where </{opened[-1].element.name}> is due" if opened else f"</{name}> closes nothing"
