"""Shortcuts of the alignment never change what it finds: they are held to the plain search over all ways."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.match.alignment import FAR, ODD, _apart, _cost, _differ, align, foreign, units
from toolkit.text.language import language
from toolkit.text.page import lower

NAMES = (
    "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", "ကချင်လွတ်လပ်ရေးတပ်မတော်", "ကရင်အမျိုးသားအစည်းအရုံး", "ဥရောပသမဂ္ဂ",
    "နယ်ခြားစောင့်တပ်", "ကရင်အမျိုသာအစည်ရုံး", "ကရင်နီအမျိုးသာများကာကွယ်ရေတပ", "ဥေရာပသမဂ", "နယ်ချားစောင့်တက်",
)  # fmt: skip
SYLLABLES = sorted({unit for name in NAMES for unit in units(lower(language("my").key(name)))})

keys = st.lists(st.sampled_from(SYLLABLES), max_size=6).map(tuple)
limits = st.integers(0, 8)


def cheapest(wanted: tuple[bytes, ...], found: tuple[bytes, ...]) -> int:
    """What the cheapest alignment costs, with any number of syllables lost or added, all ways tried."""

    @cache
    def rest(i: int, j: int) -> int:
        if (i, j) == (len(wanted), len(found)):
            return 0
        return min(
            (
                _cost(wanted[i : i + m], found[j : j + n], True) + rest(i + m, j + n)
                for m, n in ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 0), (0, 1))
                if i + m <= len(wanted) and j + n <= len(found)
            ),
        )

    return rest(0, 0)


@given(keys, keys)
@settings(max_examples=150, deadline=None)
def test_it_costs_what_the_cheapest_of_all_ways_costs(wanted: tuple[bytes, ...], found: tuple[bytes, ...]) -> None:
    alignment = align(wanted, found, odd=12, by_choice=True)
    if abs(len(wanted) - len(found)) < 3:
        assert alignment is not None
        assert alignment.cost == cheapest(wanted, found)


@given(keys, keys, limits)
@settings(max_examples=150, deadline=None)
def test_a_limit_only_leaves_out_what_costs_more(
    wanted: tuple[bytes, ...], found: tuple[bytes, ...], most: int
) -> None:
    free, limited = align(wanted, found), align(wanted, found, most=most)
    assert limited == (free if free is not None and free.cost <= most else None)


def cheapest_with(wanted: tuple[bytes, ...], found: tuple[bytes, ...], odd: int) -> int | None:
    """What the cheapest alignment costs of those that lose or add so many syllables at most, all ways tried."""

    @cache
    def rest(i: int, j: int, odd: int) -> int:
        if (i, j) == (len(wanted), len(found)):
            return 0
        costs = [FAR * FAR]
        for m, n in ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 0), (0, 1)):
            if i + m <= len(wanted) and j + n <= len(found):
                cost = _cost(wanted[i : i + m], found[j : j + n], False)
                left = odd - (cost == ODD and m * n == 0)
                if cost < FAR and left >= 0:
                    costs.append(cost + rest(i + m, j + n, left))
        return min(costs)

    cost = rest(0, 0, odd)
    return cost if cost < FAR * FAR else None


@st.composite
def near_pairs(draw: st.DrawFn) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """A name, and the same with some syllables changed, lost and added."""
    wanted = draw(keys)
    found = list(wanted)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(found)))
        found[at : at + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(SYLLABLES), max_size=2))
    return wanted, tuple(found)


@given(near_pairs(), st.integers(0, 2))
@settings(max_examples=400, deadline=None)
def test_no_shortcut_misses_an_alignment_or_finds_a_dearer_one(
    pair: tuple[tuple[bytes, ...], tuple[bytes, ...]], odd: int
) -> None:
    wanted, found = pair
    alignment = align(wanted, found, odd=odd)
    if abs(len(wanted) - len(found)) < 3:
        assert (alignment and alignment.cost) == cheapest_with(wanted, found, odd)
    if alignment is not None:
        assert sum(step.cost for step in alignment.steps) == alignment.cost
        assert [step.wanted[1] for step in alignment.steps[:-1]] == [step.wanted[0] for step in alignment.steps[1:]]


@given(keys.filter(len), keys.filter(len))
@settings(max_examples=300, deadline=None)
def test_what_is_seen_to_differ_does(one: tuple[bytes, ...], other: tuple[bytes, ...]) -> None:
    if min(len(one), len(other)) == 1 and _differ(one, other):
        assert _apart(b"".join(one), b"".join(other)) == FAR


@given(near_pairs(), keys, keys, st.integers(0, 2))
@settings(max_examples=400, deadline=None)
def test_what_is_foreign_to_a_text_aligns_with_no_stretch_of_it(
    pair: tuple[tuple[bytes, ...], tuple[bytes, ...]], before: tuple[bytes, ...], behind: tuple[bytes, ...], odd: int
) -> None:
    wanted, found = pair
    if cheapest_with(wanted, found, odd) is not None:
        assert len(foreign(wanted, b"".join((*before, *found, *behind)))) <= odd
