"""Edits of glossary files: what they change, and that they change nothing else."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.edit import edit_glossary
from toolkit.errors import GlossaryError, InputError, ToolkitError, UsageError
from toolkit.model import Status, Term
from toolkit.termbase import load_glossary, shipped_glossary
from toolkit.termbase.edit import GlossaryEdit

TEXT = """\
# First lines of the file.
[meta]
subject = "armed-group"   # of all

# The Karenni
[kndf]   # a comment at the header
definition = "Armed group."
confusable = ["knplf", 'knpp']
en = [
  # why this one
  { term = "Karenni Nationalities Defense Force", status = "preferred", source = "https://x.example/1" },
  { term = "KNDF", type = "acronym", status = "preferred", source = ["https://x.example/1", "b"] }  # last
]

[knplf]
en = [{ term = "KNPLF", type = "acronym", source = "https://x.example/1" }]
my = [
  { term = "ကလလတ", type = "acronym", status = "preferred", source = "s", context = { followed_by = ["က"] } },
]

[knpp]
confusable = ["kndf"]
en = [{ term = "KNPP", source = "https://x.example/1" }, { term = "Progressive Party", source = "https://x.example/1" }]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "groups.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def changed(file: Path, change: Callable[[GlossaryEdit], object]) -> list[str]:
    """The lines that an edit takes out (-) and puts in (+)."""
    with edit_glossary(file) as edit:
        change(edit)
    lines = unified_diff(TEXT.splitlines(), file.read_text(encoding="utf-8").splitlines(), lineterm="", n=0)
    return [line for line in lines if line[:3] not in ("---", "+++") and line[:2] != "@@"]


def test_add_a_term(file: Path) -> None:
    assert changed(
        file, lambda e: e.add_term("kndf", "en", "Karenni Nationalities Defence Force", source="https://x.example/9")
    ) == ['+  { term = "Karenni Nationalities Defence Force", source = "https://x.example/9" },']


def test_add_a_term_at_the_end_adds_the_comma_that_lacks(file: Path) -> None:
    assert changed(file, lambda e: e.add_term("kndf", "en", "K", type="nickname", source="s")) == [
        '-  { term = "KNDF", type = "acronym", status = "preferred", source = ["https://x.example/1", "b"] }  # last',
        '+  { term = "KNDF", type = "acronym", status = "preferred", source = ["https://x.example/1", "b"] },  # last',
        '+  { term = "K", type = "nickname", source = "s" },',
    ]


def test_add_a_term_in_a_new_language(file: Path) -> None:
    assert changed(file, lambda e: e.add_term("kndf", "my", "တပ်", source="s", review="attested")) == [
        "+my = [",
        '+  { term = "တပ်", source = "s", review = "attested" },',
        "+]",
    ]


def test_add_a_term_to_a_list_on_one_line(file: Path) -> None:
    with edit_glossary(file) as edit:
        edit.add_term("knplf", "en", "Kalalata", type="acronym", source="s")
    assert '  { term = "Kalalata", type = "acronym", source = "s" },\n]' in file.read_text(encoding="utf-8")
    assert [term.text for term in load_glossary(file).concepts["knplf"].in_language("en")] == ["KNPLF", "Kalalata"]


def test_set_a_key_of_a_term(file: Path) -> None:
    assert changed(file, lambda e: e.set_term("kndf", "Karenni Nationalities Defense Force", "status", "admitted")) == [
        '-  { term = "Karenni Nationalities Defense Force", status = "preferred", source = "https://x.example/1" },',
        '+  { term = "Karenni Nationalities Defense Force", status = "admitted", source = "https://x.example/1" },',
    ]
    with edit_glossary(file) as edit:
        edit.set_term("knplf", "ကလလတ", "until", date(2025, 7, 31))
        edit.set_term("knplf", "ကလလတ", "source", ["a", "b"])
        edit.set_term("knplf", "ကလလတ", "context", None)
        edit.set_term("knplf", "ကလလတ", "note", 'says "so"')
    assert (
        '  { term = "ကလလတ", type = "acronym", status = "preferred", until = 2025-07-31, source = ["a", "b"], '
        'note = "says \\"so\\"" },\n' in file.read_text(encoding="utf-8")
    )


