"""What a sieve holds back, its rule has nothing to say about: held to the rule itself, asked of every pair."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.match.finding import NAMES as COMMON
from tests.match.finding import concept, glossary
from toolkit.checking.inspection import passing
from toolkit.match.matcher import Matcher
from toolkit.model import Concept, Segment, Status, Term
from toolkit.rules import rules
from toolkit.settings import Settings

OF_NAMES = sorted(
    name for name, rule in rules().items() if rule.check is not None and (rule.sieve.traits or rule.sieve.unsettled)
)
OTHERS = (
    concept("army-of-all", "the military", Term("စစ်တပ်", "my"), Term("စစ်ကောင်စီ", "my", stance="against the army")),
    concept("state", "Kayah State", Term("ကယားပြည်နယ်", "my", Status.DEPRECATED), Term("Kayah", "en", Status.DEPRECATED)),
    concept("kno", "Karen National Organisation", "ကရင်အမျိုးသားအဖွဲ့", Term("ကရင်အမျိုးသားအသင်း", "my")),
    Concept("verbatim", "media", terms=(Term("Mizzima", "en", Status.PREFERRED),), translate=False),
)
OF_NUMBERS = sorted(name for name, rule in rules().items() if rule.sieve.differing)
NAMES = glossary(*COMMON.concepts.values(), *OTHERS)
FORMS = sorted({term.text for concept in NAMES.concepts.values() for term in concept.terms})
PIECES = [
    *FORMS, "ကေအင်န်ဒီအက်ဖ်", "ကေအင်နဒီအက်ဖ်", "ကရင်အမျိုးသာအစည်းအရုံး", "Karreni Nationalities Defense Force",
    "ကရင်အမျိုးသားအစည်းအရုံး(ABC)", "ကရင်အမျိုးသားအစည်းအရုံး - ABC", "ကရင်အမျိုးသာအစည်းအရုံး (KNU)", "Karen National Union",
    "s", " ", " (", ")", "-", "က", "နှင့်", "(ABC)", "KNDA", "။",
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def test_rules_of_names_have_such_sieves() -> None:
    assert {"missing-term", "wrong-term", "misspelt-term", "acronym-mismatch", "deprecated-term"} <= set(OF_NAMES)


def test_rules_of_numbers_have_such_sieves() -> None:
    assert OF_NUMBERS == ["date-mismatch", "number-mismatch"]


NUMBERS = [
    "33 ",
    "၃၃ ",
    "5 ",
    "၅ ",
    "people ",
    "ဦး ",
    "million ",
    "သန်း ",
    "May ",
    "မေလ ",
    "Monday ",
    "အင်္ဂါနေ့ ",
    "\0",
    "%",
    ".",
]
numbers = st.lists(st.sampled_from(NUMBERS), max_size=4).map("".join)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_a_sieve_of_numbers_holds_nothing_back(given: list[tuple[str, str]]) -> None:
    held_to_its_rule(OF_NUMBERS, given)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_a_sieve_holds_nothing_back(given: list[tuple[str, str]]) -> None:
    held_to_its_rule(OF_NAMES, given)


def held_to_its_rule(names: list[str], given: list[tuple[str, str]]) -> None:
    segments = [Segment(str(number), source, target) for number, (source, target) in enumerate(given)]
    pairs = Matcher(NAMES, "en", "my").pairs(segments)
    for name in names:
        rule, numbers = rules()[name], set()
        assert rule.check is not None
        for number in range(len(pairs)):
            if any(True for _ in rule.check(pairs[number], Settings())):
                numbers.add(number)
        assert numbers <= set(passing(rule.sieve, pairs)), name


OF_MARKS = ("punctuation", "spacing", "unbalanced")
MARKS = [
    "သူတို့", "ပြောသည်", "သွားမည်", "ဘူး", "ပါ", "ပြီ", "၏", "လော့", "လား", "တယ်", "The two came", "no",
    "။", "၊", ".", ",", "?", "．", "｡", "”", "“", "(", ")", "(see", '"', "'", " ", "\n", "\u00a0", "။။", "၊၊", "?”",
]  # fmt: skip
written = st.lists(st.sampled_from(MARKS), max_size=7).map("".join)


@given(st.lists(st.tuples(written, written), min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_a_sieve_of_marks_holds_nothing_back(given: list[tuple[str, str]]) -> None:
    segments = [Segment(str(number), source, target) for number, (source, target) in enumerate(given)]
    pairs = Matcher(NAMES, "en", "my").pairs(segments)
    for name in OF_MARKS:
        rule = rules()[name]
        assert rule.check is not None
        faulty = {n for n in range(len(pairs)) if any(True for _ in rule.check(pairs[n], Settings(documents=False)))}
        assert faulty <= set(passing(rule.sieve, pairs)), name
