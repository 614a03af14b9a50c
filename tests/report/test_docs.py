"""docs/reports.md knows every report."""

from __future__ import annotations

import re

from tests.docs import ROOT
from toolkit.report import reports


def test_every_report_stands_in_the_table() -> None:
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| ([a-z]+) \|", page, re.MULTILINE)) == sorted([*reports(), "name"])
