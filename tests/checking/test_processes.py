"""Work shared out between processes gives what one process gives, and loses nothing but what dies.

Each test forks in a process of its own: pytest's workers have threads, which do not go with forks.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.running import GLOSSARY

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes can be forked here")

SMALL = """
import os, sys
from toolkit.checking import inspection, parts
from toolkit.formats import decoding, tables
parts.LEAST, decoding.CHUNK = 400, 3_000
forked, fork = [], os.fork
def counted():
    forked.append(fork())
    return forked[-1]
os.fork = counted
"""
"""Units so small that a few files are many of them."""

REPORTS = """
from click import ClickException
from toolkit.cli import cli
from toolkit.report import reports
for name in reports():
    words = ["check", *sys.argv[2:], "--jobs", sys.argv[1], "--format", name, "--output", f"{name}.{sys.argv[1]}"]
    print(name, cli.main(words, standalone_mode=False))
print("processes", len(forked), file=sys.stderr)
"""


def python(folder: Path, code: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run some code, with warnings as errors."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words], cwd=folder, capture_output=True, encoding="utf-8",
        check=False, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Many small documents, one larger catalogue, a broken one, requests to ignore things, settings, a baseline."""
    random = Random(11)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "wawhara.toml").write_text('[ignore-paths]\n"t/d3*" = ["missing-term"]\n"t/none*" = ["zawgyi"]\n')
    folder = tmp_path / "t"
    folder.mkdir()
    for number in range(12):
        rows = [_pair(random) for _ in range(random.randint(1, 12))]
        _write(folder, number, rows)
    entries = (
        f'#{comment}\nmsgid "{source}"\nmsgstr "{target}"\n\n'
        for source, target in (_pair(random) for _ in range(120))
        for comment in (random.choice(("", " wawhara: ignore missing-term", " wawhara: ignore nonsense -- why")),)
    )
    (folder / "large.po").write_text('msgid ""\nmsgstr "Language: my\\n"\n\n' + "".join(entries), encoding="utf-8")
    (folder / "bad.md").write_bytes(b"caf\xe9")
    (folder / "odd.xyz").write_text("?")
    done = python(tmp_path, SMALL + "from toolkit.cli import main; main()", *_words("baseline", "t/d1.tsv", "t/d4.tsv"))
    assert done.returncode == 0, done.stderr
    return tmp_path


def _pair(random: Random) -> tuple[str, str]:
    source = random.choice(
        ("The KNDF said so.", "They left Yangon on 3 May.", "Oldtown", "The XQZ came.", "A sentence.")
    )
    target = random.choice(("KNDFက ပြောသည်။", "ရန်ကုန်မှ ၄ ရက်က ထွက်သည်။", "", "Elderville XQZ", "သူတို့  လာသည် ။"))
    return source, target


def _write(folder: Path, number: int, rows: list[tuple[str, str]]) -> None:
    if number % 3 == 0:
        for side, lang in enumerate(("en", "my")):
            text = "\n\n".join(row[side] or "..." for row in rows)
            (folder / f"d{number}.{lang}.txt").write_text("# wawhara: ignore-file spacing\n\n" + text, encoding="utf-8")
    elif number % 3 == 1:
        table = "".join(f"{source}\t{target}\t\n" for source, target in rows)
        (folder / f"d{number}.tsv").write_text("en\tmy\tnote\n" + table, encoding="utf-8")
    else:
        text = "\n\n".join(target or "-" for _, target in rows)
        (folder / f"d{number}.my.md").write_text(f"# ရန်ကုန်\n\n{text}\n", encoding="utf-8")


def _words(command: str, *given: str) -> list[str]:
    return [command, *given, "--glossary", "glossary.toml"]


