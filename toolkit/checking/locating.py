"""From a fault in a segment to a finding in a file."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from toolkit.checking.mending import mending
from toolkit.formats.edits import origins_in
from toolkit.formats.model import Batch, Document, Unreadable
from toolkit.formats.places import region
from toolkit.match.pairing import Pair
from toolkit.model import Fault, Finding, Level, Region, Related, Segment, Side, Span
from toolkit.rules.rule import Rule


class Locator:
    """Gives the faults of one batch their places. Origins are worked out for segments with findings only."""

    def __init__(self, document: Document, batch: Batch, *, file_fixes: bool = True) -> None:
        self.document, self.batch, self.file_fixes = document, batch, file_fixes
        self.others: Sequence[Locator] = ()
        """Those of the other batches of its document, where they are kept: its findings may point there."""
        self._units: dict[str, list[Segment]] | None = None

    def finding(self, pair: Pair, rule: Rule, fault: Fault, level: Level) -> Finding:
        """The fault with its place, its text and its fingerprint."""
        segment = pair.segment
        text = segment.target if fault.side is Side.TARGET else segment.source or ""
        span = fault.span or Span(0, len(text))
        written = fault.text if fault.text is not None else text[span.start : span.end]
        passage = pair.target if fault.side is Side.TARGET else pair.source
        mended = mending(self.document, self.batch.target, pair, rule.name, fault, written=self.file_fixes)
        path = self._path(fault.side)
        return Finding(
            rule=rule.name,
            level=level,
            message=fault.message,
            path=path,
            unit=segment.unit,
            side=fault.side,
            lang=passage.lang if passage else None,
            region=self._region(segment, fault.side, span),
            span=span,
            text=written,
            concept=fault.concept,
            found_concept=fault.found_concept,
            expected=fault.expected,
            fix=mended.fix,
            file_fix=mended.file_fix,
            unfixable=mended.unfixable,
            related=tuple(self._located(related, segment, path) for related in fault.related),
            fingerprint=self._fingerprint(rule, fault, written, text),
            source=segment.source,
            target=segment.target,
            state=segment.state,
        )

    def unreadable(self, part: Unreadable, rule: str) -> Finding:
        """A part of the file that could not be read, as a finding."""
        stretch = self.batch.target
        at = region(stretch, part.at) if part.at is not None else None
        text = stretch.text[slice(*part.at)] if part.at is not None else None
        digest = _digest(rule, self.document.path, part.message, text or "")
        return Finding(
            rule, Level.ERROR, part.message, self.document.path, part.unit, region=at, text=text, fingerprint=digest
        )

    def _path(self, side: Side) -> str:
        """The file that a side stands in: a pair has two."""
        return (self.document.source_path if side is Side.SOURCE else None) or self.document.path

    def _located(self, related: Related, own: Segment, path: str) -> Related:
        """A place that belongs to a finding, with its region, and its file where that is another.

        A place in the finding's own segment has no unit.
        """
        file = self._path(related.side)
        related = related._replace(path=None if file == path else file)
        if related.unit is None or (related.unit == own.unit and _holds(own, related)):
            return related._replace(unit=None, region=self._region(own, related.side, related.span))
        for locator in (self, *self.others):
            for segment in locator.segments(related.unit):
                if _holds(segment, related):
                    return related._replace(region=locator._region(segment, related.side, related.span))
        return related

    def segments(self, unit: str) -> Sequence[Segment]:
        """Those of the batch that bear a unit's name."""
        if self._units is None:
            self._units = {}
            for segment in self.batch.segments:
                self._units.setdefault(segment.unit, []).append(segment)
        return self._units.get(unit, ())

    def _region(self, segment: Segment, side: Side, span: Span) -> Region | None:
        at = segment.target_at if side is Side.TARGET else segment.source_at
        stretch = self.batch.target if side is Side.TARGET else self.batch.source
        if at is None or stretch is None:
            return None
        raw = origins_in(self.document, side, stretch.text[slice(*at)]).back(span)
        return region(stretch, Span(at.start + raw.start, at.start + raw.end))

    def _fingerprint(self, rule: Rule, fault: Fault, written: str, text: str) -> str:
        """Stable across runs and moved lines: what is wrong, in which words."""
        return _digest(rule.name, self.document.path, fault.concept or "", fault.found_concept or "", written, text)


def _holds(segment: Segment, related: Related) -> bool:
    text = segment.target if related.side is Side.TARGET else segment.source or ""
    return text[slice(*related.span)] == related.text


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
