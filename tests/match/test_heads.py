"""The generic head of a longer name is not a body of its own."""

from __future__ import annotations

import pytest

from tests.match.finding import acronym, concept, glossary
from toolkit.match.matcher import Matcher
from toolkit.match.pairing import Outcome
from toolkit.model import Segment

ENTRIES = glossary(
    concept("tatmadaw", "Tatmadaw", "တပ်မတော်"),
    concept("kia", "Kachin Independence Army", "ကချင်လွတ်လပ်ရေးတပ်မတော်", acronym("KIA")),
    concept("kndf", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", acronym("KNDF")),
)


def outcome(source: str, target: str) -> tuple[Outcome, str | None, str | None]:
    """What became of the concept, what was taken for it, and what is close to it."""
    (pair,) = [Matcher(ENTRIES, "en", "my").pairs([Segment("1", source, target)])[0]]
    (rendering,) = pair.renderings
    near = rendering.near
    return (
        rendering.outcome,
        None if rendering.found is None else rendering.found.form.concept.id,
        None if near is None else pair.target.written(pair.target.span(near.start, near.end)),
    )


@pytest.mark.parametrize("name", ["ကချင်လွတ်မြောက်ရေးတပ်မတော်", "ကချင် လွတ်မြောက်ရေး တပ်မတော်"])
def test_liberation_for_independence_is_close(name: str) -> None:
    assert outcome("The KIA said so.", f"{name}က ပြောသည်။") == (Outcome.MISSING, None, name)


@pytest.mark.parametrize("target", ["တောင်ပိုင်းလူငယ်တပ်မတော်က ပြောသည်။", "လူငယ်တပ်မတော်က ပြောသည်။"])
def test_the_end_of_an_unknown_name_is_nobody(target: str) -> None:
    assert outcome("The KNDF said so.", target) == (Outcome.MISSING, None, None)


@pytest.mark.parametrize(
    "target",
    ["တပ်မတော်က ပြောသည်။", "ထို့နောက် တပ်မတော်က ပြောသည်။", "ရန်ကုန်မှတပ်မတော်က ပြောသည်။", "(တပ်မတော်)က", "ပြောသည်။တပ်မတော်က"],
)
def test_a_head_alone_is_taken_for_another(target: str) -> None:
    assert outcome("The KIA said so.", target) == (Outcome.SWAPPED, "tatmadaw", None)


def test_a_longer_name_is_taken_for_its_head() -> None:
    target = "ကချင်လွတ်လပ်ရေးတပ်မတော်က ပြောသည်။"
    assert outcome("The Tatmadaw said so.", target) == (Outcome.SWAPPED, "kia", None)
