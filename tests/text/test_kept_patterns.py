"""What is kept of an expression makes the pattern that `re.compile` makes; a file that is no good costs only time.

Patterns are equal where expression, flags and compiled code are.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.cache import cached, keep
from toolkit.text import kept_patterns
from toolkit.text.kept_patterns import KIND, compiled, keep_compiled
from toolkit.text.patterns import Declared

PIECES = [
    "a",
    "က",
    "[ab]",
    "[^က-အ]",
    "(?:x|yz)",
    "(b)",
    "(?P<name>c?)",
    r"\d+",
    "(?<=a)",
    "(?!b)",
    "d*?",
    "[^x]*+",
    "|",
    r"\Z",
]
EXPRESSIONS = st.lists(st.sampled_from(PIECES), min_size=1).map("".join).filter(lambda text: text.count("?P<") < 2)
FLAGS = st.sampled_from([0, re.IGNORECASE, re.ASCII, re.DOTALL | re.MULTILINE])


@pytest.fixture(autouse=True)
def _next_run(own_cache: Path) -> Iterator[None]:
    next_run()
    yield
    next_run()


def next_run() -> None:
    """Forget what this run knows, as the end of a process does."""
    kept_patterns._kept.cache_clear()
    kept_patterns._new.cache_clear()


def without_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    """See to it that nothing but the cache has an answer."""
    monkeypatch.setattr(kept_patterns, "_compile", None)
    monkeypatch.setattr(kept_patterns, "re", None)


def test_what_a_run_compiled_the_next_one_has(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("(?P<a>က+)|[ခ-င]", re.IGNORECASE)
    compiled(b"(?P<a>\x80+)|b", re.ASCII)
    keep_compiled()
    next_run()
    without_compiling(monkeypatch)
    assert compiled("(?P<a>က+)|[ခ-င]", re.IGNORECASE) == re.compile("(?P<a>က+)|[ခ-င]", re.IGNORECASE)
    assert compiled(b"(?P<a>\x80+)|b", re.ASCII) == re.compile(b"(?P<a>\x80+)|b", re.ASCII)


def test_runs_add_to_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for expression in ("a", "b"):
        next_run()
        assert compiled(expression).match(expression)
        keep_compiled()
    next_run()
    without_compiling(monkeypatch)
    assert compiled("a").match("a")
    assert compiled("b").match("b")


def test_text_and_bytes_and_flags_are_told_apart() -> None:
    for _ in range(2):
        assert compiled("a").match("a")
        assert compiled(b"a").match(b"a")
        assert not compiled("a").match("A")
        assert compiled("a", re.IGNORECASE).match("A")
        keep_compiled()
        next_run()


def test_every_pattern_of_the_toolkit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list(every_pattern())
    assert len(asked) > 300
    for expression, flags in asked:
        compiled(expression, flags)
    keep_compiled()
    next_run()
    without_compiling(monkeypatch)
    for expression, flags in asked:
        kept, right = compiled(expression, flags), re.compile(expression, flags)
        assert kept == right
        assert (kept.groups, kept.groupindex) == (right.groups, right.groupindex)


def every_pattern() -> Iterator[tuple[Any, int]]:
    """Those that stand in modules under a name, with their flags."""
    for module in walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, re.Pattern | Declared):
                    yield value.pattern, value.flags


@given(EXPRESSIONS, FLAGS)
def test_any_expression(expression: str, flags: int) -> None:
    try:
        right = re.compile(expression, flags)
    except re.error:
        with pytest.raises(re.error):
            compiled(expression, flags)
        return
    found = compiled(expression, flags)
    assert found == right
    assert (found.groups, found.groupindex) == (right.groups, right.groupindex)


def test_a_damaged_file_costs_only_time(own_cache: Path) -> None:
    compiled("a+b")
    keep_compiled()
    (file,) = own_cache.rglob(f"{KIND}-*")
    whole = file.read_bytes()
    for damaged in (b"", whole[:-3], whole[:-3] + b"\xff\xff\xff", b"\0" * 80):
        file.write_bytes(damaged)
        next_run()
        assert compiled("a+b").match("aab")


@pytest.mark.parametrize(
    "rows",
    [
        "", "{}", "[[1]]", '[["a", false, 0, 0, 2, 7]]', '[["a", false, 0, 0, 2, []]]',
        '[["a", false, 0, 0, "x", [32]]]',
        '[["a", false, 0, 0, 99, [32, 0, {}, [null]]]]', '[["a", false, 0, 0, 2, [32, 0, {"b": 7}, [null]]]]',
        '[["a", false, 0, 0, 2, ["32", 0, {}, [null]]]]', '[["a", false, 0, 0, 2, [32, -1, {}, [null]]]]',
        '[["a", false, 0, 0, 2, [32, 0, {}, [null], 1]]]',
    ],
)  # fmt: skip
def test_a_foreign_file_costs_only_time(rows: str) -> None:
    keep(KIND, kept_patterns._key(), {"expressions": rows.encode(), "codes": array("I", [7, 7]).tobytes()})
    assert compiled("a") == re.compile("a")
    compiled("b")
    keep_compiled()


@given(st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 45), max_size=30))
def test_no_code_does_harm(code: list[int]) -> None:
    """Python refuses code that leads astray: then the expression is compiled."""
    kept_patterns._new()["a", False, 0] = (code, [32, 0, {}, [None]])
    assert isinstance(compiled("a"), re.Pattern)


def test_another_python_has_its_own_file(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("a")
    keep_compiled()
    assert cached(KIND, kept_patterns._key())
    monkeypatch.setattr(kept_patterns.sys, "hexversion", 0x030C00F0)
    assert cached(KIND, kept_patterns._key()) is None


def test_a_python_that_compiles_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "import_module", lambda name: object())
    assert compiled("a+", re.IGNORECASE) == re.compile("a+", re.IGNORECASE)
    keep_compiled()


def test_whatever_is_handed_over_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python to come hands over how many repeats there are besides."""
    given: list[tuple[object, ...]] = []
    sre = SimpleNamespace(MAGIC=7, CODESIZE=4, compile=lambda *asked: given.append(asked) or re.compile("a"))
    source = "def compile(p, flags): return p, flags | 32, [1, 2], 1, {'n': 1}, (None, 'n'), 3"
    compiler = ModuleType("compiler")
    exec(source, vars(compiler))
    monkeypatch.setattr(kept_patterns, "_compiler", lambda: compiler)
    monkeypatch.setattr(kept_patterns, "import_module", {"_sre": sre}.__getitem__)
    for _ in range(2):
        compiled("(?P<n>a)", re.IGNORECASE)
        keep_compiled()
        next_run()
    assert given == [("(?P<n>a)", 34, [1, 2], 1, {"n": 1}, (None, "n"), 3)] * 2


def test_too_many_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "MOST", 2)
    for expression in ("a", "b", "c"):
        next_run()
        compiled(expression)
        keep_compiled()
    next_run()
    assert [text for text, *_ in kept_patterns._kept()] == ["c"]


def test_nothing_is_kept_where_the_cache_is_switched_off(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAWHARA_NO_CACHE", "1")
    assert compiled("a").match("a")
    keep_compiled()
    assert not own_cache.exists()
