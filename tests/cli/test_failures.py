"""What the commands say, and which exit code they give, where something could not be done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = ("check", "fix", "normalize", "brief")
TABLE = "id\ten\tmy\n1\tIt rains.\tမိုးရွာသည်။\n"
CATALOGUE = 'msgid ""\nmsgstr "Language: my\\n"\n\nmsgid "It rains."\nmsgstr "မိုးရွာသည်။"\n'


def run(*arguments: str, given: str | bytes = "", shell: str = "") -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one call, in a process of its own."""
    command = [sys.executable, "-m", "toolkit", *arguments]
    if shell:
        command = ["sh", "-c", f'"$@" {shell}', "sh", *command]
    data = given.encode() if isinstance(given, str) else given
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "b.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def test_a_stop_while_the_command_is_imported_shows_no_traceback() -> None:
    hook = "sys.meta_path.insert(0, type('Stop', (), {'find_spec': lambda *_: signal.raise_signal(signal.SIGINT)}))"
    entry = "from toolkit.__main__ import main"
    command = [sys.executable, "-c", f"import signal, sys; {entry}; {hook}; main()"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


def test_all_is_written_before_the_process_ends(tmp_path: Path) -> None:
    path = tmp_path / "long.tsv"
    path.write_text("en\tmy\n" + "၁၀ and.\t၁၀ နှင့်။\n" * 4000, encoding="utf-8")
    status, out, _ = run("check", str(path), "--format", "json", "--fail-on", "never")
    assert status == 0
    assert out.rstrip().endswith("}")
    assert '"segments": 4000' in out


def test_a_profiler_is_let_speak() -> None:
    command = [sys.executable, "-m", "cProfile", "-m", "toolkit", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "function calls" in done.stdout


# --- standard output and standard input themselves ---


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
@pytest.mark.parametrize("arguments", [["check"], ["fix", "-"], ["--help"], ["explain", "zawgyi"]], ids=" ".join)
def test_full_output_is_said_in_one_line(arguments: list[str], table: str) -> None:
    paths = [table] if arguments == ["check"] else []
    status, _, err = run(*arguments, *paths, given="မိုးရွာသည်။\n", shell="> /dev/full")
    assert (status, err) == (2, "wawhara: standard output: no space left on device\n")


def test_closed_streams_are_said_in_one_line(table: str) -> None:
    assert run("check", table, shell=">&-") == (2, "", "wawhara: standard output: is closed\n")
    assert run("normalize", "-", shell="<&-") == (2, "", "wawhara: standard input: is closed\n")
    assert run("check", table, shell="<&- 2>&-")[0] == 0


def test_a_reader_that_leaves_early_is_no_failure(table: str) -> None:
    assert run("explain", "zawgyi", shell="| head -1")[2] == ""


# --- what standard input is ---


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (TABLE, "English to Burmese"),
        (TABLE.replace("\t", ","), "English to Burmese"),
        ("en\tmy\nIt rains.\tမိုးရွာသည်။\n", "English to Burmese"),
        (CATALOGUE, "English to Burmese"),
        (f"# A comment\n#, fuzzy\n{CATALOGUE}", "English to Burmese"),
        ("No, as you know, it rains.\n", "English without its source"),
        ("my, it rains.\n", "English without its source"),
        ("# Rain\n\nmsgid is a keyword.\n", "English without its source"),
    ],
)
def test_standard_input_is_read_as_what_it_is(text: str, pair: str) -> None:
    status, out, _ = run("check", "-", given=text)
    assert status == 0
    assert f"1 segment, {pair}" in out or f"2 segments, {pair}" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_format_of_standard_input_can_be_told(command: str) -> None:
    status, _, err = run(command, "-", "--input-format", "po", given="It rains.\n")
    assert (status, "neither a comment nor msgctxt" in (err + _)) == (1, True)


