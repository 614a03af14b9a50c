"""Which of many texts may spell letters: never fewer than those that do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from toolkit.match.buffer import Buffer
from toolkit.text.language import language
from toolkit.text.letter_fold import fold_letters
from toolkit.text.letter_lattice import DERIVED, lattice_of
from toolkit.text.letter_sieve import LARGE, holding_pairs
from toolkit.text.letter_table import SPELLINGS

ZERO_WIDTH_SPACE, ZERO_WIDTH_NON_JOINER, NO_BREAK_SPACE = "\u200b", "\u200c", "\u00a0"
NAMES = sorted({spelling.text for spellings in SPELLINGS.values() for spelling in spellings})
PROSE = "သူတို့ မြို့ကို သိမ်းလိုက်သည်။"

letters = st.text("ကခဂစတဒဗဘပယလအ်ေီိုူျြွဲးာ့(၀) -\u200b7", max_size=8)
between = st.sampled_from(["", "", "", " ", "-", ".", "·", " - ", ZERO_WIDTH_SPACE, NO_BREAK_SPACE, "့", "(ဖ်)", "\n"])
behind = st.sampled_from(["", "က", "န်ုပ်", "သည်", "ဿ", "ဪ", "ဥ်", " ေျပာ", "၅", "၀", "(န်)", "။"])
spelled = st.lists(st.tuples(st.sampled_from(NAMES), between), max_size=4).map(
    lambda parts: "".join(map("".join, parts))
)


def holding(texts: list[str], *, digits: bool = False) -> list[int]:
    return holding_pairs(Buffer(texts, language("my")).lower, texts, digits=digits)


@examples(400)
@given(st.lists(st.tuples(letters, spelled, behind, letters).map("".join), min_size=1, max_size=4), st.booleans())
def test_the_sieve_is_never_wrongly_silent(texts: list[str], digits: bool) -> None:
    lattices = [lattice_of(fold_letters(text), DERIVED, digits=digits) for text in texts]
    pairs = {
        number
        for number, lattice in enumerate(lattices)
        for links in lattice.values()
        if any(not after.letter.isdigit() for link in links for after in lattice.get(link.end, ()))
    }
    assert pairs <= set(holding(texts, digits=digits))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ကေအန်ယူက ပြောသည်။", id="as usual"),
        pytest.param("ကေ.အန်.ယူ က", id="full stops"),
        pytest.param("ကေ – အန် – ယူ က", id="dashes"),
        pytest.param("ကေအန့်ယူ့", id="dots below"),
        pytest.param("ပီဒီအက်(ဖ်)", id="a coda in brackets"),
        pytest.param(f"ပီ{ZERO_WIDTH_SPACE}ဒီ{NO_BREAK_SPACE}အက်ဖ်", id="what is invisible"),
        pytest.param("\u1040ိုင်အမ်ဘီအေ", id="digit zero for wa"),
        pytest.param("အင်န်အိတ်ခ်ျကေ", id="asat before the medial"),
        pytest.param("အုိင်စီအာစီ", id="u before i"),
        pytest.param("ယူအန် ေျပာ", id="the e-vowel of a Zawgyi word behind it"),
    ],
)
def test_letters_in_a_row(text: str) -> None:
    assert holding([PROSE, text, PROSE, text]) == [1, 3]
    many = [PROSE] * (LARGE // len(PROSE))
    assert holding([*many, text, text]) == [len(many), len(many) + 1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("သူတို့ မြို့ကို သိမ်းလိုက်သည်။", id="prose"),
        pytest.param("ကေ၊ အန်၊ ယူ", id="a list of letters"),
        pytest.param("ဂျီ ၇", id="a letter and a number"),
        pytest.param("ယူအနီး", id="the second only begins like a name"),
        pytest.param("ယူအန်း", id="the second goes on with a visarga"),
        pytest.param("The KNU said so.", id="Latin"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_letters_in_a_row(text: str) -> None:
    assert holding([text, PROSE]) == []


def test_a_letter_beside_a_digit() -> None:
    assert holding([PROSE, "ဂျီ-၇ အစည်းအဝေး", "ဂျီ 20"], digits=True) == [1, 2]
