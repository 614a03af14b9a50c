from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from tests.running import counting, found, hidden, run
from toolkit.suppression import baseline

ARCHIVE = "The XQZ said so.\n\nThey met in Elderville.\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(baseline, "today", lambda: date(2026, 11, 22))
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.en.txt").write_text(ARCHIVE, encoding="utf-8")
    assert run(tmp_path, "baseline", "old", "--reason", "archive", "--author", "Daw Example").code == 0
    return tmp_path


def entries(folder: Path) -> list[dict[str, str]]:
    told: list[dict[str, str]] = json.loads((folder / "wawhara-baseline.json").read_text(encoding="utf-8"))["entries"]
    return told


def check(folder: Path, *words: str) -> list[dict[str, object]]:
    return found(folder, *(words or ("old",)), "--baseline", "wawhara-baseline.json")


def test_what_is_known_does_not_count(archive: Path) -> None:
    findings = check(archive)
    assert not counting(findings)
    assert set(hidden(findings)) == {"baseline wawhara-baseline.json: archive (Daw Example, 2026-11-22)"}


def test_the_file_reviews_well(archive: Path) -> None:
    text = (archive / "wawhara-baseline.json").read_text(encoding="utf-8")
    first, second = entries(archive)
    assert (first["rule"], first["path"], first["text"]) == ("deprecated-term", "old/a.en.txt", "Elderville")
    assert second["author"] == "Daw Example"
    assert len(text.splitlines()) == 2 + len(entries(archive))
    assert run(archive, "baseline", "old").code == 0
    assert (archive / "wawhara-baseline.json").read_text(encoding="utf-8") == text, "nothing new: nothing changes"


def test_moved_lines_stay_known_and_new_findings_count(archive: Path) -> None:
    (archive / "old" / "a.en.txt").write_text("Hello.\n\n\n" + ARCHIVE + "\nThe QQW came.\n", encoding="utf-8")
    assert counting(check(archive)) == ["unknown-acronym QQW"]


def test_a_second_one_like_it_counts(archive: Path) -> None:
    (archive / "old" / "a.en.txt").write_text(ARCHIVE + "\nThey met in Elderville.\n", encoding="utf-8")
    assert counting(check(archive)) == ["deprecated-term Elderville"]


def test_the_way_a_path_is_written_does_not_matter(archive: Path) -> None:
    assert not counting(check(archive, "./old/../old/a.en.txt"))
    assert not counting(check(archive, str(archive / "old")))
    os.chdir(archive / "old")
    assert not counting(found(archive, "a.en.txt", "--baseline", "../wawhara-baseline.json"))


def test_mended_faults_are_told_and_taken_out(archive: Path) -> None:
    (archive / "old" / "a.en.txt").write_text("The XQZ said so.\n", encoding="utf-8")
    (told,) = [f for f in check(archive) if f["suppressed"] is None]
    assert (told["rule"], told["level"], told["path"]) == ("unused-suppression", "note", "wawhara-baseline.json")
    assert told["region"]["start"]["line"] == 2  # type: ignore[index]
    run(archive, "baseline", "old")
    assert [entry["text"] for entry in entries(archive)] == ["XQZ"]


def test_entries_of_other_files_stay_and_are_not_judged(archive: Path) -> None:
    (archive / "b.en.txt").write_text("The QQW came.\n", encoding="utf-8")
    assert counting(check(archive, "b.en.txt")) == ["unknown-acronym QQW"]
    run(archive, "baseline", "b.en.txt")
    assert [entry["path"] for entry in entries(archive)] == ["b.en.txt", "old/a.en.txt", "old/a.en.txt"]
    (archive / "b.en.txt").unlink()
    assert "QQW" in counting(check(archive))[0], "a file that is gone"


def test_expired_entries_count_again(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (archive / "wawhara-baseline.json").unlink()
    run(archive, "baseline", "old", "--expires", "2026-12-31")
    monkeypatch.setattr(baseline, "today", lambda: date(2026, 12, 31))
    assert not counting(check(archive))
    monkeypatch.setattr(baseline, "today", lambda: date(2027, 1, 1))
    findings = check(archive)
    assert len(counting(findings)) == 2
    assert all("its baseline entry expired on 2026-12-31" in str(f["message"]) for f in findings)
    run(archive, "baseline", "old", "--expires", "2027-12-31")
    assert not counting(check(archive))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"version": 2, "entries": []}', "is a baseline of version 2, this wawhara reads 1: write it again"),
        ('{"entries": []}', "is a baseline of version null, this wawhara reads 1: write it again"),
        ("[]", 'is no baseline: no JSON object with "version" and "entries"'),
        ("{", "is no baseline: no JSON ("),
        ('{"version": 1, "entries": [3]}', "entry 1 is no object"),
        ('{"version": 1, "entries": [{"rule": "x"}]}', 'entry 1 has no "fingerprint"'),
        (
            '{"version": 1, "entries": [{"expire": "x"}]}',
            'entry 1: unknown key "expire" (did you mean "expires"?)',
        ),
        (
            '{"version": 1, "entries": [{"fingerprint": "a", "rule": "b", "path": "c", "expires": "soon"}]}',
            'entry 1: "expires" is a date, for example "2026-12-31", not "soon"',
        ),
    ],
)
def test_what_is_no_baseline(archive: Path, text: str, message: str) -> None:
    (archive / "bad.json").write_text(text, encoding="utf-8")
    done = run(archive, "check", "old", "--baseline", "bad.json")
    assert done.code == 2
    assert done.err.startswith(f"bad.json: {message}")
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check", "old", "--baseline", "no.json"), "no.json: no such baseline"),
        (("baseline", "old", "-o", "no/such/folder.json"), "no/such/folder.json: cannot be written"),
        (("baseline", "old", "-o", "old"), "old: cannot be written: is a directory"),
        (("baseline", "old", "--expires", "soon"), '--expires "soon" is no date'),
        (("baseline", "old", "--expires", "2026-11-21"), "--expires 2026-11-21 is over: the new entries would hide"),
    ],
)
def test_bad_paths_and_dates(archive: Path, words: tuple[str, ...], message: str) -> None:
    done = run(archive, *words)
    assert done.code == 2
    assert message in done.err
    assert len(done.err.splitlines()) == 1


def test_unreadable_files_keep_their_entries(archive: Path) -> None:
    (archive / "old" / "a.en.txt").write_bytes(b"\xff\xff\xff")
    assert run(archive, "baseline", "old").code == 2
    assert len(entries(archive)) == 2
