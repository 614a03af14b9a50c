"""The data categories of TBX and what they are in a glossary.

Sources: ISO 30042:2019 (TBX v3) and the public dialects of https://www.tbxinfo.net: TBX-Core has terms and notes only,
TBX-Min adds the module "min", TBX-Basic the module "basic". The picklists are those of the TBX-Basic schemas.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from toolkit.model import Status, TermType
from toolkit.termbase.exchange.drafts import tidy
from toolkit.termbase.exchange.markup import ILLEGAL

MIN: Final = frozenset({"subjectField", "administrativeStatus"})
BASIC: Final = frozenset({"definition", "context", "source", "termType", "crossReference", "transactionType"})


class Dialect(StrEnum):
    """Which data categories a file may use."""

    CORE = "TBX-Core"
    MIN = "TBX-Min"
    BASIC = "TBX-Basic"

    def has(self, category: str) -> bool:
        """May a file of the dialect use it?"""
        if category in MIN:
            return self is not Dialect.CORE
        return self is Dialect.BASIC and category in BASIC


STATUS: Final = {status: f"{status.value}Term-admn-sts" for status in Status}
STATUSES: Final = {
    **{code: status.value for status, code in STATUS.items()},
    **{f"{status.value}Term": status.value for status in Status},
    **{status.value: status.value for status in Status},
    "standardizedTerm": "preferred",
    "standardizedTerm-admn-sts": "preferred",
    "recommended": "preferred",
    "recommendedTerm": "preferred",
    "approved": "preferred",
    "admissible": "admitted",
    "allowed": "admitted",
    "notRecommended": "deprecated",
    "nonstandardizedTerm": "admitted",
    "forbidden": "deprecated",
    "prohibited": "deprecated",
    "rejected": "deprecated",
    "obsolete": "superseded",
}
"""What status values mean here: the picklists of TBX v2 and v3, and what termbases write besides."""

TYPE: Final = {
    TermType.FULL: "fullForm",
    TermType.SHORT: "shortForm",
    TermType.ACRONYM: "acronym",
    TermType.NICKNAME: "variant",
}
TYPES: Final = {
    "fullForm": "full",
    "entryTerm": "full",
    "synonym": "full",
    "variant": "full",
    "phrase": "full",
    "internationalism": "full",
    "shortForm": "short",
    "clippedTerm": "short",
    "abbreviation": "short",
    "acronym": "acronym",
    "initialism": "acronym",
}

OWN: Final = "wawhara: "
"""What opens a note that carries our own keys: `wawhara: {"review": "attested"}`."""


def own_note(keys: Mapping[str, object]) -> str:
    """The note that carries keys which the format has no place for, as JSON."""
    text = json.dumps(keys, ensure_ascii=False, default=str)
    text = text.replace("  ", " \\u0020").replace("  ", " \\u0020")  # readers of XML make one space of several
    return OWN + ILLEGAL.sub(lambda char: f"\\u{ord(char[0]):04x}", text.replace("\r", "\\r"))


def own_keys(note: str) -> dict[str, object] | None:
    """The keys of such a note; None for any other note."""
    if not note.startswith(OWN):
        return None
    try:
        keys = json.loads(note.removeprefix(OWN))
    except ValueError:
        return None
    return keys if isinstance(keys, dict) else None


def holds(text: object) -> bool:
    """Does an element of XML give this text back as it is?"""
    return isinstance(text, str) and bool(text) and tidy(text) == text and not ILLEGAL.search(text)
