"""Paths as other programs want them."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.report.paths import relative, uri


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/b.md", "a/b.md"),
        ("./a/b.md", "a/b.md"),
        ("../b.md", "../b.md"),
        ("a b/ကခ#?.md", "a%20b/%E1%80%80%E1%80%81%23%3F.md"),
        ("a:b.md", "a%3Ab.md"),
        ("/tmp/x y.md", "file:///tmp/x%20y.md"),
        ("-", "-"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_paths_in_the_working_folder_become_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative(str(tmp_path / "a" / "b.md")) == "a/b.md"
    assert relative(str(tmp_path.parent / "b.md")) == str(tmp_path.parent / "b.md")
