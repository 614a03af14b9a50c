"""English numbers: values, units, and what is none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.text.numbers import Approx, Day, Kind, quantities
from toolkit.text.numbers.model import Strength


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 and H1N1 in {count} files, see https://example.org/2021/02 or write to a1@example.org",
        "You may march on; one of them said so.",
        "<b>bold</b> %1$s {0} &#160;",
        "the Mar-a-Lago club",
    ],
)
def test_no_firm_number(text: str) -> None:
    assert [q for q in quantities(text, "en") if q.strength is Strength.FIRM] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one hundred and fifty thousand two hundred and five", 150_205),
        ("twenty-five", 25),
        ("2 1/2", Fraction(5, 2)),
        ("1.25 million", 1_250_000),
        ("$5bn", 5 * 10**9),
        ("5k", 5000),
        ("half a million", 500_000),
        ("a hundred", 100),
        ("two and a half million", 2_500_000),
        ("6 and a half months", Fraction(13, 2)),
        ("three dozen", 36),
        ("tens of thousands", 10_000),
        ("one and a half million", 1_500_000),
    ],
)
def test_values(text: str, value: int | Fraction) -> None:
    assert quantities(text, "en")[0].value == value


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("more than 20", Approx.MORE),
        ("not more than 20 minutes", Approx.MOST),
        ("should not be more than 20 minutes", Approx.MOST),
        ("no fewer than 20", Approx.LEAST),
        ("20 or more", Approx.LEAST),
        ("at least 20", Approx.LEAST),
        ("up to 20", Approx.MOST),
        ("less than 20", Approx.LESS),
        ("not less than 20", Approx.LEAST),
        ("20 people", Approx.EXACT),
        ("nearly 20", Approx.NEARLY),
    ],
)
def test_approximators(text: str, approx: Approx) -> None:
    assert quantities(text, "en")[0].approx is approx


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27 October 2023", Day(2023, 10, 27)),
        ("October 27th, 2023", Day(2023, 10, 27)),
        ("Oct. 27", Day(None, 10, 27)),
        ("2023-10-27", Day(2023, 10, 27)),
        ("27/10/2023", Day(2023, 10, 27)),
        ("the 1st of May", Day(None, 5, 1)),
        ("in March", Day(None, 3, None)),
        ("October 2023", Day(2023, 10, None)),
        ("SEPTEMBER 3", Day(None, 9, 3)),
        ("Sept 3", Day(None, 9, 3)),
    ],
)
def test_dates(text: str, day: Day) -> None:
    assert [q.days[0] for q in quantities(text, "en") if q.kind is Kind.DATE] == [day]


def test_figures_that_may_be_two_dates_are_both() -> None:
    assert set(quantities("3/4/2021", "en")[0].days) == {Day(2021, 4, 3), Day(2021, 3, 4)}


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_places_are_inside(text: str) -> None:
    for lang in ("en", "de", "th"):
        for quantity in quantities(text, lang):
            assert 0 <= quantity.span.start < quantity.span.end <= len(text)


@given(st.integers(min_value=2, max_value=10**12))
@settings(max_examples=200, deadline=None)
def test_figures_come_back(value: int) -> None:
    assert quantities(f"{value:,} people", "en")[0].value == value
    assert quantities(f"{value} people", "en")[0].value == value
