"""Findings as the page's script reads them: segments once, and findings that name the segment they lie in.

Places in a text count UTF-16 units there, as scripts do, and are widened to whole clusters:
half a cluster cannot be coloured.
Texts are on one line and hold nothing that could change the direction of reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from toolkit.model import Finding, Level, Related, Side, Span
from toolkit.report.excerpt import applied, excerpt, invisible_names, plain, whole_clusters
from toolkit.report.finding import instead
from toolkit.report.identity import fingerprint
from toolkit.report.json import Value
from toolkit.report.places import beside, elsewhere

ROOM: Final = 160
"""Columns shown of a text as its fix leaves it, where the fix is not one form for another."""


@dataclass
class Rows:
    """Makes rows one after the other, and remembers what they name."""

    limit: int
    known: frozenset[str] | None = None
    """Fingerprints of the run before this one; None where there is none to compare with."""
    concepts: dict[str, None] = field(default_factory=dict)
    """Ids of the concepts that findings are about, in the order met."""
    times: Counter[tuple[str, Level]] = field(default_factory=Counter)
    """Findings that count, by rule and level."""
    met: set[str] = field(default_factory=set)
    """Fingerprints of those."""
    ignored: int = 0
    left_out: int = 0

    def __post_init__(self) -> None:
        self._made = 0
        self._segments: dict[tuple[str, str | None, str | None, str | None], int] = {}

    def of(self, finding: Finding) -> Iterator[Mapping[str, Value]]:
        """The row of a finding, and before it that of its segment if it is a new one."""
        self._count(finding)
        if self._made == self.limit:
            self.left_out += 1
            return
        self._made += 1
        self.concepts.update(dict.fromkeys(each for each in (finding.concept, finding.found_concept) if each))
        key = (finding.path, finding.unit, finding.source, finding.target)
        if key not in self._segments:
            self._segments[key] = len(self._segments)
            yield _present(_segment(finding))
        yield _present(self._row(finding, self._segments[key]))

    def _row(self, finding: Finding, segment: int) -> Mapping[str, Value]:
        own = _text(finding, finding.side) or ""
        whole = finding.span is None or finding.span == (0, len(own))
        start = finding.region.start if finding.region else None
        new = instead(finding)
        return {
            "segment": segment,
            "rule": finding.rule,
            "level": finding.level.value,
            "side": finding.side and finding.side.value,
            "line": start and start.line,
            "column": start and start.column,
            "message": plain(finding.message),
            "mark": None if whole or finding.span is None else _mark(own, finding.span),
            "unseen": invisible_names(finding.text or ""),
            "text": None if own else finding.text and plain(finding.text),
            "concepts": [each for each in (finding.concept, finding.found_concept) if each],
            "write": plain(new),
            "mended": "" if new else _mended(finding),
            "expected": [plain(form) for form in dict.fromkeys(finding.expected) if form != new],
            "related": [_present(_related(finding, related)) for related in finding.related],
            "ignored": finding.suppressed and plain(finding.suppressed),
            "fresh": self.known is not None and fingerprint(finding) not in self.known,
        }

    def _count(self, finding: Finding) -> None:
        if finding.suppressed is not None:
            self.ignored += 1
            return
        self.times[finding.rule, finding.level] += 1
        self.met.add(fingerprint(finding))


def _present(row: Mapping[str, Value]) -> Mapping[str, Value]:
    """The row without what says nothing: ten thousand of them must stay small."""
    return {key: value for key, value in row.items() if value not in (None, "", []) and value is not False}


def _segment(finding: Finding) -> Mapping[str, Value]:
    """Both texts; `lang` is the language of `side`, the only one that a finding knows."""
    return {
        "file": plain(finding.path),
        "unit": finding.unit and plain(finding.unit),
        "source": finding.source and plain(finding.source),
        "target": finding.target and plain(finding.target),
        "lang": finding.lang,
        "side": finding.side and finding.side.value,
    }


def _text(finding: Finding, side: Side | None) -> str | None:
    return finding.source if side is Side.SOURCE else finding.target


def _mark(text: str, span: Span) -> list[int]:
    """Where a span begins and ends in UTF-16 units, widened to whole clusters."""
    return [len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in whole_clusters(text, span)]


def _related(finding: Finding, related: Related) -> Mapping[str, Value]:
    """A mark in a text of the same segment, or words about a place elsewhere."""
    message, place = plain(related.message), plain(elsewhere(finding, related))
    here = beside(related)
    if here and (related.side, related.span) == (finding.side, finding.span):
        return {"message": message}
    text = _text(finding, related.side) if here else None
    if text:
        told = f"{message}, {place}" if place else message
        return {"message": told, "side": related.side.value, "mark": _mark(text, related.span)}
    return {"message": f"{place} ({message})" if place else message, "text": plain(related.text)}


def _mended(finding: Finding) -> str:
    text = _text(finding, finding.side)
    if finding.fix is None or not text:
        return ""
    return "".join(excerpt(*applied(text, finding.fix.edits), ROOM))
