"""SARIF 2.1.0: valid by its schema, and stable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from tests.report.samples import ALL, HOSTILE, SUMMARY, WRONG, written
from toolkit import check
from toolkit.model import Concept, Finding, Glossary, Position, Region, Related, Side, Span, Status, Summary, Term
from toolkit.rules import rules
from toolkit.rules.glossary import glossary_rules

SCHEMA = Path(__file__).parent / "schema" / "sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run(*findings: Finding, summary: Summary = SUMMARY) -> dict[str, Any]:
    log = json.loads(written("sarif", *findings, summary=summary))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    only: dict[str, Any]
    (only,) = log["runs"]
    return only


def test_valid_by_the_schema() -> None:
    assert len(run(*ALL, HOSTILE)["results"]) == 6
    assert run()["results"] == []


def test_schema_finds_faults() -> None:
    log = json.loads(written("sarif", *ALL))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert list(VALIDATOR.iter_errors(log))


def test_golden_result() -> None:
    result = run(WRONG)["results"][0]
    assert result == {
        "ruleId": "wrong-term",
        "ruleIndex": list(rules()).index("wrong-term"),
        "level": "error",
        "message": {"text": "KNDF where the source has KNPLF. Write: KNPLF or ကလလတ"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "drafts/a%20b.tsv"},
                    "region": {
                        "startLine": 8, "startColumn": 42, "endLine": 8, "endColumn": 46, "snippet": {"text": "KNDF"},
                    },
                },
                "logicalLocations": [{"name": "7", "kind": "unit"}],
            }
        ],
        "partialFingerprints": {"wawhara/v1": "f00d"},
        "properties": {"lang": "my", "concept": "knplf", "foundConcept": "kndf", "expected": ["KNPLF", "ကလလတ"]},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {"artifactLocation": {"uri": "drafts/a%20b.tsv"}},
                "logicalLocations": [{"name": "7", "kind": "unit"}],
                "message": {"text": "source: named here: KNPLF"},
            }
        ],
        "suppressions": [],
    }  # fmt: skip


def test_a_place_that_belongs_to_a_result_has_its_region() -> None:
    there = Region(Position(12, 5), Position(12, 10))
    related = Related(Side.SOURCE, Span(4, 9), "KNPLF", "named here", path="drafts/a.en.md", region=there)
    (place,) = run(WRONG._replace(related=(related,)))["results"][0]["relatedLocations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "drafts/a.en.md"},
        "region": {"startLine": 12, "startColumn": 5, "endLine": 12, "endColumn": 10, "snippet": {"text": "KNPLF"}},
    }


def test_columns_count_code_points() -> None:
    assert run()["columnKind"] == "unicodeCodePoints"


def test_every_rule_is_described() -> None:
    described = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == [*rules(), *glossary_rules()]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in described)


def test_a_lack_has_no_snippet() -> None:
    region = run(ALL[1])["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert "snippet" not in region


def test_ignored_results_are_kept_and_marked() -> None:
    results = run(WRONG, ALL[3], WRONG._replace(suppressed="baseline old.json: known"))["results"]
    assert results[0]["suppressions"] == []
    assert [(each["kind"], each["justification"]) for result in results for each in result["suppressions"]] == [
        ("inSource", "inline comment"),
        ("external", "baseline old.json: known"),
    ]


def test_what_was_not_checked_is_said() -> None:
    invocation = run(summary=SUMMARY._replace(crashed=True))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert [told["message"]["text"] for told in invocation["toolExecutionNotifications"]] == [
        "x.doc: no reader",
        "a.md: paragraphs part at 7",
    ]


@pytest.mark.parametrize("lines", ["", "စာကြောင်း\n\n"])
def test_a_fix_is_a_region_of_the_file_and_the_fingerprint_stays(tmp_path: Path, lines: str) -> None:
    draft = tmp_path / "draft.my.md"
    draft.write_text(f"{lines}သူတို့ နအဖ ကို ပြောသည်။\n", encoding="utf-8")
    terms = (Term("စစ်ကောင်စီ", "my", Status.PREFERRED), Term("နအဖ", "my", Status.SUPERSEDED))
    found = list(check([draft], Glossary({"junta": Concept("junta", terms=terms)})))
    (result,) = (each for each in run(*found)["results"] if each["ruleId"] == "deprecated-term")
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    row = draft.read_text(encoding="utf-8").splitlines()[region["startLine"] - 1]
    new = row[: region["startColumn"] - 1] + replacement["insertedContent"]["text"] + row[region["endColumn"] - 1 :]
    assert new == "သူတို့ စစ်ကောင်စီ ကို ပြောသည်။"
    assert change["artifactLocation"]["uri"].startswith("file:///")
    again = check([draft], Glossary({"junta": Concept("junta", terms=terms)}))
    assert [each.fingerprint for each in again] == [each.fingerprint for each in found]
