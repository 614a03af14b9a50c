"""Check documents against a glossary: from segments to findings with their places in the user's files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toolkit.checking.inspection import Inspected, Inspector, place
from toolkit.checking.parts import Part, bundled, parts
from toolkit.checking.processes import Lost, in_order, number_of_jobs
from toolkit.checking.record import Record, paths
from toolkit.errors import InputError
from toolkit.formats import documents
from toolkit.formats.memory import of_segments
from toolkit.formats.model import Batch, Document
from toolkit.match.matcher import Matcher
from toolkit.model import Finding, Glossary, Segment, Summary
from toolkit.rule_names import require_rules
from toolkit.rules import rules
from toolkit.rules.rule import Rule
from toolkit.settings import Settings
from toolkit.suppression.suppression import UNUSED, Suppression

if TYPE_CHECKING:
    from toolkit.suppression.changes import Changes

GUESSED: Final = {True: "my", False: "en"}
"""The language of a draft that does not tell: is it mostly Burmese letters?"""
CATALOGUES: Final = frozenset({"po", "mo"})
"""Formats that hold translations into any language, and say which in a header that may be missing."""


class Checker:
    """Checks documents one after the other, and counts what it did.

    A rule that crashes becomes a finding of `crashed-rule`, a file that cannot be read one of `unreadable-entry`;
    the run goes on. Large work is shared out between processes (`settings.jobs`), with the same findings.
    """

    def __init__(
        self,
        glossary: Glossary,
        settings: Settings | None = None,
        changes: Changes | None = None,
        file_fixes: bool = True,
    ) -> None:
        """Only findings on the lines of `changes` count; all of them where it is None.

        With `file_fixes` fixes are worked out as edits of the files too (`Finding.file_fix`): who only reads findings
        needs none.
        """
        self.settings, self.changes, self.file_fixes = settings or Settings(), changes, file_fixes
        require_rules(self.settings)
        self.glossary = glossary
        if self.settings.profile is not None:
            from toolkit.termbase.house_style import styled

            self.glossary = styled(glossary, self.settings.profile)
        self._rules = selected(self.settings)
        self._suppression = Suppression.of(self.settings, [rule.name for rule in self._rules])
        self._matchers: dict[tuple[str | None, str], Matcher] = {}
        self._warm: set[Matcher] = set()
        """Those that have been used: what is made of the glossary on demand is there."""
        self._record = Record(self.glossary, self.changes.revision if self.changes is not None else None)

    def check(self, documents: Iterable[Document]) -> Iterator[Finding]:
        """The findings of each document in turn, by their places."""
        jobs = number_of_jobs(self.settings.jobs)
        inspector = Inspector(self._rules, self.settings, self.changes, file_fixes=self.file_fixes)

        def inspect(bundle: Sequence[Part]) -> list[Inspected]:
            self._warm.update(matcher for part in bundle for matcher in part.matchers)
            inspected = []
            for part in bundle:
                inspected.append(inspector(part))
                part.release()  # the next may be read in its place
            return inspected

        bundles = bundled(self._parts(documents), jobs)
        for bundle, met in in_order(bundles, inspect, jobs, here=self._is_new, handed_on=_hand_on):
            for number, part in enumerate(bundle):
                yield from map(self._record.count, self._told(part, met if isinstance(met, Lost) else met[number]))
        yield from map(self._record.count, self._in_vain(self._suppression.finish()))

    def afresh(self) -> Checker:
        """A checker of the same glossary that has met nothing yet. What was built of the glossary is shared."""
        other = Checker(self.glossary, self.settings, self.changes, self.file_fixes)
        other.glossary, other._matchers, other._warm = self.glossary, self._matchers, self._warm
        return other

    def skip(self, path: str, reason: str) -> None:
        """Note a file that is not checked at all."""
        baseline = self.settings.baseline
        if baseline is not None and Path(path).absolute() == Path(baseline).absolute():
            return
        self._record.skipped.append(f"{path}: {reason}")

    @property
    def running(self) -> frozenset[str]:
        """Names of the rules that it runs."""
        return frozenset(rule.name for rule in self._rules)

    @property
    def summary(self) -> Summary:
        """What was done so far."""
        return self._record.summary

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
        if key not in self._record.languages:
            self._record.languages.append(key)
        return self._matchers[key]

    # --- documents in parts ---

    def _parts(self, documents: Iterable[Document]) -> Iterator[Part]:
        for document in documents:
            if self.changes is not None and not any(map(self.changes.touch, paths(document))):
                self._record.old_files += 1
                continue
            connected = document.connected if self.settings.documents is None else self.settings.documents
            yield from parts(document, connected, self.matcher)

    def _is_new(self, bundle: Sequence[Part]) -> bool:
        """Does it need what other processes should inherit, once it is made?"""
        return any(matcher not in self._warm for part in bundle for matcher in part.matchers)

    # --- what was met, in order ---

    def _told(self, part: Part, met: Inspected | Lost) -> Iterator[Finding]:
        """The findings of a part, and of a document that ends with it."""
        if part.first:
            self._record.begin(part.document)
            self._suppression.begin(paths(part.document))
        if part.error is not None:
            yield self._record.failed(part.document, part.error)
        elif isinstance(met, Lost):
            yield from self._record.missed(part, met)
        else:
            yield from self._judged(part, met)

    def _judged(self, part: Part, met: Inspected) -> list[Finding]:
        """What was found in a part, each marked if it does not count, and what is asked for there in vain."""
        self._suppression.read(*met.asked)
        self._record.add(part.document, met)
        others = [*map(self._suppression.judge, met.unreadable)]
        found: list[Finding] = []
        for located in met.located:
            finding = self._suppression.judge(self._record.numbered(located.finding), located.at)
            if located.recent:
                found.append(finding)
            else:
                self._record.old_findings += 1
        others += self._in_vain(self._suppression.end(document=part.last))
        own = part.document.path
        return sorted([*others, *found], key=lambda finding: place(finding, own)) if others else found

    def _in_vain(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        # What was lost may have held what they hide.
        if UNUSED in self.running and not self._record.lost:
            yield from map(self._suppression.judge, findings)


def selected(settings: Settings) -> list[Rule]:
    """The rules to run."""
    return [
        rule
        for name, rule in rules().items()
        if (not settings.select or name in settings.select)
        and name not in settings.ignore
        and (rule.wanted is None or rule.wanted(settings))
    ]


def _hand_on(bundle: Iterable[Part]) -> None:
    for part in bundle:
        part.hand_on()


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
        from toolkit.suppression.changes import changed_since

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
