"""A text and its translation in two plain files, and a draft alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from toolkit.formats.decoding import Input
from toolkit.formats.languages import guessed, in_folder, in_name
from toolkit.formats.model import Batch, Document, Unreadable
from toolkit.formats.places import position
from toolkit.formats.registry import Block, Languages, PlainFormat, Text
from toolkit.model import Hidden, Segment, Side, Span, Zone
from toolkit.text.origins import Origins


def open_draft(draft: Input, format_: PlainFormat, languages: Languages) -> Document:
    """A translation, or any text, without a source. Raises InputError."""
    text = parsed(draft, format_)
    target, guess = language(text, languages.target)
    return Document(
        path=draft.path,
        format=format_.name,
        batches=lambda: draft_batches(parsed(draft, format_)),
        origins=lambda side, raw: format_.origins(raw),
        target_lang=target,
        day=text.day,
        remarks=guess,
        encoding=text.encoding,
        escape=format_.escape,
    )


def open_pair(
    source: Input, source_format: PlainFormat, target: Input, target_format: PlainFormat, languages: Languages
) -> Document:
    """A text and its translation: paragraph against paragraph where they line up. Raises InputError."""
    one, other = parsed(source, source_format), parsed(target, target_format)
    source_lang, source_guess = language(one, languages.source, f"the source {source.path}: ")
    target_lang, target_guess = language(other, languages.target)
    parting = where_they_part(one, other)
    formats = {Side.SOURCE: source_format, Side.TARGET: target_format}

    def batches() -> Iterator[Batch]:
        read = parsed(source, source_format), parsed(target, target_format)
        yield paired(*read) if parting is None else together(*read, source_format, target_format)

    def origins(side: Side, raw: str) -> Origins:
        return formats[side].origins(raw) if parting is None else formats[side].whole(raw)[1]

    return Document(
        path=target.path,
        format=target_format.name,
        batches=batches,
        origins=origins,
        source_path=source.path,
        source_lang=source_lang,
        target_lang=target_lang,
        day=other.day or one.day,
        remarks=(*source_guess, *target_guess, *([parting] if parting else [])),
        encoding=other.encoding,
        escape=target_format.escape,
    )


@lru_cache(maxsize=2)
def parsed(source: Input, format_: PlainFormat) -> Text:
    """A text as it was read last: opening a pair compares the two, checking them comes right after."""
    return format_.read(source)


def language(text: Text, wanted: str | None, whose: str = "") -> tuple[str | None, tuple[str, ...]]:
    """The language of a text: as wanted, as the file or its name says, else by its letters, with a remark."""
    path = text.stretch.path
    if told := wanted or text.lang or in_name(path):
        return told, ()
    guess, folder = guessed(text.stretch.text), in_folder(path)
    # A folder may be called `my` for other reasons.
    if guess is None or guess == folder or folder not in (None, "en", "my"):
        return folder, ()
    return guess, (f'{whose}language "{guess}" by its letters (name it with an option, or in the file\'s name)',)


def draft_batches(text: Text) -> Iterator[Batch]:
    """A draft: targets only."""
    segments = [
        Segment(str(number), None, block.text, None, block.at, block.notes, zone=block.zone)
        for number, block in enumerate(text.blocks, start=1)
    ]
    yield Batch(None, text.stretch, segments, text.unreadable)


def where_they_part(source: Text, target: Text) -> str | None:
    """A remark on the first paragraph that has no counterpart, None if the texts line up."""
    count = 0
    for one, other in zip(source.blocks, target.blocks, strict=False):
        if one.zone is not other.zone:
            break
        count += 1
    if count == len(source.blocks) == len(target.blocks):
        return None
    if not source.blocks or not target.blocks:
        return None
    sides = " and ".join(side_there(text, count) for text in (source, target))
    return f"paragraphs part at {count + 1}: {sides}; compared as whole documents"


def side_there(text: Text, number: int) -> str:
    """What stands at that paragraph of a text: `x.en.md:17 (headline)`."""
    path = text.stretch.path
    if number >= len(text.blocks):
        return f"{path} ends after {number}"
    block = text.blocks[number]
    zone = "paragraph" if block.zone is Zone.BODY else block.zone.value
    return f"{path}:{position(text.stretch, block.at.start).line} ({zone})"


def paired(source: Text, target: Text) -> Batch:
    """Paragraph against paragraph."""
    segments = [
        Segment(
            str(number),
            one.text,
            other.text,
            one.at,
            other.at,
            one.notes + other.notes,
            zone=other.zone,
            hidden=hidden([one], [other]),
        )
        for number, (one, other) in enumerate(zip(source.blocks, target.blocks, strict=False), start=1)
    ]
    return Batch(source.stretch, target.stretch, segments, unreadable(source, target))


def together(source: Text, target: Text, source_format: PlainFormat, target_format: PlainFormat) -> Batch:
    """Document against document: one segment."""
    source_at, target_at = extent(source), extent(target)
    segment = Segment(
        "1",
        source_format.whole(source.stretch.text[slice(*source_at)])[0],
        target_format.whole(target.stretch.text[slice(*target_at)])[0],
        source_at,
        target_at,
        tuple(note for block in (*source.blocks, *target.blocks) for note in block.notes),
        hidden=hidden(source.blocks, target.blocks),
    )
    return Batch(source.stretch, target.stretch, [segment], unreadable(source, target))


def hidden(source: list[Block], target: list[Block]) -> Hidden | None:
    """What stands in both sides without being text, None where there is none."""
    both = Hidden(
        tuple(each for block in source for each in block.hidden),
        tuple(each for block in target for each in block.hidden),
        target[0].hidden_at if len(target) == 1 else (),
    )
    return both if any(both) else None


def extent(text: Text) -> Span:
    """From the line of the first paragraph to the end of the last, so that they read again as they were."""
    start, whole = text.blocks[0].at.start, text.stretch.text
    return Span(max(whole.rfind("\n", 0, start), whole.rfind("\r", 0, start)) + 1, text.blocks[-1].at.end)


def unreadable(source: Text, target: Text) -> tuple[Unreadable, ...]:
    """What could not be read on either side; places are those of the target, so the source is named in words."""
    of_source = (Unreadable(f"{source.stretch.path}: {each.message}") for each in source.unreadable)
    return (*target.unreadable, *of_source)
