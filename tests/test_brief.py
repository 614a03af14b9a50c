"""Term sheets: which concepts a text mentions, and what to call them."""

from __future__ import annotations

import codecs
import csv
import io
import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.brief import brief, open_text
from toolkit.cli import cli
from toolkit.errors import InputError, UsageError
from toolkit.formats.memory import of_segments
from toolkit.model import Concept, Context, Enforce, Glossary, Review, Segment, Status, Term, TermType
from toolkit.model.term_sheet import TermSheet
from toolkit.report import term_sheet
from toolkit.settings import Settings

PREFERRED, ADMITTED, DEPRECATED = Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED
ACRONYM = TermType.ACRONYM


def concept(id_: str, *terms: Term, **more: object) -> Concept:
    return Concept(id=id_, terms=terms, **more)  # type: ignore[arg-type]  # the tests' own shorthand


GLOSSARY = Glossary(
    {
        each.id: each
        for each in (
            concept(
                "cnf",
                Term("Chin National Front", "en", PREFERRED),
                Term("CNF", "en", PREFERRED, ACRONYM),
                Term("ချင်းအမျိုးသား တပ်ဦးအဖွဲ့", "my", ADMITTED),
                Term("ချင်းအမျိုးသားတပ်ဦး", "my", PREFERRED),
                Term("ချင်းတပ်ဦး", "my", DEPRECATED, note="too short"),
                Term("ချင်းတပ်", "my", ADMITTED, review=Review.PROPOSED),
                confusable=("cna",),
                subject="armed-group",
                note="Founded in 1988.",
            ),
            concept("cna", Term("Chin National Army", "en"), Term("ချင်းအမျိုးသားတပ်မတော်", "my", PREFERRED)),
            concept("kpez", Term("Zinlum Komiti", "en"), Term("KPEZ", "en", PREFERRED, ACRONYM)),
            concept("minhla-one", Term("Minhla", "en"), Term("မင်းလှ", "my"), subject="place"),
            concept("minhla-two", Term("Minhla", "en"), Term("Minhla Township", "en"), Term("မင်းလှ", "my")),
            concept(
                "surrender",
                Term("surrender", "en", context=Context(not_inside=("surrender value",))),
                Term("လက်နက်ချ", "my"),
                enforce=Enforce.ADVISORY,
            ),
            concept("handle", Term("t.me/example", "en"), translate=False),
            concept("formula", Term("=cmd", "en"), Term("+တစ်", "my"), note="@x | *y*"),
        )
    },
    origin="glossary",
)


def sheet_of(*texts: str, settings: Settings | None = None, glossary: Glossary = GLOSSARY) -> TermSheet:
    document = of_segments((Segment(str(n), None, text) for n, text in enumerate(texts)), target_lang="en")
    return brief(document, glossary, settings)


def ids(sheet: TermSheet) -> list[str]:
    return [entry.concept.id for entry in sheet.entries]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Nothing of the kind.", [], id="nothing"),
        pytest.param("The Chin National Front (CNF).", ["cnf"], id="name and acronym are one concept"),
        pytest.param("KPEZ and CNF and KPEZ", ["kpez", "cnf"], id="in the order met"),
        pytest.param("They surrender to the CNF", ["cnf", "surrender"], id="names before other words"),
        pytest.param("the surrender value of CNFs", ["cnf"], id="what only looks like a word is none"),
        pytest.param("cnf", [], id="an acronym in small letters is none"),
    ],
)
def test_concepts(text: str, found: list[str]) -> None:
    assert ids(sheet_of(text)) == found


def test_forms_and_counts() -> None:
    (entry,) = sheet_of("CNF said. The Chin National Front", "and CNF").entries
    assert entry.forms == (("CNF", 2), ("Chin National Front", 1))
    assert entry.times == 3


def test_renderings() -> None:
    (entry,) = sheet_of("CNF").entries
    assert [term.text for term in entry.renderings] == ["ချင်းအမျိုးသားတပ်ဦး", "ချင်းအမျိုးသား တပ်ဦးအဖွဲ့"]
    assert [term.text for term in entry.avoid] == ["ချင်းတပ်ဦး"]
    assert [other.id for other in entry.confusable] == ["cna"]
    assert entry.verbatim == "CNF"


def test_shared_form_may_mean_either() -> None:
    (entry,) = sheet_of("In Minhla they said").entries
    assert (entry.concept.id, [other.id for other in entry.also]) == ("minhla-one", ["minhla-two"])


def test_shared_form_means_the_one_named_otherwise_too() -> None:
    (entry,) = sheet_of("In Minhla they said", "Minhla Township").entries
    assert (entry.concept.id, entry.also, entry.times) == ("minhla-two", (), 2)


