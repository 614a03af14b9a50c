from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.running import counting, found, run


def git(folder: Path, *words: str) -> None:
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *named, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q")
    put(tmp_path, "a.en.txt", "The XQZ said.\n\nHello.\n")
    put(tmp_path, "b.en.txt", "The XQY said.\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def new(folder: Path, revision: str = "HEAD") -> list[str]:
    return counting(found(folder, ".", "--changed-since", revision, "--select", "unknown-acronym"))


def test_only_changed_lines_are_told(checkout: Path) -> None:
    assert new(checkout) == []
    put(checkout, "a.en.txt", "The XQZ said.\n\nHello, QQW.\n")
    assert new(checkout) == ["unknown-acronym QQW"]
    git(checkout, "commit", "-qam", "two")
    assert new(checkout) == []
    assert new(checkout, "HEAD~1") == ["unknown-acronym QQW"]


def test_files_that_git_does_not_know_are_new(checkout: Path) -> None:
    put(checkout, 'သတင်း "1".en.txt', "The QQW said.\n")
    assert new(checkout) == ["unknown-acronym QQW"]
    git(checkout, "add", ".")
    assert new(checkout) == ["unknown-acronym QQW"]


def test_a_moved_file_is_no_new_file(checkout: Path) -> None:
    put(checkout, "old.en.txt", "The XQZ said.\n\nHello there, all of you.\n\nGood bye, then.\n")
    git(checkout, "add", ".")
    git(checkout, "commit", "-qm", "two")
    (checkout / "sub").mkdir()
    git(checkout, "mv", "old.en.txt", "sub/new.en.txt")
    assert new(checkout) == []
    put(checkout, "sub/new.en.txt", "The XQZ said.\n\nHello there, all of you.\n\nGood bye, then, QQW.\n")
    git(checkout, "add", ".")
    assert new(checkout) == ["unknown-acronym QQW"]
    git(checkout, "commit", "-qm", "three")
    assert new(checkout, "HEAD~1") == ["unknown-acronym QQW"]


def test_a_changed_source_makes_its_translation_new(checkout: Path) -> None:
    put(checkout, "x/c.en.txt", "Hello.\n\nBye.\n")
    put(checkout, "x/c.my.txt", "XQZ က\n\nXQY က\n")
    git(checkout, "add", ".")
    git(checkout, "commit", "-qm", "two")
    put(checkout, "x/c.en.txt", "Hello.\n\nGood bye.\n")
    assert new(checkout) == ["unknown-acronym XQY"]


def test_the_branch_counts_not_what_happened_elsewhere(checkout: Path) -> None:
    git(checkout, "checkout", "-qb", "mine")
    put(checkout, "a.en.txt", "The XQZ said.\n\nHello, QQW.\n")
    git(checkout, "commit", "-qam", "mine")
    git(checkout, "checkout", "-q", "-")
    put(checkout, "b.en.txt", "Hello.\n")
    git(checkout, "commit", "-qam", "theirs")
    git(checkout, "checkout", "-q", "mine")
    git(checkout, "tag", "theirs", "HEAD@{1}")
    assert new(checkout, "theirs") == ["unknown-acronym QQW"]


def test_what_is_left_out_is_said(checkout: Path) -> None:
    put(checkout, "a.en.txt", "The XQZ said.\n\nHello, QQW.\n")
    done = run(checkout, "check", ".", "--changed-since", "HEAD")
    assert "what has not changed since HEAD: 1 file not looked at, 1 finding on other lines not shown" in done.out


@pytest.mark.parametrize("revision", ["nope", "--output=x", "HEAD; touch x", "-h", "$(touch x)"])
def test_no_such_revision(checkout: Path, revision: str) -> None:
    done = run(checkout, "check", ".", f"--changed-since={revision}")
    assert done.code == 2
    assert done.err.startswith(f'--changed-since "{revision}": git knows no such revision')
    assert len(done.err.splitlines()) == 1
    assert not (checkout / "x").exists()


def test_outside_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    put(tmp_path, "a.en.txt", "Hello.\n")
    done = run(tmp_path, "check", str(tmp_path), "--changed-since", "HEAD")
    assert done.err == f"--changed-since HEAD: {tmp_path} is not in a git checkout"


def test_without_git(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(checkout))
    assert "git, which is not installed" in run(checkout, "check", ".", "--changed-since", "HEAD").err