def test_set_and_unset_a_key_of_a_concept(file: Path) -> None:
    assert changed(file, lambda e: e.set_concept("knplf", "definition", "Armed group.")) == [
        '+definition = "Armed group."'
    ]
    with edit_glossary(file) as edit:
        edit.set_concept("knplf", "definition", None)
        edit.set_concept("kndf", "well_known", True)
        edit.set_concept("kndf", "definition", "Another.")
        edit.set_concept("kndf", "well_known", None)
        edit.set_concept("kndf", "definition", "Armed group.")
    assert file.read_text(encoding="utf-8") == TEXT


def test_remove_a_term(file: Path) -> None:
    assert changed(file, lambda e: e.remove_term("kndf", "Karenni Nationalities Defense Force")) == [
        '-  { term = "Karenni Nationalities Defense Force", status = "preferred", source = "https://x.example/1" },'
    ]
    with edit_glossary(file) as edit:
        edit.remove_term("knpp", "KNPP")
        edit.remove_term("knplf", "ကလလတ")
    assert 'en = [{ term = "Progressive Party", source' in file.read_text(encoding="utf-8")
    assert load_glossary(file).concepts["knplf"].in_language("my") == ()


def test_add_a_concept_by_the_alphabet(file: Path) -> None:
    assert changed(file, lambda e: e.add_concept("knla", note="New.")) == ["+[knla]", '+note = "New."', "+"]


def test_add_a_concept_to_files_of_any_shape(tmp_path: Path) -> None:
    for name, text in {
        "empty": "",
        "meta": '[meta]\nsubject = "x"',
        "one": "[b]\n",
        "last": '[a]\nnote = "n"',
        "crlf": "[b]\r\n",
        "bom": "\ufeff[b]\n",
        "unsorted": "[c]\n[a]\n",
    }.items():
        path = tmp_path / f"{name}.toml"
        path.write_bytes(text.encode())
        with edit_glossary(path) as edit:
            edit.add_concept("aa", note="New.")
        assert load_glossary(path).concepts["aa"].note == "New.", name
        assert path.read_bytes().decode().replace("\ufeff", "").strip().replace("\r\n", "\n").count("\n\n\n") == 0
        if name == "crlf":
            assert "\n" not in path.read_bytes().decode().replace("\r\n", "")
        if name == "bom":
            assert path.read_bytes().startswith("\ufeff".encode())


def test_rename_takes_what_refers_to_it_along(file: Path) -> None:
    assert changed(file, lambda e: e.rename("kndf", "place.new")) == [
        "-[kndf]   # a comment at the header",
        '+["place.new"]   # a comment at the header',
        '-confusable = ["kndf"]',
        '+confusable = ["place.new"]',
    ]


def test_rename_redirects_every_concept_that_refers_to_it(tmp_path: Path) -> None:
    path = tmp_path / "g.toml"
    path.write_text('[a]\nconfusable = ["bb"]\n\n[bb]\n\n[c]\nconfusable = ["a", "bb"]\n', encoding="utf-8")
    old = "bb"
    for new in ("bbbb", "b", "x"):
        with edit_glossary(path) as edit:
            edit.rename(old, new)
        old = new
        concepts = load_glossary(path).concepts
        assert concepts["a"].confusable == (new,)
        assert concepts["c"].confusable == ("a", new)


