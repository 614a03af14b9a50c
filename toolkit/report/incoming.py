"""What an import would do to the glossary, for a terminologist to read: first how much, then what, then where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    at = _At(several=len(coming.readings) > 1)
    yield from _summary(coming, glossary)
    yield from _conflicts("Against the glossary", coming.plan.conflicts, at, limit)
    yield from _conflicts("The list against itself", coming.plan.contradictions, at, limit)
    yield from _changes("Zawgyi", coming.cleaning.zawgyi, at, limit)
    for suspicion in coming.suspicions:
        places = [f"{at(each.path, each.line)}  {_quoted(each.text)}" for each in suspicion.examples]
        yield from _section(f"Looks wrong: {suspicion.what}", places, limit)
        if not places:
            yield from ("", click.style(f"Looks wrong: {suspicion.what}", bold=True))
    doubtful = [f"{at(c.path, c.line)}  {_quoted(c.before)}: {c.why}" for c in coming.cleaning.doubtful]
    yield from _section("Looks damaged, enters as it stands", doubtful, limit)
    yield from _changes("Cleaned", coming.cleaning.changes, at, limit)
    yield from _section("Not read", _refused(coming, at), limit)
    additions = [f"{addition.concept.id}: {_form(addition)}" for addition in coming.plan.additions]
    yield from _section("New forms of concepts that the glossary has", additions, limit)
    new = [f"{concept.id}: {_forms(concept)}" for concept in coming.plan.new]
    yield from _section("New concepts", new, limit)
    yield from _not_carried(coming)


class _At:
    """Where something stands: `line 5`, or `list.csv:5` where there are several files."""

    def __init__(self, *, several: bool) -> None:
        self.several = several

    def __call__(self, path: str, line: int) -> str:
        if self.several:
            return plain(f"{path}:{line}" if line else path)
        return f"line {line}"


def _refused(coming: Import, at: _At) -> list[str]:
    rows = [f"{at(r.path, each.line)}  {_quoted(each.reason)}" for r in coming.readings for each in r.refused]
    return rows + [f'{at(c.path, c.line)}  "{_quoted(c.before)}": {c.why}' for c in coming.cleaning.left_out]


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
    commands = [f"wawhara glossary add {a.concept.id} --lang {a.term.lang} --term '{a.term.text}'" for a in left]
    yield from _section("Not written: their concepts stand in another layer", commands, 10**9)


# --- sections ---


def _summary(coming: Import, glossary: Glossary) -> Iterator[str]:
    plan = coming.plan
    for reading in coming.readings:
        langs = Counter(term.lang for concept in reading.concepts for term in concept.terms)
        forms = ", ".join(f"{language_name(lang)} {number:,}" for lang, number in langs.most_common())
        yield f"{click.style(plain(reading.path), bold=True)}: {_count(len(reading.concepts), 'entry')} ({forms})"
        yield from (f"  {_quoted(remark)}" for remark in reading.remarks)
    yield f"Compared with {plain(glossary.origin)}, {_count(len(glossary.concepts), 'concept')}."
    yield ""
    reviews = Counter(t.review for c in plan.new for t in c.terms)
    reviews.update(addition.term.review for addition in plan.additions)
    new_terms = sum(len(concept.terms) for concept in plan.new)
    rows = [
        ("new", len(plan.new), f"concepts with {_count(new_terms, 'form')}"),
        ("new", len(plan.additions), "forms of concepts that the glossary has"),
        ("known", plan.known, "forms stand in the glossary already"),
        ("conflict", len(plan.conflicts), "times the list says something else than the glossary"),
        ("conflict", len(plan.contradictions), "times the list says something else than itself"),
        ("Zawgyi", len(coming.cleaning.zawgyi), _zawgyi_outcome(coming)),
        ("cleaned", len(coming.cleaning.changes), "forms"),
        ("not read", len(_refused(coming, _At(several=False))), "rows, entries or forms"),
    ]
    yield from (f"  {what:<9}{number:>7,}  {of}" for what, number, of in rows if number)
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
    return "forms, converted" if kept else "forms, left out (--convert-zawgyi converts them)"


def _conflicts(title: str, conflicts: Sequence[Conflict], at: _At, limit: int) -> Iterator[str]:
    by_outcome: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        by_outcome.setdefault(conflict.done, []).append(conflict)
    for done, some in by_outcome.items():
        places = [f"{at(each.path, each.line)}  {_quoted(each.message, whole=True)}" for each in some]
        yield from _section(f"{title} ({done})", places, limit, colour="red")


def _changes(title: str, changes: Sequence[Change], at: _At, limit: int) -> Iterator[str]:
    """Changes by their kind, the most frequent first; what is invisible is shown by name."""
    by_kind: dict[str, list[Change]] = {}
    for change in changes:
        by_kind.setdefault(change.why, []).append(change)
    for why, some in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        if why == Kind.ORDER:
            yield from ("", click.style(f"{title}: {why}, which nobody sees: {len(some):,}", bold=True))
            continue
        places = [f"{at(c.path, c.line)}  {_quoted(c.before)} → {_quoted(c.after)}" for c in some]
        yield from _section(f"{title}: {why}" if why != title else title, places, limit)


def _section(title: str, lines: Sequence[str], limit: int, colour: str | None = None) -> Iterator[str]:
    if not lines:
        return
    yield ""
    yield click.style(f"{title}: {len(lines):,}", bold=True, fg=colour)
    yield from (f"  {line}" for line in lines[:limit])
    if len(lines) > limit:
        yield f"  ... and {len(lines) - limit:,} more (--all lists them)"


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
