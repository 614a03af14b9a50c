"""ICU MessageFormat: a plural or select structure as one thing (ICU User Guide, *Formatting Messages*).

A translation may need other plural branches than its source, but the same argument;
a select needs the same branches, since the program chooses among them by name.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.named_tuple import NamedTuple
from toolkit.text.patterns import regex

_HEAD = regex(r"\{\s*(\w+)\s*,\s*(plural|select|selectordinal)\s*,")
_BRANCH = regex(r"\s*(?:offset:\d+\s*)?(=\d+|\w+)\s*(?=\{)")
_ARGUMENT = regex(r"\{\s*(\w+)\s*[,}]")


class Structure(NamedTuple):
    """Where a structure ends, and what a translation must keep of it."""

    end: int
    key: str
    """Argument, type, arguments used in the branches; for a select also the branches."""


def message(text: str, start: int) -> Structure | None:
    """The structure that begins at `start`; None where its braces do not close or `other` is missing."""
    head = _HEAD.match(text, start)
    end = closing(text, start)
    if head is None or end is None:
        return None
    names, arguments = [], set()
    for name, inside in branches(text, head.end(), end - 1):
        names.append(name)
        arguments.update(_ARGUMENT.findall(inside))
    if "other" not in names:
        return None
    chosen = f" {' '.join(sorted(names))}" if head[2] == "select" else ""
    used = f" using {' '.join(sorted(arguments))}" if arguments else ""
    return Structure(end, f"{{{head[1]}, {head[2]}{chosen}{used}}}")


def branches(text: str, at: int, end: int) -> Iterator[tuple[str, str]]:
    """Each branch with its text."""
    while match := _BRANCH.match(text, at, end):
        last = closing(text, match.end())
        if last is None or last > end:
            return
        yield match[1], text[match.end() + 1 : last - 1]
        at = last


def closing(text: str, start: int) -> int | None:
    """Where the brace that opens at `start` is closed, the place after it."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                return at + 1
    return None
