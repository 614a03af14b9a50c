"""Concepts as TBX: version 3 in both styles, version 2 as TBX-Basic; dialects Core, Min and Basic.

What the dialect has no category for goes into a note (see `categories.own_note`), so that reading it back gives
the same concepts. The order of elements is that of the core structure of ISO 30042:2019, which version 2 shares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from toolkit.model import Concept, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.exchange.categories import MIN, OWN, STATUS, TYPE, Dialect, holds, own_note
from toolkit.termbase.exchange.entry import concept_keys, term_keys
from toolkit.termbase.exchange.markup import attribute, escaped
from toolkit.text.patterns import regex

NCNAME: Final = regex(r"[A-Za-z_][A-Za-z0-9._-]*")
NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
MODULES: Final = {"min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}


class Style(NamedTuple):
    """How a version names its elements."""

    root: str
    header: str
    entry: str
    lang: str
    term: str
    tags: bool = False
    """Data categories as tags (DCT), not as attributes (DCA)."""


DCA: Final = Style("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec")
DCT: Final = DCA._replace(tags=True)
V2: Final = Style("martif", "martifHeader", "termEntry", "langSet", "tig")


def tbx(concepts: Sequence[Concept], about: Sequence[str], style: Style = DCA, dialect: Dialect = Dialect.BASIC) -> str:
    """The file. `about` says where the concepts come from, for its header.

    Concepts without terms have no place in TBX and are left out.
    """
    writer = _Writer(style, dialect, [concept for concept in concepts if concept.terms])
    return "\n".join(writer.lines(about)) + "\n"


class _Writer:
    def __init__(self, style: Style, dialect: Dialect, concepts: Sequence[Concept]) -> None:
        self.style = style
        self.dialect = dialect
        self.concepts = concepts
        self.ids = _xml_ids(concepts)

    def lines(self, about: Sequence[str]) -> Iterator[str]:
        style = self.style
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        if style is V2:
            yield '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'
        yield f"<{style.root} {self._root_attributes()}>"
        yield f"<{style.header}><fileDesc><titleStmt><title>Glossary</title></titleStmt><sourceDesc>"
        yield from (f"<p>{escaped(line)}</p>" for line in about)
        closing = "</sourceDesc></fileDesc>"
        if style is V2:
            closing += '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>'
        yield f"{closing}</{style.header}>"
        yield "<text><body>"
        for concept in self.concepts:
            yield from self.entry(concept)
        yield f"</body></text>\n</{style.root}>"

    def _root_attributes(self) -> str:
        lang = f"xml:lang={attribute(self.concepts[0].terms[0].lang if self.concepts else 'en')}"
        if self.style is V2:
            return f'type="{self.dialect}" {lang}'
        spaces = [f' xmlns:{name}="{uri}"' for name, uri in MODULES.items()] if self.style.tags else []
        style = "dct" if self.style.tags else "dca"
        return f'type="{self.dialect}" style="{style}" {lang} xmlns="{NAMESPACE}"{"".join(spaces)}'

    # --- concepts ---

    def entry(self, concept: Concept) -> Iterator[str]:
        """A concept entry, a line for each thing said."""
        keys = concept_keys(concept)
        xml_id = self.ids[concept.id]
        if xml_id != concept.id:
            keys["id"] = concept.id
        yield f"<{self.style.entry} id={attribute(xml_id)}>"
        if self.takes(keys, "subject", "subjectField"):
            yield "  " + self.category("descrip", "subjectField", keys.pop("subject"))
        if self.takes(keys, "definition", "definition"):
            yield f"  <descripGrp>{self.category('descrip', 'definition', keys.pop('definition'))}</descripGrp>"
        if "modified" in keys and self.dialect.has("transactionType"):
            change = self.category("transac", "transactionType", "modification")
            yield f"  <transacGrp>{change}<date>{keys.pop('modified')}</date></transacGrp>"
        if self.dialect.has("crossReference") and all(other in self.ids for other in concept.confusable):
            for other in concept.confusable:
                yield "  " + self.category("ref", "crossReference", other, target=self.ids[other])
            keys.pop("confusable", None)
        yield from self.notes(keys, "  ")
        for lang, terms in groupby(concept.terms, key=lambda term: term.lang):
            yield f"  <{self.style.lang} xml:lang={attribute(lang)}>"
            for term in terms:
                yield from self.section(term)
            yield f"  </{self.style.lang}>"
        yield f"</{self.style.entry}>"

    def section(self, term: Term) -> Iterator[str]:
        """A term section."""
        keys = term_keys(term)
        if not holds(term.text):
            keys["term"] = term.text
        yield f"    <{self.style.term}><term>{escaped(term.text)}</term>"
        if self.dialect.has("administrativeStatus"):
            keys.pop("status")
            yield "      " + self.category("termNote", "administrativeStatus", STATUS[term.status])
        if self.dialect.has("termType"):
            if term.type is not TermType.NICKNAME:
                keys.pop("type", None)
            yield "      " + self.category("termNote", "termType", TYPE[term.type])
        if self.takes(keys, "example", "context"):
            yield f"      <descripGrp>{self.category('descrip', 'context', keys.pop('example'))}</descripGrp>"
        if self.dialect.has("source") and all(map(holds, term.source)):
            keys.pop("source", None)
            yield from ("      " + self.category("admin", "source", source) for source in term.source)
        yield from self.notes(keys, "      ")
        yield f"    </{self.style.term}>"

    # --- what is said ---

    def takes(self, keys: Mapping[str, object], key: str, category: str) -> bool:
        """Can the category of the dialect carry this key?"""
        return key in keys and self.dialect.has(category) and holds(keys[key])

    def notes(self, keys: dict[str, object], indent: str) -> Iterator[str]:
        """The note, and one more for what is left."""
        note = keys.get("note")
        if isinstance(note, str) and holds(note) and not note.startswith(OWN):
            yield f"{indent}<note>{escaped(str(keys.pop('note')))}</note>"
        if keys:
            yield f"{indent}<note>{escaped(own_note(keys))}</note>"

    def category(self, kind: str, name: str, text: object, target: str | None = None) -> str:
        """An element for a data category, in the style of the file."""
        pointing = f" target={attribute(target)}" if target else ""
        if self.style.tags:
            tag = f"{'min' if name in MIN else 'basic'}:{name}"
            return f"<{tag}{pointing}>{escaped(str(text))}</{tag}>"
        return f'<{kind} type="{name}"{pointing}>{escaped(str(text))}</{kind}>'


def _xml_ids(concepts: Iterable[Concept]) -> dict[str, str]:
    """An id that XML can hold for each concept: its own where that is possible."""
    ids = {concept.id: concept.id for concept in concepts if NCNAME.fullmatch(concept.id)}
    taken = set(ids)
    for number, concept in enumerate(concepts, start=1):
        if concept.id not in ids:
            name = f"c{number}"
            while name in taken:
                name += "_"
            taken.add(name)
            ids[concept.id] = name
    return ids
