"""Even Burmese text: which spaces it keeps, and where its characters came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_texts, examples
from toolkit.model import Span
from toolkit.text.numbers.burmese_page import EVEN, LOOSE, even

SPACED = st.text(alphabet="ကခ\u102b\u103a5,.၊a- \u200b", max_size=12)  # VOWEL SIGN TALL AA, ASAT, ZERO WIDTH SPACE


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("လူ ၁၂ ဦး", "လူ12ဦး"),
        ("၁၂ ၁၃", "12 13"),
        ("KNDF 5 က", "KNDF 5က"),
        ("၁၂, ၁၃၊ က", "12, 13၊က"),
        ("က .၅", "က .5"),
        ("က\u200b \u200bခ", "ကခ"),
    ],
)
def test_spaces(text: str, made: str) -> None:
    assert even(text).text == made


@examples(800)
@given(st.one_of(SPACED, any_texts))
def test_only_loose_spaces_go(text: str) -> None:
    text = text.translate(EVEN)
    if not set(text) & set("047ဝ\u102f\u103a"):
        assert even(text).text == LOOSE.sub("", text)


@examples(800)
@given(st.one_of(SPACED, any_texts))
def test_every_character_has_its_origin(text: str) -> None:
    text = text.translate(EVEN)
    if set(text) & set("047ဝ\u102f\u103a"):
        return
    page = even(text)
    for at, char in enumerate(page.text):
        (start, end) = page.back(at, at + 1)
        assert (text[start:end], page.back(at, at + 1)) == (char, Span(start, start + 1))
