from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.running import GLOSSARY
from toolkit.cli import cli
from toolkit.errors import ToolkitError
from toolkit.rules import rules

NOTHING = "no text stands on that line (the nearest text begins on line 2)"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms.toml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def explained(folder: Path, source: str, target: str, *words: str) -> str:
    (folder / "a.tsv").write_text(f"id\ten\tmy\n7\t{source}\t{target}\n", encoding="utf-8")
    return said("a.tsv:2", *words, "--glossary", "terms.toml")


def said(*words: str) -> str:
    done = CliRunner().invoke(cli, ["explain", *words], standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return done.stdout


@pytest.mark.parametrize(
    ("source", "target", "line"),
    [
        ("The KNDF.", "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်က", "kndf, preferred full form [terms.toml:5]"),
        ("The KNDF.", "ကေအင်န်ဒီအက်ဖ်က", "«ကေအင်န်ဒီအက်ဖ်» (letter names)"),
        ("The KNDF.", "သူတို့က", "kndf (must be named): missing"),
        ("The KNDF.", "သူတို့က", "missing-term: error, no rendering of KNDF"),
        (
            "The chin.",
            "သူတို့က",
            "«chin» as chin, preferred full form [terms.toml:14]: capitals: it counts as in the glossary",
        ),
        ("AKNDF.", "သူတို့က", "«KNDF» as kndf, preferred acronym [terms.toml:4]: it begins inside a word"),
        ("KNDFX.", "သူတို့က", "it ends inside a word or syllable"),
        ("He.", "ချင်းက", "it counts only if followed by လူမျိုး"),
        ("He.", "သူငယ်ချင်းက", "it is inside «သူငယ်ချင်း», which the glossary lists as something else"),
        ("He.", "အမျိုးသားက", "အ·မျိုး·သား·က"),
        ("He.", "အမျိုး\u2028သား☺က", "အ·မျိုး· ·သား·☺·က"),  # LINE SEPARATOR
    ],
)
def test_a_place(folder: Path, source: str, target: str, line: str) -> None:
    assert line in explained(folder, source, target)


@pytest.mark.parametrize(
    ("target", "term", "line"),
    [
        ("ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က", "kndf", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ် [terms.toml:5]: found in the target"),
        ("KNDFက", "KNDF", "KNDF [terms.toml:4]: found in the target"),
        ("သူတို့က", "kndf", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ် [terms.toml:5]: not in the target, nor anything like it"),
        ("သူတို့က", "XYZ", "the glossary has neither a form nor a concept XYZ"),
        ("ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်က", "kndf", "closest is «ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်"),
    ],
)
def test_a_term(folder: Path, target: str, term: str, line: str) -> None:
    assert line in explained(folder, "He.", target, term)


def test_a_comment_is_told(folder: Path) -> None:
    text = "id\tnote\ten\tmy\n7\twawhara: ignore missing-term -- later\tThe KNDF.\tသူတို့က\n"
    (folder / "a.tsv").write_text(text, encoding="utf-8")
    assert "(not shown: comment at a.tsv:2: later)" in said("a.tsv:2", "--glossary", "terms.toml")


def test_why_a_rule_did_not_run_is_told(folder: Path) -> None:
    (folder / "wawhara.toml").write_text('ignore = ["spacing"]\n', encoding="utf-8")
    (folder / "a.my.txt").write_text("သူတို့ လာသည်။\n", encoding="utf-8")
    told = said("a.my.txt:1", "--glossary", "terms.toml")
    assert "  not run (ignored by settings or options): spacing\n" in told
    assert "  not run (nothing in the settings asks for it): house-word\n" in told
    assert "missing-term" in told.split("not run (no source to compare with): ")[1].split("\n")[0]


@pytest.mark.parametrize("name", rules())
def test_every_rule_has_a_manual(name: str) -> None:
    told = said(name)
    assert told.startswith(f"{name} ({rules()[name].level.value})\n")
    assert rules()[name].manual.splitlines()[0] in told


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("mising-term",), 'unknown rule "mising-term" (did you mean "missing-term"?)'),
        (("nowhere.tsv:3",), "nowhere.tsv: no such file"),
        (("terms.toml",), '"terms.toml" is no rule: for a place write terms.toml:LINE'),
        (
            ("a.tsv:1", "--glossary", "terms.toml"),
            "a.tsv:1: no text stands on that line (the nearest text begins on line 2)",
        ),
        (
            ("a.tsv:99", "--glossary", "terms.toml"),
            "a.tsv:99: no text stands on that line (the nearest text begins on line 2)",
        ),
    ],
)
def test_what_cannot_be_explained(folder: Path, words: tuple[str, ...], message: str) -> None:
    (folder / "a.tsv").write_text("id\ten\tmy\n7\tHe.\tသူ\n", encoding="utf-8")
    with pytest.raises(ToolkitError) as error:
        said(*words)
    assert str(error.value) == message
