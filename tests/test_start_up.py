"""What the command imports before it answers: only what it needs for that."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

SLOW = {
    "babel",
    "polib",
    "rapidfuzz",
    "jinja2",
    "numpy",
    "pickle",
    "unittest",
    "dataclasses",
    "difflib",
    "xml.etree.ElementTree",
    "multiprocessing.pool",
    "lzma",
    "html.entities",
}
ELSEWHERE = {
    "tomli",
    "toolkit.model.term_sheet",
    "toolkit.suppression.baseline",
    "toolkit.termbase.exchange",
    "toolkit.termbase.parse",
    "toolkit.extraction",
    "toolkit.retrieval",
}
"""What other commands need, and the first check of a glossary."""
MOST_MODULES = 330
MOST_PATTERNS_OF_CLICK, MOST_PATTERNS, MOST_PATTERNS_KEPT = 24, 98, 50
RUN = """
import re, sys
compiled, parse = [], re._parser.parse
re._parser.parse = lambda *asked: (compiled.append(asked), parse(*asked))[1]
sys.argv = ["wawhara", *sys.argv[1:]]
from toolkit.cli import main
try:
    main()
except SystemExit as stop:
    code = stop.code
import json
print("\\n" + json.dumps([code, sorted(sys.modules), len(compiled)]))
"""

GLOSSARY = """
[kndf]
subject = "armed-group"
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]
"""

TEXT = """\
id\ten\tmy
1\tThe Karenni Nationalities Defense Force (KNDF) said so.\tကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ် (KNDF) က ပြောသည်။
2\tThe KNDF left.\tKNDFက ထွက်သွားသည်။
"""


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "clean.tsv").write_text(TEXT, encoding="utf-8")
    return tmp_path


class Run(NamedTuple):
    """A run of a command."""

    code: int
    modules: set[str]
    """What it imported."""
    patterns: int
    """How many regular expressions it compiled."""


def run(folder: Path, *args: str, seed: int = 0) -> Run:
    """Run a command in a process of its own; `seed` says in which order its sets are."""
    root = str(Path(__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", RUN, *args], cwd=folder, capture_output=True, encoding="utf-8", check=True,
        env={"PYTHONPATH": root, "XDG_CACHE_HOME": str(folder), "PATH": "", "PYTHONIOENCODING": "utf-8",
             "PYTHONHASHSEED": str(seed)},
    )  # fmt: skip
    code, modules, patterns = json.loads(done.stdout.splitlines()[-1])
    return Run(code, set(modules), patterns)


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_talking_about_itself_imports_nothing_slow(option: str, clean: Path) -> None:
    code, modules, _ = run(clean, option)
    assert code == 0
    assert not modules & (SLOW - {"lzma"})  # click asks shutil how wide the terminal is
    assert not modules & {"toolkit.checker", "toolkit.rules", "toolkit.match", "ahocorasick_rs", "tomli"}


def test_a_clean_check_imports_nothing_slow(clean: Path) -> None:
    args = ("check", "clean.tsv", "--glossary", "glossary.toml", "--select", "missing-term", "--select", "wrong-term")
    code, modules, _ = run(clean, *args)
    assert code == 0
    assert not modules & SLOW


def test_a_whole_clean_check_imports_no_library_it_does_not_need(clean: Path) -> None:
    code, modules, _ = run(clean, "check", "clean.tsv", "--glossary", "glossary.toml")
    assert code == 0
    assert modules.isdisjoint(SLOW)


def test_a_text_without_acronyms_needs_no_babel(clean: Path) -> None:
    (clean / "clean.tsv").write_text("id\ten\tmy\n1\tThey left.\tသူတို့ ထွက်သွားသည်။\n", encoding="utf-8")
    code, modules, _ = run(clean, "check", "clean.tsv", "--glossary", "glossary.toml")
    assert code == 0
    assert "babel" not in modules


def test_the_next_check_imports_only_what_a_check_needs(clean: Path) -> None:
    for _ in range(2):
        modules = run(clean, "check", "clean.tsv", "--glossary", "glossary.toml").modules
    assert modules.isdisjoint(ELSEWHERE)
    assert len(modules) <= MOST_MODULES


def test_talking_about_itself_compiles_few_patterns(clean: Path) -> None:
    assert run(clean, "--version").patterns <= MOST_PATTERNS_OF_CLICK


def test_a_clean_check_compiles_the_patterns_that_it_needs(clean: Path) -> None:
    """Of 300 in all: another one costs the first run half a millisecond. See `toolkit.text.patterns`."""
    assert run(clean, "check", "clean.tsv", "--glossary", "glossary.toml").patterns <= MOST_PATTERNS


def test_the_next_check_compiles_hardly_any(clean: Path) -> None:
    """Also where sets have another order: no expression may depend on it."""
    draft = str(Path(__file__).parent / "flawed" / "draft.tsv")
    run(clean, "check", draft, seed=1)
    (file,) = clean.rglob("patterns-*")
    kept = file.read_bytes()
    assert run(clean, "check", draft, seed=2).patterns <= MOST_PATTERNS_KEPT
    assert file.read_bytes() == kept
