"""Long files a batch at a time: what was read is let go of."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from toolkit.formats import documents
from toolkit.formats.decoding import Input, decoded

PO = 'msgid "The KNDF said so, {}."\nmsgstr "ကရင်နီတပ်က ပြောသည်၊ {}။"\n\n'
ROW = "{}\tThe KNDF said so.\tကရင်နီတပ်က ပြောသည်။\n"
OUR_OWN = 2
"""References to what a variable holds: its own, and that of the call that counts them."""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("texts.po", "".join(PO.format(number, number) for number in range(100))),
        ("texts.tsv", "id\ten\tmy\n" + "".join(ROW.format(number) for number in range(100))),
        ("quoted.tsv", "id\ten\tmy\n" + "".join(ROW.format(f'"{number}"') for number in range(100))),
    ],
)
def test_nothing_is_kept_of_a_batch_once_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setattr("toolkit.formats.decoding.CHUNK", 2000)
    (tmp_path / name).write_text(text, encoding="utf-8")
    (document,) = documents([str(tmp_path / name)])
    times = 0
    for batch in document.batches():
        times += 1
        first, stretch, segments = batch.segments[0], batch.target.text, batch.segments
        del batch
        # The list of segments holds the first one.
        assert (sys.getrefcount(stretch), sys.getrefcount(segments)) == (OUR_OWN, OUR_OWN)
        assert sys.getrefcount(first) == OUR_OWN + 1
    assert times > 3


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_runs_of_any_size_add_up(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr("toolkit.formats.decoding.CHUNK", size)
    text = "a\r\nကခ\r\r\nb\n"
    for mark, encoding in (("", "utf-8"), ("\ufeff", "utf-8"), ("\ufeff", "utf-16-le")):
        runs, lasts = zip(*decoded(Input("-", (mark + text).encode(encoding)), encoding), strict=True)
        assert "".join(runs) == text
        assert list(lasts) == [False] * (len(runs) - 1) + [True]
        assert not any(one.endswith("\r") and other.startswith("\n") for one, other in pairwise(runs))


def test_a_file_without_bytes_is_one_empty_run() -> None:
    assert list(decoded(Input("-", b""), "utf-8")) == [("", True)]
