"""The flawed twin of the article in translations/ shows what the rules find; the article itself is clean."""

from __future__ import annotations

from pathlib import Path

from toolkit.checker import Checker
from toolkit.formats import documents
from toolkit.rules import rules
from toolkit.termbase import load_glossary

ROOT = Path(__file__).parent.parent
NOT_SHOWN = {
    "crashed-rule",  # a mistake of the tool
    "unreadable-entry",  # nothing can be unreadable in a text
    "empty-target",  # paragraphs are never empty
    "house-word",  # needs a house style
    "stance-bearing",  # needs a source that takes no stance
    "currency-mismatch",  # the statement speaks of no money
    "doubled-word",  # shown in its examples: Burmese doubles words by grammar
}


def found(*paths: Path) -> set[str]:
    checker = Checker(load_glossary(ROOT / "glossary"))
    return {finding.rule for finding in checker.check(documents([str(path) for path in paths]))}


def test_the_flawed_twin_shows_each_rule() -> None:
    assert found(ROOT / "tests" / "flawed" / "statement.my.md") == set(rules()) - NOT_SHOWN


def test_the_article_is_clean() -> None:
    assert found(ROOT / "translations") == set()
