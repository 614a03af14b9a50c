"""Other languages: figures in any script, and months from CLDR."""

from __future__ import annotations

import pytest

from toolkit.text.numbers import Day, Kind, compare, quantities


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("1.500 Leute", "de", 1500),
        ("1 250,5 km", "fr", 1250.5),
        ("๒๕๖๗ คน", "th", 2567),
        ("१२३ लोग", "hi", 123),
        ("12 %", "de", 12),
    ],
)
def test_figures(text: str, lang: str, value: float) -> None:
    assert value in quantities(text, lang)[0].values


@pytest.mark.parametrize(
    ("text", "lang"),
    [("3. März 2021", "de"), ("3 mars 2021", "fr"), ("3 de marzo de 2021", "es"), ("2021-03-03", "xx")],
)
def test_dates(text: str, lang: str) -> None:
    dates = [q for q in quantities(text, lang) if q.kind is Kind.DATE]
    assert [q.days[0] for q in dates] == [Day(2021, 3, 3)]


def test_two_of_them_compare() -> None:
    assert compare(quantities("1.500 Leute am 3. März", "de"), quantities("1 500 personnes le 3 mars", "fr")) == []
    assert compare(quantities("1.500 Leute", "de"), quantities("1 600 personnes", "fr"))
