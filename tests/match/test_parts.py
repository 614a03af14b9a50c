"""A name with fewer slips than parts still holds one of them whole, and the parts are those that stand most seldom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import SYLLABLES, examples
from toolkit.match.alignment import units
from toolkit.match.parts import MOST_PARTS, SHORT, Seldom, evenly, rarest_parts
from toolkit.text.language import language
from toolkit.text.page import lower


def key(text: str, lang: str = "my") -> bytes:
    return lower(language(lang).key(text))


NAMES = (
    st.lists(st.sampled_from(SYLLABLES), min_size=4, max_size=16)
    .map("".join)
    .map(key)
    .filter(lambda name: len(units(name)) >= 4)
)


def never(name: bytes) -> bool:
    return False


def rarest(names: list[bytes], even: Callable[[bytes], bool] = never) -> dict[bytes, list[tuple[int, int]]]:
    """The rarest parts of some names, each with the numbers of the names and its places in them."""
    found: dict[bytes, list[tuple[int, int]]] = {}
    for part, named, at in rarest_parts(names, even):
        found.setdefault(part, []).append((named, at))
    return found


def cuts(name: bytes, *others: bytes) -> list[list[tuple[int, bytes]]]:
    """The ways in which a name is cut."""
    even = list(evenly(name, units(name)))
    if len(units(name)) <= SHORT:
        return [even]
    return [even, list(Seldom(map(units, [name, *others]))(units(name)))]


@examples(150)
@given(st.lists(NAMES, min_size=1, max_size=4))
def test_each_syllable_stands_in_a_part_and_no_part_is_a_single_one(names: list[bytes]) -> None:
    name = names[0]
    for cut in cuts(*names):
        assert all(name.startswith(part, at) and len(units(part)) >= 2 for at, part in cut)
        assert {at + n for at, part in cut for n in range(len(part))} == set(range(len(name)))


@examples(150)
@given(st.lists(NAMES, min_size=1, max_size=4), st.data())
def test_fewer_slips_than_parts_leave_one_whole(names: list[bytes], data: st.DataObject) -> None:
    name = names[0]
    length = len(units(name))
    fewest = min(MOST_PARTS, length // 2)
    slips = data.draw(st.sets(st.integers(0, length - 1), max_size=fewest - 1))
    ends = [0]
    for unit in units(name):
        ends.append(ends[-1] + len(unit))
    damaged = {at for slip in slips for at in range(ends[slip], ends[slip + 1])}
    for cut in cuts(*names):
        assert any(damaged.isdisjoint(range(at, at + len(part))) for at, part in cut)


def test_a_frequent_pair_is_never_a_part_if_it_can_be_helped() -> None:
    even, seldom = cuts(key("ကရင်လွတ်လပ်ရေးတပ်မ"), key("ကရင်နီကရင်ကရင်ကရင်ကရင်"))
    assert [part for _, part in even] == [key("ကရင်"), key("လွတ်လပ်"), key("ရေးတပ်မ")]
    assert [part for _, part in seldom] == [key("ကရင်လွတ်"), key("လပ်ရေး"), key("တပ်မ")]


def test_a_name_that_shares_parts_with_many_is_cut_evenly() -> None:
    names = [key(f"{first}{second}ကာကွယ်ရေးတပ်မ") for first in SYLLABLES[:5] for second in ("မြန်", "မာ", "ပြည်")]
    found = rarest(names)
    assert key("ကာကွယ်") in found
    assert key("ရေးတပ်မ") not in found


def test_so_is_one_that_holds_another_name() -> None:
    name, other = key("ကရင်လွတ်လပ်ရေးတပ်မ"), key("ကရင်နီကရင်ကရင်ကရင်ကရင်")
    assert key("ကရင်လွတ်") in rarest([name, other])
    assert key("လွတ်လပ်") in rarest([name, other], name.__eq__)


def test_short_names_have_overlapping_parts() -> None:
    name = key("အမျိုးသားတပ်")
    assert len(units(name)) <= SHORT
    assert [part for _, part in evenly(name, units(name))] == [key("အမျိုး"), key("မျိုးသား"), key("သားတပ်")]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("karen national union", ["karen ", "national union"]),
        ("kachin ginra people's embrace zinlum komiti", ["kachin ginra ", "people's embrace ", "zinlum komiti"]),
    ],
)
def test_latin_names_are_cut_between_words(name: str, wanted: list[str]) -> None:
    found = rarest([name.encode()])
    assert list(found) == [part.encode() for part in wanted]
    assert all(name.encode().startswith(part, at) for part, [(_, at)] in found.items())


WORDS = st.lists(st.text(alphabet="kareni'", min_size=1, max_size=5).map(str.encode), min_size=2, max_size=9)


@examples(150)
@given(WORDS, st.data())
def test_fewer_slipped_words_than_parts_leave_one_whole(words: list[bytes], data: st.DataObject) -> None:
    cut = evenly(b" ".join(words), tuple(words))
    slips = data.draw(st.sets(st.integers(0, len(words) - 1), max_size=len(cut) - 1))
    damaged = b" ".join(word + b"x" if at in slips else word for at, word in enumerate(words))
    assert any(part in damaged for _, part in cut)


def test_one_word_is_looked_for_with_a_slip() -> None:
    found = rarest([b"karenni"])
    assert b"karreni" in found
    assert b"karenni" not in found


def test_what_many_names_share_is_left_out() -> None:
    names = [key(f"{first}{second}ကာကွယ်ရေးတပ်ဖွဲ့") for first in SYLLABLES[:5] for second in ("မြန်", "မာ", "ပြည်")]
    found = rarest(names)
    assert all(len(places) <= 12 for part, places in found.items() if part not in (key("ကာကွယ်"), key("ရေးတပ်ဖွဲ့")))
    assert {named for places in found.values() for named, _ in places} == set(range(len(names)))
