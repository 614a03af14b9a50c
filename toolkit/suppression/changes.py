"""Which lines changed since a revision of git: those of the working folder against where the two parted."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from toolkit.errors import UsageError
from toolkit.model import Region
from toolkit.text.patterns import regex

HUNK: Final = regex(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
# What a user's configuration may change of git's output, it must not change here.
DIFF: Final = (
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--find-renames",
    "--no-color",
    "--ignore-submodules",
    "--no-relative",
)
PLAIN: Final = ("-c", "core.fsmonitor=false", "-c", "diff.external=", "-c", "core.pager=cat")


@dataclass(frozen=True, slots=True)
class Changes:
    """The changed lines of one checkout."""

    revision: str
    """As the user named it."""
    root: Path
    lines: dict[str, list[range]]
    """By path from the root: 1-based lines of files that changed."""
    unchanged: frozenset[str]
    """Paths of files that git knows and that did not change; any other file is new."""

    def touch(self, path: str) -> bool:
        """Did anything in that file change?"""
        return self._relative(path) not in self.unchanged

    def cover(self, path: str, region: Region | None) -> bool:
        """Did any line of that region change? A place that is the whole file counts as changed with it."""
        name = self._relative(path)
        if name in self.unchanged:
            return False
        if region is None or name not in self.lines:
            return True
        last = region.end.line if region.end.column > 1 else max(region.end.line - 1, region.start.line)
        return any(run.start <= last and region.start.line < run.stop for run in self.lines[name])

    def _relative(self, path: str) -> str | None:
        full = Path(os.path.realpath(path))
        return full.relative_to(self.root).as_posix() if full.is_relative_to(self.root) else None


def changed_since(revision: str, paths: Sequence[str]) -> Changes:
    """The lines changed since a revision in the checkout that holds the paths.

    Raises UsageError where there is no checkout, no git, or no such revision.
    """
    start = next((path for path in paths if path != "-"), ".")
    folder = Path(start) if Path(start).is_dir() else Path(start).parent
    top = _git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        raise UsageError(f"--changed-since {revision}: {folder} is not in a git checkout")
    root = Path(os.path.realpath(os.fsdecode(top.rstrip(b"\r\n"))))
    base = _parting(root, revision)
    changed = _names(_git(root, *DIFF, "--name-only", "-z", base, "--"))
    lines = dict(zip(changed, _hunks(_git(root, *DIFF, "--unified=0", base, "--") or b""), strict=True))
    known = _names(_git(root, "ls-files", "-z"))
    return Changes(revision, root, lines, frozenset(known).difference(lines))


def _parting(root: Path, revision: str) -> str:
    """The commit from which on lines count as changed: where the working branch left the revision."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UsageError(
            f'--changed-since "{revision}": git knows no such revision in {root} (name a commit, branch or tag)'
        )
    told = commit.decode("ascii").strip()
    parting = _git(root, "merge-base", told, "HEAD")
    return parting.decode("ascii").strip() if parting else told


def _names(listed: bytes | None) -> list[str]:
    return [os.fsdecode(name) for name in (listed or b"").split(b"\0") if name]


def _hunks(diff: bytes) -> Iterator[list[range]]:
    """The changed lines of each file of a diff, in its order. A line taken out changes its neighbours."""
    found: list[range] | None = None
    for line in _lines(diff):
        if line.startswith(b"diff --git "):
            if found is not None:
                yield found
            found = []
        elif found is not None and (match := HUNK.match(line)):
            first, count = int(match[1]), int(match[2] or 1)
            found.append(range(first, first + count) if count else range(max(first, 1), first + 2))
        elif found is not None and line.startswith(b"Binary files "):
            found.append(range(1, 1 << 60))
    if found is not None:
        yield found


def _lines(diff: bytes) -> Iterable[bytes]:
    return diff.split(b"\n")


def _git(folder: Path, *words: str) -> bytes | None:
    """What a git command prints; None where it fails. No shell is involved, and nothing is changed."""
    try:
        done = subprocess.run(
            ["git", *PLAIN, *words], cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise UsageError("--changed-since needs git, which is not installed") from None
    except OSError as error:
        raise UsageError(f"--changed-since: git cannot be run in {folder} ({error.strerror or error})") from error
    return done.stdout if done.returncode == 0 else None
