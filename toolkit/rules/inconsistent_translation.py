"""One source is translated in two ways, or two sources in one.

The same sentence, heading or label twice in a text, rendered differently, makes readers look for a difference
that is not there; two different sources with one translation hide one that is.
Spacing, storage order and capitals never count. In running text only whole segments of some length are compared;
in a heading or label, short ones may differ for good reason and are left alone.
There is no fix: only the translator knows which of the two is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Fault, Level, Side
from toolkit.rules.rule import EVERYTHING, Example, Rule, View

SHORTEST = 12
"""Characters of the source: below it a word may well be translated in two ways."""


def check(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report the first segment of each translation but the first, and of each second source."""
    pairs = [pair for pair in view.pairs if pair.source is not None and len(pair.source.text) >= SHORTEST]
    yield from _conflicts(pairs, Side.SOURCE)
    yield from _conflicts(pairs, Side.TARGET)


def _conflicts(pairs: Iterable[Pair], same: Side) -> Iterator[tuple[Pair, Fault]]:
    groups: dict[bytes, dict[bytes, Pair]] = defaultdict(dict)
    for pair in pairs:
        one, other = _side(pair, same), _side(pair, Side.TARGET if same is Side.SOURCE else Side.SOURCE)
        groups[one.lower].setdefault(other.lower, pair)
    for group in groups.values():
        first, *others = group.values()
        for pair in others:
            yield pair, _fault(pair, first, same)


def _side(pair: Pair, side: Side) -> Passage:
    passage = pair.source if side is Side.SOURCE else pair.target
    assert passage is not None
    return passage


def _fault(pair: Pair, first: Pair, same: Side) -> Fault:
    earlier = first.target.whole("translated so there" if same is Side.SOURCE else "another source, the same words")
    what = "another translation of the same source" if same is Side.SOURCE else "the same translation of another source"
    return Fault(
        f"{what} stands in {first.segment.unit}",
        Side.TARGET,
        expected=(first.target.text,) if same is Side.SOURCE else (),
        related=(earlier._replace(unit=first.segment.unit),),
    )


RULE = Rule(
    name="inconsistent-translation",
    level=Level.WARNING,
    sieve=EVERYTHING,
    check_document=check,
    needs_source=True,
    examples=(
        Example(
            "«သူတို့က လက်ခံသည်။»",
            "They accepted the offer.",
            more=(("They accepted the offer.", "သူတို့ သဘောတူသည်။"),),
            why="one source, two translations",
        ),
        Example(
            "«သူတို့က လက်ခံသည်။»",
            "They rejected the offer.",
            more=(("They accepted the offer.", "သူတို့က လက်ခံသည်။"),),
            why="two sources, one translation",
        ),
        Example(
            "သူတို့က လက်ခံ သည်။",
            "They accepted the offer.",
            more=(("They accepted the offer.", "သူတို့က လက်ခံသည်။"),),
            why="spaces never count",
        ),
        Example("ဟုတ်သည်။", "Yes.", more=(("Yes.", "ဟုတ်ကဲ့။"),), why="a short answer"),
    ),
)
