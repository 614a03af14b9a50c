"""What `wawhara fix` would change, for programs: JSON, version 1.

`{"version", "summary", "files"}` in this order; keys that do not apply are null, never absent.
Edits are named as in SARIF: a `region` of the file, the text that is deleted there, and the text that is inserted;
a region is 1-based and counts code points, its end exclusive.
`digest` is BLAKE2b (64 bytes, hexadecimal) of the file as it was read: edits hold for no other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from toolkit.errors import InputError
from toolkit.fix import UNSAFE, FileFixes
from toolkit.formats.decoding import Input, whole_text
from toolkit.formats.places import Lines, line_starts
from toolkit.model import FileEdit, Finding
from toolkit.report.file_places import LONGEST
from toolkit.report.json import Value, region_value

VERSION: Final = 1
WAITING: Final = "another fix comes first"


def fixes_json(files: Sequence[FileFixes], data: bytes | None = None) -> str:
    """The document. `data` is what stands in the only file, where that is standard input."""
    shown = [file for file in files if file.made or file.left or file.waiting or file.unfixed or file.unread]
    document: Mapping[str, Value] = {
        "version": VERSION,
        "summary": {
            "files": len({file.path for file in files if file.made}),
            "fixes": sum(len(file.made) for file in files),
            "left": sum(len(file.left) + len(file.waiting) for file in files),
            "unfixed": sum(file.unfixed for file in files),
            "unread": len({file.path for file in files if file.unread}),
        },
        "files": [_file(file, data) for file in shown],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _file(file: FileFixes, data: bytes | None) -> Mapping[str, Value]:
    text = _text(file, data)
    lines = Lines(line_starts(text or ""))
    return {
        "path": file.path,
        "encoding": file.encoding if file.made else None,
        "digest": file.unchanged or None,
        "fixes": [_fix(finding, text, lines) for finding in file.made],
        "left": [
            *(_left(left.finding, left.reason) for left in file.left),
            *(_left(finding, WAITING) for finding in file.waiting),
        ],
        "unfixed": file.unfixed,
    }


def _fix(finding: Finding, text: str | None, lines: Lines) -> Mapping[str, Value]:
    edits = finding.file_fix.edits if finding.file_fix is not None else ()
    return {**_about(finding), "edits": [_edit(edit, text, lines) for edit in edits]}


def _left(finding: Finding, reason: str) -> Mapping[str, Value]:
    told = "unsafe: asked for with --unsafe" if reason == UNSAFE else reason
    return {**_about(finding), "reason": told}


def _about(finding: Finding) -> Mapping[str, Value]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        "unit": finding.unit,
        "region": finding.region and region_value(finding.region),
        "safe": finding.fix is not None and finding.fix.safe,
        "fingerprint": finding.fingerprint,
    }


def _edit(edit: FileEdit, text: str | None, lines: Lines) -> Mapping[str, Value]:
    known = text is not None and text[slice(*edit.span)] == edit.replaced
    return {
        "path": edit.path,
        "region": region_value(lines.region(edit.span)) if known else None,
        "deleted": edit.replaced,
        "inserted": edit.text,
    }


def _text(file: FileFixes, data: bytes | None) -> str | None:
    """The file as it was read; None where it is too long to read again, or is gone."""
    if not file.made:
        return None
    try:
        return whole_text(Input(file.path, data), file.encoding, LONGEST)
    except InputError:
        return None
