"""Currencies are named with a number or without one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.text.numbers.currencies import _ENGLISH, named_currencies


@pytest.mark.parametrize(
    ("text", "lang", "codes"),
    [
        ("4,000 kyats per dollar", "en", ["MMK", "USD"]),
        ("The baht fell; THB 35 to US$1, €2 and ¥5", "en", ["THB", "USD", "EUR", "JPY"]),
        ("Chinese yuan and renminbi", "en", ["CNY"]),
        ("a European bathtub, %1$s, a dollarization", "en", []),
        ("တစ်ဒေါ်လာလျှင် ၄၀၀၀ ကျပ်", "my", ["USD", "MMK"]),
        ("ဘတ်ငွေနှင့် ယွမ်၊ ယူရို", "my", ["THB", "CNY", "EUR"]),
        ("အကျပ်အတည်း ကျပ်သား ဘတ်ဂျက် ဘတ်စ်ကား ဘတ်စကား ယူရိုပ", "my", []),
        ("10 Dollar", "de", []),
    ],
)
def test_what_is_named(text: str, lang: str, codes: list[str]) -> None:
    assert list(named_currencies(text, lang)) == codes


@given(st.text(), st.sampled_from(["en", "my", "shn"]))
def test_places_lie_in_the_text(text: str, lang: str) -> None:
    for start, end in named_currencies(text, lang).values():
        assert 0 <= start < end <= len(text)


PIECES = [
    "US$",
    "u.s. ",
    "dollar",
    "s",
    "S",
    "Ks",
    "RMB",
    "yen",
    "Rs.",
    "10",
    " ",
    "€",
    "¥",
    "kyats",
    "Euro",
    "BAHT",
    "x",
    "-",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_text_that_names_one_is_passed_over(text: str) -> None:
    assert bool(named_currencies(text, "en")) == bool(_ENGLISH.search(text))
