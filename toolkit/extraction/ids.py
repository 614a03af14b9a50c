"""Ids of proposed entries: short, and the same in every run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from hashlib import sha256
from itertools import count
from typing import Final

LONGEST: Final = 40
"""Characters of an id made of a name."""
RESERVED: Final = frozenset({"meta"})


def slug(texts: Iterable[str]) -> str:
    """The first text that has Latin letters, in lower case; else a mark of the first text."""
    texts = list(texts)
    for text in texts:
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        found = re.sub("[^a-z0-9]+", "-", plain).strip("-")
        if found and sum(map(str.isascii, text)) * 2 > len(text):
            return found if len(found) <= LONGEST else found[:LONGEST].rpartition("-")[0] or found[:LONGEST]
    return f"new-{sha256(texts[0].encode()).hexdigest()[:8]}"


def free(wanted: str, taken: Container[str]) -> str:
    """The id, numbered if it is taken."""
    if wanted not in taken and wanted not in RESERVED:
        return wanted
    return next(each for number in count(2) if (each := f"{wanted}-{number}") not in taken)
