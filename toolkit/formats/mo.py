"""MO: compiled catalogues of GNU gettext, through polib. They have no lines, so nothing has a place."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from toolkit.errors import InputError
from toolkit.formats.decoding import Input
from toolkit.formats.languages import canonical, in_folder, in_name
from toolkit.formats.model import Batch, Document, Unreadable
from toolkit.formats.recognition import MO
from toolkit.formats.registry import BilingualFormat, Languages
from toolkit.formats.streaming import EMPTY
from toolkit.model import Segment, Side, Stretch
from toolkit.text.origins import Origins

if TYPE_CHECKING:
    from polib import MOEntry, MOFile

NO_MO = "is not an MO file (a compiled PO): compile it again with msgfmt, or check the PO file itself"
LARGEST = 256_000_000
"""Bytes that a catalogue may have: it is read whole."""


def open_mo(source: Input, languages: Languages) -> Document:
    """A compiled catalogue as a document. Raises InputError."""
    language = catalogue(source).metadata.get("Language", "")
    return Document(
        path=source.path,
        format="mo",
        batches=lambda: batches(source),
        origins=origins,
        source_lang=languages.source or "en",
        target_lang=languages.target or canonical(language) or in_name(source.path) or in_folder(source.path),
        connected=False,
    )


def batches(source: Input) -> Iterator[Batch]:
    """All of it at once: polib holds it in memory anyway."""
    stretch = Stretch(source.path, "")
    numbered = enumerate(catalogue(source), start=1)
    found = [segment for number, entry in numbered for segment in segments(str(number), entry)]
    empty = () if found else (Unreadable("the catalogue has no entries: there is nothing to check"),)
    yield Batch(stretch, stretch, found, empty)


def segments(unit: str, entry: MOEntry) -> Iterator[Segment]:
    """One entry: a segment for each of its forms."""
    notes = (f"context: {entry.msgctxt}",) if entry.msgctxt else ()
    if not entry.msgid_plural:
        yield Segment(unit, entry.msgid, entry.msgstr, notes=notes)
        return
    forms = list(entry.msgstr_plural.values())
    for number, form in enumerate(forms):
        singular = number == 0 and len(forms) > 1
        yield Segment(unit, entry.msgid if singular else entry.msgid_plural, form, notes=notes)


def catalogue(source: Input) -> MOFile:
    """The catalogue as polib reads it. Raises InputError."""
    import polib

    with source.open() as file:
        data = file.read(LARGEST + 1)
    if not data.startswith(MO):
        raise InputError(source.path, NO_MO if data else EMPTY)
    if len(data) > LARGEST:
        raise InputError(source.path, f"is larger than {LARGEST:,} bytes")
    try:
        return polib.mofile(cast(str, data))  # it takes bytes, its stubs do not say so
    except (OSError, ValueError, LookupError, AttributeError, TypeError, struct.error) as error:
        raise InputError(source.path, "is an MO file that is damaged: compile it again with msgfmt") from error


def origins(side: Side, raw: str) -> Origins:
    """Nothing was decoded that has a place."""
    return Origins.identity(len(raw))


FORMATS = (BilingualFormat("mo", (".mo",), open_mo),)
