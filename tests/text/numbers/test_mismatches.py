"""Whatever two texts say, their comparison comes to an end, and a text never differs from itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.text.numbers import compare, mismatches, quantities
from toolkit.text.numbers.wording import expected, phrase

ENGLISH = (
    "1 2 14 250 1,027 25,000 3.5 0 10% half third two-thirds dozen dozens of hundreds thousands million and a to - / :"
    " . , $ K kyat dollars miles km feet inches hours minutes years year-old more than nearly at least not first 5th"
    " 21st century COVID-19 27 October 2023 May in March 1990s 6:30 pm 2023-24 09-123456 two three twenty-five"
)
BURMESE = (
    "၁ ၂ ၁၄ ၂၅၀ ၁,၀၂၇ ၂၅,၀၀၀ ၃.၅ ၀ (၅) ၁၀% တစ် တ နှစ် သုံး ဆယ် ဆယ့် ရာ ရာ့ ထောင် ထောင့် သောင်း သိန်း သန်း ကုဋေ ဘီလီယံ ပေါင်း"
    " ဒသမ ခွဲ ဝက် ဒါဇင် နှင့်ချီ ပေါင်းများစွာ ကျပ် ဒေါ်လာ မိုင် ပေ လက်မ နာရီ မိနစ် နှစ် လ ရက် ဦး ယောက် ခု ကျော် နီးပါး အနည်းဆုံး"
    " ထက်မနည်း ပထမ ဒုတိယ ကြိမ်မြောက် ရာစု ခုနှစ် ပြည့်နှစ် အောက်တိုဘာလ မေလ သုံးပုံနှစ်ပုံ ရာခိုင်နှုန်း - : . ၊ ။ COVID-19"
)
SOURCES = st.lists(st.sampled_from(ENGLISH.split()), max_size=8).map(" ".join)
TARGETS = st.tuples(st.lists(st.sampled_from(BURMESE.split()), max_size=8), st.sampled_from(["", " "])).map(
    lambda made: made[1].join(made[0])
)


@given(SOURCES, TARGETS)
@settings(max_examples=500, deadline=None)
def test_every_mismatch_can_be_said(source: str, target: str) -> None:
    for mismatch in mismatches(source, "en", target, "my"):
        assert mismatch.source or mismatch.target
        assert phrase(mismatch, source, target)
        assert all(expected(mismatch, source, target, "my"))
    for mismatch in mismatches(target, "my", source, "en"):
        assert phrase(mismatch, target, source)


@given(SOURCES)
@settings(max_examples=300, deadline=None)
def test_english_agrees_with_itself(text: str) -> None:
    assert compare(quantities(text, "en"), quantities(text, "en")) == []


@given(TARGETS)
@settings(max_examples=300, deadline=None)
def test_burmese_agrees_with_itself(text: str) -> None:
    assert compare(quantities(text, "my"), quantities(text, "my")) == []
