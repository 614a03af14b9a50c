"""An acronym of the source, misspelt in the translation."""

from __future__ import annotations

import pytest

from toolkit.match.matcher import Matcher
from toolkit.match.pairing import Outcome, Pair
from toolkit.model import Concept, Glossary, Segment, Term, TermType


def body(ident: str, acronym: str, english: str, burmese: str) -> Concept:
    terms = (Term(acronym, "en", type=TermType.ACRONYM), Term(english, "en"), Term(burmese, "my"))
    return Concept(ident, "armed-group", terms=terms)


CONCEPTS = (
    body("kia", "KIA", "Kachin Independence Army", "ကချင်လွတ်လပ်ရေးတပ်မတော်"),
    body("kndf", "KNDF", "Karenni Nationalities Defense Force", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"),
    body("knplf", "KNPLF", "Karenni Nationalities People's Liberation Front", "ကရင်နီပြည်လူမျိုးပေါင်းစုံပြည်သူ့လွတ်မြောက်ရေးတပ်ဦး"),
    body("aa", "AA", "Arakan Army", "အာရက္ခတပ်တော်"),
)
GLOSSARY = Glossary({concept.id: concept for concept in CONCEPTS})


def paired(source: str, target: str) -> Pair:
    return Matcher(GLOSSARY, "en", "my").pairs([Segment("1", source, target)])[0]


@pytest.mark.parametrize(
    ("source", "target", "written", "right"),
    [
        ("The KIA said so.", "KAI က ပြောသည်။", "KAI", "KIA"),
        ("The Kachin Independence Army said so.", "KIAA က ပြောသည်။", "KIAA", "KIA"),
        ("The KNPLF said so.", "KNLPF က ပြောသည်။", "KNLPF", "KNPLF"),
        ("The KIA said so.", "ကေအိုအေက ပြောသည်။", "ကေအိုအေ", "ကေအိုင်အေ"),
        ("The KNDF said so.", "ကအန်ဒီအက်ဖ်က ပြောသည်။", "ကအန်ဒီအက်ဖ်", "ကေအန်ဒီအက်ဖ်"),
        ("The KNDF said so.", "ကေအငန်ဒီအက်ဖ်က ပြောသည်။", "ကေအငန်ဒီအက်ဖ်", "ကေအင်န်ဒီအက်ဖ်"),
    ],
)
def test_misspelt(source: str, target: str, written: str, right: str) -> None:
    pair = paired(source, target)
    (rendering,) = pair.renderings
    assert (rendering.outcome, rendering.near is None) == (Outcome.MISSPELT, False)
    assert rendering.near is not None
    assert pair.target.written(pair.target.span(rendering.near.start, rendering.near.end)) == written
    assert rendering.near.form.term.text == right


@pytest.mark.parametrize(
    ("source", "target", "outcome"),
    [
        ("The KIA and the CIA said so.", "CIA က ပြောသည်။", Outcome.MISSING),
        ("The KIA said so.", "စစ်တပ်က ပြောသည်။", Outcome.MISSING),
        ("The KIA said so.", "KNDF က ပြောသည်။", Outcome.SWAPPED),
        ("The KIA said so.", "ATM က ပြောသည်။", Outcome.MISSING),
        ("The KIA said so.", "UNHCR က ပြောသည်။", Outcome.MISSING),
        ("The AA said so.", "AAA က ပြောသည်။", Outcome.MISSING),
        ("The KIA said so.", "ယူအန်အိပ်ချ်စီအာက ပြောသည်။", Outcome.MISSING),
        ("The KIA said so.", "ကေအိုင်အေက ပြောသည်။", Outcome.RENDERED),
    ],
)
def test_not_misspelt(source: str, target: str, outcome: Outcome) -> None:
    assert next(rendering.outcome for rendering in paired(source, target).renderings) is outcome
