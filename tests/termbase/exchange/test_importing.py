"""An import as a terminologist sees it: what is new, known, in conflict, cleaned, suspect; and what is written."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import cli
from toolkit.errors import GlossaryError, InputError, UsageError
from toolkit.model import Review, Status
from toolkit.report.incoming import import_lines
from toolkit.termbase import load_glossary
from toolkit.termbase.exchange.importing import Import, prepare
from toolkit.termbase.exchange.rows import Layout

GLOSSARY = """\
[meta]
subject = "test"

[ka]  # stays
en = [
  { term = "Karenni Army", status = "preferred" }, # seen
  { term = "KA", type = "acronym" },
  { term = "Kareni Army", status = "deprecated" },
]
my = [{ term = "ကရင်နီတပ်", status = "preferred" }]

[sa]
en = [{ term = "Shan Army" }]
my = [{ term = "ရှမ်းတပ်" }]
"""
ZAWGYI = "\u1031\u1000\u103a\u102c\u1004\u1039\u1038\u101e\u102c\u1038\u1019\u103a\u102c\u1038"
"""ကျောင်းသားများ in Zawgyi."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "g.toml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def coming(
    folder: Path, table: str, *, source: str = "s", convert_zawgyi: bool = False, layout: Layout | None = None
) -> Import:
    path = folder / "list.csv"
    path.write_text(table, encoding="utf-8")
    glossary = load_glossary(folder / "glossary")
    return prepare([str(path)], glossary, layout=layout, source=source, convert_zawgyi=convert_zawgyi)


@pytest.mark.parametrize("id_", ["op-1027", "OP1107", "unsc-2669", "act-66", "g-forces"])
def test_an_id_that_says_something_stays(folder: Path, id_: str) -> None:
    (concept,) = coming(folder, f"id,en,my\n{id_},Mon Army,မွန်တပ်\n").plan.new
    assert concept.id == id_


def test_an_id_with_a_space_gets_a_hyphen(folder: Path) -> None:
    (concept,) = coming(folder, "id,en,my\nmon army,Mon Army,မွန်တပ်\n").plan.new
    assert concept.id == "mon-army"
    (concept,) = coming(folder, "id,en,my\narmy  of mon,Mon Army,မွန်တပ်\n").plan.new
    assert concept.id == "army-of-mon"


@pytest.mark.parametrize(
    "id_", ["17", "c12", "C-12", "concept_3", "term-4", "Row5", "entry.6", "id7", "eid-3", "0123456789abcdef"]
)
def test_an_id_that_says_nothing_is_made_of_the_name(folder: Path, id_: str) -> None:
    (concept,) = coming(folder, f"id,en,my\n{id_},Mon Army,မွန်တပ်\n").plan.new
    assert concept.id == "mon-army"


def test_a_new_concept_gets_an_id_of_its_name(folder: Path) -> None:
    (concept,) = coming(folder, "en,my\nMon Army,မွန်တပ်\n").plan.new
    assert concept.id == "mon-army"
    assert [(t.text, t.source, t.review) for t in concept.terms] == [
        ("Mon Army", ("s",), Review.PROPOSED),
        ("မွန်တပ်", ("s",), Review.PROPOSED),
    ]


def test_a_form_with_its_own_source_is_attested(folder: Path) -> None:
    (concept,) = coming(folder, "en,my,source\nMon Army,မွန်တပ်,https://x\n").plan.new
    assert {t.review for t in concept.terms} == {Review.ATTESTED}
    assert {t.source for t in concept.terms} == {("https://x",)}


def test_what_differs_only_in_what_nobody_sees_is_known(folder: Path) -> None:
    plan = coming(folder, "en,my\nKARENNI  army,ကရင်နီ တပ်\n").plan
    assert (plan.known, plan.new, plan.additions) == (2, [], [])


def test_a_further_form_is_added_to_its_concept(folder: Path) -> None:
    (addition,) = coming(folder, "en,my\nShan Army,ရှမ်းတပ်ဖွဲ့\n").plan.additions
    assert (addition.concept.id, addition.term.text) == ("sa", "ရှမ်းတပ်ဖွဲ့")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Karenni Army,ရှမ်းတပ်", '"ရှမ်းတပ်" is sa'),
        ("Kareni Army,ကရင်နီတပ်", '"Kareni Army" is deprecated in ka'),
    ],
)
def test_conflicts_name_the_line_of_the_glossary(folder: Path, row: str, words: str) -> None:
    (conflict,) = coming(folder, f"en,my\n{row}\n").plan.conflicts
    assert words in conflict.message
    assert "glossary/g.toml:" in conflict.message
    assert conflict.line == 2


