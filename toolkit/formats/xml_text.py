"""The content of XLIFF and TMX segments: what of it is text, and what is code.

Tags, comments and native code (`<bpt>`, `<ph>` ...) are no text; entities and CDATA stand for their characters.
Lines that were broken to look well are one: a line end and the space around it is one line end, at either end nothing.
XLIFF 1.2 section 2.4, XLIFF 2.1 section 4.7 (OASIS), TMX 1.4b section 2.4 (LISA).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.formats.pieces import Piece, joined
from toolkit.text.patterns import regex

ENTITY = r"(?:\#[0-9]{1,7}|\#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);"
INSIDE = r"""(?:[^<>"']|"[^"]*"|'[^']*')*"""
TOKEN = regex(
    rf"""
    (?P<nothing> <!--.*?--> | <\?.*?\?> )
  | <!\[CDATA\[(?P<cdata>.*?)\]\]>
  | <(?P<code> (?:[\w.-]+:)?(?:bpt|ept|ph|it|ut) )\b(?P<of_code>{INSIDE}(?<!/))>(?P<native>.*?)</(?P=code)\s*>
  | <(?P<name> /?(?:[\w.-]+:)?[\w.-]+ )(?P<attributes>{INSIDE})>
  | &(?P<entity>{ENTITY})
  | (?P<line>  [^\S\r\n]*(?P<end>\r\n?|\n)\s* )
  | (?P<text>  [^<&\s]+(?:[^\S\r\n]+[^<&\s]+)* | [^\S\r\n]+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
BREAK = regex(r"""\b(?:ctype|type)\s*=\s*["'](?:lb|x-lb|fmt:lb|x-br|br)["']""")
IDENTITY = regex(r"""\s(id|i|x)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
CODES = frozenset({"g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "ut", "pc", "sc", "ec"})
"""Elements that stand for code of the original. Others only mark text: `mrk`, `hi`, `sub`, `sm`, `em`."""
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
CDATA = "<![CDATA["


def decode(raw: str) -> str:
    """What the content of an element says."""
    plain = "<" not in raw and "&" not in raw and "\n" not in raw and "\r" not in raw
    return raw if plain else joined(pieces(raw))


def pieces(raw: str) -> list[Piece]:
    """What each piece of it says."""
    made = list(_pieces(raw))
    first, last = 0, len(made)
    while first < last and made[first].text == "\n":
        first += 1
    while first < last and made[last - 1].text == "\n":
        last -= 1
    return made[first:last]


def _pieces(raw: str) -> Iterator[Piece]:
    for match in TOKEN.finditer(raw):
        kind = match.lastgroup
        if kind == "text":
            yield Piece(match[0], *match.span())
        elif kind == "entity":
            yield Piece(_character(match["entity"]), *match.span())
        elif kind == "cdata":
            yield Piece(match["cdata"].replace("\r\n", "\n").replace("\r", "\n"), *match.span("cdata"))
        elif match["line"]:
            yield Piece("\n", *match.span("end"))
        elif kind != "nothing" and BREAK.search(match["of_code"] or match["attributes"] or ""):
            yield Piece("\n", *match.span())


def _character(entity: str) -> str:
    """What stands between & and ; as the character it means."""
    name = entity[:-1]
    if name[0] != "#":
        return NAMED[name]
    point = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    return chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else "\ufffd"


def hidden(raw: str) -> tuple[str, ...]:
    """The code in it, in order: native code as it reads in the original (`<b>`), other tags with their id."""
    if "<" not in raw:
        return ()
    return tuple(each for match in TOKEN.finditer(raw) if (each := _code(match)))


def _code(match: re.Match[str]) -> str | None:
    name = match["code"] or match["name"]
    local = name.rpartition(":")[2] if name else None
    if local not in CODES:
        return None
    native = decode(match["native"]).strip() if match["native"] else ""
    if native:
        return native
    number = IDENTITY.search(match["of_code"] or match["attributes"])
    identity = f' {number[1]}="{number[2] or number[3] or ""}"' if number else ""
    return f"<{local}{identity}/>"


def escape(text: str, raw: str) -> str:
    """Text as the content of that element writes it. Raises ValueError where there is no place for it."""
    if not raw:
        raise ValueError("the unit has no translation to write into")
    if CDATA in raw:
        inside = raw.strip().removeprefix(CDATA).removesuffix("]]>")
        if len(inside) == len(raw.strip()) - len(CDATA) - 3 and CDATA not in inside and "]]>" not in text:
            return text
        raise ValueError("a part of it stands in a CDATA section")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
