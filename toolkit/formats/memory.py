"""Segments that a program already has, as a document like any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from toolkit.formats.model import Batch, Document
from toolkit.model import Segment, Side, Stretch
from toolkit.text.origins import Origins

PATH = "<segments>"


def of_segments(
    segments: Iterable[Segment],
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    path: str = PATH,
    connected: bool = True,
    day: date | None = None,
) -> Document:
    """A document of segments in memory. Its findings have spans, but no regions."""
    kept = list(segments)

    def batches() -> Iterator[Batch]:
        nowhere = Stretch(path, "")
        yield Batch(nowhere, nowhere, [segment._replace(source_at=None, target_at=None) for segment in kept])

    return Document(
        path=path,
        format="segments",
        batches=batches,
        origins=_identity,
        source_lang=source_lang,
        target_lang=target_lang,
        connected=connected,
        day=day,
    )


def _identity(side: Side, raw: str) -> Origins:
    return Origins.identity(len(raw))
