"""One source is translated in two ways, or two sources in one.

The same sentence, heading or label twice in a text, rendered differently, makes readers look for a difference
that is not there; two different sources with one translation hide one that is.
Spacing, storage order, capitals, stops and commas never count, nor one or many (*resource*, *resources*).
In running text only whole segments of some length are compared;
in a heading or label, short ones may differ for good reason and are left alone.
Where two sources differ only in their numbers or in the names of one body, or where a name or number was lost
in one of the translations, other rules say what there is to say, and this one is silent.
There is no fix and no form to expect: only the translator knows which of the two is right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from toolkit.match.pairing import Outcome, Pair
from toolkit.match.passage import Passage
from toolkit.model import Fault, Level, Side
from toolkit.rules.rule import Example, Rule, Sieve, View
from toolkit.text.language import edge
from toolkit.text.page import encode
from toolkit.text.patterns import regex

SHORTEST = 12
"""Characters of the source: below it a word may well be translated in two ways."""
NAME: Final = b"\0"
"""What stands for a name in a key that is compared without them."""
FIGURES: Final = regex(rb"[0-9]+(?:[.,:/-][0-9]+)*")
ARTICLE: Final = regex(rb"\b(?:an?|the) (?=\0)")
STOPS: Final = regex(b"[- .,;:'\"%b]+" % encode("၊။"))
"""Stops, commas, quotation marks and dashes, in pages."""
PLURAL: Final = regex(rb"(?<=[a-z]{3})s(?![a-z0-9])")
EXPLAINED: Final = regex(rb"\0 ?\( ?\0 ?\)")
"""A name with its acronym, or an acronym with its name."""


def check(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report the first segment of each translation but the one used most, and of each second source."""
    pairs = [pair for pair in view.pairs if pair.source is not None and len(pair.source.text) >= SHORTEST]
    yield from _conflicts(pairs, Side.SOURCE)
    yield from _conflicts(pairs, Side.TARGET)


def _conflicts(pairs: Iterable[Pair], same: Side) -> Iterator[tuple[Pair, Fault]]:
    for alike in _grouped(pairs, same):
        if len(alike) > 1:  # few texts stand twice
            groups = _grouped(alike, Side.TARGET if same is Side.SOURCE else Side.SOURCE)
            usual = max(groups, key=len)
            others = [group[0] for group in groups if group is not usual]
            for pair in others:
                if not _explained(pair, usual[0], same):
                    yield pair, _fault(pair, usual[0], same)


