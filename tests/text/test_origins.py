from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from toolkit.model import Span
from toolkit.text.origins import Origins

JOINED = Origins.of_pieces([(Span(0, 2), 3), (Span(3, 4), 1), (Span(4, 6), 0), (Span(7, 8), 1)])
"""Three units of the first two characters, a dropped space, a unit, two dropped, another unit."""


@pytest.mark.parametrize(
    ("made", "origin"),
    [
        ((0, 1), (0, 2)),
        ((0, 3), (0, 2)),
        ((2, 4), (0, 4)),
        ((3, 4), (3, 4)),
        ((3, 5), (3, 8)),
        ((4, 5), (7, 8)),
        ((3, 3), (3, 3)),
        ((5, 5), (8, 8)),
    ],
)
def test_back(made: tuple[int, int], origin: tuple[int, int]) -> None:
    assert JOINED.back(Span(*made)) == origin


@pytest.mark.parametrize(("origin", "made"), [((0, 2), (0, 3)), ((3, 4), (3, 4)), ((0, 8), (0, 5)), ((7, 8), (4, 5))])
def test_made_of(origin: tuple[int, int], made: tuple[int, int]) -> None:
    assert JOINED.made_of(Span(*origin)) == made


def test_nothing_comes_from_nothing() -> None:
    assert Origins.of_pieces([]).back(Span(0, 0)) == (0, 0)


def test_after() -> None:
    quoted = Origins.identity(8, 100)
    assert JOINED.after(quoted).back(Span(2, 4)) == (100, 104)


PIECES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=8)


@examples(200)
@given(PIECES, st.data())
def test_identity_changes_nothing(pieces: list[tuple[int, int]], data: st.DataObject) -> None:
    at, runs = 0, []
    for length, made in pieces:
        runs.append((Span(at, at + length), made))
        at += length
    origins = Origins.of_pieces(runs)
    same = origins.after(Origins.identity(at))
    assert list(same.starts) == list(origins.starts)
    first = data.draw(st.integers(0, len(origins.starts)))
    last = data.draw(st.integers(first, len(origins.starts)))
    start, end = origins.back(Span(first, last))
    assert 0 <= start <= end <= at
