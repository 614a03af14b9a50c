"""Segments of a document of which one side stands there again: next to none, so that only they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, compress, count, pairwise

from toolkit.match.matcher import Half, Pairs


def recurring(batches: Sequence[Pairs]) -> list[list[int]]:
    """For each batch of a document the numbers of the segments of which one side, as a key, is met twice or more.

    None where a batch has no sources. Sides are told apart by digests: a text or two may be taken for another.
    """
    sources = _met_again(pairs.source for pairs in batches)
    targets = _met_again(pairs.target for pairs in batches)
    return [list(_of(pairs, sources, targets)) for pairs in batches]


def _met_again(halves: Iterable[Half | None]) -> frozenset[int]:
    digests = sorted(chain.from_iterable(half.digests() for half in halves if half is not None))
    return frozenset(one for one, other in pairwise(digests) if one == other)


def _of(pairs: Pairs, sources: frozenset[int], targets: frozenset[int]) -> Iterable[int]:
    if pairs.source is None:
        return ()
    both = zip(pairs.source.digests(), pairs.target.digests(), strict=True)
    return compress(count(), (source in sources or target in targets for source, target in both))
