"""What a rule is: a manual, examples, a sieve, and a function.

A rule is one module of this package. Its docstring is the manual:
the first line says what is reported; then why a reader is hurt; then what the fix does, and when it is unsafe.
It ends in `RULE = Rule(...)`; nothing else need be registered:
it appears in checks, tests, docs and settings by itself.

The function is a pure generator of `Fault`: no reading, no printing, no knowledge of formats.
Spans in a fault are code points of the decoded string of its side.
It never raises to report; if it crashes, `check` reports that and goes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, TypeAlias

from toolkit.match.pairing import Pair
from toolkit.match.written import Hint
from toolkit.model import Fault, Level, Side
from toolkit.named_tuple import NamedTuple
from toolkit.profile import Profile
from toolkit.settings import Settings
from toolkit.text.patterns import regex


class Sieve(NamedTuple):
    """Which segments a rule must look at: a cheap question, asked of a whole batch at once."""

    mentions: bool = False
    """Those in which either side names a concept."""
    traits: int = 0
    """Those with a mention on one of `sides` that has one of these (`match.traits`)."""
    unsettled: bool = False
    """Those whose source names a concept that the target does not plainly render."""
    near: bool = False
    """Those whose target almost holds a name of the glossary."""
    zawgyi: bool = False
    """Those that hold Zawgyi."""
    spelling: bool = False
    """Those whose target may spell an acronym in letter names."""
    pattern: re.Pattern[str] | None = None
    """Those in which it is found on one of `sides`, in the text as written."""
    sides: tuple[Side, ...] = (Side.TARGET,)
    hint: Callable[[], Hint] | None = None
    """What a text holds in which the pattern is found: large batches are searched for it first."""
    differing: bool = False
    """Of all these, only those whose numbers and dates do not plainly agree."""
    in_source: re.Pattern[str] | None = None
    """Those in whose source it is found, in the text as written."""
    everything: bool = False
    recurring: bool = False
    """Of a document, those of which one side stands in it again, as a key. Only for rules about documents."""
    hidden: bool = False
    """Those that hold what is no text but must survive: link targets, code."""
    empty: bool = False
    """Those of a connected text that are not translated at all; no other rule is shown them."""


NAMING: Final = Sieve(mentions=True)
EVERYTHING: Final = Sieve(everything=True)


def holding(pattern: str, *sides: Side, hint: Callable[[], Hint] | None = None, differing: bool = False) -> Sieve:
    """The segments in which a pattern is found, by default in the target."""
    return Sieve(pattern=regex(pattern), sides=sides or (Side.TARGET,), hint=hint, differing=differing)


class Scope(StrEnum):
    """What a rule looks at in one go."""

    SEGMENT = "segment"
    DOCUMENT = "document"
    CORPUS = "corpus"


class Example(NamedTuple):
    """A case that is manual and test at once.

    The faults it must find are marked «so» in the target, or in the source where the fault lies there;
    without a mark and without `missing` the rule must stay silent.
    """

    target: str
    source: str | None = None
    why: str = ""
    """What it shows, a few words."""
    glossary: str = ""
    """Concepts in the TOML of glossary files; empty: the rule's own `glossary`."""
    missing: int = 0
    """Faults that have no place of their own (a term that is not there)."""
    source_lang: str = "en"
    target_lang: str = "my"
    fixed: str | None = None
    """The target once the fix is made; None: no fix is asserted."""
    more: tuple[tuple[str | None, str], ...] = ()
    """Further segments of the document, (source, target), before this one."""
    settings: Mapping[str, str | int | bool] = {}
    day: str | None = None
    """The date of the document, YYYY-MM-DD."""
    profile: Profile | None = None
    """The house style it is checked by."""


class View(NamedTuple):
    """A document under check, for rules about whole documents."""

    pairs: Sequence[Pair]
    """The segments that passed the rule's sieve, in order."""
    settings: Settings
    format: str = ""
    """Name of the reader of its file: `csv`, `markdown`; empty where nobody says."""


SegmentCheck: TypeAlias = Callable[[Pair, Settings], Iterable[Fault]]
DocumentCheck: TypeAlias = Callable[[View], Iterable[tuple[Pair, Fault]]]


class Rule(NamedTuple):
    """One rule. `name` is the fault, so that "ignore missing-term" reads well."""

    name: str
    level: Level
    sieve: Sieve
    check: SegmentCheck | None = None
    """For a rule about segments; where it has both, about those of what is no connected text."""
    check_document: DocumentCheck | None = None
    """For a rule about a document: faults with the pair each lies in."""
    examples: tuple[Example, ...] = ()
    glossary: str = ""
    """The glossary of its examples, in the TOML of glossary files."""
    needs_source: bool = False
    wanted: Callable[[Settings], bool] | None = None
    """Do these settings give it anything to say? None: all do."""
    manual: str = ""
    """Filled from the module's docstring when the rule is collected."""

    @property
    def scope(self) -> Scope:
        """What it looks at in one go."""
        return Scope.SEGMENT if self.check is not None else Scope.DOCUMENT
