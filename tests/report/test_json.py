"""JSON version 1: a golden document, and what must hold of every document."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import report
from toolkit.model import Edit, Finding, Fix, Level, Position, Region, Related, Side, Span, Summary

SOURCE = "The KNPLF said so."
TARGET = "KNDF က ပြောသည်။"
FULL = Finding(
    "wrong-term",
    Level.ERROR,
    "KNDF where the source has KNPLF",
    "draft.tsv",
    unit="7",
    side=Side.TARGET,
    lang="my",
    region=Region(Position(8, 42), Position(8, 46)),
    span=Span(0, 4),
    text="KNDF",
    concept="knplf",
    found_concept="kndf",
    expected=("KNPLF", "ကလလတ"),
    fix=Fix((Edit(Span(0, 4), "KNPLF"),), safe=False),
    related=(Related(Side.SOURCE, Span(4, 9), "KNPLF", "named here", region=Region(Position(8, 8), Position(8, 13))),),
    fingerprint="f00d",
    source=SOURCE,
    target=TARGET,
)
BARE = Finding("unreadable-entry", Level.ERROR, "no such file", "old.po")
ELSEWHERE = Finding(
    "mixed-renderings",
    Level.WARNING,
    "two forms",
    "b.md",
    unit="2",
    related=(Related(Side.TARGET, Span(0, 3), "abc", "and here", unit="9", path="a.md"),),
    suppressed="inline comment",
)
SUMMARY = Summary(2, 3, {Level.ERROR: 2}, unchecked=("x.po: 1 fuzzy entry",))

GOLDEN = """\
{"version": 1,
 "summary": {"files": 2, "segments": 3, "findings": {"error": 2, "warning": 0, "note": 0}, "unchecked": \
["x.po: 1 fuzzy entry"]},
 "findings": [
  {"rule": "wrong-term", "level": "error", "path": "draft.tsv", "unit": "7", "side": "target", "lang": "my", \
"region": {"start": {"line": 8, "column": 42}, "end": {"line": 8, "column": 46}}, "span": [0, 4], "text": "KNDF", \
"concept": "knplf", "found_concept": "kndf", "expected": ["KNPLF", "ကလလတ"], \
"message": "KNDF where the source has KNPLF", "fix": {"edits": [{"span": [0, 4], "text": "KNPLF"}], "safe": false}, \
"related": [{"path": "draft.tsv", "unit": "7", "side": "source", \
"region": {"start": {"line": 8, "column": 8}, "end": {"line": 8, "column": 13}}, "span": [4, 9], "text": "KNPLF", \
"message": "named here"}], "fingerprint": "f00d", "suppressed": null},
  {"rule": "unreadable-entry", "level": "error", "path": "old.po", "unit": null, "side": null, "lang": null, \
"region": null, "span": null, "text": null, "concept": null, "found_concept": null, "expected": [], \
"message": "no such file", "fix": null, "related": [], "fingerprint": "", "suppressed": null},
  {"rule": "mixed-renderings", "level": "warning", "path": "b.md", "unit": "2", "side": null, "lang": null, \
"region": null, "span": null, "text": null, "concept": null, "found_concept": null, "expected": [], \
"message": "two forms", "fix": null, "related": [{"path": "a.md", "unit": "9", "side": "target", \
"region": null, "span": [0, 3], "text": "abc", "message": "and here"}], "fingerprint": "", \
"suppressed": "inline comment"}]}
"""


def written(findings: list[Finding], summary: Summary = SUMMARY) -> str:
    out = io.StringIO()
    report.write("json", findings, summary, out)
    return out.getvalue()


def test_golden_document() -> None:
    assert written([FULL, BARE, ELSEWHERE]) == GOLDEN


def test_no_findings() -> None:
    document = json.loads(written([], Summary()))
    assert document == {
        "version": 1,
        "summary": {"files": 0, "segments": 0, "findings": {"error": 0, "warning": 0, "note": 0}, "unchecked": []},
        "findings": [],
    }


TEXTS = st.text(st.characters(exclude_categories=[]), max_size=20) | st.sampled_from([TARGET, "«\u200b»", "\ud800"])
SPANS = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: Span(*sorted(pair)))
FINDINGS = st.builds(
    Finding,
    rule=st.just("some-rule"),
    level=st.sampled_from(Level),
    message=TEXTS,
    path=TEXTS,
    unit=st.none() | TEXTS,
    side=st.none() | st.sampled_from(Side),
    span=st.none() | SPANS,
    text=st.none() | TEXTS,
    expected=st.lists(TEXTS, max_size=3).map(tuple),
    fix=st.none() | st.builds(Fix, st.builds(Edit, SPANS, TEXTS).map(lambda edit: (edit,)), st.booleans()),
    related=st.lists(st.builds(Related, st.sampled_from(Side), SPANS, TEXTS, TEXTS), max_size=2).map(tuple),
    suppressed=st.none() | TEXTS,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FINDINGS, max_size=4))
def test_every_document_has_every_key_in_order(findings: list[Finding]) -> None:
    golden = json.loads(GOLDEN)
    document = json.loads(written(findings))
    assert list(document) == ["version", "summary", "findings"]
    for finding, value in zip(findings, document["findings"], strict=True):
        assert list(value) == list(golden["findings"][0])
        assert (value["message"], value["text"], value["suppressed"]) == (
            finding.message,
            finding.text,
            finding.suppressed,
        )
        assert all(list(place) == list(golden["findings"][0]["related"][0]) for place in value["related"])


def test_summary_is_asked_for_after_the_last_finding() -> None:
    taken: list[Finding] = []

    def findings() -> Iterator[Finding]:
        for finding in (FULL, BARE, ELSEWHERE):
            taken.append(finding)
            yield finding

    out = io.StringIO()
    report.write("json", findings(), lambda: Summary(files=len(taken)), out)
    assert json.loads(out.getvalue())["summary"]["files"] == 3


class Nowhere(io.StringIO):
    def write(self, text: str, /) -> int:
        return len(text)


def test_memory_stays_flat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.report.json.HELD", 100_000)
    report.write("json", [FULL], SUMMARY, Nowhere())
    tracemalloc.start()
    try:
        report.write("json", (FULL for _ in range(4_000)), SUMMARY, Nowhere())
        assert tracemalloc.get_traced_memory()[1] < 1_000_000  # the document has 2.3 million characters
    finally:
        tracemalloc.stop()
