"""`wawhara check --format`."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit import Checker, Glossary
from toolkit.cli import cli, main
from toolkit.formats import documents
from toolkit.report import report, reports, write

Check = Callable[..., tuple[object, str, str]]
GLOSSARY = """
[kndf]
en = [{ term = "KNDF", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" }]
"""

MENDED = "အဲဒီ့ေနာက္ ေက်ာင္းသားမ်ား ျပန္လာၾကသည္။"


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "a.tsv").write_text("id\ten\tmy\n1\tThe KNDF said so.\tဘာမှ မပြောပါ။\n", encoding="utf-8")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    return tmp_path


@pytest.fixture
def check(drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs `wawhara check` in the folder: its exit code, output and talk."""

    def run(*more: str) -> tuple[object, str, str]:
        monkeypatch.setattr("sys.argv", ["wawhara", "check", ".", "--glossary", "glossary.toml", *more])
        with pytest.raises(SystemExit) as ended:
            main()
        return (ended.value.code, *capsys.readouterr())

    return run


@pytest.mark.parametrize("name", reports())
def test_every_report_can_be_asked_for(drafts: Path, check: Check, name: str) -> None:
    code, out, _ = check("--format", name, "--output", f"report.{name}")
    assert (code, out) == (1, "")
    assert "missing-term" in (drafts / f"report.{name}").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(("name", "said"), [("gitlab", True), ("rdjson", True), ("json", False)])
def test_what_a_report_cannot_say_is_said_beside_it(check: Check, name: str, said: bool) -> None:
    _, _, talk = check("--format", name)
    assert ("not checked: b.doc" in talk) is said


def test_help_names_every_report() -> None:
    shown = " ".join(CliRunner().invoke(cli, ["check", "--help"]).output.split())
    assert f"text (default), {', '.join(name for name in reports() if name != 'text')}." in shown


def test_earlier_reports_are_compared(drafts: Path, check: Check) -> None:
    check("--format", "json", "--output", "old.json")
    check("--format", "html", "--earlier", "old.json", "--output", "report.html")
    assert "Since old: 0 new, 0 gone." in (drafts / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (("--format", "htlm"), 'unknown report "htlm" (did you mean "html"?)'),
        (("--format", "html", "--earlier", "none.json"), "none.json: cannot be read: no such file or directory"),
        (("--format", "html", "--output", "no/r.html"), "no/r.html: cannot be written: no such file or directory"),
        (("--format", "html", "--output", "."), ".: cannot be written: is a directory"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(check: Check, options: tuple[str, ...], line: str) -> None:
    assert check(*options) == (2, "", f"wawhara: {line}\n")


@pytest.mark.parametrize("name", ["github", "markdown"])
def test_no_colours_where_something_could_not_be_read(drafts: Path, check: Check, name: str) -> None:
    (drafts / "empty.my.txt").write_text("")
    code, out, _ = check("--format", name)
    assert code == 2
    assert "The check is not complete" in out
    assert "\x1b" not in out


@pytest.mark.parametrize("name", reports())
def test_edits_of_files_are_worked_out_for_reports_that_show_them(tmp_path: Path, name: str) -> None:
    """Elsewhere they are left out, and nothing of the report is lost."""
    path = tmp_path / "a.tsv"
    path.write_text("id\ten\tmy\n1\tThe KNDF came.\t" + MENDED + "\n2\tIt is.\tအဲဒီ  အရာ ဖြစ်သည်။\n", encoding="utf-8")
    shown = []
    for file_fixes in (True, False):
        checker = Checker(Glossary(), file_fixes=file_fixes)
        found = list(checker.check(documents([str(path)])))
        assert {"zawgyi", "spacing"} <= {finding.rule for finding in found if finding.fix is not None}
        assert any(finding.file_fix is not None for finding in found) is file_fixes
        out = io.StringIO()
        write(name, found, checker.summary, out)
        shown.append(out.getvalue())
    assert (shown[0] != shown[1]) is report(name).shows_file_fixes
