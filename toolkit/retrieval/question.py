"""A query as the forms of one language are compared with it: its words, what each may mean, and how much it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log
from typing import Final

from toolkit.model import Concept, TermType
from toolkit.named_tuple import NamedTuple
from toolkit.termbase.form_index import BETWEEN, SIGNS, FormIndex, Forms, folded, words

LIKE_WORD: Final = 72.0
"""Likeness of two words that may be one, misspelt, 0-100."""
SHORTEST_BEGINNING: Final = 3
"""Letters by which a word may be cut short."""
CUT_SHORT: Final = 0.9
"""How well a word cut short stands for the whole."""
SWAPPED: Final = 0.93
"""How well a word stands for one with its letters in another order."""
MOST_WORDS: Final = 30
"""Words of a query that are looked at."""
MOST_MEANT: Final = 60
"""Words of the vocabulary that one of a query may mean."""
NAMED: Final = 2.0
"""How much more a word tells that is a name by itself (Kachin), and so parts one body from the next."""
FEW: Final = 20_000
"""Forms of a language up to which names are looked for in a query."""
SAME_SOUND: Final = 0.95
"""How well a syllable stands for another that sounds alike."""

_sounds: dict[int, tuple[Forms, list[bytes]]] = {}


class Question(NamedTuple):
    """A query, folded for one language."""

    forms: Forms
    key: bytes
    bare: bytes
    """Without spaces and signs."""
    words: tuple[bytes, ...]
    meant: tuple[Mapping[bytes, float], ...]
    """For each word, the words of the vocabulary that it may mean, with how well, 0-1."""
    weights: tuple[float, ...]


def question(query: str, forms: Forms, index: FormIndex) -> Question | None:
    """The query for one language; None where nothing of it is left."""
    key = folded(query, forms.code)
    cut = words(key)[:MOST_WORDS]
    if not cut:
        return None
    meant = tuple(_meant(word, forms) for word in cut)
    names = _names([max(each, key=each.__getitem__, default=b"?") for each in meant], forms, index)
    weights = tuple(_weight(each, forms) * (NAMED if at in names else 1.0) for at, each in enumerate(meant))
    return Question(forms, key, key.translate(None, SIGNS), tuple(cut), meant, weights)


def same_letters(one: bytes, other: bytes) -> bool:
    """Are two words, or acronyms, made of the same letters?"""
    return len(one) == len(other) and sorted(one) == sorted(other)


def sound(key: bytes) -> bytes:
    """How Burmese sounds, about; Latin letters as they are. `BETWEEN` may divide several keys, and is kept."""
    from toolkit.match.phonetic import phonetic

    return key if key.isascii() else phonetic(key)


def _weight(meant: Mapping[bytes, float], forms: Forms) -> float:
    """That of what a word means most likely; one that means nothing tells as much as others do on average."""
    return forms.weight(max(meant, key=meant.__getitem__)) if meant else log(1 + len(forms)) / 2


def _meant(word: bytes, forms: Forms) -> dict[bytes, float]:
    return _meant_syllables(word, forms) if not word.isascii() else _meant_words(word, forms)


def _meant_words(word: bytes, forms: Forms) -> dict[bytes, float]:
    from rapidfuzz import fuzz, process

    vocabulary = forms.vocabulary
    like = process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=LIKE_WORD, limit=MOST_MEANT)
    meant = {found: max(score / 100, SWAPPED if same_letters(word, found) else 0.0) for found, score, _ in like}
    if len(word) >= SHORTEST_BEGINNING:
        for longer in forms.beginning_with(word, MOST_MEANT):
            meant[longer] = max(meant.get(longer, 0.0), CUT_SHORT)
    if forms.number_of(word) is not None:
        meant[word] = 1.0
    return meant


def _meant_syllables(word: bytes, forms: Forms) -> dict[bytes, float]:
    if not forms.vocabulary or forms.vocabulary[-1].isascii():
        return {}  # the last word in order is of the script that comes last: here of none but Latin
    from rapidfuzz import fuzz, process

    own = sound(word)
    like = process.extract(own, _sounds_of(forms), scorer=fuzz.ratio, score_cutoff=LIKE_WORD, limit=MOST_MEANT)
    meant = {forms.vocabulary[number]: SAME_SOUND * (score / 100) ** 2 for _, score, number in like}
    if word in meant:
        meant[word] = 1.0
    return meant


def _sounds_of(forms: Forms) -> list[bytes]:
    """The sound of each word of a vocabulary."""
    kept = _sounds.get(id(forms))
    if kept is None or kept[0] is not forms:
        _sounds.clear()
        kept = _sounds[id(forms)] = forms, sound(BETWEEN.join(forms.vocabulary)).split(BETWEEN)
    return kept[1]


def _names(cut: list[bytes], forms: Forms, index: FormIndex) -> frozenset[int]:
    """Which words are, together with their neighbours, a name by themselves, but not all of the query."""
    named: set[int] = set()
    if len(forms) > FEW:
        return frozenset()
    for start in range(len(cut)):
        for end in range(start + 1, min(start + 5, len(cut)) + 1):
            if end - start < len(cut) and _is_name(b"".join(cut[start:end]), forms, index):
                named.update(range(start, end))
    return frozenset(named)


def _is_name(key: bytes, forms: Forms, index: FormIndex) -> bool:
    if key not in forms.known:
        return False
    concepts = (index.concept(forms.concepts[number]) for number in forms.exactly(key))
    return any(map(_names_one_thing, concepts))


def _names_one_thing(concept: Concept) -> bool:
    """Has it a name of one word in capitals, that is no acronym?"""
    return any(_is_capitalised(text) for text in _one_word_names(concept))


def _one_word_names(concept: Concept) -> Iterator[str]:
    return (term.text for term in concept.terms if term.type is not TermType.ACRONYM and " " not in term.text)


def _is_capitalised(text: str) -> bool:
    return text[:1].isupper() and not text.isupper()
