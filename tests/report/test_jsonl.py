"""JSON, one object a line."""

from __future__ import annotations

import json

from tests.report.samples import ALL, HOSTILE, SUMMARY, written


def test_each_line_is_what_the_json_report_says() -> None:
    whole = json.loads(written("json", *ALL))
    *findings, ending = map(json.loads, written("jsonl", *ALL).splitlines())
    assert findings == whole["findings"]
    assert ending == {"version": 1, "summary": whole["summary"]}
    assert ending["summary"]["unchecked"] == list(SUMMARY.unchecked)


def test_a_finding_is_one_line_whatever_it_holds() -> None:
    assert len(written("jsonl", HOSTILE).split("\n")) == 3
