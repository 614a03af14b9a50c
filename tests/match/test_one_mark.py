"""A person's name of three syllables, one mark off, where the source names the person."""

from __future__ import annotations

import pytest

from tests.match.finding import concept, glossary
from toolkit.match.matcher import Matcher
from toolkit.match.pairing import Outcome, Rendering
from toolkit.model import Segment

ENTRIES = glossary(
    concept("leader", "Min Aung Hlaing", "မင်းအောင်လှိုင်", subject="person"),
    concept("town", "Exam Town", "မင်းအောင်ကုန်း", subject="place"),
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


def test_places_are_not_looked_for_so() -> None:
    assert rendering("Exam Town is near.", "မင်းအောင်ကိန်းသို့").outcome is Outcome.MISSING
