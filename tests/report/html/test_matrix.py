"""Who writes what where."""

from __future__ import annotations

from tests.report.html.pages import Elements, data, page
from toolkit.model import Concept, Enforce, Glossary, Status, Summary, Term, TermType, Usage

GLOSSARY = Glossary(
    {
        "kndf": Concept(
            "kndf",
            terms=(
                Term("KNDF", "en", Status.PREFERRED, TermType.ACRONYM),
                Term("ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", "my", Status.PREFERRED),
                Term("ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့", "my"),
                Term("KNPDF", "my", Status.DEPRECATED, TermType.ACRONYM),
            ),
        ),
        "town": Concept("town", enforce=Enforce.ADVISORY, terms=(Term("မြို့", "my"), Term("မြို့ရွာ", "my"))),
        "nug": Concept("nug", terms=(Term("NUG", "en", Status.PREFERRED, TermType.ACRONYM),)),
    }
)
FULL, OTHER = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", "ကရင်နီအမျိုးသားကာကွယ်ရေးတပ်ဖွဲ့"
SUMMARY = Summary(
    glossary=GLOSSARY,
    languages=(("en", "my"),),
    usages_by_document={
        "a.my.md": (Usage("town", "my", "မြို့", 1), Usage("town", "my", "မြို့ရွာ", 1), Usage("kndf", "my", FULL, 2)),
        "b.my.md": (Usage("kndf", "my", OTHER, 1), Usage("kndf", "my", "KNDF", 3), Usage("kndf", "en", "KNDF", 3)),
        "c.my.md": (Usage("nug", "my", "NUG", 9),),
    },
)


def test_names_in_competing_forms_come_first_and_words_last() -> None:
    matrix = data(page(summary=SUMMARY), "matrix")
    assert matrix["documents"] == ["a.my.md", "b.my.md", "c.my.md"]
    assert matrix["languages"] == [["my", "Burmese"], ["en", "English"]], "the language of the drafts first"
    assert [(row["concept"], row["lang"], row["mixed"], row["word"]) for row in matrix["rows"]] == [
        ("kndf", "my", True, False),
        ("nug", "my", False, False),
        ("kndf", "en", False, False),
        ("town", "my", True, True),
    ]


def test_forms_are_ranked_within_their_type() -> None:
    row = data(page(summary=SUMMARY), "matrix")["rows"][0]
    assert [(form["text"], form["type"], form["rank"], form["times"]) for form in row["forms"]] == [
        ("KNDF", "acronym", 0, 3),
        (FULL, "full", 0, 2),
        (OTHER, "full", 1, 1),
    ]
    assert sorted(row["cells"]) == [[0, 1, 2], [1, 0, 3], [1, 2, 1]]


def test_a_name_and_its_acronym_do_not_compete() -> None:
    usages = {"a.my.md": (Usage("kndf", "my", FULL, 1), Usage("kndf", "my", "KNDF", 1))}
    (row,) = data(page(summary=Summary(glossary=GLOSSARY, usages_by_document=usages)), "matrix")["rows"]
    assert not row["mixed"]


def test_of_forms_written_as_often_the_preferred_one_is_the_usual() -> None:
    usages = {"a.my.md": (Usage("kndf", "my", OTHER, 2), Usage("kndf", "my", FULL, 2))}
    (row,) = data(page(summary=Summary(glossary=GLOSSARY, usages_by_document=usages)), "matrix")["rows"]
    assert [(form["text"], form["rank"]) for form in row["forms"]] == [(FULL, 0), (OTHER, 1)]


def test_a_deprecated_form_alone_is_worth_a_look() -> None:
    usages = {"a.my.md": (Usage("kndf", "my", "KNPDF", 1),)}
    (row,) = data(page(summary=Summary(glossary=GLOSSARY, usages_by_document=usages)), "matrix")["rows"]
    assert row["mixed"]
    assert row["forms"][0]["status"] == "deprecated"


def test_no_names_no_rows() -> None:
    assert data(page(summary=Summary()), "matrix") == {"documents": [], "days": [], "languages": [], "rows": []}
    assert Elements(page(summary=Summary())).found
