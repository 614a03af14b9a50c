"""What became of each concept that the source names: the question most term rules ask, answered once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

from toolkit.match.acronym_miss import acronym_miss
from toolkit.match.glued import begins_in_a_word
from toolkit.match.heads import is_tail
from toolkit.match.mentions import Mention
from toolkit.match.naming import usable_terms
from toolkit.match.near import NearMiss, nearest
from toolkit.match.one_mark import one_mark_off
from toolkit.match.passage import Passage
from toolkit.match.relatives import relative
from toolkit.match.rows import Form, key_of
from toolkit.match.traits import ACRONYM, FULL
from toolkit.model import Concept, Enforce, Glossary, Segment, Side, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.text.language import edge, edges
from toolkit.text.numbers import Mismatch, mismatches
from toolkit.text.page import encode, lower
from toolkit.text.spoken_acronyms import spoken

BODIES: Final = frozenset(
    {"armed-group", "political-body", "alliance", "government", "international", "operation", "party"}
)
"""Subjects whose concepts are taken for one another."""

CARRIED: Final = frozenset({"ethnic-group", "ethnic", "place", "language"})
"""Subjects whose names count inside longer names too: *Shan* is said where *Shan State* is."""

_NOUN: Final = encode("မှု")
"""What makes the noun of a Burmese verb."""


class Outcome(StrEnum):
    """What became of a concept that the source names."""

    RENDERED = "rendered"
    MISSPELT = "misspelt"
    SWAPPED = "swapped"
    MISSING = "missing"


class Rendering(NamedTuple):
    """One concept of the source (or several that share the form it is named by), and its outcome."""

    outcome: Outcome
    mention: Mention
    """Where the source names it first."""
    concepts: tuple[Concept, ...]
    """Likeliest first."""
    times: int
    """How often the source names it."""
    found: Mention | None = None
    """What stands in the target: its first rendering, or the name taken for it."""
    near: NearMiss | None = None
    """The misspelt name; where the concept is missing, a close relative of its name."""

    @property
    def concept(self) -> Concept:
        """The likeliest concept."""
        return self.concepts[0]

    @property
    def enforce(self) -> Enforce:
        """How much a rendering is asked for: the most lenient of its concepts decides."""
        return max((concept.enforce for concept in self.concepts), key=list(Enforce).index)


class Pair:
    """A segment under check. A draft alone has no source."""

    __slots__ = ("_mismatches", "_renderings", "glossary", "segment", "source", "target")

    def __init__(self, segment: Segment, source: Passage | None, target: Passage, glossary: Glossary) -> None:
        self.segment, self.source, self.target, self.glossary = segment, source, target, glossary
        self._renderings: list[Rendering] | None = None
        self._mismatches: tuple[Mismatch, ...] | None = None

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its sides, the source first."""
        return (self.target,) if self.source is None else (self.source, self.target)

    @property
    def renderings(self) -> list[Rendering]:
        """What became of each concept that the source names, in order; none without a source."""
        if self._renderings is None:
            self._renderings = list(_renderings(self.source, self.target)) if self.source is not None else []
        return self._renderings

    @property
    def mismatches(self) -> tuple[Mismatch, ...]:
        """What its sides differ in as numbers and dates, with places in the text as it was read."""
        if self._mismatches is None:
            source, target = self.source, self.target
            self._mismatches = (
                mismatches(source.read, source.lang, target.read, target.lang) if source is not None else ()
            )
        return self._mismatches


def place_of(name: bytes, key: bytes) -> int | None:
    """Where a name first stands whole in a key."""
    at = key.find(name)
    while at >= 0:
        if edge(key, at) and edge(key, at + len(name)):
            return at
        at = key.find(name, at + 1)
    return None


def settled(named: Iterable[Mention], there: Sequence[Mention]) -> bool:
    """Is each concept that a source names plainly rendered? If so nothing more need be asked; if not it may be yet."""
    for mention in named:
        for other in there:
            if _renders(other, mention):
                break
        else:
            return False
    return True


def likeliest(mention: Mention, there: Sequence[Mention], side: Side) -> int:
    """Which of its forms a mention most likely is: of what the other side names too, else the first.

    Of several that both may name, both sides take the one likeliest in the source.
    """
    own = mention.meaning.concepts
    ordered = there if side is Side.TARGET else [mention]
    named = {concept for other in there for concept in other.meaning.concepts}.intersection(own)
    taken = next((concept for each in ordered for concept in each.meaning.concepts if concept in named), None)
    return own.index(taken) if taken is not None else 0


def _renders(other: Mention, mention: Mention) -> bool:
    """Not so an acronym that stands for a full name: the name may be misspelt beside it."""
    one, two = mention.meaning, other.meaning
    if one.concepts[0] != two.concepts[0] and set(one.concepts).isdisjoint(two.concepts):
        return False
    return not (one.traits & FULL and two.traits & ACRONYM)


def _renderings(source: Passage, target: Passage) -> Iterator[Rendering]:
    named: dict[frozenset[str], list[Mention]] = {}
    for mention in source.mentions:
        named.setdefault(frozenset(mention.concepts), []).append(mention)
    in_source = frozenset().union(*named) if named else frozenset()
    extras = [
        mention
        for mention in target.mentions
        if not (in_source.intersection(mention.concepts) or _left_as_is(mention) or is_tail(mention, target))
    ]
    for ids, mentions in named.items():
        concepts = tuple(
            dict.fromkeys(form.concept for form in mentions[0].forms if form.concept.enforce is not Enforce.OFF)
        )
        if concepts:
            yield _outcome(
                Rendering(Outcome.MISSING, mentions[0], concepts, len(mentions)), ids, source, target, extras
            )


