"""What Python makes of a regular expression, kept in the cache beside the glossary's.

Python compiles expressions in Python, which is a third of a short run; what comes of it is a list of numbers.
`re` has no way to keep them. So this does in two steps what `re._compiler.compile` does in one:
the first makes the numbers, or finds them in the cache, the second makes a pattern of them.
The second checks the numbers it is given, so a broken file can do no harm, and a check sum guards the file besides.
Where anything is not as this expects it, `re.compile` does all of it: that only costs time.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
from array import array
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import AnyStr

from toolkit.cache import cached, keep

KIND = "patterns"
MOST = 2000
"""So many expressions are kept; with more, most must be those of other versions, and all are forgotten."""

Expression = tuple[str, bool, int]
"""An expression as text (of bytes: as in Latin-1), whether it is one of bytes, and the flags asked for."""
Compiled = tuple[int, int, dict[str, int], Sequence[int]]
"""The flags that it has, how many groups, the number of each named one, and the code that `_sre` runs."""


def compiled(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern that `re.compile` makes. Raises re.error, as that does."""
    text = expression if isinstance(expression, str) else expression.decode("latin-1")
    key = text, isinstance(expression, bytes), int(flags)
    try:
        made = _kept().get(key) or _new().get(key)
        if made is None:
            made = _new()[key] = _compile(expression, int(flags))
        return _pattern(expression, made)
    except Exception:
        return re.compile(expression, flags)


def keep_compiled() -> None:
    """Keep what this run has compiled, with what was kept before. Failing to is no fault."""
    if not _new():
        return
    with contextlib.suppress(Exception):
        every = {**_kept(), **_new()} if len(_kept()) + len(_new()) <= MOST else _new()
        codes, rows = array("I"), []
        for key, (flags, groups, names, code) in every.items():
            rows.append([*key, flags, groups, names, len(codes), len(codes) + len(code)])
            codes.extend(code)
        keep(KIND, _key(), {"expressions": json.dumps(rows).encode(), "codes": codes.tobytes()})


@cache
def _kept() -> dict[Expression, Compiled]:
    """What was kept before; nothing where it cannot be read."""
    try:
        sections = cached(KIND, _key()) or {}
        codes = memoryview(bytes(sections["codes"])).cast("I")
        return {
            (text, of_bytes, asked): (flags, groups, names, codes[start:end])
            for text, of_bytes, asked, flags, groups, names, start, end in json.loads(bytes(sections["expressions"]))
        }
    except Exception:
        return {}


@cache
def _new() -> dict[Expression, Compiled]:
    """What this run has compiled."""
    return {}


def _key() -> str:
    """Names what the numbers depend on: Python to the last digit, the version of its code, how numbers are stored."""
    sre = import_module("_sre")
    return f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{sre.MAGIC}-{sre.CODESIZE}-{sys.byteorder}"


def _compile(expression: str | bytes, flags: int) -> Compiled:
    """The first half of `re._compiler.compile`."""
    parsed = import_module("re._parser").parse(expression, flags)
    code: list[int] = import_module("re._compiler")._code(parsed, flags)
    state = parsed.state
    return flags | state.flags, state.groups - 1, state.groupdict, array("I", code)


def _pattern(expression: AnyStr, made: Compiled) -> re.Pattern[AnyStr]:
    """The second half."""
    flags, groups, names, code = made
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    pattern: re.Pattern[AnyStr] = import_module("_sre").compile(
        expression, flags, list(code), groups, names, tuple(by_number)
    )
    return pattern
