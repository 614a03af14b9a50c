"""What a query names exactly: a form, in whatever encoding, spacing and script, or an id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.model import TermType
from toolkit.retrieval.answers import Answer, Why
from toolkit.termbase.form_index import FormIndex, Forms, folded

SHORTEST_INSIDE: Final = 3
"""Letters of a query that is looked for inside an id."""
BURMESE: Final = "my"


def by_id(query: str, index: FormIndex) -> Iterator[Answer]:
    """Concepts by their id, its last part, or part of it."""
    wanted = query.casefold().replace(" ", "-")
    if wanted not in "\0".join(index.ids):
        return
    for number, id_ in enumerate(index.ids):
        if wanted in id_:
            if wanted in (id_, id_.rpartition(".")[2]):
                yield Answer(Why.ID, 100.0 if wanted == id_ else 99.0, None, number)
            elif len(wanted) >= SHORTEST_INSIDE:
                yield Answer(Why.PART_OF_ID, 60.0 * len(wanted) / len(id_), None, number)


def by_form(query: str, index: FormIndex, why: Why = Why.FORM) -> Iterator[Answer]:
    """Concepts by one of their forms, whatever its case, spaces and signs."""
    for forms in index.languages:
        key = folded(query, forms.code)
        same = list(forms.exactly(key))
        yield from (Answer(why, 100.0, forms, number) for number in same)
        if not same:
            yield from (Answer(why, 98.0, forms, number) for number in forms.bare(key))


def by_letters(query: str, index: FormIndex, why: Why = Why.LETTERS) -> Iterator[Answer]:
    """Latin acronyms spelled in Burmese letter names (ကေအင်န်ဒီအက်ဖ်)."""
    from toolkit.text.letter_names import parse

    for letters in parse(query):
        for forms in index.languages:
            for number in forms.bare(folded(letters, forms.code)):
                if forms.type(number) is TermType.ACRONYM:
                    yield Answer(why, 100.0, forms, number)


def by_native_acronym(query: str, index: FormIndex) -> Iterator[Answer]:
    """Burmese acronyms with something between their letters (မ၊ က၊ ဒ၊ တ)."""
    from toolkit.text.native_acronyms import native_key

    wanted = native_key(query)
    if wanted is not None:
        for forms, number, letters in native_acronyms(index):
            if letters == wanted:
                yield Answer(Why.NATIVE, 100.0, forms, number)


def by_romanised_acronym(query: str, index: FormIndex) -> Iterator[Answer]:
    """Burmese acronyms in Latin letters (Ma Ka Da Ta)."""
    from toolkit.retrieval.romanised import syllables, unusual

    given = syllables(query)
    if given:
        for forms, number, letters in native_acronyms(index):
            odd = unusual(given, letters)
            if odd is not None:
                yield Answer(Why.ROMANISED, 100.0 - odd, forms, number)


def native_acronyms(index: FormIndex) -> Iterator[tuple[Forms, int, str]]:
    """All Burmese acronyms, with their letters."""
    from toolkit.text.native_acronyms import native_key

    for forms in index.languages:
        if forms.code == BURMESE:
            for number in forms.of_type(TermType.ACRONYM):
                letters = native_key(index.term(forms, number).text)
                if letters is not None:
                    yield forms, number, letters
