"""Where a text names which concepts."""

from __future__ import annotations

import pytest

from tests.match.finding import NAMES, concept, found, glossary
from toolkit.match.matcher import Matcher
from toolkit.model import Context, Segment, Status, Term

KNDF = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်"

BURMESE = [
    ("the longest wins", "ကရင်အမျိုးသားအစည်းအရုံးနှင့် ကရင်", ["knu", "karen"]),
    ("nested in a longer name", KNDF, ["kndf"]),
    ("one syllable more is another people", "ကရင်နီ", ["karenni"]),
    ("space in front of the syllable", "ကရင် နီ", ["karenni"]),
    ("inside an army's name", "ကချင်လွတ်မြောက်ရေးတပ်မတော်က", ["kia"]),
    ("alone", "တပ်မတော်က", ["tatmadaw"]),
    ("in company behind", "ချင်းပြည်နယ်", ["chin"]),
    ("in company behind a space", "ချင်း ပြည်နယ်", ["chin"]),
    ("in company before", "တိုင်းရင်းသားချင်း", ["chin"]),
    ("without company", "ချင်းက", []),
    ("in a friend", "သူငယ်ချင်းလူမျိုး", []),
    ("in a song", "သီချင်း", []),
    ("beside its acronym", "MNDAA (ကိုးကန့်အဖွဲ့)", ["mndaa", "mndaa"]),
    ("a nickname alone", "ကိုးကန့်အဖွဲ့က", []),
    ("a nickname far from its acronym", "MNDAA သည် ကိုးကန့်အဖွဲ့", ["mndaa"]),
    ("a front is no army", "လွတ်မြောက်ရေးတပ်ဦး", []),
    ("nor a corps", "လွတ်မြောက်ရေးတပ်ဖွဲ့", []),
    ("with a particle", "လွတ်မြောက်ရေးတပ်က", ["front"]),
    ("with a plural", "လွတ်မြောက်ရေးတပ်များ", ["front"]),
    ("acronym glued behind", "KNDFက", ["kndf"]),
    ("acronym glued before", "အဆိုပါKNDFက", ["kndf"]),
    ("acronym in brackets", "(KNDF)က", ["kndf"]),
    ("acronym at a full stop", "KNDF။", ["kndf"]),
    ("part of an acronym", "KNDFAက", []),
    ("small letters", "kndfက", []),
    ("letter names", "ကေအင်န်ဒီအက်ဖ်က", ["kndf"]),
    ("native acronym", "ကလလတက", ["native"]),
    ("one form, two concepts", "မင်းလှတွင်", ["one"]),
    ("a mark goes on", "ကရင်ိ", []),
    ("possessive by tone", "ကရင့်ယဉ်ကျေးမှု", ["karen"]),
    ("possessive by tone, the marks in the other order", "ကရင်\u1037ယဉ်ကျေးမှု", ["karen"]),
    ("possessive by tone of an open syllable", "ကရင်နီ့ယဉ်ကျေးမှု", ["karenni"]),
    ("by tone and a particle", "ကရင့်၏", ["karen"]),
    ("no possessive of a body", "တပ်မတော့်", []),
    ("another tone", "ကရင်း", []),
    ("across a paragraph", "ကရင်\n\nနီ", ["karen"]),
    ("English name in Burmese text", "Tatmadaw က", ["tatmadaw"]),
]

ENGLISH = [
    ("a name as written", "the Wa", ["wa"]),
    ("a word", "it was so", []),
    ("the word of its letters", "Was it wa?", []),
    ("all capitals", "THE WA LEFT", ["wa"]),
    ("yes", "Yes, yes, YES", []),
    ("a place", "to Ye.", ["ye"]),
    ("a chin", "his chin", []),
    ("a people", "Chin", ["chin"]),
    ("no plural of a people", "two Chins", []),
    ("possessive", "the Chin's", ["chin"]),
    ("curly possessive", "the KNDF’s", ["kndf"]),
    ("plural of a word", "townships", ["township"]),
    ("plural in y", "two Armies", ["army"]),
    ("a word in capitals", "TOWNSHIP", ["township"]),
    ("a longer word", "townshipment", []),
    ("the longest wins", "Karen National Union and Karen", ["knu", "karen"]),
    ("a longer people", "Karenni", ["karenni"]),
    ("a hyphen or space", "Karen-National Union", ["knu"]),
    ("a line end", "Karen National\nUnion", ["knu"]),
    ("a paragraph end", "Karen National\n\nUnion", ["karen"]),
    ("plural of an acronym", "two KIAs", ["kia"]),
    ("an acronym in small letters", "kia", []),
    ("an acronym in a word", "SKIA", []),
    ("beside letters with accents", "Waé", []),
]


@pytest.mark.parametrize(("text", "named"), [pytest.param(t, n, id=why) for why, t, n in BURMESE])
def test_burmese(text: str, named: list[str]) -> None:
    assert [concept for concept, _ in found(NAMES, text)] == named


@pytest.mark.parametrize(("text", "named"), [pytest.param(t, n, id=why) for why, t, n in ENGLISH])
def test_english(text: str, named: list[str]) -> None:
    assert [concept for concept, _ in found(NAMES, text, "en")] == named


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("“ကရင်နီ အမျိုးသားများ ကာကွယ်ရေးတပ်” က", "ကရင်နီ အမျိုးသားများ ကာကွယ်ရေးတပ်"),
        ("  ကရင်\u200bနီ  က", "ကရင်\u200bနီ"),
        ("ဖုန်း KNU ၀၉ ကရင်နီ က", "KNU"),
        ("၂ဝ၁ဝ KNDF က", "KNDF"),
    ],
)
def test_places(text: str, written: str) -> None:
    assert written in [words for _, words in found(NAMES, text)]


def test_company_is_kept_in_one_text_only() -> None:
    texts = ["ချင်း", "ပြည်နယ်", "တိုင်းရင်းသား", "ချင်း", "ချင်းပြည်နယ်", "တိုင်းရင်းသား ချင်း"]
    pairs = Matcher(NAMES, "en", "my").pairs([Segment("", "", text) for text in texts])
    assert [[m.concepts[0] for m in pairs[number].target.mentions] for number in range(len(texts))] == [
        [], [], [], [], ["chin"], ["chin"],
    ]  # fmt: skip


def test_what_stands_before_a_name_does_not_stand_at_the_end() -> None:
    ye = concept("ye", Term("Ye", "en", Status.PREFERRED, context=Context(preceded_by=("in",))), subject="place")
    said = ["They live in Ye.", "Ye are men of sin.", "Ye have been in", "In Ye", "Ye"]
    assert [bool(found(glossary(ye), text, "en")) for text in said] == [True, False, False, True, False]


def test_what_stands_before_a_name_is_a_word_of_its_own() -> None:
    ye = concept(
        "ye", Term("Ye", "en", Status.PREFERRED, context=Context(preceded_by=("in", "town of"))), subject="place"
    )
    said = ["They live in Ye.", "They begin Ye.", "The town of Ye", "A hometown of Ye", "Live\u00a0in Ye", "(in Ye)"]
    assert [bool(found(glossary(ye), text, "en")) for text in said] == [True, False, True, False, True, True]


def test_burmese_before_a_name_has_no_edge() -> None:
    chin = concept("chin", Term("ချင်း", "my", Status.PREFERRED, context=Context(preceded_by=("တိုင်းရင်းသား",))))
    said = ["တိုင်းရင်းသား ချင်း", "လူတိုင်းရင်းသားချင်း"]
    assert [bool(found(glossary(chin), text, "my")) for text in said] == [True, True]
