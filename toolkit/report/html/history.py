"""Earlier runs, from the JSON reports they left."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.model import Level
from toolkit.named_tuple import NamedTuple
from toolkit.report.json import VERSION


class Run(NamedTuple):
    """What one run found."""

    name: str
    counts: tuple[int, ...]
    """Findings that counted, by level."""
    fingerprints: frozenset[str]


def earlier_runs(paths: Iterable[str]) -> tuple[Run, ...]:
    """The runs, in the order given. Raises UsageError for a file that is no JSON report of version 1."""
    return tuple(_run(path) for path in paths)


def _run(path: str) -> Run:
    remedy = "write one with: wawhara check --format json --output FILE"
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    except ValueError:
        raise UsageError(f"{path}: is no JSON report ({remedy})") from None
    version = document.get("version") if isinstance(document, dict) else None
    if version != VERSION:
        said = f"of version {version}, not {VERSION}" if version is not None else f"but no report of ours ({remedy})"
        raise UsageError(f"{path}: is JSON {said}")
    try:
        counts = tuple(int(document["summary"]["findings"][level.value]) for level in Level)
        counted = (finding for finding in document["findings"] if finding["suppressed"] is None)
        return Run(Path(path).stem, counts, frozenset(str(finding["fingerprint"]) for finding in counted))
    except (KeyError, TypeError, ValueError):
        raise UsageError(f"{path}: is no whole JSON report ({remedy})") from None
