"""What a reader makes of a foreign glossary: drafts of concepts, checked like entries of a glossary file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from toolkit.model import Concept, Review, Term
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.entries import CONCEPT_KEYS, LANGUAGE, META, Entries
from toolkit.termbase.lines import Lines
from toolkit.text.patterns import regex

SPACE: Final = regex("[ \t\r\n]+")


class Refusal(NamedTuple):
    """Something of a file that was not taken, where it stands (1-based; 0: nowhere in particular), and why."""

    line: int
    reason: str


@dataclass(slots=True)
class Draft:
    """One entry as the table that a glossary file would hold, not yet checked."""

    line: int
    id: str = ""
    """Empty where the file gives none."""
    table: dict[str, object] = field(default_factory=dict)
    lines: dict[tuple[str, int], int] = field(default_factory=dict)
    """Where the terms stand: by language and index."""

    def add(self, lang: str, term: dict[str, object], line: int = 0) -> None:
        """One more term of a language."""
        terms = self.table.setdefault(lang, [])
        if isinstance(terms, list):
            self.lines[lang, len(terms)] = line or self.line
            terms.append(term)

    def add_note(self, text: str) -> None:
        """One more note: a line of its own."""
        before = self.table.get("note")
        self.table["note"] = f"{before}\n{text}" if before else text


@dataclass(slots=True)
class Reading:
    """What a file gave. Concepts and terms carry the path and the lines of that file."""

    path: str
    concepts: list[Concept] = field(default_factory=list)
    """In the order of the file; the id is empty where the file gives none."""
    refused: list[Refusal] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    """Columns and data categories that a glossary has no place for, and how often they held something."""
    remarks: list[str] = field(default_factory=list)

    def take(self, drafts: Iterable[Draft]) -> None:
        """What a glossary could hold of the drafts; the rest is refused, each with its reason, said once for a row."""
        ids: dict[str, int] = {}
        for draft in drafts:
            if draft.id and draft.id in ids:
                self.refused.append(Refusal(draft.line, f'duplicate id "{draft.id}" (first at line {ids[draft.id]})'))
                continue
            ids[draft.id] = draft.line
            if not self._in_languages(draft):
                continue
            name = "" if draft.id == META else draft.id
            entries = Entries({name: draft.table}, _Places(draft), self.path)
            self.refused += dict.fromkeys(Refusal(*fault) for fault in entries.faults)
            concept = _understood(entries) if entries.faults else entries.concepts[0]
            if concept.terms or not entries.faults:
                self.concepts.append(concept if name == draft.id else concept._replace(id=draft.id))

    def _in_languages(self, draft: Draft) -> bool:
        """Take out the terms whose language nobody can tell, and say so; is anything left?"""
        unknown = [
            key for key, terms in draft.table.items()
            if isinstance(terms, list) and key not in CONCEPT_KEYS and not LANGUAGE.fullmatch(key)
        ]  # fmt: skip
        for lang in unknown:
            del draft.table[lang]
            reason = f'"{lang}" is no code of a language (en, my, zh-Hant)' if lang else "nothing says the language"
            self.refused.append(Refusal(draft.lines.get((lang, 0), draft.line), reason))
        return not unknown or any(key not in CONCEPT_KEYS for key in draft.table)


def _understood(entries: Entries) -> Concept:
    """The concept with the forms whose text is understood.

    Where something else that is said of a form is not, it enters as proposed, which checks ignore, with a note of it:
    it may have said that the form is wrong.
    """
    concept = entries.concepts[0]
    numbers = Counter[str]()
    terms = []
    for term in concept.terms:
        wrong = entries.faulty.get((concept.id, term.lang, numbers[term.lang]), [])
        numbers[term.lang] += 1
        if term.text.strip():
            terms.append(_doubtful(term, wrong) if wrong else term)
    return concept._replace(terms=tuple(terms))


def _doubtful(term: Term, wrong: Iterable[str]) -> Term:
    remark = f"The list says: {', '.join(message.partition(' (')[0] for message in wrong)}."
    return term._replace(review=Review.PROPOSED, note=" ".join(filter(None, (term.note, remark))))


class _Places(Lines):
    """The lines of a draft, for the messages of `Entries`."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def of(self, *path: str | int) -> int:
        """The line of a term, else that of the draft."""
        if len(path) > 2:
            return self._draft.lines.get((str(path[1]), int(path[2])), self._draft.line)
        return self._draft.line


def tidy(text: str) -> str:
    """Without the spaces and line ends that come of indenting."""
    return SPACE.sub(" ", text).strip(" ")


@lru_cache(maxsize=256)
def language_code(raw: str) -> str:
    """A code as glossaries write it: `EN` is en, `my_MM` is my (the region goes without saying), `pt_br` is pt-BR."""
    first, *rest = re.split("[-_]", raw.strip())
    parts = [part.title() if len(part) == 4 else part.upper() for part in rest]
    code = "-".join([first.lower(), *parts])
    return LANGUAGE_ALONE.get(code, code)


LANGUAGE_ALONE: Final = {
    "my-MM": "my",
    "my-Mymr": "my",
    "my-Mymr-MM": "my",
    "en-US": "en",
    "bur": "my",
    "mya": "my",
    "eng": "en",
}
"""Codes that say no more than the language: its usual script and country (CLDR likely subtags)."""


def is_language(code: str) -> bool:
    """Can a glossary file have such a key?"""
    return LANGUAGE.fullmatch(code) is not None and code not in CONCEPT_KEYS
