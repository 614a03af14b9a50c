"""What is kept of a glossary is what would be made of it, and is made again when anything changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from toolkit.match import prepared
from toolkit.match.matcher import Matcher
from toolkit.match.rows import Form
from toolkit.model import Glossary, Segment
from toolkit.termbase import load_glossary, shipped_glossary

TEXT = """
[knu]
subject = "armed-group"
en = [{ term = "Karen National Union", status = "preferred" }, { term = "KNU", type = "acronym" }]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]
[chin]
subject = "ethnic-group"
en = [{ term = "Chin", status = "preferred" }]
my = [{ term = "ချင်း", status = "preferred", context = { followed_by = ["ပြည်နယ်"], not_inside = ["သူငယ်ချင်း"] } }]
"""
PAIRS = [
    Segment("1", "The KNU and the Karen National Unions", "ကရင်အမျိုးသားအစည်းရုံးနှင့် ကေအဲန်ယူ"),
    Segment("2", "The Chin State", "ချင်းပြည်နယ် သူငယ်ချင်းပြည်နယ်"),
]


@pytest.fixture
def path(own_cache: Path) -> Path:
    """A glossary file, with a cache of its own."""
    path = own_cache.parent / "g.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def kept(path: Path) -> set[Path]:
    return set((path.parent / "cache").rglob(f"{prepared.KIND}-*"))


def seen(glossary: Glossary) -> list[tuple[list[object], list[object]]]:
    """Everything that a matcher says of the texts."""
    pairs = Matcher(glossary, "en", "my").pairs(PAIRS)
    return [
        ([(m.start, m.end, m.forms, m.spelled) for side in pair.passages for m in side.mentions],
         list(pair.target.find_near_misses()))
        for pair in (pairs[0], pairs[1])
    ]  # fmt: skip


def test_what_was_kept_finds_what_was_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = seen(load_glossary(path))
    files = kept(path)
    assert files
    assert made[0][1]
    assert made[1][0]
    assert seen(load_glossary(path)) == made
    assert kept(path) == files
    monkeypatch.setenv("WAWHARA_NO_CACHE", "1")
    assert seen(load_glossary(path)) == made


def test_only_what_is_asked_for_is_made(path: Path) -> None:
    seen(load_glossary(path))
    glossary = load_glossary(path)
    pairs = Matcher(glossary, "en", "my").pairs([Segment("1", "The KNU left.", "ကေအဲန်ယူ ထွက်သွားသည်။")])
    held: Mapping[str, object] = glossary.concepts._made  # type: ignore[attr-defined]
    assert pairs.naming() == [0]
    assert not pairs.unsettled()
    assert len(list(pairs.named())) == 2
    assert not held
    assert pairs[0].target.mentions[0].concepts == ("knu",)
    assert set(held) == {"knu"}


def test_the_shipped_glossary_is_kept_whole(path: Path) -> None:
    def forms(glossary: Glossary) -> list[tuple[bytes, tuple[Form, ...]]]:
        index = Matcher(glossary, "en", "my").target.index
        return [(pattern, index.meaning(number).forms) for number, pattern in enumerate(index.patterns)]

    made = forms(load_glossary(shipped_glossary()))
    assert forms(load_glossary(shipped_glossary())) == made


def test_another_text_of_the_glossary_is_another_name(path: Path) -> None:
    seen(load_glossary(path))
    files = kept(path)
    path.write_text(TEXT.replace("KNU", "KNO"), encoding="utf-8")
    seen(load_glossary(path))
    assert kept(path) > files


def test_other_code_is_another_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen(load_glossary(path))
    files = kept(path)
    monkeypatch.setattr(prepared, "_code", lambda: "other")
    seen(load_glossary(path))
    assert kept(path) > files


def test_a_glossary_that_was_changed_in_memory_keeps_nothing(path: Path) -> None:
    loaded = load_glossary(path)
    changed = loaded._replace(concepts={id_: loaded.concepts[id_] for id_ in ("knu",)})
    assert seen(changed)[0] != ([], [])
    assert seen(changed)[1] == ([], [])
    assert not kept(path)


def test_what_is_damaged_is_made_again(path: Path) -> None:
    made = seen(load_glossary(path))
    for file in kept(path):
        file.write_bytes(file.read_bytes()[:-3] + b"???")
    assert seen(load_glossary(path)) == made
