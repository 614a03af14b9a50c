"""What is checked in one go and depends on nothing else: a whole connected document, or one batch of any other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from toolkit.errors import InputError
from toolkit.formats.model import Batch, Document
from toolkit.formats.streaming import line_ends
from toolkit.match.matcher import Matcher
from toolkit.model import Position, Region

LEAST: Final = 500_000
"""Code points of a unit of work. To fork a process takes as long as to check a tenth of that."""
MOST: Final = 1_200_000
"""Code points from which on larger units would save no more, but leave processes idle at the end."""

FindMatcher = Callable[[Document, Batch], Matcher]


class Part:
    """Some batches of a document, each with what finds its terms; none where the document has ended.

    If rules about whole documents look at it (it is *connected*), then it is all of its document.
    `error` says why the document cannot be read from here on.
    """

    def __init__(
        self,
        document: Document,
        batches: Iterable[Batch] = (),
        matchers: Iterable[Matcher] = (),
        *,
        connected: bool = False,
        first: bool = False,
        last: bool = False,
        error: InputError | None = None,
    ) -> None:
        self.document, self.batches, self.matchers = document, [*batches], [*matchers]
        self.connected, self.first, self.last, self.error = connected, first or connected, last or connected, error
        self.place: Region | None = None
        """The lines that it takes up; None for a whole document. Known once it is handed on."""

    @property
    def size(self) -> int:
        """Code points of its texts."""
        return sum(len(s.source or "") + len(s.target) for batch in self.batches for s in batch.segments)

    def release(self) -> None:
        """Let go of all that only the check itself needs."""
        self.batches, self.matchers = [], []

    def hand_on(self) -> None:
        """Let go of it because another process has it now, which may be lost."""
        if self.batches and not self.last:
            stretch = self.batches[0].target
            end = Position(stretch.line + line_ends(stretch.text), 1)
            self.place = Region(Position(stretch.line, 1), end)
        self.release()


def parts(document: Document, connected: bool, matcher: FindMatcher) -> Iterator[Part]:
    """A document in parts, in order. What cannot be read becomes the `error` of the last."""
    first = True
    try:
        if connected:
            batches = list(document.batches())
            yield Part(document, batches, [matcher(document, batch) for batch in batches], connected=True)
            return
        for batch in document.batches():
            part = Part(document, [batch], [matcher(document, batch)], first=first)
            del batch  # the part may be let go of before the next one is read
            yield part
            first = False
        yield Part(document, first=first, last=True)
    except InputError as error:
        yield Part(document, first=first, last=True, error=error)


def bundled(single: Iterable[Part], jobs: int) -> Iterator[list[Part]]:
    """Parts put together to units of work for so many processes; for one process each by itself.

    Units are small at first, so that nobody waits for the last one of a short run, and grow with the work.
    """
    bundle: list[Part] = []
    reached = done = 0
    for part in single:
        bundle.append(part)
        reached += part.size if jobs > 1 else LEAST
        if reached >= min(max(LEAST, done // (4 * jobs)), MOST):
            yield bundle
            done += reached
            bundle, reached = [], 0
    if bundle:
        yield bundle
