"""Our named tuples are those of the library in all but the time that their classes take."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.named_tuple import NamedTuple


class Span(NamedTuple):
    """Has a default, a method and a property."""

    start: int
    end: int
    name: str = "unnamed"

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class One(NamedTuple):
    only: object


class TheirSpan(typing.NamedTuple):
    start: int
    end: int
    name: str = "unnamed"


SPANS = st.tuples(st.integers(), st.integers(), st.text())


@given(SPANS)
def test_it_says_and_does_what_one_of_the_library_does(values: tuple[int, int, str]) -> None:
    ours, theirs = Span(*values), TheirSpan(*values)
    assert ours == theirs == values
    assert hash(ours) == hash(values)
    assert repr(ours) == repr(theirs).removeprefix("Their")
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(end=3) == theirs._replace(end=3)
    assert (ours.start, ours.end, ours.name) == (theirs.start, theirs.end, theirs.name)
    assert Span._make(values) == ours
    assert type(Span._make(values)) is type(ours._replace(end=3)) is Span


@given(SPANS)
def test_it_can_be_copied_and_sent_to_another_process(values: tuple[int, int, str]) -> None:
    span = Span(*values)
    for same in (pickle.loads(pickle.dumps(span)), copy.copy(span), copy.deepcopy(span)):
        assert same == span
        assert type(same) is Span


@pytest.mark.parametrize("name", ["_fields", "_field_defaults", "__match_args__", "__slots__"])
def test_its_class_tells_what_one_of_the_library_tells(name: str) -> None:
    assert getattr(Span, name) == getattr(TheirSpan, name)


@pytest.mark.parametrize("given", [(1,), (1, 2, "three", 4)], ids=["too few", "too many"])
def test_it_wants_its_fields(given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match=r"Span\.__new__\(\)"):
        Span(*given)  # type: ignore[arg-type]


def test_it_is_made_by_names_with_defaults() -> None:
    assert Span(end=2, start=1) == (1, 2, "unnamed")
    with pytest.raises(TypeError, match="unexpected keyword argument 'middle'"):
        Span(1, 2, middle=3)  # type: ignore[call-arg]


def test_it_stays_as_it_is() -> None:
    span = Span(1, 2)
    with pytest.raises(AttributeError):
        span.start = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        span.other = 2  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="no such fields: middle"):
        span._replace(middle=3)  # type: ignore[call-arg]


def test_it_has_what_its_class_says() -> None:
    assert Span.__doc__ == "Has a default, a method and a property."
    assert Span(1, 4).length == 3
    assert Span(1, 4).overlaps(Span(3, 5))
    assert not Span(1, 4).overlaps(Span(4, 5))


def test_one_field_is_enough() -> None:
    assert One((1, 2)).only == (1, 2)
    assert repr(One("x")) == "One(only='x')"


def test_it_can_be_matched() -> None:
    match Span(1, 2, "here"):
        case Span(start, _, name):
            assert (start, name) == (1, "here")
