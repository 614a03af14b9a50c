"""Fingerprints counted in little memory."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.checking import repeats
from toolkit.checking.repeats import Repeats

NUMBERS = st.one_of(st.integers(0, 20), st.integers(0, (1 << 64) - 1), st.just((1 << 64) - 1))


@given(st.lists(NUMBERS, max_size=200), st.integers(0, 10))
@settings(max_examples=150, deadline=None)
def test_numbers_are_counted_as_a_counter_counts_them(numbers: list[int], few: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeats, "FEW", few)
        met, expected = Repeats(), Counter[int]()
        for number in numbers:
            expected[number] += 1
            assert met.add(number) == expected[number]
