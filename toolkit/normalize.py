"""Mend the Burmese of files at the level of code points, and convert Zawgyi on request.

    from toolkit.normalize import normalize

    for file in normalize(["draft.my.md"], zawgyi=True):
        print(file.path, len(file.places))
        file.apply()

What is mended is what `text.burmese.repair` is sure of; correct text, Shan, Mon, Karen and Pali stay as they are.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from toolkit.errors import InputError
from toolkit.formats.discovery import ignore
from toolkit.formats.edits import NotEditableError, file_fix, origins_in, spliced
from toolkit.formats.listing import Found, Skip, found_in
from toolkit.formats.model import Batch, Document
from toolkit.formats.pairs import open_draft
from toolkit.formats.places import position
from toolkit.formats.registry import Languages, PlainFormat, named_format
from toolkit.formats.rewrite import Rewrite
from toolkit.formats.splice import digest
from toolkit.match.encoding import readings
from toolkit.model import Edit, FileEdit, Position, Side, Span, Stretch
from toolkit.named_tuple import NamedTuple
from toolkit.text.literals import in_literal
from toolkit.text.patterns import regex
from toolkit.text.repairs import Kind, Repair, conversion, repairs

BURMESE: Final = regex("[\u1000-\u109f]")

OTHER_LANGUAGES: Final = frozenset(
    {"blk", "eky", "kar", "kht", "kjp", "kyu", "ksw", "mnw", "pi", "pli", "pwo", "rmx", "shn", "tjl", "wbm"}
)
"""Languages in the Myanmar script that have other spellings (ISO 639): text declared as one of them is left alone."""

ZAWGYI: Final = "Zawgyi"
UNSURE: Final = "may be Zawgyi, too little to tell"


class MendedText(NamedTuple):
    """A paragraph, string or cell that is mended."""

    text: str
    """Decoded, as it is in the file now."""
    repairs: tuple[Repair, ...]
    """In order; spans are of `text`."""
    places: tuple[Position, ...]
    """Where each stands in the file."""
    written: tuple[FileEdit, ...]


class Untouched(NamedTuple):
    """A place that is left as it is."""

    place: Position | None
    reason: str
    """`Zawgyi`, or why it cannot be written."""


@dataclass(frozen=True, slots=True)
class Normalized:
    """What normalising does to one file. Nothing is written before `apply`."""

    path: str
    texts: tuple[MendedText, ...] = ()
    untouched: tuple[Untouched, ...] = ()
    unreadable: tuple[str, ...] = ()
    """What could not be read of it, a line each."""
    encoding: str = "utf-8"
    unchanged: str = ""
    """The `digest` of the file as it was read."""
    unread: bool = False
    """Nothing of the file could be read."""

    @property
    def kinds(self) -> dict[Kind, int]:
        """How many places of each kind are mended, most first."""
        return dict(Counter(repair.kind for text in self.texts for repair in text.repairs).most_common())

    @property
    def rewrite(self) -> Rewrite:
        """The edits of the file as one."""
        edits = tuple(sorted({edit for text in self.texts for edit in text.written}, key=lambda edit: edit.span))
        return Rewrite(self.path, edits, self.encoding, self.unchanged)

    def apply(self) -> None:
        """Write the edits into the file, all or none. Raises InputError, the file left as it was."""
        self.rewrite.apply()


def normalize(
    paths: Iterable[str],
    *,
    zawgyi: bool = False,
    stdin: bytes | None = None,
    format: str | None = None,  # noqa: A002  # what the option is called
    skipped: Skip = ignore,
) -> Iterator[Normalized]:
    """What there is to mend in files and folders, one after the other; nothing is written yet.

    `-` is standard input (`stdin`, else that of the process).
    Zawgyi is converted only if asked for; else it is left untouched, and listed.
    `skipped` is told of each file that is passed over, and why.
    Raises UsageError for what cannot be meant. A file that cannot be read says so in `unreadable`.
    """
    chosen = named_format(format) if format else None
    source = None if stdin is None else io.BytesIO(stdin)
    for found in found_in([str(path) for path in paths], source, chosen, skipped):
        try:
            yield _normalized(found, zawgyi)
        except InputError as error:
            yield Normalized(found.input.path, unreadable=(error.problem,), unread=True)


def _normalized(found: Found, zawgyi: bool) -> Normalized:
    path = found.input.path
    unchanged = digest(path) if found.input.data is None and found.problem is None else ""
    document = _opened(found)
    texts: list[MendedText] = []
    untouched: list[Untouched] = []
    unreadable: list[str] = []
    for batch in document.batches():
        unreadable += [part.message for part in batch.unreadable]
        for each in _mended(document, batch, zawgyi):
            (texts if isinstance(each, MendedText) else untouched).append(each)  # type: ignore[arg-type]
    return Normalized(path, tuple(texts), tuple(untouched), tuple(unreadable), document.encoding, unchanged)


def _opened(found: Found) -> Document:
    """The file by itself: both sides of a bilingual one, and one of a pair alone. Raises InputError."""
    if found.problem is not None:
        raise InputError(found.input.path, found.problem)
    if isinstance(found.format, PlainFormat):
        return open_draft(found.input, found.format, Languages())
    assert found.format is not None
    try:
        return found.format.open(found.input, Languages())
    except InputError:  # a table of more languages than two
        try:
            return found.format.open(found.input, Languages(target="my"))
        except InputError:
            pass
        raise


# --- one text after the other ---


class _Text(NamedTuple):
    """One side of a segment, and where it stands."""

    side: Side
    text: str
    stretch: Stretch
    at: Span | None


def _mended(document: Document, batch: Batch, zawgyi: bool) -> Iterator[MendedText | Untouched]:
    texts = list(_burmese(document, batch))
    read = readings([each.text for each in texts])
    for number, each in enumerate(texts):
        reading = read.get(number)
        runs = reading.runs if reading is not None else ()
        doubtful = reading.doubtful if reading is not None else ()
        yield from (Untouched(_place(document, each, run), UNSURE) for run in doubtful)
        found = list(_repairs(each.text, sorted((*runs, *doubtful))))
        if zawgyi:
            whole = [Repair(Edit(run, _made(each.text, run)), Kind.ZAWGYI) for run in runs]
            found = sorted(
                found + [repair for repair in whole if repair.edit.text != each.text[slice(*repair.edit.span)]]
            )
        else:
            yield from (Untouched(_place(document, each, run), ZAWGYI) for run in runs)
        if found:
            yield from _written(document, each, found)


def _burmese(document: Document, batch: Batch) -> Iterator[_Text]:
    """The texts of a batch that hold Burmese letters, each once."""
    seen: set[tuple[Side, Span]] = set()
    for segment in batch.segments:
        sides = (
            _Text(Side.SOURCE, segment.source or "", batch.source or batch.target, segment.source_at),
            _Text(Side.TARGET, segment.target, batch.target, segment.target_at),
        )
        for each, lang in zip(sides, (document.source_lang, document.target_lang), strict=True):
            if (lang or "").split("-")[0] in OTHER_LANGUAGES or not BURMESE.search(each.text):
                continue
            if each.at is not None and (each.side, each.at) in seen:
                continue
            if each.at is not None:
                seen.add((each.side, each.at))
            yield each


def _repairs(text: str, runs: Sequence[Span]) -> Iterator[Repair]:
    """The repairs of what is neither Zawgyi nor an address, a tag or code."""
    edges = [0, *(edge for run in runs for edge in run), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for edit, kind in repairs(text[start:end]):
            span = Span(edit.span.start + start, edit.span.end + start)
            if not in_literal(text, span):
                yield Repair(Edit(span, edit.text), kind)


def _made(text: str, run: Span) -> str:
    """A run of Zawgyi in Unicode."""
    edits = [(Span(a - run.start, b - run.start), new) for (a, b), new in conversion(text, run)]
    return spliced(text[slice(*run)], edits)


def _written(document: Document, each: _Text, found: list[Repair]) -> Iterator[MendedText | Untouched]:
    """The repairs as edits of the file: all together, or where that fails each by itself."""
    try:
        yield _as_edits(document, each, found)
    except NotEditableError as error:
        if len(found) == 1:
            yield Untouched(_place(document, each, found[0].edit.span), f"{found[0].kind}: {error}")
            return
        for repair in found:
            yield from _written(document, each, [repair])


def _as_edits(document: Document, each: _Text, found: list[Repair]) -> MendedText:
    if each.at is None:
        raise NotEditableError("this kind of file can be read only")
    edits = [
        part for edit, kind in found for part in (conversion(each.text, edit.span) if kind is Kind.ZAWGYI else [edit])
    ]
    written = file_fix(document, each.side, each.stretch, each.at, each.text, edits)
    places = tuple(_place(document, each, repair.edit.span) for repair in found)
    return MendedText(each.text, tuple(found), tuple(place for place in places if place), written.edits)


def _place(document: Document, each: _Text, span: Span) -> Position | None:
    if each.at is None:
        return None
    raw = origins_in(document, each.side, each.stretch.text[slice(*each.at)]).back(span)
    return position(each.stretch, each.at.start + raw.start)
