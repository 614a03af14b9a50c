"""The benchmark, as far as it names what it measures; it is run by `python -m tests.bench`."""

from __future__ import annotations

from inspect import isfunction, isgeneratorfunction
from pkgutil import resolve_name

import pytest

from tests.bench.stages import STAGES


@pytest.mark.parametrize("place", STAGES)
def test_each_stage_is_a_function_that_can_be_timed(place: str) -> None:
    function = resolve_name(place)
    assert isfunction(function)
    assert not isgeneratorfunction(function)
