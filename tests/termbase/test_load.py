"""Loading: what is understood, what is refused, and how faults are told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from toolkit.errors import GlossaryError
from toolkit.model import Case, Context, Enforce, Review, Status, TermType
from toolkit.termbase import find_glossary, load_glossary, shipped_glossary

GOOD = """\
[meta]
subject = "armed-group"
licence = "CC BY 4.0"
attribution = "A list of names"
enforce = "advisory"

[kndf]
definition = "Formed in May 2021."
confusable = "knpp"
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred", source = "https://example.org/a" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [
  { term = "ကရင်နီတပ်", review = "attested", from = 2021-05-31, until = "2030-01-01", source = ["a", "b"] },
]

[knpp]
subject = "political-body"
enforce = "required"
well_known = true
translate = false
modified = 2026-01-02
en = [
  { term = "W", case="any", beside_acronym = true, stance = "s", context = { followed_by = ["St"], not_inside = "X" } },
]
zh-Hant = [{ term = "克倫尼" }]
"""


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests are about parsing."""
    monkeypatch.setenv("WAWHARA_NO_CACHE", "1")


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, so that paths can be relative."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def faults(text: str, name: str = "g.toml") -> list[str]:
    """The faults of one file, without its name."""
    Path(name).write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as refused:
        load_glossary(name)
    assert all(fault.startswith(f"{name}:") for fault in refused.value.faults)
    return [fault.removeprefix(f"{name}:") for fault in refused.value.faults]


def test_everything_that_can_be_said(in_folder: Path) -> None:
    Path("g.toml").write_text(GOOD, encoding="utf-8")
    glossary = load_glossary("g.toml")
    assert glossary.origin == "g.toml"
    assert glossary.languages == ("en", "my", "zh-Hant")
    (file,) = glossary.files
    assert (file.path, file.subject, file.licence, file.concepts) == ("g.toml", "armed-group", "CC BY 4.0", 2)
    assert file.attribution == ("A list of names",)
    kndf, knpp = glossary.concepts["kndf"], glossary.concepts["knpp"]
    assert (kndf.subject, kndf.enforce, kndf.confusable, kndf.line) == ("armed-group", Enforce.ADVISORY, ("knpp",), 7)
    assert [term.line for term in kndf.terms] == [11, 12, 15]
    name, acronym, burmese = kndf.terms
    assert (name.status, name.type, name.source) == (Status.PREFERRED, TermType.FULL, ("https://example.org/a",))
    assert acronym.type is TermType.ACRONYM
    assert (burmese.status, burmese.review) == (Status.ADMITTED, Review.ATTESTED)
    assert burmese.source == ("a", "b")
    assert (burmese.valid_from, burmese.valid_until) == (date(2021, 5, 31), date(2030, 1, 1))
    assert (knpp.subject, knpp.enforce, knpp.well_known, knpp.translate) == (
        "political-body",
        Enforce.REQUIRED,
        True,
        False,
    )
    assert knpp.modified == date(2026, 1, 2)
    (wa,) = knpp.in_language("en")
    assert (wa.case, wa.beside_acronym, wa.stance) == (Case.ANY, True, "s")
    assert wa.context == Context(followed_by=("St",), not_inside=("X",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]\nsubjct = 'x'", '2: unknown key "subjct" (did you mean "subject"?)'),
        ("[meta]\nlicense = 'x'", '2: unknown key "license" (did you mean "licence"?)'),
        ("[a]\nen = [\n  { term = 'x', stauts = 'y' },\n]", '3: unknown key "stauts" (did you mean "status"?)'),
        (
            "[a]\nen = [\n\n  { term = 'x', status = 'prefered' },\n]",
            '4: unknown status "prefered" (did you mean "preferred"?)',
        ),
        ("[a]\nen = [{ term = 'x', type = 'acronim' }]", '2: unknown type "acronim" (did you mean "acronym"?)'),
        ("[a]\nen = [{ term = 'x', case = 'upper' }]", '2: unknown case "upper" (known: any, exact, name)'),
        (
            "[a]\nen = [{ term = 'x', review = 'atested' }]",
            '2: unknown review "atested" (did you mean "attested"?)',
        ),
        ("[a]\nenforce = 'advise'", '2: unknown enforce "advise" (did you mean "advisory"?)'),
        ("[a]\nmy_MM = [{ term = 'x' }]", '2: malformed language code "my_MM" (did you mean "my-MM"?)'),
        ("[a]\nEN = [{ term = 'x' }]", '2: malformed language code "EN" (did you mean "en"?)'),
        ("[a]\neng = [{ term = 'x' }]", '2: long language code "eng" (did you mean "en"?)'),
        ("[a]\nen = 'x'", '2: "en" must be a list of terms (en = [{ term = "..." }])'),
        (
            "[a]\nen = ['x']",
            '2: a term is a table, such as { term = "KNDF", type = "acronym" }',
        ),
        ("[a]\nen = [{ term = 'x' },\n{ status = 'preferred' }]", '3: term without its text (term = "...")'),
        ("[a]\nen = [{ term = ' ' }]", '2: empty term (term = "...")'),
        ("[a]\nen = [{ term = 3 }]", '2: term must be a text in quotes (term = "...")'),
        ("[a]\nnote = ['x']", '2: note must be a text in quotes (note = "...")'),
        ("[a]\nconfusable = [3]", '2: confusable must be a text or a list of texts (confusable = ["..."])'),
        ("[a]\nwell_known = 'yes'", "2: well_known must be true or false, without quotes (well_known = true)"),
        ("[a]\ntranslate = 0", "2: translate must be true or false, without quotes (translate = false)"),
        ("[a]\nmodified = 'May 2021'", '2: modified "May 2021" is not a date (write it as 2021-05-31)'),
        ("[a]\nen = [{ term = 'x', from = 2021 }]", '2: from "2021" is not a date (write it as 2021-05-31)'),
        (
            "[a]\nen = [{ term = 'x', context = { folowed_by = ['y'] } }]",
            '2: unknown key "folowed_by" (did you mean "followed_by"?)',
        ),
        (
            "[a]\nconfusable = [\n  'a',\n  'kndff',\n]\n[kndf]",
            '4: confusable names unknown id "kndff" (did you mean "kndf"?)',
        ),
        ("[a]\nconfusable = ['zzz']", '2: confusable names unknown id "zzz" (no concept has that id)'),
        ("[a]\nnote = 'x'\n\n[b]\n[a]\n", '5: duplicate id "a" (first at g.toml:1)'),
        ("a = 'x'", '1: "a" must be a table ([id] with keys under it)'),
        ("[a]\nen = [\n  { term = 'x' }\n  { term = 'y' }\n]", "4: not valid TOML: Unclosed array"),
        ("[a]\nnote = 'x", '2: not valid TOML: Expected "\'"'),
    ],
)
def test_each_fault_has_line_and_remedy(in_folder: Path, text: str, expected: str) -> None:
    assert faults(text) == [expected]


