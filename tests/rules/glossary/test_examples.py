"""The examples of every rule about glossaries, run as tests; and what every such rule must have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.formats.memory import of_segments
from toolkit.lint import Linter, uses_in
from toolkit.model import Finding, Segment
from toolkit.rules import rules
from toolkit.rules.glossary import GlossaryRule, glossary_rules
from toolkit.rules.glossary.rule import GlossaryExample
from toolkit.settings import Settings
from toolkit.termbase import load_glossary
from toolkit.usage import Reader

CASES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.why}")
    for rule in glossary_rules().values()
    for example in rule.examples
]


def findings(rule: GlossaryRule, example: GlossaryExample, folder: Path) -> list[Finding]:
    """What a rule says of an example, all other rules off."""
    path = folder / "glossary.toml"
    path.write_text(re.sub("[«»]", "", example.text), encoding="utf-8")
    glossary = load_glossary(path)
    segments = [Segment(str(number), *pair) for number, pair in enumerate(example.texts, 1)]
    document = of_segments(segments, source_lang="en", target_lang="my")
    uses = uses_in([document] if segments else [], Reader(glossary))
    linter = Linter(glossary, Settings(select=frozenset({rule.name})), uses)
    found = list(linter.findings())
    assert not linter.summary.crashed, found
    return found


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: GlossaryRule, example: GlossaryExample, tmp_path: Path) -> None:
    found = findings(rule, example, tmp_path)
    marked = [
        (number, match.start() - 2 * at + 1, match[1])
        for number, line in enumerate(example.text.split("\n"), 1)
        for at, match in enumerate(re.finditer("«(.*?)»", line))
    ]
    places = [(*f.region.start, f.text) for f in found if f.region]
    assert places == marked, [f.message for f in found]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in glossary_rules().values()])
def test_rule_is_complete(rule: GlossaryRule) -> None:
    assert len(rule.manual.splitlines()) > 1, "a rule's docstring is its manual"
    assert rule.name not in rules(), "its name is its own"
    firing = [example for example in rule.examples if "«" in example.text]
    assert firing, "an example that fires"
    assert len(firing) < len(rule.examples), "an example that stays silent"
