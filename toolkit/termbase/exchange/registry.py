"""The formats by name: how each is read and written, and which one a file has."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from toolkit.errors import InputError, UsageError, did_you_mean
from toolkit.model import Concept
from toolkit.termbase.exchange.drafts import Reading
from toolkit.termbase.exchange.rows import Layout

LARGEST: Final = 128 * 1024 * 1024
"""Bytes of a file that is read."""

STANDARD_INPUT: Final = "-"

Read = Callable[[str, bytes, Layout, str], Reading]
Write = Callable[[Sequence[Concept], Sequence[str], Sequence[str]], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `write` takes the concepts, what the file says of where it comes from, and (source, target)."""

    name: str
    title: str
    extensions: tuple[str, ...]
    read: Read
    write: Write
    bilingual: bool = False
    """It holds two languages, no more."""
    says_origin: bool = True
    """It has a place for what the file says of where it comes from: the glossary, its licences, whom to name."""


def _tbx(style: str) -> Write:
    def write(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
        from toolkit.termbase.exchange import tbx_write
        from toolkit.termbase.exchange.categories import Dialect

        name, _, dialect = style.partition(" ")
        styles = {"dca": tbx_write.DCA, "dct": tbx_write.DCT, "v2": tbx_write.V2}
        return tbx_write.tbx(concepts, about, styles[name], Dialect(dialect or "TBX-Basic")).encode()

    return write


def _read_tbx(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.tbx_read import read

    return read(path, data)


def _read_table(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.tables import read

    return read(path, data, layout)


def _write_csv(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.tables import write

    # Excel takes a CSV for UTF-8 only if it begins with a byte order mark.
    return write(concepts).encode("utf-8-sig", errors="replace")


def _write_tsv(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.tables import write

    return write(concepts, "\t").encode(errors="replace")


def _read_xlsx(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.xlsx import read

    return read(path, data, layout, sheet)


def _write_xlsx(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.xlsx import write

    return write(concepts)


def _read_utx(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.utx import read

    return read(path, data, layout.encoding)


def _write_utx(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.utx import write

    return write(concepts, about, langs).encode(errors="replace")


def _read_omegat(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.omegat import read

    if len(layout.langs) != 2:
        raise UsageError(f"{path}: a glossary of OmegaT does not say its languages: --lang en,my")
    return read(path, data, layout.langs, layout.encoding)


def _write_omegat(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.omegat import write

    return write(concepts, about, langs).encode(errors="replace")


def _read_po(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.po import read

    return read(path, data, layout.langs, layout.encoding)


def _write_po(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.po import write

    return write(concepts, about, langs).encode(errors="replace")


def _read_weblate(path: str, data: bytes, layout: Layout, sheet: str) -> Reading:
    from toolkit.termbase.exchange.weblate import read

    return read(path, data)


def _write_weblate(concepts: Sequence[Concept], about: Sequence[str], langs: Sequence[str]) -> bytes:
    from toolkit.termbase.exchange.weblate import write

    return write(concepts, about, langs).encode(errors="replace")


FORMATS: Final = MappingProxyType(
    {
        each.name: each
        for each in (
            Format(
                "tbx",
                "TBX version 3, TBX-Basic, data categories as attributes (DCA)",
                (".tbx", ".xml"),
                _read_tbx,
                _tbx("dca"),
            ),
            Format("tbx-dct", "TBX version 3, TBX-Basic, data categories as tags (DCT)", (), _read_tbx, _tbx("dct")),
            Format("tbx-min", "TBX version 3, TBX-Min (DCA)", (), _read_tbx, _tbx("dca TBX-Min")),
            Format("tbx-core", "TBX version 3, TBX-Core", (), _read_tbx, _tbx("dca TBX-Core")),
            Format("tbx-v2", "TBX version 2, TBX-Basic (martif)", (), _read_tbx, _tbx("v2")),
            Format(
                "csv",
                "table with commas, one row for each term",
                (".csv", ".txt"),
                _read_table,
                _write_csv,
                says_origin=False,
            ),
            Format(
                "tsv",
                "table with tabs, one row for each term",
                (".tsv", ".tab"),
                _read_table,
                _write_tsv,
                says_origin=False,
            ),
            Format(
                "xlsx", "workbook for people", (".xlsx", ".xlsm", ".xls"), _read_xlsx, _write_xlsx, says_origin=False
            ),
            Format("utx", "UTX 1.11", (".utx",), _read_utx, _write_utx, bilingual=True),
            Format("omegat", "glossary of OmegaT", (".utf8",), _read_omegat, _write_omegat, bilingual=True),
            Format("po", "gettext catalogue", (".po", ".pot"), _read_po, _write_po, bilingual=True),
            Format("weblate", "Weblate's dialect of TBX", (), _read_weblate, _write_weblate, bilingual=True),
        )
    }
)


def named(name: str) -> Format:
    """The format of a name. Raises UsageError."""
    if name not in FORMATS:
        raise UsageError(f'unknown format "{name}"{did_you_mean(name, FORMATS)}')
    return FORMATS[name]


def read(path: str, layout: Layout, name: str = "", sheet: str = "") -> Reading:
    """The concepts of a file, or of standard input (`-`), in the format named or told by its name.

    Raises InputError and UsageError.
    """
    if path == STANDARD_INPUT and not name:
        raise UsageError(f"standard input: nothing tells its format: say it with --format ({', '.join(FORMATS)})")
    kind = named(name) if name else _by_extension(path)
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(path).open("rb") as file:  # of a pipe nobody knows how much it will give
                data = file.read(LARGEST + 1)
    except OSError as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else str(error.strerror or error).lower()
        raise InputError(path, reason) from error
    if len(data) > LARGEST:
        raise InputError(path, f"is larger than {LARGEST // 2**20} MB: such files are not read; split it")
    return kind.read(path, data, layout, sheet)


def _by_extension(path: str) -> Format:
    suffix = Path(path).suffix.lower()
    found = next((each for each in FORMATS.values() if suffix in each.extensions), None)
    if found is None:
        raise UsageError(f'{path}: nothing tells its format ("{suffix}"): say it with --format ({", ".join(FORMATS)})')
    return found
