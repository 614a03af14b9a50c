"""Check documents against a glossary: from segments to findings with their places in the user's files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toolkit.errors import InputError
from toolkit.formats import documents
from toolkit.formats.languages import primary
from toolkit.formats.memory import of_segments
from toolkit.formats.model import Batch, Document
from toolkit.formats.places import region
from toolkit.locating import Locator
from toolkit.match.matcher import Matcher, Pairs
from toolkit.match.pairing import Pair
from toolkit.match.written import Hints
from toolkit.model import Fault, Finding, Glossary, Level, Segment, State, Summary, Usage
from toolkit.profile import styled
from toolkit.rule_names import require_rules
from toolkit.rules import rules
from toolkit.rules.rule import Rule, Sieve, View
from toolkit.settings import Settings
from toolkit.suppression import UNUSED, Suppression
from toolkit.verdicts import settle

if TYPE_CHECKING:
    from toolkit.changes import Changes

GUESSED: Final = {True: "my", False: "en"}
"""The language of a draft that does not tell: is it mostly Burmese letters?"""


CATALOGUES: Final = frozenset({"po", "mo"})
"""Formats that hold translations into any language, and say which in a header that may be missing."""


@dataclass
class Checker:
    """Checks documents one after the other, and counts what it did.

    A rule that crashes becomes a finding of `crashed-rule`, a file that cannot be read one of `unreadable-entry`;
    the run goes on.
    """

    glossary: Glossary
    settings: Settings = field(default_factory=Settings)
    changes: Changes | None = None
    """Only findings on these lines count; all of them where it is None."""

    def __post_init__(self) -> None:
        require_rules(self.settings)
        if self.settings.profile is not None:
            self.glossary = styled(self.glossary, self.settings.profile)
        self._rules = selected(self.settings)
        self._suppression = Suppression.of(self.settings, [rule.name for rule in self._rules])
        self._naming = any(rule.sieve.mentions for rule in self._rules)
        self._elsewhere = Counter[str]()
        self._matchers: dict[tuple[str | None, str], Matcher] = {}
        self._usages: dict[str, Counter[tuple[str, str, str]]] = {}
        self._counts: Counter[Level] = Counter()
        self._files: set[str] = set()
        self._segments = 0
        self._unchecked: list[str] = []
        self._remarks: list[str] = []
        self._crashed = False

    def check(self, documents: Iterable[Document]) -> Iterator[Finding]:
        """The findings of each document in turn, by their places."""
        for document in documents:
            if self.changes is not None and not any(map(self.changes.touch, _paths(document))):
                self._elsewhere["file"] += 1
                continue
            try:
                yield from self._document(document)
            except InputError as error:
                self._files.difference_update(_paths(document))
                yield self._failed(error)
        yield from self._in_vain(self._suppression.finish())

    def _document(self, document: Document) -> Iterator[Finding]:
        self._files.update(_paths(document))
        self._suppression.begin(document)
        self._remarks += [f"{document.path}: {remark}" for remark in document.remarks]
        connected = document.connected if self.settings.documents is None else self.settings.documents
        settings = replace(self.settings, day=document.day or self.settings.day, documents=connected)
        kept: list[tuple[Batch, Pairs, Locator, list[tuple[Pair, Rule, Fault]]]] = []
        for batch in document.batches():
            self._suppression.read(document, batch)
            yield from self._counted(self._unreadable(document, batch))
            untranslated = [segment for segment in batch.segments if not segment.target.strip()] if connected else []
            matcher = self.matcher(document, batch)
            batch = self._finished(document, batch)
            pairs = matcher.pairs(batch.segments)
            locator = Locator(document, batch)
            faults = list(self._segment_faults(pairs, settings, document))
            if untranslated:
                faults += self._segment_faults(matcher.pairs(untranslated), settings, document, empty=True)
            self._count(document, pairs)
            if connected:
                kept.append((batch, pairs, locator, faults))
            else:
                yield from self._counted(self._findings(locator, faults))
        if connected:
            faults = list(self._document_faults([pairs for _, pairs, _, _ in kept], settings, document))
            locators = [locator for _, _, locator, _ in kept]
            for _, pairs, locator, own in kept:
                locator.others = locators
                mine = [fault for fault in faults if pairs.holds(fault[0])]
                yield from self._counted(self._findings(locator, own + mine))
        yield from self._in_vain(self._suppression.end())

    def afresh(self) -> Checker:
        """A checker of the same glossary that has met nothing yet. What was built of the glossary is shared."""
        other = Checker(self.glossary, self.settings, self.changes)
        other.glossary, other._matchers = self.glossary, self._matchers
        return other

    @cached_property
    def _hints(self) -> Hints:
        return Hints(rule.sieve.hint for rule in self._rules if rule.sieve.hint is not None)

    def skip(self, path: str, reason: str) -> None:
        """Note a file that is not checked at all."""
        baseline = self.settings.baseline
        if baseline is not None and Path(path).absolute() == Path(baseline).absolute():
            return
        self._unchecked.append(f"{path}: {reason}")

    @property
    def running(self) -> frozenset[str]:
        """Names of the rules that it runs."""
        return frozenset(rule.name for rule in self._rules)

    @property
    def summary(self) -> Summary:
        """What was done so far."""
        total: Counter[tuple[str, str, str]] = Counter()
        for met in self._usages.values():
            total.update(met)
        return Summary(
            files=len(self._files),
            segments=self._segments,
            findings={level: self._counts[level] for level in Level},
            unchecked=(*self._unchecked, *self._without_concepts(), *self._passed_over()),
            remarks=tuple(self._remarks),
            usages=_usages(total),
            usages_by_document={path: _usages(met) for path, met in self._usages.items()},
            glossary=self.glossary,
            languages=tuple(self._matchers),
            crashed=self._crashed,
        )

    def _failed(self, error: InputError) -> Finding:
        self._crashed = True
        self._counts[Level.ERROR] += 1
        return Finding(UNREADABLE, Level.ERROR, error.problem, error.path)

    def _finished(self, document: Document, batch: Batch) -> Batch:
        """The batch without segments that are not translated yet: their rules would only say so."""
        segments = [segment for segment in batch.segments if segment.target.strip()]
        empty = len(batch.segments) - len(segments)
        if empty:
            self._unchecked.append(f"{document.path}: {empty} not translated yet")
        self._segments += len(segments)
        return batch._replace(segments=segments)

    def matcher(self, document: Document, batch: Batch) -> Matcher:
        """What finds the terms of a batch: by the languages that settings or the document name, else its letters.

        Raises InputError where a catalogue does not tell, and its letters do not either.
        """
        source = self.settings.source_lang or document.source_lang
        target = self.settings.target_lang or document.target_lang
        if target is None:
            target = _guess(batch.segments)
            _require_other(document, source, target, batch)
        if all(segment.source is None for segment in batch.segments):
            source = None
        key = (source, target)
        if key not in self._matchers:
            self._matchers[key] = Matcher(self.glossary, source, target)
        return self._matchers[key]

    def _segment_faults(
        self, pairs: Pairs, settings: Settings, document: Document, *, empty: bool = False
    ) -> Iterator[tuple[Pair, Rule, Fault]]:
        for rule in self._rules:
            if rule.check is None or rule.sieve.empty is not empty:
                continue
            for number in range(len(pairs)) if empty else passing(rule.sieve, pairs, self._hints):
                pair = pairs[number]
                if rule.needs_source and pair.source is None:
                    continue
                try:
                    for fault in rule.check(pair, settings):
                        yield pair, rule, fault
                except Exception as error:
                    yield pair, *self._crash(rule, error)

    def _document_faults(
        self, batches: Sequence[Pairs], settings: Settings, document: Document
    ) -> Iterator[tuple[Pair, Rule, Fault]]:
        for rule in self._rules:
            if rule.check_document is None:
                continue
            seen = [pairs[number] for pairs in batches for number in passing(rule.sieve, pairs, self._hints)]
            if not seen:
                continue
            try:
                for pair, fault in rule.check_document(View(seen, settings, document.format)):
                    yield pair, rule, fault
            except Exception as error:
                yield seen[0], *self._crash(rule, error)

    def _crash(self, rule: Rule, error: Exception) -> tuple[Rule, Fault]:
        self._crashed = True
        problem = f"{type(error).__name__}: {error}".splitlines()[0]
        return rules()[CRASHED], Fault(f"rule {rule.name} crashed ({problem})")

    def _findings(self, locator: Locator, faults: Iterable[tuple[Pair, Rule, Fault]]) -> list[Finding]:
        by_pair: dict[int, list[tuple[Pair, Rule, Fault]]] = {}
        for found in faults:
            by_pair.setdefault(id(found[0]), []).append(found)
        findings = []
        for group in by_pair.values():
            for rule, fault in settle([(rule, fault) for _, rule, fault in group]):
                segment = group[0][0].segment
                finding = locator.finding(group[0][0], rule, fault, self._level(segment, rule, fault))
                finding = self._suppression.judge(finding, segment)
                if self._recent(finding, locator, segment):
                    findings.append(finding)
        own = locator.document.path
        return sorted(findings, key=lambda f: (f.path != own, f.region or _NOWHERE, f.span or (0, 0), f.rule))

    def _level(self, segment: Segment, rule: Rule, fault: Fault) -> Level:
        if segment.state is State.FUZZY and not self.settings.include_fuzzy:
            return Level.NOTE
        return self.settings.levels.get(rule.name) or fault.level or rule.level

    def _unreadable(self, document: Document, batch: Batch) -> Iterator[Finding]:
        locator = Locator(document, batch)
        for part in batch.unreadable:
            yield self._suppression.judge(locator.unreadable(part, UNREADABLE))

    def _recent(self, finding: Finding, locator: Locator, segment: Segment) -> bool:
        """Is it on a line that changed, or is the source of its segment?"""
        if self.changes is None or self.changes.cover(finding.path, finding.region):
            return True
        stretch, at = locator.batch.source, segment.source_at
        if stretch is not None and at is not None and self.changes.cover(stretch.path, region(stretch, at)):
            return True
        self._elsewhere["finding"] += 1
        return False

    def _without_concepts(self) -> Iterator[str]:
        """Languages of which the glossary knows nothing: their texts pass, whatever they say."""
        known = {primary(lang) for lang in self.glossary.languages}
        for source, target in self._matchers:
            lacking = [lang for lang in (source, target) if lang is not None and primary(lang) not in known]
            if lacking:
                yield f"names and acronyms: the glossary has no concepts in {' or '.join(lacking)}"

    def _passed_over(self) -> Iterator[str]:
        """What was left out because nothing changed there."""
        if self.changes is not None:
            files, findings = self._elsewhere["file"], self._elsewhere["finding"]
            yield (
                f"what has not changed since {self.changes.revision}: "
                f"{files} file{'s' * (files != 1)} not looked at, "
                f"{findings} finding{'s' * (findings != 1)} on other lines not shown"
            )

    def _in_vain(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        if any(rule.name == UNUSED for rule in self._rules):
            yield from self._counted(map(self._suppression.judge, findings))

    def _counted(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        for finding in findings:
            if finding.suppressed is None:
                self._counts[finding.level] += 1
            yield finding

    def _count(self, document: Document, pairs: Pairs) -> None:
        """Count the concepts met, if any rule asks for them."""
        if not self._naming:
            return
        met = self._usages.setdefault(document.path, Counter())
        for lang, mention in pairs.mentioned():
            met[mention.concepts[0], lang, mention.form.term.text] += 1


UNREADABLE: Final = "unreadable-entry"
CRASHED: Final = "crashed-rule"
_NOWHERE: Final = ((0, 0), (0, 0))


def selected(settings: Settings) -> list[Rule]:
    """The rules to run."""
    return [
        rule
        for name, rule in rules().items()
        if (not settings.select or name in settings.select)
        and name not in settings.ignore
        and (rule.wanted is None or rule.wanted(settings))
    ]


def passing(sieve: Sieve, pairs: Pairs, hints: Hints | None = None) -> Iterable[int]:
    """Numbers of the segments that a sieve lets through, ascending."""
    if sieve.everything:
        return range(len(pairs))
    numbers: set[int] = set()
    if sieve.mentions:
        numbers.update(pairs.naming())
    if sieve.near:
        numbers.update(pairs.near_misses())
    if sieve.zawgyi:
        numbers.update(pairs.in_zawgyi())
    if sieve.hidden:
        numbers.update(number for number, segment in enumerate(pairs.segments) if segment.hidden)
    if sieve.pattern is not None:
        for side in sieve.sides:
            numbers.update(pairs.holding(sieve.pattern, side, sieve.hint, hints))
    return sorted(numbers)


def _usages(met: Mapping[tuple[str, str, str], int]) -> tuple[Usage, ...]:
    return tuple(Usage(*key, times) for key, times in met.items())


def _paths(document: Document) -> list[str]:
    return [path for path in (document.source_path, document.path) if path is not None]


def _guess(segments: Sequence[Segment]) -> str:
    text = "".join(segment.target for segment in segments[:50])
    burmese = sum("\u1000" <= char <= "\u109f" for char in text)
    return GUESSED[burmese > sum(char.isascii() and char.isalpha() for char in text)]


def _require_other(document: Document, source: str | None, guess: str, batch: Batch) -> None:
    """Raises InputError for a catalogue of translations that may be in any language but the one guessed."""
    if document.format in CATALOGUES and source == guess and any(segment.target.strip() for segment in batch.segments):
        raise InputError(document.path, "says nowhere which language it is translated into: name it with --target-lang")


def check(
    texts: Iterable[str | Path | Segment | Document], glossary: Glossary, settings: Settings | None = None
) -> Iterator[Finding]:
    """Check files, folders, opened documents or segments in memory; the findings as they come.

    Segments given together are one document. Raises ToolkitError where a path cannot be meant at all;
    a file that cannot be read is a finding.
    """
    settings = settings or Settings()
    given = list(texts)
    paths = [str(text) for text in given if isinstance(text, str | Path)]
    changes = None
    if settings.changed_since is not None:
        from toolkit.changes import changed_since

        changes = changed_since(settings.changed_since, paths)
    checker = Checker(glossary, settings, changes)
    segments = [text for text in given if isinstance(text, Segment)]
    if segments:
        yield from checker.check(
            [of_segments(segments, source_lang=settings.source_lang, target_lang=settings.target_lang)]
        )
    yield from checker.check(text for text in given if isinstance(text, Document))
    if paths:
        yield from checker.check(documents(paths, source_lang=settings.source_lang, target_lang=settings.target_lang))
