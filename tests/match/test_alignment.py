"""Shortcuts of the alignment never change what it finds: they are held to the plain search over all ways."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.match.alignment import FAR, _apart, _cost, _differ, align, units
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


@given(keys.filter(len), keys.filter(len))
@settings(max_examples=300, deadline=None)
def test_what_is_seen_to_differ_does(one: tuple[bytes, ...], other: tuple[bytes, ...]) -> None:
    if min(len(one), len(other)) == 1 and _differ(one, other):
        assert _apart(b"".join(one), b"".join(other)) == FAR
