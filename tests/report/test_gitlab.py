"""GitLab's code quality report."""

from __future__ import annotations

import json

from tests.report.samples import ALL, HOSTILE, written


def test_golden_issue() -> None:
    issues = json.loads(written("gitlab", *ALL))
    assert issues[0] == {
        "description": "KNDF where the source has KNPLF. Write: KNPLF or ကလလတ",
        "check_name": "wrong-term",
        "fingerprint": "f00d",
        "severity": "major",
        "location": {"path": "drafts/a b.tsv", "lines": {"begin": 8, "end": 8}},
    }
    assert [issue["severity"] for issue in issues] == ["major", "major", "major", "info"], "one is ignored"
    assert issues[2]["location"] == {"path": "old.po", "lines": {"begin": 1, "end": 1}}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_no_findings_is_an_empty_array() -> None:
    assert json.loads(written("gitlab")) == []


def test_hostile_text_stays_text() -> None:
    assert len(json.loads(written("gitlab", HOSTILE))) == 1
