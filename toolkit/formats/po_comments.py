"""Comments of PO entries: what of them are notes, and the flag `fuzzy`."""

from __future__ import annotations

import re

from toolkit.model import State
from toolkit.text.patterns import regex

NOTE = regex(r"^\s*#(?![:|~=])([.,]?)[^\S\r\n]*([^\r\n]*)", re.MULTILINE)
OBSOLETE = regex(r"^\s*#~[^\r\n]*\s*", re.MULTILINE)
NOTHING: tuple[tuple[str, ...], State] = ((), State.FINAL)


def remarks(comments: str) -> tuple[tuple[str, ...], State]:
    """The notes in an entry's comments (translator's, extracted, flags one by one) and whether it is fuzzy.

    Comments of obsolete entries before it, references and previous strings are none.
    """
    if "#," not in comments and "#." not in comments and "# " not in comments:
        return NOTHING
    if "#~" in comments:
        comments = comments[max((match.end() for match in OBSOLETE.finditer(comments)), default=0) :]
    notes: list[str] = []
    state = State.FINAL
    for kind, note in NOTE.findall(comments):
        if kind != ",":
            notes += [note.strip()] if note.strip() else []
            continue
        for flag in note.split(","):
            if flag.strip() == "fuzzy":
                state = State.FUZZY
            elif flag.strip():
                notes.append(flag.strip())
    return tuple(notes), state
