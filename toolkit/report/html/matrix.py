"""Who writes what where: for each concept, the forms that the documents name it by, and how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from toolkit.model import Concept, Enforce, Glossary, Status, Summary, TermType, Usage
from toolkit.named_tuple import NamedTuple
from toolkit.report.excerpt import plain
from toolkit.report.json import Value
from toolkit.report.wording import language_name


class _Use(NamedTuple):
    """One form in one document."""

    document: int
    form: str
    times: int


def matrix_value(summary: Summary) -> tuple[Mapping[str, Value], list[str]]:
    """The matrix of a check, and the ids of the concepts in it."""
    targets = [target for _, target in summary.languages]
    return matrix_of(summary.usages_by_document, summary.glossary, targets)


def matrix_of(
    usages: Mapping[str, Iterable[Usage]],
    glossary: Glossary,
    targets: Collection[str] = (),
    days: Mapping[str, date | None] | None = None,
) -> tuple[Mapping[str, Value], list[str]]:
    """The matrix of what each document writes, by its path, and the ids of the concepts in it.

    Rows are concepts in one language, names before other words, those written in competing forms first.
    Two forms compete if they are of one type: a full name and its acronym are good style.
    `rank` orders the usable forms of a type by how often they are written, from 0; the preferred one is first at a tie.
    Languages translated into come first. Documents are in the order of their days, where these are given.
    """
    days = days or {}
    paths = sorted(usages, key=lambda path: days.get(path) or date.max) if days else list(usages)
    met: defaultdict[tuple[str, str], list[_Use]] = defaultdict(list)
    for number, path in enumerate(paths):
        for usage in usages[path]:
            met[usage.lang, usage.concept].append(_Use(number, usage.form, usage.times))
    rows = [_row(lang, glossary.concepts.get(id_), id_, uses) for (lang, id_), uses in met.items()]
    rows.sort(key=lambda row: (row.word, -row.deviating, -row.total))
    languages = sorted({lang for lang, _ in met}, key=lambda lang: (lang not in targets, lang))
    value: Mapping[str, Value] = {
        "documents": [plain(path) for path in paths],
        "days": [day.isoformat() if (day := days.get(path)) else None for path in paths],
        "languages": [[code, language_name(code)] for code in languages],
        "rows": [row.value for row in rows],
    }
    return value, [id_ for _, id_ in met]


class _Row(NamedTuple):
    word: bool
    """An ordinary word, which may well be written in several ways."""
    deviating: int
    """Uses of other forms than the commonest of their type."""
    total: int
    value: Mapping[str, Value]


def _row(lang: str, concept: Concept | None, id_: str, uses: list[_Use]) -> _Row:
    times: Counter[str] = Counter()
    for use in uses:
        times[use.form] += use.times
    types, statuses = _types(concept, lang), _statuses(concept, lang)
    ranks: Counter[TermType] = Counter()
    forms: dict[str, Mapping[str, Value]] = {}
    deviating = 0
    # Of forms written as often the preferred one is the usual.
    for form in sorted(times, key=lambda form: (-times[form], statuses.get(form) is not Status.PREFERRED)):
        total = times[form]
        kind = types.get(form, TermType.ACRONYM)
        status = statuses.get(form, Status.ADMITTED)
        forms[form] = {
            "text": plain(form), "type": kind.value, "status": status.value, "times": total, "rank": ranks[kind],
        }  # fmt: skip
        deviating += total if ranks[kind] or not status.usable else 0
        ranks[kind] += status.usable
    word = concept is not None and concept.enforce is not Enforce.REQUIRED
    numbers = {form: number for number, form in enumerate(forms)}
    value: Mapping[str, Value] = {
        "concept": id_,
        "lang": lang,
        "mixed": deviating > 0,
        "word": word,
        "forms": list(forms.values()),
        "cells": [[use.document, numbers[use.form], use.times] for use in uses],
    }
    return _Row(word, deviating, times.total(), value)


def _types(concept: Concept | None, lang: str) -> dict[str, TermType]:
    """The types of forms; one that the glossary does not list is an acronym spelled in letter names."""
    terms = concept.terms if concept else ()
    return {term.text: term.type for term in sorted(terms, key=lambda term: term.lang == lang)}


def _statuses(concept: Concept | None, lang: str) -> dict[str, Status]:
    terms = concept.terms if concept else ()
    return {term.text: term.status for term in sorted(terms, key=lambda term: term.lang == lang)}
