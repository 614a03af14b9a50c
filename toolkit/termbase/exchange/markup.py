"""XML from outside, read safely: no entities, no DTD, bounded depth; entry by entry, with lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from toolkit.errors import InputError
from toolkit.text.patterns import regex

DEEPEST: Final = 64
ILLEGAL: Final = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""
LINE: Final = "line"
"""The attribute under which an element says where it begins."""


def entries(path: str, data: bytes, names: frozenset[str]) -> Iterator[Element]:
    """The outermost elements of these names; everything else stays out of the tree, but for the root.

    Names lose their namespace. Each element has an attribute `line`, 1-based.
    The root comes first, empty. Raises InputError for what is no XML, declares entities, or is nested too deep.
    """
    reader = _Reader(path, names)
    step = 1 << 20
    for start in range(0, max(len(data), 1), step):
        reader.feed(data[start : start + step], last=start + step >= len(data))
        yield from reader.done
        reader.done.clear()


class _Reader:
    def __init__(self, path: str, names: frozenset[str]) -> None:
        self.path = path
        self.names = names
        self.done: list[Element] = []
        self.depth = 0
        self.inside = 0
        self.local: dict[str, str] = {}
        """Names without their namespace."""
        self.builder = TreeBuilder()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.refuse_entity
        self.parser.SkippedEntityHandler = self.refuse_unknown

    def feed(self, data: bytes, *, last: bool) -> None:
        try:
            self.parser.Parse(data, last)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise InputError(f"{self.path}:{error.lineno}", f"not well-formed XML: {reason}") from error
        except (LookupError, ValueError) as error:
            raise InputError(self.path, f"cannot be decoded: {error}; save it as UTF-8") from error

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise InputError(self._place(), f"elements are nested more than {DEEPEST} deep: this is no glossary")
        local = self.local.get(name)
        if local is None:
            local = self.local[name] = name.rpartition("}")[2]
        if self.inside or local in self.names:
            self.inside += 1
            attributes[LINE] = str(self.parser.CurrentLineNumber)
            self.builder.start(local, attributes)
        elif self.depth == 1:
            self.done.append(Element(local, {**attributes, LINE: str(self.parser.CurrentLineNumber)}))

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.inside:
            self.inside -= 1
            self.builder.end(self.local[name])
            if not self.inside:
                self.done.append(self.builder.close())
                self.builder = TreeBuilder()

    def text(self, text: str) -> None:
        if self.inside:
            self.builder.data(text)

    def refuse_entity(self, name: str, *_: object) -> None:
        raise InputError(self._place(), f'declares the entity "{name}": entities are not read (write the text itself)')

    def refuse_unknown(self, name: str, *_: object) -> None:
        raise InputError(self._place(), f"names the entity &{name};, which it does not hold: write the text itself")

    def _place(self) -> str:
        return f"{self.path}:{self.parser.CurrentLineNumber}"


def escaped(text: str) -> str:
    """Text as XML writes it; what XML cannot hold becomes the replacement character."""
    text = ILLEGAL.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def attribute(text: str) -> str:
    """A value as an attribute writes it, in its quotation marks."""
    quoted = escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{quoted}"'