def _outcome(
    missing: Rendering, ids: Iterable[str], source: Passage, target: Passage, extras: list[Mention]
) -> Rendering:
    found = next((mention for mention in target.mentions if not set(ids).isdisjoint(mention.concepts)), None)
    if found is not None:
        near = _misspelt_beside_acronym(missing, ids, target)
        outcome = Outcome.RENDERED if near is None else Outcome.MISSPELT
        return missing._replace(outcome=outcome, found=found, near=near)
    if any(_said_otherwise(concept, source, target) for concept in missing.concepts):
        return missing._replace(outcome=Outcome.RENDERED)
    near = _near(missing, ids, target) or acronym_miss(missing.concepts, source, target)
    if near is not None:
        return missing._replace(outcome=Outcome.MISSPELT, near=near)
    close = relative(target.lower, _forms(missing.concepts, target), target.mentions)
    swapped = _taken_for(missing, extras)
    if swapped is not None and not (close is not None and close.overlaps(swapped.start, swapped.end)):
        extras.remove(swapped)
        return missing._replace(outcome=Outcome.SWAPPED, found=swapped)
    return missing._replace(near=close)


def _misspelt_beside_acronym(missing: Rendering, ids: Iterable[str], target: Passage) -> NearMiss | None:
    """Where the source gives the full name and the target has its acronym only: the name, misspelt, beside it."""
    if not missing.mention.has(FULL):
        return None
    mentions = [mention for mention in target.mentions if not set(ids).isdisjoint(mention.concepts)]
    if not all(mention.has(ACRONYM) for mention in mentions):
        return None
    return _near(missing, ids, target)


def _near(missing: Rendering, ids: Iterable[str], target: Passage) -> NearMiss | None:
    """A near miss of the missing name, but not the name itself (no mention there), nor a longer name's miss."""
    near = nearest(target.lower, _forms(missing.concepts, target), target.mentions, target.known)
    if near is None:
        near = one_mark_off(target.lower, _forms(missing.concepts, target), target.mentions)
    if near is None or near.is_exact(target.cased):
        return None
    outweighed = any(
        other.form.concept.id not in ids
        and other.overlaps(near.start, near.end)
        and other.weight > near.weight
        and not begins_in_a_word(target, other)
        for other in target.find_near_misses()
    )
    return None if outweighed else near


def _left_as_is(mention: Mention) -> bool:
    """Is it a name left in the language of the source? It may be half of a longer one, and takes nobody's place."""
    return mention.form.foreign and not mention.has(ACRONYM)


def _said_otherwise(concept: Concept, source: Passage, target: Passage) -> bool:
    """Is it said without being named in a form of the glossary?"""
    return _carried(concept, target) or _said_as_verb(concept, target) or _said_as_word(concept, source, target)


def _carried(concept: Concept, target: Passage) -> bool:
    """Does a name stand inside a longer one that carries its meaning?"""
    if concept.subject not in CARRIED:
        return False
    keys = [lower(key_of(term.text, target.language)) for term in usable_terms(concept, target.lang)]
    return any(_stands(key, target.lower) for key in keys if len(key) > 1)


def _said_as_verb(concept: Concept, target: Passage) -> bool:
    """Does the verb stand there of which a word of the vocabulary is the noun: ပိတ်ဆို့အရေးယူ for ပိတ်ဆို့အရေးယူမှု?"""
    if concept.enforce is not Enforce.ADVISORY or target.lang != "my":
        return False
    keys = [lower(key_of(term.text, target.language)) for term in usable_terms(concept, target.lang)]
    stems = [key.removesuffix(_NOUN) for key in keys if key.endswith(_NOUN)]
    return any(len(edges(stem)) > 1 and _stands(stem, target.lower) for stem in stems)


def _said_as_word(concept: Concept, source: Passage, target: Passage) -> bool:
    """Does Burmese write the acronym of the source as the word it is read as: အိုပက် for OPEC?"""
    if target.lang != "my":
        return False
    acronyms = (term.text for term in concept.terms if term.type is TermType.ACRONYM and term.status.usable)
    return any(acronym in source.text and spoken(acronym.replace(".", ""), target.text) for acronym in acronyms)


def _stands(key: bytes, text: bytes) -> bool:
    return place_of(key, text) is not None


def _forms(concepts: Iterable[Concept], target: Passage) -> Iterator[Form]:
    for concept in concepts:
        for term in usable_terms(concept, target.lang):
            yield Form(concept, term, key_of(term.text, target.language), False, False, None)


def _taken_for(missing: Rendering, extras: list[Mention]) -> Mention | None:
    """The mention that most likely stands where the missing one should."""
    if missing.enforce is not Enforce.REQUIRED:
        return None
    rivals = [extra for extra in extras if _alike(missing.concept, extra.form.concept)]
    rivals.sort(key=lambda extra: extra.form.concept.id not in missing.concept.confusable)
    return rivals[0] if rivals else None


def _alike(one: Concept, other: Concept) -> bool:
    return other.id in one.confusable or one.subject == other.subject or {one.subject, other.subject} <= BODIES
