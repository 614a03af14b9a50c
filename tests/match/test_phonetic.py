"""What sounds alike, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.strategies import clean_burmese
from toolkit.match.phonetic import careless, phonetic, sounds
from toolkit.text.language import language
from toolkit.text.page import lower


def key(text: str) -> bytes:
    return lower(language("my").key(text))


ALIKE = [
    ("တပ်", "တတ်", "finals p and t"),
    ("လုံး", "လုမ်း", "anusvara and final m"),
    ("ပြန်", "ပြံ", "final n and anusvara"),
    ("ပြည်", "ပြဉ်", "both ny"),
    ("ချုပ်", "ခြုပ်", "medial ya and ra"),
    ("ဖွဲ့", "ပွဲ့", "aspirated"),
    ("ဗမာ", "ပမာ", "voiced"),
    ("ပါတီ", "ပါတိ", "long and short i"),
    ("တူ", "တု", "long and short u"),
    ("စောင့်", "စောင်", "a lost tone dot"),
    ("ခြား", "ခြာ", "a lost visarga"),
    ("လွှတ်", "လွတ်", "a lost medial ha"),
    ("ရန်", "ယန်", "ra and ya"),
]
APART = [
    ("တပ်", "တ", "a final is heard"),
    ("တပ်", "တိုက်", "another vowel"),
    ("ကွယ်", "ကယ်", "medial wa is heard"),
    ("ကော်", "ကာ", "e is heard"),
    ("ကရင်", "ကချင်", "another people"),
    ("နီ", "မီ", "another consonant"),
]


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=why) for a, b, why in ALIKE])
def test_alike(one: str, other: str) -> None:
    assert phonetic(key(one)) == phonetic(key(other))


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=why) for a, b, why in APART])
def test_apart(one: str, other: str) -> None:
    assert phonetic(key(one)) != phonetic(key(other))


def test_consonants_alone() -> None:
    assert sounds(key("တပ်"))[1] == sounds(key("တပ"))[1]
    assert sounds(key("သမ္မဂ္ဂ"))[1] == sounds(key("သမဂ"))[1]
    assert sounds(key("ရေး"))[1] != sounds(key("တပ်"))[1]


def test_what_no_editor_would_undo() -> None:
    assert careless(key("ကာကွယ်ရေးတပ်")) == careless(key("ကာကွယရေးတပ"))
    assert careless(key("ပါတီ")) == careless(key("ပါတိ"))
    assert careless(key("ကာကွယ်")) != careless(key("ကာကယ်"))
    assert careless(key("ဖွဲ့")) != careless(key("ပွဲ့"))


@given(clean_burmese, clean_burmese)
@settings(max_examples=100, deadline=None)
def test_joined_syllables_sound_as_they_do_alone(one: str, other: str) -> None:
    assert len(phonetic(key(one + other))) <= len(key(one + other))
    assert phonetic(key(one)) == phonetic(key(one) + b" ")
