from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli import cli
from toolkit.errors import UsageError

GLOSSARY = '[x]\nen = [{ term = "Foo Bar" }]\n'
TEXT = """\
id\ten\tmy
1\tthe village water committee (VWC) met\tမနေ့က ရွာ ရေကော်မတီ (VWC) က တွေ့သည်။
2\tThey saw the VWC.\tသူတို့က VWC ကို တွေ့သည်။
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "g.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "x.tsv").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, command: str = "extract") -> tuple[int, str, str]:
    told = [command, *arguments, "--glossary", str(folder / "g.toml")]
    done = CliRunner().invoke(cli, told, standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return done.return_value, done.stdout_bytes.decode(), done.stderr


def test_text(folder: Path) -> None:
    status, out, err = run(folder, str(folder / "x.tsv"))
    assert (status, err) == (0, "")
    assert out.startswith(f"1 proposal from 2 segments of {folder / 'x.tsv'}\n")
    assert "1. village water committee [vwc]\n     English: village water committee; VWC (acronym)\n" in out
    assert "     Burmese: ရွာ ရေကော်မတီ\n" in out
    assert out.endswith("x.tsv 1, line 2\n")


def test_json_and_csv(folder: Path) -> None:
    found = json.loads(run(folder, str(folder / "x.tsv"), "--format", "json")[1])
    assert [term["term"] for term in found["entries"][0]["terms"]] == ["village water committee", "VWC", "ရွာ ရေကော်မတီ"]
    out = run(folder, str(folder / "x.tsv"), "--format", "csv")[1]
    (row,) = csv.DictReader(io.StringIO(out.removeprefix("\ufeff")))
    assert (row["concept"], row["en acronym"], row["my"]) == ("vwc", "VWC", "ရွာ ရေကော်မတီ")
    (folder / "d.my.txt").write_text("မနေ့က ရွာ ရေကော်မတီ (VWC) က တွေ့သည်။\n", encoding="utf-8")
    out = run(folder, str(folder / "d.my.txt"), "--format", "csv")[1]
    assert next(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))["en acronym"] == "VWC"


def test_checks_ignore_what_is_proposed_until_it_is_reviewed(folder: Path) -> None:
    into = folder / "proposed.toml"
    status, out, err = run(folder, str(folder / "x.tsv"), "--into", str(into))
    assert (status, out) == (0, "")
    assert err == f"wawhara: 1 proposal written to {into}, to be reviewed\n"
    (folder / "y.tsv").write_text("id\ten\tmy\n1\tThe village water committee met.\tသူတို့ တွေ့သည်။\n", encoding="utf-8")
    check = (str(folder / "y.tsv"), "--select", "missing-term", "--glossary", str(into))
    assert run(folder, *check, command="check")[0] == 0
    into.write_text(into.read_text(encoding="utf-8").replace('"proposed"', '"reviewed"'), encoding="utf-8")
    assert run(folder, *check, command="check")[0] == 1


def test_a_file_is_not_replaced_unasked(folder: Path) -> None:
    into = folder / "proposed.toml"
    into.write_text("# mine\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"proposed\.toml is there already.*--force"):
        run(folder, str(folder / "x.tsv"), "--into", str(into))
    assert into.read_text(encoding="utf-8") == "# mine\n"
    assert run(folder, str(folder / "x.tsv"), "--into", str(into), "--force")[0] == 0
    assert "VWC" in into.read_text(encoding="utf-8")


def test_a_draft_alone_says_so(folder: Path) -> None:
    (folder / "d.en.txt").write_text("the village water committee (VWC) met\n", encoding="utf-8")
    status, out, _ = run(folder, str(folder / "d.en.txt"))
    assert status == 0
    assert "Texts in one language only: names without counterparts are proposed\n" in out
    assert "VWC (acronym)" in out


def test_bad_input(folder: Path) -> None:
    with pytest.raises(UsageError, match="nothing to extract from: name files"):
        run(folder)
    with pytest.raises(UsageError, match='unknown format "cvs"'):
        run(folder, str(folder / "x.tsv"), "--format", "cvs")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    status, _, err = run(folder, str(folder / "empty.txt"))
    assert (status, err.count("\n")) == (2, 1)
    (folder / "bad.tsv").write_bytes(b"id\ten\tmy\n\xff\xfe\x00")
    status, _, err = run(folder, str(folder / "bad.tsv"))
    assert status == 2
    assert err.count("\n") == 1


def test_most(folder: Path) -> None:
    text = "a village water committee (VWC) and a town road board (TRB) met\n"
    (folder / "d.en.txt").write_text(text, encoding="utf-8")
    _, out, err = run(folder, str(folder / "d.en.txt"), "--most", "1")
    assert "2." not in out
    assert err == "wawhara: 1 proposal more: see them with --most 2\n"
