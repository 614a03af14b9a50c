from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit import cache


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv(cache.SWITCH, raising=False)
    return tmp_path / cache.FOLDER


def age(folder: Path, key: str, hours: int) -> None:
    """Make a file so much older."""
    path = folder / f"kind-{key}.cache"
    when = path.stat().st_mtime - 3600 * hours
    os.utime(path, (when, when))


def test_what_was_kept_is_read() -> None:
    cache.keep("kind", "a", {"one": b"1", "none": b"", "two": b"22"})
    found = cache.cached("kind", "a")
    assert found is not None
    assert {name: bytes(section) for name, section in found.items()} == {"one": b"1", "none": b"", "two": b"22"}
    assert cache.cached("kind", "b") is None
    assert cache.cached("other", "a") is None


def test_what_is_damaged_is_not_read(folder: Path) -> None:
    cache.keep("kind", "a", {"one": b"1"})
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1] + b"2")
    assert cache.cached("kind", "a") is None


def test_it_can_be_switched_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.SWITCH, "1")
    cache.keep("kind", "a", {"one": b"1"})
    assert not folder.exists()


def test_of_too_many_what_was_asked_for_last_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 2)
    for hours, key in enumerate("ab"):
        cache.keep("kind", key, {"one": b"1"})
        age(folder, key, 9 - hours)
    cache.keep("other", "a", {"one": b"1"})
    assert cache.cached("kind", "a") is not None
    cache.keep("kind", "c", {"one": b"1"})
    assert [bool(cache.cached("kind", key)) for key in "abc"] == [True, False, True]
    assert cache.cached("other", "a") is not None


def test_of_too_much_what_was_asked_for_last_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 2500)
    for hours, key in enumerate("abc"):
        cache.keep("kind", key, {"one": b"1" * 1000})
        age(folder, key, 9 - hours)
    cache.keep("kind", "d", {"one": b"1" * 1000})
    assert [bool(cache.cached("kind", key)) for key in "abcd"] == [False, False, True, True]
