"""Proposals for programs: JSON, version 1. Keys that do not apply are null, never absent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from toolkit.extraction.model import Proposal, Proposals
from toolkit.report.json import Value
from toolkit.report.proposals import List
from toolkit.report.report import Page

VERSION: Final = 1


def write(proposals: Proposals, page: Page) -> None:
    """One object: what was read, and the entries, best first."""
    value = {
        "version": VERSION,
        "languages": proposals.languages,
        "files": proposals.files,
        "segments": proposals.segments,
        "glossary": {"origin": proposals.glossary.origin, "concepts": len(proposals.glossary.concepts)},
        "unread": proposals.unread,
        "remarks": proposals.remarks,
        "entries": [_entry(entry) for entry in proposals.entries],
    }
    json.dump(value, page.out, ensure_ascii=False, indent=1)
    page.out.write("\n")


def _entry(entry: Proposal) -> Mapping[str, Value]:
    return {
        "concept": entry.id,
        "kind": entry.kind.value,
        "score": round(100 * entry.score),
        "segments": entry.segments,
        "counterpart": entry.counterpart,
        "known": [concept.id for concept in entry.known],
        "terms": [
            {"term": t.text, "lang": t.lang, "type": t.type.value, "preferred": t.preferred, "source": t.source}
            for t in entry.terms
        ],
        "seen": [
            {
                "path": seen.path,
                "unit": seen.unit,
                "line": seen.place.line if seen.place else None,
                "texts": dict(seen.texts),
            }
            for seen in entry.seen
        ],
    }


LIST = List("json", write)
