"""One finding in words: where, what, the sentence it stands in, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import click

from toolkit.model import Edit, Finding, Fix, Level, Related, Side, State
from toolkit.report.excerpt import Excerpt, applied, beginning, columns, excerpt, invisible_names, plain
from toolkit.report.places import beside, elsewhere
from toolkit.report.wording import filled, language_name

INDENT: Final = "      "
LINE: Final = 100
"""Columns of an excerpt where no terminal says how wide it is."""
NARROW: Final = 48
WIDE: Final = 110
"""An excerpt is never narrower, and never wider, whatever the terminal."""
NEAR: Final = 12
"""Code points between two places that one line shows in any case."""
FORMS: Final = 3
"""Expected forms shown."""

SIGNS: Final = {" ": "␣", "\n": "⏎", "\t": "⇥", "\u00a0": "⍽", "\u200b": "(U+200B ZERO WIDTH SPACE)"}
"""How space is shown where it is all there is to see; \u00a0 is NO-BREAK SPACE."""

COLOURS: Final = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}


def finding_lines(finding: Finding, width: int | None = None) -> Iterator[str]:
    """The lines of a finding, styled, the first with its place, level, message and rule."""
    colour = COLOURS[finding.level]
    lead = f"  {_place(finding)}  {click.style(f'{finding.level.value}:', fg=colour, bold=True)}"
    words = [word for word in plain(finding.message).split(" ") if word]
    fuzzy = ["(fuzzy entry)"] if finding.state is State.FUZZY else []
    yield from filled([lead, *words, *fuzzy, f" [{finding.rule}]"], width, INDENT)
    room = LINE if width is None else max(NARROW, min(width, WIDE) - len(INDENT))
    yield from _own_place(finding, room, colour)
    for related in finding.related:
        yield _related(finding, related, room)
    yield from _remedy(finding, width, room)


def sentences(finding: Finding, message: str) -> str:
    """A message about a finding, and what to write, as sentences."""
    told = (part[:1].upper() + part[1:] for part in map(plain, (message, remedy(finding))) if part)
    return ". ".join(told)


def remedy(finding: Finding) -> str:
    """What to write, on one line: `write: …` or `expected: …`; empty where nothing is known."""
    new = instead(finding)
    forms = [form for form in dict.fromkeys((new, *finding.expected)) if form]
    return f"{'write' if new else 'expected'}: {' '.join(_alternatives(forms))}" if forms else ""


def instead(finding: Finding) -> str:
    """The text to write in place of the one marked, if the fix is as simple as that."""
    edits = finding.fix.edits if finding.fix is not None else ()
    whole = len(edits) == 1 and edits[0].span == finding.span
    return edits[0].text if whole and edits[0].text.strip() else ""


def _place(finding: Finding) -> str:
    if finding.region is not None:
        return f"line {finding.region.start.line}:{finding.region.start.column}"
    return f"unit {plain(finding.unit)}" if finding.unit else "whole file"


def _own_place(finding: Finding, room: int, colour: str) -> Iterator[str]:
    """The side of the segment that the finding is about, its place marked; a lack has none."""
    side = finding.side or Side.TARGET
    text = _side(finding, side)
    label = _label(finding.lang)
    if text and finding.span is not None and finding.span != (0, len(text)):
        yield f"{INDENT}{label} {_shown(excerpt(text, finding.span, room - columns(label)), colour)}"
    elif text:
        yield f"{INDENT}{label} {beginning(plain(text), room - columns(label))}"
    elif finding.text:
        yield f"{INDENT}{_shown(Excerpt('', plain(finding.text), ''), colour)}"


def _related(finding: Finding, related: Related, room: int) -> str:
    side = "" if related.side is (finding.side or Side.TARGET) else related.side.value
    place = ", ".join(part for part in (side, elsewhere(finding, related)) if part)
    label = plain(f"{place} ({related.message})" if place else related.message)
    here = beside(related)
    if not related.text or (here and (related.side, related.span) == (finding.side, finding.span)):
        return f"{INDENT}{label}"
    text = _side(finding, related.side) if here and not _in_sight(finding, related) else None
    if text is None:
        return f"{INDENT}{label}: {_shown(Excerpt('', plain(related.text), ''))}"
    return f"{INDENT}{label}: {_shown(excerpt(text, related.span, room - columns(label) - 2))}"


def _in_sight(finding: Finding, related: Related) -> bool:
    """Does the line above show it, beside the place that the finding is about?"""
    if related.side is not finding.side or finding.span is None:
        return False
    return max(related.span.start - finding.span.end, finding.span.start - related.span.end) < NEAR


def _remedy(finding: Finding, width: int | None, room: int) -> Iterator[str]:
    """What to write: the fix, and the other forms that would be right."""
    new = instead(finding)
    expected = [form for form in dict.fromkeys(finding.expected) if form != new]
    if new:
        yield from filled([f"{INDENT}write:", *_alternatives([new, *expected])], width, INDENT)
        return
    if finding.fix is not None and (unseen := _unseen(finding, finding.fix)):
        yield f"{INDENT}write: {unseen}"
    elif finding.fix is not None:
        yield f"{INDENT}write: {_mended(finding, finding.fix, room - len('write:'))}"
    if expected:
        yield from filled([f"{INDENT}expected:", *_alternatives(expected)], width, INDENT)


def _unseen(finding: Finding, fix: Fix) -> str:
    """What to write, where neither what is written nor what is wrong can be seen: the sentence would look the same."""
    text = _side(finding, finding.side or Side.TARGET)
    if text is None or not all(
        map(_invisible, (part for edit in fix.edits for part in (text[slice(*edit.span)], edit.text)))
    ):
        return ""
    return ", ".join(dict.fromkeys(_without(edit) for edit in fix.edits))


def _without(edit: Edit) -> str:
    if not edit.text:
        return "nothing there"
    return "".join(SIGNS.get(character, character) for character in edit.text)


def _invisible(text: str) -> bool:
    return not text or text.isspace() or bool(invisible_names(text))


def _mended(finding: Finding, fix: Fix, room: int) -> str:
    """About a line of the text as the fix leaves it."""
    text = _side(finding, finding.side or Side.TARGET)
    if text is None:
        return " … ".join(plain(edit.text) for edit in fix.edits)
    return "".join(excerpt(*applied(text, fix.edits), room))


def _alternatives(forms: list[str]) -> Iterator[str]:
    shown = forms[:FORMS]
    for number, form in enumerate(shown):
        yield f"or {plain(form)}" if number else plain(form)
    if len(forms) > len(shown):
        yield f"or {len(forms) - len(shown)} more"


def _shown(place: Excerpt, colour: str | None = None) -> str:
    quotes = place.quotes
    return place.before + click.style(quotes[0] + place.marked + quotes[1], fg=colour, bold=True) + place.after


def _side(finding: Finding, side: Side) -> str | None:
    return finding.source if side is Side.SOURCE else finding.target


def _label(lang: str | None) -> str:
    return f"{language_name(lang)}:" if lang else "text:"
