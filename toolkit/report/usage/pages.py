"""How texts use the glossary as a page to mail: who writes what in which document or month, and every place of a name.

The pages are made of the same parts as the report of a check (`report/html`), and as safe:
texts stand in them as data only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from toolkit.model import Concept, Glossary, Status, Usage
from toolkit.named_tuple import NamedTuple
from toolkit.report.card.text import names
from toolkit.report.excerpt import excerpt, plain
from toolkit.report.html.assembly import assemble, languages_value
from toolkit.report.html.cards import card_values
from toolkit.report.html.embedded import embedded
from toolkit.report.html.matrix import matrix_of
from toolkit.report.json import Value
from toolkit.report.report import Page
from toolkit.report.wording import counted, period
from toolkit.usage import Coverage, Line, Reader

MATRIX: Final = ("dom", "data", "card", "matrix", "views")
PERIODS: Final = (("document", "documents"), ("month", "months"), ("year", "years"))
MOST_IDLE: Final = 500
"""Concepts of a subject that are listed as never named."""
MOST_PLACES: Final = 10_000
"""Places that a browser can be asked to hold."""
ROOM: Final = 420
"""Columns of text shown about a place."""
OTHERS: Final = "without a subject"


class _Text(NamedTuple):
    """A document in the list of texts."""

    path: str
    day: str
    concepts: int
    places: int


def write_coverage(coverage: Coverage, page: Page, *, never: bool = False) -> None:
    """The page of all concepts; with `never` it has no other view than those that no text names first."""
    usages: dict[str, list[Usage]] = {path: [] for path in coverage.documents}
    for id_, counts in {} if never else coverage.counts.items():
        for count in counts:
            usages[count.document].append(Usage(id_, count.lang, count.form, count.times))
    about: dict[str, object] = {
        **_about(coverage.glossary, coverage.documents, coverage.days, coverage.unread, usages),
        "met": f"{len(coverage.counts):,}",
        "never": f"{len(coverage.never):,}",
        "idle": _idle(coverage.never),
    }
    pieces = assemble(
        "coverage.html", (*MATRIX, "start_coverage"), about=about, **_matrix(usages, coverage.glossary, coverage.days)
    )
    page.out.writelines(pieces)
    page.out.write("\n")


def write_concordance(concept: Concept, lines: Iterable[Line], page: Page, reader: Reader) -> None:
    """The page of one concept: its places, and the matrix of its forms."""
    kept = list(lines)
    usages: dict[str, list[Usage]] = {path: [] for path in reader.documents}
    for (path, lang, form), number in Counter((line.document, line.lang, line.form) for line in kept).items():
        usages[path].append(Usage(concept.id, lang, form, number))
    lacking = sum(line.others == () for line in kept)
    about: dict[str, object] = {
        **_about(reader.glossary, reader.documents, reader.days, reader.unread, usages),
        "name": names(concept),
        "places": counted(len(kept), "place"),
        "lacking": counted(lacking, "place") if lacking else "",
        "left_out": counted(len(kept) - MOST_PLACES, "place") if len(kept) > MOST_PLACES else "",
    }
    from markupsafe import Markup

    pieces = assemble(
        "concordance.html",
        (*MATRIX, "places", "start_concordance"),
        about=about,
        places=Markup(embedded([_place(line) for line in kept[:MOST_PLACES]])),
        **_matrix(usages, reader.glossary, reader.days),
    )
    page.out.writelines(pieces)
    page.out.write("\n")


def _matrix(
    usages: Mapping[str, Sequence[Usage]], glossary: Glossary, days: Mapping[str, date | None]
) -> dict[str, object]:
    """What every page with a matrix is given."""
    from markupsafe import Markup

    dated = {path: day for path, day in days.items() if day}
    matrix, ids = matrix_of(usages, glossary, days=dated)
    spoken = {usage.lang for each in usages.values() for usage in each}
    return {
        "matrix": Markup(embedded(matrix)),
        "cards": Markup(embedded(card_values(glossary, ids))),
        "languages": Markup(embedded(languages_value((), spoken))),
        "periods": PERIODS if dated else (),
    }


def _about(
    glossary: Glossary,
    paths: Sequence[str],
    days: Mapping[str, date | None],
    unread: Iterable[str],
    usages: Mapping[str, Sequence[Usage]],
) -> dict[str, object]:
    return {
        "texts": counted(len(paths), "document"),
        "period": period(days.values()),
        "concepts": counted(len(glossary.concepts), "concept"),
        "glossary": plain(glossary.origin),
        "unread": [plain(line) for line in unread],
        "documents": [_text(path, days.get(path), usages[path]) for path in paths],
    }


def _text(path: str, day: date | None, usages: Sequence[Usage]) -> _Text:
    places = sum(usage.times for usage in usages)
    return _Text(plain(path), day.isoformat() if day else "", len({usage.concept for usage in usages}), places)


def _idle(concepts: Iterable[Concept]) -> list[tuple[str, int, list[tuple[str, str]]]]:
    """By subject: its name, how many are left out, and the ids and names of the rest."""
    by_subject: dict[str, list[tuple[str, str]]] = {}
    for concept in concepts:
        by_subject.setdefault(concept.subject or OTHERS, []).append((plain(concept.id), names(concept)))
    return [
        (plain(subject), max(0, len(found) - MOST_IDLE), found[:MOST_IDLE]) for subject, found in by_subject.items()
    ]


def _place(line: Line) -> Mapping[str, Value]:
    shown = excerpt(line.text, line.span, ROOM)
    return {
        "path": plain(line.path),
        "day": line.day.isoformat() if line.day else None,
        "at": f"{line.place.line}:{line.place.column}" if line.place else plain(line.unit),
        "lang": line.lang,
        "form": plain(line.form),
        "avoided": not Status(line.status).usable,
        "before": shown.before,
        "found": shown.marked,
        "after": shown.after,
        "others": None if line.others is None else [plain(form) for form in line.others],
    }
