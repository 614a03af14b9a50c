"""What the tests of this room share: read a file, and hold its origins to what they promise."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from toolkit.formats import Batch, Document, Unreadable, documents
from toolkit.formats.places import region
from toolkit.model import Segment, Side, Span, Stretch


class Reading(NamedTuple):
    """A document with all that it holds."""

    document: Document
    batches: list[Batch]

    @property
    def segments(self) -> list[Segment]:
        return [segment for batch in self.batches for segment in batch.segments]

    @property
    def unreadable(self) -> list[Unreadable]:
        return [each for batch in self.batches for each in batch.unreadable]

    @property
    def texts(self) -> list[tuple[str | None, str]]:
        return [(segment.source, segment.target) for segment in self.segments]

    @property
    def targets(self) -> list[str]:
        return [segment.target for segment in self.segments]

    def lines(self) -> list[int]:
        """The line of each target in its file."""
        found = []
        for batch in self.batches:
            for segment in batch.segments:
                assert segment.target_at is not None
                found.append(region(batch.target, segment.target_at).start.line)
        return found


def read(path: Path | str, source_lang: str | None = None, target_lang: str | None = None) -> Reading:
    """Read one file whole, and check its origins."""
    (document,) = documents([str(path)], source_lang=source_lang, target_lang=target_lang)
    return read_document(document)


def read_document(document: Document) -> Reading:
    """Read a document whole, and check its origins."""
    batches = list(document.batches())
    for batch in batches:
        for segment in batch.segments:
            for side, text, stretch, at in sides(batch, segment):
                hold_origins(document, side, text, stretch.text[slice(*at)])
    return Reading(document, batches)


def sides(batch: Batch, segment: Segment) -> Iterator[tuple[Side, str, Stretch, Span]]:
    """The sides of a segment that have a place."""
    if segment.source is not None and segment.source_at is not None and batch.source is not None:
        yield Side.SOURCE, segment.source, batch.source, segment.source_at
    if segment.target_at is not None:
        yield Side.TARGET, segment.target, batch.target, segment.target_at


def hold_origins(document: Document, side: Side, text: str, raw: str) -> None:
    """As many origins as characters, ascending, and a character made of one that needs no escape is that one."""
    origins = document.origins(side, raw)
    assert len(origins.starts) == len(origins.ends) == len(text)
    runs = list(zip(origins.starts, origins.ends, strict=True))
    assert runs == sorted(runs)
    for character, (start, end) in zip(text, runs, strict=True):
        assert 0 <= start <= end <= len(raw)
        if end - start == 1:
            assert raw[start:end] == character or (raw[start:end], character) == ("\r", "\n")


def data_folder(*parts: str) -> Path:
    """A folder of the data to measure on; skips where there is none."""
    root = os.environ.get("WAWHARA_DATA")
    if not root:
        pytest.skip("WAWHARA_DATA is not set")
    return Path(root, *parts)


def words(text: str | None) -> str:
    """A text without the spaces and line ends that differ."""
    return " ".join((text or "").split())
