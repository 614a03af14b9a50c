"""Mend what can be mended: from findings to edits of the user's files.

    from toolkit.fix import fix

    for file in fix(check(["draft.tsv"], glossary)):
        print(file.path, len(file.made))
        file.apply()

Every byte that no fix touches stays as it was.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from toolkit.checking.verdicts import PRECEDENCE
from toolkit.errors import InputError
from toolkit.formats.model import Document
from toolkit.formats.rewrite import Rewrite
from toolkit.formats.splice import digest
from toolkit.model import UNREADABLE, FileEdit, FileFix, Finding
from toolkit.named_tuple import NamedTuple

ORDER: Final = ("zawgyi", *PRECEDENCE)
"""Whose fix is made first where two touch one place; rules that are not named here come last."""

MOST_RUNS: Final = 10
"""How often `mend` checks again before it stops."""


class Left(NamedTuple):
    """A finding whose fix is not made, and why."""

    finding: Finding
    reason: str


UNSAFE: Final = "unsafe"
"""The reason for a fix that only `unsafe=True` makes."""


@dataclass(frozen=True, slots=True)
class FileFixes:
    """What the fixes of some findings do to one file. Nothing is written before `apply`."""

    path: str
    made: tuple[Finding, ...] = ()
    """Findings whose fixes are made, by their places."""
    waiting: tuple[Finding, ...] = ()
    """Findings whose place another fix changes first: check again, then fix again."""
    left: tuple[Left, ...] = ()
    """Findings whose fixes are not made."""
    unfixed: int = 0
    """How many findings have no fix at all."""
    unchanged: str = ""
    """The `digest` of the file as it was read."""
    unread: bool = False
    """Nothing of the file could be read."""
    unwritten: int = 0
    """How many findings were to be mended when the file could not be written."""

    @property
    def edits(self) -> tuple[FileEdit, ...]:
        """The edits to make, in order; none twice."""
        fixes = (finding.file_fix for finding in self.made)
        return tuple(sorted({edit for fix in fixes if fix is not None for edit in fix.edits}, key=lambda e: e.span))

    @property
    def encoding(self) -> str:
        """Of the file."""
        return next((f.file_fix.encoding for f in self.made if f.file_fix is not None), "utf-8")

    @property
    def rewrite(self) -> Rewrite:
        """The edits as one."""
        return Rewrite(self.path, self.edits, self.encoding, self.unchanged)

    def apply(self) -> None:
        """Write the edits into the file, all or none.

        Raises InputError, the file left as it was, where it has changed since it was read or cannot be written.
        """
        self.rewrite.apply()


def fix(
    findings: Iterable[Finding], *, unsafe: bool = False, digests: Mapping[str, str] | None = None
) -> list[FileFixes]:
    """What can be mended, file by file, in the order of the findings. Nothing is written yet.

    Safe fixes only, unless `unsafe`. Sources and suppressed findings are left alone.
    Where two fixes touch one place, that of the more telling finding is made and the other waits.
    `digests` are those of the files as they were read (see `remembered`); else they are taken now.
    """
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.suppressed is None:
            by_path.setdefault(finding.path, []).append(finding)
    return [_of_file(path, found, unsafe, digests or {}) for path, found in by_path.items()]


def remembered(documents: Iterable[Document], digests: dict[str, str]) -> Iterator[Document]:
    """The documents as they come; `digests` learns what their files hold, before they are checked."""
    for document in documents:
        if Path(document.path).is_file():
            digests[document.path] = digest(document.path)
        yield document


class Mended(NamedTuple):
    """What `mend` did."""

    done: list[FileFixes]
    """What was written, in the order it was; a file may come several times."""
    left: list[FileFixes]
    """What the last check still offers, and what it leaves."""


def mend(
    check: Callable[[dict[str, str]], Iterable[Finding]],
    *,
    unsafe: bool = False,
    failed: Callable[[InputError], None],
) -> Mended:
    """Check and fix again and again until nothing changes.

    `check` fills the digests of the files it reads (see `remembered`).
    `failed` is told of a file that cannot be written; it is not tried again.
    """
    given_up: set[str] = set()
    done: list[FileFixes] = []
    for run in range(MOST_RUNS + 1):
        digests: dict[str, str] = {}
        files = fix(check(digests), unsafe=unsafe, digests=digests)
        ready = [file for file in files if file.edits and file.path not in given_up]
        if not ready or run == MOST_RUNS:
            break
        for file in ready:
            try:
                file.apply()
            except InputError as error:
                given_up.add(file.path)
                failed(error)
            else:
                done.append(file)
    return Mended(done, [replace(f, made=(), unwritten=len(f.made)) if f.path in given_up else f for f in files])


# --- which fixes are made ---


def _of_file(path: str, findings: list[Finding], unsafe: bool, digests: Mapping[str, str]) -> FileFixes:
    able: list[tuple[Finding, FileFix]] = []
    left: list[Left] = []
    for finding in findings:
        if finding.fix is None:
            continue
        if finding.file_fix is None:
            left.append(Left(finding, finding.unfixable or "it changes nothing"))
        elif finding.fix.safe or unsafe:
            able.append((finding, finding.file_fix))
        else:
            left.append(Left(finding, UNSAFE))
    made, waiting = _chosen(able)
    unchanged = digests.get(path) or (digest(path) if made and Path(path).is_file() else "")
    unread = sum(finding.rule == UNREADABLE and finding.region is None for finding in findings)
    unfixed = sum(finding.fix is None for finding in findings) - unread
    return FileFixes(path, tuple(made), tuple(waiting), tuple(left), unfixed, unchanged, unread > 0)


def _chosen(able: list[tuple[Finding, FileFix]]) -> tuple[list[Finding], list[Finding]]:
    """Findings whose fixes are made together, and those whose fixes must wait."""
    taken: list[tuple[int, int]] = []
    same: set[FileFix] = set()
    made: list[tuple[FileFix, Finding]] = []
    waiting: list[Finding] = []
    for finding, each in sorted(able, key=lambda pair: (_rank(pair[0]), pair[1].extent)):
        run = _touched(each)
        if each in same:
            made.append((each, finding))
        elif _is_free(run, taken):
            insort(taken, run)
            same.add(each)
            made.append((each, finding))
        else:
            waiting.append(finding)
    return [finding for _, finding in sorted(made, key=lambda pair: pair[0].extent)], waiting


def _rank(finding: Finding) -> int:
    return ORDER.index(finding.rule) if finding.rule in ORDER else len(ORDER)


def _touched(each: FileFix) -> tuple[int, int]:
    spans = [each.extent, *(edit.span for edit in each.edits)]
    return min(span.start for span in spans), max(span.end for span in spans)


def _is_free(run: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Does a run stand apart from all that are taken? Two that touch might both add something there."""
    at = bisect_left(taken, run)
    before, after = taken[at - 1 : at], taken[at : at + 1]
    return all(end < run[0] for _, end in before) and all(run[1] < start for start, _ in after)