# --- one fault, one exit code ---


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("good.tsv", TABLE.encode(), 0),
        ("empty.tsv", b"", 2),
        ("blank.txt", b" \n", 2),
        ("blank.csv", b" \n\n", 2),
        ("binary.tsv", b"\x7fELF\0\0\xff", 2),
        ("wide.tsv", TABLE.encode("utf-16-le"), 2),
        ("ragged.tsv", TABLE.encode() + b"2\n", 1),
        ("faulty.po", CATALOGUE.encode() + b"\nmsgid open\n", 1),
        (None, b"", 2),
        ("a" * 300, None, 2),
    ],
)
def test_commands_agree_on_what_cannot_be_read(
    tmp_path: Path, command: str, name: str | None, data: bytes | None, expected: int
) -> None:
    path = tmp_path / (name or "none.tsv")
    if name is not None and data is not None:
        path.write_bytes(data)
    status, out, err = run(command, str(path))
    assert status == expected
    assert "Traceback" not in err
    assert path.name in out + err or not expected
    if name in ("binary.tsv", "wide.tsv"):
        assert "is a binary file, or UTF-16 without a byte order mark" in out + err


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("check", "No file was checked."),
        ("fix", "Nothing was looked at."),
        ("normalize", "Nothing was looked at."),
        ("extract", "No text was read."),
    ],
)
def test_nothing_is_claimed_of_files_that_could_not_be_read(
    tmp_path: Path, table: str, command: str, says: str
) -> None:
    out = run(command, str(tmp_path / "none.tsv"))[1]
    assert says in out
    assert "only a person" not in out
    assert "Nothing to" not in out
    out = run(command, table, str(tmp_path / "none.tsv"))[1]
    assert says not in out


def test_a_term_sheet_claims_nothing_of_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "faulty.po").write_bytes(CATALOGUE.encode() + b"\nmsgid open\n")
    status, out, _ = run("brief", str(tmp_path / "faulty.po"))
    assert (status, "What could be read of it mentions nothing that the glossary holds." in out) == (1, True)


def test_a_glossary_without_concepts_is_said(tmp_path: Path, table: str) -> None:
    (tmp_path / "none.toml").touch()
    out = run("check", table, "--glossary", str(tmp_path / "none.toml"))[1]
    assert "names and acronyms: the glossary has no concepts in en or my" in out
    assert "has no concepts" not in run("check", table)[1]


# --- options and arguments ---


@pytest.mark.parametrize(
    ("subject", "says"),
    [
        ("mising-term", 'unknown rule "mising-term" (did you mean "missing-term"?)'),
        ("qqq", 'unknown rule "qqq": name a rule, such as missing-term, or a place, FILE:LINE'),
        ("b.tsv:x", '"x" is no line number: for a place write'),
        ("b.tsv", "for a place write"),
    ],
)
def test_explain_says_what_its_argument_may_be(table: str, subject: str, says: str) -> None:
    status, _, err = run("explain", table.replace("b.tsv", subject) if "tsv" in subject else subject)
    assert (status, says in err, err.count("\n")) == (2, True, 1)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["check", "--qqqqq"], "no such option '--qqqqq' (see wawhara check --help)"),
        (["brief"], "missing argument 'FILE' (see wawhara brief --help)"),
        (["lok"], 'unknown command "lok" (did you mean "lookup"?) (see wawhara --help)'),
    ],
)
def test_misuse_is_said_in_one_line(arguments: list[str], line: str) -> None:
    assert run(*arguments) == (2, "", f"wawhara: {line}\n")


# --- catalogues that do not say what they are ---

HEADLESS = 'msgid ""\nmsgstr "Content-Type: text/plain; charset={}\\n"\n\nmsgid "It rains."\nmsgstr "{}"\n'


def test_the_language_of_a_catalogue_is_guessed_or_asked_for() -> None:
    status, out, _ = run("check", "-", given=HEADLESS.format("UTF-8", "မိုးရွာသည်။"))
    assert (status, "English to Burmese" in out, 'no Language in its header: "my"' in out) == (0, True, True)
    for command in ("check", "fix"):
        status, out, err = run(command, "-", given=HEADLESS.format("UTF-8", "Il pleut."))
        assert (status, "name it with --target-lang" in out + err) == (2, True)
    assert run("check", "-", "--target-lang", "fr", given=HEADLESS.format("UTF-8", "Il pleut."))[0] == 0
    assert run("check", "-", given=HEADLESS.format("UTF-8", ""))[0] == 0
    assert run("normalize", "-", given=HEADLESS.format("UTF-8", "Il pleut."))[0] == 0


def test_an_unknown_charset_is_said() -> None:
    said = 'unknown charset "klingon" in its header: read as UTF-8'
    assert said in run("check", "-", given=HEADLESS.format("klingon", "မိုးရွာသည်။"))[1]
    for known in ("UTF-8", "CHARSET"):
        assert "unknown charset" not in run("check", "-", given=HEADLESS.format(known, "မိုးရွာသည်။"))[1]
