"""Which forms are offered for a concept."""

from __future__ import annotations

import pytest

from toolkit.match.naming import offered, offered_or_acronym
from toolkit.model import Concept, Status, Term, TermType

ACRONYM = Term("NUG", "en", Status.PREFERRED, TermType.ACRONYM)
NAME = Term("က", "my", Status.PREFERRED)
NICKNAME = Term("ခ", "my", type=TermType.NICKNAME, beside_acronym=True)


@pytest.mark.parametrize(
    ("terms", "forms", "with_acronym"),
    [
        pytest.param((NAME, ACRONYM), ("က",), ("က", "NUG"), id="the acronym may stand as it is"),
        pytest.param((NICKNAME, NAME), ("က",), ("က",), id="no nickname beside a name"),
        pytest.param((NICKNAME,), ("ခ",), ("ခ",), id="nothing but a nickname"),
        pytest.param((ACRONYM,), ("NUG",), ("NUG",), id="nothing but an acronym"),
        pytest.param(
            (*(Term(text, "my") for text in "ဂဃငစ"), ACRONYM), ("ဂ", "ဃ", "င"), ("ဂ", "ဃ", "NUG"), id="as many as fit"
        ),
    ],
)
def test_offered(terms: tuple[Term, ...], forms: tuple[str, ...], with_acronym: tuple[str, ...]) -> None:
    concept = Concept("nug", terms=terms)
    assert offered(concept, "my") == forms
    assert offered_or_acronym(concept, "my") == with_acronym