def test_merge_tells_every_key_that_does_not_go_over(tmp_path: Path) -> None:
    path = tmp_path / "g.toml"
    path.write_text(
        '[z]\n\n# about aa\n[aa]\nenforce = "off"\nwell_known = true\n'
        'en = [\n  { term = "Aa", status = "preferred", note = "n", source = "s" },\n]\n\n'
        '[bb]\nwell_known = true\nen = [\n  { term = "Aa", source = "t" },\n]\n',
        encoding="utf-8",
    )
    with edit_glossary(path) as edit:
        told = edit.merge("aa", "bb")
    assert sorted(told) == [
        'enforce of aa is not kept: "off"',
        'note of "Aa" in aa is not kept: "n"',
        'status of "Aa" in aa is not kept: "preferred"',
    ]
    text = path.read_text(encoding="utf-8")
    assert text.index("[bb]") < text.index("# about aa"), "what is said of it goes with it"


def test_merge_keeps_every_comment(tmp_path: Path) -> None:
    path = tmp_path / "g.toml"
    path.write_text(
        '[aa] # one\r\ndefinition = "a # b"   # two\r\n'
        'en = [\r\n  # three\r\n  { term = "A # 1", source = "s" }, # four\r\n] # five\r\n\r\n[bb]\r\n',
        encoding="utf-8",
        newline="",
    )
    with edit_glossary(path) as edit:
        edit.merge("aa", "bb")
    assert path.read_bytes().decode() == (
        "[bb]\r\n# one\r\n# two\r\n# three\r\n# four\r\n# five\r\n"
        'definition = "a # b"\r\nen = [\r\n  { term = "A # 1", source = "s" },\r\n]\r\n'
    )


def test_merge(file: Path) -> None:
    with edit_glossary(file) as edit:
        told = edit.merge("knpp", "knplf")
    text = file.read_text(encoding="utf-8")
    kept = load_glossary(file).concepts
    assert set(kept) == {"kndf", "knplf"}
    assert [term.text for term in kept["knplf"].terms] == ["KNPP", "Progressive Party", "KNPLF", "ကလလတ"]
    assert kept["kndf"].confusable == ("knplf",)
    assert kept["knplf"].confusable == ("kndf",)
    assert told == []
    assert text.startswith(TEXT[: TEXT.index("confusable")])


