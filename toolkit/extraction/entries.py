"""Proposals as a glossary file, for a person to go through: every term is marked as proposed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from toolkit.extraction.model import Proposal, Proposals, ProposedTerm
from toolkit.model import Review, Status, TermType
from toolkit.termbase.written import file_text

HEADING: Final = """\
Proposed by wawhara extract, best first. Checks ignore these terms.
Accept one: correct it, give its concept a subject, change review = "proposed" to "attested" or "reviewed".
Decline one: delete it."""


def toml(proposals: Proposals) -> str:
    """A whole file, in the format of the glossary."""
    return file_text(HEADING, {}, {entry.id: concept(entry) for entry in proposals.entries})


def concept(entry: Proposal) -> Mapping[str, object]:
    """A proposal as the table of a concept: what speaks for it stands in its note."""
    table: dict[str, object] = {"note": _note(entry)}
    for lang in dict.fromkeys(term.lang for term in entry.terms):
        table[lang] = [_term(term) for term in entry.of(lang)]
    return table


def _term(term: ProposedTerm) -> Mapping[str, object]:
    table: dict[str, object] = {"term": term.text}
    if term.type is not TermType.FULL:
        table["type"] = term.type.value
    table["status"] = (Status.PREFERRED if term.preferred else Status.ADMITTED).value
    return {**table, "source": term.source, "review": Review.PROPOSED.value}


def _note(entry: Proposal) -> str:
    units = ", ".join(f"{seen.path}: {seen.unit}" for seen in entry.seen)
    return f"Evidence: {entry.evidence}. Seen in {units}."
