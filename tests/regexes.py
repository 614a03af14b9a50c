"""Every regular expression that the toolkit compiles, and those that old Pythons misread.

Python 3.11.0 to 3.11.4 misread possessive repeats and atomic groups over more than one character
(python/cpython#106052): `(?:ab)*+`, `(?>ab)`. Over a single character (`[^x]*+`) they are right.

    python -m tests.regexes

imports all modules, calls what compiles at first use, checks a few texts, and prints a line of JSON:
how many expressions were compiled, and those that are misread.
What is compiled nowhere then is read in the source (`suspicious`): parts of expressions look as they will.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import toolkit

ROOT = Path(toolkit.__file__).parent
TEXTS = Path(__file__).parent / "flawed"
POSSESSIVE = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]*\})\+|\(\?>")
COMPILED: dict[tuple[str | bytes, int], str] = {}
"""Each expression with its flags, and the place that compiled it first."""


def misread(pattern: str | bytes, flags: int = 0) -> bool:
    """Does it hold a possessive repeat or an atomic group over more than one character?"""
    parser: Any = import_module("re._parser")
    return any(_wide(op, value) for op, value in _nodes(parser.parse(pattern, flags)))


def _nodes(parsed: Any) -> Iterator[tuple[str, Any]]:
    """Every operation of a parsed expression, however deep."""
    if hasattr(parsed, "data"):
        for op, value in parsed.data:
            yield str(op), value
            yield from _nodes(value)
    elif isinstance(parsed, tuple | list):
        for part in parsed:
            yield from _nodes(part)


def _wide(op: str, value: Any) -> bool:
    if op == "ATOMIC_GROUP":
        return not _is_character(value)
    return op == "POSSESSIVE_REPEAT" and not _is_character(value[2])


def _is_character(parsed: Any) -> bool:
    return len(parsed.data) == 1 and str(parsed.data[0][0]) in ("LITERAL", "NOT_LITERAL", "IN", "ANY")


def suspicious() -> Iterator[str]:
    """Places of the toolkit where a string given to `re` holds a possessive group or an atomic one."""
    for path in sorted(ROOT.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func).startswith(("re.", "regex")):
                for part in ast.walk(call):
                    if isinstance(part, ast.Constant) and POSSESSIVE.search(str(part.value)):
                        yield f"{path.relative_to(ROOT.parent)}:{part.lineno}"


def compiled_at_import() -> Iterator[str]:
    """Places of the toolkit where a module, as it is imported, has `re` compile an expression."""
    for path in sorted(ROOT.rglob("*.py")):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
                for call in ast.walk(statement):
                    if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile":
                        yield f"{path.relative_to(ROOT.parent).as_posix()}:{call.lineno}"


def _record() -> None:
    """From now on remember what is compiled by a file of the toolkit."""
    compiler: Any = re
    plain = compiler._compile

    def compiled(pattern: Any, flags: Any) -> Any:
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT) and isinstance(pattern, str | bytes):
            COMPILED.setdefault((pattern, int(flags)), f"{path.relative_to(ROOT.parent)}:{frame.f_lineno}")
        return plain(pattern, flags)

    compiler._compile = compiled


def _exercise(folder: Path) -> None:
    """Import, call and check whatever may compile an expression."""
    for module in walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            for value in vars(import_module(module.name)).values():
                if _makes_pattern(value):
                    value()
    glossary = toolkit.load_glossary(folder / "glossary")
    for path in sorted(TEXTS.iterdir()):
        list(toolkit.check([path], glossary))


def _makes_pattern(value: object) -> bool:
    """Is it a function without parameters whose annotation says that it returns a pattern?"""
    if not callable(value) or isinstance(value, type) or "toolkit" not in str(getattr(value, "__module__", "")):
        return False
    signature = inspect.signature(value)
    return not signature.parameters and "re.Pattern" in str(signature.return_annotation)


if __name__ == "__main__":
    for name in [name for name in sys.modules if name.partition(".")[0] == "toolkit"]:
        del sys.modules[name]
    _record()
    import toolkit
    from toolkit.text import patterns

    patterns.regex = re.compile
    _exercise(ROOT.parent)
    faulty = {place: str(pattern) for (pattern, flags), place in COMPILED.items() if misread(pattern, flags)}
    print(json.dumps({"compiled": len(COMPILED), "misread": faulty}))
