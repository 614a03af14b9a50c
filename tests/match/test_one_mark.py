"""A short name, one slip off, where the source has it."""

from __future__ import annotations

import pytest

from tests.match.finding import concept, glossary
from toolkit.match.matcher import Matcher
from toolkit.match.pairing import Outcome, Rendering
from toolkit.model import Segment

ENTRIES = glossary(
    concept("leader", "Min Aung Hlaing", "မင်းအောင်လှိုင်", subject="person"),
    concept("town", "Exam Town", "မင်းအောင်ကုန်း", subject="place"),
    concept("fort", "Hill Fort", "ညောင်လေး", subject="place"),
    concept("bay", "Bay", "ပယ်", subject="place"),
    concept("chair", "chairman", "ဥက္ကဋ္ဌ", subject="rank"),
    concept("general", "general", "ဗိုလ်ချုပ်", subject="rank"),
)


def rendering(source: str, target: str) -> Rendering:
    (found,) = Matcher(ENTRIES, "en", "my").pairs([Segment("1", source, target)])[0].renderings
    return found


@pytest.mark.parametrize("name", ["မင်းအောင်လှိင်", "မင်းအောင် လှုိင်း", "မင်းအောင်လိုင်", "မင်းအာင်လှိုင်"])
def test_one_mark_is_a_slip(name: str) -> None:
    assert rendering("Min Aung Hlaing said so.", f"{name}က ပြောသည်။").outcome is Outcome.MISSPELT


@pytest.mark.parametrize("name", ["မင်းအောင်ကျော်", "မင်းအေးလှင်", "အောင်လှိင်", "မင်းမောင်လှိင်", "မင်းကုန်း"])
def test_more_is_another_name(name: str) -> None:
    assert rendering("Min Aung Hlaing said so.", f"{name}က ပြောသည်။").outcome is Outcome.MISSING


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Exam Town is near.", "မင်းအောင်ကိန်းသို့ သွားသည်။"),
        ("Exam Town is near.", "မင်းအောင်ကုနးသို့ သွားသည်။"),  # an asat is lost
        ("Exam Town is near.", "မမင်းအောင်ကုန်သို့ သွားသည်။"),
        ("Hill Fort is near.", "ညောငလေးသို့ သွားသည်။"),
        ("Hill Fort is near.", "ညောင်လလေးသို့ သွားသည်။"),  # a letter twice
        ("The chairman spoke.", "ဥက္ကဌက ပြောသည်။"),  # a letter lost from a stack
        ("The general spoke.", "ဗိုလ်ချုပက ပြောသည်။"),
    ],
)
def test_so_are_places_and_words(source: str, target: str) -> None:
    assert rendering(source, target).outcome is Outcome.MISSPELT


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Exam Town is near.", "မင်းအောင်ခန်းသို့ သွားသည်။"),
        ("Hill Fort is near.", "ညောင်လူးသို့ သွားသည်။"),
        ("Hill Fort is near.", "ညောင်သို့ သွားသည်။"),
        ("Bay is near.", "ပဲမြို့သို့ သွားသည်။"),  # too short a name
        ("The chairman spoke.", "ဥက္ကာက ပြောသည်။"),
    ],
)
def test_other_words_are_none(source: str, target: str) -> None:
    assert rendering(source, target).outcome is Outcome.MISSING


def test_what_it_fits_in_is_another_name() -> None:
    assert rendering("Hill Fort is near.", "မင်းအောင်ကုန်းသို့ သွားသည်။").outcome is Outcome.SWAPPED
