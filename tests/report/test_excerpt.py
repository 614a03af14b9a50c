"""Excerpts: about a line of text around a place, cut where a reader would."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.model import Edit, Span
from toolkit.report.excerpt import _PICTURES, applied, beginning, columns, excerpt, plain
from toolkit.text.zawgyi.detect import may_hold_zawgyi

LONG = "ပူးတွဲကြေညာချက်တွင် အဖွဲ့ငါးဖွဲ့ဖြစ်သည့် ချင်းအမျိုးသားတပ်ဦး (CNF)၊ ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ် နှင့် အခြားအဖွဲ့များက ပြောသည်။"


def marked(text: str, part: str, room: int = 60) -> str:
    start = text.index(part)
    shown = excerpt(text, Span(start, start + len(part)), room)
    return f"{shown.before}{shown.quotes[0]}{shown.marked}{shown.quotes[1]}{shown.after}"


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        pytest.param("KNDF က ပြောသည်။", "KNDF", "«KNDF» က ပြောသည်။", id="a short text is shown whole"),
        pytest.param("«KNDF» က", "KNDF", "«‹KNDF›» က", id="marks that the text does not hold"),
        pytest.param("အဖွဲ့၀င်", "၀", "အဖွဲ့«၀»င်", id="a letter before a final consonant"),
        pytest.param("ကြီး", "\u102e", "«ကြီး»", id="a lone mark takes its whole cluster with it"),
        pytest.param("အန္တ", "တ", "အ«န္တ»", id="a stacked letter takes its stack with it"),
        pytest.param("one\ntwo\tthree", "two", "one «two» three", id="line ends and tabs are spaces"),
        pytest.param("a\u200bb", "\u200b", "a«U+200B ZERO WIDTH SPACE»b", id="what nobody can see is named"),
        pytest.param("a  b", "  ", "a«  »b", id="spaces are shown as they are"),
        pytest.param("a\x1b[31mb", "b", "a␛[31m«b»", id="no text steers the terminal"),
    ],
)
def test_marks(text: str, part: str, shown: str) -> None:
    assert marked(text, part) == shown


def test_long_text_is_cut_between_phrases() -> None:
    assert marked(LONG, "(CNF)", 50) == "…ချင်းအမျိုးသားတပ်ဦး «(CNF)»၊ ကရင်နီအမျိုးသားများကာကွယ်ရေး…"


def test_long_mark_is_cut_inside() -> None:
    shown = excerpt(LONG, Span(0, len(LONG)), 50)
    assert (shown.before, shown.after) == ("", "")
    assert " … " in shown.marked
    assert columns(shown.marked) <= 50


def test_beginning_of_english_ends_after_a_word() -> None:
    assert beginning("The quick brown fox jumps over the dog", 24) == "The quick brown fox…"


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ကခဝသဦ၀\u1039\u103a\u1031\u102f\u1037\u1038။ aB(\u200b漢"), max_size=80), st.data())
def test_excerpt_fits_and_begins_with_no_mark(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(48, 110))
    shown = excerpt(text, Span(start, end), room)
    if text and not category(text[0]).startswith("M"):
        for part in (shown.before.lstrip("…"), shown.marked, shown.after):
            # In Zawgyi the e-vowel is stored where it is seen, before its letter.
            visual = part.startswith("\u1031") and may_hold_zawgyi(text)
            assert not part or not category(part[0]).startswith("M") or part is shown.after or visual
    if "…" not in "".join(shown) and "U+" not in shown.marked:
        assert "".join(shown) == plain(text)
    assert columns("".join(shown)) <= room + 12


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30))
def test_plain_keeps_the_places(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_nothing_that_is_shown_as_a_picture_is_printable() -> None:
    """So printable text is plain as it is."""
    assert not any(map(str.isprintable, map(chr, _PICTURES)))


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("က\u103a။ aB漢\u200b"), max_size=40), st.integers(1, 30))
def test_a_beginning_is_as_long_as_its_columns_allow(text: str, room: int) -> None:
    shown = beginning(text, room)
    assert (shown == text) is (columns(text) <= room)
    assert columns(shown) <= room


def test_edits_are_applied_and_found_again() -> None:
    text, changed = applied("one two three", [Edit(Span(8, 13), "3"), Edit(Span(0, 3), "first")])
    assert text == "first two 3"
    assert text[slice(*changed)] == "first two 3"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ေကအန္ယူႏွင့္ ေျပာသည္။", "ေကအန္ယူ"),
        ("ေကအန္ယူႏွင့္ ေျပာသည္။", "ေျပာ"),
        ("သူတို႔က ေကအန္ယူႏွင့္ ေျပာသည္။", "ေကအန္ယူ"),
        ("သူက “ေက်ာင္းသားမ်ား ေျပာသည္” ဟု ပြောသည်။", "ေျပာ"),
    ],
)
def test_a_place_in_zawgyi_is_as_wide_as_it_is(text: str, place: str) -> None:
    at = text.index(place)
    assert excerpt(text, Span(at, at + len(place)), 100).marked == place


def test_a_place_in_zawgyi_cuts_no_cluster() -> None:
    assert excerpt("ေကအန္ယူႏွင့္ ေျပာသည္။", Span(1, 2), 100).marked == "ေက"
