"""Which format standard input is in: it has no name that would tell."""

from __future__ import annotations

from typing import Final

from toolkit.formats.decoding import HEAD, byte_order_mark
from toolkit.formats.languages import header_language
from toolkit.formats.registry import Format, named_format
from toolkit.text.patterns import regex

MO: Final = (b"\xde\x12\x04\x95", b"\x95\x04\x12\xde")
PO: Final = regex(r'\s*(?:#[^\r\n]*\s+)*(?:msgid|msgctxt)[ \t]*"')
"""Comments, then a statement with its string (GNU gettext, "The Format of PO Files")."""
XML: Final = regex(r"\s*<(?:!--|(?:\?xml|!DOCTYPE|xliff|tmx)\b)")
"""What may begin a file of XLIFF or TMX; its first element says which."""
CUTS: Final = (("\t", "tsv"), (",", "csv"), (";", "csv"))
COMPANIONS: Final = frozenset({"id", "key", "unit", "name", "note", "notes", "comment", "comments", "context"})
"""What heads the other columns of a table of texts."""


def recognised(data: bytes) -> Format:
    """By how it begins: a catalogue, XLIFF or TMX, a table whose first row names language columns, else plain text."""
    if data.startswith(MO):
        return named_format("mo")
    mark, encoding = byte_order_mark(data)
    text = data[len(mark) : HEAD].decode(encoding or "utf-8", errors="ignore")
    if PO.match(text):
        return named_format("po")
    root = _root(text) if XML.match(text) else None
    if root in ("xliff", "tmx"):
        return named_format(root)
    return named_format(next((name for cut, name in CUTS if _heads_table(text, cut)), "text"))


def _root(text: str) -> str | None:
    from toolkit.formats.xml_elements import first_element

    return first_element(text)


def _heads_table(text: str, cut: str) -> bool:
    """Does the first line name a language column, and another column that makes sure of it?"""
    cells = [cell.strip().strip('"').lower() for cell in text.lstrip().partition("\n")[0].split(cut)]
    # `id` and `no` are languages too, but they nearly always number the rows.
    languages = {cell for cell in cells if header_language(cell) and cell not in ("id", "no")}
    return bool(languages) and len(languages | (COMPANIONS & {*cells})) > 1
