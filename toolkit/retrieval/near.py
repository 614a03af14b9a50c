"""What a query may mean that names nothing exactly: part of a form, its words in any order, a misspelling.

Candidates are found by their words, by how they begin or go on, and by likeness as a whole;
each is then weighed in the same way, so that a misspelt name and half of a name can be ranked together.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from heapq import nlargest
from typing import Final

from toolkit.retrieval.answers import Answer, Why
from toolkit.retrieval.parts import LONGEST, Weighed, parts_of
from toolkit.retrieval.question import SWAPPED, Question, question, same_letters, sound
from toolkit.termbase.form_index import SIGNS, FormIndex, Forms, words

SHORTEST_LIKE: Final = 4
"""Letters of a query that may be misspelt: shorter ones are near to everything."""
LIKE: Final = 70.0
"""Likeness as a whole from which a form is weighed, 0-100."""
FEW: Final = 20_000
"""Forms of a language up to which each is compared as a whole; of more, where the words find nothing that is likely."""
SURE: Final = 80.0
"""Score of what is likely."""
CANDIDATES: Final = 8_000
"""Forms that become candidates by holding a word, the most telling words first."""
POSTINGS: Final = 4_000
"""Forms that are looked up for a word that may be misspelt, the likeliest words first."""
WEIGHED: Final = 60
"""Candidates by words that are weighed."""
CARELESS: Final = 96.0
"""Likeness of a form that a query is but for tones, asats and medials."""
LEAST: Final = 50.0
"""Score from which a form is offered."""

INSIDE: Final = 50.0
"""Least score of a form that the query holds whole."""


def near(query: str, index: FormIndex) -> Iterator[Answer]:
    """Forms that a query may mean, in no order."""
    for forms in index.languages:
        asked = question(query[:LONGEST], forms, index)
        if asked is None:
            continue
        yield from parts_of(asked.key, forms)
        by_words = _by_words(asked)
        answers = [_answer(asked, number) for number in by_words]
        best = max((answer.score for answer in answers), default=0.0)
        if len(forms) <= FEW or (best < SURE and any(asked.meant)):
            answers += [_answer(asked, number) for number in _alike(asked) if number not in by_words]
        yield from (answer for answer in answers if answer.score >= LEAST)


def _by_words(asked: Question) -> list[int]:
    """The forms that hold most of what the words may mean, the best first."""
    forms = asked.forms
    sums: defaultdict[int, float] = defaultdict(float)
    left = CANDIDATES
    for at in sorted(range(len(asked.words)), key=lambda at: -asked.weights[at]):
        best = _holding(asked.meant[at], forms, POSTINGS if left > 0 else 1)
        adding = (
            best if len(best) <= left or not sums else {number: best[number] for number in sums.keys() & best.keys()}
        )
        left -= len(adding)
        for number, like in adding.items():
            sums[number] += asked.weights[at] * like
    return nlargest(WEIGHED, sums, key=lambda number: (sums[number], -forms.length(number)))


def _holding(meant: Mapping[bytes, float], forms: Forms, left: int) -> dict[int, float]:
    """The forms that hold any of some words, with how well the best of them is meant; of about `left` places."""
    chosen: list[tuple[float, array[int]]] = []
    for word, like in sorted(meant.items(), key=lambda each: -each[1]):
        number = forms.number_of(word)
        if number is not None and left > 0:
            chosen.append((like, forms.holding(number)))
            left -= len(chosen[-1][1])
    best: dict[int, float] = {}
    for like, found in reversed(chosen):
        best.update(dict.fromkeys(found, like))
    return best


def _alike(asked: Question) -> list[int]:
    """The forms that are like the query as a whole, whatever its spaces."""
    forms = asked.forms
    if len(asked.bare) < SHORTEST_LIKE:
        return []
    from rapidfuzz import fuzz, process

    found = process.extract(asked.bare, forms.bare_keys, scorer=fuzz.ratio, score_cutoff=LIKE, limit=20)
    return [number for _, _, number in found]


def _answer(asked: Question, number: int) -> Answer:
    forms = asked.forms
    own = forms.key(number)
    cut = words(own)
    free = list(cut)
    likes: list[float] = []
    common = 0.0
    for meant in asked.meant:
        like, word = max(((meant.get(word, 0.0), word) for word in free), default=(0.0, b""))
        likes.append(like)
        if like:
            free.remove(word)
            common += like * forms.weight(word)
    of_query = sum(map(float.__mul__, likes, asked.weights)) / sum(asked.weights)
    of_form = common / (sum(map(forms.weight, cut)) or 1.0)
    weighed = Weighed(of_query, of_form, _whole(asked.bare, own.translate(None, SIGNS)))
    why = _why(asked, likes, free, weighed)
    return Answer(why, _score(weighed, why), forms, number)


def _score(weighed: Weighed, why: Why) -> float:
    least = INSIDE + 20 * weighed.of_query if why is Why.INSIDE else 0.0
    return max(weighed.score, least, 100 * weighed.whole - 4 if weighed.whole > 0.9 else 0.0)


def _whole(one: bytes, other: bytes) -> float:
    from rapidfuzz.fuzz import ratio

    from toolkit.match.phonetic import careless

    like = ratio(one, other)
    if not one.isascii() and not other.isascii():
        like = max(like, ratio(sound(one), sound(other)) - 1, CARELESS if careless(one) == careless(other) else 0)
    return max(like / 100, SWAPPED if same_letters(one, other) else 0.0)


def _why(asked: Question, likes: list[float], free: list[bytes], weighed: Weighed) -> Why:
    if min(likes) == 1:
        return Why.WORDS
    if not free and weighed.of_form > 0.99:
        return Why.INSIDE
    if weighed.whole >= 0.8:
        return Why.NEAR
    return Why.NEAR_WORDS if min(likes) >= 0.7 else Why.SOME_WORDS