def _grouped(pairs: Iterable[Pair], side: Side) -> Collection[list[Pair]]:
    """Those with one text on a side together, in the order met."""
    groups: dict[bytes, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(_side(pair, side).lower, []).append(pair)
    return groups.values()


def _explained(one: Pair, other: Pair, same: Side) -> bool:
    """Do rules about names and numbers speak of all that the two differ in?"""
    if _bare(_side(one, Side.TARGET)) != _bare(_side(other, Side.TARGET)):
        return _lost(one) != _lost(other)
    return same is Side.SOURCE or _bare(_side(one, Side.SOURCE)) == _bare(_side(other, Side.SOURCE))


def _bare(passage: Passage) -> bytes:
    """The key of a side without the names and figures in it, however a name is said: its acronym too, or its plural.

    Also without stops and the plurals of Latin words: Burmese need not say how many.
    """
    near = [(miss.start, miss.end) for miss in passage.find_near_misses()]
    key, at, parts = passage.lower, 0, []
    for start, end in sorted([*near, *((mention.start, mention.end) for mention in passage.mentions)]):
        parts.append(key[at:start])
        at = max(at, end + (key[end : end + 1] == b"s" and edge(key, end + 1)))
    bare = ARTICLE.sub(b"", FIGURES.sub(b"0", NAME.join([*parts, key[at:]])))
    return PLURAL.sub(b"", STOPS.sub(b" ", EXPLAINED.sub(NAME, bare))).strip()


def _lost(pair: Pair) -> tuple[frozenset[str], int]:
    """What other rules miss in the translation: concepts, and how many numbers and dates."""
    wrong = (rendering.concept.id for rendering in pair.renderings if rendering.outcome is not Outcome.RENDERED)
    return frozenset(wrong), len(pair.mismatches)


def _side(pair: Pair, side: Side) -> Passage:
    passage = pair.source if side is Side.SOURCE else pair.target
    assert passage is not None
    return passage


def _fault(pair: Pair, other: Pair, same: Side) -> Fault:
    unit = other.segment.unit
    if same is Side.SOURCE:
        elsewhere = other.target.whole("translated so")._replace(unit=unit)
        return Fault("the same source has another translation elsewhere", related=(elsewhere,))
    here = _side(pair, Side.SOURCE).whole("translated so")
    there = _side(other, Side.SOURCE).whole("translated with the same words")._replace(unit=unit)
    return Fault("another source has the same translation elsewhere", related=(here, there))


GLOSSARY = """
[knu]
subject = "political-body"
en = [
  { term = "Karen National Union", status = "preferred" },
  { term = "KNU", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]

[knpp]
subject = "political-body"
en = [{ term = "KNPP", type = "acronym", status = "preferred" }]
my = [{ term = "ကရင်နီအမျိုးသားတိုးတက်ရေးပါတီ", status = "preferred" }]

[idp]
subject = "state"
en = [
  { term = "internally displaced person", status = "preferred" },
  { term = "IDP", type = "acronym", status = "admitted" },
]
my = [{ term = "နေရပ်စွန့်ခွာသူ", status = "preferred" }]
"""

RULE = Rule(
    name="inconsistent-translation",
    level=Level.WARNING,
    sieve=Sieve(recurring=True),
    check_document=check,
    needs_source=True,
    glossary=GLOSSARY,
    examples=(
        Example(
            "«သူတို့က လက်ခံသည်။»",
            "They accepted the offer.",
            more=(("They accepted the offer.", "သူတို့ သဘောတူသည်။"),),
            why="one source, two translations",
        ),
        Example(
            "«သူတို့က လက်ခံသည်။»",
            "They rejected the offer.",
            more=(("They accepted the offer.", "သူတို့က လက်ခံသည်။"),),
            why="two sources, one translation",
        ),
        Example(
            "သူတို့က လက်ခံ သည်။",
            "They accepted the offer.",
            more=(("They accepted the offer.", "သူတို့က လက်ခံသည်။"),),
            why="spaces never count",
        ),
        Example(
            "အရင်းအမြစ်များကို ရွေးပါ။",
            "Select the resources.",
            more=(("Select the resource.", "အရင်းအမြစ်များကို ရွေးပါ။"),),
            why="one or many",
        ),
        Example(
            "သူတို့က လက်ခံ၍၊ ပြန်သည်။",
            "They accepted the offer and left.",
            more=(("They accepted the offer, and left.", "သူတို့က လက်ခံ၍ ပြန်သည်။"),),
            why="a comma",
        ),
        Example(
            "«သူတို့က လက်ခံသည်။»",
            "They accepted the offer?",
            more=(("They accepted the offer.", "သူတို့က လက်ခံသည်။"),),
            why="a question is none",
        ),
        Example(
            "သူတို့ ၅ ယောက် လာသည်။",
            "They were 5 people.",
            more=(("They were 5 people.", "သူတို့ ၆ ယောက် လာသည်။"),),
            why="a wrong number is no second translation",
        ),
        Example(
            "«သူတို့က ၅ ယောက် ရှိသည်။»",
            "They were 5 people.",
            more=(("They were 5 people.", "သူတို့ ၅ ယောက် လာသည်။"),),
            why="other words around the number",
        ),
        Example(
            "KNUက သဘောတူသည်။",
            "The KNPP accepted the offer.",
            more=(("The KNU accepted the offer.", "KNUက သဘောတူသည်။"),),
            why="a wrong name is no second source",
        ),
        Example(
            "သူတို့က သဘောတူသည်။",
            "The KNU accepted the offer.",
            more=(("The KNU accepted the offer.", "KNUက သဘောတူသည်။"),),
            why="a name is missing",
        ),
        Example(
            "KNUက သဘောတူသည်။",
            "The KNU accepted the offer.",
            more=(("The Karen National Union accepted the offer.", "KNUက သဘောတူသည်။"),),
            why="two sources that name one body in two ways",
        ),
        Example(
            "နေရပ်စွန့်ခွာသူများ ရောက်လာသည်။",
            "The internally displaced persons arrived.",
            more=(("IDPs arrived.", "နေရပ်စွန့်ခွာသူများ ရောက်လာသည်။"),),
            why="two sources that name one thing in two ways",
        ),
        Example("ဟုတ်သည်။", "Yes.", more=(("Yes.", "ဟုတ်ကဲ့။"),), why="a short answer"),
    ),
)
