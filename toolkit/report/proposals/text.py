"""Proposals for reading on a screen."""

from __future__ import annotations

from collections.abc import Iterator

import click

from toolkit.extraction.model import Proposal, Proposals
from toolkit.model import TermType
from toolkit.report.excerpt import plain
from toolkit.report.proposals import List
from toolkit.report.report import Page
from toolkit.report.wording import counted, filled, language_name


def write(proposals: Proposals, page: Page) -> None:
    """An entry each: its forms by language, what speaks for it, and where it was seen."""
    for line in (*_head(proposals), *_body(proposals, page.width)):
        click.echo(line, file=page.out, color=page.colour)


def _head(proposals: Proposals) -> Iterator[str]:
    entries = counted(len(proposals.entries), "proposal")
    segments = counted(proposals.segments, "segment")
    yield click.style(plain(f"{entries} from {segments} of {', '.join(proposals.files)}"), bold=True)
    yield plain(f"Glossary: {proposals.glossary.origin} ({counted(len(proposals.glossary.concepts), 'concept')})")
    yield from (f"Not read: {plain(line)}" for line in proposals.unread)
    yield from (plain(line) for line in proposals.remarks)
    if not proposals.entries:
        yield "The texts name nothing new." if proposals.segments else "No text was read."


def _body(proposals: Proposals, width: int | None) -> Iterator[str]:
    for number, entry in enumerate(proposals.entries, 1):
        yield ""
        yield f"{number}. " + click.style(plain(title(entry)), bold=True) + f" [{entry.id}]"
        for lang in dict.fromkeys(term.lang for term in entry.terms):
            forms = "; ".join(_form(term.text, term.type) for term in entry.of(lang))
            yield from _line(f"{language_name(lang)}: {forms}", width)
        yield from _line(entry.evidence, width)
        for seen in entry.seen[:1]:
            line = f", line {seen.place.line}" if seen.place else ""
            yield from _line(f"{seen.path} {seen.unit}{line}", width)


def title(entry: Proposal) -> str:
    """Its first form."""
    return entry.terms[0].text


def _form(text: str, kind: TermType) -> str:
    return plain(text if kind is TermType.FULL else f"{text} ({kind.value})")


def _line(text: str, width: int | None) -> Iterator[str]:
    first, *rest = plain(text).split()
    yield from filled([f"     {first}", *rest], width, "     ")


LIST = List("text", write)
