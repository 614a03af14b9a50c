from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli import cli
from toolkit.errors import UsageError

GLOSSARY = """
[mndaa]
subject = "armed-group"
en = [
  { term = "Kokang army", status = "deprecated" },
  { term = "MNDAA", type = "acronym", status = "preferred" },
]
"""
TEXT = "The Kokang army met.\r\n\r\n“The Kokang army” said so.\r\n"
FIXED = "The MNDAA met.\r\n\r\n“The Kokang army” said so.\r\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "g.toml").write_text(GLOSSARY, encoding="utf-8")
    path = tmp_path / "x.en.txt"
    path.write_bytes(TEXT.encode())
    return path


def run(text: Path, *arguments: str, command: str = "fix", given: bytes = b"") -> tuple[int, str, str]:
    told = [command, *arguments, "--glossary", str(text.parent / "g.toml"), "--select", "deprecated-term"]
    done = CliRunner().invoke(cli, told, input=given, standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return done.return_value, done.stdout_bytes.decode(), done.stderr


def test_dry_run_shows_and_writes_nothing(text: Path) -> None:
    status, out, _ = run(text, str(text))
    assert status == 1
    assert out.startswith(
        f"{text}\n  line 1:5  deprecated: Kokang army [deprecated-term]\n"
        "      - The «Kokang army» met.\n      + The «MNDAA» met.\n"
    )
    assert "line 3:6  deprecated: Kokang army [deprecated-term] (unsafe: --unsafe would change it)" in out
    assert out.endswith(
        "Would make 1 fix in 1 file; nothing is written yet. Write with --apply.\n"
        "Left: 1 unsafe (see them with --unsafe).\n"
    )
    assert text.read_bytes() == TEXT.encode()


def test_apply_writes_once(text: Path) -> None:
    status, out, _ = run(text, str(text), "--apply")
    assert (status, text.read_bytes()) == (0, FIXED.encode())
    assert "Made 1 fix in 1 file.\nLeft: 1 unsafe" in out
    assert "Nothing to fix" in run(text, str(text), "--apply")[1]
    assert run(text, str(text))[0] == 0
    assert run(text, str(text), "--apply", "--unsafe")[0] == 0
    assert "Kokang" not in text.read_text(encoding="utf-8")


def test_standard_input_is_filtered(text: Path) -> None:
    assert run(text, "-", given=TEXT.encode())[:2] == (0, FIXED)
    assert run(text, "-", "--unsafe", given=TEXT.encode())[1] == FIXED.replace("Kokang army", "MNDAA")
    with pytest.raises(UsageError, match="standard input"):
        run(text, "-", str(text))


def test_check_fixes_first(text: Path) -> None:
    status, out, err = run(text, str(text), "--fix", command="check")
    assert status == 1
    assert err == "wawhara: Made 1 fix in 1 file.\n"
    assert "Found 1 error." in out
    assert text.read_bytes() == FIXED.encode()
    with pytest.raises(UsageError, match="wawhara fix -"):
        run(text, "-", "--fix", command="check")


def test_what_cannot_be_read_is_said(text: Path) -> None:
    status, out, err = run(text, str(text), str(text.parent / "none.txt"))
    assert status == 2
    assert "none.txt: no such file" in err
    assert "Would make 1 fix" in out


def test_what_cannot_be_written_is_said(text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    for arguments in (["--apply"], ["--fix"]):
        command = "check" if arguments == ["--fix"] else "fix"
        status, _, err = run(text, str(text), *arguments, command=command)
        assert status == 2
        assert f"wawhara: {text}: cannot be written: no space left on device\n" in err
        assert text.read_bytes() == TEXT.encode()


def test_json_tells_every_edit_and_writes_nothing(text: Path) -> None:
    status, out, _ = run(text, str(text), "--format", "json")
    assert (status, text.read_bytes()) == (1, TEXT.encode())
    document = json.loads(out)
    assert list(document) == ["version", "summary", "files"]
    assert document["summary"] == {"files": 1, "fixes": 1, "left": 1, "unfixed": 0, "unread": 0}
    (file,) = document["files"]
    assert (file["path"], file["encoding"], len(file["digest"])) == (str(text), "utf-8", 128)
    (made,), (left,) = file["fixes"], file["left"]
    assert (made["rule"], made["safe"], made["region"]["start"]) == ("deprecated-term", True, {"line": 1, "column": 5})
    assert made["edits"] == [
        {
            "path": str(text),
            "region": {"start": {"line": 1, "column": 5}, "end": {"line": 1, "column": 16}},
            "deleted": "Kokang army",
            "inserted": "MNDAA",
        }
    ]
    assert (left["safe"], left["reason"]) == (False, "unsafe: asked for with --unsafe")


def test_json_with_unsafe_has_both(text: Path) -> None:
    _, out, _ = run(text, str(text), "--format", "json", "--unsafe")
    assert [fix["safe"] for file in json.loads(out)["files"] for fix in file["fixes"]] == [True, False]


def test_json_of_nothing(text: Path) -> None:
    text.write_text("The MNDAA met.", encoding="utf-8")
    status, out, _ = run(text, str(text), "--format", "json")
    assert (status, json.loads(out)["files"]) == (0, [])


def test_json_of_standard_input(text: Path) -> None:
    given = "\ufeffသူ The Kokang army met.".encode()
    status, out, _ = run(text, "-", "--format", "json", "--target-lang", "en", given=given)
    assert status == 1
    ((edit,),) = [fix["edits"] for file in json.loads(out)["files"] for fix in file["fixes"]]
    assert edit["region"]["start"] == {"line": 1, "column": 8}
    assert (edit["deleted"], edit["inserted"]) == ("Kokang army", "MNDAA")


def test_edits_made_from_json_are_those_that_apply_makes(text: Path) -> None:
    """As a plug-in would: lines end at LF, CR LF or CR, columns count code points."""
    edits = [
        fix["edits"]
        for file in json.loads(run(text, str(text), "--format", "json")[1])["files"]
        for fix in file["fixes"]
    ]
    lines = TEXT.splitlines(keepends=True)
    for edit in [each for made in edits for each in made][::-1]:
        start, end = edit["region"]["start"], edit["region"]["end"]
        assert start["line"] == end["line"]
        line = lines[start["line"] - 1]
        assert line[start["column"] - 1 : end["column"] - 1] == edit["deleted"]
        lines[start["line"] - 1] = line[: start["column"] - 1] + edit["inserted"] + line[end["column"] - 1 :]
    run(text, str(text), "--apply")
    assert "".join(lines).encode() == text.read_bytes()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--format", "jsno"), 'unknown format "jsno" \\(did you mean "json"'),
        (("--format", "json", "--apply"), "leave out --apply"),
    ],
)
def test_formats_that_cannot_be(text: Path, options: tuple[str, ...], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        run(text, str(text), *options)


def test_fixes_that_could_not_be_written_are_counted(text: Path) -> None:
    text.chmod(0o444)
    code, out, talk = run(text, str(text), "--apply")
    assert code == 2
    assert out.endswith("\n\nLeft: 1 unsafe (see them with --unsafe).\nCould not be written: 1 fix, see above.\n")
    assert f"{text}: cannot be written: it is read-only" in talk
