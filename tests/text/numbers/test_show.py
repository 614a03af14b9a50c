"""Quantities as people write them."""

from __future__ import annotations

import pytest

from toolkit.text.numbers import Reason, mismatches, quantities, show, spellings
from toolkit.text.numbers.wording import expected, phrase


@pytest.mark.parametrize(
    ("english", "burmese"),
    [
        ("14,000", ("၁၄,၀၀၀", "၁ သောင်း ၄ ထောင်")),
        ("35 percent", ("၃၅ ရာခိုင်နှုန်း",)),
        ("27 October 2023", ("၂၀၂၃ ခုနှစ် အောက်တိုဘာလ ၂၇ ရက်",)),
        ("November 2020", ("၂၀၂၀ ပြည့်နှစ် နိုဝင်ဘာလ",)),
        ("1.25 million kyat", ("ကျပ် ၁,၂၅၀,၀၀၀", "ကျပ် ၁၂ သိန်း ၅ သောင်း")),
        ("thousands", ("ထောင်ပေါင်းများစွာ",)),
        ("8:05", ("၈:၀၅", "၈ နာရီ ၅ မိနစ်")),
        ("6:30 pm", ("ညနေ ၆ နာရီခွဲ", "၁၈:၃၀")),
        ("1 a.m.", ("နံနက် ၁ နာရီ", "၁:၀၀")),
        ("18:30", ("ညနေ ၆ နာရီခွဲ", "၁၈:၃၀")),
        ("2.5", ("၂.၅",)),
    ],
)
def test_as_burmese_writes_them(english: str, burmese: tuple[str, ...]) -> None:
    assert spellings(quantities(english, "en")[0], "my") == burmese


@pytest.mark.parametrize(
    ("burmese", "english"),
    [
        ("ညနေ ၄ နာရီခွဲ", "4:30 pm"),
        ("နံနက် ၅ နာရီထိုးရန် ၁၅ မိနစ်အလို", "4:45 am"),
        ("၄:၃၀", "4:30"),
        ("၄ ပုံ ၁ ပုံ", "1/4"),
        ("ကျပ် ၅ သိန်း", "500,000 kyats"),
        ("၂ ကျပ်", "2 kyats"),
    ],
)
def test_burmese_as_english_writes_it(burmese: str, english: str) -> None:
    assert show(quantities(burmese, "my")[0], "en") == english


@pytest.mark.parametrize(
    ("english", "burmese"), [("a third", ("၃ ပုံ ၁ ပုံ",)), ("3/4", ("၄ ပုံ ၃ ပုံ",)), ("1/2", ("ထက်ဝက်", "၂ ပုံ ၁ ပုံ"))]
)
def test_shares(english: str, burmese: tuple[str, ...]) -> None:
    assert spellings(quantities(english, "en")[0], "my") == burmese


@pytest.mark.parametrize("english", ["14,000", "35 percent", "27 October 2023", "6 months", "5 feet", "1 century"])
def test_as_english_writes_them(english: str) -> None:
    assert show(quantities(english, "en")[0], "en") == english


