from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import counting, found, run

PROFILE = """
profile = "house"

[profiles.house]
levels = { not-preferred = "error" }
acronyms = "latin"

[profiles.house.prefer]
yangon = { en = "Rangoon" }

[profiles.house.words]
"တစ်ခု" = "တခု"

[profiles.other]
subjects = ["place"]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    settings(tmp_path, PROFILE)
    (tmp_path / "a.en.txt").write_text("They met in Yangon, or Rangoon.\n", encoding="utf-8")
    (tmp_path / "b.my.txt").write_text("ကေအင်န်ဒီအက်ဖ်က တခု ပြောသည်။\n", encoding="utf-8")
    return tmp_path


def settings(folder: Path, text: str) -> None:
    (folder / "wawhara.toml").write_text(text, encoding="utf-8")


def preferences(folder: Path, *words: str) -> list[str]:
    findings = [finding for name in ("a.en.txt", "b.my.txt") for finding in found(folder, name, *words)]
    return [told for told in counting(findings) if told.split()[0] in ("not-preferred", "house-word")]


def test_the_profile_of_the_settings(house: Path) -> None:
    assert preferences(house) == ["not-preferred Yangon", "not-preferred ကေအင်န်ဒီအက်ဖ်", "house-word တခု"]
    levels = {f["level"] for f in found(house, "a.en.txt", "--select", "not-preferred")}
    assert levels == {"error"}


def test_another_profile(house: Path) -> None:
    assert preferences(house, "--profile", "other") == ["not-preferred Rangoon"]


def test_without_a_profile_the_choice_is_nobodys(house: Path) -> None:
    settings(house, "")
    assert preferences(house) == []


def test_what_is_searched_for_is_kept_with_the_style_of_a_house(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(house / "cache"))
    monkeypatch.delenv("WAWHARA_NO_CACHE", raising=False)
    kept = house / "cache" / "wawhara"
    assert preferences(house) == (first := preferences(house))
    files = {path.name for path in kept.iterdir()}
    assert preferences(house, "--profile", "other") == ["not-preferred Rangoon"]
    assert preferences(house) == first
    assert preferences(house, "--profile", "other") == ["not-preferred Rangoon"]
    settings(house, "")
    assert preferences(house) == []
    assert len({path.name for path in kept.iterdir()} - files) >= 1, "another style is kept under another name"


def test_a_term_sheet_offers_the_forms_of_the_house(house: Path) -> None:
    (house / "c.my.txt").write_text("ရန်ကုန်သို့ သွားသည်။\n", encoding="utf-8")
    assert "write: Rangoon" in run(house, "brief", "c.my.txt").out


def test_the_example_profile_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.docs import ROOT
    from toolkit.checker import Checker
    from toolkit.settings import load_settings
    from toolkit.termbase import load_glossary, shipped_glossary

    settings(tmp_path, (ROOT / "docs" / "example-profile.toml").read_text(encoding="utf-8"))
    told = load_settings(str(tmp_path))
    checker = Checker(load_glossary(shipped_glossary()), told)
    preferred = checker.glossary.concepts["place.city.yangon"].preferred("en")
    assert preferred is not None
    assert preferred.text == "Rangoon"


def test_a_layer_over_the_shipped_glossary(house: Path) -> None:
    settings(house, 'glossary = ["shipped", "ours.toml"]')
    (house / "ours.toml").write_text('[qqw]\nen = [{ term = "QQW", type = "acronym" }]\n', encoding="utf-8")
    (house / "d.en.txt").write_text("The QQW and the KNPLF said so.\n", encoding="utf-8")
    from click.testing import CliRunner

    from toolkit.cli import cli

    done = CliRunner().invoke(cli, ["check", "d.en.txt", "--select", "unknown-acronym"], standalone_mode=False)
    assert "Found nothing" in done.stdout
    assert "shipped with wawhara" in done.stdout
    assert "ours.toml" in done.stdout
    words = ["check", "d.en.txt", "--select", "unknown-acronym", "--glossary", "ours.toml"]
    assert "unknown acronym KNPLF" in CliRunner().invoke(cli, words, standalone_mode=False).stdout


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profile = "huose"\n[profiles.house]\n', 'wawhara.toml:1: unknown profile "huose" (did you mean "house"?)'),
        ('profil = "house"\n', 'wawhara.toml:1: unknown key "profil" (did you mean "profile"?)'),
        (
            'profile = "h"\n[profiles.h]\nprefers = {}\n',
            'wawhara.toml:3: unknown key "prefers" (did you mean "prefer"?)',
        ),
        (
            'profile = "h"\n[profiles.h.prefer]\nyangoon = { en = "Yangoon" }\n',
            'wawhara.toml:3: unknown concept "yangoon" (did you mean "yangon"?)',
        ),
        (
            'profile = "h"\n[profiles.h.prefer]\nrangoon = { en = "Rangoon" }\n',
            'wawhara.toml:3: unknown concept "rangoon" (did you mean "yangon"?)',
        ),
        (
            'profile = "h"\n[profiles.h.prefer]\nyangon = { en = "Rangon" }\n',
            'wawhara.toml:3: "Rangon" is no form of yangon in en (did you mean "Rangoon"?)',
        ),
        (
            'profile = "h"\n[profiles.h.prefer]\nold = { en = "Elderville" }\n',
            'wawhara.toml:3: "Elderville" is deprecated in the glossary',
        ),
        (
            'profile = "h"\n[profiles.h.prefer]\nyangon = { en = ["Rangoon", "Yangon"] }\n',
            'wawhara.toml:3: two full forms of yangon are preferred in en: "Rangoon" and "Yangon"; keep one',
        ),
        (
            'profile = "h"\n[profiles.h.prefer]\nyangon.en = "Rangoon"\nkndf.en = "KNDF"\nyangon.en = "Yangon"\n',
            'wawhara.toml:5: "profiles.h.prefer.yangon.en" is said twice (first at wawhara.toml:3); keep one',
        ),
        (
            'profile = "h"\n[profiles.h.words]\n"ab" = "cd"\n"cd" = "ab"\n',
            'wawhara.toml:3: "cd" is replaced by ab here and written at wawhara.toml:4; keep one',
        ),
        (
            'profile = "h"\n[profiles.h.words]\n"ab" = "x"\n"cd" = "x"\n',
            'wawhara.toml:4: "x" is replaced by cd here and replaced by ab at wawhara.toml:3; keep one',
        ),
        (
            'profile = "h"\n[profiles.h]\nsubjects = ["plase"]\n',
            'wawhara.toml:3: unknown subject "plase" (did you mean "place"?)',
        ),
        (
            'profile = "h"\n[profiles.h]\nacronyms = "latn"\n',
            'wawhara.toml:3: unknown choice "latn" (did you mean "latin"?)',
        ),
        (
            'select = ["zawgyi"]\nprofile = "h"\n[profiles.h]\nignore = ["zawgyi"]\n',
            "wawhara.toml:4: zawgyi is ignored here and selected at wawhara.toml:1; keep one",
        ),
        ('ignore = ["zagwyi"]\n', 'wawhara.toml:1: unknown rule "zagwyi" (did you mean "zawgyi"?)'),
        ('[levels]\nzawgyi = "eror"\n', 'wawhara.toml:2: unknown level "eror" (did you mean "error"?)'),
        ('[ignore-paths]\n"x" = []\n', 'wawhara.toml:2: no rule is named for "x"'),
        ('[ignore-paths]\n"x" = "zawgi"\n', 'wawhara.toml:2: unknown rule "zawgi" (did you mean "zawgyi"?)'),
        ("select = 3\n", "wawhara.toml:1: select is a list of texts"),
        ("a = \n", "wawhara.toml:1: no settings can be read from it ("),
    ],
)
def test_faults_name_their_place(house: Path, text: str, message: str) -> None:
    settings(house, text)
    done = run(house, "check", "a.en.txt")
    assert done.code == 2
    assert done.err.startswith(message)
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--select", "zawgyi", "--ignore", "zawgyi"), "--select zawgyi and --ignore zawgyi contradict each other"),
        (("--select", "zagwyi"), 'unknown rule "zagwyi" (did you mean "zawgyi"?)'),
        (("--fail-on", "eror"), 'unknown level "eror" (did you mean "error"?)'),
        (("--profile", "huose"), 'wawhara.toml:2: unknown profile "huose" (did you mean "house"?)'),
        (("--format", "jsn"), 'unknown report "jsn"'),
        (("--subject", "plase"), 'unknown subject "plase" (did you mean "place"?)'),
    ],
)
def test_faults_of_the_command_line(house: Path, words: tuple[str, ...], message: str) -> None:
    done = run(house, "check", "a.en.txt", *words)
    assert done.code == 2
    assert message in done.err
    assert len(done.err.splitlines()) == 1


def test_the_command_line_has_the_last_word(house: Path) -> None:
    settings(house, 'ignore = ["unknown-acronym"]\n')
    (house / "a.en.txt").write_text("The XQZ.\n", encoding="utf-8")
    assert counting(found(house, "a.en.txt", "--select", "unknown-acronym")) == ["unknown-acronym XQZ"]
