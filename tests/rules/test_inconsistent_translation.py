"""How the place of another translation is told."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli import cli

TABLE = (
    "id\ten\tmy\n"
    "7\tThey accepted the offer.\tသူတို့ သဘောတူသည်။\n"
    "8\tThey accepted the offer.\tသူတို့က လက်ခံသည်။\n"
    "9\tThey rejected the offer.\tသူတို့က လက်ခံသည်။\n"
)
SAME_SOURCE, SAME_TRANSLATION = "(line 2: translated so)", "(line 3: translated with the same words)"


def report(path: Path, name: str) -> str:
    path.write_text(TABLE, encoding="utf-8")
    args = ["check", str(path), "--select", "inconsistent-translation", "--format", name]
    return CliRunner().invoke(cli, args, standalone_mode=False).output


def test_the_place_is_told_by_its_line_once(tmp_path: Path) -> None:
    lines = report(tmp_path / "a.tsv", "text").splitlines()
    assert [line.partition(":")[0].strip() for line in lines if "translated" in line and "line" in line] == [
        "line 2 (translated so)",
        "source, line 3 (translated with the same words)",
    ]
    assert not any("row" in line or "line" in line.partition("warning:")[2] for line in lines)


@pytest.mark.parametrize("name", ["csv", "github", "gitlab", "markdown", "rdjson"])
def test_reports_of_messages_alone_tell_the_line_too(name: str, tmp_path: Path) -> None:
    told = report(tmp_path / "a.tsv", name)
    assert SAME_SOURCE in told
    assert SAME_TRANSLATION in told


def test_what_stands_in_the_segment_itself_is_no_other_line(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(report(tmp_path / "a.tsv", "csv").lstrip("\ufeff"))))
    assert [row["message"].count("(") for row in rows] == [1, 1]
