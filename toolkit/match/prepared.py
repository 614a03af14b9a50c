"""What is made of a glossary before texts are searched for it: sections of bytes, which the cache keeps.

What uses them reads them the same way whether they were kept or have just been made,
and makes objects only of what a text mentions. They are named by the glossary's content and by the code that made
them, so that they are never stale; a glossary that does not come from the cache has its sections made each time.
"""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal, TypeAlias

from toolkit.cache import cached, keep
from toolkit.model import Concept, Glossary
from toolkit.termbase.compiled import CompiledConcepts
from toolkit.text.page import SEPARATOR

KIND: Final = "match"
"""The kind of file in the cache."""
ROOMS: Final = ("match", "text")
"""Whose code decides what the sections hold."""

_BETWEEN: Final = SEPARATOR.encode()

Sections: TypeAlias = Mapping[str, bytes | memoryview]


def prepared(glossary: Glossary, name: str, make: Callable[[], Mapping[str, bytes]]) -> Sections:
    """The sections that `make` gives for a glossary, from the cache if they are there."""
    concepts = glossary.concepts
    if not isinstance(concepts, CompiledConcepts):
        return make()
    key = sha256("\0".join((concepts.key, _code(), name)).encode()).hexdigest()
    kept = cached(KIND, key)
    if kept is not None:
        return kept
    made = make()
    keep(KIND, key, made)
    return made


def concept_at(glossary: Glossary) -> Callable[[int], Concept]:
    """Gives a concept by its number in the order of the glossary."""
    concepts = glossary.concepts
    return concepts.at if isinstance(concepts, CompiledConcepts) else list(concepts.values()).__getitem__


def each_concept(glossary: Glossary) -> Iterator[Concept]:
    """All concepts in order, for who looks at each once: those from the cache are not kept."""
    concepts = glossary.concepts
    return concepts.each() if isinstance(concepts, CompiledConcepts) else iter(concepts.values())


def joined(keys: Iterable[bytes]) -> bytes:
    """Keys as one section. None is empty; a separator in one becomes a space."""
    each = list(keys)
    whole = _BETWEEN.join(each)
    return _BETWEEN.join(key.replace(_BETWEEN, b" ") for key in each) if whole.count(_BETWEEN) >= len(each) else whole


def parted(section: bytes | memoryview) -> list[bytes]:
    """The keys of a section."""
    return bytes(section).split(_BETWEEN) if section else []


def packed(kind: Literal["B", "H", "I"], numbers: Iterable[int]) -> bytes:
    """Numbers of 1, 2 or 4 bytes as one section."""
    return array(kind, numbers).tobytes()


def unpacked(kind: Literal["B", "H", "I"], section: bytes | memoryview) -> array[int]:
    """The numbers of a section."""
    made = array(kind)
    made.frombytes(section)
    return made


@cache
def _code() -> str:
    """Tells one state of the code from another: the versions of Python and of its Unicode tables, and our modules."""
    house = Path(__file__).parent.parent
    modules = [entry for room in ROOMS for entry in os.scandir(house / room) if entry.name.endswith(".py")]
    stats = sorted((entry.path, entry.stat()) for entry in modules)
    return "\0".join((sys.version, *(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats)))
