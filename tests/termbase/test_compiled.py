"""The compiled glossary: the same as the parsed one, never stale, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit import cache
from toolkit.errors import GlossaryError
from toolkit.termbase import compiled, load_glossary, shipped_glossary

TEXT = """\
[meta]
attribution = ["x"]
[a]
modified = 2026-01-02
en = [{ term = "Wa", from = 2021-05-31, context = { followed_by = ["State"] }, source = "s", review = "attested" }]
"""


@pytest.fixture
def glossary_file(own_cache: Path) -> Path:
    """A glossary file, with a cache of its own."""
    path = own_cache.parent / "g.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def cached(path: Path) -> list[Path]:
    return sorted((path.parent / "cache" / "wawhara").glob("*"))


def test_cached_is_the_same_as_parsed(glossary_file: Path) -> None:
    first = load_glossary(glossary_file)
    (file,) = cached(glossary_file)
    assert file.name.startswith("glossary-")
    assert load_glossary(glossary_file) == first


def test_the_shipped_glossary_survives_the_cache(glossary_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_glossary(shipped_glossary())
    warm = load_glossary(shipped_glossary())
    monkeypatch.setenv("WAWHARA_NO_CACHE", "1")
    assert load_glossary(shipped_glossary()) == warm


def test_a_changed_file_is_read_again(glossary_file: Path) -> None:
    load_glossary(glossary_file)
    glossary_file.write_text(TEXT.replace("Wa", "Wu"), encoding="utf-8")
    assert load_glossary(glossary_file).concepts["a"].terms[0].text == "Wu"
    assert len(cached(glossary_file)) == 2


@pytest.mark.parametrize("content", [b"", b"\xff", b"{", b"[]", b'{"concepts": [[1]], "files": []}', b"null"])
def test_a_broken_cache_only_costs_time(glossary_file: Path, content: bytes) -> None:
    first = load_glossary(glossary_file)
    (file,) = cached(glossary_file)
    file.write_bytes(content)
    assert load_glossary(glossary_file) == first


def test_a_cache_that_cannot_be_written_is_no_fault(glossary_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = glossary_file.parent / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert load_glossary(glossary_file).concepts


def test_it_can_be_switched_off(glossary_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAWHARA_NO_CACHE", "1")
    load_glossary(glossary_file)
    assert not cached(glossary_file)


def test_a_faulty_glossary_is_not_cached(glossary_file: Path) -> None:
    glossary_file.write_text("[a]\nx = 1\n", encoding="utf-8")
    with pytest.raises(GlossaryError):
        load_glossary(glossary_file)
    assert not cached(glossary_file)


def test_old_ones_are_forgotten(glossary_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 2)
    for note in "abcd":
        glossary_file.write_text(f"[a]\nnote = '{note}'\n", encoding="utf-8")
        load_glossary(glossary_file)
    assert len(cached(glossary_file)) == 2


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/wawhara"),
        ("linux", {"HOME": "/h"}, "/h/.cache/wawhara"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Caches/wawhara"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/wawhara"),
    ],
)
def test_where_each_system_keeps_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert cache.cache_folder() == Path(expected)


def test_concepts_are_made_when_asked_for(glossary_file: Path) -> None:
    glossary_file.write_text(TEXT + '[b]\nen = [{ term = "B" }]\n', encoding="utf-8")
    first = load_glossary(glossary_file)
    warm = load_glossary(glossary_file)
    assert isinstance(warm.concepts, compiled.CompiledConcepts)
    one = warm.concepts["b"]
    assert list(warm.concepts) == ["a", "b"] == [concept.id for concept in warm.concepts.values()]
    assert warm.concepts["b"] is one is dict(warm.concepts.items())["b"]
    assert ("b" in warm.concepts, "c" in warm.concepts, len(warm.concepts)) == (True, False, 2)
    assert first.concepts == warm.concepts


def test_the_languages_are_told_without_making_a_concept(glossary_file: Path) -> None:
    glossary_file.write_text(TEXT + '[b]\nmy = [{ term = "ဝ" }]\n', encoding="utf-8")
    first = load_glossary(glossary_file)
    warm = load_glossary(glossary_file)
    assert first.languages == warm.languages == ("en", "my")
    assert isinstance(warm.concepts, compiled.CompiledConcepts)
    assert not warm.concepts._made
    assert len(warm.concepts.values()) == 2
    assert warm.languages == ("en", "my")


def test_a_cache_that_was_changed_is_not_used(glossary_file: Path) -> None:
    first = load_glossary(glossary_file)
    (file,) = cached(glossary_file)
    file.write_bytes(file.read_bytes().replace(b"Wa", b"Xa"))
    assert load_glossary(glossary_file) == first
