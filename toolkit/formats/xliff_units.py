"""From the units of an XLIFF file to segments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.formats.xml_elements import Element
from toolkit.formats.xml_segments import notes_of, segment_of
from toolkit.model import Segment, Span, State

UNFINISHED: Final = frozenset({"new", "needs-translation", "needs-adaptation", "needs-l10n", "initial"})
"""States in which a target is no translation yet (XLIFF 1.2 `state` of a target, XLIFF 2 `state` of a segment)."""
GUESSED: Final = frozenset({"fuzzy-match", "leveraged-mt", "mt-suggestion"})
"""Values of `state-qualifier` for what somebody has yet to look at."""


def segments(text: str, unit: Element, count: int) -> Iterator[Segment]:
    """The segments of a `<trans-unit>` (1.2) or a `<unit>` (2)."""
    number = unit.attribute("id") or str(count)
    parts = _of_unit(unit, number) if unit.name == "unit" else _of_trans_unit(unit, number)
    notes = notes_of(text, unit, *unit.named("notes"))
    for name, source, target, state in parts:
        missing = Span(source.inside.start, source.inside.start)
        yield segment_of(text, name, source.inside, target.inside if target else missing, notes, state)


Part = tuple[str, Element, Element | None, State]


def _of_unit(unit: Element, number: str) -> Iterator[Part]:
    """Segments; what is ignorable (the space between them) is none."""
    parts = list(unit.named("segment"))
    for order, part in enumerate(parts, start=1):
        source = part.first("source")
        if source is not None:
            name = number if len(parts) == 1 else f"{number}/{part.attribute('id') or order}"
            state = State.FUZZY if part.attribute("state") in UNFINISHED else State.FINAL
            yield name, source, part.first("target"), state


def _of_trans_unit(unit: Element, number: str) -> Iterator[Part]:
    """The whole unit, or each of its sentences where they are marked on both sides."""
    source, target, cut = unit.first("source"), unit.first("target"), unit.first("seg-source")
    if source is None:
        return
    state = State.FINAL
    if target is not None:
        fuzzy = target.attribute("state") in UNFINISHED or target.attribute("state-qualifier") in GUESSED
        state = State.FUZZY if fuzzy else State.FINAL
    sources, targets = _sentences(cut), _sentences(target)
    if not sources or not targets:
        yield number, source, target, state
        return
    for name, sentence in sources.items():
        yield f"{number}/{name}", sentence, targets.get(name), state


def _sentences(cut: Element | None) -> dict[str, Element]:
    """Sentences (`<mrk mtype="seg">`) by their number."""
    marked = () if cut is None else cut.below("mrk")
    return {mark.attribute("mid") or "": mark for mark in marked if mark.attribute("mtype") == "seg"}
