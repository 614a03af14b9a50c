import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.formats.reading import read
from toolkit.errors import InputError
from toolkit.formats import documents
from toolkit.formats.rewrite import Rewrite
from toolkit.formats.splice import digest, splice
from toolkit.model import FileEdit, Side, Span


def edit(path: Path, *edits: tuple[tuple[int, int], str], encoding: str = "utf-8") -> None:
    splice(str(path), [(Span(*span), text) for span, text in edits], encoding=encoding, unchanged=digest(str(path)))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
@given(st.text(alphabet="aက𝕏\r\n\t", max_size=30), st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_only_what_is_edited_changes(
    tmp_path: Path, mark: bytes, encoding: str, text: str, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    path = tmp_path / "x.txt"
    path.write_bytes(mark + text.encode(encoding))
    edit(path, *((span, "ခx") for span in spans), encoding=encoding)
    expected, last = "", 0
    for start, end in spans:
        expected += text[last:start] + "ခx"
        last = end
    assert path.read_bytes() == mark + (expected + text[last:]).encode(encoding)
    assert [each.name for each in tmp_path.iterdir()] == ["x.txt"]


def test_mode_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "x.txt", tmp_path / "link.txt"
    path.write_text("abc")
    path.chmod(0o640)
    link.symlink_to(path)
    edit(link, ((1, 2), "က"))
    assert link.is_symlink()
    assert path.read_text("utf-8") == "aကc"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("edits", "says"),
    [
        pytest.param([((0, 2), "x"), ((1, 3), "y")], "two edits overlap at character 1", id="overlapping"),
        pytest.param([((1, 1), "x"), ((1, 1), "y")], "two edits overlap", id="twice the same place"),
        pytest.param([((2, 9), "x")], "beyond its end, at character 9", id="beyond the end"),
    ],
)
def test_edits_that_are_refused(tmp_path: Path, edits: list[tuple[tuple[int, int], str]], says: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text("abc")
    with pytest.raises(InputError, match=says):
        edit(path, *edits)
    assert path.read_text() == "abc"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_has_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("abc")
    before = digest(str(path))
    path.write_text("abd")
    with pytest.raises(InputError, match="has changed since it was read"):
        splice(str(path), [(Span(0, 1), "x")], unchanged=before)
    assert path.read_text() == "abd"


def test_a_character_that_the_encoding_lacks(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes("é".encode("iso8859-15"))
    with pytest.raises(InputError, match='cannot hold "က": it is ISO8859-15'):
        edit(path, ((0, 1), "က"), encoding="iso8859-15")
    edit(path, ((0, 1), "€"), encoding="iso8859-15")
    assert path.read_bytes() == "€".encode("iso8859-15")


def test_a_file_that_nobody_may_write_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("abc")
    path.chmod(0o444)
    with pytest.raises(InputError, match="cannot be written: it is read-only"):
        edit(path, ((0, 1), "x"))
    assert path.read_text() == "abc"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("abc")
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="cannot be written"):
        edit(path, ((0, 1), "x"))
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.po", 'msgid "a"\r\nmsgstr ""\r\n"\\"KNU\\" က"\r\n"ခ\\n"\r\n'),
        ("x.csv", 'id;en;my\n1;a;"""KNU"" ကခ"\n'),
        ("x.my.md", '> **"KNU"** က\n> ခ\n'),
        ("x.my.txt", '"KNU" က\n  ခ\n'),
    ],
)
def test_a_fix_lands_where_its_characters_came_from(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    (document,) = documents([str(path)])
    (batch,) = document.batches()
    segment = batch.segments[0]
    assert segment.target_at is not None
    raw = batch.target.text[slice(*segment.target_at)]
    at = segment.target.index("KNU")
    run = document.origins(Side.TARGET, raw).back(Span(at - 1, at + 4))
    start = batch.target.offset + segment.target_at.start
    new = document.escape('"KNLA"', raw)
    splice(
        str(path),
        [(Span(start + run.start, start + run.end), new)],
        encoding=document.encoding,
        unchanged=digest(str(path)),
    )
    assert read(path).targets == [each.target.replace("KNU", "KNLA") for each in batch.segments]
    assert len(path.read_bytes()) == len(text.encode()) + 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "x.my.txt"
    os.mkfifo(path)
    with pytest.raises(InputError, match="cannot be written: it is no file"):
        Rewrite(str(path), (FileEdit(str(path), Span(0, 1), "b", "a"),)).apply()
