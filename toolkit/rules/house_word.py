"""A word stands here that the house replaces by another: the profile in the settings says which.

Words that carry a stance (စစ်ကောင်စီ or စစ်အုပ်စု), and spellings that differ by house (တစ်ခု or တခု, ရှမ်း or သျှမ်း),
are for an editor to decide; then every article should have the same. Without a profile this rule says nothing.
A longer name keeps the words it is made of, unless the profile names its subject.
The fix writes the word of the house; it is unsafe inside a name and where another word would change meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Edit, Fault, Fix, Level, Side
from toolkit.profile import Profile, Wording
from toolkit.rules.rule import EVERYTHING, Example, Rule
from toolkit.settings import Settings
from toolkit.text.language import edge
from toolkit.text.page import lower


def check(pair: Pair, settings: Settings) -> Iterator[Fault]:
    """Report each word that the profile replaces."""
    for word in settings.profile.words if settings.profile is not None else ():
        for unwanted in word.instead_of:
            key = lower(pair.target.language.key(unwanted)).strip()
            for start in _places(key, pair.target):
                yield from _fault(word, start, start + len(key), pair.target)


def _places(key: bytes, passage: Passage) -> Iterator[int]:
    at = passage.lower.find(key) if key else -1
    while at >= 0:
        if edge(passage.lower, at) and edge(passage.lower, at + len(key)):
            yield at
        at = passage.lower.find(key, at + 1)


def _fault(word: Wording, start: int, end: int, passage: Passage) -> Iterator[Fault]:
    name = next(
        (m for m in passage.mentions if m.start <= start and end <= m.end and m.end - m.start > end - start), None
    )
    if name is not None and name.form.concept.subject not in word.subjects:
        return
    written = lower(passage.language.key(word.write)).strip()
    around = written.find(passage.lower[start:end])
    # The word of the house may hold the other (စစ်ကောင်စီ in a longer word of the house).
    if around >= 0 and passage.lower[max(0, start - around) :].startswith(written) and start >= around:
        return
    span = passage.span(start, end)
    yield Fault(
        f"{passage.written(span)}: this house writes {word.write}",
        Side.TARGET,
        span,
        concept=name.form.concept.id if name is not None else None,
        expected=(word.write,),
        fix=Fix((Edit(span, word.write),), safe=False),
    )


def wanted(settings: Settings) -> bool:
    """Is there a profile that replaces words?"""
    return settings.profile is not None and bool(settings.profile.words)


GLOSSARY = """
[shan-state]
subject = "place"
my = [{ term = "ရှမ်းပြည်နယ်", status = "preferred" }]

[ssa]
subject = "armed-group"
my = [{ term = "ရှမ်းပြည်တပ်မတော်", status = "preferred" }]
"""

HOUSE = Profile(
    "example",
    words=(
        Wording("တစ်ခု", ("တခု",)),
        Wording("စစ်ကောင်စီ", ("စစ်အုပ်စု",)),
        Wording("သျှမ်း", ("ရှမ်း",), frozenset({"place"})),
    ),
)

RULE = Rule(
    name="house-word",
    level=Level.WARNING,
    sieve=EVERYTHING,
    check=check,
    wanted=wanted,
    glossary=GLOSSARY,
    examples=(
        Example("«တခု» ရှိသည်။", why="the house writes တစ်-", profile=HOUSE, fixed="တစ်ခု ရှိသည်။"),
        Example("တစ်ခု ရှိသည်။", why="the word of the house", profile=HOUSE),
        Example("«စစ်အုပ်စု»က ပြောသည်။", why="a word with a stance", profile=HOUSE),
        Example("«ရှမ်း»ပြည်နယ်မှ လာသည်။", why="in names of places too, as the profile says", profile=HOUSE),
        Example("ရှမ်းပြည်တပ်မတော်က ပြောသည်။", why="a body keeps its name", profile=HOUSE),
        Example("တခု ရှိသည်။", why="without a profile nothing is said"),
    ),
)
