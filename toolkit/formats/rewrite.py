"""Edits of one file, to be made together or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from toolkit.errors import InputError
from toolkit.formats.decoding import Input, byte_order_mark, decoded
from toolkit.formats.edits import spliced
from toolkit.formats.splice import encoded, splice
from toolkit.model import FileEdit
from toolkit.named_tuple import NamedTuple
from toolkit.writing import CHANGED


class Rewrite(NamedTuple):
    """Edits of one file. Every byte that none of them touches stays as it was."""

    path: str
    edits: tuple[FileEdit, ...]
    """In order, none twice, none overlapping."""
    encoding: str = "utf-8"
    unchanged: str = ""
    """The `digest` of the file as it was read."""

    def apply(self) -> None:
        """Write them into the file.

        Raises InputError, the file left as it was, where it has changed since it was read or cannot be written.
        """
        if not self.edits:
            return
        if not Path(self.path).is_file():
            raise InputError(self.path, "cannot be written: it is no file")
        hold(Input(self.path), self.edits, self.encoding)
        splice(self.path, [(e.span, e.text) for e in self.edits], encoding=self.encoding, unchanged=self.unchanged)

    def applied(self, data: bytes) -> bytes:
        """The content of the file with them made. Raises InputError."""
        source = Input(self.path, data)
        hold(source, self.edits, self.encoding)
        mark, _ = byte_order_mark(data)
        text = "".join(part for part, _ in decoded(source, self.encoding))
        return mark + encoded(self.path, spliced(text, [(e.span, e.text) for e in self.edits]), self.encoding)


def hold(source: Input, edits: Iterable[FileEdit], encoding: str) -> None:
    """Raise InputError if something else than what was read stands where the edits go."""
    pending = sorted(edits, key=lambda edit: edit.span, reverse=True)
    held, at = "", 0
    for text, _ in decoded(source, encoding):
        held += text
        while pending and pending[-1].span.end <= at + len(held):
            edit = pending.pop()
            if held[edit.span.start - at : edit.span.end - at] != edit.replaced:
                raise InputError(source.path, CHANGED)
        seen = min(max(pending[-1].span.start - at, 0), len(held)) if pending else len(held)
        held, at = held[seen:], at + seen
