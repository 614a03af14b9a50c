"""From a fault in a segment to a finding in a file."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from toolkit.formats.edits import origins_in
from toolkit.formats.model import Batch, Document, Unreadable
from toolkit.formats.places import region
from toolkit.match.pairing import Pair
from toolkit.mending import mending
from toolkit.model import Fault, Finding, Level, Region, Related, Segment, Side, Span
from toolkit.rules.rule import Rule


class Locator:
    """Gives the faults of one batch their places. Origins are worked out for segments with findings only."""

    def __init__(self, document: Document, batch: Batch) -> None:
        self.document, self.batch = document, batch
        self._seen: Counter[str] = Counter()
        self._units: dict[str, list[Segment]] | None = None

    def finding(self, pair: Pair, rule: Rule, fault: Fault, level: Level) -> Finding:
        """The fault with its place, its text and its fingerprint."""
        segment = pair.segment
        text = segment.target if fault.side is Side.TARGET else segment.source or ""
        span = fault.span or Span(0, len(text))
        written = fault.text if fault.text is not None else text[span.start : span.end]
        passage = pair.target if fault.side is Side.TARGET else pair.source
        in_source_file = fault.side is Side.SOURCE and self.document.source_path
        mended = mending(self.document, self.batch.target, pair, rule.name, fault)
        return Finding(
            rule=rule.name,
            level=level,
            message=fault.message,
            path=self.document.source_path if in_source_file and self.document.source_path else self.document.path,
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
            related=tuple(map(self._located, fault.related)),
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

    def _located(self, related: Related) -> Related:
        """A place in another unit of the batch, with its region."""
        if related.unit is None or related.path is not None:
            return related
        if self._units is None:
            self._units = {}
            for segment in self.batch.segments:
                self._units.setdefault(segment.unit, []).append(segment)
        for segment in self._units.get(related.unit, ()):
            text = segment.target if related.side is Side.TARGET else segment.source or ""
            if text[slice(*related.span)] == related.text:
                return related._replace(region=self._region(segment, related.side, related.span))
        return related

    def _region(self, segment: Segment, side: Side, span: Span) -> Region | None:
        at = segment.target_at if side is Side.TARGET else segment.source_at
        stretch = self.batch.target if side is Side.TARGET else self.batch.source
        if at is None or stretch is None:
            return None
        raw = origins_in(self.document, side, stretch.text[slice(*at)]).back(span)
        return region(stretch, Span(at.start + raw.start, at.start + raw.end))

    def _fingerprint(self, rule: Rule, fault: Fault, written: str, text: str) -> str:
        """Stable across runs and moved lines: what is wrong, in which words, the how-manieth time in this file."""
        digest = _digest(rule.name, self.document.path, fault.concept or "", fault.found_concept or "", written, text)
        self._seen[digest] += 1
        times = self._seen[digest]
        return digest if times == 1 else f"{digest}-{times}"


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
