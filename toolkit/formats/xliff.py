"""XLIFF 1.2, 2.0 and 2.1 (OASIS), and what translation programs keep in files of their own that are XLIFF 1.2 too."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from toolkit.formats.decoding import Input
from toolkit.formats.languages import canonical, in_folder, in_name, same_language
from toolkit.formats.model import Document
from toolkit.formats.registry import BilingualFormat, Languages
from toolkit.formats.streaming import COLLECTION, CORPUS, batches
from toolkit.model import Side
from toolkit.text.origins import Origins

if TYPE_CHECKING:
    from toolkit.formats.xml_units import Around, UnitScanner

CATALOGUES: Final = frozenset(
    {"javapropertyresourcebundle", "javalistresourcebundle", "resources", "winres", "msglib", "mssql", "ini", "po"}
    | {"form", "dialog", "javascript", "x-gettext", "x-android", "x-strings", "pox-gettext"}
)
"""Values of `datatype` for what a program shows piece by piece: no connected text."""
OF_CATALOGUES: Final = frozenset(
    {".po", ".pot", ".properties", ".strings", ".stringsdict", ".xcstrings", ".resx", ".resw", ".rc", ".ini"}
    | {".json", ".arb", ".yml", ".yaml", ".php", ".ts"}
)
"""Endings of such originals."""
UNITS: Final = ("trans-unit", "unit")


def open_xliff(source: Input, languages: Languages) -> Document:
    """A file as a document; its first `<file>` says in which languages. Raises InputError."""
    from toolkit.formats.xml_prolog import prolog
    from toolkit.formats.xml_text import escape

    begun = prolog(source, "xliff")
    said = said_of(begun.text)
    source_lang = languages.source or canonical(said.get("source-language") or said.get("srcLang") or "")
    told = canonical(said.get("target-language") or said.get("trgLang") or "")
    target_lang = languages.target or told or in_name(source.path) or in_folder(source.path)
    catalogue, large = of_catalogue(said), source.size() >= CORPUS
    return Document(
        path=source.path,
        format="xliff",
        batches=lambda: batches(source, begun.encoding, scanner(said)),
        origins=origins,
        source_lang=source_lang or "en",
        target_lang=target_lang,
        connected=not catalogue and not large,
        encoding=begun.encoding,
        remarks=(*begun.remarks, *((COLLECTION.format("file"),) if large and not catalogue else ())),
        escape=escape,
    )


def said_of(head: str) -> dict[str, str]:
    """The attributes of `<xliff>` and of the first `<file>` in one."""
    from toolkit.formats.xml_elements import MARKUP, attributes

    said: dict[str, str] = {}
    for tag in MARKUP.finditer(head):
        if tag["name"] in ("xliff", "file"):
            said |= attributes(tag["attributes"])
        if tag["name"] == "file":
            break
    return said


def of_catalogue(said: dict[str, str]) -> bool:
    """Is the original a catalogue of what a program shows?"""
    original = PurePath(said.get("original", "").replace("\\", "/"))
    return said.get("datatype", "").lower() in CATALOGUES or original.suffix.lower() in OF_CATALOGUES


def scanner(said: dict[str, str]) -> UnitScanner:
    """Reads the units of a file whose first languages are those."""
    from toolkit.formats.xliff_units import segments
    from toolkit.formats.xml_units import UnitScanner

    return UnitScanner("xliff", UNITS, ("file", "group"), segments, lambda around: refusal(around, said))


def refusal(around: tuple[Around, ...], said: dict[str, str]) -> str | None:
    """Why a unit is not read: it is not to be translated, or another language is asked for than at the beginning."""
    translate = "yes"
    for name, written in around:
        if name == "file" or "translate" in written:
            own = read_attributes(written)
            translate = own.get("translate", translate)
            if name == "file" and (other := other_language(own, said)):
                return other
    return None if translate == "yes" else ""


@lru_cache(maxsize=8)
def read_attributes(written: str) -> dict[str, str]:
    """Attributes, remembered: those of a file are asked for with each of its units."""
    from toolkit.formats.xml_elements import attributes

    return attributes(written)


def other_language(own: dict[str, str], said: dict[str, str]) -> str | None:
    """What is said of a `<file>` in other languages than the first one, None where it is in the same."""
    for which in ("source-language", "target-language"):
        if own.get(which) != said.get(which):
            here, first = canonical(own.get(which, "")), canonical(said.get(which, ""))
            if here and first and not same_language(here, first):
                return f'a <file> whose {which} is "{own[which]}" is not read, as it is "{said[which]}" above'
    return None


def origins(side: Side, raw: str) -> Origins:
    """Where each character of a source or target comes from in its content."""
    from toolkit.formats.pieces import origins_of
    from toolkit.formats.xml_text import pieces

    return origins_of(pieces(raw), raw)


FORMATS = (BilingualFormat("xliff", (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"), open_xliff),)
