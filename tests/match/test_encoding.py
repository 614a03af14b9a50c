"""Zawgyi is read in words, never in addresses."""

from __future__ import annotations

import pytest

from toolkit.match.encoding import readings

ZAWGYI = "သူက ျပန္လာၾကသည္ဟု ေျပာသည္။"


@pytest.mark.parametrize(
    "kept",
    [
        "https://a.example/ျမန္မာ",
        "www.a.example/ျမန္မာ",
        "a.example.com/ျမန္မာ/ေက်ာင္း",
        "`ေက်ာင္း`",
        "{ေက်ာင္း}",
    ],
)
def test_addresses_and_code_stay(kept: str) -> None:
    reading = readings([f"{ZAWGYI} {kept} {ZAWGYI}"])[0]
    assert reading.whole
    assert kept in reading.text
    assert reading.text.count("သူက ပြန်လာကြသည်ဟု ပြောသည်။") == 2


@pytest.mark.parametrize("text", ["https://a.example/ျမန္မာ", "`ေက်ာင္း` ကျောင်းသို့ သွားသည်။"])
def test_an_address_makes_no_text_zawgyi(text: str) -> None:
    assert readings([text]) == {}


def test_a_hashtag_is_words() -> None:
    assert "ပြန်လာကြသည်" in readings([f"{ZAWGYI} #ျပန္လာၾကသည္"])[0].text
