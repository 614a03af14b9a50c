"""`wawhara glossary add|set|deprecate|admit|review|rename|merge` from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import cli
from toolkit.errors import ToolkitError
from toolkit.termbase import load_glossary

TEXT = """\
[meta]
subject = "armed-group"

[kna-karen]
en = [
  { term = "Karen National Army", status = "preferred", source = "https://x.example/1", review = "attested" },
  { term = "KNA", type = "acronym", source = "https://x.example/1" },
]

[kna-kayan]
en = [
  { term = "Kayan National Army", status = "preferred", source = "https://x.example/2" },
  { term = "KNA", type = "acronym", source = "https://x.example/2" },
]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "groups.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(file: Path, *args: str, stdin: str | None = None) -> Result:
    done = CliRunner().invoke(cli, ["glossary", *args, "--glossary", str(file)], standalone_mode=False, input=stdin)
    if done.exception is not None and not isinstance(done.exception, (ToolkitError, SystemExit)):
        raise done.exception
    return done


def lines(file: Path) -> list[str]:
    """The lines that are new."""
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line not in TEXT.splitlines()]


def test_add(file: Path) -> None:
    args = ("--lang", "my", "--term", "ကရင်အမျိုးသားတပ်မတော်", "--source", "https://x.example/3")
    assert run(file, "add", "kna-karen", *args).return_value == 0
    assert lines(file) == [
        "my = [",
        '  { term = "ကရင်အမျိုးသားတပ်မတော်", source = "https://x.example/3", review = "attested" },',
    ]


def test_add_to_a_concept_named_by_a_form(file: Path) -> None:
    done = run(file, "add", "Kayan National Army", "--lang", "en", "--term", "Kayan Army", "--note", "short")
    assert 'is "kna-kayan"' in done.output
    assert lines(file) == ['  { term = "Kayan Army", review = "proposed", note = "short" },']


def test_add_a_new_concept(file: Path) -> None:
    args = ("--lang", "en", "--term", "Kayan Liberation Army", "--source", "s", "--definition", "An army.")
    run(file, "add", "kla", "--new", "--subject", "armed-group", *args)
    assert lines(file) == [
        "[kla]",
        'definition = "An army."',
        '  { term = "Kayan Liberation Army", source = "s", review = "attested" },',
    ]


def test_set(file: Path) -> None:
    run(file, "set", "kna-karen", "--definition", "Army.", "--confusable", "kna-kayan", "--well-known")
    assert lines(file) == [
        'definition = "Army."',
        'confusable = ["kna-kayan"]',
        "well_known = true",
        'confusable = ["kna-karen"]',
    ]
    run(file, "set", "kna-karen", "KNA", "--source", "https://x.example/9", "--from", "2026-01-01", "--lang", "en")
    term = load_glossary(file).concepts["kna-karen"].terms[1]
    assert term.source == ("https://x.example/1", "https://x.example/9")
    run(file, "set", "kna-karen", "KNA", "--unset", "from", "--term", "K.N.A.", "--followed-by", "troops")
    term = load_glossary(file).concepts["kna-karen"].terms[1]
    assert (term.text, term.valid_from) == ("K.N.A.", None)
    assert term.context is not None
    run(file, "set", "kna-karen", "K.N.A.", "--remove")
    assert len(load_glossary(file).concepts["kna-karen"].terms) == 1


def test_what_lint_would_warn_of_is_said(file: Path) -> None:
    args = ("--lang", "en", "--type", "acronym", "--source", "s")
    run(file, "add", "kna-karen", *args, "--term", "KNLA")
    done = run(file, "add", "kna-kayan", *args, "--term", "KNLA")
    assert done.return_value == 0
    assert "warning: " in done.output
    assert 'kna-kayan "KNLA": also the acronym of kna-karen; add kna-karen to confusable [acronym-clash]' in done.output
    assert "warning" not in run(file, "add", "kna-kayan", *args, "--term", "KyNLA").output


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("set", "kna-karen", "--definition", ""), "--definition is empty"),
        (("set", "kna-karen", "--subject", " "), "--subject is empty"),
        (("set", "kna-karen", "KNA", "--term", ""), "--term is empty"),
        (("set", "kna-karen", "--note", " "), "an option is empty"),
        (("add", "x", "--new", "--definition", "", "--lang", "en", "--term", "X", "--source", "s"), "--definition is"),
        (("add", "x y", "--new", "--lang", "en", "--term", "X", "--source", "s"), "write x-y"),
    ],
)
def test_what_is_empty_or_cannot_be_typed_is_refused(file: Path, args: tuple[str, ...], said: str) -> None:
    assert said in str(run(file, *args).exception)
    assert lines(file) == []


