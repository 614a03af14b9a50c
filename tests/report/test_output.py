"""Output survives consoles and pipes that cannot write Burmese, and files are whole or not there."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TextIO

import pytest

from toolkit.errors import InputError, UsageError
from toolkit.report.output import SAMPLE, open_output, writable


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        pytest.param("cp1252", "ဝ é\n".encode(), id="a Windows pipe turns to UTF-8"),
        pytest.param("ascii", "ဝ é\n".encode(), id="so does a pipe without a locale"),
        pytest.param("utf-8", "ဝ é\n".encode(), id="UTF-8 stays"),
        pytest.param("utf-16-le", "ဝ é\n".encode("utf-16-le"), id="whatever can write Burmese stays"),
    ],
)
def test_stream_can_write_burmese(encoding: str, written: bytes) -> None:
    raw = io.BytesIO()
    stream = writable(io.TextIOWrapper(raw, encoding=encoding, newline="\n"))
    stream.write("ဝ é\n")
    stream.flush()
    assert raw.getvalue() == written


def test_what_cannot_be_written_is_escaped() -> None:
    raw = io.BytesIO()
    stream = writable(io.TextIOWrapper(raw, encoding="ascii"))
    stream.write("old\udcff.po")
    stream.flush()
    assert raw.getvalue() == b"old\\udcff.po"


def test_other_streams_stay_as_they_are() -> None:
    stream = io.StringIO()
    assert writable(stream) is stream


def test_file_is_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with open_output(str(path)) as out:
        out.write(SAMPLE + "\n")
        assert not path.exists()
    assert path.read_bytes() == f"{SAMPLE}\n".encode()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_mode_of_an_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.touch()
    path.chmod(0o640)
    with open_output(str(path)) as out:
        out.write("x")
    assert path.stat().st_mode & 0o777 == 0o640


def test_old_file_stays_if_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")

    def fail(out: TextIO) -> None:
        out.write("new")
        raise InputError("x.po", "no such file")

    with pytest.raises(InputError), open_output(str(path)) as out:
        fail(out)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_file_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"), open_output(str(tmp_path / "no" / "out.txt")):
        pass


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such devices")
def test_devices_are_not_replaced() -> None:
    with open_output(os.devnull) as out:
        out.write("x")
    assert not Path(os.devnull).is_file()