def test_every_report_is_the_same_to_the_byte(texts: Path) -> None:
    given = ["t", "--glossary", "glossary.toml", "--baseline", "wawhara-baseline.json"]
    one, three = (python(texts, SMALL + REPORTS, jobs, *given) for jobs in ("1", "3"))
    assert one.returncode == three.returncode == 0, one.stderr + three.stderr
    assert one.stdout == three.stdout
    assert one.stderr.endswith("processes 0\n")
    assert int(three.stderr.split()[-1]) > 40
    assert one.stderr.splitlines()[:-1] == three.stderr.splitlines()[:-1]
    for line in one.stdout.splitlines():
        name = line.split()[0]
        written = [(texts / f"{name}.{jobs}").read_text(encoding="utf-8-sig") for jobs in "13"]
        assert written[0] == written[1], name
    assert "baseline" in (texts / "json.1").read_text(encoding="utf-8")
    assert "unused-suppression" in (texts / "json.1").read_text(encoding="utf-8")


def test_the_flawed_texts_too(tmp_path: Path) -> None:
    given = [str(ROOT / "tests" / "flawed"), str(ROOT / "translations")]
    one, two = (python(tmp_path, SMALL + REPORTS, jobs, *given) for jobs in ("1", "2"))
    assert one.stdout == two.stdout != ""
    assert int(two.stderr.split()[-1]) > 3
    for name in ("text", "json", "sarif"):
        assert (tmp_path / f"{name}.1").read_bytes() == (tmp_path / f"{name}.2").read_bytes()


DEADLY = """
from toolkit.cli import main
inspect, parent = inspection.Inspector.__call__, os.getpid()
def call(self, part):
    if os.getpid() != parent and any("XQZ" in each.target for batch in part.batches for each in batch.segments):
        DEATH
    return inspect(self, part)
inspection.Inspector.__call__ = call
main()
"""


@pytest.mark.parametrize(
    ("death", "said"),
    [
        ("os.kill(os.getpid(), 9)", "was killed by SIGKILL"),
        ("os._exit(3)", "ended with exit code 3"),
        ("os._exit(0)", "ended before it was done"),
        ("raise MemoryError", "ran out of memory"),
    ],
)
def test_a_process_that_dies_costs_its_own_documents(texts: Path, death: str, said: str) -> None:
    for number in range(4):
        (texts / f"a{number}.tsv").write_text(f"en\tmy\nKNDF{' ' * 400}\tသူတို့က ပြောသည်။\n", encoding="utf-8")
    (texts / "b.tsv").write_text(f"en\tmy\nKNDF{' ' * 400}\tXQZ\n", encoding="utf-8")
    files = ["a0.tsv", "a1.tsv", "b.tsv", "a2.tsv", "a3.tsv"]
    words = [*_words("check", *files), "--jobs", "2", "--select", "missing-term", "--select", "unused-suppression"]
    done = python(texts, SMALL + DEADLY.replace("DEATH", death), *words)
    assert done.returncode == 2, done.stderr
    assert [line for line in done.stdout.splitlines() if line.endswith(".tsv")] == files
    lost = "whole file  error: not checked: the process that checked it"
    assert done.stdout.count(lost) == 1
    assert f"{lost} {said}" in done.stdout
    assert done.stdout.count("no rendering of KNDF") == 4
    assert "The check is not complete" in done.stdout
    assert done.stderr == ""


def test_of_a_large_file_the_lines_are_named(texts: Path) -> None:
    targets = ["XQZ" if number in range(20, 30) else "ပြောသည်။" for number in range(60)]
    rows = [f'msgid "KNDF {number} {" " * 300}"\nmsgstr "{target}"\n' for number, target in enumerate(targets)]
    (texts / "one.po").write_text("\n".join(['msgid ""\nmsgstr "Language: my\\n"\n', *rows]), encoding="utf-8")
    words = [*_words("check", "one.po"), "--jobs", "2", "--select", "missing-term", "--format", "csv"]
    done = python(texts, SMALL + DEADLY.replace("DEATH", "os.kill(os.getpid(), 9)"), *words)
    assert done.returncode == 2
    lost = [int(row.split(",")[1]) for row in done.stdout.splitlines() if "unreadable-entry" in row]
    found = [int(row.split(",")[1]) for row in done.stdout.splitlines() if "missing-term" in row]
    assert lost
    assert found
    assert min(lost) in range(40, 65), "where the first batch with one begins"
    assert not set(range(5 + 3 * 20, 5 + 3 * 30)).intersection(found)
    assert max(found) > 150


