"""Keys that stand free are found wherever they do, and those inside words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from toolkit.match.automaton import HEAD
from toolkit.match.free_keys import WORDED, FreeKeys, free_key_sections
from toolkit.text import page
from toolkit.text.language import IN_WORD

LETTERS = "abs1é -'.ကတ်\0"
"""Letters of both scripts, an accent, which takes eight bytes, and what stands between words."""
KEYS = st.lists(
    st.text(LETTERS.replace("\0", ""), min_size=1, max_size=WORDED + 3).map(page.encode), unique=True, max_size=12
)
TEXTS = st.text(LETTERS, max_size=60).map(page.encode)


def free_keys(*keys: bytes) -> FreeKeys:
    return FreeKeys(free_key_sections(keys))


def everywhere(keys: list[bytes], text: bytes) -> set[tuple[int, int, int]]:
    return {
        (number, at, at + len(key))
        for number, key in enumerate(keys)
        for at in range(len(text))
        if text.startswith(key, at)
    }


def inside(text: bytes, at: int) -> bool:
    """Is a place in the middle of a word?"""
    return 0 < at < len(text) and bool(IN_WORD[text[at - 1]] and IN_WORD[text[at]])


@examples(200)
@given(KEYS, TEXTS, st.data())
def test_what_is_free_is_found(keys: list[bytes], text: bytes, data: st.DataObject) -> None:
    for key in keys:
        if data.draw(st.booleans()):
            at = data.draw(st.integers(0, len(text)))
            text = text[:at] + data.draw(st.sampled_from((b"", b" "))) + key + text[at:]
    found = free_keys(*keys).find(text)
    places = everywhere(keys, text)
    free = {
        (number, start, end)
        for number, start, end in places
        if not inside(text, start)
        and (not inside(text, end) or (text[end : end + 1] == b"s" and not inside(text, end + 1)))
        and text[end : end + 1] != page.encode("\u103a")  # ASAT
    }
    assert free <= set(found) <= places
    assert len(found) == len(set(found))
    assert [end for _, _, end in found] == sorted(end for _, _, end in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the un met", 1),
        ("un", 1),
        ("(un)", 1),
        ("two uns", 1),
        ("unက", 1),
        ("ကun", 1),
        ("u.n.", 0),
        ("unit", 0),
        ("run", 0),
        ("funs", 0),
        ("unss", 0),
        ("éun", 1),
        ("1un", 1),
        ("uné", 0),
        ("un\0un", 2),
        ("un\u103a", 0),
    ],
)
def test_a_short_key_is_a_word(text: str, found: int) -> None:
    assert len(free_keys(b"un").find(page.encode(text))) == found


def test_keys_keep_their_numbers() -> None:
    keys = ["karen national union", "knu", "ကရင်", "karen national", "a.b.", "ကရင်အမျိုးသား"]
    made = free_keys(*map(page.encode, keys))
    assert made.keys == [*map(page.encode, keys)]
    found = made.find(page.encode("karen national union (knus) ကရင်အမျိုးသား a.b."))
    assert [keys[number] for number, _, _ in found] == [
        "karen national", "karen national union", "knu", "ကရင်", "ကရင်အမျိုးသား", "a.b.",
    ]  # fmt: skip


def test_what_begins_alike_is_told_apart() -> None:
    for size in (WORDED - 1, WORDED, WORDED + 1):
        long = b"a" * size
        assert free_keys(long, long + b"b", long + b" c").find(long + b" c " + long + b"b") == [
            (0, 0, size),
            (2, 0, size + 2),
            *([(0, size + 3, 2 * size + 3)] if size >= WORDED else []),
            (1, size + 3, 2 * size + 4),
        ]
    burmese = page.encode("က") * HEAD
    assert free_keys(burmese, burmese * 2).find(burmese * 2) == [
        *((0, at, at + HEAD) for at in range(HEAD)), (1, 0, 2 * HEAD), (0, HEAD, 2 * HEAD),
    ]  # fmt: skip


def test_no_keys_are_nowhere() -> None:
    assert free_keys().find(b"abc") == []
    assert free_keys(b"abc").find(b"") == []


def test_what_no_text_can_hold_is_not_looked_for() -> None:
    made = free_keys(b"knu", page.encode("ကရင်"))
    assert made.find(page.encode("the “KNU” met").lower())
    assert "automaton" not in vars(made._others)
    assert made.find(page.encode("a ကရင်"))
    assert "automaton" in vars(made._others)
