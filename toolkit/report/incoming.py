"""What an import would do to the glossary, for a terminologist to read: first how much, then what, then where."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import click

from toolkit.model import Concept, Glossary, Review
from toolkit.report.excerpt import plain
from toolkit.report.wording import counted, language_name
from toolkit.termbase.exchange.cleaning import Change
from toolkit.termbase.exchange.importing import Import
from toolkit.termbase.exchange.plan import Addition, Conflict
from toolkit.text.repairs import Kind

LISTED: Final = 8
"""So many places of one kind are listed, unless all are asked for."""
LONGEST: Final = 110
"""Code points of a text that is quoted."""
NAMES: Final = {"\u200b": "·ZWSP·", "\u00a0": "·NBSP·", "\u200c": "·ZWNJ·", "\u200d": "·ZWJ·", "\ufeff": "·BOM·"}
"""How what nobody sees is shown: ZERO WIDTH SPACE, NO-BREAK SPACE, NON-JOINER and JOINER, BYTE ORDER MARK."""


def import_lines(coming: Import, glossary: Glossary, *, everything: bool = False) -> Iterator[str]:
    """The report of an import, before it is written."""
    limit = 10**9 if everything else LISTED
    plan, cleaning = coming.plan, coming.cleaning
    at = _At([reading.path for reading in coming.readings])
    yield from _summary(coming, glossary)
    yield from _conflicts("Against the glossary", plan.conflicts, at, limit)
    yield from _conflicts("The list against itself", plan.contradictions, at, limit)
    yield from _changes("Zawgyi", cleaning.zawgyi, at, limit)
    for suspicion in coming.suspicions:
        found = suspicion.examples
        places = (f"{at(each.path, each.line)}  {_quoted(each.text)}" for each in found)
        yield from _section(f"Looks wrong: {suspicion.what}", len(found), places, limit, always=True)
    doubtful = (f"{at(c.path, c.line)}  {_quoted(c.before)}: {c.why}" for c in cleaning.doubtful)
    yield from _section("Looks damaged, enters as it stands", len(cleaning.doubtful), doubtful, limit)
    yield from _changes("Cleaned", cleaning.changes, at, limit)
    refused = [(reading.path, each) for reading in coming.readings for each in reading.refused]
    lines = (f"{at(path, each.line)}  {_quoted(each.reason)}" for path, each in refused)
    yield from _section("Not read", len(refused), lines, limit)
    for why, some in _by_kind(cleaning.left_out):
        yield from _section(
            f"Left out: {why}", len(some), (f'{at(c.path, c.line)}  "{_quoted(c.before)}"' for c in some), limit
        )
    yield from _not_carried(coming)
    additions = (f"{addition.concept.id}: {_form(addition)}" for addition in plan.additions)
    yield from _section("New forms of concepts that the glossary has", len(plan.additions), additions, limit)
    yield from _section("New concepts", len(plan.new), (f"{each.id}: {_forms(each)}" for each in plan.new), limit)


class _At:
    """Where something stands: `line 5`, or `list.csv:5` where there are several files."""

    def __init__(self, paths: Sequence[str]) -> None:
        names = [Path(path).name for path in paths]
        self._short = dict(zip(paths, names, strict=True)) if len(set(names)) == len(paths) > 1 else {}
        self._one = paths[0] if len(paths) == 1 else ""

    def __call__(self, path: str, line: int) -> str:
        if self._one:
            return f"line {line}"
        name = self._short.get(path, path)
        return plain(f"{name}:{line}" if line else name)

    def named(self, text: str) -> str:
        """A message with the files of the list named as shortly as everywhere."""
        if self._one:
            return text.replace(f"({self._one}:", "(line ")
        for path, name in self._short.items():
            text = text.replace(f"({path}:", f"({name}:")
        return text


def _not_carried(coming: Import) -> Iterator[str]:
    ignored = Counter[str]()
    for reading in coming.readings:
        ignored.update(reading.ignored)
    if ignored:
        yield ""
        yield click.style("Not carried, a glossary has no place for it", bold=True)
        yield from (f"  {times:>7,}  {plain(what)}" for what, times in ignored.most_common())


def left_lines(left: Sequence[Addition]) -> Iterator[str]:
    """The forms that were not written since their concepts stand in another layer, as commands that would."""
    commands = (
        shlex.join(["wawhara", "glossary", "add", a.concept.id, "--lang", a.term.lang, "--term", a.term.text])
        for a in left
    )
    yield from _section("Not written: their concepts stand in another layer", len(left), commands, 10**9)


# --- sections ---


def _summary(coming: Import, glossary: Glossary) -> Iterator[str]:
    plan = coming.plan
    for reading in coming.readings:
        langs = Counter(term.lang for concept in reading.concepts for term in concept.terms)
        forms = ", ".join(f"{language_name(lang)} {number:,}" for lang, number in langs.most_common())
        shown = f" ({forms})" if forms else ""
        yield f"{click.style(plain(reading.path), bold=True)}: {_count(len(reading.concepts), 'entry')}{shown}"
        yield from (f"  {_quoted(remark)}" for remark in reading.remarks)
    yield f"Compared with {plain(glossary.origin)}, {_count(len(glossary.concepts), 'concept')}."
    yield ""
    reviews = Counter(t.review for c in plan.new for t in c.terms)
    reviews.update(addition.term.review for addition in plan.additions)
    new_terms = sum(len(concept.terms) for concept in plan.new)
    refused = sum(len(reading.refused) for reading in coming.readings)
    rows = [
        ("new", len(plan.new), "concept", f"with {_count(new_terms, 'form')}"),
        ("new", len(plan.additions), "form", "of concepts that the glossary has"),
        ("known", plan.known, "form", "of the glossary already"),
        ("conflict", len(plan.conflicts), "time", "the list says something else than the glossary"),
        ("conflict", len(plan.contradictions), "time", "the list says something else than itself"),
        ("Zawgyi", len(coming.cleaning.zawgyi), "form", _zawgyi_outcome(coming)),
        ("cleaned", len(coming.cleaning.changes), "form", ""),
        ("not read", refused, "row", "or entries, or part of them" if refused > 1 else "or entry, or part of it"),
        ("left out", len(coming.cleaning.left_out), "form", ""),
    ]
    for what, number, noun, more in rows:
        if number:
            yield f"  {what:<9}{number:>7,}  {_count(number, noun).partition(' ')[2]} {more}".rstrip()
    if not any(number for _, number, _, _ in rows):
        yield "  nothing to import"
    if reviews:
        said = ", ".join(f"{number:,} {review}" for review, number in reviews.most_common())
        ignored = "; checks ignore what is proposed" if reviews[Review.PROPOSED] else ""
        yield f"  They enter as: {said}{ignored}."
    if plan.unsourced:
        bare = _count(plan.unsourced, "form")
        yield click.style(f"  {bare} without a source cannot enter before you name one (--source).", fg="yellow")


def _zawgyi_outcome(coming: Import) -> str:
    after = {change.after for change in coming.cleaning.zawgyi}
    kept = any(term.text in after for concept in coming.cleaning.concepts for term in concept.terms)
    return "converted" if kept else "left out (--convert-zawgyi converts them)"


def _conflicts(title: str, conflicts: Sequence[Conflict], at: _At, limit: int) -> Iterator[str]:
    by_outcome: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        by_outcome.setdefault(conflict.done, []).append(conflict)
    for done, some in by_outcome.items():
        places = (f"{at(each.path, each.line)}  {_quoted(at.named(each.message), whole=True)}" for each in some)
        yield from _section(f"{title} ({done})", len(some), places, limit, colour="red")


def _changes(title: str, changes: Sequence[Change], at: _At, limit: int) -> Iterator[str]:
    """Changes by their kind, the most frequent first; what is invisible is shown by name."""
    for why, some in _by_kind(changes):
        if why == Kind.ORDER:
            yield from ("", click.style(f"{title}: {why}, which nobody sees: {len(some):,}", bold=True))
            continue
        places = (f"{at(c.path, c.line)}  {_quoted(c.before)} → {_quoted(c.after)}" for c in some)
        yield from _section(f"{title}: {why}" if why != title else title, len(some), places, limit)


def _by_kind(changes: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    by_kind: dict[str, list[Change]] = {}
    for change in changes:
        by_kind.setdefault(change.why, []).append(change)
    return sorted(by_kind.items(), key=lambda item: -len(item[1]))


def _section(
    title: str, number: int, lines: Iterator[str], limit: int, *, colour: str | None = None, always: bool = False
) -> Iterator[str]:
    """A heading and so many of its lines; nothing where there are none, unless the heading says it all."""
    if not number and not always:
        return
    yield ""
    yield click.style(f"{title}: {number:,}" if number else title, bold=True, fg=colour)
    yield from (f"  {line}" for line in islice(lines, limit))
    if number > limit:
        yield f"  ... and {number - limit:,} more (--all lists them)"


# --- words ---


def _forms(concept: Concept) -> str:
    return " = ".join(_quoted(term.text) for term in concept.terms)


def _form(addition: Addition) -> str:
    term = addition.term
    at = plain(f"{addition.concept.path}:{addition.concept.line}")
    return f"{_quoted(term.text)} ({language_name(term.lang)}, {term.status}) for the concept at {at}"


def _count(number: int, noun: str) -> str:
    return counted(number, noun)


def _quoted(text: str, *, whole: bool = False) -> str:
    for char, name in NAMES.items():
        text = text.replace(char, name)
    shown = text if whole or len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return plain(shown)


def loss_lines(losses: Iterable[str], name: str) -> Iterator[str]:
    """What an export could not carry."""
    lines = list(losses)
    if lines:
        yield f"{name} has no place for:"
        yield from (f"  {plain(line)}" for line in lines)
