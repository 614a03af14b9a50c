"""TBX of all versions, styles and dialects as drafts: data categories go by their names, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from toolkit.errors import InputError
from toolkit.model import Concept
from toolkit.termbase.exchange.categories import STATUSES, TYPES, own_keys
from toolkit.termbase.exchange.drafts import Draft, Reading, Refusal, language_code, tidy
from toolkit.termbase.exchange.markup import LINE, entries

ENTRIES: Final = frozenset({"conceptEntry", "termEntry"})
HEADERS: Final = frozenset({"tbxHeader", "martifHeader"})
LANGS: Final = frozenset({"langSec", "langSet", "langGroup"})
TERMS: Final = frozenset({"termSec", "tig", "ntig", "termGroup"})
GROUPS: Final = frozenset({"descripGrp", "adminGrp", "termNoteGrp", "termGrp", "transacGrp"})
TYPED: Final = frozenset(
    {"descrip", "admin", "termNote", "ref", "xref", "transac", "descripNote", "adminNote", "transacNote"}
)
LANG: Final = "http://www.w3.org/XML/1998/namespace}lang"
STATUS_CATEGORIES: Final = frozenset({"administrativeStatus", "normativeAuthorization", "termStatus", "Usage status"})
ORIGINATION: Final = "origination"


def read(path: str, data: bytes) -> Reading:
    """The concepts of a TBX file. Raises InputError where it is none."""
    reading = Reading(path)
    found = entries(path, data, ENTRIES | HEADERS)
    root = next(found, None)
    if root is None or root.tag not in ("martif", "tbx", "TBX"):
        raise InputError(path, f"is not TBX: it begins with <{root.tag if root is not None else ''}>")
    ids: dict[str, str] = {}
    reading.take(_drafts(found, reading, ids))
    reading.concepts = [_resolved(each, ids, reading) if each.confusable else each for each in reading.concepts]
    return reading


def _drafts(found: Iterator[Element], reading: Reading, ids: dict[str, str]) -> Iterator[Draft]:
    """The drafts; the id that an entry has in XML, and the one it has here, go into `ids`."""
    for element in found:
        if element.tag in HEADERS:
            said = [tidy("".join(p.itertext())) for p in element.iterfind(".//sourceDesc/p")]
            if any(said):
                reading.remarks.append(f'the file says of its source: "{"; ".join(filter(None, said))}"')
        elif element.tag in ENTRIES:
            draft = _Entry(element, reading).draft
            if any(isinstance(value, list) and key != "confusable" for key, value in draft.table.items()):
                ids[element.get("id", "")] = draft.id
                yield draft
            else:
                reading.refused.append(Refusal(draft.line, f"entry without a term ({element.get('id', 'no id')})"))


class _Entry:
    """One concept entry."""

    def __init__(self, element: Element, reading: Reading) -> None:
        self.reading = reading
        self.draft = Draft(int(element.get(LINE, "0")), element.get("id", ""))
        self.sources: list[str] = []
        """Of the whole entry: they hold for terms that name none."""
        self.own: dict[str, object] = {}
        for child in element:
            if child.tag not in LANGS:
                self.concept(child)
        for child in element:
            if child.tag in LANGS:
                self.language(child)
        self.draft.id = str(self.own.pop("id", self.draft.id))
        self.draft.table.update(self.own)

    # --- concept and language level ---

    def concept(self, element: Element) -> None:
        """What is said of the concept."""
        table = self.draft.table
        for name, text, each in _said(element):
            keys = own_keys(text) if name == "note" else None
            if keys is not None:
                self.own.update(keys)
            elif name == "note" or name == "Usage note":
                self.draft.add_note(text)
            elif name == "subjectField" and "subject" not in table:
                table["subject"] = text
            elif name in ("definition", "descrip") and "definition" not in table:
                table["definition"] = text
            elif name == "Translation needed":
                table["translate"] = text.lower() != "no"
            elif name == "crossReference":
                confusable = table.setdefault("confusable", [])
                if isinstance(confusable, list):
                    confusable.append(_Target(each.get("target") or text))
            elif name == "modification date":
                table["modified"] = max(text[:10], str(table.get("modified", "")))
            elif name == "source" and element.tag not in GROUPS:
                self.sources.append(text)
            elif name == "definition":
                self.reading.ignored["second definition of a concept"] += 1
            else:
                self.reading.ignored[f"{name} of a concept"] += 1

    def language(self, element: Element) -> None:
        """The terms of a language; what is said of the language itself belongs to the concept."""
        raw = element.get(LANG) or element.get("lang") or ""
        lang = language_code(raw)
        for child in element:
            if child.tag in TERMS:
                self.term(child, lang)
            else:
                self.concept(child)

    # --- terms ---

    def term(self, element: Element, lang: str) -> None:
        """A term section."""
        line = int(element.get(LINE, "0"))
        term: dict[str, object] = {"term": "", "source": []}
        own: dict[str, object] = {}
        notes: list[str] = []
        sources: list[str] = []
        for name, text, each in _said(element, inside=True):
            if name == "term":
                term["term"] = text
            elif name == "note":
                keys = own_keys(text)
                own.update(keys or {})
                notes += [text] if keys is None else []
            elif name in STATUS_CATEGORIES:
                term["status"] = STATUSES.get(text, text)
            elif name == "termType":
                self.type(term, text)
            elif name == "source" and each.get("of") not in ("definition", "context"):
                sources.append(text)
            elif name == "context" and "example" not in term:
                term["example"] = text
            else:
                self.reading.ignored[f"{name} of a term"] += 1
        if not (term["term"] or own.get("term")):
            self.reading.refused.append(Refusal(line, f"empty term ({lang})"))
            return
        if notes:
            term["note"] = "\n".join(notes)
        term["source"] = sources or list(self.sources)
        term.update(own)
        self.draft.add(lang, term, line)

    def type(self, term: dict[str, object], text: str) -> None:
        """The type, where a glossary tells it apart."""
        if text in TYPES:
            term["type"] = TYPES[text]
        else:
            self.reading.ignored[f"termType {text}"] += 1


def _said(element: Element, inside: bool = False) -> Iterator[tuple[str, str, Element]]:
    """The data categories of an element or group: (name, text, the element)."""
    if element.tag == "transacGrp":
        yield from _transaction(element)
        return
    if inside or element.tag in GROUPS:
        first = ""
        for child in element:
            if child.tag in GROUPS:
                yield from _said(child)
                continue
            name = _name(child)
            if element.tag in ("descripGrp", "adminGrp", "termNoteGrp") and first:
                child.set("of", first)
            first = first or name
            yield name, _text(child), child
        return
    yield _name(element), _text(element), element


def _transaction(group: Element) -> Iterator[tuple[str, str, Element]]:
    kind = next((_text(child) for child in group if _name(child) == "transactionType"), "")
    date = group.find("date")
    if kind == "modification" and date is not None and _text(date)[4:5] == "-":
        yield "modification date", _text(date), date
    else:
        yield f"transaction ({kind})", "", group


def _name(element: Element) -> str:
    return element.get("type", element.tag) if element.tag in TYPED else element.tag


def _text(element: Element) -> str:
    return tidy("".join(element.itertext()))


class _Target(str):
    """An id as XML has it, to be told from one of our own."""

    __slots__ = ()


def _resolved(concept: Concept, ids: Mapping[str, str], reading: Reading) -> Concept:
    """Let cross references name concepts by their own ids; one that names none is left out, and said."""
    named = [other for other in concept.confusable if not isinstance(other, _Target) or ids.get(other)]
    if len(named) < len(concept.confusable):
        reading.ignored["crossReference to no entry of the file"] += len(concept.confusable) - len(named)
    return concept._replace(confusable=tuple(ids[id_] if isinstance(id_, _Target) else id_ for id_ in named))
