"""Proposals of new entries: acronyms with their names, names that recur, and what they are called on the other side."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import any_texts, clean_burmese
from toolkit.extract import extract
from toolkit.extraction import ids, sounds
from toolkit.extraction.burmese_definitions import burmese_definitions
from toolkit.extraction.english_names import Words, names
from toolkit.extraction.entries import toml
from toolkit.extraction.heads import head_pattern
from toolkit.extraction.latin_definitions import definitions
from toolkit.extraction.model import Proposal, Proposals
from toolkit.extraction.syllables import Syllabary, spans
from toolkit.formats import documents
from toolkit.formats.memory import of_segments
from toolkit.model import Concept, Glossary, Review, Segment, Status, Term, TermType
from toolkit.termbase import load_glossary
from toolkit.text.language import edge, language
from toolkit.text.page import decode

MY = language("my")

# --- acronyms with their names, in Latin script ---


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("the National Health Commission (NHC) said", "NHC", "National Health Commission"),
        ("The NHC (National Health Commission) said", "NHC", "National Health Commission"),
        ("of acute respiratory distress syndrome (ARDS).", "ARDS", "acute respiratory distress syndrome"),
        ("with intensive care units (ICUs) full", "ICU", "intensive care unit"),
        ("many new chemical entities (NCEs) fail", "NCE", "new chemical entity"),
        ("wear personal protective equipment (PPE) at", "PPE", "personal protective equipment"),
        (
            "the Organization of the Petroleum Exporting Countries (OPEC)",
            "OPEC",
            "Organization of the Petroleum Exporting Countries",
        ),
        (
            "the Centers for Disease Control and Prevention (CDC; Atlanta)",
            "CDC",
            "Centers for Disease Control and Prevention",
        ),
        ("Karen National Union [KNU] said", "KNU", "Karen National Union"),
        ("angiotensin-converting enzyme 2 (ACE2)", "ACE2", "angiotensin-converting enzyme 2"),
        ("the Middle East respiratory syndrome (also MERS)", "MERS", "Middle East respiratory syndrome"),
    ],
)
def test_acronyms_that_are_explained(text: str, acronym: str, name: str) -> None:
    assert [(each.acronym, each.name) for each in definitions(text)] == [(acronym, name)]


@pytest.mark.parametrize(
    "text",
    [
        "the commission (see page 4) said",
        "a fever (Y/N)",
        "the study (II) found",
        "Senator Jeff Flake (R-Arizona) said",
        "they met (in Yangon) yesterday",
        "the party won (NLD)",
        "he is 40 (sic)",
        "(KNU)",
        "KNU (KNU)",
        "based on their emergency laboratories in China (BGI)",
        "",
    ],
)
def test_brackets_that_explain_nothing(text: str) -> None:
    assert list(definitions(text)) == []


@given(any_texts)
@settings(max_examples=60, deadline=None)
def test_definitions_survive_any_text(text: str) -> None:
    for each in definitions(text + " (ABC) " + text):
        assert each.name
        assert each.acronym
        assert 0 <= each.span.start < each.span.end


# --- names in English ---

NEWS = [
    "He met Brett Kavanaugh on Friday.",
    "Yesterday Kavanaugh spoke of the Department of Health and Human Services.",
    "But the people said that Kavanaugh and Flake had left.",
    "The Food and Drug Administration met the people of Wuhan.",
    "In the city of Wuhan the American people met.",
    "They asked Flake.",
    "An American said that American people left.",
]


def found(text: str) -> list[str]:
    return [name.text for name in names(text, Words(NEWS))]


def test_names_in_english() -> None:
    assert found(NEWS[0]) == ["Brett Kavanaugh"], "no weekday"
    assert found(NEWS[1]) == ["Kavanaugh", "Department of Health and Human Services"]
    assert found(NEWS[2]) == ["Kavanaugh", "Flake"], "two people, and no first word"
    assert found(NEWS[3]) == ["Food and Drug Administration", "Wuhan"]
    assert found(NEWS[4]) == ["Wuhan"], "no word that only describes"
    assert found("Secretary of State Mike Pompeo left.") == ["Mike Pompeo"], "no office"
    assert found("US President Donald Trump left Kavanaugh's house.") == ["Donald Trump", "Kavanaugh"]


@pytest.mark.parametrize(
    "text", ["", "They left.", "But I know.", "On Friday they left.", "in capitals NOT", "The end"]
)
def test_no_names(text: str) -> None:
    assert found(text) == []


# --- Burmese ---


@given(clean_burmese)
@settings(max_examples=100, deadline=None)
def test_syllables_are_never_cut(text: str) -> None:
    key = MY.key(text)
    assert all(edge(key, span.start) and edge(key, span.end) for span in spans(key))


@given(any_texts)
@settings(max_examples=60, deadline=None)
def test_syllables_are_all_of_the_text(text: str) -> None:
    key = MY.key(text)
    syllabary = Syllabary()
    assert syllabary.decode(syllabary.encode(key)) == decode(key)
    assert b"".join(key[slice(*span)] for span in spans(key)) == key
    assert len(syllabary.encode(key)) == len(spans(key))


def defined(text: str) -> list[tuple[str, str, bool]]:
    syllabary = Syllabary()
    heads = head_pattern(syllabary)
    side = syllabary.encode(MY.key(text))
    return [
        (each.acronym, syllabary.decode(side[slice(*each.span)]), each.open)
        for each in burmese_definitions(side, syllabary, heads)
    ]


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("ကရင်အမျိုးသားအစည်းအရုံး(KNU)က", "KNU", "ကရင်အမျိုးသားအစည်းအရုံး"),
        ("ကရင်အမျိုးသား အစည်းအရုံး (ကေအဲန်ယူ) က", "KNU", "ကရင်အမျိုးသားအစည်းအရုံး"),
        ("KNU (ကရင်အမျိုးသားအစည်းအရုံး) က", "KNU", "ကရင်အမျိုးသားအစည်းအရုံး"),
        ("ကရင်အမျိုးသားအစည်းအရုံး-ကေအဲန်ယူက", "KNU", "ကရင်အမျိုးသားအစည်းအရုံး"),
        ("KNU-ကရင်အမျိုးသားအစည်းအရုံးက", "KNU", "ကရင်အမျိုးသားအစည်းအရုံး"),
        ("KNU ကရင်အမျိုးသားအစည်းအရုံးက", "KNU", "ကရင်အမျိုးသားအစည်းအရုံး"),
    ],
)
def test_burmese_patterns(text: str, acronym: str, name: str) -> None:
    assert [each[:2] for each in defined(text)] == [(acronym, name)]


@pytest.mark.parametrize(
    "text", ["", "သူက (မနေ့က) ပြောသည်", "၂၀၂၃ (ခုနှစ်)", "(KNU)", "KNU က ပြောသည်", "မနေ့-ကေ", "ပြောသည် (IV)"]
)
def test_no_burmese_patterns(text: str) -> None:
    assert defined(text) == []


def test_sounds() -> None:
    assert sounds.alike("Kavanaugh", "ကာဗာနော့") == 1
    assert sounds.alike("Washington", "ဝါရှင်တန်") == 1
    assert sounds.alike("Kavanaugh", "ဆေးရုံ") < 0.5
    assert sounds.alike("Ri", "ရီ") < 0.5, "too short to tell"
    assert sounds.alike("", "") == 0


# --- from texts to proposals ---

GLOSSARY = Glossary(
    {
        "nld": Concept(
            "nld",
            terms=(
                Term("National League for Democracy", "en", Status.PREFERRED),
                Term("NLD", "en", Status.PREFERRED, TermType.ACRONYM),
                Term("အမျိုးသားဒီမိုကရေစီအဖွဲ့ချုပ်", "my", Status.PREFERRED),
            ),
        ),
        "tnc": Concept("tnc", terms=(Term("Thornfield", "en", review=Review.PROPOSED),)),
        "kavanaugh": Concept("kavanaugh", terms=(Term("X", "en"),)),
    }
)
PAIRS = [
    ("They met Kavanaugh.", "သူတို့က ကာဗာနော့ကို တွေ့သည်။"),
    ("We saw Kavanaugh there.", "ကျွန်တော်တို့ ကာဗာနော့ကို ထိုနေရာတွင် မြင်သည်။"),
    ("The house of Kavanaugh is red.", "ကာဗာနော့၏ အိမ်သည် နီသည်။"),
    ("The house is red.", "အိမ်သည် နီသည်။"),
    ("They left the house.", "သူတို့က အိမ်မှ ထွက်သည်။"),
    ("It is the National League for Democracy (NLD).", "အမျိုးသားဒီမိုကရေစီအဖွဲ့ချုပ် (NLD) ဖြစ်သည်။"),
    ("They saw the National League for Democracy (NLD).", "အမျိုးသားဒီမိုကရေစီအဖွဲ့ချုပ် (NLD) ကို မြင်သည်။"),
    ("the village water committee (VWC) met", "မနေ့က ရွာ ရေကော်မတီ (VWC) က တွေ့သည်။"),
    ("We like Thornfield now.", "ကျွန်တော်တို့ ကြိုက်သည်။"),
    ("They like Thornfield now.", "သူတို့ ကြိုက်သည်။"),
]


def proposed(pairs: list[tuple[str | None, str]], target: str = "my", glossary: Glossary = GLOSSARY) -> Proposals:
    segments = [Segment(str(number), source, text) for number, (source, text) in enumerate(pairs, 1)]
    source = "en" if any(pair[0] is not None for pair in pairs) else None
    return extract([of_segments(segments, source_lang=source, target_lang=target)], glossary)


def forms(entry: Proposal) -> dict[str, list[str]]:
    return {lang: [term.text for term in entry.of(lang)] for lang in ("en", "my")}


def test_bilingual() -> None:
    entries = {forms(entry)["en"][-1]: entry for entry in proposed(list(PAIRS)).entries}
    assert set(entries) == {"Kavanaugh", "VWC"}, "nothing that the glossary has, nor what is proposed there"
    assert forms(entries["Kavanaugh"])["my"] == ["ကာဗာနော့"]
    assert entries["Kavanaugh"].id == "kavanaugh-2", "no clash"
    assert entries["Kavanaugh"].segments == 3
    assert "sounds alike" in entries["Kavanaugh"].evidence
    assert forms(entries["VWC"]) == {"en": ["village water committee", "VWC"], "my": ["ရွာ ရေကော်မတီ"]}
    assert entries["VWC"].seen[0].unit == "8"


def test_the_other_direction() -> None:
    segments = [Segment(str(number), my, en) for number, (en, my) in enumerate(PAIRS, 1)]
    mine = extract([of_segments(segments, source_lang="my", target_lang="en")], GLOSSARY)
    assert {tuple(forms(entry)["my"]) for entry in mine.entries} == {("ကာဗာနော့",), ("ရွာ ရေကော်မတီ",)}


def test_one_language() -> None:
    english = proposed([(None, en) for en, _ in PAIRS], "en")
    assert [forms(entry)["en"] for entry in english.entries] == [["village water committee", "VWC"], ["Kavanaugh"]]
    assert english.remarks == ("Texts in one language only: names without counterparts are proposed",)
    burmese = proposed([(None, my) for _, my in PAIRS])
    assert [forms(entry) for entry in burmese.entries] == [{"en": ["VWC"], "my": ["ရွာ ရေကော်မတီ"]}]


def test_burmese_names_recur_before_a_head() -> None:
    texts: list[tuple[str | None, str]] = [
        (None, "မနေ့က အနီရောင် ကော်မတီက ပြောသည်။"),
        (None, "သူသည် အနီရောင်ကော်မတီကို တွေ့သည်။"),
        (None, "ထိုကော်မတီက ပြောသည်။"),
    ]
    (entry,) = proposed(texts).entries
    assert forms(entry)["my"] == ["အနီရောင် ကော်မတီ"]
    assert entry.id.startswith("new-")
    assert not proposed([*texts[:1], *texts[2:]]).entries, "one place is not enough"


def test_a_title_is_no_part_of_a_name() -> None:
    titled = [(en, my.replace("ကာဗာနော့", "ဒေါက်တာ ကာဗာနော့")) for en, my in PAIRS[:5]]
    (entry,) = proposed(list(titled)).entries
    assert forms(entry)["my"] == ["ကာဗာနော့"]


@pytest.mark.parametrize("before", ["ထို့ပြင် ", "ဆေးရုံနှင့် ", "သူတို့အပြင် "])
def test_a_phrase_before_a_name_is_no_part_of_it(before: str) -> None:
    text = f"{before}အနီရောင် အိမ်ကော်မတီ (RHC) က တွေ့သည်။"
    (entry,) = proposed([("the red house committee (RHC) met", text)]).entries
    assert forms(entry)["my"] == ["အနီရောင် အိမ်ကော်မတီ"]


def test_what_a_part_of_the_name_is_called_is_not_the_whole() -> None:
    texts: list[tuple[str | None, str]] = [
        *PAIRS[:5],
        ("the great Kavanaugh union (GKU) met", "ကာဗာနော့ (GKU) က တွေ့သည်။"),
    ]
    found = {forms(entry)["en"][-1]: forms(entry)["my"] for entry in proposed(texts).entries}
    assert found["Kavanaugh"] == ["ကာဗာနော့"]
    assert found.get("GKU", []) == []


def test_a_short_name_alone_may_be_anybody() -> None:
    texts: list[tuple[str | None, str]] = [
        ("They met Lee there.", "သူတို့ တွေ့သည်။"),
        ("We saw Lee.", "ကျွန်တော်တို့ မြင်သည်။"),
    ]
    assert not proposed(texts).entries


def test_stable() -> None:
    assert proposed(list(PAIRS)).entries == proposed(list(PAIRS)).entries


def test_as_a_glossary_file(tmp_path: Path) -> None:
    found = proposed(list(PAIRS))
    path = tmp_path / "proposed.toml"
    path.write_text(toml(found), encoding="utf-8")
    concepts = load_glossary(path).concepts
    assert list(concepts) == [entry.id for entry in found.entries]
    assert all(term.review is Review.PROPOSED and term.source for each in concepts.values() for term in each.terms)
    assert all("Evidence" in str(each.note) for each in concepts.values())
    again = [forms(entry)["en"] for entry in proposed(list(PAIRS), glossary=load_glossary(path)).entries]
    assert not [form for each in again for form in each if form in {"Kavanaugh", "VWC"}], "what is proposed already"


@given(st.lists(any_texts, max_size=4), st.lists(any_texts, max_size=4))
@settings(max_examples=30, deadline=None)
def test_any_text(english: list[str], burmese: list[str]) -> None:
    pairs = list(zip([*english, "Foo Bar (FB)"], [*burmese, "က (FB)"], strict=False))
    found = proposed([*pairs, *pairs])
    names = [entry.id for entry in found.entries]
    assert len(set(names)) == len(names)
    toml(found)


def test_ids() -> None:
    assert ids.slug(["KNU", "Karen National Union"]) == "knu"
    assert ids.slug(["São Paulo"]) == "sao-paulo"
    assert ids.slug(["ကော်မတီ"]) == ids.slug(["ကော်မတီ"]) != ids.slug(["ပါတီ"])
    assert len(ids.slug(["word " * 30])) <= ids.LONGEST
    assert ids.free("knu", {"knu", "knu-2"}) == "knu-3"
    assert ids.free("meta", set()) == "meta-2"


def test_real_pairs() -> None:
    """Of the news pairs that come in Zawgyi, names and their renderings are found."""
    data = os.environ.get("WAWHARA_DATA")
    if data is None:
        pytest.skip("WAWHARA_DATA is not set: no real pairs to extract from")
    lines = (Path(data) / "ntrex" / "dev.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    found = proposed([(each[1], each[2]) for each in cells], glossary=Glossary())
    pairs = {tuple(forms(entry)["en"][:1] + forms(entry)["my"][:1]) for entry in found.entries}
    assert {("North Korea", "မြောက်ကိုရီးယား"), ("Ronaldo", "ရော်နယ်ဒို"), ("Mexico", "မက္ကစီကို")} <= pairs


def test_documents_are_read(tmp_path: Path) -> None:
    rows = "".join(f"{number}\t{en}\t{my}\n" for number, (en, my) in enumerate(PAIRS, 1))
    (tmp_path / "a.tsv").write_text("id\ten\tmy\n" + rows, encoding="utf-8")
    found = extract(documents([str(tmp_path / "a.tsv")]), GLOSSARY)
    assert [entry.seen[0].place and entry.seen[0].place.line for entry in found.entries] == [9, 2]


def test_segments_that_are_copied_count_once(tmp_path: Path) -> None:
    first = "id\ten\tmy\n1\tWe like Ravenscroft now.\tကျွန်တော်တို့ ကြိုက်သည်။\n"
    for name, text in (
        ("a.tsv", first),
        ("copy.tsv", first.replace("\n1\t", "\n9\t")),
        ("other.tsv", "id\ten\tmy\n1\tThey like Ravenscroft now.\tသူတို့ ကြိုက်သည်။\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def of(*names: str) -> Proposals:
        return extract(documents([str(tmp_path / name) for name in names]), GLOSSARY)

    copied, twice, both = of("a.tsv", "copy.tsv"), of("a.tsv", "other.tsv"), of("a.tsv", "copy.tsv", "other.tsv")
    assert (copied.entries, copied.segments) == ((), 1)
    assert copied.remarks == ("1 segment repeats another and is not counted again",)
    assert [(forms(entry)["en"], entry.segments) for entry in twice.entries] == [(["Ravenscroft"], 2)]
    assert twice.remarks == ()
    assert [(entry.id, entry.segments) for entry in both.entries] == [(entry.id, 2) for entry in twice.entries]


def test_another_translation_is_another_segment() -> None:
    same = ("We like Ravenscroft now.", "ကျွန်တော်တို့ ကြိုက်သည်။")
    assert not proposed([same, same]).entries
    assert [entry.segments for entry in proposed([same, (same[0], "သူတို့ ကြိုက်သည်။")]).entries] == [2]