def test_a_second_preferred_form_enters_as_admitted(folder: Path) -> None:
    plan = coming(folder, "id,lang,term,status\nka,en,Karenni Forces,preferred\nka,en,Karenni Army,preferred\n").plan
    assert [a.term.status for a in plan.additions] == [Status.ADMITTED]
    assert "enters as admitted" in plan.conflicts[0].done


def test_an_acronym_alone_does_not_make_two_bodies_one(folder: Path) -> None:
    plan = coming(folder, "en,en term,my\n,,\n", layout=Layout(columns={"en term": "en:acronym"})).plan
    assert not plan.new
    plan = coming(folder, "en,short,my\nKachin Army,KA,ကချင်တပ်\n", layout=Layout(columns={"short": "en:acronym"})).plan
    assert [concept.id for concept in plan.new] == ["kachin-army"]
    assert '"KA" of "Kachin Army" is ka (Karenni Army' in plan.conflicts[0].message


def test_a_list_that_contradicts_itself_is_said(folder: Path) -> None:
    done = coming(folder, "en,my\nface mask,နှာခေါင်းစည်း\nface mask,မျက်နှာဖုံး\nface mask,ပါးစပ်ပိတ်စ\n")
    assert len(done.plan.new) == 1
    assert len(done.plan.contradictions) == 1
    lines = list(import_lines(done, load_glossary(folder / "glossary")))
    assert '  line 2  "face mask" is "နှာခေါင်းစည်း", "မျက်နှာဖုံး" (line 3) and "ပါးစပ်ပိတ်စ" (line 4)' in lines


def test_several_lists_are_told_apart_by_their_names(folder: Path) -> None:
    paths = [str(folder / name) for name in ("one.csv", "two.csv")]
    for path, form in zip(paths, ("နှာခေါင်းစည်း", "မျက်နှာဖုံး"), strict=True):
        Path(path).write_text(f"en,my\nface mask,{form}\n", encoding="utf-8")
    glossary = load_glossary(folder / "glossary")
    lines = list(import_lines(prepare(paths, glossary), glossary))
    assert '  one.csv:2  "face mask" is "နှာခေါင်းစည်း" and "မျက်နှာဖုံး" (two.csv:2)' in lines


@pytest.mark.parametrize(
    ("row", "id_"),
    [
        ("မွန်တပ်(MA),Mon Army,MA", "mon-army"),
        ("မွန်တပ်,,MA", "ma"),
        ("မွန်တပ် MA,,", "ma-2"),
        ("ရှမ်းပြည်,Karenni  Forces,", "karenni-forces"),
        ("မွန်တပ်,,", "term-3"),
    ],
)
def test_an_id_is_made_of_the_latin_name(folder: Path, row: str, id_: str) -> None:
    layout = Layout(columns={"acronym": "en:acronym"})
    new = coming(folder, f"my,en,acronym\nတပ်မ,Ma,\n{row}\n", layout=layout).plan.new
    assert new[1].id == ("ma-2" if id_ == "ma" else id_)


def test_forms_are_cleaned_and_it_is_said(folder: Path) -> None:
    done = coming(folder, "en,my\n Mon\u00a0Army ,မွန်\u200bတပ်\n")
    assert [t.text for t in done.plan.new[0].terms] == ["Mon Army", "မွန်တပ်"]
    assert [c.why for c in done.cleaning.changes] == ["no-break space, space at the end", "zero width space"]


def test_clean_forms_stay(folder: Path) -> None:
    done = coming(folder, "en,my,source\nMon Army,မွန်တပ်,https://x\nOld Army,တပ်ဟောင်း,https://y\n")
    assert [*done.cleaning.changes, *done.cleaning.doubtful, *done.cleaning.zawgyi, *done.suspicions] == []


def test_zawgyi_is_never_converted_silently(folder: Path) -> None:
    table = f"en,my\nstudents,{ZAWGYI}\n"
    done = coming(folder, table)
    assert [(c.before, c.after) for c in done.cleaning.zawgyi] == [(ZAWGYI, "ကျောင်းသားများ")]
    assert [t.lang for t in done.plan.new[0].terms] == ["en"]
    converted = coming(folder, table, convert_zawgyi=True)
    assert [t.text for t in converted.plan.new[0].terms] == ["students", "ကျောင်းသားများ"]


