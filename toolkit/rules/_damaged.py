"""From damage in Burmese text to faults, for the rules that each report some kinds of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Edit, Fault, Fix, Span
from toolkit.text.damage import Kind, damage
from toolkit.text.literals import in_address


def faults(pair: Pair, kinds: Collection[Kind]) -> Iterator[Fault]:
    """What is damaged in a Burmese target, as far as it is of these kinds; what is Zawgyi is another rule's.

    An address, or code, is what it is: nothing in it is damaged.
    """
    if not in_burmese(pair.target):
        return
    for found in damage(pair.target.text):
        if found.kind not in kinds or in_address(pair.target.text, found.span):
            continue
        if not in_zawgyi(pair.target, found.span):
            fix = None if found.mended is None else Fix((Edit(found.span, found.mended),), safe=True)
            expected = () if found.mended is None else (found.mended,)
            yield Fault(found.kind.value, span=found.span, expected=expected, fix=fix)


def in_burmese(passage: Passage) -> bool:
    """Is it Burmese, and surely not Zawgyi as a whole?"""
    reading = passage.reading
    return passage.lang == "my" and not (reading is not None and reading.whole)


def in_zawgyi(passage: Passage, span: Span) -> bool:
    """Does a span touch a run that is or may be Zawgyi?"""
    reading = passage.reading
    runs = (*reading.runs, *reading.doubtful) if reading is not None else ()
    return any(run.start < span.end and span.start < run.end for run in runs)
