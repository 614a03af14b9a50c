"""What a run has met so far. Parts add to it in their order; it grows with what differs, not with what was read."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from toolkit.checking.inspection import Inspected
from toolkit.checking.parts import Part
from toolkit.checking.processes import Lost
from toolkit.checking.repeats import Repeats
from toolkit.errors import InputError
from toolkit.formats.languages import primary
from toolkit.formats.model import Document
from toolkit.match.prepared import concept_at
from toolkit.model import UNREADABLE, Finding, Glossary, Level, Summary, Usage

Key = tuple[str, int, int]
"""A language, and the numbers of a concept in the glossary and of a term in the concept."""


class Record:
    """Adds up what was met, and gives the findings what only the whole run knows."""

    def __init__(self, glossary: Glossary, since: str | None = None) -> None:
        """`since` is the revision of which only later changes count."""
        self.glossary, self.since = glossary, since
        self._concept = concept_at(glossary)
        self.crashed = False
        self.lost = False
        """Was something not checked because its process was lost?"""
        self.languages: list[tuple[str | None, str]] = []
        self.skipped: list[str] = []
        self.old_files = 0
        """Files in which nothing changed."""
        self.old_findings = 0
        self._files: set[str] = set()
        self._segments = 0
        self._levels: Counter[Level] = Counter()
        self._untranslated: Counter[str] = Counter()
        self._remarks: list[str] = []
        self._usages = Usages(self._told)
        self._times = Repeats()
        """How often each fingerprint was met in the document."""

    def _told(self, key: Key) -> tuple[str, str, str]:
        lang, number, term = key
        concept = self._concept(number)
        return concept.id, lang, concept.terms[term].text

    def begin(self, document: Document) -> None:
        """What follows is of this document."""
        self._files.update(paths(document))
        self._remarks += [f"{document.path}: {remark}" for remark in document.remarks]
        self._times = Repeats()

    def add(self, document: Document, met: Inspected) -> None:
        """Count what a part of the document met."""
        self._segments += met.segments
        if met.untranslated:
            self._untranslated[document.path] += met.untranslated
        if met.usages is not None:
            self._usages.add(document.path, met.usages)
        self.crashed = self.crashed or met.crashed

    def numbered(self, finding: Finding) -> Finding:
        """The finding, its fingerprint saying which it is of those in its document that are alike."""
        times = self._times.add(int(finding.fingerprint, 16))
        return finding if times == 1 else finding._replace(fingerprint=f"{finding.fingerprint}-{times}")

    def count(self, finding: Finding) -> Finding:
        """Count a finding as it goes out, unless it was suppressed."""
        if finding.suppressed is None:
            self._levels[finding.level] += 1
        return finding

    def failed(self, document: Document, error: InputError) -> Finding:
        """A document that cannot be read, or not to its end, as a finding."""
        self._files.difference_update(paths(document))
        self.crashed = True
        return Finding(UNREADABLE, Level.ERROR, error.problem, error.path)

    def missed(self, part: Part, lost: Lost) -> Iterator[Finding]:
        """A part that was not checked because its process was lost, as a finding."""
        self.crashed = self.lost = True
        if part.first or part.place is not None:
            message = f"not checked: the process that checked it {lost.reason} (--jobs 1 needs the least memory)"
            yield Finding(UNREADABLE, Level.ERROR, message, part.document.path, region=part.place)

    @property
    def summary(self) -> Summary:
        """What was done so far."""
        return Summary(
            files=len(self._files),
            segments=self._segments,
            findings={level: self._levels[level] for level in Level},
            unchecked=(*self.skipped, *self._not_translated(), *self._without_concepts(), *self._passed_over()),
            remarks=tuple(self._remarks),
            usages=self._usages.total,
            usages_by_document=self._usages,
            glossary=self.glossary,
            languages=tuple(self.languages),
            crashed=self.crashed,
        )

    def _not_translated(self) -> Iterator[str]:
        for path, segments in self._untranslated.items():
            yield f"{path}: {segments} not translated yet"

    def _without_concepts(self) -> Iterator[str]:
        """Languages of which the glossary knows nothing: their texts pass, whatever they say."""
        known = {primary(lang) for lang in self.glossary.languages}
        for pair in self.languages:
            lacking = [lang for lang in pair if lang is not None and primary(lang) not in known]
            if lacking:
                yield f"names and acronyms: the glossary has no concepts in {' or '.join(lacking)}"

    def _passed_over(self) -> Iterator[str]:
        """What was left out because nothing changed there."""
        if self.since is not None:
            files, findings = self.old_files, self.old_findings
            yield (
                f"what has not changed since {self.since}: "
                f"{files} file{'s' * (files != 1)} not looked at, "
                f"{findings} finding{'s' * (findings != 1)} on other lines not shown"
            )


class Usages(Mapping[str, tuple[Usage, ...]]):
    """How often each document, by its path, named each concept by which form: two numbers for each.

    Concepts and forms are numbers too; what they are is looked up when somebody asks.
    """

    def __init__(self, told: Callable[[Key], tuple[str, str, str]]) -> None:
        """`told` gives the concept, language and form that are meant."""
        self._told = told
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []
        self._times = array("Q")
        """By the number of the form, in all documents."""
        self._documents: dict[str, array[int]] = {}
        """Numbers of forms, each followed by how often it was met."""
        self._path: str | None = None
        self._now: dict[int, int] = {}
        """What the last document has met so far."""

    def add(self, path: str, met: Mapping[Key, int]) -> None:
        """Count what a part of a document met. Parts of one document follow each other."""
        if path != self._path:
            self._put_away()
            before = self._documents.setdefault(path, array("Q"))
            self._path, self._now = path, dict(zip(before[::2], before[1::2], strict=True))
        for key, times in met.items():
            number = self._numbers.setdefault(key, len(self._numbers))
            if number == len(self._keys):
                self._keys.append(key)
                self._times.append(0)
            self._times[number] += times
            self._now[number] = self._now.get(number, 0) + times

    @property
    def total(self) -> Sequence[Usage]:
        """Those of all documents together, in the order met."""
        return Total(self)

    def told(self) -> tuple[Usage, ...]:
        """The same, looked up."""
        return self._usages(range(len(self._times)), self._times)

    def __getitem__(self, path: str) -> tuple[Usage, ...]:
        if path == self._path:
            self._put_away()
        met = self._documents[path]
        return self._usages(met[::2], met[1::2])

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)

    def _usages(self, numbers: Iterable[int], times: Iterable[int]) -> tuple[Usage, ...]:
        """A form that two terms have is one."""
        added: Counter[tuple[str, str, str]] = Counter()
        for number, each in zip(numbers, times, strict=True):
            added[self._told(self._keys[number])] += each
        return tuple(Usage(*told, each) for told, each in added.items())

    def _put_away(self) -> None:
        if self._path is not None:
            self._documents[self._path] = array("Q", (each for pair in self._now.items() for each in pair))


class Total(Sequence[Usage]):
    """The usages of all documents: of most reports nobody asks."""

    def __init__(self, usages: Usages) -> None:
        self._usages = usages

    @cached_property
    def _all(self) -> tuple[Usage, ...]:
        return self._usages.told()

    @overload
    def __getitem__(self, at: int) -> Usage: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Usage]: ...
    def __getitem__(self, at: int | slice) -> Usage | Sequence[Usage]:
        return self._all[at]

    def __len__(self) -> int:
        return len(self._all)


def paths(document: Document) -> list[str]:
    """The files of a document, the source first."""
    return [path for path in (document.source_path, document.path) if path is not None]