def test_what_looks_machine_made_is_said(folder: Path) -> None:
    rows = "General,ဗိုလ်ချုပ်ကြီး\nSenior General,ဗိုလ်ချုပ်ကြီး\nNUG,NUG အစိုးရ\nstate,ပြည်နယ်; တိုင်း\n"
    found = {each.what for each in coming(folder, f"en,my\n{rows}", source="").suspicions}
    assert {
        "not one form says where it was seen",
        "one rendering for different concepts",
        "Latin letters inside a Burmese form",
        "several forms in one cell (--split takes them apart)",
        "acronyms given as full names",
    } == found


def test_a_source_that_is_named_is_not_missed(folder: Path) -> None:
    table = "en,my,source\nMon Army,မွန်တပ်,https://x\nOld Army,တပ်ဟောင်း,\n"
    assert [each.what for each in coming(folder, table, source="").suspicions] == ["no source"]
    assert coming(folder, table, source="Handbook").suspicions == []


@pytest.mark.parametrize(
    ("table", "kept", "said"),
    [
        (
            "en,my,status\nMon Army,မွန်တပ်,bogus\n",
            [("Mon Army", "proposed"), ("မွန်တပ်", "proposed")],
            ["2 unknown status"],
        ),
        (
            "id,term,lang,status,source\nm,Mon Army,en,preferred,s\nm,MA,en,bogus,s\n",
            [("Mon Army", "attested"), ("MA", "proposed")],
            ["3 unknown status"],
        ),
        (
            "en,my,enforce,source\nMon Army,မွန်တပ်,never,s\n",
            [("Mon Army", "attested"), ("မွန်တပ်", "attested")],
            ["2 unknown"],
        ),
        (
            "en,my,status,type\nMon Army,,bogus,odd\n",
            [("Mon Army", "proposed")],
            ["2 unknown status", "2 unknown type"],
        ),
        ("en,my,status\nMon Army,မွန်တပ်,admitted\n", [("Mon Army", "proposed"), ("မွန်တပ်", "proposed")], []),
        ("id,term,lang,source\nm,Mon Army,en,s\n", [("Mon Army", "attested")], []),
    ],
)
def test_a_bad_cell_loses_no_form(folder: Path, table: str, kept: list[tuple[str, str]], said: list[str]) -> None:
    done = coming(folder, table, source="list")
    (concept,) = done.plan.new
    assert [(term.text, term.review) for term in concept.terms] == kept
    refused = [f"{each.line} {each.reason}" for each in done.readings[0].refused]
    assert [line[: len(start)] for line, start in zip(refused, said, strict=True)] == said


def test_several_forms_in_a_cell_are_taken_apart(folder: Path) -> None:
    done = coming(folder, "en,my\nstate,ပြည်နယ်; တိုင်း\n", layout=Layout(split=";"))
    assert [t.text for t in done.plan.new[0].terms] == ["state", "ပြည်နယ်", "တိုင်း"]


# --- the command ---


def run(folder: Path, *args: str) -> Result:
    into = str(folder / "glossary" / "new.toml")
    return CliRunner().invoke(
        cli,
        ["glossary", "import", *args, "--glossary", str(folder / "glossary"), "--into", into],
        standalone_mode=False,
    )


def test_it_writes_one_term_on_one_line_and_touches_nothing_else(folder: Path) -> None:
    (folder / "t.csv").write_text("en,my\nMon Army,မွန်တပ်\nShan Army,ရှမ်းတပ်ဖွဲ့\n", encoding="utf-8")
    done = run(folder, str(folder / "t.csv"), "--source", "https://x")
    assert done.exception is None, done.output
    new = (folder / "glossary" / "new.toml").read_text(encoding="utf-8")
    assert '{ term = "Mon Army", status = "admitted", source = "https://x", review = "proposed" },' in new
    old = (folder / "glossary" / "g.toml").read_text(encoding="utf-8")
    assert old.count("\n") > GLOSSARY.count("\n")
    assert old.startswith(GLOSSARY[: GLOSSARY.index('my = [{ term = "ရှမ်း')])
    assert "ရှမ်းတပ်ဖွဲ့" in old
    assert set(load_glossary(folder / "glossary").concepts) == {"ka", "sa", "mon-army"}


def test_a_second_import_of_the_same_list_writes_nothing(folder: Path) -> None:
    (folder / "t.csv").write_text("en,my\nMon Army,မွန်တပ်\n", encoding="utf-8")
    run(folder, str(folder / "t.csv"), "--source", "s")
    before = (folder / "glossary" / "new.toml").read_bytes()
    done = run(folder, str(folder / "t.csv"), "--source", "s")
    assert "Written: nothing" in done.output
    assert (folder / "glossary" / "new.toml").read_bytes() == before


