"""How often the concept meant comes first, for what people type: half-remembered, misspelt, in any script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

import pytest

from tests.lookup_queries import WRITTEN, made_of
from toolkit.lookup import lookup
from toolkit.termbase import load_glossary, shipped_glossary

GLOSSARY = load_glossary(shipped_glossary())
EACH, SEED = 25, 1
LEAST = {"a word gone": 0.9, "the first part": 0.8, "acronym, two letters swapped": 0.93}
"""Mean reciprocal rank; here several concepts may be meant as well (Karen National ...)."""


@pytest.mark.parametrize(("query", "ids"), WRITTEN)
def test_the_concept_meant_comes_first(query: str, ids: str) -> None:
    assert lookup(query, GLOSSARY)[0].concept.id in ids.split()


def test_damaged_forms_are_found() -> None:
    ranks = defaultdict(list)
    for query in made_of(GLOSSARY, EACH, SEED):
        ranks[query.way].append(reciprocal_rank(query.text, query.ids))
    means = {way: sum(found) / len(found) for way, found in ranks.items()}
    assert {way: mean for way, mean in means.items() if mean < LEAST.get(way, 0.96)} == {}
    assert sum(means.values()) / len(means) > 0.97


def reciprocal_rank(query: str, ids: Collection[str]) -> float:
    """1 where a concept meant comes first, 1/2 where second ..., 0 where it is not among the first ten."""
    ranks = (1 / rank for rank, match in enumerate(lookup(query, GLOSSARY), start=1) if match.concept.id in ids)
    return next(ranks, 0.0)
