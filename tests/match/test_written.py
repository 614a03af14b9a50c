"""Bulk questions about texts as written: they must let pass every text in which a rule's pattern is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_texts, examples
from toolkit.match.written import Hint, Hints, Written, literals
from toolkit.rules import rules
from toolkit.text import page

HINTED = {name: rule for name, rule in rules().items() if rule.sieve.hint is not None}
CLUSTERS = st.text(
    alphabet="ကသဥဉဝရင၀၄၇၈၁4 ။.A\u1031\u102d\u102e\u102f\u1037\u1038\u1039\u103a\u103b\u103d\u103e\u200b\u00a0ႀé",
    max_size=6,
)
WORDS = ("the", "The", "a", "two", "Ten", "KNU", "ကို", "နှင့်", "များကို", "တပ်ဖွဲ့ဝင်များအားလုံး", "သိန်း", "ဆယ်", "႑", "(", "-")
SIGNS = (
    ".com",
    "www.",
    "://",
    "%",
    "#",
    "“",
    "「",
    ")",
    "[",
    ",",
    ";",
    "။",
    "\t",
    "\u2003",
    "\x85",
    "\u200b",
    "\u00ad",
    "\u202a",
)
REPEATED = st.lists(st.sampled_from((*WORDS, *SIGNS, "၊", " ", " ", "  ", "\n", "\u00a0")), max_size=6).map("".join)


@examples(60)
@pytest.mark.parametrize("name", HINTED)
@given(texts=st.lists(st.one_of(any_texts, CLUSTERS, REPEATED), min_size=1, max_size=12))
def test_a_hint_stands_wherever_the_pattern_is_found(name: str, texts: list[str]) -> None:
    sieve = HINTED[name].sieve
    assert sieve.hint is not None
    assert sieve.pattern is not None
    there = {n for n, text in enumerate(texts) if sieve.pattern.search(text)}
    certain = Written(texts).holding(sieve.hint().enough)
    assert found(sieve.hint(), texts) | certain >= there >= certain


def found(hint: Hint, texts: list[str]) -> set[int]:
    written = Written(texts)
    numbers = set(Hints([lambda: hint]).numbers(written, hint.table).get(hint, ()))
    if hint.chars:
        numbers |= written.holding(hint.chars)
    return numbers | written.repeating() if hint.repeats else numbers


def test_sound_texts_are_passed_over() -> None:
    texts = ["လူ ၃၃ ဦး ပြန်လာသည်။", "ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။", "The two came."]
    silent = {"misordered-marks", "broken-cluster", "digit-for-letter", "doubled-word"}
    for name in silent:
        hint = rules()[name].sieve.hint
        assert hint is not None
        assert found(hint(), texts) == set(), name


def test_words_of_latin_letters_count_as_whole() -> None:
    assert found(Hint(literals("ten")), ["often", "ten", "x-ten.", "Ten", ""]) == {1, 2}


@given(st.lists(any_texts, min_size=1, max_size=5), st.dictionaries(st.integers(0, 4), any_texts, max_size=2))
def test_texts_are_read_otherwise_in_their_places(texts: list[str], others: dict[int, str]) -> None:
    others = {number: text for number, text in others.items() if number < len(texts)}
    read = [others.get(number, text).replace("\0", " ") for number, text in enumerate(texts)]
    assert Written(texts).read(others) == page.encode(page.joined(read))


def test_separators_inside_texts_do_not_count() -> None:
    assert found(Hint(literals("b")), ["a\0b", "c", "b"]) == {0, 2}
