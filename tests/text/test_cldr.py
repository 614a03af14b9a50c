"""The names kept here are those of CLDR, as babel has it."""

from __future__ import annotations

import pytest
from babel.core import Locale, get_global

from toolkit.text.cldr import CURRENCIES, CURRENCY_CODES, MONTHS, MONTHS_CUT_SHORT, WEEKDAYS
from toolkit.text.numbers.english_words import CURRENCIES as READ


@pytest.mark.parametrize("lang", ["en", "my"])
def test_months_and_weekdays_are_those_of_cldr(lang: str) -> None:
    locale = Locale(lang)
    for context in locale.months.values():
        assert tuple(context["wide"][month] for month in range(1, 13)) == MONTHS[lang]
        if MONTHS_CUT_SHORT[lang]:
            assert tuple(context["abbreviated"][month].rstrip(".") for month in range(1, 13)) == MONTHS_CUT_SHORT[lang]
    assert tuple(locale.days["format"]["wide"][day] for day in range(7)) == WEEKDAYS[lang]


def test_money_is_called_what_cldr_calls_it() -> None:
    names = Locale("my").currencies
    assert {code: names[code].split()[-1] for code in CURRENCIES} == CURRENCIES
    assert READ.keys() == CURRENCIES.keys()


def test_every_currency_of_cldr_is_known() -> None:
    assert set(get_global("all_currencies")) <= CURRENCY_CODES
    assert all(len(code) == 3 and code.isupper() for code in CURRENCY_CODES)
