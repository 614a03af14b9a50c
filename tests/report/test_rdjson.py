"""The format of reviewdog: its columns count bytes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.report.samples import ALL, HOSTILE, WRONG, written
from toolkit import check
from toolkit.model import Concept, Glossary, Status, Term


def test_golden_diagnostics() -> None:
    document = json.loads(written("rdjson", *ALL))
    assert document["source"] == {"name": "wawhara"}
    assert document["diagnostics"][0] == {
        "message": "KNDF where the source has KNPLF\nwrite: KNPLF or ကလလတ",
        "location": {"path": "drafts/a b.tsv", "range": {"start": {"line": 8}, "end": {"line": 8}}},
        "severity": "ERROR",
        "code": {"value": "wrong-term"},
    }
    assert document["diagnostics"][2]["location"] == {"path": "old.po"}
    assert [each["severity"] for each in document["diagnostics"]] == ["ERROR", "ERROR", "ERROR", "INFO"]


def test_columns_and_suggestions_of_a_file(tmp_path: Path) -> None:
    draft = tmp_path / "draft.my.md"
    draft.write_text("သူတို့ ချင်းအမျိုးသားတပဦး ကို ပြောသည်။\n", encoding="utf-8")
    misprint = Term("ချင်းအမျိုးသားတပဦး", "my", Status.DEPRECATED)
    glossary = Glossary({"cnf": Concept("cnf", terms=(Term("ချင်းအမျိုးသားတပ်ဦး", "my", Status.PREFERRED), misprint))})
    (diagnostic,) = json.loads(written("rdjson", *check([draft], glossary)))["diagnostics"]
    line = draft.read_bytes()
    start, end = (diagnostic["location"]["range"][key]["column"] - 1 for key in ("start", "end"))
    assert line[start:end].decode() == misprint.text
    (suggestion,) = diagnostic["suggestions"]
    start, end = (suggestion["range"][key]["column"] - 1 for key in ("start", "end"))
    mended = line[:start] + suggestion["text"].encode() + line[end:]
    assert mended.decode() == "သူတို့ ချင်းအမျိုးသားတပ်ဦး ကို ပြောသည်။\n"


def test_hostile_text_stays_text() -> None:
    assert len(json.loads(written("rdjson", HOSTILE, WRONG))["diagnostics"]) == 2
