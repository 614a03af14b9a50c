"""Keys are found wherever they stand, inside each other too, by their ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import examples
from toolkit.match.automaton import HEAD, automaton

ALPHABET = b"abs \x81\xff"
KEYS = st.lists(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=HEAD + 4).map(bytes), unique=True, max_size=12)
TEXTS = st.lists(st.sampled_from(ALPHABET + b"\0"), max_size=60).map(bytes)


def find(keys: list[bytes], text: bytes) -> list[tuple[int, int, int]]:
    return automaton(keys).find_matches_as_indexes(text, overlapping=True)


@examples(150)
@given(KEYS, TEXTS, st.data())
def test_every_place_is_found(keys: list[bytes], text: bytes, data: st.DataObject) -> None:
    for key in keys:
        if data.draw(st.booleans()):
            at = data.draw(st.integers(0, len(text)))
            text = text[:at] + key + text[at:]
    found = find(keys, text)
    assert sorted(found) == [
        (number, at, at + len(key))
        for number, key in enumerate(keys)
        for at in range(len(text))
        if text.startswith(key, at)
    ]
    assert [end for _, _, end in found] == sorted(end for _, _, end in found)


def test_keys_keep_their_numbers() -> None:
    keys = [b"abcdefghijklm", b"c", b"abcdefghij", b"abcdefghijxyz"]
    assert find(keys, b"-abcdefghijklm-abcdefghij") == [
        (1, 3, 4),
        (2, 1, 11),
        (0, 1, 14),
        (1, 17, 18),
        (2, 15, 25),
    ]


def test_no_keys_are_nowhere() -> None:
    assert find([], b"abc") == []
    assert find([b"abc"], b"") == []
