"""Reports are found by walking the package."""

from __future__ import annotations

import io

import pytest

from toolkit import report
from toolkit.errors import UsageError
from toolkit.model import Summary


def test_reports_are_found() -> None:
    assert {"json", "text"} <= set(report.reports())
    assert all(each.summary for each in report.reports().values())


def test_a_report_is_found_by_its_module_alone() -> None:
    for name, each in report.reports().items():
        assert report.report(name) is each


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("jsn", '(did you mean "json"?)'), ("docx", "(known: "), ("", "(known: "), ("excerpt", "(known: ")],
)
def test_unknown_report_is_one_clear_line(name: str, remedy: str) -> None:
    with pytest.raises(UsageError, match=f'unknown report "{name}"') as caught:
        report.write(name, [], Summary(), io.StringIO())
    assert remedy in str(caught.value)


def test_every_report_can_say_nothing() -> None:
    for name in report.reports():
        out = io.StringIO()
        report.write(name, [], Summary(), out)
        assert out.getvalue().endswith("\n")
