"""Link targets in Markdown: what became of them is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit import Checker, Glossary, Settings
from toolkit.formats import documents

SOURCE = "Read [this](https://example.org/a) and [that](https://example.org/b).\n"


@pytest.mark.parametrize(
    ("targets", "told"),
    [
        (
            ("https://example.org/a", "https://example.org/c"),
            ["https://example.org/b has become https://example.org/c"],
        ),
        (("https://example.org/b", "https://example.org/a"), []),
        (
            ("https://example.org/c", "https://example.org/d"),
            ["https://example.org/a is missing", "https://example.org/b is missing"],
        ),
    ],
)
def test_hidden_links(targets: tuple[str, str], told: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.en.md").write_text(SOURCE, encoding="utf-8")
    text = "[ဒါ]({}) နှင့် [ဟိုဟာ]({}) ကို ဖတ်ပါ။\n".format(*targets)
    (tmp_path / "x.my.md").write_text(text, encoding="utf-8")
    checker = Checker(Glossary(), Settings(select=frozenset({"changed-verbatim"})))
    found = checker.check(documents([str(tmp_path)]))
    assert [finding.message.rpartition(": ")[0] for finding in found] == told