STOPPED = """
from toolkit.cli import main
import signal
parent, at_work = os.getpid(), int(sys.argv.pop())
def call(self, part):
    if os.getpid() != parent:
        os.write(at_work, f"{os.getpid()}\\n".encode())
        signal.pause()
    return inspection.Inspected()
inspection.Inspector.__call__ = call
main()
"""


def test_stopping_ends_all_processes_and_leaves_nothing_half_written(texts: Path) -> None:
    (texts / "report.json").write_text("before")
    at_work, told = os.pipe()
    words = [*_words("check", "t"), "--jobs", "2", "--format", "json", "--output", "report.json", str(told)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SMALL + STOPPED, *words]
    with subprocess.Popen(
        command, cwd=texts, env=environment, stderr=subprocess.PIPE, process_group=0, pass_fds=(told,)
    ) as process:
        os.close(told)
        with os.fdopen(at_work) as pids:
            workers = [int(pids.readline()) for _ in range(2)]
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        assert process.stderr.read().decode().strip() == "wawhara: stopped; no file is left half-written"
    assert process.returncode == 130
    assert (texts / "report.json").read_text() == "before"
    for pid in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert not list(texts.glob(".report*"))


ORDER = """
import os, time
from toolkit.checking.processes import Lost, in_order
pids, parent = set(), os.getpid()
def work(unit):
    time.sleep(0.02 * (unit % 3))
    assert unit != 17 or os.getpid() == parent
    return unit * 2, os.getpid(), "x" * 200_000
handed = []
got = list(in_order(range(20), work, 3, here=lambda unit: unit in (0, 17), handed_on=handed.append))
assert [unit for unit, _ in got] == list(range(20)) and all(done[0] == 2 * unit for unit, done in got)
assert {done[1] == parent for unit, done in got if unit in (0, 17)} == {True}
assert len({done[1] for _, done in got}) == 19 and sorted(handed) == [*range(1, 17), 18, 19]
try:
    list(in_order(range(3), lambda unit: 1 // unit, 2, here=lambda unit: unit == 2, handed_on=handed.append))
except RuntimeError as error:
    assert "ZeroDivisionError" in str(error)
else:
    raise AssertionError
for number in range(2):
    started = in_order(range(50), work, 2, here=lambda unit: False, handed_on=handed.append)
    assert next(started)[0] == 0
    started.close()
try:
    print(os.waitpid(-1, 0))
except ChildProcessError:
    print("no child is left")
"""


def test_results_come_in_the_order_of_the_units(tmp_path: Path) -> None:
    done = python(tmp_path, ORDER)
    assert done.stdout == "no child is left\n", done.stderr


THREADS = """
import sys, threading
threading.Thread(target=threading.Event().wait, daemon=True).start()
from toolkit.checking.processes import hindrance, number_of_jobs
assert number_of_jobs(None) == number_of_jobs(4) == 1
from toolkit.cli import main
main()
"""


def test_with_other_threads_there_is_one_process(texts: Path) -> None:
    done = python(texts, THREADS, *_words("check", "t/large.po"), "--jobs", "4")
    assert done.stderr == "wawhara: one process is used, not 4: other threads run in this process\n"
    assert python(texts, THREADS, *_words("check", "t/large.po")).stderr == ""


def test_as_many_processes_as_cores(tmp_path: Path) -> None:
    code = """
import os
from toolkit.checking.processes import MOST, number_of_jobs
os.sched_getaffinity = lambda pid: set(range(3))
print(number_of_jobs(None), number_of_jobs(1), number_of_jobs(5))
os.sched_getaffinity = lambda pid: set(range(300))
print(number_of_jobs(None) == MOST)
del os.sched_getaffinity
print(number_of_jobs(None), number_of_jobs(2))
del os.fork
print(number_of_jobs(None), number_of_jobs(2))
"""
    assert python(tmp_path, code).stdout.split("\n") == ["3 1 5", "True", "1 2", "1 1", ""]


def test_little_work_is_done_here(texts: Path) -> None:
    code = "import os\nos.fork = None\nfrom toolkit.cli import main\nmain()"
    done = python(texts, code, *_words("check", "t"), "--jobs", "4", "--fail-on", "never", "--format", "json")
    assert '"segments"' in done.stdout, done.stderr