def test_from_burmese_into_english() -> None:
    document = of_segments([Segment("1", None, "ချင်းအမျိုးသား တပ်ဦး (CNF) က ပြောသည်။")], target_lang="my")
    sheet = brief(document, GLOSSARY)
    assert (sheet.source_lang, sheet.target_lang) == ("my", "en")
    assert [term.text for term in sheet.entries[0].renderings] == ["Chin National Front", "CNF"]


def test_source_of_a_bilingual_file_counts() -> None:
    document = of_segments([Segment("1", "CNF", "KPEZ")], source_lang="en", target_lang="my")
    assert ids(brief(document, GLOSSARY)) == ["cnf"]


def test_only_some_subjects() -> None:
    assert ids(sheet_of("CNF in Minhla", settings=Settings(subjects=frozenset({"place"})))) == ["minhla-one"]


def test_no_language_to_translate_into() -> None:
    with pytest.raises(UsageError, match='text in "en" to be translated'):
        sheet_of("x", glossary=Glossary({"a": concept("a", Term("x", "en"))}))


# --- files ---


def test_places_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "article.en.md"
    path.write_bytes(b"# News\r\n\r\nThe\r\n**Chin National Front** and\tKPEZ\r\n")
    entries = brief(open_text(str(path)), GLOSSARY).entries
    assert [(entry.concept.id, entry.place) for entry in entries] == [("cnf", (4, 3)), ("kpez", (4, 29))]


def test_a_translation_beside_the_text_does_not_matter(tmp_path: Path) -> None:
    for lang, text in (("en", "CNF"), ("my", "KPEZ")):
        (tmp_path / f"x.{lang}.txt").write_text(text, encoding="utf-8")
    sheet = brief(open_text(str(tmp_path / "x.my.txt")), GLOSSARY)
    assert (ids(sheet), sheet.source_lang) == (["kpez"], "my")


def test_po_file(tmp_path: Path) -> None:
    path = tmp_path / "my.po"
    path.write_text('msgid ""\nmsgstr "Language: my\\n"\n\nmsgid "CNF"\nmsgstr ""\n', encoding="utf-8")
    sheet = brief(open_text(str(path)), GLOSSARY)
    assert [(entry.concept.id, entry.place) for entry in sheet.entries] == [("cnf", (4, 8))]


def test_standard_input() -> None:
    assert ids(brief(open_text("-", stdin=io.BytesIO(b"CNF")), GLOSSARY)) == ["cnf"]


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder: name one file"):
        open_text(str(tmp_path))


@pytest.mark.parametrize(("name", "content"), [("none.txt", None), ("x.exe", b"MZ"), ("x.txt", b"a\0b")])
def test_unreadable_file_is_one_clear_line(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as caught:
        brief(open_text(str(tmp_path / name)), GLOSSARY)
    assert "\n" not in str(caught.value)


def test_empty_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.touch()
    with pytest.raises(InputError, match="is empty"):
        brief(open_text(str(path)), GLOSSARY)


# --- on paper ---


def written(name: str, *texts: str) -> str:
    out = io.StringIO()
    term_sheet.write(name, sheet_of(*texts), out)
    return out.getvalue()


def test_text() -> None:
    lines = [line.strip() for line in written("text", "CNF", "KPEZ", "t.me/example").splitlines()]
    expected = [
        "CNF (1)  [cnf]",
        "write: ချင်းအမျိုးသားတပ်ဦး",
        "also right: ချင်းအမျိုးသား တပ်ဦးအဖွဲ့",
        "may stand as it is: CNF",
        "never: ချင်းတပ်ဦး (too short)",
        "note: Founded in 1988.",
        "not to be confused with:",
        "Chin National Army · ချင်းအမျိုးသားတပ်မတော်",
        "KPEZ (1)  [kpez]",
        "no attested Burmese name; its acronym KPEZ is used",
        "never translated: t.me/example stands as it is",
    ]
    assert [line for line in lines if line in expected] == expected


def test_markdown_escapes_what_markdown_would_take() -> None:
    text = written("markdown", "a =cmd b")
    assert "| =cmd (1) |" in text
    assert "@x \\| \\*y\\*" in text
    assert all(line.count(" | ") == 4 for line in text.splitlines() if line.startswith("| ="))


def test_csv_is_safe_and_headed_by_languages() -> None:
    text = written("csv", "a =cmd b")
    assert text.startswith("\ufeffconcept,")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert (row["en"], row["my"], row["note"]) == ("'=cmd", "'+တစ်", "'@x | *y*")


def test_csv_tells_the_limits_of_forms_in_a_column_of_their_own() -> None:
    named = concept(
        "cnf",
        Term("CNF", "en", PREFERRED, ACRONYM),
        Term("ချင်းတပ်ဦး", "my", ADMITTED, beside_acronym=True, stance="army", note="the source is Zawgyi-encoded"),
        Term("ချင်း", "my", ADMITTED),
    )
    sheet, out = sheet_of("CNF", glossary=Glossary({"cnf": named})), io.StringIO()
    term_sheet.write("csv", sheet, out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue().removeprefix("\ufeff")))
    assert row["my"] == "ချင်းတပ်ဦး; ချင်း"
    assert row["limits"] == "ချင်းတပ်ဦး: only beside its acronym, stance: army"
    out = io.StringIO()
    term_sheet.write("text", sheet, out)
    assert "ချင်းတပ်ဦး (only beside its acronym; stance: army)" in out.getvalue()


