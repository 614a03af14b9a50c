"""Days of the week: another one is found, what is not sure stays silent."""

from __future__ import annotations

import pytest

from toolkit.text.numbers import Kind, mismatches
from toolkit.text.numbers.wording import expected, phrase


@pytest.mark.parametrize(
    ("english", "burmese"),
    [
        ("on Tuesday", "ဗုဒ္ဓဟူးနေ့က"),
        ("On Monday 33 people came.", "သောကြာနေ့က လူ ၃၃ ဦး လာသည်။"),
        ("SUNDAY", "စနေ နေ့"),
        ("Friday night", "ကြာသာပတေးည"),
        ("Monday to Friday", "တနင်္လာနေ့မှ စနေနေ့"),
        ("late on Monday and Tuesday", "တနင်္လာနေ့နှင့် ကြာသပတေးနေ့"),
    ],
)
def test_another_day(english: str, burmese: str) -> None:
    for found in (mismatches(english, "en", burmese, "my"), mismatches(burmese, "my", english, "en")):
        assert [m.source.kind for m in found if m.source] == [Kind.WEEKDAY]


@pytest.mark.parametrize(
    ("english", "burmese"),
    [
        ("on Tuesday", "အင်္ဂါနေ့က"),
        ("on Tuesday", "အင်္ဂာနေ့က"),
        ("on Monday", "တနင်းလာနေ့က"),
        ("on Monday", "ယမန်နေ့က"),
        ("Monday to Friday", "တနင်္လာနေ့မှ သောကြာနေ့"),
        ("Monday to Friday", "အင်္ဂါနေ့မှ စနေနေ့"),
        ("Monday to Friday", "သောကြာနေ့"),
        ("Monday and Tuesday", "တနင်္လာနေ့နှင့် အင်္ဂါဂြိုဟ်"),
        ("on Monday", "တနင်္လာနေ့ သို့မဟုတ် အင်္ဂါနေ့"),
        ("on Monday", "အင်္ဂါဂြိုဟ်ကို ညက မြင်ရသည်"),
        ("Mon and Sun are words", "စနေနေ့"),
        ("yesterday", "စနေနေ့"),
    ],
)
def test_silent(english: str, burmese: str) -> None:
    assert mismatches(english, "en", burmese, "my") == ()


def test_what_it_says() -> None:
    source, target = "It happened on Tuesday.", "ဗုဒ္ဓဟူးနေ့က ဖြစ်ပွားသည်။"
    (found,) = mismatches(source, "en", target, "my")
    assert phrase(found, source, target) == "Tuesday in the source, Wednesday (ဗုဒ္ဓဟူးနေ့) here"
    assert expected(found, source, target, "my") == ("အင်္ဂါနေ့",)
