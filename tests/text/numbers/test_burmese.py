"""Burmese numbers: values, places, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.text.numbers import Approx, Kind, Quantity, quantities
from toolkit.text.numbers.model import Strength
from toolkit.text.numbers.show import BURMESE_DIGITS, figures, in_magnitudes

LETTERS = st.characters(min_codepoint=0x1000, max_codepoint=0x109F)
TEXTS = st.text(LETTERS | st.sampled_from(list("0123456789 .,()-၊။%$aA\u200b\u200c\u00a0\n")), max_size=40)


def only(text: str) -> Quantity:
    (quantity,) = quantities(text, "my")
    return quantity


@pytest.mark.parametrize(
    "text",
    [
        "၄င်းက ပြောသည်။",
        "ဝန်ကြီးဌာန၏ ၀န်ထမ်း",
        "ရာခိုင်နှုန်း",
        "သန်းခေါင်စာရင်း",
        "အသုံးပြုရာတွင်",
        "သင့္အေျဖဟာ ရွင္းဖို႔",
    ],
)
def test_no_firm_number(text: str) -> None:
    assert [q for q in quantities(text, "my") if q.strength is Strength.FIRM] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("လူ ၂ သိန်း ၅ သောင်း ရှိသည်", "၂ သိန်း ၅ သောင်း"),
        ("လူ\u200b ၂၅၀ ဦး", "၂၅၀"),
        ("ကျပ်\u00a0သိန်း\u00a0၅၀ ပေးသည်", "ကျပ်\u00a0သိန်း\u00a0၅၀"),
        ("ယခု ၅၀ ရာခိုင် နှုန်း ရှိသည်", "၅၀ ရာခိုင် နှုန်း"),
    ],
)
def test_places(text: str, place: str) -> None:
    quantity = only(text)
    assert text[quantity.span.start : quantity.span.end] == place


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("၃ဝဝဝန်းကျင်", 300),
        ("၂ဝ၁၇", 2017),
        ("ဝ.၅", 0.5),
        ("သိန်းတစ်သောင်း", 10**9),
        ("တစ်ဆယ့်ငါးသိန်း", 1_500_000),
        ("သုံးရာ့ခြောက်ဆယ့်ငါးရက်", 365),
    ],
)
def test_values(text: str, value: float) -> None:
    assert only(text).value == value


def test_ten_million_may_be_said_in_two_ways() -> None:
    assert 10**5 in only("သိန်းတစ်သိန်း").others


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("၂၀၀ ကျော်", Approx.MORE),
        ("၂၀၀ ဦး နီးပါး", Approx.NEARLY),
        ("အနည်းဆုံး လူ ၂၀၀", Approx.LEAST),
        ("၂၀၀ အောက်တိုဘာ", Approx.EXACT),
    ],
)
def test_approximators(text: str, approx: Approx) -> None:
    assert quantities(text, "my")[0].approx is approx


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_places_are_inside(text: str) -> None:
    for quantity in quantities(text, "my"):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)


@given(st.integers(min_value=0, max_value=10**13))
@settings(max_examples=300, deadline=None)
def test_figures_come_back(value: int) -> None:
    assert only(figures(value).translate(BURMESE_DIGITS)).value == value
    assert only(str(value)).value == value


@given(st.integers(min_value=10_000, max_value=10**13), st.booleans())
@settings(max_examples=300, deadline=None)
def test_magnitudes_come_back(value: int, spaced: bool) -> None:
    words = in_magnitudes(value)
    if words:
        found = only(words if spaced else words.replace(" ", ""))
        assert value in found.values


@given(st.integers(min_value=2, max_value=10**7), st.sampled_from(["", " ", "\u200b", "\u00a0", " \u200b"]))
@settings(max_examples=200, deadline=None)
def test_spaces_change_nothing(value: int, space: str) -> None:
    written = str(value).translate(BURMESE_DIGITS)
    found = only(f"ကျပ်{space}{written}{space}သိန်း{space}ကျော်")
    assert (found.value, found.kind, found.unit, found.approx) == (value * 10**5, Kind.MONEY, "money:MMK", Approx.MORE)
