"""Letter names that are misspelt, so that no acronym can be read from them: ကအန်ယူ for ကေအန်ယူ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.model import TermType
from toolkit.retrieval.answers import Answer, Why
from toolkit.retrieval.exact import BURMESE
from toolkit.retrieval.question import sound
from toolkit.termbase.form_index import BETWEEN, FormIndex, Forms, folded
from toolkit.text.language import language

LIKE: Final = 78.0
"""Likeness in sound to a spelling from which an acronym is offered, 0-100."""
SPELLINGS: Final = 6
"""Spellings of an acronym that are compared."""
FEW: Final = 5_000
"""Acronyms up to which each is spelled."""
MOST: Final = 20
"""Spellings that are offered."""
LONGEST: Final = 60
"""Letters of a query that may be letter names."""


def by_misspelt_letters(query: str, index: FormIndex) -> Iterator[Answer]:
    """Latin acronyms whose spelling in letter names sounds much like the query."""
    if len(query) > LONGEST:
        return
    from rapidfuzz import fuzz, process

    own = folded(query, BURMESE)
    for forms in index.languages:
        numbers, keys = _spelled(forms)
        like = process.extract(own, keys, scorer=fuzz.ratio, score_cutoff=LIKE, limit=MOST)
        sounds = sound(BETWEEN.join(keys)).split(BETWEEN)
        alike = process.extract(sound(own), sounds, scorer=fuzz.ratio, score_cutoff=LIKE + 1, limit=MOST)
        yield from (Answer(Why.NEAR_LETTERS, score - 4, forms, numbers[at]) for _, score, at in like)
        yield from (Answer(Why.NEAR_LETTERS, score - 5, forms, numbers[at]) for _, score, at in alike)


def _spelled(forms: Forms) -> tuple[list[int], list[bytes]]:
    """The spellings of all acronyms, folded, each with the number of its form."""
    from toolkit.text.letter_names import spell

    acronyms = list(forms.of_type(TermType.ACRONYM))
    if len(acronyms) > FEW:
        return [], []
    spelled = [
        (number, spelling)
        for number in acronyms
        for spelling in spell(forms.key(number).decode("ascii", errors="replace"), SPELLINGS)
    ]
    keys = language(BURMESE).keys([spelling for _, spelling in spelled])
    return [number for number, _ in spelled], keys
