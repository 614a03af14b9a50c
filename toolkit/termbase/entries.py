"""The tables of one glossary file, checked and made into concepts.

What cannot be understood is written down as a fault with its line; everything else is made into nouns all the same,
so that one run names every fault of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from toolkit.errors import did_you_mean
from toolkit.model import Concept, Context, Enforce, GlossaryFile, Status, Term, TermType
from toolkit.termbase.compiled import CASE, ENFORCE, REVIEW, STATUS, TYPE
from toolkit.termbase.lines import Lines
from toolkit.text.patterns import regex

META = "meta"
META_KEYS = ("subject", "licence", "attribution", "enforce")
CONCEPT_KEYS = ("subject", "definition", "confusable", "note", "enforce", "translate", "well_known", "modified")
TERM_KEYS = dict.fromkeys((
    "term", "status", "type", "case", "context", "beside_acronym", "stance", "from", "until",
    "review", "source", "note", "example",
))  # fmt: skip
CONTEXT_KEYS = ("followed_by", "preceded_by", "not_inside")
LANGUAGE = regex(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
"""A BCP 47 code of a language, with script and region where they matter: my, zh-Hant, en-GB."""
LONGER = {"eng": "en", "mya": "my", "bur": "my"}
"""Codes of three letters for languages that have one of two, which alone BCP 47 allows (RFC 5646, 2.2.1)."""
LANGUAGE_LIKE = regex(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*")

Choice = TypeVar("Choice", bound=StrEnum)
KeyPath = tuple[str | int, ...]


class Entries:
    """The concepts of one file, or of a piece of it, and the faults met on the way."""

    def __init__(self, data: Mapping[str, object], lines: Lines, path: str, before: Entries | None = None) -> None:
        """`before` are those of the piece before: what its file says of itself holds here too."""
        self.faults: list[tuple[int, str]] = []
        self.faulty: dict[KeyPath, list[str]] = {}
        """What is wrong with a table, a key or a term, each as a whole: `("kndf", "my", 0)`."""
        self.references: list[tuple[int, str]] = []
        """Ids that concepts of this file name as confusable, each with its line."""
        self._lines = lines
        self._path = path
        self._enforce: Enforce = Enforce.REQUIRED if before is None else before._enforce
        self.file: GlossaryFile = self._meta(data.get(META, {})) if before is None else before.file
        self.concepts = [self._concept(id_, data[id_]) for id_ in data if id_ != META]
        self.file = self.file._replace(concepts=self.file.concepts + len(self.concepts))

    # --- tables ---

    def _meta(self, table: object) -> GlossaryFile:
        values = self._table(table, (META,), META_KEYS)
        self._enforce = self._choice(values, (META,), "enforce", ENFORCE) or Enforce.REQUIRED
        return GlossaryFile(
            self._path,
            subject=self._text(values, (META,), "subject"),
            licence=self._text(values, (META,), "licence"),
            attribution=self._texts(values, (META,), "attribution"),
        )

    def _concept(self, id_: str, table: object) -> Concept:
        at: KeyPath = (id_,)
        values = self._table(table, at, None)
        terms: list[Term] = []
        for key, value in values.items():
            if key not in CONCEPT_KEYS:
                terms.extend(self._language(at, key, value))
        confusable = self._texts(values, at, "confusable")
        self.references += [(self._lines.of(id_, "confusable", i), other) for i, other in enumerate(confusable)]
        return Concept(
            id=id_,
            subject=self._text(values, at, "subject") or self.file.subject,
            definition=self._text(values, at, "definition"),
            confusable=confusable,
            note=self._text(values, at, "note"),
            enforce=self._choice(values, at, "enforce", ENFORCE) or self._enforce,
            translate=self._flag(values, at, "translate", default=True),
            well_known=self._flag(values, at, "well_known", default=False),
            modified=self._day(values, at, "modified"),
            terms=tuple(terms),
            path=self._path,
            line=self._lines.of(*at),
        )

    def _language(self, at: KeyPath, key: str, value: object) -> list[Term]:
        """The terms under a language key; a key that is none is a fault."""
        here = (*at, key)
        if not LANGUAGE.fullmatch(key):
            if LANGUAGE_LIKE.fullmatch(key) and isinstance(value, list):
                self._fault(here, f'malformed language code "{key}"{_language_remedy(key)}')
            else:
                known = [*CONCEPT_KEYS, "en", "my"]
                self._fault(here, f'unknown key "{key}"{did_you_mean(key, known)}')
            return []
        if key in LONGER:
            self._fault(here, f'long language code "{key}" (did you mean "{LONGER[key]}"?)')
            return []
        if not isinstance(value, list):
            near = did_you_mean(key, CONCEPT_KEYS) if len(key) > 2 else ""
            remedy = near if "did you mean" in near else f' ({key} = [{{ term = "..." }}])'
            self._fault(here, f'"{key}" must be a list of terms{remedy}')
            return []
        return [self._term(key, element, (*here, i)) for i, element in enumerate(value)]

    def _term(self, lang: str, table: object, at: KeyPath) -> Term:
        values = self._table(table, at, TERM_KEYS, 'a term is a table, such as { term = "KNDF", type = "acronym" }')
        text = self._text(values, at, "term")
        if isinstance(table, dict) and "term" not in table:
            self._fault(at, 'term without its text (term = "...")')
        elif text is not None and not text.strip():
            self._fault(at, 'empty term (term = "...")')
        return Term(
            text=text or "",
            lang=lang,
            status=self._choice(values, at, "status", STATUS) or Status.ADMITTED,
            type=self._choice(values, at, "type", TYPE) or TermType.FULL,
            case=self._choice(values, at, "case", CASE),
            context=self._context(values, at),
            beside_acronym=self._flag(values, at, "beside_acronym", default=False),
            stance=self._text(values, at, "stance"),
            valid_from=self._day(values, at, "from"),
            valid_until=self._day(values, at, "until"),
            review=self._choice(values, at, "review", REVIEW),
            source=self._texts(values, at, "source"),
            note=self._text(values, at, "note"),
            example=self._text(values, at, "example"),
            line=self._lines.of(*at),
        )

    def _context(self, values: Mapping[str, object], at: KeyPath) -> Context | None:
        if "context" not in values:
            return None
        here = (*at, "context")
        inner = self._table(values["context"], here, CONTEXT_KEYS, 'context = { followed_by = ["..."] }')
        return Context(
            followed_by=self._texts(inner, here, "followed_by"),
            preceded_by=self._texts(inner, here, "preceded_by"),
            not_inside=self._texts(inner, here, "not_inside"),
        )

    # --- values ---

    def _table(
        self, value: object, at: KeyPath, known: Iterable[str] | None, remedy: str = "[id] with keys under it"
    ) -> Mapping[str, object]:
        if not isinstance(value, dict):
            self._fault(at, f'"{at[-1]}" must be a table ({remedy})' if isinstance(at[-1], str) else remedy)
            return {}
        if known is not None:
            for key in value:
                if key not in known:
                    self._fault((*at, key), f'unknown key "{key}"{did_you_mean(key, known)}')
        return value

    def _text(self, values: Mapping[str, object], at: KeyPath, key: str) -> str | None:
        value = values.get(key)
        if value is None or isinstance(value, str):
            return value
        self._fault((*at, key), f'{key} must be a text in quotes ({key} = "...")')
        return None

    def _texts(self, values: Mapping[str, object], at: KeyPath, key: str) -> tuple[str, ...]:
        """A text or a list of texts."""
        value = values.get(key, [])
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(element, str) for element in value):
            return tuple(value)
        self._fault((*at, key), f'{key} must be a text or a list of texts ({key} = ["..."])')
        return ()

    def _flag(self, values: Mapping[str, object], at: KeyPath, key: str, *, default: bool) -> bool:
        value = values.get(key, default)
        if isinstance(value, bool):
            return value
        self._fault((*at, key), f"{key} must be true or false, without quotes ({key} = {str(not default).lower()})")
        return default

    def _choice(
        self, values: Mapping[str, object], at: KeyPath, key: str, choices: Mapping[str, Choice]
    ) -> Choice | None:
        value = values.get(key)
        if value is None:
            return None
        chosen = choices.get(str(value))
        if chosen is None:
            self._fault((*at, key), f'unknown {key} "{value}"{did_you_mean(str(value), choices)}')
        return chosen

    def _day(self, values: Mapping[str, object], at: KeyPath, key: str) -> date | None:
        value = values.get(key)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self._fault((*at, key), f'{key} "{value}" is not a date (write it as 2021-05-31)')
            return None

    def _fault(self, at: KeyPath, message: str) -> None:
        self.faults.append((self._lines.of(*at), message))
        self.faulty.setdefault(at[:3], []).append(message)


def _language_remedy(key: str) -> str:
    """` (did you mean "zh-Hant"?)` for zh_hant; what a code looks like where that does not help."""
    first, *rest = re.split("[-_]", key)
    parts = [part.title() if len(part) == 4 else part.upper() for part in rest]
    code = "-".join([first.lower(), *parts])
    if LANGUAGE.fullmatch(code):
        return f' (did you mean "{code}"?)'
    return " (two or three small letters, then script or region: my, zh-Hant, en-GB)"
