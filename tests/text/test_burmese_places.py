"""Where one run of a key came from, told from what stands beside it: as the pieces of the whole text have it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.strategies import any_texts, english_texts, examples, syllables
from toolkit.model import Span
from toolkit.text import page
from toolkit.text.burmese_places import LONG, located
from toolkit.text.language import language

T = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"
BETWEEN = [" ", "  ", "၁", "၀", "KNU", "။", "(", "၄င်း", "ဝ", "ေ၀", "္", "ီ"]

spaced_burmese = st.lists(st.one_of(syllables, st.sampled_from(BETWEEN)), max_size=20).map("".join)


@examples(400)
@given(st.one_of(any_texts, spaced_burmese, english_texts), st.sampled_from(["my", "en"]))
def test_a_run_is_located_as_the_origins_of_the_text_have_it(text: str, code: str) -> None:
    assume(page.SEPARATOR not in text)
    lang = language(code)
    key, origins = lang.key(text), lang.origins(text)
    assert lang.located is not None
    for start in range(len(key) + 1):
        for end in {start, start + 1, start + 2, start + 9, len(key)}:
            if start <= end <= len(key):
                assert lang.located(text, key, Span(start, end)) in (None, origins.back(Span(start, end)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{T} က ပြောသည်။", id="as usual"),
        pytest.param(f"“ရန်ကုန်” (KNU)  {T}", id="spaces and signs"),
        pytest.param(f"၂၀၂၃ ခုနှစ် အုိး {T}", id="marks to be put in order"),
    ],
)
def test_a_run_of_usual_text_is_located(text: str) -> None:
    assert _name_in(text) == (text.index(T), text.index(T) + len(T))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"ဈေး {T}", id="a letter that makes two bytes"),
        pytest.param(f"က\u200b{T}", id="a character that makes none"),
        pytest.param(f"ကိိ {T}", id="a mark said twice"),
        pytest.param(T * (LONG // len(T) + 1), id="a long text, which is read through once"),
    ],
)
def test_what_takes_the_whole_text(text: str) -> None:
    assert _name_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("၄င်း KNU က", id="a space behind the four that stands for a letter"),
        pytest.param("၄င်းး KNU က", id="a mark said twice behind it"),
        pytest.param("သည် ၊ ၊ KNU က", id="two commas that are a full stop"),
        pytest.param("၁ ေ၀း KNU", id="a number before an e-vowel and zero"),
    ],
)
def test_what_is_folded_together_is_one_piece(text: str) -> None:
    burmese = language("my")
    at = burmese.key(text).index(b"KNU")
    assert burmese.origins(text).back(Span(at, at + 3)) == (text.index("KNU"), text.index("KNU") + 3)


def _name_in(text: str) -> Span | None:
    key, name = language("my").key(text), language("my").key(T)
    return located(text, key, Span(key.index(name), key.index(name) + len(name)))
