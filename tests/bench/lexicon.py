"""Fixed words of the workloads: numbers, months and what they count, in both languages."""

from __future__ import annotations

from typing import Final

COUNTED_IN_ENGLISH: Final = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "half",
        "quarter",
        "dozen",
        "twice",
        "once",
        "hundred",
        "thousand",
        "million",
        "billion",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "dozens",
        "single",
        "double",
        "pair",
        "zero",
        "few",
        "several",
        "may",
        "march",
    ]
)
"""Words that say a number or a month: segments hold their numbers where the truth file knows of them."""

COUNTED_IN_BURMESE: Final = frozenset(
    [
        "တစ်",
        "နှစ်",
        "သုံး",
        "လေး",
        "ငါး",
        "ခြောက်",
        "ခုနစ်",
        "ရှစ်",
        "ကိုး",
        "ဆယ်",
        "ရာ",
        "ထောင်",
        "သောင်း",
        "သိန်း",
        "သန်း",
        "ကု",
        "ဋေ",
        "ဝက်",
        "ခွဲ",
        "တဝက်",
        "လ",
        "ရက်",
        "နာ",
        "ရီ",
        "ကျပ်",
        "တ",
        "ဒေါ်",
        "လာ",
    ]
)
"""Syllables that say, or may say, a number."""

COUNTED: Final = (
    ("people", "လူ", "ဦး"),
    ("villages", "ရွာ", "ရွာ"),
    ("houses", "အိမ်", "လုံး"),
    ("soldiers", "စစ်သား", "ဦး"),
)
"""What a number counts: English, Burmese, the word behind the Burmese number."""

BURMESE_DIGITS: Final = str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")
