"""From edits of a decoded string to the smallest edits of the file it was read from.

What the edit does not change stays as it is written: markup, wrapped lines, escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from toolkit.formats.model import Document
from toolkit.model import Edit, FileEdit, FileFix, Side, Span, Stretch
from toolkit.named_tuple import NamedTuple
from toolkit.text.origins import Origins
from toolkit.text.patterns import regex

TOKEN: Final = regex("[က-ဪဿ၎](?:[\u102b-\u103e]|(?<=\u1039)[က-အ])*|[^\\W\u1000-\u109f]+|\\s+|.", re.DOTALL)
"""A Burmese cluster, a word, a space."""
JOINT: Final = regex(r'[\s">\\]*')
"""What may stand between the characters of a text only because its lines are wrapped: it may go with them."""
ALIKE: Final = 0.5
"""Likeness from which two texts are one text mended, so that what they share may stay where it is."""
LONGEST: Final = 2000
"""Tokens beyond which texts are not compared one by one."""


SHORT: Final = 64
"""Code points, old and new, up to which a comparison is remembered: Zawgyi has the same clusters again and again."""

LONG: Final = 20_000
"""Code points of a text beyond which it is not read again for an edit of plain characters by plain ones."""


class NotEditableError(ValueError):
    """An edit cannot be written into the file. `str()` is the reason, one phrase."""


class _Run(NamedTuple):
    """A change of the decoded text, and the raw characters that stand there."""

    span: Span
    change: Edit


def file_fix(document: Document, side: Side, stretch: Stretch, at: Span, text: str, edits: Sequence[Edit]) -> FileFix:
    """Edits of one side of a segment, as its file must be edited.

    `at` is where the side stands in its stretch, `text` its decoded string.
    The result is read again and must say what was meant. Raises NotEditableError.
    """
    raw = stretch.text[slice(*at)]
    origins = origins_in(document, side, raw)
    runs = [run for edit in sorted(edits) for run in _runs(text, edit, origins, raw)]
    written = [(run.span, _escaped(document, run.change.text, raw)) for run in runs]
    changes = [run.change for run in runs]
    plain = len(raw) > LONG and all(
        raw[slice(*span)] == text[slice(*edit.span)] and new == edit.text
        for (span, edit), (_, new) in zip(runs, written, strict=True)
    )
    if not plain and not _reads_as(document, side, spliced(raw, written), spliced(text, changes)):
        raise NotEditableError("the markup around it would make something else of it")
    first, last = min(edit.span.start for edit in edits), max(edit.span.end for edit in edits)
    extent = origins.back(Span(first, last))
    start = stretch.offset + at.start
    return FileFix(
        Span(start + extent.start, start + extent.end),
        tuple(FileEdit(stretch.path, Span(start + a, start + b), new, raw[a:b]) for (a, b), new in written),
        document.encoding,
    )


@lru_cache(maxsize=2)
def origins_in(document: Document, side: Side, raw: str) -> Origins:
    """`document.origins`, remembered: a long text has many findings."""
    return document.origins(side, raw)


def spliced(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """The text with the edits made; none may overlap."""
    parts, done = [], 0
    for (start, end), new in sorted(edits):
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


# --- what of an edit is a change at all ---


def _runs(text: str, edit: Edit, origins: Origins, raw: str) -> Iterator[_Run]:
    """An edit without what it leaves as it is; in several parts where something else stands between them."""
    change = _trimmed(text, edit)
    if not change.text and change.span.start == change.span.end:
        return
    markup = _markup(change.span, origins, raw)
    if markup is None and "\n" not in text[slice(*change.span)]:
        yield _run(text, change, edit, origins)
        return
    parts = _parts(text, change)
    if not parts or any(_markup(part.span, origins, raw) for part in parts):
        if markup is not None and JOINT.fullmatch(markup) is None:
            raise NotEditableError(f"it would go across markup ({markup.strip()})")
        parts = [change]
    for part in parts:
        yield _run(text, part, edit, origins)


def _trimmed(text: str, edit: Edit) -> Edit:
    """The edit without the clusters and words that the old and the new text begin and end with."""
    was, will = text[slice(*edit.span)], edit.text
    if "\n" not in was and was[:1] != will[:1] and was[-1:] != will[-1:]:
        return edit
    head, tail, changed = _differing(was, will) if len(was) + len(will) < SHORT else _differing.__wrapped__(was, will)
    return Edit(Span(edit.span.start + head, edit.span.end - tail), changed)


@lru_cache(maxsize=1 << 12)
def _differing(was: str, will: str) -> tuple[int, int, str]:
    """How many characters at the beginning and the end of the old text stay, and what the rest becomes."""
    old, new = TOKEN.findall(was), TOKEN.findall(will)
    most = min(len(old), len(new))
    head = next((n for n in range(most) if not _same(old[n], new[n])), most)
    tail = next((n for n in range(most - head) if not _same(old[-1 - n], new[-1 - n])), most - head)
    kept = len("".join(old[:head])), len("".join(old[len(old) - tail :]))
    return *kept, "".join(new[head : len(new) - tail])


def _same(old: str, new: str) -> bool:
    """A line end in place of a space is no difference."""
    return old == new or _seen(old) == new


def _parts(text: str, edit: Edit) -> list[Edit]:
    """The differences between the old and the new text, one by one; none where they have little in common."""
    old, new = TOKEN.findall(text[slice(*edit.span)]), TOKEN.findall(edit.text)
    if max(len(old), len(new)) > LONGEST:
        return []
    places = list(accumulate(map(len, old), initial=edit.span.start))
    if any(map(str.isspace, old)) and [*map(str.isspace, old)] == [*map(str.isspace, new)]:
        words = zip(old, new, places, strict=False)
        return [Edit(Span(at, at + len(was)), is_) for was, is_, at in words if not _same(was, is_)]
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, [_seen(token) for token in old], [_seen(token) for token in new], autojunk=False)
    if matcher.ratio() < ALIKE:
        return []
    return [
        Edit(Span(places[a], places[b]), "".join(new[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def _seen(token: str) -> str:
    """A line end, and the space around it, as the space that it stands for."""
    return " " if "\n" in token and token.isspace() else token


# --- where it stands in the file ---


def _markup(span: Span, origins: Origins, raw: str) -> str | None:
    """What stands between the characters of a span and is none of them, None if nothing does; the worst first."""
    places = range(span.start, span.end - 1)
    if not places or isinstance(origins.starts, range):  # each character stands for itself
        return None
    gaps = [raw[origins.ends[n] : origins.starts[n + 1]] for n in places if origins.ends[n] < origins.starts[n + 1]]
    return min(gaps, key=lambda gap: JOINT.fullmatch(gap) is not None, default=None)


def _run(text: str, change: Edit, edit: Edit, origins: Origins) -> _Run:
    """A change with its run of raw text; what was made of one escape is replaced as a whole."""
    start, end = change.span
    if start == end:
        if start > edit.span.start:  # what is added belongs to what stands before it
            at = origins.ends[start - 1]
            return _Run(Span(at, at), change)
        return _Run(origins.back(change.span), change)
    first, last = start, end
    while first > 0 and origins.ends[first - 1] > origins.starts[first]:
        first -= 1
    while last < len(text) and origins.starts[last] < origins.ends[last - 1]:
        last += 1
    if (first, last) == change.span:
        return _Run(origins.back(change.span), change)
    whole = Span(first, last)
    return _Run(origins.back(whole), Edit(whole, text[first:start] + change.text + text[end:last]))


def _escaped(document: Document, text: str, raw: str) -> str:
    try:
        return document.escape(text, raw)
    except ValueError as error:
        raise NotEditableError(str(error)) from error


def _reads_as(document: Document, side: Side, raw: str, text: str) -> bool:
    """Does raw text, read again, say that? Judged by as many characters as stand for themselves."""
    origins = document.origins(side, raw)
    if len(origins.starts) != len(text):
        return False
    if text and "\r" not in raw and list(origins.starts) == list(range(origins.starts[0], origins.ends[-1])):
        return raw[origins.starts[0] : origins.ends[-1]] == text  # each character stands for itself
    runs = zip(text, origins.starts, origins.ends, strict=True)
    return all(end - start != 1 or raw[start] in (char, "\r") for char, start, end in runs)
