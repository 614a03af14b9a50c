"""Check batches of columns: what an engine for large corpora needs to run the checker over one.

A batch goes in as columns and comes out as columns, with a summary that adds up.
Nothing is carried from one batch to the next but the glossary,
so batches may be checked on any machine, in any order, and again after a failure, with the same answers.
That is the contract of Spark's `mapInArrow`, Ray Data's `map_batches`, Dask's `map_partitions` and Daft's UDFs;
docs/performance.md has an example.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TypeAlias

from toolkit.checker import Checker
from toolkit.formats.memory import of_segments
from toolkit.model import Finding, Glossary, Level, Segment
from toolkit.named_tuple import NamedTuple
from toolkit.settings import Settings

Columns: TypeAlias = Mapping[str, Sequence[str | None]]
"""`target`, and if there are any `source` and `unit`: as many values each. Rows without a unit are counted from 1."""


@dataclass(slots=True)
class Findings:
    """Findings as columns of equal length, of plain values. Spans are code points of the side, half-open."""

    unit: list[str] = field(default_factory=list)
    rule: list[str] = field(default_factory=list)
    level: list[str] = field(default_factory=list)
    message: list[str] = field(default_factory=list)
    side: list[str | None] = field(default_factory=list)
    start: list[int | None] = field(default_factory=list)
    end: list[int | None] = field(default_factory=list)
    text: list[str | None] = field(default_factory=list)
    concept: list[str | None] = field(default_factory=list)
    found_concept: list[str | None] = field(default_factory=list)
    expected: list[list[str]] = field(default_factory=list)
    fingerprint: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.unit)

    def columns(self) -> dict[str, list[object]]:
        """By name, as `pyarrow.table` and the like take them."""
        return {column.name: getattr(self, column.name) for column in fields(self)}


@dataclass(frozen=True, slots=True)
class Tally:
    """What was met in some batches. Tallies add up, in any order; `Tally()` is that of no batch."""

    segments: int = 0
    findings: Counter[tuple[str, Level]] = field(default_factory=Counter)
    """By rule and level, suppressed ones not counted."""
    usages: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """How often each concept was named: by (concept, language, form)."""
    unchecked: int = 0
    """Segments that are not translated yet."""
    crashed: bool = False
    """A rule crashed: the findings say which."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.segments + other.segments,
            self.findings + other.findings,
            self.usages + other.usages,
            self.unchecked + other.unchecked,
            self.crashed or other.crashed,
        )


class Checked(NamedTuple):
    """What became of one batch."""

    findings: Findings
    tally: Tally


def check_batches(
    batches: Iterable[Columns],
    glossary: Glossary,
    settings: Settings | None = None,
    *,
    source_lang: str | None = "en",
    target_lang: str = "my",
) -> Iterator[Checked]:
    """Check each batch as it comes, as sentences that need not follow each other.

    Rules about whole documents do not run, unless the settings say that batches are documents.
    Raises ValueError for columns of unequal length.
    """
    # The engine has its own processes.
    checker = Checker(glossary, (settings or Settings())._replace(jobs=1), file_fixes=False)
    for batch in batches:
        yield _checked(checker.afresh(), batch, source_lang, target_lang)


def _checked(checker: Checker, batch: Columns, source_lang: str | None, target_lang: str) -> Checked:
    segments = list(_segments(batch))
    document = of_segments(segments, source_lang=source_lang, target_lang=target_lang, connected=False)
    findings, counts = Findings(), Counter[tuple[str, Level]]()
    rows = {segment.unit: row for row, segment in enumerate(segments)}
    for finding in sorted(checker.check([document]), key=lambda found: rows.get(found.unit or "", 0)):
        _add(findings, finding)
        if finding.suppressed is None:
            counts[finding.rule, finding.level] += 1
    summary = checker.summary
    usages = Counter({(use.concept, use.lang, use.form): use.times for use in summary.usages})
    left = len(segments) - summary.segments
    return Checked(findings, Tally(summary.segments, counts, usages, left, summary.crashed))


def _segments(batch: Columns) -> Iterator[Segment]:
    targets = batch["target"]
    sources = batch.get("source") or [None] * len(targets)
    units = batch.get("unit") or [str(number) for number in range(1, len(targets) + 1)]
    for unit, source, target in zip(units, sources, targets, strict=True):
        yield Segment(unit or "", source, target or "")


def _add(findings: Findings, finding: Finding) -> None:
    start, end = finding.span or (None, None)
    findings.unit.append(finding.unit or "")
    findings.rule.append(finding.rule)
    findings.level.append(finding.level.value)
    findings.message.append(finding.message)
    findings.side.append(finding.side.value if finding.side else None)
    findings.start.append(start)
    findings.end.append(end)
    findings.text.append(finding.text)
    findings.concept.append(finding.concept)
    findings.found_concept.append(finding.found_concept)
    findings.expected.append(list(finding.expected))
    findings.fingerprint.append(finding.fingerprint)
