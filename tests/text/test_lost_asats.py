"""Asats lost in letter names."""

from __future__ import annotations

import pytest

from toolkit.model import Span
from toolkit.text.letter_names import spell
from toolkit.text.lost_asats import lost_asats


def mended(text: str, written: str, acronym: str) -> str | None:
    start = text.index(written)
    return lost_asats(text, Span(start, start + len(written)), acronym)


@pytest.mark.parametrize(
    ("text", "written", "acronym", "right"),
    [
        ("ကေအင်နဒီအက်ဖ်က ပြောသည်။", "ကေအင်နဒီအက်ဖ်", "KNDF", "ကေအင်န်ဒီအက်ဖ်"),
        ("ကေအင်န်ဒီအက်ဖက ပြောသည်။", "ကေအင်န်ဒီအက်ဖ", "KNDF", "ကေအင်န်ဒီအက်ဖ်"),
        ("ကေအင်နဒီအက်ဖ", "ကေအင်နဒီအက်ဖ", "KNDF", "ကေအင်န်ဒီအက်ဖ်"),
        ("အန်-အယ်လ-ဒီ (NLD)", "အန်-အယ်လ-ဒီ", "NLD", "အန်-အယ်လ်-ဒီ"),
    ],
)
def test_lost(text: str, written: str, acronym: str, right: str) -> None:
    assert mended(text, written, acronym) == right


@pytest.mark.parametrize(
    ("text", "written", "acronym"),
    [
        ("ကေအင်န်ဒီအက်ဖ်က ပြောသည်။", "ကေအင်န်ဒီအက်ဖ်", "KNDF"),
        ("ကေအင်ဒီအက်က ပြောသည်။", "ကေအင်ဒီအက်", "KNDF"),
        ("ကေအင်န်ဒီအက်ဖလား ရသည်။", "ကေအင်န်ဒီအက်ဖ", "KNDF"),
        ("ယူအက်စ်အေအက်ဖအယ်လ်က ပြောသည်။", "ယူအက်စ်အေအက်ဖအယ်လ်", "USAFL"),
        ("ပြောသည်။", "ပြောသည်", "KNDF"),
    ],
)
def test_none_lost(text: str, written: str, acronym: str) -> None:
    assert mended(text, written, acronym) is None


@pytest.mark.parametrize("acronym", ["KNDF", "KNPLF", "NLD", "UNHCR", "MNDAA", "SSPP", "VOX", "WQZ"])
def test_usual_spellings_lack_nothing(acronym: str) -> None:
    assert [mended(text, text, acronym) for text in spell(acronym, most=40)] == [None] * len(spell(acronym, most=40))
