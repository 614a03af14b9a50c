"""A baseline: findings that are known and do not count, so that a check of an old archive shows only what is new.

Paths count from the folder of the baseline.
The fingerprint is made of what is wrong and of what stands right beside it:
an entry survives moved lines, and changes elsewhere in its paragraph.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from toolkit.model import CRASHED, UNREADABLE, Finding, Side
from toolkit.named_tuple import NamedTuple

BESIDE: Final = 24
"""Code points on either side of a finding that are part of what it is known by."""
NEVER: Final = frozenset({CRASHED, UNREADABLE, "unused-suppression"})
"""Rules whose findings no baseline holds: what was not checked, and what a baseline itself is told."""


class Entry(NamedTuple):
    """A finding that is known."""

    fingerprint: str
    rule: str
    path: str
    """With slashes, from the folder of the baseline."""
    text: str
    author: str | None = None
    made: date | None = None
    reason: str = ""
    expires: date | None = None
    """The last day on which it hides its finding."""
    line: int | None = None
    """Where it stands in its file."""

    @property
    def expired(self) -> bool:
        """Does its finding count again?"""
        return self.expires is not None and self.expires < today()

    @property
    def told(self) -> str:
        """Why, by whom and when."""
        who = ", ".join(str(part) for part in (self.author, self.made) if part)
        return f"{self.reason} ({who})" if self.reason and who else self.reason or who


class _Key(NamedTuple):
    path: str
    fingerprint: str


class Baseline:
    """The entries of a file, and which of them a run has met."""

    def __init__(self, path: str, entries: Iterable[Entry] = ()) -> None:
        self.path = path
        self.folder = Path(path).absolute().parent
        self.entries = {_Key(entry.path, entry.fingerprint): entry for entry in entries}
        self._met: set[_Key] = set()
        self._seen: set[str] = set()
        self._times: Counter[_Key] = Counter()

    def saw(self, path: str) -> None:
        """A file is checked: its entries can be found to hide nothing."""
        self._seen.add(self.relative(path))

    def key(self, finding: Finding) -> _Key:
        """What the finding is known by; equal ones in a file are numbered in their order."""
        path, digest = self.relative(finding.path), content_digest(finding)
        plain = _Key(path, digest)
        self._times[plain] += 1
        times = self._times[plain]
        return plain if times == 1 else _Key(path, f"{digest}-{times}")

    def entry(self, finding: Finding) -> Entry | None:
        """The entry of a finding, if it is known. To be asked once for each, in their order."""
        if finding.rule in NEVER:
            return None
        key = self.key(finding)
        found = self.entries.get(key)
        if found is not None:
            self._met.add(key)
        return found

    def unmet(self) -> Iterator[Entry]:
        """Entries of files that were checked, or are gone, and hid nothing."""
        for key, entry in self.entries.items():
            if key not in self._met and (key.path in self._seen or not (self.folder / key.path).exists()):
                yield entry

    def relative(self, path: str) -> str:
        """The path with slashes, from the folder of the baseline."""
        given = Path(os.path.normpath(Path(path).absolute()))
        return Path(os.path.relpath(given, self.folder)).as_posix()

    def renewed(self, findings: Iterable[Finding], author: str | None, reason: str, expires: date | None) -> Baseline:
        """A baseline of these findings: entries that still stand stay as they are; those of other files too.

        Findings that somebody asked to pass over anyway get no entry.
        """
        fresh = Baseline(self.path)
        fresh._seen = self._seen
        kept: dict[_Key, Entry] = {}
        for finding in findings:
            if finding.rule in NEVER or finding.suppressed is not None:
                continue
            key = fresh.key(finding)
            old = self.entries.get(key)
            if old is not None and old.expired:
                old = old._replace(author=author, made=today(), reason=reason or old.reason, expires=expires)
            text = finding.text or ""
            kept[key] = old or Entry(key.fingerprint, finding.rule, key.path, text, author, today(), reason, expires)
        elsewhere = {key: entry for key, entry in self.entries.items() if key.path not in self._seen}
        there = {key: entry for key, entry in elsewhere.items() if (self.folder / key.path).exists()}
        fresh.entries = {**there, **kept}
        return fresh


def today() -> date:
    """The day on which entries are made and expire."""
    return date.today()


def content_digest(finding: Finding) -> str:
    """What is wrong, in which words, beside which: without path and line, so that neither moves it."""
    parts = (finding.rule, finding.concept or "", finding.found_concept or "", finding.text or finding.message)
    return sha256("\0".join((*parts, _company(finding))).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _company(finding: Finding) -> str:
    """What stands on either side; for what has no place of its own the source, else the text of its segment."""
    text = (finding.source if finding.side is Side.SOURCE else finding.target) or ""
    if finding.span is None or finding.span == (0, len(text)):
        whole = finding.source or text
        return "" if "\n\n" in whole else whole
    start, end = finding.span
    before = text[max(0, start - BESIDE) : start].rpartition("\n\n")[2]
    after = text[end : end + BESIDE].partition("\n\n")[0]
    return f"{before.strip()}\0{after.strip()}"
