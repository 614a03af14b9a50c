"""What the page says of the check itself: what was read, with what, what was not, and how much was found."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model import GlossaryFile, Level, Summary
from toolkit.named_tuple import NamedTuple
from toolkit.report.excerpt import plain
from toolkit.report.html.history import Run
from toolkit.report.html.rows import Rows
from toolkit.report.wording import counted, language_pair, listed
from toolkit.rules import rules


class RuleCount(NamedTuple):
    """How often one rule found something."""

    name: str
    manual: str
    """The first line of its manual."""
    counts: tuple[int, ...]
    """By level."""


class RunCount(NamedTuple):
    """A run in the table of runs."""

    name: str
    counts: tuple[int, ...]
    widths: tuple[int, ...]
    """Thousandths of the longest bar."""


class About(NamedTuple):
    """Texts and numbers for the template, which escapes them."""

    scope: str
    languages: str
    glossary: str
    concepts: str
    glossary_files: tuple[GlossaryFile, ...]
    counts: tuple[tuple[Level, int, str], ...]
    rules: list[RuleCount]
    unchecked: tuple[str, ...]
    remarks: tuple[str, ...]
    crashed: bool
    ignored: str
    left_out: str
    runs: list[RunCount]
    since: str


def about_value(summary: Summary, rows: Rows, earlier: tuple[Run, ...]) -> About:
    """All of it."""
    own = tuple(summary.findings.get(level, 0) for level in Level)
    return About(
        scope=f"{counted(summary.files, 'file')}, {counted(summary.segments, 'segment')}",
        languages=listed(language_pair(*pair) for pair in summary.languages) if summary.languages else "",
        glossary=plain(summary.glossary.origin),
        concepts=counted(len(summary.glossary.concepts), "concept"),
        glossary_files=summary.glossary.files,
        counts=tuple((level, number, counted(number, level.value)) for level, number in zip(Level, own, strict=True)),
        rules=_rule_counts(rows),
        unchecked=tuple(map(plain, summary.unchecked)),
        remarks=tuple(map(plain, summary.remarks)),
        crashed=summary.crashed,
        ignored=counted(rows.ignored, "finding") if rows.ignored else "",
        left_out=counted(rows.left_out, "finding") if rows.left_out else "",
        runs=_run_counts([*((run.name, run.counts) for run in earlier), ("this run", own)]) if earlier else [],
        since=_since(earlier[-1], rows) if earlier else "",
    )


def _rule_counts(rows: Rows) -> list[RuleCount]:
    manuals = {name: rule.manual.partition("\n")[0] for name, rule in rules().items()}
    names = dict.fromkeys(name for name, _ in rows.times)
    found = [
        RuleCount(name, manuals.get(name, ""), tuple(rows.times[name, level] for level in Level)) for name in names
    ]
    return sorted(found, key=lambda each: (*(-number for number in each.counts), each.name))


def _run_counts(runs: Iterable[tuple[str, tuple[int, ...]]]) -> list[RunCount]:
    kept = list(runs)
    most = max(*(sum(counts) for _, counts in kept), 1)
    return [
        RunCount(plain(name), counts, tuple(round(1000 * number / most) for number in counts)) for name, counts in kept
    ]


def _since(last: Run, rows: Rows) -> str:
    fresh, gone = len(rows.met - last.fingerprints), len(last.fingerprints - rows.met)
    return f"Since {plain(last.name)}: {fresh:,} new, {gone:,} gone."
