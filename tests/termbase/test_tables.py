"""A glossary read in pieces says what it says as a whole, its faults too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from toolkit.errors import GlossaryError
from toolkit.termbase import tables as module
from toolkit.termbase.parse import parse
from toolkit.termbase.sources import Source
from toolkit.termbase.tables import NotInPieces, tables

META = '[meta]\nsubject = "party"\nenforce = "advisory"\n'
PIECES = [
    '[a]\nen = [{ term = "A" }]\n',
    '[b]\nmy = [\n  { term = "ဝ" },\n  { term = "B", status = "preferred" },\n]\n',
    '[c]\nconfusable = [\n"a",\n"b"\n]\n',
    '["d.e"]\nnote = """\n[a]\nen = 1\n"""\n',
    "['f']\nnote = '''\n[\n[b]'''\r\n",
    "[g]\nen = [\n[1],\n[2]\n]\n",
    '[a.h]\nen = "A"\n',
    "[[i]]\nx = 1\n[[i]]\nx = 2\n",
    '[j]\nenn = "?"\nen = [{ term = "J", status = "prefered" }]\n',
    "[k]\n[[broken\n",
    "# [a]\n\n",
    '\ufeff[l]\nen = [{ term = "L" }]\n',
]


def told(content: bytes) -> object:
    try:
        return parse([Source("g.toml", content, 0)])
    except GlossaryError as error:
        return str(error)


@examples(300)
@given(st.booleans(), st.lists(st.sampled_from(PIECES), max_size=5), st.sampled_from(["\n", "\r\n"]))
def test_it_is_the_same_in_pieces(meta: bool, pieces: list[str], end: str) -> None:
    content = (META * meta + "".join(pieces)).replace("\n", end).encode()
    whole = told(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "PIECE", 1)
        assert told(content) == whole


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("", [[]], id="nothing"),
        pytest.param("x = 1\n[a]\n[b]\ny = 1\n", [["x"], ["a"], ["b"]], id="keys before the first table"),
        pytest.param("\n".join(f"[{name}]" for name in "abc"), [["a"], ["b"], ["c"]], id="a table each"),
    ],
)
def test_a_piece_begins_with_a_table(text: str, read: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", 1)
    assert [list(piece.data) for piece in tables(text.encode())] == read


@pytest.mark.parametrize("text", ["[a]\n[a.b]\n", "[a]\n[meta]\n", "[a]\n[b]\n[a]\n"])
def test_what_belongs_together_is_not_read_in_pieces(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", 1)
    with pytest.raises(NotInPieces):
        list(tables(text.encode()))


def test_lines_are_those_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", 1)
    *_, last = tables(b"[a]\r\n\r\n[b]\nx = '''\n'''\n[c]\ny = 1\n")
    assert (last.lines.of("c"), last.lines.of("c", "y")) == (6, 7)
