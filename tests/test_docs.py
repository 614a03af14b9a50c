"""The docs say what is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import click
import pytest
from click.testing import CliRunner

from tests import docs
from toolkit.cli import cli

README = (docs.ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_shows_real_output() -> None:
    assert docs.readme(README) == README, "stale: python -m tests.docs"


def test_rule_page_is_fresh() -> None:
    page = docs.ROOT / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == docs.rule_page(), "stale: python -m tests.docs"


def test_glossary_rule_page_is_fresh() -> None:
    page = docs.ROOT / "docs" / "glossary-rules.md"
    assert page.read_text(encoding="utf-8") == docs.glossary_rule_page(), "stale: python -m tests.docs"


def test_python_page_says_what_its_examples_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("glossary", "translations"):
        copytree(docs.ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    page = (docs.ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```)?", page, re.DOTALL)
    assert len(blocks) > 4
    names: dict[str, object] = {}
    for code, printed in blocks:
        exec(compile(code, "docs/python.md", "exec"), names)
        assert capsys.readouterr().out == printed


def test_readme_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(docs.ROOT)
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})
    assert "wrong-term" in capsys.readouterr().out


def commands(group: click.Command, *path: str) -> Iterator[tuple[str, ...]]:
    """Every command with the groups that lead to it."""
    if path:
        yield path
    if isinstance(group, click.Group):
        for name in group.list_commands(click.Context(group)):
            found = group.get_command(click.Context(group), name)
            assert found is not None
            yield from commands(found, *path, name)


@pytest.mark.parametrize("path", list(commands(cli)), ids=" ".join)
def test_every_command_has_help_and_an_example(path: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(cli, [*path, "--help"], terminal_width=100)
    assert shown.exit_code == 0
    assert f"wawhara {' '.join(path)}" in shown.output, "an example"


def test_links_lead_somewhere() -> None:
    for page in [docs.ROOT / "README.md", docs.ROOT / "CONTRIBUTING.md", *(docs.ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name}: {link}"
