"""`wawhara check` from outside: exit codes, one clear line for bad input, exact places."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent.parent
GLOSSARY = """
[kndf]
subject = "armed-group"
confusable = ["knplf"]
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]

[knplf]
subject = "armed-group"
en = [{ term = "KNPLF", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး", status = "preferred" }]
"""
WRONG = "ယနေ့ ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦးက ပြောသည်။"
SWAPPED = "ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး"
SOURCE = "The KNDF said so."


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "g.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "wrong.tsv").write_text(f"id\ten\tmy\n7\t{SOURCE}\t{WRONG}\n", encoding="utf-8")
    (tmp_path / "clean.tsv").write_text(f"id\ten\tmy\n7\t{SOURCE}\tKNDFက ပြောသည်။\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *args: str, stdin: bytes = b"", encoding: str = "utf-8", glossary: str = "g.toml") -> Ran:
    """Run the command as a program in a folder."""
    layers = ("--glossary", glossary) if glossary and "check" in args else ()
    env = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", *args, *layers], cwd=folder, input=stdin, capture_output=True, check=False,
        env={**os.environ, **env},
    )  # fmt: skip
    ran = Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in ran.out + ran.err, ran.err
    return ran


def findings(folder: Path, *args: str, **options: str) -> list[dict[str, object]]:
    """The findings of the rule wrong-term, as JSON has them."""
    ran = run(folder, "check", "--select", "wrong-term", "--format", "json", *args)
    found: list[dict[str, object]] = json.loads(ran.out)["findings"]
    return found


TERMS = ("--select", "wrong-term", "--select", "missing-term")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("clean.tsv", *TERMS), 0),
        (("wrong.tsv", *TERMS), 1),
        (("wrong.tsv", *TERMS, "--fail-on", "never"), 0),
        (("wrong.tsv", "--ignore", "wrong-term"), 0),
        (("wrong.tsv", "--ignore", "wrong-term", "--select", "wrong-term"), 2),
        (("missing.tsv",), 2),
    ],
)
def test_exit_codes(folder: Path, args: tuple[str, ...], code: int) -> None:
    ran = run(folder, "check", *args)
    assert ran.code == code, ran


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (("check", "wrong.tsv", "--select", "wrong-trem"), '(did you mean "wrong-term"?)'),
        (("check", "wrong.tsv", "--fail-on", "eror"), '(did you mean "error"?)'),
        (("check", "wrong.tsv", "--format", "jsn"), '(did you mean "json"?)'),
        (("check", "wrong.tsv", "--subject", "armed-grop"), '(did you mean "armed-group"?)'),
        (("chek", "wrong.tsv"), '(did you mean "check"?)'),
        (("check", "wrong.tsv", "--date", "20 Nov"), "write YYYY-MM-DD"),
        (("check", "wrong.tsv", "--target-lang", "xx-nonsense-code"), "xx-nonsense-code"),
        (("check",), "nothing to check"),
    ],
)
def test_bad_usage_is_one_line_with_the_remedy(folder: Path, args: tuple[str, ...], line: str) -> None:
    ran = run(folder, *args)
    assert ran.code == 2, ran
    assert line in ran.err
    assert not ran.out


def test_faults_of_a_glossary_come_all_at_once(folder: Path) -> None:
    bad = '[a]\nen = [{ term = "A", status = "prefered" }]\n[b]\ncolour = 1\n'
    (folder / "bad.toml").write_text(bad, encoding="utf-8")
    ran = run(folder, "check", "clean.tsv", glossary="bad.toml")
    assert ran.code == 2
    assert 'bad.toml:2: unknown status "prefered" (did you mean "preferred"?)' in ran.err
    assert "bad.toml:4:" in ran.err


BAD_FILES = [
    ("missing.tsv", None, "no such file"),
    ("empty.po", b"", None),
    ("noise.po", bytes(range(256)) * 8, None),
    (
        "half.po",
        b'msgid ""\nmsgstr "Language: my\\n"\n\nmsgid "broken\nmsgstr "x"\n\nmsgid "The KNDF"\nmsgstr "KNPLF"\n',
        None,
    ),
    ("ragged.tsv", f"id\ten\tmy\n1\n2\t{SOURCE}\t{WRONG}\n3\ta\tb\tc\td\n".encode(), None),
    ("headless.tsv", b"1\thello\tworld\n2\tyou\tme\n", None),
    ("two.tsv", b"id\ten\tmy\tth\n1\ta\tb\tc\n", None),
    ("latin.md", b"caf\xe9 KNDF\n", "byte 3"),
    ("strange.xyz", b"hello", 'no reader for ".xyz"'),
]


@pytest.mark.parametrize(("name", "content", "words"), [pytest.param(*case, id=case[0]) for case in BAD_FILES])
def test_a_bad_file_costs_only_itself(folder: Path, name: str, content: bytes | None, words: str | None) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    ran = run(folder, "check", name, "wrong.tsv", "--format", "json")
    report = json.loads(ran.out)
    assert any(f["rule"] == "wrong-term" and f["path"] == "wrong.tsv" for f in report["findings"]), (
        "the rest is checked"
    )
    said = [f["message"] for f in report["findings"] if f["path"] == name] + report["summary"]["unchecked"] + [ran.err]
    if words:
        assert any(words in message for message in said), said
        assert ran.code == 2
    else:
        assert any(said) or name == "empty.po"
        assert ran.code in (1, 2)


def test_a_folder_without_texts(folder: Path) -> None:
    (folder / "none").mkdir()
    ran = run(folder, "check", "none")
    assert ran.code == 2
    assert "no texts in this folder" in ran.out + ran.err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_pipe_that_cannot_hold_burmese(folder: Path, encoding: str) -> None:
    ran = run(folder, "check", "wrong.tsv", encoding=encoding)
    assert ran.code == 1
    assert SWAPPED in ran.out


def test_standard_input(folder: Path) -> None:
    ran = run(folder, "check", "-", "--format", "json", stdin="KNDFက ပြောသည်။\n".encode())
    assert ran.code in (0, 1)
    assert json.loads(ran.out)["summary"]["files"] == 1


@pytest.mark.parametrize(
    ("name", "text", "unit", "line", "column"),
    [
        ("a.tsv", f"id\ten\tmy\n7\t{SOURCE}\t{WRONG}\n", "7", 2, len(f"7\t{SOURCE}\tယနေ့ ") + 1),
        (
            "a.csv",
            f'id,en,my\n7,"a ""KNDF"" b","“x” ""y"" {SWAPPED}"\n',
            "7",
            2,
            len('7,"a ""KNDF"" b","“x” ""y"" ') + 1,
        ),
        (
            "my.po",
            f'msgid ""\nmsgstr ""\n"Language: my\\n"\n\nmsgid "{SOURCE}"\nmsgstr ""\n"a \\"b\\" "\n"{SWAPPED}"\n',
            "1",
            8,
            2,
        ),
    ],
)
def test_places_are_exact(folder: Path, name: str, text: str, unit: str, line: int, column: int) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    (found,) = findings(folder, name)
    assert found["unit"] == unit
    end = {"line": line, "column": column + len(SWAPPED)}
    assert found["region"] == {"start": {"line": line, "column": column}, "end": end}
    assert found["text"] == SWAPPED


def test_places_in_a_pair(folder: Path) -> None:
    (folder / "x.en.md").write_text(f"# News\n\n{SOURCE}\n", encoding="utf-8")
    (folder / "x.my.md").write_text(f"# သတင်း\n\nသူတို့ **{SWAPPED}**က\n", encoding="utf-8")
    (found,) = findings(folder, "x.en.md", "x.my.md")
    column = len("သူတို့ **") + 1
    assert found["path"] == "x.my.md"
    assert found["region"] == {
        "start": {"line": 3, "column": column},
        "end": {"line": 3, "column": column + len(SWAPPED)},
    }


def test_fingerprints_stay_when_lines_move(folder: Path) -> None:
    (before,) = findings(folder, "wrong.tsv")
    path = folder / "wrong.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("my\n", "my\n1\tHello.\tမင်္ဂလာပါ။\n"), encoding="utf-8")
    (after,) = findings(folder, "wrong.tsv")
    assert before["region"] != after["region"]
    assert before["fingerprint"] == after["fingerprint"]
