from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import SettingsError
from toolkit.model import Level
from toolkit.settings import Settings, load_settings

EVERYTHING = """
source-lang = "en"
target-lang = "my"
glossary = ["house", "more.toml"]
select = ["wrong-term"]
ignore = "missing-term"
fail-on = "never"
documents = true
[levels]
not-preferred = "warning"
"""


def load(folder: Path, text: str, name: str = "wawhara.toml") -> Settings:
    (folder / name).write_text(text, encoding="utf-8")
    return load_settings(str(folder))


def test_every_key(tmp_path: Path) -> None:
    settings = load(tmp_path, EVERYTHING)
    assert (settings.source_lang, settings.target_lang) == ("en", "my")
    assert settings.glossary == (str(tmp_path / "house"), str(tmp_path / "more.toml"))
    assert settings.select == {"wrong-term"}
    assert settings.ignore == {"missing-term"}
    assert settings.fail_on is None
    assert settings.documents is True
    assert settings.levels == {"not-preferred": Level.WARNING}


def test_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, "").fail_on is Level.WARNING


def test_found_upwards_in_a_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.wawhara]\ntarget-lang = "my"\n', encoding="utf-8")
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert load_settings(str(inside / "draft.md")).target_lang == "my"


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ('target_lang = "my"', 'did you mean "target-lang"?'),
        ("target-lang = 1", "target-lang"),
        ("select = 1", "select"),
        ("documents = 'yes'", "documents is true or false"),
        ("levels = 1", "levels"),
        ('levels = { not-preferred = "warnning" }', 'did you mean "warning"?'),
        ('fail-on = "eror"', 'did you mean "error"?'),
        ("target-lang = ", "wawhara.toml"),
    ],
)
def test_faults_come_with_a_remedy(text: str, remedy: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"wawhara\.toml") as fault:
        load(tmp_path, text)
    assert remedy in str(fault.value)


def test_unreadable_bytes(tmp_path: Path) -> None:
    (tmp_path / "wawhara.toml").write_bytes(b"\xff")
    with pytest.raises(SettingsError, match=r"wawhara\.toml"):
        load_settings(str(tmp_path))