def test_nothing_enters_without_a_source(folder: Path) -> None:
    (folder / "t.csv").write_text("en,my\nMon Army,မွန်တပ်\n", encoding="utf-8")
    done = run(folder, str(folder / "t.csv"))
    assert isinstance(done.exception, UsageError)
    assert "2 forms say nowhere where they were seen" in str(done.exception)
    assert not (folder / "glossary" / "new.toml").exists()


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    (folder / "t.csv").write_text("en,my\nMon Army,မွန်တပ်\n", encoding="utf-8")
    done = run(folder, str(folder / "t.csv"), "--dry-run")
    assert "New concepts: 1" in done.output
    assert done.return_value == 0
    assert not (folder / "glossary" / "new.toml").exists()


@pytest.mark.parametrize("dry", [("--dry-run",), ("--source", "s")])
def test_a_file_of_which_no_row_can_be_read_fails(folder: Path, dry: tuple[str, ...]) -> None:
    (folder / "bad.csv").write_text("en,my\nMon Army,မွန်တပ်,x\nShan Army,ရှမ်းတပ်,y\n", encoding="utf-8")
    (folder / "good.csv").write_text("en,my\nMon Army,မွန်တပ်\nShan Army,ရှမ်းတပ်,y\n", encoding="utf-8")
    (folder / "empty.csv").write_text("en,my\n", encoding="utf-8")
    done = run(folder, str(folder / "bad.csv"), *dry)
    assert done.return_value == 2
    assert "bad.csv: no row could be read" in done.output
    for name, status in (("good.csv", 1), ("empty.csv", 0)):
        assert run(folder, str(folder / name), *dry).return_value == status


@pytest.mark.parametrize(
    ("rows", "more", "status"),
    [
        pytest.param("Mon Army,မွန်တပ်,https://x,\n", (), 0, id="all enters"),
        pytest.param("Karenni Army,ကရင်နီတပ်,https://x,\n", (), 0, id="all is known"),
        pytest.param("Mon Army,မွန်တပ်,https://x,\n\n,,,\n", (), 0, id="blank rows"),
        pytest.param("Mon Army,မွန်တပ်,https://x,prefered\n", (), 1, id="a status that is not understood"),
        pytest.param("Mon Army,မွန်တပ်,https://x,\n,,https://x,\n", (), 1, id="a row without a term"),
        pytest.param("Mon Army,မွန်တပ်,https://x,\nMon Army,ချင်းတပ်,https://x,\n", (), 1, id="a conflict"),
        pytest.param("Mon Army,အဲဒီ့ေနာက္ ေက်ာင္းသားမ်ား ျပန္လာၾကသည္,https://x,\n", (), 1, id="Zawgyi"),
        pytest.param(
            "Mon Army,အဲဒီ့ေနာက္ ေက်ာင္းသားမ်ား ျပန္လာၾကသည္,https://x,\n", ("--convert-zawgyi",), 0, id="Zawgyi converted"
        ),
    ],
)
def test_the_exit_code_says_whether_something_is_left_to_see_to(
    folder: Path, rows: str, more: tuple[str, ...], status: int
) -> None:
    (folder / "t.csv").write_text(f"en,my,source,status\n{rows}", encoding="utf-8")
    done = run(folder, str(folder / "t.csv"), *more)
    assert done.exception is None
    assert done.return_value == status, done.output


@pytest.mark.parametrize("inside", ["\u2028", "\u0085", "\x0b"])  # LINE SEPARATOR, NEXT LINE, LINE TABULATION
def test_a_catalogue_is_cut_at_its_line_ends_only(folder: Path, inside: str) -> None:
    (folder / "t.po").write_text(f'msgid "Mon{inside}Army"\r\nmsgstr "မွန်{inside}တပ်"\r\n', encoding="utf-8", newline="")
    done = run(folder, str(folder / "t.po"), "--source", "https://x", "--lang", "en,my")
    assert done.exception is None, done.output
    (new,) = load_glossary(folder / "glossary" / "new.toml").concepts.values()
    assert [term.lang for term in new.terms] == ["en", "my"]


