"""The first time a text uses an acronym, its full name does not stand beside it.

Readers know a few acronyms by heart and give up on the rest;
in Burmese the Latin letters do not even hint at the words.
Each acronym of a body (KNPLF, ကလလတ) is looked at by itself. A misspelt name explains it too;
of an acronym beside another body's name, or beside a name that is none, acronym-mismatch speaks.
The name may stand before or behind, in brackets or after a dash, with other names and acronyms between
(*Karen National Union/Karen National Liberation Army (KNU/KNLA)*), or behind *known as*.
Headlines, captions and tables are passed over, well-known acronyms (`well_known = true`) never reported,
nor those of bodies that have no name in the language of the text.
A source is not looked at: the translator cannot change it. To check it, check it as a draft.
It is a note where the full name stands further up, and in a table whose source has the acronym only:
there each row may be a message by itself, and the translator followed the source.
Where one text explains the same letters as two bodies, the first bare use after that is reported too.
The fix writes the preferred name before the acronym; it is unsafe, since the words around may have to change.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from toolkit.match.mentions import Mention
from toolkit.match.naming import usable_terms
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Concept, Edit, Enforce, Fault, Fix, Level, Related, Span, TermType, Zone
from toolkit.rules.acronym_mismatch import elsewhere, wrong_names
from toolkit.rules.rule import NAMING, Example, Rule, View
from toolkit.text.patterns import deferred

EXEMPT = frozenset({Zone.HEADLINE, Zone.CAPTION, Zone.TABLE})
NAMES = (TermType.FULL, TermType.SHORT)
TABLES = frozenset({"csv", "tsv"})
"""Readers whose rows may have nothing to do with each other."""
FARTHEST = 60
"""Code points that may lie between an acronym and its name, other names among them not counted."""
REACH = 4 * FARTHEST
"""Bytes of a key that surely hold as many code points."""
LONGEST = 1000
"""Bytes of a key that no name exceeds."""
CHAIN = 50
"""Mentions that may lie between an acronym and its name."""

_BETWEEN = deferred(
    r"(?:[^\S\n]|(?<!\n)\n(?!\s*\n)|[()\[\]/,;:&၊\"“”‘’«»'\-\u2010-\u2015\u200b]"
    r"|\As\b|['’]s\b|\b(?:and|or|the|also|known|as|called|abbreviated|its|acronym)\b"
    r"|နှင့်|နဲ့|သို့မဟုတ်|ခေါ်|ဆိုသည့်|အတိုကောက်)*"
)
"""What may stand between an acronym and its name: brackets, dashes, commas, joining words; no full stop."""


class Place(NamedTuple):
    """Where a name stands."""

    unit: str
    passage: Passage
    mention: Mention

    @property
    def related(self) -> Related:
        """The place as one that belongs to a finding."""
        return self.passage.related(self.mention, "named here")._replace(unit=self.unit)


@dataclass
class Introduced:
    """What one language of a document has explained so far."""

    used: set[tuple[str, str]] = field(default_factory=set)
    """Acronyms used in running text: concept and letters."""
    explained: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    """Letters -> the concepts that they were explained as."""
    named: dict[str, Place] = field(default_factory=dict)
    """Concept -> where its full name stands first."""
    doubtful: set[str] = field(default_factory=set)


def check_document(view: View) -> Iterator[tuple[Pair, Fault]]:
    """Report each acronym where it is first used without its name."""
    introduced = Introduced()
    for pair in view.pairs:
        for fault in _faults(pair, pair.target, introduced):
            followed = view.format in TABLES and pair.source is not None and not _source_explains(pair, fault)
            yield pair, fault._replace(level=Level.NOTE) if followed else fault


def _source_explains(pair: Pair, fault: Fault) -> bool:
    """Does the source have the full name there?"""
    mentions = pair.source.mentions if pair.source is not None else []
    return any(mention.is_type(*NAMES) and fault.concept in mention.concepts for mention in mentions)


def _faults(pair: Pair, passage: Passage, introduced: Introduced) -> Iterator[Fault]:
    acronyms = [mention for mention in passage.mentions if mention.is_type(TermType.ACRONYM) and _counts(mention)]
    if pair.segment.zone not in EXEMPT:
        names = [mention for mention in passage.mentions if mention.is_type(*NAMES)] + _misspelt(pair)
        names.sort(key=_start)
        mistaken = {acronym for _, acronym in elsewhere(passage)}
        named = {claim.acronym for claim in wrong_names(pair)} if acronyms else set()
        for mention in acronyms:
            if mention in named:
                letters = mention.form.term.text
                introduced.used.update((concept, letters) for concept in mention.concepts)
            elif mention not in mistaken:
                yield from _use(mention, names, passage, introduced)
    for mention in passage.mentions:
        if mention.is_type(*NAMES):
            for concept in mention.concepts:
                introduced.named.setdefault(concept, Place(pair.segment.unit, passage, mention))


def _counts(mention: Mention) -> bool:
    concepts = [form.concept for form in mention.forms]
    return all(c.enforce is Enforce.REQUIRED and not c.well_known for c in concepts)


def _misspelt(pair: Pair) -> list[Mention]:
    """Names that stand in the target, but not quite as they should: misspelt-term speaks of them."""
    near = [rendering.near for rendering in pair.renderings if rendering.near is not None]
    return [Mention(miss.start, miss.end, (miss.form,)) for miss in (*near, *pair.target.find_near_misses())]


def _use(mention: Mention, names: list[Mention], passage: Passage, introduced: Introduced) -> Iterator[Fault]:
    letters = mention.form.term.text
    name = _name_beside(mention, names, passage)
    if name is not None:
        meant = tuple(sorted(set(name.concepts) & set(mention.concepts)))
        introduced.explained.setdefault(letters, set()).add(meant)
        introduced.used.update((concept, letters) for concept in mention.concepts)
    elif len(introduced.explained.get(letters, ())) > 1:
        if letters not in introduced.doubtful:
            introduced.doubtful.add(letters)
            yield _fault(mention, passage, f"{letters} was explained as two bodies, and is either here", ())
    elif not any((concept, letters) in introduced.used for concept in mention.concepts):
        introduced.used.update((concept, letters) for concept in mention.concepts)
        yield from _unexplained(mention, passage, introduced)


def _unexplained(mention: Mention, passage: Passage, introduced: Introduced) -> Iterator[Fault]:
    concepts = [form.concept for form in mention.forms if _full_name(form.concept, passage)]
    if not concepts:
        return
    names = tuple(dict.fromkeys(name for c in concepts if (name := _full_name(c, passage))))
    further = next((introduced.named[c.id] for c in concepts if c.id in introduced.named), None)
    written = passage.written(passage.span(mention.start, mention.end))
    reason = "its full name stands further up, not beside it" if further else "its full name does not stand beside it"
    related = further.related if further else None
    yield _fault(mention, passage, f"{written} is not explained: {reason}", names, related)


def _fault(
    mention: Mention, passage: Passage, message: str, names: tuple[str, ...], further: Related | None = None
) -> Fault:
    span = passage.span(mention.start, mention.end)
    letters = mention.form.term.text if passage.reading else passage.written(span)
    again = _stands_again(mention, passage)
    explained = names if again else tuple(f"{name} ({letters})" for name in names)
    mendable = len(explained) == 1 and (again or _stands_alone(span, passage.text))
    return Fault(
        message,
        passage.side,
        span,
        concept=mention.form.concept.id,
        expected=explained,
        fix=Fix((Edit(span, explained[0]),), safe=False) if mendable else None,
        related=(further,) if further else (),
        level=Level.NOTE if further else None,
    )


def _stands_again(acronym: Mention, passage: Passage) -> bool:
    """Does the same acronym follow in brackets, in other letters: ကေအိုင်အေ (KIA)? Then it may give way to the name."""
    following = bisect_left(passage.mentions, acronym.end, key=_start)
    other = passage.mentions[following] if following < len(passage.mentions) else None
    if other is None or not other.is_type(TermType.ACRONYM) or other.concepts != acronym.concepts:
        return False
    return passage.lower[acronym.end : other.start].strip() == b"("


def _full_name(concept: Concept, passage: Passage) -> str | None:
    """The name that a text of this language would explain it by."""
    names = [term.text for term in usable_terms(concept, passage.lang) if term.type is TermType.FULL]
    return names[0] if names else None


def _name_beside(acronym: Mention, names: list[Mention], passage: Passage) -> Mention | None:
    """The nearest of its names that stands beside it."""
    names = [
        other
        for other in _within_reach(acronym, names, passage)
        if not set(other.concepts).isdisjoint(acronym.concepts) and _is_beside(acronym, other, passage)
    ]
    return min(names, key=lambda name: max(acronym.start - name.end, name.start - acronym.end), default=None)


def _within_reach(acronym: Mention, names: list[Mention], passage: Passage) -> list[Mention]:
    """Those names that may be near enough, mentions between not counted; `names` are ordered by where they begin.

    A text of one paragraph has thousands of names: only these few are looked at closely.
    """
    mentions = passage.mentions
    at = bisect_left(mentions, acronym.start, key=_start)
    low, high = acronym.start, acronym.end
    for mention in reversed(mentions[max(at - CHAIN, 0) : at]):
        if low - mention.end > REACH:
            break
        low = mention.start
    for mention in mentions[at + 1 : at + CHAIN]:
        if mention.start - high > REACH:
            break
        high = mention.end
    first = bisect_left(names, low - REACH - LONGEST, key=_start)
    return names[first : bisect_left(names, high + REACH, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start


def _is_beside(one: Mention, other: Mention, passage: Passage) -> bool:
    """Do only other mentions and joining words stand between the two?"""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    following = bisect_left(passage.mentions, first.end, key=_start)
    beyond = bisect_left(passage.mentions, second.start, key=_start)
    between = [m for m in passage.mentions[following:beyond] if m.end <= second.start]
    places = [passage.span(m.start, m.end) for m in (first, *between, second)]
    gaps = [passage.text[a.end : b.start] for a, b in pairwise(places)]
    return sum(map(len, gaps)) <= FARTHEST and all(_BETWEEN.fullmatch(gap) for gap in gaps)


def _stands_alone(span: Span, text: str) -> bool:
    """Is it not joined with another (KNU/KNLA), bracketed or followed by a possessive?"""
    return text[span.start - 1 : span.start] not in {*"/(-"} and text[span.end : span.end + 1] not in {*"/)-'’"}


GLOSSARY = """
[knu]
subject = "political-body"
en = [
  { term = "Karen National Union", status = "preferred" },
  { term = "KNU", type = "acronym", status = "preferred" },
]
my = [{ term = "ကရင်အမျိုးသားအစည်းအရုံး", status = "preferred" }]

