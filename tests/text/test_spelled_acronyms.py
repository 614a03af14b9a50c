"""Runs of letter names that can only be acronyms, told from words that sound like letters."""

from __future__ import annotations

import lzma
import os
from pathlib import Path

import pytest

from toolkit.text.spelled_acronyms import spelled_acronyms


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        pytest.param("စီဂျီအေ၏ စာရင်း", ["CGA"], id="a particle follows"),
        pytest.param("ယခု ဘီဘီစီ သတင်း", ["BBC"], id="spaces around"),
        pytest.param("သူတို့ကိုအက်ဖ်ဘီအိုင်စစ်ဆေးသည်", ["FBI"], id="glued, but closed by two consonants"),
        pytest.param("တွေ့သည့်ဘီဘီစီက", ["BBC"], id="after a particle"),
        pytest.param("ဒီကေဘီအေက", ["DKBA"], id="four letters from D"),
        pytest.param("အန်ဂျီအိုတန်ဆင်", [], id="angiotensin"),
        pytest.param("အေဗီအိုလာ", [], id="alveolar"),
        pytest.param("ဒီအိုင်ဒီနှင့်", [], id="this ID"),
        pytest.param("မေမေအေဘီစီ", [], id="its first letter may end the word before"),
        pytest.param("အန်တီနဲ့ ပီပီသသ", [], id="words of two letters"),
        pytest.param("အမေရိကန် ဒီမိုကရေစီ အာဏာ", [], id="words"),
    ],
)
def test_spelled_acronyms(text: str, readings: list[str]) -> None:
    assert [run.readings[0] for run in spelled_acronyms(text)] == readings


def test_the_bible_has_none() -> None:
    data = os.environ.get("WAWHARA_DATA")
    if not data:
        pytest.skip("WAWHARA_DATA names no folder with bench/real.en-my.tsv.xz")
    with lzma.open(Path(data) / "bench/real.en-my.tsv.xz", "rt", encoding="utf-8") as file:
        verses = [line.rstrip("\n").split("\t")[2] for line in file if line.startswith("bible")]
    assert [verse for verse in verses if spelled_acronyms(verse)] == []
