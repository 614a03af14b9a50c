"""How time and memory grow with segments and with concepts, and what a second process saves: ours alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Final

from tests.bench import workload
from tests.bench.measure import Cost, middle, paired, run
from tests.bench.peers import ours

CONCEPTS: Final = (1_000, 10_000)
SEGMENTS: Final = (1_000, 10_000, 100_000, 1_000_000)
SHARED: Final = 100_000
"""The most segments that are checked with one and with two processes."""


def growth(folder: Path, times: int, most: int) -> Iterator[str]:
    """A table in Markdown, a line at a time. An exponent of 1 is ten times the cost for ten times the input."""
    costs: dict[tuple[int, int], Cost] = {}
    yield "| segments | concepts | CPU s | wall s | peak MB |"
    yield "|---|---|---|---|---|"
    for concepts in CONCEPTS:
        glossary = folder / f"{SEGMENTS[0]}x{concepts}"  # the same for all sizes
        for segments in (size for size in SEGMENTS if size <= most):
            place = folder / f"{segments}x{concepts}"
            if not (place / workload.TRUTH).exists():
                workload.make(place, segments, concepts, "po")
            if segments == SEGMENTS[0]:
                run(ours(place))  # fills the cache of compiled glossaries
            cost = costs[segments, concepts] = middle([run(ours(place, glossary=glossary)) for _ in range(times)])
            yield f"| {segments:,} | {concepts:,} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.peak:.0f} |"
    yield ""
    for concepts in CONCEPTS:
        sizes = [size for size in SEGMENTS if size >= 10_000 and (size, concepts) in costs]
        yield from _exponents("segments", sizes, [costs[size, concepts] for size in sizes], f"{concepts:,} concepts")
    for segments in SEGMENTS:
        if (segments, CONCEPTS[0]) in costs:
            spent = [costs[segments, concepts] for concepts in CONCEPTS]
            yield from _exponents("concepts", CONCEPTS, spent, f"{segments:,} segments")
    for segments, concepts in costs:
        if concepts == CONCEPTS[0] and segments <= SHARED:
            place = folder / f"{segments}x{concepts}"
            both = paired(ours(place), ours(place, jobs=2), times)
            one, two = middle(both.ours).wall, middle(both.theirs).wall
            yield f"- two processes at {segments:,} segments: {two:.2f} s, one {one:.2f}: {one / two:.2f} times as fast"


def _exponents(what: str, sizes: Sequence[int], costs: Sequence[Cost], given: str) -> Iterator[str]:
    for (less, cheap), (more, dear) in pairwise(zip(sizes, costs, strict=True)):
        time, memory = (log(b / a) / log(more / less) for a, b in ((cheap.cpu, dear.cpu), (cheap.peak, dear.peak)))
        yield f"- in {what} from {less:,} to {more:,}, {given}: time {time:.2f}, memory {memory:.2f}"