[knla]
subject = "armed-group"
en = [
  { term = "Karen National Liberation Army", status = "preferred" },
  { term = "KNLA", type = "acronym", status = "preferred" },
]

[un]
subject = "international"
well_known = true
en = [
  { term = "United Nations", status = "preferred" },
  { term = "UN", type = "acronym", status = "preferred" },
]
"""

RULE = Rule(
    name="undefined-acronym",
    level=Level.WARNING,
    sieve=NAMING,
    check_document=check_document,
    glossary=GLOSSARY,
    examples=(
        Example(
            "The «KNU» said so.",
            target_lang="en",
            why="used without its name",
            fixed="The Karen National Union (KNU) said so.",
        ),
        Example("«KNU»က ပြောသည်။", why="in Burmese", fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။"),
        Example(
            "«ကေအဲန်ယူ» (KNU)က ပြောသည်။",
            why="the same letters behind it are no explanation",
            fixed="ကရင်အမျိုးသားအစည်းအရုံး (KNU)က ပြောသည်။",
        ),
        Example(
            "The KNU said so.", target_lang="en", why="explained before", more=((None, "Karen National Union (KNU)"),)
        ),
        Example("KNU (ကရင်အမျိုးသားအစည်းအရုံး)က ပြောသည်။", why="the name behind it"),
        Example("ကရင်အမျိုးသား အစည်းအရုံး-ကေအဲန်ယူက ပြောသည်။", why="letter names after a dash"),
        Example(
            "The Karen National Union/Karen National Liberation Army (KNU/KNLA) said so.",
            target_lang="en",
            why="several joined",
        ),
        Example(
            "The «KNU» said so.",
            target_lang="en",
            why="named before, but not beside it",
            more=((None, "The Karen National Union met."),),
        ),
        Example("The Karren National Union (KNU) said so.", target_lang="en", why="the name beside it is misspelt"),
        Example(
            "The Karen National Liberation Army (KNU) said so.",
            target_lang="en",
            why="another body's: acronym-mismatch",
        ),
        Example("The Karen National Unity (KNU) said so.", target_lang="en", why="a wrong name: acronym-mismatch"),
        Example("The Karen National Unions (KNU) said so.", target_lang="en", why="a plural of the name beside it"),
        Example("The UN said so.", target_lang="en", why="well known"),
        Example("KNLAက ပြောသည်။", why="it has no Burmese name here"),
    ),
)
