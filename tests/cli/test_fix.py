from __future__ import annotations

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
