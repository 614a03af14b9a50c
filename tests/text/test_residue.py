"""Common English words left inside Burmese; what Burmese uses as it is, names and code are none."""

from __future__ import annotations

import pytest

from toolkit.text.residue import is_common, left_words


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("အစိုးရက yesterday ကြေညာသည်။", "yesterday"),
        ("yesterday အစိုးရက ကြေညာသည်။", "yesterday"),
        ("အစိုးရက ကြေညာသည် yesterday။", "yesterday"),
        ("အစိုးရကyesterdayကြေညာသည်။", "yesterday"),
        ("ရွာသား ၅ ဦး killed ဖြစ်သည်။", "killed"),
        ("သူတို့ recently ရောက်လာသည်။", "recently"),
        ("ရွာ and မြို့ တွင်", "and"),
        ("သူတို့ came back ရွာသို့", "came back"),
        ("သူတို့ came back to the old village ဟု ပြောသည်။", "came back to the old village"),
        ("ပထမ စာကြောင်း\nဒုတိယ however စာကြောင်း", "however"),
    ],
)
def test_left(text: str, left: str) -> None:
    assert [text[slice(*span)] for span in left_words(text)] == [left]


@pytest.mark.parametrize(
    "text",
    [
        "အစိုးရက မနေ့က ကြေညာသည်။",
        "browser ဖွင့်ပြီး protein membrane ကို ကြည့်သည်။",
        "machine learning နှင့် hip hop",
        "SARS-CoV and SARS-CoV-2 ကူးစက်မှု",
        "Bill and Melinda Gates ဖောင်ဒေးရှင်း",
        "the Lakers အသင်း",
        "အစိုးရ (yesterday) က",
        "“Just the funny parts” စာအုပ်",
        "'about' ဟု ရေးသည်။",
        "`about` ကို နှိပ်ပါ",
        "_about_ ကို နှိပ်ပါ",
        "မနေ့က yesterday (မနေ့) ဟု",
        "{num, plural, one {selected user} other {selected users}} ကို",
        "ကို {selected} ရွေးသည်",
        "https://example.org/about ကို ဖတ်ပါ",
        "about@example.org သို့ ရေးပါ",
        "စာမျက်နှာ about/us တွင်",
        "Angry birds, they say, ၅ ခု",
        "family နှင့် limited ကုမ္ပဏီ",
        "COVID-19 and 5 ရက်",
        "They came back yesterday.",
        "",
    ],
)
def test_not_left(text: str) -> None:
    assert list(left_words(text)) == []


@pytest.mark.parametrize("word", ["yesterday", "recently", "attacked", "although", "soldiers"])
def test_common(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["Yesterday", "family", "hundred", "browser", "red", "fly", "marketing", "km"])
def test_uncommon(word: str) -> None:
    assert not is_common(word)