def test_all_faults_at_once(in_folder: Path) -> None:
    text = "[a]\nen = [\n  { term = '', status = 'x' },\n]\n[b]\nsubjct = 1\n[a]\nconfusable = 'c'\nnote = 1\n"
    assert [fault.split(":")[0] for fault in faults(text)] == ["3", "3", "6", "7", "8", "9"]


def test_faults_of_all_files_in_order(in_folder: Path) -> None:
    folder = in_folder / "glossary"
    folder.mkdir()
    (folder / "b.toml").write_text("[a]\nx = 1\n", encoding="utf-8")
    (folder / "a.toml").write_text("[a]\nnote = 'first'\n[c\n", encoding="utf-8")
    (folder / "c.toml").write_text("[a]\n", encoding="utf-8")
    with pytest.raises(GlossaryError) as refused:
        load_glossary("glossary")
    assert [fault.split(":")[:2] for fault in refused.value.faults] == [
        ["glossary/a.toml", "3"],
        ["glossary/b.toml", "2"],
        ["glossary/c.toml", "1"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing but a comment",
        "[meta]\n",
        "[a]\n",
        "[a]\nen = []\n",
        '["place.tsp.MMR012011"]\nen = [{ term = "Sittwe" }]',
        "[a]\nen = [{ term = 'x' }, { term = 'y' }]",  # no preferred form
        "[a]\nen = [{ term = 'KNA' }]\n[b]\nen = [{ term = 'KNA' }]",  # one form, two concepts
        "[a]\nnrf-Latn-GB = [{ term = 'x' }]\nes-419 = [{ term = 'y' }]",
        "\ufeff[a]\r\nen = [{ term = 'x' }]\r\n",
        "[a]\nconfusable = ['b']\n[b]\nconfusable = ['a']",
    ],
)
def test_what_is_merely_unfinished_loads(in_folder: Path, text: str) -> None:
    Path("g.toml").write_text(text, encoding="utf-8")
    load_glossary("g.toml")


def test_no_utf_8(in_folder: Path) -> None:
    Path("g.toml").write_bytes(b"[a]\nnote = '\xe9'\n")
    with pytest.raises(GlossaryError, match=r"^g.toml:2: not UTF-8 text \(byte 12; save the file as UTF-8\)$"):
        load_glossary("g.toml")


def test_missing_and_empty(in_folder: Path) -> None:
    (in_folder / "empty").mkdir()
    with pytest.raises(GlossaryError) as refused:
        load_glossary("nowhere.toml", "empty")
    assert refused.value.faults == (
        "nowhere.toml: no such glossary file or folder",
        "empty: no *.toml file in this folder, so no glossary",
    )


def test_a_slip_of_shipped(in_folder: Path) -> None:
    with pytest.raises(GlossaryError, match=r'^shiped: no such glossary file or folder \(did you mean "shipped"\?\)$'):
        load_glossary("shiped")


def test_later_layer_wins_whole_concepts(in_folder: Path) -> None:
    Path("base.toml").write_text("[a]\nnote = 'base'\nen = [{ term = 'x' }]\n[b]\n", encoding="utf-8")
    Path("house.toml").write_text("[a]\nconfusable = 'b'\nmy = [{ term = 'က' }]\n", encoding="utf-8")
    glossary = load_glossary("base.toml", "house.toml")
    assert list(glossary.concepts) == ["a", "b"]
    assert (glossary.concepts["a"].note, glossary.concepts["a"].path) == (None, "house.toml")
    assert [term.lang for term in glossary.concepts["a"].terms] == ["my"]
    assert glossary.origin == "base.toml, house.toml"
    assert [file.path for file in glossary.files] == ["base.toml", "house.toml"]


def test_no_layer_is_an_empty_glossary() -> None:
    assert load_glossary().origin == "none"


def test_find_glossary_upwards(in_folder: Path) -> None:
    (in_folder / "glossary").mkdir()
    deep = in_folder / "texts" / "en"
    deep.mkdir(parents=True)
    (in_folder / "texts" / "glossary").mkdir()  # holds no TOML
    assert find_glossary(deep / "x.md") is None
    (in_folder / "glossary" / "a.toml").write_text("", encoding="utf-8")
    assert find_glossary(deep / "x.md") == in_folder / "glossary"
    assert find_glossary(Path("texts/en/x.md")) == Path("glossary")


def test_shipped_glossary_says_so() -> None:
    glossary = load_glossary(shipped_glossary())
    assert glossary.origin.startswith("shipped with wawhara")
    assert all(file.path.startswith("glossary/") for file in glossary.files)
