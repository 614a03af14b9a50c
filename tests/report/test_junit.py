"""Findings as test results."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from tests.report.samples import ALL, HOSTILE, written


def suites(text: str) -> list[Element]:
    root = fromstring(text)
    assert root.tag == "testsuites"
    return list(root)


def test_golden_suites() -> None:
    found = suites(written("junit", *ALL))
    counts = [{key: suite.get(key) for key in ("name", "tests", "failures", "errors", "skipped")} for suite in found]
    assert [tuple(each.values()) for each in counts] == [
        ("drafts/a b.tsv", "2", "2", "0", "0"),
        ("old.po", "1", "0", "1", "0"),
        ("drafts/a b.tsv", "2", "0", "0", "1"),
        ("not checked", "1", "0", "0", "1"),
        ("wawhara", "1", "0", "0", "0"),
    ]
    case = found[0][0]
    assert (case.get("classname"), case.get("name")) == ("drafts/a b.tsv", "wrong-term 8:42")
    failure = case.find("failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("error", "KNDF where the source has KNPLF")
    assert "Burmese: «KNDF» က ပြောသည်။" in (failure.text or "")


def test_counts_are_those_of_the_cases() -> None:
    for suite in suites(written("junit", *ALL, HOSTILE)):
        for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(key, "")) == len(suite.findall(f"testcase/{tag}"))


def test_hostile_text_stays_text() -> None:
    suite, *_ = suites(written("junit", HOSTILE))
    assert len(suite.findall("testcase/failure")) == 1
    assert not suite.findall(".//script")
