"""Annotations on GitHub."""

from __future__ import annotations

import re

import pytest

from tests.report.samples import ALL, HOSTILE, WRONG, many, written
from toolkit.model import Level
from toolkit.report.github import LIMIT, command


def commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("::")]


def test_golden_annotations() -> None:
    assert commands(written("github", *ALL)) == [
        "::error file=drafts/a b.tsv,line=8,endLine=8,col=42,endColumn=46,title=wrong-term"
        "::KNDF where the source has KNPLF%0Awrite: KNPLF or ကလလတ",
        "::error file=drafts/a b.tsv,line=9,endLine=9,col=1,endColumn=16,title=missing-term"
        "::no rendering of KNPLF%0Aexpected: KNPLF or ကလလတ",
        "::error file=old.po,title=unreadable-entry::no such file",
        "::notice file=drafts/a b.tsv,line=8,endLine=8,col=42,endColumn=46,title=not-preferred"
        "::another form is preferred%0Awrite: KNPLF or ကလလတ",
    ]


def test_log_says_what_was_not_checked() -> None:
    assert "  - x.doc: no reader\n" in written("github")


@pytest.mark.parametrize(
    ("message", "properties", "expected"),
    [
        ("100 %\r\n", {"file": "a:b,c%\n"}, "::error file=a%3Ab%2Cc%25%0A::100 %25%0D%0A"),
        ("a: b, c", {}, "::error ::a: b, c"),
    ],
)
def test_escapes(message: str, properties: dict[str, str], expected: str) -> None:
    assert command("error", message, properties) == expected


def test_limits_are_kept_and_the_rest_is_told() -> None:
    text = written("github", *many(Level.NOTE, 25), *many(Level.ERROR, 12), *many(Level.WARNING, 3))
    told = commands(text)
    names = [re.match("::([a-z]+) ", line)[1] for line in told]  # type: ignore[index]
    assert names == ["error"] * LIMIT + ["warning"] * 3 + ["notice"] * LIMIT
    assert told[-1] == "::notice title=wawhara::2 more errors and 16 more notices: see the log of this step"
    log = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(log) == 2 + 16
    assert len([line for line in log if "error 10" in line or "note 9 " in line]) == 2


def test_exactly_as_many_as_fit_need_no_remark() -> None:
    assert "more" not in "".join(commands(written("github", *many(Level.NOTE, LIMIT))))


def test_hostile_text_is_no_command() -> None:
    for number in (1, LIMIT + 1):
        text = written("github", *[HOSTILE] * number)
        assert len(commands(text)) == min(number, LIMIT) + (number > LIMIT)
        assert "##[" not in re.sub("(?m)^::.*$", "", text)
        assert all(
            line.startswith(("::", "- ", "Checked", "Glossary", "How", "Not", "  -", "Found"))
            for line in text.splitlines()
        )


def test_ignored_findings_are_counted_only() -> None:
    text = written("github", ALL[3])
    assert not commands(text)
    assert "Not shown: 1 finding" in text
    assert WRONG.message not in text
