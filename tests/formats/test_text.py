from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.reading import read
from toolkit.formats.text import decode, origins, paragraphs, whole

WIDE = "They met on the way to the town and talked about the rain"
LONG = "စာ " * 60 + "။"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\n\nb\n", ["a", "b"], id="blank line"),
        pytest.param("a\r\n\r\nb\r\n", ["a", "b"], id="CR LF"),
        pytest.param("a\n \t\nb", ["a", "b"], id="line of spaces"),
        pytest.param(f"{WIDE}\n  {WIDE} \nhere\n", [f"{WIDE}\n{WIDE}\nhere"], id="wrapped"),
        pytest.param(f"{WIDE}.\n{WIDE}.\nHere.\n", [f"{WIDE}.", f"{WIDE}.", "Here."], id="one sentence a line"),
        pytest.param("မိုးရွာသည်။\nနေပူသည်။\n", ["မိုးရွာသည်။", "နေပူသည်။"], id="short sentences"),
        pytest.param("KNU\nKNDF\n", ["KNU", "KNDF"], id="a list of names"),
        pytest.param(f"{LONG}\nb\n\nc\nd\n", [LONG, "b", "c", "d"], id="one paragraph a line"),
        pytest.param("\n\n  a  \n\n", ["a"], id="space around"),
    ],
)
def test_paragraphs(tmp_path: Path, text: str, expected: list[str]) -> None:
    path = tmp_path / "x.my.txt"
    path.write_text(text, "utf-8", newline="")
    assert read(path).targets == expected


@given(st.text(alphabet="aက \t\r\n", max_size=30))
@settings(max_examples=200, deadline=None)
def test_origins_lead_back(text: str) -> None:
    for start, end in paragraphs(text):
        raw = text[start:end]
        there = origins(raw)
        assert len(there.starts) == len(decode(raw))
        for character, a, b in zip(decode(raw), there.starts, there.ends, strict=True):
            assert raw[a:b].replace("\r\n", "\n").replace("\r", "\n") == character


@given(st.text(alphabet="aက \r\n", max_size=30))
@settings(max_examples=100, deadline=None)
def test_a_whole_text_is_its_paragraphs(text: str) -> None:
    made, there = whole(text)
    assert made == "\n\n".join(decode(text[start:end]) for start, end in paragraphs(text))
    assert len(there.starts) == len(there.ends) == len(made)
