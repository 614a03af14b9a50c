"""Linting a glossary: places, levels, what is passed over, and the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import cli
from toolkit.lint import Linter, lint, selected
from toolkit.model import Finding, Level
from toolkit.settings import Settings
from toolkit.termbase import load_glossary, shipped_glossary

GLOSSARY = """\
# A glossary with faults.
[meta]
subject = "armed-group"

[kndf]
confusable = ["knpp"]
en = [
  { term = "Defense Force", status = "preferred", source = "https://x.example/1" },
  { term = "Defence Force", status = "preferred", source = "https://x.example/1" },
]
my = [
  { term = "တပ်", status = "preferred", source = "https://x.example/1" },
]

[knpp]
en = [{ term = "Party", status = "preferred", source = "https://x.example/1" }]
my = [{ term = "ပါတီ", status = "preferred", source = "https://x.example/1" }]
"""


def written(folder: Path, text: str = GLOSSARY) -> Path:
    path = folder / "glossary.toml"
    path.write_text(text, encoding="utf-8")
    return path


def found(path: Path, settings: Settings | None = None) -> list[tuple[str, Level, int, str | None]]:
    return [
        (f.rule, f.level, f.region.start.line if f.region else 0, f.suppressed)
        for f in lint(load_glossary(path), settings)
    ]


def test_findings_stand_in_the_file(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert found(path) == [
        ("two-preferred", Level.ERROR, 9, None),
        ("one-sided-confusable", Level.NOTE, 15, None),
    ]
    (first, *_) = lint(load_glossary(path))
    assert isinstance(first, Finding)
    assert first.path == path.as_posix()
    assert first.region is not None
    assert (first.region.start.column, first.region.end.column) == (13, 26)
    assert (first.text, first.concept, first.lang) == ("Defence Force", "kndf", "en")
    assert first.related[0].text == "Defense Force"


def test_comments_pass_findings_over(tmp_path: Path) -> None:
    text = GLOSSARY.replace(
        '  { term = "Defence', '  # wawhara: ignore two-preferred -- both are in use\n  { term = "Defence'
    ).replace("[knpp]", "# wawhara: ignore one-sided-confusable\n[knpp]")
    rows = found(written(tmp_path, text))
    assert [(rule, why is not None) for rule, _, _, why in rows] == [
        ("two-preferred", True),
        ("one-sided-confusable", True),
    ]
    assert "both are in use" in str(rows[0][3])


@pytest.mark.parametrize(
    "header", ["[kndf]  # wawhara: ignore all", "# wawhara: ignore two-preferred -- so be it\n[kndf]"]
)
def test_a_comment_at_the_header_is_about_the_concept(header: str, tmp_path: Path) -> None:
    rows = found(written(tmp_path, GLOSSARY.replace("[kndf]", header, 1)))
    assert next(why for rule, _, _, why in rows if rule == "two-preferred")


def test_a_request_that_hides_nothing_is_told(tmp_path: Path) -> None:
    text = GLOSSARY.replace("[knpp]", "[knpp] # wawhara: ignore no-source, nonsense")
    rows = [row for row in found(written(tmp_path, text)) if row[0] == "unused-suppression"]
    assert [(level, line) for _, level, line, _ in rows] == [(Level.WARNING, 15)] * 2


def test_settings_count(tmp_path: Path) -> None:
    path = written(tmp_path)
    levels = {"two-preferred": Level.NOTE}
    assert found(path, Settings(levels=levels))[0][1] is Level.NOTE
    assert found(path, Settings(ignore=frozenset({"two-preferred", "one-sided-confusable"}))) == []
    assert [rule.name for rule in selected(Settings(select=frozenset({"missing-term", "no-form"})))] == ["no-form"]
    assert found(path, Settings(subjects=frozenset({"place"}))) == []


def test_a_rule_that_crashes_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.rules.glossary import glossary_rules

    def crash(termbase: object) -> list[object]:
        raise RuntimeError("broken")

    monkeypatch.setattr(type(glossary_rules()["no-form"]), "check", property(lambda self: crash))
    linter = Linter(load_glossary(written(tmp_path)), Settings(select=frozenset({"no-form"})))
    (finding,) = linter.findings()
    assert finding.rule == "crashed-rule"
    assert linter.summary.crashed


def test_the_shipped_glossary_has_no_error() -> None:
    levels = {finding.level for finding in lint(load_glossary(shipped_glossary())) if finding.suppressed is None}
    assert Level.ERROR not in levels


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["glossary", "lint", *args], standalone_mode=False)


def test_command(tmp_path: Path) -> None:
    path = str(written(tmp_path))
    done = run(path)
    assert done.return_value == 1
    assert "line 9:13" in done.output
    assert "[two-preferred]" in done.output
    assert run(path, "--ignore", "two-preferred").return_value == 0
    assert run(path, "--ignore", "two-preferred", "--fail-on", "note").return_value == 1
    report = json.loads(run(path, "--format", "json").output)
    assert report["findings"][0]["region"]["start"] == {"line": 9, "column": 13}


def test_a_glossary_may_be_named_as_with_other_commands(tmp_path: Path) -> None:
    path = str(written(tmp_path))
    assert run("--glossary", path).output == run(path).output
    assert run("--glossary", path, "--ignore", "two-preferred").return_value == 0


def test_layers_lie_over_each_other_however_they_are_named(tmp_path: Path) -> None:
    below = str(written(tmp_path))
    over = tmp_path / "over.toml"
    over.write_text('[kndf]\nen = [{ term = "Force", source = "s" }]\n', encoding="utf-8")
    reports = {run(*args).output for args in ((below, str(over)), ("--glossary", below, str(over)))}
    reports.add(run("--glossary", below, "--glossary", str(over)).output)
    assert len(reports) == 1
    assert "two-preferred" not in reports.pop()
    assert "(821 concepts)" in run("--glossary", "shipped", "--glossary", below, "--fail-on", "never").output


@pytest.mark.parametrize("name", ["github", "gitlab", "junit", "markdown", "csv", "rdjson", "sarif", "jsonl"])
def test_every_report_can_hold_it(name: str, tmp_path: Path) -> None:
    done = run(str(written(tmp_path)), "--format", name)
    assert done.exception is None
    assert "two-preferred" in done.output


def test_names_that_texts_use_for_something_else(tmp_path: Path) -> None:
    text = '[ye]\nen = [{ term = "Ye", source = "x" }]\nmy = [{ term = "ရေး", source = "x" }]\n'
    pairs = "id\ten\tmy\n" + "".join(f"{n}\tHealth matters.\tကျန်းမာ ရေး အရေးကြီးသည်။\n" for n in range(9))
    (tmp_path / "pairs.tsv").write_text(pairs, encoding="utf-8")
    done = run(str(written(tmp_path, text)), "--texts", str(tmp_path / "pairs.tsv"), "--format", "json")
    assert "common-word" in {finding["rule"] for finding in json.loads(done.output)["findings"]}


def test_bad_names(tmp_path: Path) -> None:
    for args, said in (
        (("--select", "two-prefered"), 'did you mean "two-preferred"'),
        (("--fail-on", "warn"), "unknown level"),
        ((str(tmp_path / "none.toml"),), "no such glossary"),
    ):
        assert said in str(run(*args).exception)
