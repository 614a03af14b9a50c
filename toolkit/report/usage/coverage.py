"""Which concepts texts name, and how: as a table to read, CSV, or JSON."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import click

from toolkit.model import Concept
from toolkit.report.card.text import names
from toolkit.report.escaping import cell
from toolkit.report.excerpt import plain
from toolkit.report.report import Page
from toolkit.report.wording import counted, filled, language_name, period
from toolkit.usage import Coverage, FormCount

VERSION: Final = 1
COLUMNS: Final = ("concept", "name", "subject", "language", "form", "status", "document", "date", "times")


def write_text(coverage: Coverage, page: Page, *, never: bool = False) -> None:
    """A few lines for each concept that occurs, the most frequent first; with `never` those that occur nowhere."""
    for line in _never(coverage) if never else _met(coverage, page.width):
        click.echo(line, page.out, color=page.colour)


def write_csv(coverage: Coverage, page: Page, *, never: bool = False) -> None:
    """A row for each form and document; a row without a form for each concept that occurs nowhere."""
    page.out.write("\ufeff")
    rows = csv.writer(page.out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for id_, counts in {} if never else coverage.counts.items():
        concept = coverage.glossary.concepts[id_]
        for count in counts:
            rows.writerow([cell(text) for text in (*_who(concept), *_how(count))])
    for concept in coverage.never:
        rows.writerow([cell(text) for text in (*_who(concept), "", "", "", "", "", "0")])


def write_json(coverage: Coverage, page: Page, *, never: bool = False) -> None:
    """One object: the concepts that occur with their forms by document, and the ids of those that do not."""
    value = {
        "version": VERSION,
        "documents": coverage.documents,
        "glossary": {"origin": coverage.glossary.origin, "concepts": len(coverage.glossary.concepts)},
        "unread": coverage.unread,
        "concepts": [
            {
                "concept": id_,
                "name": names(coverage.glossary.concepts[id_]),
                "times": sum(count.times for count in counts),
                "forms": [{**count._asdict(), "day": count.day.isoformat() if count.day else None} for count in counts],
            }
            for id_, counts in ({} if never else coverage.counts).items()
        ],
        "never": [concept.id for concept in coverage.never],
    }
    json.dump(value, page.out, ensure_ascii=False, indent=1)
    page.out.write("\n")


def write_html(coverage: Coverage, page: Page, *, never: bool = False) -> None:
    """A page to mail; with `never` without what occurs."""
    from toolkit.report.usage.pages import write_coverage

    write_coverage(coverage, page, never=never)


FORMATS: Final = {"text": write_text, "html": write_html, "csv": write_csv, "json": write_json}


def _who(concept: Concept) -> tuple[str, str, str]:
    return concept.id, names(concept), concept.subject or ""


def _how(count: FormCount) -> tuple[str, ...]:
    day = count.day.isoformat() if count.day else ""
    return language_name(count.lang), count.form, count.status, count.document, day, str(count.times)


def _met(coverage: Coverage, width: int | None) -> Iterator[str]:
    for id_, counts in coverage.counts.items():
        times, where = sum(count.times for count in counts), len({count.document for count in counts})
        days = period(count.day for count in counts)
        head = f"{click.style(names(coverage.glossary.concepts[id_]), bold=True)} [{id_}]"
        yield f"{head}: {times:,} in {counted(where, 'document')}{f', {days}' if days else ''}"
        for lang in dict.fromkeys(count.lang for count in counts):
            yield from filled(_forms(lang, counts), width, "      ")
    total, met = len(coverage.glossary.concepts), len(coverage.counts)
    yield ""
    texts = counted(len(coverage.documents), "document")
    yield f"{texts}: {met:,} of {counted(total, 'concept')} occur, {total - met:,} never."


def _forms(lang: str, counts: Sequence[FormCount]) -> Iterator[str]:
    """The forms of a language, each once, the most frequent first."""
    times: Counter[tuple[str, str]] = Counter()
    for count in counts:
        if count.lang == lang:
            times[count.form, count.status] += count.times
    shown = [
        f"{plain(form)} ({number:,}{'' if status in ('preferred', 'admitted') else f', {status}'})"
        for (form, status), number in times.most_common()
    ]
    yield f"    {language_name(lang)}: {shown[0]}{',' if shown[1:] else ''}"
    yield from (f"{form}{',' if number < len(shown) else ''}" for number, form in enumerate(shown[1:], start=2))


def _never(coverage: Coverage) -> Iterator[str]:
    """By subject, each in the order of the glossary."""
    by_subject: dict[str, list[Concept]] = {}
    for concept in coverage.never:
        by_subject.setdefault(concept.subject or "(no subject)", []).append(concept)
    for subject, concepts in by_subject.items():
        yield click.style(f"{plain(subject)} ({len(concepts):,})", bold=True)
        yield from (f"  {names(concept)} [{concept.id}]" for concept in concepts)
        yield ""
    yield f"{len(coverage.never):,} of {counted(len(coverage.glossary.concepts), 'concept')} occur nowhere."
