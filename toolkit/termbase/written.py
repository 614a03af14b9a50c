"""Glossary tables as TOML text: one term on one line, keys in a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from toolkit.text.patterns import regex

BARE_KEY = regex(r"[A-Za-z0-9_-]+")
TERM_ORDER = (
    "term", "type", "status", "case", "beside_acronym", "stance", "from", "until",
    "source", "review", "note", "example", "context",
)  # fmt: skip
CONCEPT_ORDER = ("subject", "definition", "confusable", "note", "enforce", "translate", "well_known", "modified")
UNSAID = {"type": "full"}
"""What need not be written, because it goes without saying."""


def file_text(heading: str, meta: Mapping[str, object], concepts: Mapping[str, Mapping[str, object]]) -> str:
    """A whole glossary file: a comment, `[meta]`, and the concepts in the order given."""
    parts = [f"# {line}" if line else "#" for line in heading.splitlines()]
    parts += ["", "[meta]"]
    parts += [pair_text(key, value) for key, value in meta.items()]
    for id_, table in concepts.items():
        parts += ["", concept_text(id_, table)]
    return "\n".join(parts) + "\n"


def concept_text(id_: str, table: Mapping[str, object]) -> str:
    """One concept with all its keys."""
    said = sorted((key for key in table if key in CONCEPT_ORDER), key=CONCEPT_ORDER.index)
    lines = [f"[{key_text(id_)}]", *(pair_text(key, table[key]) for key in said)]
    for lang, terms in table.items():
        if lang not in CONCEPT_ORDER and isinstance(terms, Iterable):
            lines += [f"{lang} = [", *(f"  {term_text(term)}," for term in terms), "]"]
    return "\n".join(lines)


def term_text(term: Mapping[str, object]) -> str:
    """One term as an inline table on one line."""
    keys = sorted((key for key in term if term[key] != UNSAID.get(key)), key=TERM_ORDER.index)
    return "{ " + ", ".join(pair_text(key, term[key]) for key in keys) + " }"


def pair_text(key: str, value: object) -> str:
    """`key = value`; one source need not be a list."""
    if key == "source" and isinstance(value, list) and len(value) == 1:
        value = value[0]
    return f"{key_text(key)} = {value_text(value)}"


def key_text(key: str) -> str:
    """A key, in quotes where it needs them."""
    return key if BARE_KEY.fullmatch(key) else value_text(key)


def value_text(value: object) -> str:
    """A value of TOML. Its strings are written as JSON's, whose escapes TOML shares; DEL is the one it forbids."""
    if isinstance(value, str):
        return _quoted(value).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(pair_text(key, inner) for key, inner in value.items()) + " }"
    if isinstance(value, list | tuple):
        return f"[{', '.join(value_text(element) for element in value)}]"
    return _quoted(value)


_quoted = json.JSONEncoder(ensure_ascii=False).encode
