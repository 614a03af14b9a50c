"""Markdown: paragraphs, headings, list items, table cells, quotations, captions."""

from __future__ import annotations

import re
from datetime import date

from toolkit.errors import InputError
from toolkit.formats.decoding import Input, byte_order_mark, whole_text
from toolkit.formats.languages import canonical
from toolkit.formats.pieces import Piece, joined, origins_of, shifted
from toolkit.formats.registry import PlainFormat, Text
from toolkit.formats.streaming import EMPTY
from toolkit.formats.text import LONGEST
from toolkit.model import Stretch
from toolkit.text.origins import Origins
from toolkit.text.patterns import regex

FRONT_MATTER = regex(
    r"(---|\+\+\+)[^\S\r\n]*(?:\r\n?|\n)(.*?)(?:(?<=\n)|(?<=\r))(?:\1|\.\.\.)[^\S\r\n]*(?:\r\n?|\n|\Z)", re.DOTALL
)
DATE = regex(r"""^date\s*[:=]\s*["']?(\d{4}-\d\d-\d\d)""", re.MULTILINE)
LANGUAGE = regex(r"""^lang(?:uage)?\s*[:=]\s*["']?([\w-]+)""", re.MULTILINE)


def read_markdown(source: Input) -> Text:
    """The blocks of a Markdown text; its front matter tells date and language. Raises InputError."""
    from toolkit.formats.markdown_blocks import BlockParser

    _, marked = byte_order_mark(source.head())
    encoding = marked or "utf-8"
    text = whole_text(source, encoding, LONGEST)
    if not text.strip():
        raise InputError(source.path, EMPTY)
    front = FRONT_MATTER.match(text)
    header = front[2] if front else ""
    language = LANGUAGE.search(header)
    blocks = BlockParser(text, front.end() if front else 0).blocks()
    return Text(
        stretch=Stretch(source.path, text),
        blocks=blocks,
        encoding=encoding,
        lang=canonical(language[1]) if language else None,
        day=day_in(header),
    )


def day_in(header: str) -> date | None:
    """The date that front matter tells, None where it tells none or no real one."""
    told = DATE.search(header)
    try:
        return date.fromisoformat(told[1]) if told else None
    except ValueError:
        return None


def origins(raw: str) -> Origins:
    """Where each character of a block comes from."""
    from toolkit.formats.markdown_inline import pieces

    return origins_of(pieces(raw), raw)


def whole(raw: str) -> tuple[str, Origins]:
    """Many blocks as one string, with blank lines between them."""
    from toolkit.formats.markdown_blocks import BlockParser
    from toolkit.formats.markdown_inline import pieces

    made: list[Piece] = []
    for block in BlockParser(raw).blocks():
        if made:
            made.append(Piece("\n\n", made[-1].end, max(made[-1].end, block.at.start)))
        made += shifted(pieces(raw[slice(*block.at)]), block.at.start)
    return joined(made), origins_of(made, raw)


def escape(text: str, raw: str) -> str:
    """Text as Markdown writes it: only marks that would be taken for something else get a backslash."""
    return re.sub(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)", r"\\\g<0>", text)


FORMATS = (PlainFormat("markdown", (".md", ".markdown"), read_markdown, origins, whole, escape),)
