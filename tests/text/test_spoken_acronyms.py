from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.text.spoken_acronyms import spoken


@pytest.mark.parametrize(
    ("acronym", "word"),
    [
        ("OPEC", "အိုပက်"),
        ("APEC", "အေပက်"),
        ("NATO", "နေတိုး"),
        ("IFAD", "အိုင်ဖက်ဒ်"),
        ("CASA", "ကာဆာ"),
        ("TADA", "တာဒါ"),
        ("MARCOS", "မာကိုစ်"),
        ("FALCON", "ဖဲလ်ကွန်"),
        ("OBERAC", "အိုဘရက်"),
        ("HACAN", "ဟကန်"),
        ("TEPCA", "တက်ပ်ကာ"),
        ("ASEAN", "အာဆီယံ"),
        ("UNESCO", "ယူနက်စကို"),
    ],
)
def test_a_word_that_is_heard_is_found(acronym: str, word: str) -> None:
    assert spoken(acronym, word)
    assert spoken(acronym, f"ယနေ့ {word}က ပြောသည်။")
    assert spoken(acronym, f"{word}အဖွဲ့ဝင်များ")


@pytest.mark.parametrize(
    ("acronym", "text"),
    [
        ("OPEC", "အေပက်က ပြောသည်။"),
        ("APEC", "အိုပက်က ပြောသည်။"),
        ("CASA", "ကစားသည်။"),
        ("CASA", "ကာဆာ်"),
        ("OPEC", "အိုပက္က"),
        ("NATO", "နေ့တိုင်း သွားသည်။"),
        ("KNDF", "ကေအန်ဒီအက်ဖ်"),
        ("TADA", "ထားတာဒီမှာ"),
        ("RON", "လုပ်ရန်"),
        ("NUG", "နုဂ်"),
        ("UNA", "ယူနာ"),
    ],
)
def test_other_words_are_not(acronym: str, text: str) -> None:
    assert not spoken(acronym, text)


@given(st.text(st.characters(codec="ascii"), max_size=8), st.text(st.sampled_from("ကအာေိုပက်တ"), max_size=12))
def test_anything_may_be_asked(acronym: str, text: str) -> None:
    assert spoken(acronym, text) in (True, False)
