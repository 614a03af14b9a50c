from __future__ import annotations

import pytest
from hypothesis import assume, given

from tests.strategies import any_texts, english_texts, examples
from toolkit.text import page
from toolkit.text.english import inflected, key, pieces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("People’s Embrace", "People's Embrace"),
        ("“Shan State”", '"Shan State"'),
        ("Shan-State", "Shan State"),
        ("Shan\u2011State", "Shan State"),  # NON-BREAKING HYPHEN
        ("Shan – State", "Shan State"),
        ("Shan \n State", "Shan State"),
        ("Shan\u00a0State", "Shan State"),  # NO-BREAK SPACE
        ("Taung\u00adgyi", "Taunggyi"),  # SOFT HYPHEN
        ("Taung\u200bgyi", "Taunggyi"),  # ZERO WIDTH SPACE
    ],
)
def test_variants_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Shan State", "ShanState"), ("Wa", "wa"), ("Shan\n\nState", "Shan State"), ("it's", "its"), ("1,027", "1027")],
)
def test_other_texts_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@examples(300)
@given(english_texts)
def test_key_is_a_fixed_point(text: str) -> None:
    assert key(page.decode(key(text))) == key(text)


@examples(300)
@given(any_texts)
def test_keys_of_pieces_join(text: str) -> None:
    assume(page.SEPARATOR not in text)
    assert "".join(text[slice(*piece)] for piece, _ in pieces(text)) == text
    assert b"".join(key(text[slice(*piece)]) for piece, _ in pieces(text)) == key(text)


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("army", "armies"),
        ("ally", "allies"),
        ("monkey", "monkeys"),
        ("bus", "buses"),
        ("coup", "coups"),
        ("branch", "branches"),
    ],
)
def test_plurals(term: str, plural: str) -> None:
    assert plural in inflected(term)
