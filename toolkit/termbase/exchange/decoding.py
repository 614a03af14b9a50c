"""Bytes of a foreign file to text: a byte order mark decides, else what the user says, else UTF-8."""

from __future__ import annotations

import codecs
from typing import Final

from toolkit.errors import InputError, UsageError

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(path: str, data: bytes, told: str = "") -> str:
    """The text, its byte order mark left out. Raises InputError, and UsageError for an encoding that does not exist."""
    mark, encoding = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", ""))
    try:
        text = data[len(mark) :].decode(encoding or told or "utf-8")
    except LookupError as error:
        raise UsageError(f'--encoding "{told}" is not known (utf-8, utf-16, windows-1252 ...)') from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, len(mark) + error.start) + 1
        name = (encoding or told or "utf-8").upper()
        raise InputError(
            f"{path}:{line}",
            f'is not {name}: save it as UTF-8 ("CSV UTF-8" in Excel), or say its encoding (--encoding)',
        ) from error
    except UnicodeError as error:
        raise InputError(path, f"is not {(encoding or told).upper()}") from error
    if "\0" in text:
        raise InputError(path, "is a binary file, or UTF-16 without a byte order mark (then say --encoding utf-16-le)")
    return text
