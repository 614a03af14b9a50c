from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "toolkit", "check"]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.en.txt").write_text("Hello.\n", encoding="utf-8")
    return tmp_path


def terminal(words: list[str]) -> str:
    """What a command shows on standard error, where that is a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(words, stderr=theirs, stdout=subprocess.DEVNULL, cwd=ROOT) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait()
    os.close(ours)
    return shown.decode()


def test_a_terminal_sees_a_bar(texts: Path) -> None:
    shown = terminal([*COMMAND, str(texts)])
    assert "Checking" in shown
    assert "/3" in shown
    assert shown.endswith("\x1b[K\x1b[?25h"), "gone in the end"


def test_one_file_needs_no_bar(texts: Path) -> None:
    assert terminal([*COMMAND, str(texts / "0.en.txt")]) == ""


def test_silent_elsewhere(texts: Path) -> None:
    done = subprocess.run([*COMMAND, str(texts)], capture_output=True, cwd=ROOT, check=True)
    assert done.stderr == b""


def test_stopping_leaves_nothing_half_written(texts: Path) -> None:
    report = texts / "report.json"
    report.write_text("before", encoding="utf-8")
    words = [*COMMAND, "-", "--format", "json", "--output", str(report)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        process.wait(20)
        assert process.stderr is not None
        said = process.stderr.read().decode().strip()
    assert said == "wawhara: stopped; no file is left half-written"
    assert process.returncode == 130
    assert report.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in texts.iterdir()) == ["0.en.txt", "1.en.txt", "2.en.txt", "report.json"]
