"""From places in an XML text to segments, as XLIFF and TMX have them in common."""

from __future__ import annotations

from toolkit.formats.xml_elements import Element
from toolkit.formats.xml_text import decode, hidden
from toolkit.model import Hidden, Segment, Span, State


def segment_of(
    text: str, number: str, source: Span, target: Span, notes: tuple[str, ...], state: State = State.FINAL
) -> Segment:
    """The segment whose sides are what stands there."""
    original, translated = text[source.start : source.end], text[target.start : target.end]
    code = Hidden(hidden(original), hidden(translated)) if "<" in original or "<" in translated else None
    sides = decode(original), decode(translated)
    return Segment(number, *sides, source, target, notes, state, hidden=code if code and any(code) else None)


def notes_of(text: str, unit: Element, *groups: Element) -> tuple[str, ...]:
    """The comments of a unit, and the notes in it and in elements of it."""
    found = [note for group in (unit, *groups) for note in group.children if note.name == "note"]
    if not found:
        return unit.comments
    notes = [decode(text[note.begin : note.end]).strip() for note in found]
    return (*unit.comments, *[note for note in notes if note])
