"""Twelve plain Burmese cases that checkers of the field get wrong: the best of them has five right."""

from __future__ import annotations

import pytest

from tests.match.finding import acronym, concept, glossary
from toolkit import Checker, Segment, Settings
from toolkit.formats.memory import of_segments

T = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"
FRONT = "ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး"
ENTRIES = glossary(
    concept("kndf", "Karenni Nationalities Defense Force", acronym("KNDF"), T),
    concept("knplf", acronym("KNPLF"), FRONT),
    concept("tatmadaw", "Tatmadaw", "တပ်မတော်"),
    concept("kia", acronym("KIA"), "ကချင်လွတ်မြောက်ရေးတပ်မတော်"),
    concept("moha", "Ministry of Home Affairs", "ပြည်ထဲရေးဝန်ကြီးဌာန", subject="government"),
)
TERM_RULES = frozenset({"missing-term", "wrong-term", "misspelt-term", "deprecated-term"})

CASES = [
    ("a space behind it", "The KNDF left.", f"{T} ထွက်သွားသည်။", None),
    ("a particle", "The KNDF left.", f"{T}က ထွက်သွားသည်။", None),
    ("acronym and particle", "the KNDF's people", f"{T}(KNDF)၏ လူများ", None),
    ("a space inside", "The KNDF left.", "ကရင်နီအမျိုးသားများ ကာကွယ်ရေးတပ်(KNDF)က ထွက်သွားသည်။", None),
    (
        "a zero width space inside",
        "The Karenni Nationalities Defense Force left.",
        f"{T[:13]}\u200b{T[13:]}က ထွက်သွားသည်။",
        None,
    ),
    ("Zawgyi", "The KNDF left.", "ကရင္နီအမ်ိဳးသားမ်ားကာကြယ္ေရးတပ္က ထြက္သြားသည္။", None),
    ("order of vowels", "The KNDF left.", T.replace("\u102d\u102f", "\u102f\u102d") + "က ထွက်သွားသည်။", None),
    ("zero for wa", "The Ministry of Home Affairs left.", "ပြည်ထဲရေး၀န်ကြီးဌာနက ထွက်သွားသည်။", None),
    ("only inside a longer name", "The Tatmadaw left.", "ကချင်လွတ်မြောက်ရေးတပ်မတော်က ထွက်သွားသည်။", "wrong-term"),
    ("letter names", "The KNDF left.", "ကေအင်န်ဒီအက်ဖ်က ထွက်သွားသည်။", None),
    ("another body's name", "The KNDF left.", f"{FRONT}က ထွက်သွားသည်။", "wrong-term"),
    ("a typing error", "The KNDF left.", T.removesuffix("\u103a") + "က ထွက်သွားသည်။", "misspelt-term"),
]


@pytest.mark.parametrize(("source", "target", "rule"), [pytest.param(s, t, r, id=why) for why, s, t, r in CASES])
def test_case(source: str, target: str, rule: str | None) -> None:
    document = of_segments([Segment("1", source, target)], source_lang="en", target_lang="my")
    found = list(Checker(ENTRIES, Settings(select=TERM_RULES)).check([document]))
    assert [finding.rule for finding in found] == ([rule] if rule else [])
