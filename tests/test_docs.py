"""The docs say what is so."""

from __future__ import annotations

import re

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


def test_readme_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(docs.ROOT)
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    exec(compile(code[1], "README.md", "exec"), {})
    assert "wrong-term" in capsys.readouterr().out


@pytest.mark.parametrize("name", cli.list_commands(None))  # type: ignore[arg-type]
def test_every_command_has_help_and_an_example(name: str) -> None:
    shown = CliRunner().invoke(cli, [name, "--help"], terminal_width=100)
    assert shown.exit_code == 0
    assert f"wawhara {name}" in shown.output, "an example"


def test_links_lead_somewhere() -> None:
    for page in [docs.ROOT / "README.md", docs.ROOT / "CONTRIBUTING.md", *(docs.ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (page.parent / link).exists(), f"{page.name}: {link}"
