"""The one-byte page: every text has exactly one encoding, and lower case keeps its places."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import any_texts, examples
from toolkit.text import page

EVERY_CHARACTER = st.text(alphabet=st.integers(0, 0x10FFFF).map(chr), max_size=20)
"""Astral characters, surrogates, controls and unassigned ones too."""

QUICK = examples(300)


@QUICK
@given(st.one_of(EVERY_CHARACTER, any_texts))
def test_decode_inverts_encode(text: str) -> None:
    assert page.decode(page.encode(text)) == text


def test_every_plane_survives() -> None:
    text = "".join(map(chr, [*range(0x3000), *range(0xA000, 0x11000), 0x10FFFF]))
    assert page.decode(page.encode(text)) == text


@QUICK
@given(st.one_of(EVERY_CHARACTER, any_texts))
def test_in_place_keeps_every_place(text: str) -> None:
    there = page.in_place(text)
    assert len(there) == len(text)
    assert all(
        page.encode(char) in (bytes((byte,)), page.escaped(char)) for char, byte in zip(text, there, strict=True)
    )


EVENED = dict.fromkeys(map(ord, page.DASHES), "-") | {ord("\u102b"): "\u102c", ord("é"): "e", ord("A"): 0x61}


@QUICK
@given(st.one_of(EVERY_CHARACTER, any_texts))
def test_a_translation_is_that_of_text(text: str) -> None:
    translated = page.translation(EVENED)
    assert translated(text) == text.translate(EVENED)
    amid = "?A\u102b" * 10 * len(text) + text + "A?"  # few of its characters have no slot
    assert translated(amid) == amid.translate(EVENED)


def test_slots_differ() -> None:
    slots = [slot for slot in page.SLOTS if slot != "\ufffe"]
    assert len(slots) == len(set(slots))


@QUICK
@given(any_texts)
def test_lower_keeps_places_and_is_final(text: str) -> None:
    encoded = page.encode(text)
    lower = page.lower(encoded)
    assert len(lower) == len(encoded)
    assert page.lower(lower) == lower


@pytest.mark.parametrize(
    ("text", "lower"),
    [("KNDFက", "kndfက"), ("Éire ŁÓDŹ", "éire łódź"), ("ДОМ", "дом"), ("ß", "ß"), ("İ", "İ"), ("ကခ", "ကခ")],
)
def test_lower(text: str, lower: str) -> None:
    assert page.lower(page.encode(text)) in {page.encode(lower), page.encode(text.lower())}


@pytest.mark.parametrize(
    ("char", "size"), [("a", 1), ("က", 1), ("၉", 1), ("“", 1), ("\u200b", 1), ("é", 8), ("😀", 8), ("ၐ", 8)]
)
def test_size(char: str, size: int) -> None:
    assert len(page.encode(char)) == size


@pytest.mark.parametrize(
    ("char", "lead"),
    [
        ("é", page.WORD_LEAD),
        ("д", page.WORD_LEAD),
        ("ไ", page.OTHER_LEAD),
        ("中", page.OTHER_LEAD),
        ("ၐ", page.OTHER_LEAD),
        ("😀", page.OTHER_LEAD),
    ],
)
def test_escape_says_whether_words_have_spaces(char: str, lead: int) -> None:
    assert page.escaped(char)[0] == lead


def test_pattern_reads_ranges_of_burmese() -> None:
    found = page.pattern("[က-အ]\u103a").search(page.encode("မြန်"))
    assert found is not None
    assert page.decode(found.group()) == "န်"


def test_other_errors_pass() -> None:
    handler = page._on_error
    with pytest.raises(UnicodeDecodeError):
        handler(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"))


def test_break_is_one_byte() -> None:
    assert page.encode("\u2029") == bytes([page.BREAK])  # PARAGRAPH SEPARATOR
    assert not re.search(rb"\x02", page.encode("\n\n"))


@given(st.text(alphabet="eé\u0300\u0340\u036f\u0370\u037a\u200bက", max_size=8))
def test_accents_are_composed_wherever_they_stand(text: str) -> None:
    composed = page.decode(page.composed(page.encode(text)))
    assert page.composed(page.encode(composed)) == page.encode(composed)
    assert not ({"e\u0300", "e\u0340"} & {composed[at : at + 2] for at in range(len(composed))})
