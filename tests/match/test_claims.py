"""Names that stand beside an acronym and are none of its names; descriptions, persons and true names are none."""

from __future__ import annotations

import pytest

from toolkit.match.claims import Claim, claims
from toolkit.match.matcher import Matcher
from toolkit.match.passage import Passage
from toolkit.model import Concept, Glossary, Segment, Term, TermType


def body(ident: str, acronym: str, english: str, *burmese: str, subject: str = "armed-group") -> Concept:
    terms = [Term(acronym, "en", type=TermType.ACRONYM), Term(english, "en"), *(Term(name, "my") for name in burmese)]
    return Concept(ident, subject, terms=tuple(terms))


CONCEPTS = (
    body("kia", "KIA", "Kachin Independence Army", "ကချင်လွတ်လပ်ရေးတပ်မတော်"),
    body("kio", "KIO", "Kachin Independence Organisation", "ကချင်လွတ်လပ်ရေးအဖွဲ့"),
    body("kndf", "KNDF", "Karenni Nationalities Defense Force", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"),
    body("knu", "KNU", "Karen National Union", "ကရင်အမျိုးသားအစည်းအရုံး"),
    body("kndo", "KNDO", "Karen National Defence Organisation", "ကရင်အမျိုးသားကာကွယ်ရေးအဖွဲ့အစည်း"),
    body("wfp", "WFP", "World Food Programme", subject="international"),
    body("nmsp", "NMSP", "New Mon State Party", "မွန်ပြည်သစ်ပါတီ"),
    body("tnla", "TNLA", "Ta'ang National Liberation Army", "တအာင်းအမျိုးသားလွတ်မြောက်ရေးတပ်မတော်"),
    body("pslf", "PSLF", "Palaung State Liberation Front", "တအောင်းအမျိုးသားလွတ်မြောက်ရေးတပ်ဦး"),
    body("aa", "AA", "Arakan Army", "အာရက္ခတပ်တော်"),
    Concept("kachin", "ethnic-group", terms=(Term("Kachin", "en"), Term("ကချင်", "my"))),
    Concept("karenni", "ethnic-group", terms=(Term("Karenni", "en"), Term("ကရင်နီ", "my"))),
    Concept("mon", "ethnic-group", terms=(Term("Mon", "en"), Term("မွန်", "my"))),
    Concept("tatmadaw", "government", terms=(Term("တပ်မတော်", "my"),)),
)
GLOSSARY = Glossary({concept.id: concept for concept in CONCEPTS})


def found(text: str, lang: str) -> list[tuple[str, str, bool]]:
    """What stands there as a name, the concept of the acronym, and whether generic words differ only."""
    passage = Matcher(GLOSSARY, None, lang).pairs([Segment("1", None, text)])[0].target
    found = [claim for claim in claims(passage) if not claim.spelling]
    return [(_written(passage, claim), claim.concept.id, claim.generic) for claim in found]


def _written(passage: Passage, claim: Claim) -> str:
    return passage.written(passage.span(claim.start, claim.end))


@pytest.mark.parametrize(
    ("text", "name", "concept"),
    [
        ("The Karenni National Defence Force (KNDF) said so.", "Karenni National Defence Force", "kndf"),
        ("The Kachin Liberation Army (KIA) said so.", "Kachin Liberation Army", "kia"),
        ("The KIA (Kachin Liberation Army) said so.", "Kachin Liberation Army", "kia"),
        ("The Kachin Liberation Army [KIA] said so.", "Kachin Liberation Army", "kia"),
        ("The New Mon Land Party (NMSP) said so.", "New Mon Land Party", "nmsp"),
        ("The World Food Progress (WFP) said so.", "World Food Progress", "wfp"),
    ],
)
def test_a_wrong_name(text: str, name: str, concept: str) -> None:
    assert found(text, "en") == [(name, concept, False)]


@pytest.mark.parametrize(
    ("text", "name", "concept"),
    [
        ("ထို့နောက် ကချင် လွတ်မြောက်ရေး တပ်မတော် (KIA) က ပြောသည်။", "ကချင် လွတ်မြောက်ရေး တပ်မတော်", "kia"),
        ("ကချင်လွတ်မြောက်ရေးတပ်မတော်(ကေအိုင်အေ)က ပြောသည်။", "ကချင်လွတ်မြောက်ရေးတပ်မတော်", "kia"),
        ("ကချင်လွတ်မြောက်ရေးတပ်မတော် KIA က ပြောသည်။", "ကချင်လွတ်မြောက်ရေးတပ်မတော်", "kia"),
        ("ကချင်လွတ်မြောက်ရေးတပ်မတော်-KIAက ပြောသည်။", "ကချင်လွတ်မြောက်ရေးတပ်မတော်", "kia"),
        ("KIA (ကချင်လွတ်မြောက်ရေးတပ်မတော်) က ပြောသည်။", "ကချင်လွတ်မြောက်ရေးတပ်မတော်", "kia"),
        ("ကရင်နီအမျိုးသားတပ် (KNDF) က ပြောသည်။", "ကရင်နီအမျိုးသားတပ်", "kndf"),
        ("Karenni National Defence Force (KNDF) က ပြောသည်။", "Karenni National Defence Force", "kndf"),
    ],
)
def test_a_wrong_name_in_burmese(text: str, name: str, concept: str) -> None:
    assert found(text, "my") == [(name, concept, False)]


def test_nearly_the_name_of_another_body() -> None:
    text = "တအာင်းအမျိုးသားလွတ်မြောက်ရေးတပ်ဦး (TNLA) က ပြောသည်။"
    assert [concept for _, concept, _ in found(text, "my")] == ["tnla"]
    assert found(text.replace("TNLA", "PSLF"), "my") == []


def test_a_variant_of_generic_words() -> None:
    text = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်ဖွဲ့ (KNDF) က ပြောသည်။"
    assert found(text, "my") == [("ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်ဖွဲ့", "kndf", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The Kachin Independence Army (KIA) said so.",
        "The KIA (Kachin Independence Army) said so.",
        "The Karenni Nationalities Defence Force (KNDF) said so.",
        "The Karenni Nationalities Defence Forces (KNDF) said so.",
        "The World Food Program (WFP) said so.",
        "The World Food Programme (WFP) said so.",
        "The Karen National Defense Organization (KNDO) said so.",
        "The Kachin Independence Organization (KIO) said so.",
        "The ceasefire group (KNU) said so.",
        "General Gun Maw (KIA) said so.",
        "The Kachin Independence Army Chief (KIA) said so.",
        "The Kachin Army (KIA) said so.",
        "Karen National Day (KNU) was held.",
        "In Karen State (KNU) troops moved.",
        "The Karen National Union Brigade 5 (KNU) said so.",
        "Kachin rebels (KIA) said so.",
        "The Kachin Independence Organisation/Kachin Independence Army (KIO/KIA) said so.",
        "The Kachin Independence Organisation (KIA) said so.",
        "KIA (Kachin) said so.",
        "The Arakan Association (AA) met.",
        "The Karenni News Daily Forum (KNDF) met.",
    ],
)
def test_no_wrong_name(text: str) -> None:
    assert found(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "ကချင်လွတ်လပ်ရေး တပ်မတော် (KIA) က ပြောသည်။",
        "ကချင်လက်နက်ကိုင်အဖွဲ့ (KIA) က ပြောသည်။",
        "ကချင်တပ်မတော် (KIA) က ပြောသည်။",
        "ကချင်တပ် (KIA) က ပြောသည်။",
        "ဗိုလ်ချုပ်ဂွန်မော် (KIA) က ပြောသည်။",
        "ကရင်နီလက်နက်ကိုင်တော်လှန်ရေးအဖွဲ့ (KNDF) က ပြောသည်။",
        "ကရင်နီအမျိုးသားများ (KNDF) က ပြောသည်။",
        "ကရင်အမျိုးသားများ (KNU) က ပြောသည်။",
        "မွန်ပါတီ (NMSP) က ပြောသည်။",
        "အပစ်အခတ်ရပ်စဲရေးအဖွဲ့ (KNU) က ပြောသည်။",
        "ကချင်လွတ်လပ်ရေးတပ်မတော် တပ်မဟာ (KIA) က ပြောသည်။",
        "ကချင်လွတ်လပ်ရေးအဖွဲ့/ကချင်လွတ်လပ်ရေးတပ်မတော် (KIO/KIA) က ပြောသည်။",
        "ကချင်လွတ်လပ်ရေးအဖွဲ့ (KIA) က ပြောသည်။",
        "ကချင်လွတ်မြောက်ရေးတပ်မတော်က KIA ကို တွေ့သည်။",
        "ကချင်လွတ်လပ်ရေးအဖွဲ့ KIA တို့ ပြောသည်။",
        "ကချင်လွတ်လပ်ရေးတပ်မတော် KIA တို့ ပြောသည်။",
        "ကရင်နီအမျိုးသားများ၏ KNDF တပ် ပြောသည်။",
        "ကချင်လွတ်လပ်ရေးတပ်မတောာ် (KIA) က ပြောသည်။",
    ],
)
def test_no_wrong_name_in_burmese(text: str) -> None:
    assert found(text, "my") == []
