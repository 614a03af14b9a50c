"""Units of work: what a check holds on to."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import ref

from tests.match.finding import NAMES
from toolkit import Checker, Segment, Settings
from toolkit.formats.memory import of_segments
from toolkit.formats.model import Batch, Document
from toolkit.model import Stretch

WRONG = Segment("7", "The KNDF said so.", "ကရင်အမျိုးသားအစည်းအရုံးက ပြောသည်။")


class Watched(list[Segment]):
    """A list that tells when it is gone."""


def test_a_batch_is_gone_before_the_next_is_read() -> None:
    alive: list[int] = []

    def batches() -> Iterator[Batch]:
        given: list[ref[Watched]] = []
        for line in range(1, 5):
            alive.append(sum(each() is not None for each in given))
            segments = Watched([WRONG])
            given.append(ref(segments))
            batch = [Batch(None, Stretch("a.po", "", line, 0), segments)]
            del segments
            yield batch.pop()

    opened = of_segments([], source_lang="en", target_lang="my", path="a.po")
    document = Document("a.po", "po", batches, opened.origins, source_lang="en", target_lang="my", connected=False)
    found = list(Checker(NAMES, Settings(jobs=1)).check([document]))
    assert len([finding for finding in found if finding.rule == "wrong-term"]) == 4
    assert alive == [0, 0, 0, 0]
