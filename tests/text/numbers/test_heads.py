"""Quantities are looked for only where one may begin: nothing may be lost by it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from toolkit.text.numbers import burmese, burmese_starts, english, english_patterns, english_starts
from toolkit.text.numbers.burmese_page import even
from toolkit.text.numbers.burmese_setting import COUNTED_BEFORE, ENDINGS, ERA, PERCENT_BEFORE
from toolkit.text.numbers.burmese_setting import CURRENCY_BEFORE as MONEY_BEFORE
from toolkit.text.numbers.english_setting import APPROX_BEFORE, APPROX_ENDINGS, CURRENCY_BEFORE, MONEY_ENDINGS
from toolkit.text.numbers.heads import matches
from toolkit.text.numbers.months import month_names

ENGLISH = (
    "a", "an", "A", "one", "Two", "HUNDRED", "thousand", "dozen", "half", "of", "quarter", "hour", "minutes", "past",
    "to", "twenty", "first", "several", "both", "May", "March", "march", "OCTOBER", "II", "XIV", "COVID-19", "H1N1",
    "K5", " 24/7 ", "5", "12", "1,000", "2023", "0", ".", ",", "-", "'", "%", "$", "½", "k", "pm", "o'clock", "(", "_",
    "people", "%(n)s", "{count}", "&amp;", "<b>", " www.x1.y", "09 123 456", "3.5", "th", "threescore", "İ",
)  # fmt: skip
COMPANY = (
    "ကျပ်", "MMK", "ဒေါ်လာ", "$", "ဘတ်", "ယူရို", "ဝမ်", "£", "ငွေ", "စုစုပေါင်း", "ရာခိုင်နှုန်း", "မိုင်", "ဧက", "နာရီ", "ရာစု", "ဆယ်စု",
    "သက္ကရာဇ်", "ကောဇာ", "သာသနာ", "စက္ကန့်", "ကီလိုမီတာ",
)  # fmt: skip
BURMESE = (
    "တစ်", "တ", "ရာ", "ဆယ်", "ဆယ့်", "ထောင့်", "သောင်း", "နှစ်", "ခုနှစ်", "ယခု", "အ", "စု", "က", "လေး", "ငါး", "သုံး", "ကျိပ်",
    "ဒသမ", "ပေါင်း", "ဒါဇင်", "ပုံ", "ထက်ဝက်", "ပထမ", "မေ", "လ", "အောက်တိုဘာ", "ရက်", "၅", "၁၂", "၂၀၂၃", "၁,၀၀၀", ".", ",", "(",
    "COVID-19", "A4", "x", "%", "{n}", "<b>", "&amp;", " www.x1.y", "ကုဋေ", "မီလီယံ", "ရာနှုန်းပြည့်", "က", "ာ", "\u200b", ")",
)  # fmt: skip


def texts(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    piece = st.tuples(st.sampled_from(words), st.sampled_from([" ", " ", "", "-"]))
    return st.lists(piece, max_size=10).map(lambda pieces: "".join(map("".join, pieces)))


def spans(pattern: re.Pattern[str], text: str, starts: list[int] | range) -> list[tuple[int, int]]:
    return [match.span() for match in matches(pattern, text, starts)]


@examples(1500)
@given(texts(ENGLISH))
def test_english_begins_nowhere_else(text: str) -> None:
    text = text.replace("İ", "I")
    found, end = [], 0
    for place in range(len(text)):
        if place < end:
            continue
        match = english_patterns.figures().match(text, place) or english_patterns.words().match(text.lower(), place)
        if match:
            found.append(match.span())
            end = match.end()
    assert [match.span() for match in english.matches(text, text.lower())] == found


@examples(1500)
@given(texts(BURMESE))
def test_burmese_begins_nowhere_else(text: str) -> None:
    scanner, text = burmese.scanner(), even(text).text
    assert spans(scanner, text, burmese_starts.starts(text)) == spans(scanner, text, range(len(text)))


def test_every_name_of_a_month_is_a_beginning() -> None:
    for name in month_names("en"):
        for form in (name.capitalize(), name.upper()):
            assert english_starts.starts(f"in {form}", f"in {form.lower()}") == [(3, False)]


def test_what_may_stand_before_a_number_has_a_known_ending() -> None:
    money = (
        "dollar dollars usd us$ hk$ $ a$ kyat kyats mmk ks k baht thb ฿ yuan rmb euro € gbp £ yen rs rs. ₹ won taka bdt"
    )
    assert all(word.endswith(MONEY_ENDINGS) for word in money.split() if CURRENCY_BEFORE.search(word))
    phrases = "nearly|close to|just short of|less than|no more than|at most|a maximum of|must not exceed|up to|exceeds"
    phrases += (
        "|in excess of|at least|topped|about|approx|approx.|an estimated|as many as|about the|about a|over another"
    )
    for phrase in phrases.split("|"):
        assert APPROX_BEFORE.search(f"{phrase} "), phrase
        assert phrase.endswith(APPROX_ENDINGS), phrase


@examples(600)
@given(texts((*BURMESE, *COMPANY)))
def test_what_may_stand_before_a_burmese_number_has_a_known_ending(text: str) -> None:
    before = even(text).text
    known = any(pattern.search(before) for pattern in (MONEY_BEFORE, COUNTED_BEFORE, ERA))
    assert before.endswith(ENDINGS) or not (known or before.endswith(PERCENT_BEFORE))
