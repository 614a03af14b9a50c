"""Native acronyms as Burmese pages write them (KNPLF, CPB, ABSDF and the State Administration Council)."""

from __future__ import annotations

import pytest

from toolkit.text.native_acronyms import find_native, native_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("ကလလတ", "ကလလတ", id="plain"),
        pytest.param("မ၊ က၊ ဒ၊ တ", "မကဒတ", id="commas and spaces"),
        pytest.param("ဗ.က.ပ", "ဗကပ", id="full stops"),
        pytest.param("ဗ-က-ပ", "ဗကပ", id="hyphens"),
        pytest.param("က", None, id="one letter"),
        pytest.param("ကေအန်ယူ", None, id="letter names"),
        pytest.param("KNU", None, id="Latin"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_native_key(text: str, key: str | None) -> None:
    assert native_key(text) == key


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("(ကလလတ)", ["ကလလတ"], id="in brackets"),
        pytest.param("ယနေ့ မ၊ က၊ ဒ၊ တ က ပြောသည်။", ["မ၊ က၊ ဒ၊ တ"], id="a particle after a space"),
        pytest.param("ကလလတ၊ မကဒတ", ["ကလလတ", "မကဒတ"], id="two in a row"),
        pytest.param("ကလလတာ", [], id="a mark touches"),
        pytest.param("ကလလတ်", [], id="an asat touches"),
        pytest.param("နကလလတ", [], id="a consonant touches"),
        pytest.param("ပထမ ဒသမ", [], id="words"),
    ],
)
def test_find_native(text: str, found: list[str]) -> None:
    spans = [span for span, _ in find_native(text, {"ကလလတ", "မကဒတ"})]
    assert [text[slice(*span)] for span in spans] == found


def test_nothing_known() -> None:
    assert find_native("ကလလတ", ()) == []