def test_deprecate_admit_and_prefer(file: Path) -> None:
    run(file, "deprecate", "kna-karen", "KNA", "--note", "taken")
    assert lines(file) == [
        '  { term = "KNA", type = "acronym", status = "deprecated", source = "https://x.example/1", note = "taken" },'
    ]
    run(file, "admit", "kna-karen", "KNA", "--prefer")
    assert 'status = "preferred", source = "https://x.example/1" },' in lines(file)[0]
    run(file, "add", "kna-karen", "--lang", "en", "--term", "New Army", "--source", "s")
    run(file, "admit", "kna-karen", "New Army", "--prefer")
    statuses = {term.text: term.status.value for term in load_glossary(file).concepts["kna-karen"].terms}
    assert statuses == {"Karen National Army": "admitted", "New Army": "preferred", "KNA": "preferred"}
    run(file, "deprecate", "kna-karen", "New Army", "--until", "2026-02-01")
    assert any('status = "superseded"' in line and "until = 2026-02-01" in line for line in lines(file))


def test_review(file: Path) -> None:
    run(file, "review", "kna-karen")
    assert {t.review and t.review.value for t in load_glossary(file).concepts["kna-karen"].terms} == {"reviewed"}
    run(file, "review", "kna-karen", "KNA", "--as", "agreed")
    assert [t.review and t.review.value for t in load_glossary(file).concepts["kna-karen"].terms] == [
        "reviewed",
        "agreed",
    ]


def test_rename_and_merge(file: Path) -> None:
    run(file, "set", "kna-karen", "--confusable", "kna-kayan")
    run(file, "rename", "kna-kayan", "kayan")
    assert load_glossary(file).concepts["kna-karen"].confusable == ("kayan",)
    done = run(file, "merge", "kayan", "kna-karen")
    assert "was preferred in kayan, and is admitted now" in done.output
    (concept,) = load_glossary(file).concepts.values()
    assert [term.text for term in concept.terms] == ["Karen National Army", "Kayan National Army", "KNA"]
    assert concept.terms[2].source == ("https://x.example/1", "https://x.example/2")
    assert "confusable" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("add", "kna-karen", "--lang", "en"), "--term is missing"),
        (("add", "kna-karen", "--lang", "en", "--term", "X"), "--source, or a --note is missing"),
        (("add", "kna-karen", "--lang", "my", "--term", "တပ်", "--note", "usual"), "without a source"),
        (("add", "KNA", "--lang", "en", "--term", "X", "--source", "s"), '"kna-karen" or "kna-kayan": name the id'),
        (("add", "kna-karin", "--lang", "en", "--term", "X", "--source", "s"), 'did you mean "kna-karen"'),
        (("add", "kla", "--new", "--lang", "en", "--term", "X", "--source", "s", "--file", "other"), "no file"),
        (("set", "kna-karen"), "nothing to set"),
        (("set", "kna-karen", "--status", "preferred"), "said of a form"),
        (("set", "kna-karen", "KNA", "--definition", "x"), "said of a concept"),
        (("set", "kna-karen", "KNA", "--from", "yesterday"), "is no date"),
        (("set", "kna-karen", "KNA", "--unset", "statis"), 'did you mean "status"'),
        (("set", "kna-karen", "--confusable", "nobody"), "no concept has the id"),
        (("deprecate", "kna-karen", "KNA"), "--note is missing"),
        (("admit", "kna-karen", "KNB"), 'did you mean "KNA"'),
        (("rename", "kna-karen", "kna-kayan"), "taken"),
        (("merge", "kna-karen", "kna-karen"), "itself"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(file: Path, args: tuple[str, ...], said: str) -> None:
    done = run(file, *args)
    assert said in str(done.exception)
    assert "\n" not in str(done.exception)
    assert file.read_text(encoding="utf-8") == TEXT


def test_questions_are_asked_at_a_terminal(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.cli.glossary._editing.at_terminal", lambda: True)
    run(file, "add", stdin="kna-karen\nen\nKaren Army\nhttps://x.example/5\n")
    assert lines(file) == ['  { term = "Karen Army", source = "https://x.example/5", review = "attested" },']
