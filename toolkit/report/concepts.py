"""The table of concepts met: by which forms a text names each, and how often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Final

from toolkit.model import Enforce, Summary, Usage
from toolkit.report.excerpt import plain
from toolkit.report.wording import filled

LIMIT: Final = 25
"""Concepts with findings that are listed."""
OTHERS: Final = 5
"""Other concepts listed after a run with findings."""
FEW: Final = 10
"""Concepts listed after a run without."""

FORMS: Final = "in the forms that the texts use (spelled as in the glossary)"


def concept_lines(summary: Summary, faulty: Set[str], width: int | None = None) -> Iterator[str]:
    """The table; concepts with findings come first. `faulty` holds their ids.

    One line a concept: the forms in the source, an arrow, the forms in the target, and its id in brackets.
    Words of the vocabulary are left out where only one side has them.
    Nothing is aligned: no two terminals agree on how wide a Burmese word is.
    """
    met: dict[str, list[Usage]] = {}
    for usage in summary.usages:
        met.setdefault(usage.concept, []).append(usage)
    met = {each: usages for each, usages in met.items() if each in faulty or not _is_vocabulary(each, usages, summary)}
    first = [each for each in met if each in faulty]
    other = [each for each in met if each not in faulty]
    shown, rest = first[:LIMIT], other[: OTHERS if faulty else FEW]
    for title, ids in (
        (f"Terms with findings, {FORMS}:", shown),
        ("Other terms:" if first else f"Terms met, {FORMS}:", rest),
    ):
        if ids:
            yield title
        for each in ids:
            yield from filled(_line(each, met[each], summary.languages), width, "      ")
    if more := len(met) - len(shown) - len(rest):
        yield f"  and {more:,} more"


def _is_vocabulary(concept: str, usages: Iterable[Usage], summary: Summary) -> bool:
    """Is it a word that only one side has? A word may be translated in many ways, and that is no lack."""
    entry = summary.glossary.concepts.get(concept)
    if entry is None or entry.enforce is Enforce.REQUIRED:
        return False
    met = {usage.lang for usage in usages}
    return any(source and not {source, target} <= met for source, target in summary.languages)


def _line(concept: str, usages: Iterable[Usage], languages: Iterable[tuple[str | None, str]]) -> Iterator[str]:
    sources = {source for source, _ in languages if source}
    targets = {target for _, target in languages}
    often = sorted(usages, key=lambda usage: -usage.times)
    one = [usage for usage in often if usage.lang in sources]
    other = [usage for usage in often if usage.lang not in sources]
    lead = "  "
    if sources:
        yield from _forms(one, lead)
        lead = ""
        yield "→" if sources.isdisjoint(targets) else "·"
    yield from _forms(other, lead)
    yield f"[{concept}]"


def _forms(usages: list[Usage], lead: str) -> Iterator[str]:
    if not usages:
        yield f"{lead}(not named)"
    for number, usage in enumerate(usages, start=1):
        yield f"{lead if number == 1 else ''}{plain(usage.form)} ({usage.times}){',' if number < len(usages) else ''}"