def test_what_cannot_be_read_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "The CNF"\nmsgstr "က\n\nmsgid "x"\nmsgstr ""\n', encoding="utf-8")
    (line, *_) = brief(open_text(str(path)), GLOSSARY).unread
    assert line.startswith(f"{path}:5: "), line


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    odd = concept("odd", Term("CNF", "en"), Term("က", "my"), note=f"{start}x", definition=f"{start}y")
    out = io.StringIO()
    term_sheet.write("csv", sheet_of("CNF", glossary=Glossary({"odd": odd})), out)
    cells = [cell for row in csv.reader(io.StringIO(out.getvalue(), newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_json() -> None:
    document = json.loads(written("json", "CNF"))
    assert list(document) == [
        "version", "source_lang", "target_lang", "files", "glossary", "unread", "remarks", "entries",
    ]  # fmt: skip
    (entry,) = document["entries"]
    assert entry["preferred"][0]["text"] == "ချင်းအမျိုးသားတပ်ဦး"
    assert entry["confusable"] == [{"concept": "cna", "name": "Chin National Army · ချင်းအမျိုးသားတပ်မတော်"}]
    assert entry["place"] is None


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match='did you mean "markdown"'):
        term_sheet.sheet("markdwn")


@pytest.mark.parametrize("name", ["text", "markdown", "csv", "json"])
def test_every_kind_can_say_nothing(name: str) -> None:
    assert written(name, "nothing").endswith("\n")


# --- the command ---


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "house.toml"
    path.write_text('[cnf]\nen = [{ term = "CNF", type = "acronym" }]\nmy = [{ term = "ချင်း" }]\n', encoding="utf-8")
    return path


def test_command_writes_a_file(tmp_path: Path, house: Path) -> None:
    text, out = tmp_path / "a.en.txt", tmp_path / "terms.csv"
    text.write_text("CNF", encoding="utf-8")
    arguments = ["brief", str(text), "--glossary", str(house), "--format", "csv", "--output", str(out)]
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert (done.return_value, done.stdout) == (0, "")
    assert out.read_bytes().startswith(codecs.BOM_UTF8 + b"concept,")
    assert b"\ncnf,,1,1,CNF," in out.read_bytes()


def test_command_says_what_it_could_not_read(tmp_path: Path, house: Path) -> None:
    text = tmp_path / "ragged.csv"
    text.write_text("id,en,my\n1,a,က\n2\n")
    done = CliRunner().invoke(cli, ["brief", str(text), "--glossary", str(house)], standalone_mode=False)
    assert done.return_value == 1
    assert f"wawhara: {text}:3: the row has 1 cell where" in done.stderr


def test_languages_of_the_options_win(tmp_path: Path, house: Path) -> None:
    text = tmp_path / "a.en.txt"
    text.write_text("CNF", encoding="utf-8")
    arguments = ["brief", str(text), "--glossary", str(house), "--source-lang", "my", "--target-lang", "en"]
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert "Burmese to English" in done.stdout


# --- the first real input ---


def test_statement_of_november_2023() -> None:
    data = os.environ.get("WAWHARA_DATA")
    if not data:
        pytest.skip("WAWHARA_DATA is not set: it names the folder with the data to measure on")
    from toolkit.termbase import load_glossary, shipped_glossary

    sheet = brief(open_text(str(Path(data) / "seed" / "statement.en.txt")), load_glossary(shipped_glossary()))
    bodies = {"nug", "kpez", "cnf", "pnfc", "knplf", "kndf"}
    assert bodies | {"three-brotherhood", "op-1027", "people-embrace", "place.state.shan"} <= set(ids(sheet))
    assert forms(sheet, "knplf") == {"Karenni National People's Liberation Front", "Kalalata"}
    assert forms(sheet, "kpez") == {"Kachin Ginra People's Embrace Zinlum Komiti", "KPEZ"}


def forms(sheet: TermSheet, id_: str) -> Iterable[str]:
    return {use.form for entry in sheet.entries if entry.concept.id == id_ for use in entry.forms}
