"""Burmese acronyms in Latin letters."""

from __future__ import annotations

import pytest

from toolkit.retrieval.romanised import syllables, unusual


@pytest.mark.parametrize(
    ("text", "letters", "odd"),
    [
        ("Kalalata", "ကလလတ", 0),
        ("Ka La La Ta", "ကလလတ", 0),
        ("ka-la-la-tah", "ကလလတ", 0),
        ("makadata", "မကဒတ", 0),
        ("Na.Sa.Ka.", "နစက", 0),
        ("bakapa", "ဗကပ", 0),
        ("bakapa", "ပကဖ", 2),
    ],
)
def test_it_is_read(text: str, letters: str, odd: int) -> None:
    assert unusual(syllables(text), letters) == odd


@pytest.mark.parametrize(("text", "letters"), [("Kalalata", "ကလလ"), ("Kalalama", "ကလလတ"), ("Karen", "ကရန"), ("", "က")])
def test_it_is_another(text: str, letters: str) -> None:
    assert unusual(syllables(text), letters) is None


@pytest.mark.parametrize("text", ["ka", "Karen National Union", "KNU", "ကလလတ", "aaaa" * 50, "k" * 5000, "a b c 1"])
def test_what_is_no_acronym_has_no_syllables(text: str) -> None:
    assert len(syllables(text)) in (0, 200)
