"""Where texts name one concept, with what stands about it: to read, as CSV, or as JSON."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

import click

from toolkit.model import Concept
from toolkit.report.card.text import names
from toolkit.report.escaping import cell
from toolkit.report.excerpt import excerpt, plain
from toolkit.report.report import Page
from toolkit.report.wording import counted, filled, language_name, period
from toolkit.usage import Line, Reader

VERSION: Final = 1
COLUMNS: Final = (
    "path", "line", "column", "unit", "date", "language", "before", "form", "after", "as the glossary has it", "status",
    "the other side",
)  # fmt: skip
ROOM, CELL = 90, 160
"""Columns of a text about a place, on a line of the screen and in the cells of a table."""
NONE: Final = "(not named)"


def write_text(concept: Concept, lines: Iterable[Line], page: Page, reader: Reader) -> None:
    """Each place with its sentence, then which form stands how often, and since when."""
    kept: list[Line] = []
    room = max(40, min(page.width or ROOM, 110) - 8)
    click.echo(click.style(f"{names(concept)} [{concept.id}]", bold=True), page.out, color=page.colour)
    for path, group in groupby(lines, key=lambda line: line.path):
        click.echo(plain(path), page.out)
        for line in group:
            kept.append(line)
            shown = excerpt(line.text, line.span, room)
            place = f"{line.place.line}:{line.place.column}" if line.place else plain(line.unit)
            marked = click.style(shown.quotes[0] + shown.marked + shown.quotes[1], bold=True)
            click.echo(f"  {place}  {shown.before}{marked}{shown.after}", page.out, color=page.colour)
            if line.others is not None:
                click.echo(f"        other side: {', '.join(map(plain, line.others)) or NONE}", page.out)
    for text in _sum(kept, page.width):
        click.echo(text, page.out)


def write_csv(concept: Concept, lines: Iterable[Line], page: Page, reader: Reader) -> None:
    """A row for each place."""
    page.out.write("\ufeff")
    rows = csv.writer(page.out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for line in lines:
        shown = excerpt(line.text, line.span, CELL)
        values = (
            line.path,
            str(line.place.line) if line.place else "",
            str(line.place.column) if line.place else "",
            line.unit,
            line.day.isoformat() if line.day else "",
            language_name(line.lang),
            shown.before,
            plain(line.text[slice(*line.span)]),
            shown.after,
            line.form,
            line.status,
            "" if line.others is None else "; ".join(line.others) or NONE,
        )
        rows.writerow([cell(value) for value in values])


def write_json(concept: Concept, lines: Iterable[Line], page: Page, reader: Reader) -> None:
    """One object: the concept, and its places in order."""
    value = {
        "version": VERSION,
        "concept": concept.id,
        "lines": [
            {
                **line._asdict(),
                "place": {"line": line.place.line, "column": line.place.column} if line.place else None,
                "day": line.day.isoformat() if line.day else None,
            }
            for line in lines
        ],
    }
    json.dump(value, page.out, ensure_ascii=False, indent=1)
    page.out.write("\n")


def write_html(concept: Concept, lines: Iterable[Line], page: Page, reader: Reader) -> None:
    """A page to mail."""
    from toolkit.report.usage.pages import write_concordance

    write_concordance(concept, lines, page, reader)


FORMATS: Final = {"text": write_text, "html": write_html, "csv": write_csv, "json": write_json}


def _sum(lines: list[Line], width: int | None) -> Iterator[str]:
    """Which form stands how often, and when."""
    yield ""
    documents = len({line.document for line in lines})
    yield f"{counted(len(lines), 'place')} in {counted(documents, 'document')}."
    forms = Counter((line.lang, line.form, line.status) for line in lines)
    for (lang, form, status), times in sorted(forms.items(), key=lambda each: (each[0][0], -each[1])):
        days = period(line.day for line in lines if (line.lang, line.form) == (lang, form))
        said = f"  {language_name(lang)} {plain(form)} ({status}): {times:,}"
        yield from filled([f"{said}, {days}" if days else said], width)
    lacking = sum(line.others == () for line in lines)
    if lacking:
        yield f"  {counted(lacking, 'place')} where the other side does not name it"
