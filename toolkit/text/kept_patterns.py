"""What Python makes of a regular expression, kept in the cache beside the glossary's.

Python compiles expressions in Python, which is a third of a short run; what comes of it is a list of numbers,
of which `_sre` makes the pattern in no time. `re` has no way to keep them. So a copy of its own compiler is run here,
and what it hands over to `_sre` at last is what is kept.
`_sre` checks the numbers it is given, so a broken file can do no harm, and a check sum guards the file besides.
Where anything is not as this expects it, `re.compile` does all of it: that only costs time.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, AnyStr, cast

from toolkit.cache import cached, keep

if TYPE_CHECKING:
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

KIND = "patterns"
MOST = 2000
"""So many expressions are kept; with more, most must be those of other versions, and all are forgotten."""

Expression = tuple[str, bool, int]
"""An expression as text (of bytes: as in Latin-1), whether it is one of bytes, and the flags asked for."""
Compiled = tuple[Sequence[int], Sequence[object]]
"""The code that `_sre` runs; and its other arguments, but for the expression: flags, groups, their names ..."""


def compiled(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern that `re.compile` makes. Raises re.error, as that does."""
    text = expression if isinstance(expression, str) else expression.decode("latin-1")
    key = text, isinstance(expression, bytes), int(flags)
    try:
        made = _kept().get(key) or _new().get(key)
        return _pattern(expression, made) if made else _compile(expression, key)
    except Exception:
        return re.compile(expression, flags)


def keep_compiled() -> None:
    """Keep what this run has compiled, with what was kept before. Failing to is no fault."""
    if not _new():
        return
    with contextlib.suppress(Exception):
        every = {**_kept(), **_new()} if len(_kept()) + len(_new()) <= MOST else _new()
        codes, rows = array("I"), []
        for key, (code, others) in every.items():
            rows.append([*key, len(codes), len(codes) + len(code), others])
            codes.extend(code)
        told = json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass")  # half as long without escapes
        keep(KIND, _key(), {"expressions": told, "codes": codes.tobytes()})


@cache
def _kept() -> dict[Expression, Compiled]:
    """What was kept before; nothing where it cannot be read."""
    try:
        sections = cached(KIND, _key()) or {}
        codes = memoryview(bytes(sections["codes"])).cast("I")
        return {
            (text, of_bytes, asked): (codes[start:end], others)
            for text, of_bytes, asked, start, end, others in json.loads(bytes(sections["expressions"]))
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


def _compile(expression: AnyStr, key: Expression) -> re.Pattern[AnyStr]:
    """What `re.compile` makes; what its compiler hands to `_sre` is noted."""
    given, flags, code, *others = _compiler().compile(expression, key[2])
    pattern: re.Pattern[AnyStr] = import_module("_sre").compile(given, flags, code, *others)
    _new()[key] = array("I", code), [int(flags), *others]
    return pattern


@cache
def _compiler() -> ModuleType:
    """A copy of Python's compiler for us alone, which gives what it would hand to `_sre`."""
    spec = cast("ModuleSpec", find_spec("re._compiler"))
    own = module_from_spec(spec)
    cast("Loader", spec.loader).exec_module(own)
    sre = SimpleNamespace(**{**vars(own._sre), "compile": lambda *handed: handed})
    vars(own).update(_sre=sre, _optimize_charset=_once(own._optimize_charset))
    return own


def _once(optimize: Callable[..., object]) -> Callable[..., object]:
    """Works out each set of characters once: Burmese ones take a third of the time, and many expressions share them."""
    known: dict[tuple[object, ...], object] = {}

    def optimized(charset: Iterable[object], *folding: object) -> object:
        if any(folding):  # letters of either case, which other tables tell
            return optimize(charset, *folding)
        made = known.get(asked := tuple(charset))
        if made is None:
            made = known[asked] = optimize(charset)
        return made

    return optimized


def _pattern(expression: AnyStr, made: Compiled) -> re.Pattern[AnyStr]:
    """What `_sre` makes of what was handed to it then."""
    code, (flags, *others) = made
    given = [tuple(each) if isinstance(each, list) else each for each in others]  # JSON knows no tuples
    pattern: re.Pattern[AnyStr] = import_module("_sre").compile(expression, flags, list(code), *given)
    return pattern