def test_merge_unites_sources_and_tells_what_it_cannot_keep(file: Path) -> None:
    with edit_glossary(file) as edit:
        edit.set_concept("knplf", "definition", "Front.")
        edit.add_term("knplf", "en", "Karenni-Nationalities Defense Force", source="https://x.example/7")
        told = edit.merge("knplf", "kndf")
    kept = load_glossary(file).concepts["kndf"]
    assert told == ['definition of knplf is not kept: "Front."']
    assert kept.terms[0].source == ("https://x.example/1", "https://x.example/7")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda e: e.add_term("kndff", "en", "X"), 'did you mean "kndf"'),
        (lambda e: e.add_term("kndf", "en", "KNDF", source="s"), "has the form"),
        (lambda e: e.set_term("kndf", "KNFD", "status", "admitted"), 'did you mean "KNDF"'),
        (lambda e: e.add_concept("kndf"), "already"),
        (lambda e: e.add_concept("meta"), "cannot be an id"),
        (lambda e: e.rename("kndf", "knpp"), "taken"),
        (lambda e: e.merge("kndf", "kndf"), "itself"),
        (lambda e: e.set_concept("kndf", "confusable", ["nobody"]), "unknown id"),
        (lambda e: e.set_concept("kndf", "confusable", ["knpp", "kndf"]), "cannot be taken for itself"),
        (lambda e: e.set_term("kndf", "KNDF", "status", "prefered"), 'did you mean "preferred"'),
        (lambda e: e.add_term("kndf", "english", "X", source="s"), "english"),
        (lambda e: e.add_term("kndf", "my", "တပ်"), "without a source"),
        (lambda e: e.add_term("kndf", "my", "အထက္တရားရံုး", source="s"), "in Zawgyi"),
        (lambda e: e.add_term("kndf", "en", "Force", status="preferred", source="s"), "preferred beside"),
        (lambda e: e.add_term("kndf", "en", ""), "empty term"),
        (lambda e: e.add_term("kndf", "en", "New\nForce", source="s"), "a line break or a tab in it; write New Force"),
        (lambda e: e.add_term("kndf", "en", "New Force ", source="s"), "a space too many; write New Force"),
        (lambda e: e.add_concept("new force", note="n"), "write new-force [spaced-id]"),
        (lambda e: e.rename("kndf", "kn df"), "write kn-df [spaced-id]"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(file: Path, change: Callable[[GlossaryEdit], object], said: str) -> None:
    with pytest.raises(ToolkitError) as raised, edit_glossary(file) as edit:
        change(edit)
    assert said in str(raised.value)
    assert file.read_text(encoding="utf-8") == TEXT
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_an_error_that_was_there_before_is_no_hindrance(file: Path) -> None:
    file.write_text(TEXT.replace(', source = "https://x.example/1" }]\nmy', " }]\nmy"), encoding="utf-8")
    with edit_glossary(file) as edit:
        edit.set_concept("kndf", "note", "New.")
    assert load_glossary(file).concepts["kndf"].note == "New."


@pytest.mark.parametrize(
    ("lang", "form", "type_", "said"),
    [
        ("en", "KNPP", "acronym", "also a form of knplf"),
        ("en", "Progressive Party", "full", "also a form of knplf"),
        ("en", "KNDF", "acronym", ""),
        ("en", "New Force", "full", ""),
        ("my", "က လ လ တ", "acronym", "the same to checks as"),
        ("my", "Karenni", "full", "no Burmese letter"),
        ("my", "KNDF တပ်", "full", ""),
    ],
)
def test_a_new_warning_is_told(file: Path, lang: str, form: str, type_: str, said: str) -> None:
    told: list[str] = []
    with edit_glossary(file, warn=told.append) as edit:
        edit.add_term("knplf", lang, form, type=type_, source="s")
    assert len(told) == bool(said)
    assert said in "".join(told)
    assert form in [term.text for term in load_glossary(file).concepts["knplf"].terms]


def test_a_warning_that_was_there_before_is_not_told_again(file: Path) -> None:
    with edit_glossary(file) as edit:
        edit.add_term("knplf", "en", "KNPP", type="acronym", source="s")
    told: list[str] = []
    with edit_glossary(file, warn=told.append) as edit:
        edit.set_concept("knpp", "note", "New.")
    assert told == []


def test_what_a_comment_passes_over_is_passed_over_when_lines_move(file: Path) -> None:
    doubled = '# wawhara: ignore two-preferred -- both are\n  { term = "Force", status = "preferred", source = "s" },\n'
    file.write_text(TEXT.replace("  # why this one\n", f"  {doubled}", 1), encoding="utf-8")
    told: list[str] = []
    with edit_glossary(file, warn=told.append) as edit:
        edit.set_concept("kndf", "note", "New.")
    assert told == []
    assert load_glossary(file).concepts["kndf"].note == "New."


def test_a_file_that_changes_meanwhile_is_not_overwritten(file: Path) -> None:
    edit = GlossaryEdit(file)
    edit.set_concept("kndf", "note", "Mine.")
    file.write_text(TEXT + "# somebody else\n", encoding="utf-8")
    with pytest.raises(InputError, match="has changed since it was read"):
        edit.save()
    assert file.read_text(encoding="utf-8") == TEXT + "# somebody else\n"
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_two_who_edit_at_once_lose_nothing(file: Path) -> None:
    def add(number: int) -> None:
        with edit_glossary(file) as edit:
            edit.add_term("kndf", "en", f"Force {number}", source="s")

    threads = [threading.Thread(target=add, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    forms = {term.text for term in load_glossary(file).concepts["kndf"].terms}
    assert {f"Force {number}" for number in range(6)} <= forms


def test_a_read_only_folder_is_told(file: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    file.parent.chmod(0o555)
    try:
        with pytest.raises(InputError, match="cannot be written"), edit_glossary(file) as edit:
            edit.set_concept("kndf", "note", "New.")
    finally:
        file.parent.chmod(0o755)
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_full_disk_leaves_everything_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="no space left"), edit_glossary(file) as edit:
        edit.set_concept("kndf", "note", "New.")
    assert file.read_text(encoding="utf-8") == TEXT
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_layer_may_refer_to_those_below(file: Path, tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "own.toml").write_text("[x]\n", encoding="utf-8")
    with edit_glossary(house, below=[file]) as edit:
        edit.set_concept("x", "confusable", ["kndf"])
    assert 'confusable = ["kndf"]' in (house / "own.toml").read_text(encoding="utf-8")
    with pytest.raises(UsageError, match="another layer"), edit_glossary(house, below=[file]) as edit:
        edit.set_concept("kndf", "note", "New.")


def test_in_which_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(f'[meta]\nsubject = "{name}"\n', encoding="utf-8")
    with edit_glossary(tmp_path) as edit:
        edit.add_concept("x", subject="b", note="n")
        edit.add_concept("y", file="a.toml", note="n")
        edit.add_concept("z", file="new.toml", note="n")
    assert (tmp_path / "b.toml").read_text(encoding="utf-8") == '[meta]\nsubject = "b"\n\n[x]\nnote = "n"\n'
    assert load_glossary(tmp_path).concepts.keys() == {"x", "y", "z"}
    with pytest.raises(UsageError, match="in which file"), edit_glossary(tmp_path) as edit:
        edit.add_concept("w")


def test_a_broken_file_is_refused(file: Path) -> None:
    file.write_text(TEXT + "[kndf]\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="duplicate id"), edit_glossary(file):
        pass


SHIPPED = load_glossary(shipped_glossary())
TERMS = [(concept.id, term) for concept in SHIPPED.concepts.values() for term in concept.terms]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(TERMS), st.sampled_from(list(Status)), st.text(min_size=1, max_size=20).filter(str.strip))
def test_any_term_of_the_shipped_glossary_can_be_edited(found: tuple[str, Term], status: Status, note: str) -> None:
    id_, term = found
    path = shipped_glossary() / Path(SHIPPED.concepts[id_].path).name
    edit = GlossaryEdit(path, below=[shipped_glossary()])
    note = note.encode("utf-8", "replace").decode()
    edit.set_term(id_, term.text, "status", status.value, term.lang)
    edit.set_term(id_, term.text, "note", note, term.lang)
    new = edit.term(id_, term.text, term.lang)
    assert (new.status, new.note, new.source, new.context) == (status, note, term.source, term.context)
    ((file, change),) = edit.changes.items()
    old_lines, new_lines = (text.decode().split("\n") for text in change)
    different = [n for n, (a, b) in enumerate(zip(old_lines, new_lines, strict=True), 1) if a != b]
    assert (file, different) == (path, [term.line])


def test_what_was_saved_is_read_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "g.toml"
    path.write_text('[a]\nen = [{ term = "A", source = "s" }]\n', encoding="utf-8")
    edit = GlossaryEdit(path)
    edit.set_concept("a", "note", "new")
    assert edit.glossary.concepts["a"].note == "new"
    edit.save()
    monkeypatch.setattr("toolkit.termbase.parse.parse", None)
    assert dict(load_glossary(path).concepts) == dict(edit.glossary.concepts)


def test_of_several_layers_below_the_later_wins(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.toml", "two.toml", "three.toml")]
    for number, path in enumerate(paths):
        path.write_text(f'[a]\nnote = "{number}"\n[b{number}]\n', encoding="utf-8")
    assert GlossaryEdit(paths[2], paths[:2]).glossary.concepts["a"].note == "2"
    assert len(GlossaryEdit(paths[2], paths[:2]).glossary.concepts) == 4
