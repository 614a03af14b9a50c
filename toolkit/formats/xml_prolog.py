"""How an XML file begins: its encoding, and whether it is what its name says."""

from __future__ import annotations

from toolkit.errors import InputError
from toolkit.formats.decoding import BINARY, Input, byte_order_mark, unknown_charset, usable_encoding
from toolkit.formats.streaming import EMPTY
from toolkit.formats.xml_elements import first_element
from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

DECLARED = regex(r"""<\?xml\s[^<>]*?\bencoding\s*=\s*["']([\w.:-]+)["']""")


class Prolog(NamedTuple):
    """What the first bytes of a file tell."""

    encoding: str
    text: str
    """The first characters, from the byte order mark on."""
    remarks: tuple[str, ...] = ()


def prolog(source: Input, root: str) -> Prolog:
    """How a file begins whose root element is to be `root`. Raises InputError."""
    head = source.head()
    mark, marked = byte_order_mark(head)
    declared = DECLARED.match(head[len(mark) :].decode("latin-1"))
    # A declaration that can be read as ASCII does not stand in UTF-16, whatever it says.
    name = declared[1] if declared and not declared[1].lower().startswith(("utf-16", "utf-32", "ucs")) else None
    encoding = marked or usable_encoding(name)
    text = head[len(mark) :].decode(encoding, errors="ignore")
    if not text.strip():
        raise InputError(source.path, EMPTY)
    if "\0" in text:
        raise InputError(source.path, BINARY)
    first = first_element(text)
    if first != root:
        what = f"its first element is <{first}>, not" if first else "it does not begin with"
        raise InputError(source.path, f"is no {root.upper()} file: {what} <{root}>")
    return Prolog(encoding, text, () if marked else unknown_charset(name))
