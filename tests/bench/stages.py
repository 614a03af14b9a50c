"""Where the time of a check goes: parsing, folding, scanning, each rule, places and report, in CPU seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import wraps
from io import StringIO
from pathlib import Path
from pkgutil import resolve_name
from time import process_time
from typing import Any, Final

STAGES: Final = {
    "toolkit.match.buffer.Buffer.__init__": "fold",
    "toolkit.match.matcher.Matcher.__init__": "build",
    "toolkit.match.written.Hints.prepare": "build: hints of rules",
    "toolkit.match.anchors.Anchors.__init__": "build: near misses",
    "toolkit.match.matcher.Finder.find": "scan: mentions",
    "toolkit.match.spelled.Spelled.suspects": "scan: letter names",
    "toolkit.match.spelled.Spelled.add_to": "scan: letter names",
    "toolkit.match.anchors.Anchors.find": "scan: near misses",
    "toolkit.match.matcher.readings": "scan: Zawgyi",
    "toolkit.match.pairing.mismatches": "numbers and dates",
    "toolkit.text.numbers.plain.plainly_agreeing": "numbers and dates",
    "toolkit.text.language.Language.origins": "origins",
    "toolkit.checking.inspection.passing": "sieves",
    "toolkit.checking.inspection.settle": "one finding per fault",
    "toolkit.checking.inspection.Inspector._count": "usages",
    "toolkit.checking.locating.Locator.finding": "places of findings",
}
"""Functions, none of them a generator, and the stage that each is charged to. A test holds the names to the code."""


class Clock:
    """Exclusive times: while one stage runs inside another, only the inner one's clock goes."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._stack = ["other"]
        self._last = process_time()

    def switch(self) -> None:
        """Charge the stage that runs now."""
        now = process_time()
        self.spent[self._stack[-1]] += now - self._last  # type: ignore[assignment]
        self._last = now

    def timed(self, stage: str, call: Callable[..., Any], *, whole: bool = False) -> Callable[..., Any]:
        """The function, charged to a stage; `whole` runs a generator to its end inside it."""

        @wraps(call)
        def inner(*args: Any, **kwargs: Any) -> Any:
            self.switch()
            self._stack.append(stage)
            try:
                return list(call(*args, **kwargs)) if whole else call(*args, **kwargs)
            finally:
                self.switch()
                self._stack.pop()

        return inner

    def stepped(self, stage: str, call: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        """A generator function, each step of which is charged to a stage."""

        def inner(*args: Any, **kwargs: Any) -> Iterator[Any]:
            steps = call(*args, **kwargs)
            advance = self.timed(stage, lambda: next(steps, self))
            while (item := advance()) is not self:
                yield item

        return inner


def stages(path: Path, glossary: Path) -> Counter[str]:
    """Check a file in this process and give the CPU seconds of each stage."""
    clock = Clock()
    from toolkit import checker, load_glossary
    from toolkit.formats import documents
    from toolkit.report import write
    from toolkit.settings import Settings

    for place, stage in STAGES.items():
        owner, _, name = place.rpartition(".")
        setattr(resolve_name(owner), name, clock.timed(stage, resolve_name(place)))

    loaded = clock.timed("glossary", load_glossary)(str(glossary))
    check = checker.Checker(loaded, Settings(jobs=1))
    check._rules = [_timed(rule, clock) for rule in check._rules]
    given = [document._replace(batches=clock.stepped("parse", document.batches)) for document in documents([str(path)])]
    clock.timed("report", write)("json", check.check(given), lambda: check.summary, StringIO())
    clock.switch()
    return clock.spent


def _timed(rule: Any, clock: Clock) -> Any:
    changes = {}
    for name in ("check", "check_document"):
        if getattr(rule, name) is not None:
            changes[name] = clock.timed(f"rule {rule.name}", getattr(rule, name), whole=True)
    return rule._replace(**changes)
