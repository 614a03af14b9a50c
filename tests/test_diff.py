"""What changed between two glossaries."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli import cli
from toolkit.diff import diff, read_revision
from toolkit.errors import GlossaryError, InputError, UsageError
from toolkit.report.glossary_diff import FORMATS
from toolkit.report.report import Page
from toolkit.termbase import load_glossary, shipped_glossary

OLD = """\
[kndf]
definition = "Armed group."
confusable = ["knpp"]
en = [
  { term = "Defense Force", status = "preferred", source = "https://x.example/1" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]

[knpp]
en = [{ term = "Progressive Party" }]

[gone]
en = [{ term = "Gone", source = "s" }]
"""
NEW = """\
# a comment, and other lines

[kndf]
definition = "Armed group formed in 2021."
en = [
  { term = "KNDF", type = "acronym", status = "preferred" },
  { term = "Defense Force", status = "deprecated", source = ["https://x.example/1", "s"], note = "old" },
  { term = "Defence Force", status = "preferred", source = "https://x.example/3" },
]

[karenni-party]
en = [{ term = "Progressive Party" }]

[fresh]
my = [{ term = "တပ်", source = "s", until = 2025-01-31 }]
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("old.toml", OLD), ("new.toml", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "old.toml"), str(tmp_path / "new.toml")


def written(files: tuple[str, str], kind: str) -> str:
    out = io.StringIO()
    FORMATS[kind](diff(*map(read_revision, files)), Page(out))
    return out.getvalue()


def test_text(files: tuple[str, str]) -> None:
    assert written(files, "text") == (
        "Defence Force (KNDF) [kndf]\n"
        "  ~ definition Armed group. → Armed group formed in 2021.\n"
        "  ~ confusable no longer knpp\n"
        "  ~ English Defense Force: now deprecated (was preferred); source also s; note is now: old\n"
        "  + English Defence Force (preferred; seen at https://x.example/3)\n"
        "\n"
        "Progressive Party [karenni-party]: id changed, was knpp\n"
        "\n"
        "တပ် [fresh]: new\n"
        "  + Burmese တပ် (admitted; seen at s)\n"
        "\n"
        "Gone [gone]: removed\n"
        "  - English Gone (admitted; seen at s)\n"
        "\n"
        "1 concept added, 2 concepts changed and 1 concept removed; "
        "in concepts that stay 1 form added and 1 form changed.\n"
    )


def test_markdown(files: tuple[str, str]) -> None:
    text = written(files, "markdown")
    assert "### Defence Force (KNDF) \\[kndf\\]" in text
    assert "- added: English Defence Force (preferred; seen at https://x.example/3)" in text


def test_json(files: tuple[str, str]) -> None:
    data = json.loads(written(files, "json"))
    kinds = {(each["concept"], each["change"], each["was"]) for each in data["changes"]}
    assert kinds == {
        ("kndf", "changed", None),
        ("karenni-party", "changed", "knpp"),
        ("fresh", "added", None),
        ("gone", "removed", None),
    }
    assert data["changes"][2]["terms"][0]["text"] == "တပ်"


def test_order_comments_and_lines_are_no_change(tmp_path: Path) -> None:
    for name, text in (("a.toml", OLD), ("b.toml", "# moved\n\n" + OLD.replace("\n[gone]", "\n\n\n[gone]"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert diff(read_revision(str(tmp_path / "a.toml")), read_revision(str(tmp_path / "b.toml"))) == []


def test_a_glossary_does_not_differ_from_itself() -> None:
    glossary = load_glossary(shipped_glossary())
    assert diff(glossary, glossary) == []


def test_revisions_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "a.toml").write_text(OLD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def git(*args: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *args], check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    (folder / "a.toml").write_text(NEW, encoding="utf-8")
    done = CliRunner().invoke(cli, ["glossary", "diff"], standalone_mode=False)
    assert done.return_value == 0
    assert "Progressive Party [karenni-party]: id changed, was knpp" in done.output
    assert "kndf" in read_revision("HEAD:glossary/a.toml").concepts
    for name, said in (
        ("nothing:glossary", "not in git"),
        ("HEAD:nowhere", "not in git"),
        ("HEAD:", "no \\*.toml file"),
    ):
        with pytest.raises(InputError, match=said):
            read_revision(name)
    with pytest.raises(UsageError, match="no revision"):
        read_revision("--output=x:glossary")
    with pytest.raises(GlossaryError, match="no such glossary"):
        read_revision("nowhere")


def test_a_broken_side_is_told(files: tuple[str, str]) -> None:
    Path(files[1]).write_text("[a\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="not valid TOML"):
        read_revision(files[1])


def test_a_form_that_is_merely_proposed_says_so(tmp_path: Path) -> None:
    for name, terms in (("old.toml", ""), ("new.toml", '  { term = "Fan", review = "proposed", source = "s" },\n')):
        (tmp_path / name).write_text(f"[a]\nen = [\n{terms}]\n", encoding="utf-8")
    told = CliRunner().invoke(cli, ["glossary", "diff", str(tmp_path / "old.toml"), str(tmp_path / "new.toml")])
    assert "+ English Fan (only proposed; admitted; seen at s)" in told.output
