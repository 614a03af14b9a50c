"""A declared pattern is compiled at its first use, and then is as good as any."""

from __future__ import annotations

import re

import pytest

from toolkit.text import patterns
from toolkit.text.patterns import regex


def test_it_does_what_a_pattern_does() -> None:
    one, other = regex("(?P<a>b+)|c", re.IGNORECASE), re.compile("(?P<a>b+)|c", re.IGNORECASE)
    assert one.sub("-", "aBbc") == other.sub("-", "aBbc")
    assert [m.groupdict() for m in one.finditer("abBc")] == [m.groupdict() for m in other.finditer("abBc")]
    assert one.search("xyz") is None
    assert (one.pattern, one.groups, one.groupindex) == (other.pattern, other.groups, other.groupindex)


def test_it_is_compiled_once_and_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compile_noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(patterns, "compiled", compile_noted)
    one = regex("[ab]")
    assert one.pattern == "[ab]"
    assert not compiled
    assert one.match("a")
    assert one.findall("abc") == ["a", "b"]
    assert compiled == ["[ab]"]


def test_what_is_no_expression_says_so_at_its_first_use() -> None:
    one = regex("a)")
    with pytest.raises(re.error, match="unbalanced parenthesis"):
        one.search("a")


def test_one_of_bytes() -> None:
    assert regex(rb"a\xff?").findall(b"aa\xff") == [b"a", b"a\xff"]
