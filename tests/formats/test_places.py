import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.formats.places import region
from toolkit.formats.streaming import line_ends
from toolkit.model import Span, Stretch


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        pytest.param("abc", (1, 2), ((1, 2), (1, 3)), id="first line"),
        pytest.param("a\nbc\n", (3, 4), ((2, 2), (2, 3)), id="LF"),
        pytest.param("a\r\nbc", (3, 4), ((2, 1), (2, 2)), id="CR LF"),
        pytest.param("a\rbc", (2, 4), ((2, 1), (2, 3)), id="CR"),
        pytest.param("a\nb", (0, 3), ((1, 1), (2, 2)), id="over a line end"),
        pytest.param("\t𝕏က", (2, 3), ((1, 3), (1, 4)), id="a tab and an astral character count one"),
        pytest.param("a\u2028b\x0bc\x85d", (4, 5), ((1, 5), (1, 6)), id="other separators end no line"),
        pytest.param("a\n", (2, 2), ((2, 1), (2, 1)), id="end of file"),
        pytest.param("", (0, 0), ((1, 1), (1, 1)), id="empty"),
    ],
)
def test_regions(text: str, span: tuple[int, int], expected: tuple[tuple[int, int], tuple[int, int]]) -> None:
    assert region(Stretch("x", text), Span(*span)) == expected


def test_a_later_stretch_counts_on() -> None:
    assert region(Stretch("x", "a\nb", line=11, offset=99), Span(2, 3)) == ((12, 1), (12, 2))


@given(st.text(alphabet="a\r\n", max_size=20), st.data())
@settings(max_examples=150, deadline=None)
def test_places_agree_with_counting(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    before = text[:at]
    if before.endswith("\r") and text[at : at + 1] == "\n":
        before = before[:-1]
    line = line_ends(before) + 1
    assert region(Stretch("x", text), Span(at, at)).start.line == line
