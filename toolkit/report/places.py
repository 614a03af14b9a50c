"""Where what belongs to a finding stands, for people: beside it, on another line, in another file."""

from __future__ import annotations

from pathlib import PurePath

from toolkit.model import Finding, Related


def beside(related: Related) -> bool:
    """Does it stand in the finding's own segment?"""
    return related.unit is None


def elsewhere(finding: Finding, related: Related) -> str:
    """File and line, as far as they are not the finding's own: `draft.en.md:12`, `line 12`, `unit 7`."""
    file = "" if related.path in (None, finding.path) else _short(related.path or "", finding.path)
    if related.region is None:
        return ", ".join(part for part in (file, f"unit {related.unit}" if related.unit else "") if part)
    line = related.region.start.line
    if file:
        return f"{file}:{line}"
    return "" if beside(related) else f"line {line}"


def message_and_places(finding: Finding) -> str:
    """The message, and on which other lines what belongs to it stands, for reports that show no more than a message."""
    told = [f"{elsewhere(finding, each)}: {each.message}" for each in finding.related if not beside(each)]
    return f"{finding.message} ({'; '.join(told)})" if told else finding.message


def _short(path: str, own: str) -> str:
    """The name alone, of a file in the same folder."""
    return PurePath(path).name if PurePath(path).parent == PurePath(own).parent else path
