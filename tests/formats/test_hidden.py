"""What stands in Markdown without being text, and must survive translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.checker import check
from toolkit.formats.markdown_inline import hidden
from toolkit.model import Glossary
from toolkit.settings import Settings


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("[page](https://example.org/a)", ("https://example.org/a",)),
        ('[page](<a b.html> "A title")', ("a b.html",)),
        ("![photo](a.png) and `code --x`", ("a.png", "code --x")),
        ("[![photo](a.png)](b.html)", ("a.png", "b.html")),
        ("[page][label] and a note[^1]", ("label", "[^1]")),
        ("<b>bold</b>", ("<b>", "</b>")),
        ("<https://example.org> <!-- a remark --> *plain* [x]", ()),
        ("", ()),
    ],
)
def test_hidden(raw: str, found: tuple[str, ...]) -> None:
    assert hidden(raw) == found


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("[စာမျက်နှာ](https://example.org/a)ကို ဖတ်ပါ။", []),
        ("[စာမျက်နှာ](https://example.org/b)ကို ဖတ်ပါ။", ["https://example.org/a"]),
        ("စာမျက်နှာကို ဖတ်ပါ။", ["https://example.org/a"]),
    ],
)
def test_a_link_target_must_survive(target: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.en.md").write_text("Read [the page](https://example.org/a).\n", encoding="utf-8")
    (tmp_path / "x.my.md").write_text(f"{target}\n", encoding="utf-8")
    findings = check([tmp_path], Glossary(), Settings(select=frozenset({"changed-verbatim"})))
    assert [finding.text for finding in findings] == found


@pytest.mark.parametrize(
    ("source", "target", "seen"),
    [
        pytest.param("[page](a.x)", "ဤ **[စာမျက်နှာ](b.x)ကို** ဖတ်ပါ။", "စာမျက်နှာ", id="what the link shows"),
        pytest.param("`a` [page](a.x)", "`a` &amp; [စာမျက်နှာ](b.x)", "စာမျက်နှာ", id="behind code, an entity"),
        pytest.param("Read ![](a.x)", "![](b.x) ဖတ်ပါ။", "ဖတ်ပါ။", id="an image shows no text: all of it"),
    ],
)
def test_a_link_that_leads_elsewhere_is_shown_at_its_place(source: str, target: str, seen: str, tmp_path: Path) -> None:
    (tmp_path / "x.en.md").write_text(f"{source}\n", encoding="utf-8")
    (tmp_path / "x.my.md").write_text(f"{target}\n", encoding="utf-8")
    (finding,) = check([tmp_path], Glossary(), Settings(select=frozenset({"changed-verbatim"})))
    assert "a.x has become b.x" in finding.message
    assert finding.region is not None
    start = finding.region.start.column - 1
    assert target[start : finding.region.end.column - 1] == seen
