"""Check a glossary itself: what a careful terminologist would want to know, as findings like those about texts.

A finding can be passed over where it stands: `# wawhara: ignore RULE -- reason` on the line of a term
or in the comment above it; above a concept or on its header for all of the concept; `ignore-file` for the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from toolkit.formats.model import Document
from toolkit.model import (
    CRASHED,
    Concept,
    Finding,
    Glossary,
    Level,
    Position,
    Region,
    Related,
    Side,
    Span,
    Summary,
    Term,
)
from toolkit.rules.glossary import GlossaryRule, glossary_rules
from toolkit.rules.glossary.rule import Remark
from toolkit.rules.glossary.termbase import Termbase, Uses
from toolkit.settings import EVERY_RULE, Settings
from toolkit.suppression.directives import Directive, directives
from toolkit.suppression.suppression import Suppression
from toolkit.termbase.places import shipped_glossary
from toolkit.usage import Reader

UNUSED: Final = "unused-suppression"
MARK: Final = "wawhara:"


@dataclass
class Linter:
    """Runs the rules about glossaries, and counts what they find."""

    glossary: Glossary
    settings: Settings = field(default_factory=Settings)
    uses: dict[tuple[str, str, str], Uses] = field(default_factory=dict)
    """What texts use the forms for; see `uses_in`."""

    def __post_init__(self) -> None:
        self._counts: Counter[Level] = Counter()
        self._crashed = False
        self._files: dict[str, _File] = {}
        self._seen: Counter[str] = Counter()

    def findings(self) -> Iterator[Finding]:
        """What is found, file by file, by line."""
        running = selected(self.settings)
        suppression = Suppression.of(self.settings, [rule.name for rule in running])
        for file in self.glossary.files:
            suppression.saw(file.path)
        termbase = Termbase(self.glossary, self.uses)
        found = [finding for rule in running for finding in self._run(rule, termbase)]
        judged = [suppression.judge(self._passed_over(finding)) for finding in found]
        idle = [*self._in_vain({rule.name for rule in running}), *suppression.finish()]
        for finding in sorted([*judged, *idle], key=_place):
            if finding.suppressed is None:
                self._counts[finding.level] += 1
            yield finding

    @property
    def summary(self) -> Summary:
        """What was done; asked for after the last finding."""
        return Summary(
            files=len(self.glossary.files),
            segments=sum(len(concept.terms) for concept in self.glossary.concepts.values()),
            findings={level: self._counts[level] for level in Level},
            glossary=self.glossary,
            crashed=self._crashed,
            unit="term",
        )

    def _run(self, rule: GlossaryRule, termbase: Termbase) -> Iterator[Finding]:
        try:
            for remark in rule.check(termbase):
                level = self.settings.levels.get(rule.name) or remark.level or rule.level
                if not self.settings.subjects or remark.concept.subject in self.settings.subjects:
                    yield self._finding(rule, remark, level)
        except Exception as error:
            self._crashed = True
            problem = f"{type(error).__name__}: {error}".splitlines()[0]
            yield Finding(CRASHED, Level.ERROR, f"rule {rule.name} crashed ({problem})", self.glossary.origin)

    def _finding(self, rule: GlossaryRule, remark: Remark, level: Level) -> Finding:
        concept, term = remark.concept, remark.term
        text = remark.fault.text or ""
        digest = sha256("\0".join((rule.name, concept.id, term.lang if term else "", text)).encode()).hexdigest()[:16]
        self._seen[digest] += 1
        times = self._seen[digest]
        return Finding(
            rule=rule.name,
            level=level,
            message=remark.message if term is None else f"{concept.id}: {remark.message}",
            path=concept.path,
            unit=concept.id,
            lang=term.lang if term is not None else None,
            region=self._file(concept.path).region(concept, term),
            text=text,
            concept=concept.id,
            expected=remark.expected,
            related=tuple(self._related(*other) for other in remark.others),
            fingerprint=digest if times == 1 else f"{digest}-{times}",
        )

    def _related(self, concept: Concept, term: Term | None, message: str) -> Related:
        text = term.text if term is not None else concept.id
        place = self._file(concept.path).region(concept, term)
        return Related(Side.TARGET, Span(0, len(text)), text, message, concept.id, concept.path, place)

    def _file(self, path: str) -> _File:
        if path not in self._files:
            self._files[path] = _File(path)
        return self._files[path]

    # --- what comments ask to pass over ---

    def _passed_over(self, finding: Finding) -> Finding:
        line = finding.region.start.line if finding.region is not None else 0
        for told in self._file(finding.path).asked(line, finding.concept or ""):
            for name in (finding.rule, EVERY_RULE):
                if name in told.rules:
                    told.hit.add(name)
                    reason = f": {told.reason}" if told.reason else ""
                    return finding._replace(suppressed=f"comment at {told.place}{reason}")
        return finding

    def _in_vain(self, running: set[str]) -> Iterator[Finding]:
        if self.settings.subjects:
            return
        for file in self.glossary.files:
            for told in self._file(file.path).directives:
                for name in told.rules:
                    judged = running >= glossary_rules().keys() if name == EVERY_RULE else name in running
                    if name not in told.hit and (judged or (name != EVERY_RULE and name not in glossary_rules())):
                        yield self._unused(told, name)

    def _unused(self, told: Directive, name: str) -> Finding:
        known = name == EVERY_RULE or name in glossary_rules()
        message = f"{name}: nothing to ignore here any more" if known else f'unknown rule "{name}"'
        at = Position(told.line or 1, 1)
        digest = sha256("\0".join((UNUSED, told.path, message)).encode()).hexdigest()[:16]
        level = self.settings.levels.get(UNUSED) or Level.WARNING
        return Finding(UNUSED, level, message, told.path, region=Region(at, at), fingerprint=digest)


def lint(glossary: Glossary, settings: Settings | None = None) -> Iterator[Finding]:
    """What is wrong with a glossary, or might be; see `docs/glossary.md` for the rules."""
    yield from Linter(glossary, settings or Settings()).findings()


def selected(settings: Settings) -> list[GlossaryRule]:
    """The rules to run."""
    known = glossary_rules()
    wanted = settings.select & known.keys()
    return [rule for name, rule in known.items() if (not wanted or name in wanted) and name not in settings.ignore]


def uses_in(documents: Iterable[Document], reader: Reader) -> dict[tuple[str, str, str], Uses]:
    """How often texts hold each form, and how often their other side names the concept too; pairs only."""
    times: Counter[tuple[str, str, str]] = Counter()
    named: Counter[tuple[str, str, str]] = Counter()
    for found in reader.occurrences(documents):
        others = found.others
        if others is not None and len(found.concepts) == 1:
            key = (found.concept.id, found.term.lang, found.term.text)
            times[key] += 1
            named[key] += bool(others)
    return {key: Uses(number, named[key]) for key, number in times.items()}


def _place(finding: Finding) -> tuple[object, ...]:
    start = finding.region.start if finding.region is not None else Position(0, 0)
    return (finding.path, start, finding.rule, finding.message)


class _File:
    """One glossary file: where its entries stand, and what its comments ask for."""

    def __init__(self, path: str) -> None:
        self.path = path
        text = _text(path)
        self.lines = text.split("\n")
        self.directives: list[Directive] = []
        self._by_line: dict[int, list[Directive]] = {}
        if MARK in text:
            self._read_directives()

    def region(self, concept: Concept, term: Term | None) -> Region | None:
        """The text of a term, or the id of a concept, in the file."""
        line = term.line if term is not None else concept.line
        if not 0 < line <= len(self.lines):
            return None
        written, text = self.lines[line - 1], term.text if term is not None else concept.id
        start = written.find(text)
        start, end = (start, start + len(text)) if start >= 0 else (0, len(written))
        return Region(Position(line, start + 1), Position(line, end + 1))

    def asked(self, line: int, concept: str) -> Iterator[Directive]:
        """The requests that are about a line of a concept."""
        yield from self._by_line.get(line, ())
        yield from self._by_line.get(self._header_of(line), ())
        yield from (told for told in self.directives if told.whole_file)

    def _header_of(self, line: int) -> int:
        return next((at for at in range(min(line, len(self.lines)), 0, -1) if self.lines[at - 1].startswith("[")), 0)

    def _read_directives(self) -> None:
        """Comments stand on the line they are about, or on lines of their own above it."""
        for number, line in enumerate(self.lines, start=1):
            at = line.find("#")
            if at < 0 or MARK not in line[at:]:
                continue
            about = number
            while about < len(self.lines) and self.lines[about - 1].lstrip().startswith("#"):
                about += 1
            for told, _ in directives(line[at:]):
                told.path, told.line = self.path, number
                self.directives.append(told)
                if not told.whole_file:
                    self._by_line.setdefault(about, []).append(told)


def _text(path: str) -> str:
    """The text of a glossary file by the name people know it by; empty where it cannot be read any more."""
    for file in (Path(path), shipped_glossary().parent / path):
        if file.is_file():
            return file.read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n")
    return ""
