"""Names that a text gives for an acronym, and that the glossary does not have: *Karenni National Defence Force (KNDF)*.

Such a name begins as one of the body's names does and shares most of its words or syllables, in their order,
or its capitals spell the acronym. A description (the ceasefire group, ကချင်လက်နက်ကိုင်အဖွဲ့) or a person shares too little.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Final, TypeAlias

from toolkit.match.alignment import BY_CHOICE, units
from toolkit.match.forms import PEOPLES
from toolkit.match.heads import HEADS
from toolkit.match.mentions import Mention
from toolkit.match.pairing import BODIES
from toolkit.match.passage import Passage
from toolkit.match.rows import Form, key_of
from toolkit.match.traits import ACRONYM, NAMES
from toolkit.model import Concept, Enforce, Term, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.text.page import encode, lower
from toolkit.text.patterns import regex

LIKE: Final = 0.6
"""The share of the longer name that both have."""
SPELT: Final = 0.5
"""The same, where the capitals spell the acronym."""
FURTHEST: Final = 300
"""Bytes of a key in which a name begins that ends before an acronym."""
MOST_ADDED: Final = 3
"""Words or syllables that it may have more than the glossary's."""

ASKED: Final = 3
"""Letters from which a well-known acronym is asked for its name too: UN and EU stand beside anything."""

_OPENED: Final = regex(rb" ?(?:[(\[] ?|- ?)\Z")
_CLOSED: Final = regex(rb" ?[)\]]")
_BRACKETED: Final = regex(rb" ?[(\[] ?(?P<name>[^()\[\]]{4,200}?) ?[)\]]")
_BURMESE: Final = frozenset(encode("".join(map(chr, (*range(0x1000, 0x102B), *range(0x102B, 0x1040))))))
_WORD: Final = regex(rb"[A-Za-z][A-Za-z']*")
_GAPS: Final = frozenset((b" ", b"-", b" - "))
_SMALL: Final = frozenset(b"of the for and in to".split())
_BODY: Final = frozenset(
    b"""
    alliance army association coalition committee congress council force forces front government group league movement
    network organisation party union
    """.split()
)
"""Words that the names of bodies end with."""
_HEADS: Final = HEADS - set(map(encode, ("များ", "တို့", "ပြည်", "သူ", "သူ့", "နယ်", "စု", "မ", "အ")))
_SPELLINGS: Final = (
    (b"z", b"s"),
    (b"defense", b"defence"),
    (b"labor", b"labour"),
    (b"center", b"centre"),
    (b"programme", b"program"),
)

Parts: TypeAlias = Sequence[bytes]


class Claim(NamedTuple):
    """A stretch of a key that stands there as the name of an acronym, and is none."""

    start: int
    end: int
    acronym: Mention
    concept: Concept
    term: Term
    """The name of the glossary that it is likest to."""
    spelling: bool
    """It is that name, but for British or American spelling: nothing to find fault with."""
    generic: bool
    """They differ in generic words only (တပ်, တပ်ဖွဲ့, များ), and nobody else is called so:

    it may be a variant that the glossary lacks.
    """


def claims(passage: Passage) -> Iterator[Claim]:
    """The wrong names beside the acronyms of a passage, in order."""
    for acronym in passage.mentions:
        if acronym.has(ACRONYM) and all(map(_needs_name, acronym.forms)):
            for start, end, whole in _places(passage, acronym):
                found = _claim(passage, acronym, start, end, whole)
                if found is not None:
                    yield found


def _needs_name(form: Form) -> bool:
    known = form.concept.well_known and len(form.term.text) < ASKED
    return form.concept.enforce is Enforce.REQUIRED and not known


def _places(passage: Passage, acronym: Mention) -> Iterator[tuple[int, int, bool]]:
    """Where its name may stand: from somewhere on to right before it, or all of a bracket behind it."""
    key = passage.lower
    opened = _OPENED.search(key, max(0, acronym.start - 4), acronym.start)
    if opened is None and acronym.start and key[acronym.start - 1] in _BURMESE:
        yield max(0, acronym.start - FURTHEST), acronym.start, False
    elif opened is not None and (b"-" in opened[0] or _CLOSED.match(key, acronym.end)):
        yield max(0, opened.start() - FURTHEST), opened.start(), False
    bracket = _BRACKETED.match(key, acronym.end)
    if bracket is not None:
        yield *bracket.span("name"), True