@pytest.mark.parametrize("name", ["tbx", "tbx-v2", "csv", "xlsx", "po", "weblate"])
def test_what_is_exported_can_be_imported(folder: Path, name: str) -> None:
    target = folder / f"out.{name}"
    export = ["glossary", "export", "--format", name, "-o", str(target), "--glossary", str(folder / "glossary")]
    assert CliRunner().invoke(cli, export, standalone_mode=False).exception is None
    done = run(folder, str(target), "--format", name, "--dry-run", "--lang", "en,my")
    assert done.exception is None
    assert " new " not in done.output
    assert "known" in done.output


def test_losses_are_said_on_standard_error(folder: Path) -> None:
    export = ["glossary", "export", "--format", "omegat", "--glossary", str(folder / "glossary")]
    done = CliRunner().invoke(cli, export, standalone_mode=False)
    assert "Karenni Army\tကရင်နီတပ်" in done.stdout
    assert "Kareni Army\t" not in done.stdout
    assert "omegat has no place for:" in done.stderr
    assert "deprecated full form in en: 1 (ka)" in done.stderr


def test_a_workbook_is_not_written_to_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.cli.glossary import export as module

    class Terminal:
        def isatty(self) -> bool:
            return True

    args = ("--format", "xlsx", "--glossary", str(folder / "glossary"))
    for more in ((), ("-o", "-")):
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", Terminal())
            with pytest.raises(UsageError, match="not for the terminal: name a file"):
                module.command.main([*args, *more], standalone_mode=False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_dash_is_standard_output_and_a_device_stays_one(folder: Path) -> None:
    args = ["glossary", "export", "--format", "tsv", "--glossary", str(folder / "glossary"), "-o"]
    assert "Karenni Army" in CliRunner().invoke(cli, [*args, "-"], standalone_mode=False).stdout
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_text, encoding="utf-8")
        assert CliRunner().invoke(cli, [*args, str(pipe)], standalone_mode=False).exception is None
        assert "Karenni Army" in read.result(timeout=10)
    assert pipe.is_fifo()


@pytest.mark.parametrize(("mark", "end"), [("", "\n"), ("\ufeff", "\r\n")])
def test_forms_for_many_concepts_change_nothing_else(folder: Path, mark: str, end: str) -> None:
    path = folder / "glossary" / "g.toml"
    before = GLOSSARY + '\n[ma] # no form in Burmese yet\nen = [{ term = "Mon Army" }]'
    path.write_bytes(f"{mark}{before}\n".replace("\n", end).encode())
    rows = "Karenni Army,ကရင်နီတပ်ဖွဲ့\nShan Army,ရှမ်းတပ်ဖွဲ့\nMon Army,မွန်တပ်\n"
    done = coming(folder, f"en,my\n{rows}Chin Army,ချင်းတပ်\n")
    written, left = done.save(path, [folder / "glossary"])
    assert (written, left) == ([path], [])
    data = path.read_bytes().decode()
    assert data.startswith(mark)
    assert data.count("\n") == data.count(end)
    old, new = f"{mark}{before}".replace("\n", end).split(end), data.split(end)
    gone = [line for line in unified_diff(old, new, n=0, lineterm="") if line.startswith("-") and line != "--- "]
    assert [line[1:] for line in gone] == [
        'my = [{ term = "ကရင်နီတပ်", status = "preferred" }]',
        'my = [{ term = "ရှမ်းတပ်" }]',
    ]
    concepts = load_glossary(path).concepts
    assert [[term.text for term in each.in_language("my")] for each in concepts.values()] == [
        ["ကရင်နီတပ်", "ကရင်နီတပ်ဖွဲ့"],
        ["ရှမ်းတပ်", "ရှမ်းတပ်ဖွဲ့"],
        ["မွန်တပ်"],
        ["ချင်းတပ်"],
    ]


def test_a_glossary_that_changed_meanwhile_is_not_written(folder: Path) -> None:
    path = folder / "glossary" / "g.toml"
    done = coming(folder, "en,my\nShan Army,ရှမ်းတပ်ဖွဲ့\nMon Army,မွန်တပ်\n")
    path.write_text(GLOSSARY.replace("[sa]", "[sa-2]"), encoding="utf-8")
    with pytest.raises(InputError, match="has changed since it was read"):
        done.save(folder / "glossary" / "new.toml", [folder / "glossary"])
    assert not (folder / "glossary" / "new.toml").exists()
    path.write_text("[broken", encoding="utf-8")
    with pytest.raises(GlossaryError, match="not valid TOML"):
        done.save(folder / "glossary" / "new.toml", [folder / "glossary"])
    assert path.read_text(encoding="utf-8") == "[broken"
