"""Run the rules over a part of a document: from its segments to findings with their places.

What a part gives depends on that part alone: parts may be inspected in any order, in any process.
What depends on all that went before (does a finding count? how often was the same met?) is for the `Record` to say.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, compress
from operator import not_
from typing import TYPE_CHECKING, Final

from toolkit.checking.locating import Locator
from toolkit.checking.parts import Part
from toolkit.checking.recurring import recurring
from toolkit.checking.verdicts import settle
from toolkit.formats.model import Batch, Document
from toolkit.formats.places import region
from toolkit.match.matcher import Matcher, Pairs
from toolkit.match.pairing import Pair
from toolkit.match.written import Hint, Hints
from toolkit.model import CRASHED, UNREADABLE, Fault, Finding, Level, Segment, Side, State
from toolkit.named_tuple import NamedTuple
from toolkit.rules import rules
from toolkit.rules.rule import Rule, Sieve, View
from toolkit.settings import Settings
from toolkit.suppression.directives import Asked

if TYPE_CHECKING:
    from toolkit.suppression.changes import Changes

_NOWHERE: Final = ((0, 0), (0, 0))

Found = tuple[Pair, Rule, Fault]


class Located(NamedTuple):
    """A finding, before anybody asked whether it counts."""

    finding: Finding
    at: tuple[int, int]
    """The numbers of its batch in the part, and of its segment in the batch."""
    recent: bool
    """Is it on a line that changed, or is the source of its segment?"""


class Inspected:
    """What was met in a part: plain values."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        """What each batch asks to pass over."""
        self.unreadable: list[Finding] = []
        self.located: list[Located] = []
        self.usages: Counter[tuple[str, int, int]] | None = None
        """How often each concept was named, by language, number of the concept, and of the term in it,

        in the order met; None if no rule asks.
        """
        self.segments = 0
        self.untranslated = 0
        """Segments that are not translated yet."""
        self.crashed = False


class Inspector:
    """Runs rules over parts, and carries nothing from one to the next."""

    def __init__(
        self, running: Sequence[Rule], settings: Settings, changes: Changes | None = None, *, file_fixes: bool = True
    ) -> None:
        self.rules, self.settings, self.changes, self.file_fixes = running, settings, changes, file_fixes
        self._naming = any(rule.sieve.mentions for rule in running)

    def __call__(self, part: Part) -> Inspected:
        """Run all rules over a part."""
        met = Inspected()
        document = part.document
        settings = self.settings._replace(day=document.day or self.settings.day, documents=part.connected)
        views: list[_Searched] = []
        for number, (batch, matcher) in enumerate(zip(part.batches, part.matchers, strict=True)):
            met.asked.append(Asked(document, batch))
            met.unreadable += (Locator(document, batch).unreadable(each, UNREADABLE) for each in batch.unreadable)
            view = _Searched(number, document, batch, matcher, self.file_fixes)
            if view.pairs.target.large:
                self._hints.prepare()
            view.faults += self._segment_faults(view.pairs, settings, met)
            if part.connected and view.untranslated:
                view.faults += self._segment_faults(matcher.pairs(view.untranslated), settings, met, empty=True)
            self._count(view, met)
            if part.connected:
                self._put_aside(view)
            views.append(view)
        if part.connected:
            self._share_out(list(self._document_faults(views, settings, document, met)), views)
        views.reverse()
        while views:  # what was made of a batch goes as its findings come
            met.located += self._located(views.pop())
        return met

    @cached_property
    def _hints(self) -> Hints:
        return _hints_of(tuple(rule.sieve.hint for rule in self.rules if rule.sieve.hint is not None))

    def _count(self, view: _Searched, met: Inspected) -> None:
        """Count the segments, and the concepts met if any rule asks for them."""
        met.segments += len(view.pairs)
        met.untranslated += len(view.untranslated)
        if self._naming:
            met.usages = met.usages or Counter()
            met.usages.update(view.pairs.named())

    def _put_aside(self, view: _Searched) -> None:
        """Keep of a batch only what rules about documents may ask: a long one has many."""
        for rule in self.rules:
            if rule.check_document is not None:
                view.shown[rule.name] = array("I", passing(rule.sieve, view.pairs, self._hints))
        view.pairs.rest(chain(*view.shown.values()), (pair for pair, _, _ in view.faults))

    # --- rules ---

    def _segment_faults(
        self, pairs: Pairs, settings: Settings, met: Inspected, *, empty: bool = False
    ) -> Iterator[Found]:
        for rule in self.rules:
            if rule.check is None or rule.sieve.empty is not empty or (settings.documents and rule.check_document):
                continue
            for number in range(len(pairs)) if empty else passing(rule.sieve, pairs, self._hints):
                pair = pairs[number]
                if rule.needs_source and pair.source is None:
                    continue
                try:
                    for fault in rule.check(pair, settings):
                        yield pair, rule, fault
                except Exception as error:
                    met.crashed = True
                    yield pair, *_crash(rule, error)

    def _document_faults(
        self, views: Sequence[_Searched], settings: Settings, document: Document, met: Inspected
    ) -> Iterator[Found]:
        for rule in self.rules:
            if rule.check_document is None:
                continue
            shown: Iterable[Sequence[int]] = (view.shown[rule.name] for view in views)
            if rule.sieve.recurring:
                shown = recurring([view.pairs for view in views])
            seen = [view.pairs[number] for view, numbers in zip(views, shown, strict=True) for number in numbers]
            if not seen:
                continue
            try:
                for pair, fault in rule.check_document(View(seen, settings, document.format)):
                    yield pair, rule, fault
            except Exception as error:
                met.crashed = True
                yield seen[0], *_crash(rule, error)

    def _share_out(self, faults: Sequence[Found], views: Sequence[_Searched]) -> None:
        """Give each batch the faults of its own segments; they may point into the others."""
        locators = [view.locator for view in views]
        for view in views:
            view.locator.others = locators
            view.faults += (found for found in faults if view.pairs.holds(found[0]))

    # --- places ---

    def _located(self, view: _Searched) -> list[Located]:
        """The findings of a batch, by their places."""
        by_pair: dict[int, list[Found]] = {}
        for found in view.faults:
            by_pair.setdefault(id(found[0]), []).append(found)
        numbers = {id(segment): number for number, segment in enumerate(view.segments)}
        located = []
        for group in by_pair.values():
            pair = group[0][0]
            at = view.number, numbers[id(pair.segment)]
            for rule, fault in settle([(rule, fault) for _, rule, fault in group]):
                finding = view.locator.finding(pair, rule, fault, self._level(pair.segment, rule, fault))
                located.append(Located(finding, at, self._recent(finding, view.batch, pair.segment)))
        own = view.document.path
        return sorted(located, key=lambda each: place(each.finding, own))

    def _level(self, segment: Segment, rule: Rule, fault: Fault) -> Level:
        if segment.state is State.FUZZY and not self.settings.include_fuzzy:
            return Level.NOTE
        return self.settings.levels.get(rule.name) or fault.level or rule.level

    def _recent(self, finding: Finding, batch: Batch, segment: Segment) -> bool:
        if self.changes is None or self.changes.cover(finding.path, finding.region):
            return True
        stretch, at = batch.source, segment.source_at
        return stretch is not None and at is not None and self.changes.cover(stretch.path, region(stretch, at))


class _Searched:
    """A batch without the segments that are not translated yet: rules would only say so of each."""

    def __init__(self, number: int, document: Document, batch: Batch, matcher: Matcher, file_fixes: bool) -> None:
        self.number, self.document = number, document
        self.segments = batch.segments
        blank = [not segment.target.strip() for segment in batch.segments]
        self.untranslated = list(compress(batch.segments, blank))
        self.batch = batch
        if self.untranslated:
            self.batch = batch._replace(segments=list(compress(batch.segments, map(not_, blank))))
        self.pairs = matcher.pairs(self.batch.segments)
        self.locator = Locator(document, self.batch, file_fixes=file_fixes)
        self.faults: list[Found] = []
        self.shown: dict[str, Sequence[int]] = {}
        """Numbers of the segments that each rule about documents is shown, by its name."""


def passing(sieve: Sieve, pairs: Pairs, hints: Hints | None = None) -> Iterable[int]:
    """Numbers of the segments that a sieve lets through, ascending."""
    if sieve.everything:
        return range(len(pairs))
    numbers: set[int] = set()
    if sieve.mentions:
        numbers.update(pairs.naming())
    if sieve.traits:
        for side in sieve.sides:
            numbers.update(pairs.naming_such(sieve.traits, side))
    if sieve.unsettled:
        numbers.update(pairs.unsettled())
    if sieve.near:
        numbers.update(pairs.near_misses())
    if sieve.spelling:
        numbers.update(pairs.spelling())
    if sieve.zawgyi:
        numbers.update(pairs.in_zawgyi())
    if sieve.hidden:
        numbers.update(number for number, segment in enumerate(pairs.segments) if segment.hidden)
    if sieve.in_source is not None:
        numbers.update(pairs.holding(sieve.in_source, Side.SOURCE))
    if sieve.pattern is not None:
        for side in sieve.sides:
            numbers.update(pairs.holding(sieve.pattern, side, sieve.hint, hints))
    if sieve.differing:
        numbers -= pairs.agreeing
    return sorted(numbers)


@lru_cache(maxsize=4)
def _hints_of(wanted: tuple[Callable[[], Hint], ...]) -> Hints:
    return Hints(wanted)


def _crash(rule: Rule, error: Exception) -> tuple[Rule, Fault]:
    problem = f"{type(error).__name__}: {error}".splitlines()[0]
    return rules()[CRASHED], Fault(f"rule {rule.name} crashed ({problem})")


def place(finding: Finding, own: str) -> tuple[object, ...]:
    """By what the findings of a document are ordered: its own file first, line by line."""
    return finding.path != own, finding.region or _NOWHERE, finding.span or (0, 0), finding.rule
