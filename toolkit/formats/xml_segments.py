"""From places in an XML text to segments, as XLIFF and TMX have them in common."""

from __future__ import annotations

from toolkit.formats.xml_elements import Element
from toolkit.formats.xml_text import decode, hidden
from toolkit.model import Hidden, Segment, Span, State


def segment_of(
    text: str, number: str, source: Span, target: Span, notes: tuple[str, ...], state: State = State.FINAL
) -> Segment:
    """The segment whose sides are what stands there."""
    original, translated = text[slice(*source)], text[slice(*target)]
    code = Hidden(hidden(original), hidden(translated))
    return Segment(
        number,
        decode(original),
        decode(translated),
        source,
        target,
        notes,
        state,
        hidden=code if code.source or code.target else None,
    )


def notes_of(text: str, unit: Element, *groups: Element) -> tuple[str, ...]:
    """The comments of a unit, and the notes in it and in elements of it."""
    notes = [text[slice(*note.inside)] for group in (unit, *groups) for note in group.named("note")]
    return tuple(note for note in (*unit.comments, *(decode(note).strip() for note in notes)) if note)
