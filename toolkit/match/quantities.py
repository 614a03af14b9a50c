"""What the sides of a pair differ in as numbers and dates, as faults with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Fault, Related, Side, Span
from toolkit.text.numbers import Mismatch


def faults(pair: Pair, wanted: Callable[[Mismatch], bool]) -> Iterator[Fault]:
    """A fault for each mismatch that a rule wants, in the target; one of what is missing is about the whole of it."""
    source, target = pair.source, pair.target
    if source is None:
        return
    for mismatch in pair.mismatches:
        if wanted(mismatch):
            yield _fault(mismatch, source, target)


def _fault(mismatch: Mismatch, source: Passage, target: Passage) -> Fault:
    # Only here: it compiles all that reads numbers, and most texts agree without.
    from toolkit.text.numbers.wording import expected, phrase, place

    here = place(mismatch)
    asked = span_as_written(source, mismatch.source.span) if mismatch.source else None
    named = source.written(asked) if asked else None
    return Fault(
        phrase(mismatch, source.read, target.read),
        Side.TARGET,
        span_as_written(target, here) if here else Span(0, len(target.text)),
        text=None if here else named,
        expected=expected(mismatch, source.read, target.read, target.lang),
        related=(Related(Side.SOURCE, asked, named, "said here"),) if asked and named else (),
    )


def span_as_written(passage: Passage, span: Span) -> Span:
    """The place in the text as written; Zawgyi was read in Unicode."""
    return passage.reading.origins.back(span) if passage.reading else span
