"""Every rule's examples, run as tests; and what every rule must have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import expected_spans, findings, fixed, marked
from toolkit.model import Side, Span
from toolkit.rules import rules
from toolkit.rules.rule import Example, Rule

REPORTED_BY_READERS = {"unreadable-entry", "crashed-rule", "unused-suppression"}
CASES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.why or example.target}")
    for rule in rules().values()
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example, tmp_path: Path) -> None:
    found = findings(example, rule, tmp_path)
    last = str(len(example.more) + 1)
    whole = Span(0, len(marked(example.target).text))
    placed = [f for f in found if f.unit == last and (f.span != whole or example.missing == 0)]
    spans = {side: sorted(f.span for f in placed if f.side is side and f.span) for side in Side}
    assert spans == expected_spans(example), [f.message for f in found]
    assert len(found) - len(placed) == example.missing, [f.message for f in found]
    if example.fixed is not None:
        assert fixed(marked(example.target).text, placed) == example.fixed


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in rules().values()])
def test_rule_is_complete(rule: Rule) -> None:
    assert len(rule.manual.splitlines()) > 1, "a rule's docstring is its manual"
    if rule.name not in REPORTED_BY_READERS:
        firing = [e for e in rule.examples if e.missing or "«" in e.target or "«" in (e.source or "")]
        assert firing, "an example that fires"
        assert len(firing) < len(rule.examples), "an example that stays silent"