@pytest.mark.parametrize(
    ("source", "target", "reason", "message", "right"),
    [
        (
            "25,000",
            "၂ သိန်း ၅ သောင်း",
            Reason.VALUE,
            "25,000 in the source, 250,000 (၂ သိန်း ၅ သောင်း) here",
            ("၂၅,၀၀၀", "၂ သောင်း ၅ ထောင်"),
        ),
        ("$500", "ကျပ် ၅၀၀", Reason.UNIT, "$500 in the source, 500 kyats (ကျပ် ၅၀၀) here", ("ဒေါ်လာ ၅၀၀",)),
        (
            "nearly 200",
            "၂၀၀ ကျော်",
            Reason.APPROX,
            "nearly 200 in the source, more than 200 (၂၀၀ ကျော်) here",
            ("၂၀၀ နီးပါး",),
        ),
        ("At least 12", "အနည်းဆုံး ၂၁ ဦး", Reason.VALUE, "12 in the source, 21 (၂၁) here", ("၁၂",)),
        ("At least 12", "၂၁ ဦး", Reason.VALUE, "12 in the source, 21 (၂၁) here", ("အနည်းဆုံး ၁၂",)),
        ("up to 12", "၂၁ ဦးအထိ", Reason.VALUE, "12 in the source, 21 (၂၁) here", ("၁၂",)),
        ("up to 12", "၂၁ ဦး", Reason.VALUE, "12 in the source, 21 (၂၁) here", ("၁၂ အထိ", "အများဆုံး ၁၂")),
        (
            "Up to 50",
            "၅၀ ကျော်",
            Reason.APPROX,
            "Up to 50 in the source, more than 50 (၅၀ ကျော်) here",
            ("၅၀ အထိ", "အများဆုံး ၅၀"),
        ),
        (
            "At least 50",
            "၅၀ ဦးအောက်",
            Reason.APPROX,
            "At least 50 in the source, less than 50 (၅၀ ဦးအောက်) here",
            ("အနည်းဆုံး ၅၀ ဦး",),
        ),
        ("the third", "ဒုတိယအကြိမ်", Reason.VALUE, "3 (third) in the source, 2 (ဒုတိယ) here", ("တတိယ",)),
        ("2020", "၂၀၁၅ ခုနှစ်", Reason.VALUE, "2020 in the source, 2015 (၂၀၁၅ ခုနှစ်) here", ("၂၀၂၀ ပြည့်နှစ်",)),
        ("2021", "၂၀၁၅ခုနှစ်", Reason.VALUE, "2021 in the source, 2015 (၂၀၁၅ခုနှစ်) here", ("၂၀၂၁ခုနှစ်",)),
        (
            "+95 9 123 4567",
            "+95 9 123 4576",
            Reason.VALUE,
            "+95 9 123 4567 in the source, +95 9 123 4576 here",
            ("+95 9 123 4567",),
        ),
        ("09-123456", "၀၉-၁၂၃၄၆၅", Reason.VALUE, "09-123456 in the source, 09-123465 (၀၉-၁၂၃၄၆၅) here", ("၀၉-၁၂၃၄၅၆",)),
        (
            "More than 1.5 million fled.",
            "လူ ၁.၅ သန်း ရှိသည်။ ၁ သန်း ၅ သိန်းနီးပါး ထွက်ပြေးသည်။",
            Reason.APPROX,
            "More than 1.5 million in the source, nearly 1,500,000 (၁ သန်း ၅ သိန်းနီးပါး) here",
            ("၁ သန်း ၅ သိန်းကျော်",),
        ),
        ("aged 27", "၇၂ နှစ်", Reason.VALUE, "27 in the source, 72 years (၇၂ နှစ်) here", ("၂၇ နှစ်",)),
        ("27", "72", Reason.VALUE, "27 in the source, 72 here", ("27",)),
        (
            "14,000",
            "14,500 ကျပ်",
            Reason.VALUE,
            "14,000 in the source, 14,500 kyats (14,500 ကျပ်) here",
            ("14,000 ကျပ်", "1 သောင်း 4 ထောင် ကျပ်"),
        ),
        ("6 a.m.", "ညနေ ၆ နာရီ", Reason.VALUE, "6 a.m. in the source, 6 pm (ညနေ ၆ နာရီ) here", ("နံနက် ၆ နာရီ", "၆:၀၀")),
        ("20-fold", "၂၀ ရာခိုင်နှုန်း", Reason.UNIT, "20-fold in the source, 20 percent (၂၀ ရာခိုင်နှုန်း) here", ("၂၀ ဆ",)),
        (
            "nearly two dozen",
            "အနည်းဆုံး လူ ၂၄ ဦး",
            Reason.APPROX,
            "nearly 24 (nearly two dozen) in the source, at least 24 (အနည်းဆုံး လူ ၂၄) here",
            ("လူ ၂၄ နီးပါး",),
        ),
        (
            "42.10 kyat",
            "၄၂.၂၀ ကျပ်",
            Reason.VALUE,
            "42.10 kyat in the source, 42.20 kyats (၄၂.၂၀ ကျပ်) here",
            ("၄၂.၁၀ ကျပ်",),
        ),
        (
            "$6 million",
            "ကျပ် ၆ သန်း",
            Reason.UNIT,
            "$6 million in the source, 6,000,000 kyats (ကျပ် ၆ သန်း) here",
            ("ဒေါ်လာ ၆,၀၀၀,၀၀၀", "ဒေါ်လာ ၆ သန်း"),
        ),
        (
            "20 November",
            "နိုဝင်ဘာ ၂၁ ရက်",
            Reason.VALUE,
            "20 November in the source, 21 November (နိုဝင်ဘာ ၂၁ ရက်) here",
            ("နိုဝင်ဘာလ ၂၀ ရက်",),
        ),
        (
            "4,500 kyat",
            "၄၆၀၀ ကျပ်",
            Reason.VALUE,
            "4,500 kyat in the source, 4600 kyats (၄၆၀၀ ကျပ်) here",
            ("၄,၅၀၀ ကျပ်",),
        ),
        ("five men", "လူသုံးဦး", Reason.VALUE, "5 (five) in the source, 3 (သုံး) here", ("ငါး", "၅")),
        ("five men", "လူ ၃ ဦး", Reason.VALUE, "5 (five) in the source, 3 (၃) here", ("၅",)),
        ("12 men", "လူသုံးဦး", Reason.VALUE, "12 in the source, 3 (သုံး) here", ("၁၂",)),
        ("two dozen men", "လူ ၂၀", Reason.VALUE, "24 (two dozen) in the source, 20 (၂၀) here", ("၂၄",)),
        (
            "2.5 trillion kyat",
            "ကျပ် ၅ တရီလျံ",
            Reason.VALUE,
            "2.5 trillion kyat in the source, 5,000,000,000,000 kyats (ကျပ် ၅ တရီလျံ) here",
            ("ကျပ် ၂.၅ ထရီလီယံ", "ကျပ် ၂,၅၀၀,၀၀၀,၀၀၀,၀၀၀"),
        ),
        (
            "%(n)s million",
            "%(n)s ဘီလီယံ",
            Reason.VALUE,
            "1,000,000 (million) in the source, 1,000,000,000 (ဘီလီယံ) here",
            ("သန်း",),
        ),
        ("340 men", "ရွာသားများ", Reason.MISSING, "340 in the source, nowhere here", ("၃၄၀",)),
        ("Villagers", "ရွာသား ၃၄၀", Reason.ADDED, "340 (၃၄၀) is not in the source", ()),
    ],
)
def test_phrases(source: str, target: str, reason: Reason, message: str, right: tuple[str, ...]) -> None:
    (mismatch,) = mismatches(source, "en", target, "my")
    assert mismatch.reason is reason
    assert phrase(mismatch, source, target) == message
    assert expected(mismatch, source, target, "my") == right
