"""Peoples in names: which one stands there, and which one should."""

from __future__ import annotations

import pytest

from toolkit.match.alignment import align, units
from toolkit.match.peoples import OtherPeople, other_people
from toolkit.text.language import language
from toolkit.text.page import decode, lower


def key(text: str) -> bytes:
    return lower(language("my").key(text))


KNOWN = frozenset(map(key, ("ကရင်", "ကရင်နီ", "ကယန်း", "ကချင်", "ချင်း")))


def other(wanted: str, found: str) -> OtherPeople | None:
    alignment = align(units(key(wanted)), units(key(found)))
    assert alignment is not None
    return other_people(alignment, KNOWN)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("ကရင်နီ", "ကရင်"), ("ကရင်", "ကရင်နီ"), ("ကရင်", "ကယန်း"), ("ကချင်", "ချင်း")],
)
def test_another_people(wanted: str, found: str) -> None:
    people = other(f"{wanted}အမျိုးသားအစည်းအရုံး", f"{found}အမျိုးသားအစည်းအရုံး")
    assert people is not None
    assert (decode(people.found), decode(people.wanted)) == (found, wanted)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("ကရင်နီအမျိုးသား", "ကရင်နိအမျိုးသား"),
        ("ကရင်နီအမျိုးသား", "ကရင်နီအမြိုးသား"),
        ("ကရင်အမျိုးသားအစည်းအရုံး", "ကရင်အမျိုးသားအစည်းရုံး"),
        ("အမျိုးသားအစည်းအရုံး", "အမျိုးသားအစညးအရုံး"),
    ],
)
def test_the_same_people(wanted: str, found: str) -> None:
    assert other(wanted, found) is None
