"""Longer forms that hold a query, and how answers are weighed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from toolkit.named_tuple import NamedTuple
from toolkit.retrieval.answers import Answer, Why
from toolkit.termbase.form_index import FormIndex, Forms, folded
from toolkit.text.language import edge

SHORTEST: Final = 2
"""Bytes of a query that is looked for in longer forms: shorter ones are in all of them."""
SHORTEST_INSIDE: Final = 3
"""From here on a query is looked for inside words too."""
LONGEST: Final = 200
"""Letters of a query that are looked at."""
MOST: Final = 2_000
"""Places of a query in longer forms that are weighed."""
OF_QUERY, OF_FORM, AS_A_WHOLE = 55.0, 15.0, 30.0
"""What makes a score: how much of the query is in the form, of the form in the query, and likeness as a whole."""


class Weighed(NamedTuple):
    """What a form has in common with a query, each 0-1."""

    of_query: float
    of_form: float
    whole: float

    @property
    def score(self) -> float:
        """0-100."""
        return OF_QUERY * self.of_query + OF_FORM * self.of_form + AS_A_WHOLE * self.whole


def parts(query: str, index: FormIndex) -> Iterator[Answer]:
    """Longer forms that hold the query; a short one only from edge to edge."""
    for forms in index.languages:
        yield from parts_of(folded(query[:LONGEST], forms.code), forms)


def parts_of(key: bytes, forms: Forms) -> Iterator[Answer]:
    """The same for a query folded for one language."""
    for number, at in forms.places(key, MOST) if len(key) >= SHORTEST else ():
        form = forms.key(number)
        whole = edge(form, at) and edge(form, at + len(key))
        if len(form) > len(key) and (len(key) >= SHORTEST_INSIDE or whole):
            share = len(key) / len(form)
            score = Weighed(1.0 if whole else 0.9, share, 2 * share / (1 + share)).score
            verbatim = whole or (at == 0 and key.isascii())
            yield Answer(Why.BEGINNING if at == 0 else Why.PART, score, forms, number, verbatim)
