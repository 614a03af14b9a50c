"""A deferred pattern is compiled at its first use, and then is as good as any."""

from __future__ import annotations

import re

import pytest

from toolkit.text import patterns
from toolkit.text.patterns import deferred


def test_it_does_what_a_pattern_does() -> None:
    one, other = deferred("(?P<a>b+)|c", re.IGNORECASE), re.compile("(?P<a>b+)|c", re.IGNORECASE)
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
    one = deferred("[ab]")
    assert one.pattern == "[ab]"
    assert not compiled
    assert one.match("a")
    assert one.findall("abc") == ["a", "b"]
    assert compiled == ["[ab]"]
