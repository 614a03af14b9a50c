"""What does not count on request: in the text itself, in settings, in a baseline. What hides nothing is told.

A suppressed finding stays a finding; `suppressed` says who asked, and why.
It begins with `comment` or `flag` where the text itself asks, with `settings` or `baseline` where another file does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toolkit.model import CRASHED, UNREADABLE, Finding, Level, Position, Region, Side, Span
from toolkit.rule_names import unknown_rule
from toolkit.rules import rules
from toolkit.settings import EVERY_RULE, IgnoredPath, Settings
from toolkit.suppression.directives import Asked, Directive

if TYPE_CHECKING:
    from toolkit.suppression.baseline import Baseline, Entry

UNUSED: Final = "unused-suppression"
OWN_FAILURES: Final = frozenset({CRASHED, UNREADABLE, UNUSED})
"""Rules that `all` does not mean: what was not checked must be said, and so must idle requests."""


class Suppression:
    """Decides for each finding of a run whether it counts."""

    def __init__(self, settings: Settings, baseline: Baseline | None, running: Iterable[str]) -> None:
        self.settings = settings
        self.baseline = baseline
        self.running = frozenset(running)
        self._level = settings.levels.get(UNUSED)
        self._path_hits: dict[IgnoredPath, set[str]] = {}
        self._asked: list[Directive] = []
        self._by_segment: dict[tuple[int, int], list[Directive]] = {}
        self._for_file: list[Directive] = []
        self._loose: list[Directive] = []
        self._told: set[str] = set()

    @classmethod
    def of(cls, settings: Settings, running: Iterable[str]) -> Suppression:
        """What the settings ask for. Raises InputError for a baseline that cannot be read."""
        if settings.baseline is None:
            return cls(settings, None, running)
        from toolkit.suppression.baseline_file import load_baseline

        return cls(settings, load_baseline(settings.baseline), running)

    # --- one document ---

    def begin(self, paths: Iterable[str]) -> None:
        """A new document is looked at: these are its files."""
        self._asked, self._by_segment, self._for_file, self._loose = [], {}, [], []
        for path in paths:
            self.saw(path)

    def saw(self, path: str) -> None:
        """A file is looked at: what is said of it can be found to hide nothing."""
        for ignored in self.settings.ignore_paths:
            if matches(ignored.pattern, self.settings.folder, path):
                self._path_hits.setdefault(ignored, set())
        if self.baseline is not None:
            self.baseline.saw(path)

    def read(self, *batches: Asked) -> None:
        """Take note of what batches of the document ask for. `judge` is then about the segments of these."""
        self._by_segment = {}
        for number, asked in enumerate(batches):
            for segment, found in asked.by_segment.items():
                self._by_segment[number, segment] = found
                self._for_file += [told for told in found if told.whole_file]
                self._asked += found if segment not in asked.untranslated else []
            self._asked += asked.loose
            self._for_file += [told for told in asked.loose if told.whole_file]
            self._loose += [told for told in asked.loose if not told.whole_file]

    def judge(self, finding: Finding, at: tuple[int, int] | None = None) -> Finding:
        """The finding, marked if somebody asked to pass it over.

        `at` are the numbers of its batch, of those just read, and of its segment.
        To be asked once for each finding, in their order.
        """
        reasons = [*self._inline(finding, at), *self._by_path(finding)]
        known = self.baseline.entry(finding) if self.baseline is not None else None
        if known is not None and known.expired:
            finding = finding._replace(message=f"{finding.message} (its baseline entry expired on {known.expires})")
        elif known is not None and self.baseline is not None:
            reasons.append(f"baseline {self.baseline.path}{_because(known.told)}")
        return finding._replace(suppressed=reasons[0]) if reasons and finding.suppressed is None else finding

    def end(self, *, document: bool) -> Iterator[Finding]:
        """What the batches just read ask for in vain, of the whole file too where the document ends with them."""
        asked = self._asked
        self._asked = [told for told in asked if told.whole_file and not document]
        for told in sorted(asked, key=lambda told: (told.path, told.line or 0)):
            if document or not told.whole_file:
                yield from self._in_vain(told)

    def finish(self) -> Iterator[Finding]:
        """After the last document: what settings and baseline ask for in vain."""
        for ignored, hit in self._path_hits.items():
            idle = [name for name in ignored.rules if name not in hit and self._judgeable(name)]
            if idle and not hit and self._first(ignored.place + ignored.pattern):
                path, line = _split(ignored.place)
                message = f'{", ".join(idle)}: nothing to ignore any more in files checked under "{ignored.pattern}"'
                yield self._unused(message, path, line, Level.NOTE)
        if self.baseline is not None:
            for entry in self.baseline.unmet():
                if self._judgeable(entry.rule) and self._first(f"{entry.path} {entry.fingerprint}"):
                    yield self._unused(_gone(entry), self.baseline.path, entry.line, Level.NOTE, entry.text)

    # --- who asks ---

    def _inline(self, finding: Finding, at: tuple[int, int] | None) -> Iterator[str]:
        asked = self._by_segment.get(at, ()) if at is not None else ()
        for told in (*(told for told in asked if not told.whole_file), *self._for_file):
            name = _meant(finding.rule, told.rules)
            if name is None or not (told.whole_file or _covers(told, finding)):
                continue
            told.hit.add(name)
            yield f"{told.kind} at {told.place}{_because(told.reason)}"

    def _by_path(self, finding: Finding) -> Iterator[str]:
        for ignored in self.settings.ignore_paths:
            name = _meant(finding.rule, ignored.rules)
            if name is not None and matches(ignored.pattern, self.settings.folder, finding.path):
                self._path_hits.setdefault(ignored, set()).add(name)
                yield f"settings {ignored.place}{_because(ignored.reason)}"

    # --- who asks in vain ---

    def _in_vain(self, told: Directive) -> Iterator[Finding]:
        at = told.path, told.line
        if told.slip:
            yield self._unused(told.slip, *at)
        elif not told.rules:
            yield self._unused(f'no rule is named (write the rules, or "{EVERY_RULE}")', *at)
        for name in told.rules:
            problem = None if name == EVERY_RULE else unknown_rule(name)
            if problem is not None and "did you mean" not in problem and len(told.rules) > 1 and not told.reason:
                yield self._unused(f'"{name}" is no rule: write "--" before the reason', *at)
                return
            if problem is not None:
                yield self._unused(problem, *at)
            elif told in self._loose:
                yield self._unused(f"{name}: no text follows that it could be about", *at)
            elif name not in told.hit and self._judgeable(name):
                yield self._unused(f"{name}: nothing to ignore here any more", *at)

    def _judgeable(self, name: str) -> bool:
        """Has this run looked for everything that the name could hide?"""
        if self.settings.subjects or self.settings.changed_since:
            return False
        return self.running >= rules().keys() - OWN_FAILURES if name == EVERY_RULE else name in self.running

    def _first(self, what: str) -> bool:
        """Is it the first time that this is told?"""
        new = what not in self._told
        self._told.add(what)
        return new

    def _unused(
        self, message: str, path: str, line: int | None, level: Level = Level.WARNING, text: str | None = None
    ) -> Finding:
        digest = sha256("\0".join((UNUSED, path, message, text or "")).encode("utf-8", "surrogatepass")).hexdigest()
        region = Region(Position(line, 1), Position(line, 1)) if line is not None else None
        return Finding(UNUSED, self._level or level, message, path, region=region, text=text, fingerprint=digest[:16])


def _covers(told: Directive, finding: Finding) -> bool:
    """Is the finding in the paragraph after the comment? Asked only where a whole document is one segment."""
    if told.lines is None or finding.region is None:
        return True
    text = finding.target if finding.side is Side.TARGET else finding.source
    if finding.span == Span(0, len(text or "")):
        return True
    return finding.side is told.side and finding.region.start.line in told.lines


def _meant(rule: str, names: Iterable[str]) -> str | None:
    """The name by which a rule is meant, if it is."""
    names = tuple(names)
    if rule in names:
        return rule
    return EVERY_RULE if EVERY_RULE in names and rule not in OWN_FAILURES else None


def _because(reason: str) -> str:
    return f": {reason}" if reason else ""


def _gone(entry: Entry) -> str:
    return f"{entry.rule} in {entry.path}: nothing to ignore any more (`wawhara baseline` takes such entries out)"


def _split(place: str) -> tuple[str, int | None]:
    path, _, line = place.rpartition(":")
    return (path, int(line)) if path and line.isdigit() else (place, None)


# --- path patterns ---


def matches(pattern: str, folder: str, path: str) -> bool:
    """Does a pattern of the settings in a folder name that file? As in .gitignore, without `!` and `[...]`."""
    given, base = Path(path).absolute(), Path(folder or ".").absolute()
    if not given.is_relative_to(base):
        return False
    return _pattern(pattern).fullmatch(given.relative_to(base).as_posix()) is not None


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> re.Pattern[str]:
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    cut = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.strip().removeprefix("./").strip("/"))
    written = "".join(parts.get(part, re.escape(part)) for part in cut)
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    return re.compile(f"{anywhere}{written}(?:/.*)?", re.DOTALL)
