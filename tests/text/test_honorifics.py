"""Names with and without the words of respect before them."""

from __future__ import annotations

import pytest

from toolkit.text.honorifics import without_honorific


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Duwa Lashi La", "Lashi La"),
        ("Mahn Win Khaing Than", "Win Khaing Than"),
        ("U Win Myint", "Win Myint"),
        ("ဒေါ်အောင်ဆန်းစုကြည်", "အောင်ဆန်းစုကြည်"),
        ("ဦး ဝင်းမြင့်", "ဝင်းမြင့်"),
        ("\u1025\u102eးဝင်းမြင့်", "ဝင်းမြင့်"),
        ("ခွန်ဥက္ကာ", "ဥက္ကာ"),
        ("ဒူဝါလရှီးလ", "လရှီးလ"),
    ],
)
def test_taken_off(name: str, bare: str) -> None:
    assert without_honorific(name) == bare


@pytest.mark.parametrize(
    "name", ["Khun Okkar", "Aung San Suu Kyi", "Umi Dawson", "Khuntaw La", "ဦးမင်း", "အောင်ဆန်းစုကြည်", "ခွန်", ""]
)
def test_left_alone(name: str) -> None:
    assert without_honorific(name) is None
