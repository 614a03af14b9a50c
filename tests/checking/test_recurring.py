from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.match.finding import NAMES
from toolkit.checking.recurring import recurring
from toolkit.match.matcher import Matcher, Pairs
from toolkit.model import Segment
from toolkit.rules.inconsistent_translation import check
from toolkit.rules.rule import View
from toolkit.settings import Settings

Row = tuple[str | None, str]
SOURCES = [
    "The KNU accepted the offer.",
    "the knu accepted the offer.",
    "They were 5 people.",
    "They were 6 people.",
    "",
]
TARGETS = ["KNUက သဘောတူသည်။", "KNU က သဘောတူသည်။", "သူတို့ ၅ ယောက် လာသည်။", "သူတို့ ၆ ယောက် လာသည်။", "ဟုတ်သည်။"]


def batches(rows: list[list[Row]]) -> list[Pairs]:
    matcher = Matcher(NAMES, "en", "my")
    return [matcher.pairs([Segment(str(n), *row) for n, row in enumerate(own)]) for own in rows]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([[("One.", "က"), ("Two.", "ခ")], [("Three.", "ဂ")]], [[], []], id="none twice"),
        pytest.param([[("One.", "က"), ("Two.", "ခ")], [("One.", "ဂ")]], [[0], [0]], id="a source in two batches"),
        pytest.param([[("One.", "က"), ("Two.", "က")], [("Three.", "ဂ")]], [[0, 1], []], id="a target twice in one"),
        pytest.param([[("One.", "က")], [("ONE.", "ခ ")], [("Two", " ခ")]], [[0], [0], [0]], id="capitals and spaces"),
        pytest.param([[("က", "One.")], [("One.", "က")]], [[], []], id="a source is no target"),
        pytest.param([[(None, "က"), (None, "က")]], [[]], id="no sources"),
        pytest.param([], [], id="no batch"),
    ],
)
def test_what_stands_in_a_document_again(rows: list[list[Row]], found: list[list[int]]) -> None:
    assert recurring(batches(rows)) == found


rows = st.lists(st.tuples(st.sampled_from([*SOURCES, None]), st.sampled_from(TARGETS)), min_size=1, max_size=5)


@given(st.lists(rows, min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_nothing_else_is_translated_inconsistently(given: list[list[Row]]) -> None:
    met = batches(given)
    every = [pairs[n] for pairs in met for n in range(len(pairs))]
    shown = [pairs[n] for pairs, numbers in zip(met, recurring(met), strict=True) for n in numbers]
    assert list(check(View(shown, Settings()))) == list(check(View(every, Settings())))


def test_pairs_let_go_are_made_again() -> None:
    (pairs,) = batches([[("The KNU accepted.", "KNUက လက်ခံသည်။"), ("They came.", "လာသည်။"), ("They met.", "တွေ့သည်။")]])
    made = [pairs[n] for n in range(3)]
    pairs.rest([1], [made[2]])
    assert [pairs[n] is made[n] for n in range(3)] == [False, True, True]
    assert all(map(pairs.holds, made))
    assert (pairs[0].renderings, pairs[0].target.lower) == (made[0].renderings, made[0].target.lower)
    assert not pairs.holds(batches([[("They came.", "လာသည်။")]])[0][0])
