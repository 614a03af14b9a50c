"""TMX 1.1 to 1.4 (LISA): translation memories, which may hold many languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.errors import InputError
from toolkit.formats.decoding import Input
from toolkit.formats.languages import canonical, primary
from toolkit.formats.model import Document
from toolkit.formats.registry import BilingualFormat, Languages
from toolkit.formats.streaming import batches
from toolkit.formats.xliff import origins

if TYPE_CHECKING:
    from toolkit.formats.xml_units import UnitScanner


def open_tmx(source: Input, languages: Languages) -> Document:
    """A memory as a document. Raises InputError where it does not tell which language is checked."""
    from toolkit.formats.xml_prolog import prolog
    from toolkit.formats.xml_text import escape

    begun = prolog(source, "tmx")
    source_lang, target_lang = chosen(source.path, begun.text, languages)
    return Document(
        path=source.path,
        format="tmx",
        batches=lambda: batches(source, begun.encoding, scanner(source_lang, target_lang)),
        origins=origins,
        source_lang=source_lang,
        target_lang=target_lang,
        connected=False,
        encoding=begun.encoding,
        remarks=begun.remarks,
        escape=escape,
    )


def chosen(path: str, head: str, wanted: Languages) -> tuple[str, str]:
    """Source and target: as wanted, else the header's source and the one other language. Raises InputError."""
    named, there = languages_in(head)
    source = wanted.source or named
    if source is None:
        others = [code for code in there if wanted.target is None or primary(code) != primary(wanted.target)]
        source = others[0] if others else "en"
    if wanted.target:
        return source, wanted.target
    others = [code for code in there if primary(code) != primary(source)]
    others = others or [code for code in there if code != source]
    if len({primary(code) for code in others}) != 1:
        listed = ", ".join(there) or "none at its beginning"
        raise InputError(
            path, f"does not say which language is checked (there are: {listed}): name it with --target-lang"
        )
    return source, others[0] if len(others) == 1 else primary(others[0])


def languages_in(head: str) -> tuple[str | None, list[str]]:
    """The source language that the header names, and the languages of the first units, each once, in order."""
    from toolkit.formats.tmx_units import language_of
    from toolkit.formats.xml_elements import MARKUP, attributes

    source: str | None = None
    there: dict[str, None] = {}
    for tag in MARKUP.finditer(head):
        if tag["close"] or tag["name"] not in ("header", "tuv"):
            continue
        said = attributes(tag["attributes"])
        if tag["name"] == "header":
            source = canonical(said.get("srclang", ""))
        elif code := language_of(said):
            there[code] = None
    return source, list(there)


def scanner(source_lang: str, target_lang: str) -> UnitScanner:
    """Reads the units of a memory."""
    from toolkit.formats.tmx_units import segments
    from toolkit.formats.xml_units import UnitScanner

    return UnitScanner(
        root="tmx",
        units=("tu",),
        around=(),
        segments=lambda text, unit, count: segments(text, unit, count, source_lang, target_lang),
        refusal=lambda around: None,
    )


FORMATS = (BilingualFormat("tmx", (".tmx",), open_tmx),)
