"""What the columns of a table mean, by their names or as the user says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Status, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.exchange.drafts import is_language, language_code
from toolkit.text.patterns import regex

CONCEPT: Final = (
    "id",
    "subject",
    "definition",
    "confusable",
    "concept_note",
    "enforce",
    "translate",
    "well_known",
    "modified",
)
TERM: Final = (
    "status", "type", "case", "context", "beside_acronym", "stance", "from", "until", "review", "source", "note",
    "example",
)  # fmt: skip
OWN: Final = (*CONCEPT, "lang", "term", *TERM)
"""The columns of a table as it is exported: one row for each term."""
PAIR: Final = ("source_term", "target_term", "source_lang", "target_lang")
FIELDS: Final = (*OWN, *PAIR)

ALIASES: Final = {
    "id": "concept id, entry id, string id, term id, key, identifier",
    "subject": "domain, subject field, category, topic",
    "definition": "description, explanation, meaning",
    "concept_note": "note of the concept",
    "lang": "language, locale, language code",
    "term": "form",
    "status": "term status, administrative status, usage status",
    "type": "term type",
    "note": "notes, comment, comments, remark, remarks, usage note",
    "source": "sources, reference, references, citation, url, link, provenance, source url",
    "example": "examples, sample sentence",
    "source_term": "source string, source text, src",
    "target_term": "target, target string, target text, tgt, translation, translations",
    "source_lang": "source language, source locale",
    "target_lang": "target language, target locale",
}
"""Names that columns go by; capitals, spaces and underscores do not count."""
LANGUAGE_NAMES: Final = {"english": "en", "burmese": "my", "myanmar": "my", "မြန်မာ": "my", "အင်္ဂလိပ်": "en"}
BRACKETED: Final = regex(r"(?:term|form)?\s*[\[(:]\s*([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})*)\s*[\])]?", re.IGNORECASE)
IGNORED: Final = "-"


class Column(NamedTuple):
    """What a column holds: a field, or forms of a language (then `field` is empty)."""

    field: str
    lang: str = ""
    type: str = ""
    status: str = ""


def understood(names: Sequence[str], told: Mapping[str, str], path: str) -> list[Column | None]:
    """What each column means; None where nobody knows. Raises UsageError where `told` cannot be meant."""
    for name in told:
        if name not in names:
            raise UsageError(f'--map: {path} has no column "{name}"{did_you_mean(name, names)}')
    columns = [_told(name, told[name]) if name in told else meaning(name) for name in names]
    fields = [column.field for column in columns if column]
    if "target_term" in fields and "source_term" not in fields and "source" in fields:
        columns[fields_index(columns, "source")] = Column("source_term")  # source and target: a bilingual list
    return columns


def fields_index(columns: Sequence[Column | None], field: str) -> int:
    """Where the column of a field stands."""
    return next(i for i, column in enumerate(columns) if column and column.field == field)


def meaning(name: str) -> Column | None:
    """What a column is by its name."""
    plain = _plain(name)
    if plain in NAMES:
        return Column(NAMES[plain])
    if plain in LANGUAGE_NAMES:
        return Column("", LANGUAGE_NAMES[plain])
    bracketed = BRACKETED.fullmatch(name.strip())
    code = language_code(bracketed[1] if bracketed else name)
    return Column("", code) if is_language(code) and _is_known(code) else None


def _told(name: str, what: str) -> Column:
    """What the user says a column is: a field, a language, or `en:acronym`, `my:deprecated`."""
    if what == IGNORED:
        return Column(IGNORED)
    if what in FIELDS:
        return Column(what)
    lang, *more = what.split(":")
    code = language_code(lang)
    types = [word for word in more if word in list(TermType)]
    statuses = [word for word in more if word in list(Status)]
    if not is_language(code) or len(types) + len(statuses) != len(more):
        remedy = did_you_mean(what, [*FIELDS, "en", "my", "en:acronym", IGNORED])
        raise UsageError(f'--map {name}={what}: "{what}" is neither a field nor a language{remedy}')
    return Column("", code, "".join(types[:1]), "".join(statuses[:1]))


def _is_known(code: str) -> bool:
    """Is there a language of that code? Else `pos` and `src` would be some."""
    if code in ("en", "my"):
        return True
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _plain(name: str) -> str:
    return re.sub(r"[\s_\-.]+", "", name).casefold()


NAMES: Final = {
    **{_plain(name): name for name in FIELDS},
    **{_plain(alias): field for field, aliases in ALIASES.items() for alias in aliases.split(",")},
}