def _claim(passage: Passage, acronym: Mention, start: int, end: int, whole: bool) -> Claim | None:
    following = bisect_left(passage.mentions, start, key=lambda mention: mention.start)
    within = takewhile(lambda mention: mention.start < end, islice(passage.mentions, following, None))
    beside = [mention for mention in within if mention.has(NAMES) and mention.end <= end]
    if any(_explains(mention, acronym, passage, end, whole) for mention in beside):
        return None
    best: tuple[float, Claim] | None = None
    for form in acronym.forms:
        for term in form.concept.terms:
            if term.type is TermType.FULL and term.status.usable:
                found = _likest(passage, start, end, term, form.term.text, whole)
                if found is not None and (best is None or found[0] > best[0]):
                    score, first, generic = found
                    best = score, Claim(first, end, acronym, form.concept, term, score == 1, generic)
    if best is None:
        return None
    claim = best[1]
    if any(claim.start < name.end and not set(name.concepts).isdisjoint(acronym.concepts) for name in beside):
        return None
    people = next((name for name in beside if name.start == claim.start and name.form.concept.subject in PEOPLES), None)
    if people is not None and not _content(units(passage.lower[people.end : end])) and not passage.lower.isascii():
        return None  # the army of a people
    near = [miss for miss in passage.find_near_misses() if miss.overlaps(claim.start, claim.end)]
    if any(miss.form.concept.id in acronym.concepts for miss in near):
        return None
    if claim.concept.well_known and claim.generic:
        return None  # known however it is called
    return claim._replace(generic=claim.generic and not near)


def _explains(name: Mention, acronym: Mention, passage: Passage, end: int, whole: bool) -> bool:
    """Is it one of the acronym's names, or another body's that ends there?"""
    if not set(name.concepts).isdisjoint(acronym.concepts):
        return whole or name.end == end
    generic = HEADS.issuperset(units(passage.lower[name.start : name.end]))
    return name.end == end and name.form.concept.subject in BODIES and not generic


def _likest(
    passage: Passage, start: int, end: int, term: Term, letters: str, whole: bool
) -> tuple[float, int, bool] | None:
    """How like a name what stands there is, where it begins, and whether only generic words differ."""
    key = key_of(term.text, passage.language)
    if key.isascii():
        return _latin(passage.cased, start, end, key, letters, whole)
    return _burmese(passage.lower, start, end, lower(key), whole)


def _burmese(text: bytes, start: int, end: int, name: bytes, whole: bool) -> tuple[float, int, bool] | None:
    wanted = units(name)
    run = [*takewhile(_BURMESE.issuperset, reversed(units(text[start:end])))][::-1]
    if len(wanted) < 3 or not run or (run[-1] not in _HEADS and run[-1] != wanted[-1]):
        return None
    best: tuple[float, int, bool] | None = None
    for first in range(max(0, len(run) - len(wanted) - MOST_ADDED), len(run) - 2):
        given = run[first:]
        if tuple(given[:2]) == wanted[:2] and tuple(given) != wanted and not (whole and first):
            score = _shared(given, wanted)
            if score >= LIKE and (best is None or score > best[0]):
                generic = _content(given) == _content(wanted)
                best = score, end - sum(map(len, given)), generic
    return best


def _content(name: Parts) -> list[bytes]:
    return [unit for unit in name if unit not in BY_CHOICE and unit not in HEADS]


def _latin(text: bytes, start: int, end: int, name: bytes, letters: str, whole: bool) -> tuple[float, int, bool] | None:
    wanted = [_spelled(word) for word in _WORD.findall(name)]
    words = _named(text, start, end)
    best: tuple[float, int, bool] | None = None
    for first in range(max(0, len(words) - len(wanted) - MOST_ADDED), len(words) - 1):
        given = [_spelled(match[0]) for match in words[first:]]
        if _singular(given) == _singular(wanted):
            return 1.0, words[first].start(), False
        if given[0] in _SMALL or (whole and first):
            continue
        score = _shared(given, wanted)
        if (best is None or score > best[0]) and _likely(given, wanted, score, letters):
            best = score, words[first].start(), False
    return best


def _singular(words: Parts) -> list[bytes]:
    return [*words[:-1], words[-1].removesuffix(b"s")]


def _likely(given: Parts, wanted: Parts, score: float, letters: str) -> bool:
    """Is it said as the name? A part of the name is short for it."""
    if len(letters) > 2 and _initials(given) == letters.lower().encode():
        return score >= SPELT
    ends = given[-1] in _BODY or given[-1] == wanted[-1]
    return score >= LIKE and ends and given[0] == wanted[0] and not set(given) <= set(wanted)


def _named(text: bytes, start: int, end: int) -> list[re.Match[bytes]]:
    """The words before a place that may belong to a name: capitals, and small words between."""
    words: list[re.Match[bytes]] = []
    at = end
    for match in reversed([*_WORD.finditer(text, start, end)]):
        if text[match.end() : at] not in (b"", *_GAPS) or not (match[0][:1].isupper() or match[0] in _SMALL):
            break
        words.append(match)
        at = match.start()
    return words[::-1]


def _initials(words: Parts) -> bytes:
    return b"".join(word[:1] for word in words if word not in _SMALL)


def _spelled(word: bytes) -> bytes:
    """In lower case, by one spelling of those on either side of the ocean."""
    word = word.lower()
    for other, ours in _SPELLINGS:
        word = word.replace(other, ours)
    return word


def _shared(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, other) / max(len(one), len(other))
