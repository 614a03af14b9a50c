"""Near misses in running text, in whole batches."""

from __future__ import annotations

import pytest

from toolkit.match.matcher import Matcher
from toolkit.model import Concept, Enforce, Glossary, Segment, Status, Term, TermType

KNDF = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"
KNU = "ကရင်အမျိုးသားအစည်းအရုံး"
RIVAL = "ကယန်းအမျိုးသားတပ်မတော်"
OWN = "ကရင်အမျိုးသားတပ်မတော်"


def concept(name: str, *terms: Term, subject: str = "armed-group", enforce: Enforce = Enforce.REQUIRED) -> Concept:
    return Concept(name, subject, terms=terms, enforce=enforce)


GLOSSARY = Glossary(
    concepts={
        c.id: c
        for c in (
            concept("kndf", Term(KNDF, "my", Status.PREFERRED), Term("Karenni Nationalities Defense Force", "en")),
            concept("knu", Term(KNU, "my", Status.PREFERRED), Term("KNU", "en", type=TermType.ACRONYM)),
            concept("kna-kayan", Term(RIVAL, "my", Status.PREFERRED)),
            concept("kna-karen", Term(OWN, "my", Status.PREFERRED)),
            concept("word", Term("ဒဏ်ခတ်ပိတ်ဆို့မှု", "my"), enforce=Enforce.ADVISORY),
            concept("karenni", Term("Karenni", "en"), subject="ethnic-group"),
        )
    }
)


def found(*texts: str, lang: str = "my") -> list[tuple[int, str]]:
    pairs = Matcher(GLOSSARY, None, lang).pairs([Segment(str(n), None, text) for n, text in enumerate(texts)])
    return [(n, miss.form.concept.id) for n in pairs.near_misses() for miss in pairs[n].target.find_near_misses()]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်က ပြောသည်။", ["kndf"]),
        ("ယမန်နေ့က ကရင်အမျိုးသား အစည်းရုံးနှင့် ကရင်နီအမျိုးသားများကာကွယ်ရေးတပက ပြောသည်။", ["knu", "kndf"]),
        (f"{KNDF}နှင့် {KNU}က ပြောသည်။", []),
        (f"{RIVAL}နှင့် {OWN}က ပြောသည်။", []),
        ("ကရင်အမျိုးသားတပမတော်က ပြောသည်။", ["kna-karen"]),
        ("ကယန်းအမျိုးသားတပမတော်က ပြောသည်။", ["kna-kayan"]),
        ("ဒဏ်ခတ်ပိတ်ဆိုမှုက ပြောသည်။", []),
        ("အမျိုးသားများနှင့် အမျိုးသမီးများက ပြောသည်။", []),
        ("", []),
    ],
)
def test_burmese(text: str, concepts: list[str]) -> None:
    assert [name for _, name in found(text)] == concepts


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("The Karenni Nationalties Defense Force spoke.", ["kndf"]),
        ("The Karreni spoke.", ["karenni"]),
        ("The Karenni nationalities Defense Force spoke.", ["kndf"]),
        ("The KARENNI NATIONALITIES DEFENSE FORCE spoke.", []),
        ("the karenni nationalities defense force spoke.", []),
        ("The Karen Nationalities Defense Force and KNO spoke.", []),
    ],
)
def test_english(text: str, concepts: list[str]) -> None:
    assert [name for _, name in found(text, lang="en")] == concepts


def test_each_text_has_its_own() -> None:
    texts = ["ဟုတ်ကဲ့။", "ကရင်အမျိုးသား အစည်းရုံးက ပြောသည်။", "", "ကရင်နီအမျိုးသားများကာကယ်ရေးတပ်"]
    assert found(*texts) == [(1, "knu"), (3, "kndf")]


def test_no_names_no_misses() -> None:
    assert Matcher(Glossary(), None, "my").pairs([Segment("1", None, KNDF)]).near_misses() == []
