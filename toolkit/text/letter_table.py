"""How Burmese spells the names of Latin letters: the facts that `letter_names` reads and writes by.

Sources of the spellings, by class:

- COMMON: counted three times or more in four Burmese news and word corpora of 2017-2023 (11.9 million words),
  or in a published dictionary of 411 transliterated acronyms (CC BY 4.0).
- RARE: seen there once or twice, or on a news page.
- DERIVED: not seen; made from seen ones by what else varies in them:
  the second consonant of a closed name dropped, in brackets or without its asat,
  its vowel အ, အဲ or အယ်, an aspirated or voiced initial, the syllables of W in every combination that is one in others.

Three spellings name two letters, because writers drop the consonant that tells them apart
(အက် F, S; အိတ် and အိပ် H, X). They have both readings, and a glossary must decide.
What the dictionary has once and what sounds like another letter is a mistake there and is no spelling here
(စီ for S, အမ် for N, အက်ရ် for F, အပ်စ် for F).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import product
from types import MappingProxyType
from typing import NamedTuple


class Attestation(StrEnum):
    """How well a spelling is known, best first."""

    COMMON = "common"
    RARE = "rare"
    DERIVED = "derived"


class Spelling(NamedTuple):
    """One way to write the name of a letter."""

    text: str
    attestation: Attestation


ASAT = "\u103a"  # MYANMAR SIGN ASAT

COMMON = {
    "A": "အေ",
    "B": "ဘီ",
    "C": "စီ",
    "D": "ဒီ",
    "E": "အီး အီ",
    "F": "အက်ဖ် အက် အပ်ဖ်",
    "G": "ဂျီ",
    "H": "အိတ်ချ် အိပ်ချ် အိတ်",
    "I": "အိုင်",
    "J": "ဂျေ",
    "K": "ကေ",
    "L": "အယ်လ် အယ် အလ်",
    "M": "အမ် အင်မ်",
    "N": "အန် အင်န် အင် အဲန် အန်န်",
    "O": "အို",
    "P": "ပီ",
    "Q": "ကျူ",
    "R": "အာ အာရ် အာလ်",
    "S": "အက်စ် အက် အစ်",
    "T": "တီ",
    "U": "ယူ",
    "V": "ဗွီ ဗီ",
    "W": "ဒဗလျူ ဒဘလျူ",
    "X": "အိတ်စ်",
    "Y": "ဝိုင်",
    "Z": "ဇက်",
}

RARE = {
    "C": "ဆီ",
    "F": "အဖ် အတ်ဖ် အပ် ဖက်ဖ် ဖက်",
    "H": "အိပ်ချ အိပ် အိတ်စ်",
    "K": "ခေ",
    "L": "အဲလ်",
    "M": "အက်မ်",
    "Q": "ကြူ",
    "S": "အတ်စ် အက်သ်",
    "W": "ဒဗ္ဗလျူ ဒဘယ်လူ ဒဘယ်ယူ ဒယ်ဘလူ ဒဗလူ ဒဘလူ တဘလူ ဒလျူ ဒယူ ဒဗျူ ဒဘျူ",
    "X": "အိပ်",
    "Z": "ဇတ်",
}

DERIVED = {
    "B": "ဘီး",
    "F": "အဲဖ် အယ်ဖ် အဲက်ဖ် အဲပ်ဖ် အက်ဖ်ဖ်",
    "G": "ဂြီ ဂျီး",
    "H": "အေချ် အိချ် အက်ချ် အိတ်ဂျ် အိပ်ဂျ် အိတ်ရှ် အိတ်ခ် အိပ်ခ် ဟိတ်ချ် ဟေချ်",
    "J": "ဂြေ ဂျယ် ဂျေး",
    "L": "အဲ အဲယ်လ် အေလ် အယ်လ်လ်",
    "M": "အဲမ် အယ်မ် အမ်မ် အန်မ်",
    "N": "အယ်န် အဲင် အဲန်န်",
    "O": "အိုး အိုဝ်",
    "P": "ဖီ",
    "Q": "ကျူး ကြူး ချူ",
    "R": "အရ် အာရ်ရ်",
    "S": "အဲစ် အယ်စ် အဲက်စ် အဲတ်စ် အပ်စ် အက်ဆ် အက်ဇ်",
    "T": "ထီ",
    "V": "ဗွီး ဘွီ",
    "X": "အိတ် အိပ်စ် အိက်စ် အိတ်ဆ် အိတ်ခ်စ် အက်ခ်စ် အဲက်ခ်စ်",
    "Y": "ဝိုင်း ဝှိုင်",
    "Z": "ဇက်ဒ် ဇတ်ဒ် ဇယ်ဒ် ဇဒ် ဇက်ဇ် ဇီ ဇပ်",
}

W_PARTS = (
    "ဒ ဒယ် ဒတ် ဒပ် တ ဓ",
    "ဗ ဘ ဗ္ဗ ဗယ် ဘယ် ဗဲ ဘဲ ဗယ်လ် ဘယ်လ် ဗဲလ် ဘဲလ် ဗလ် ဘလ်",
    "လျူ လူ ယူ",
)
"""The three syllables of W."""


def _table() -> dict[str, tuple[Spelling, ...]]:
    table: dict[str, dict[str, Attestation]] = {letter: {} for letter in sorted(COMMON)}
    for letter, text, attestation in _listed():
        table[letter].setdefault(text, attestation)
    for texts in table.values():
        for text in [t for t in texts if t.count(ASAT) > 1]:
            texts.setdefault(_without_last_asat(text), Attestation.DERIVED)
    return {letter: tuple(Spelling(*item) for item in texts.items()) for letter, texts in table.items()}


def _listed() -> Iterator[tuple[str, str, Attestation]]:
    for listed, attestation in zip((COMMON, RARE, DERIVED), Attestation, strict=True):
        for letter, texts in listed.items():
            for text in texts.split():
                yield letter, text, attestation
    for syllables in product(*(part.split() for part in W_PARTS)):
        yield "W", "".join(syllables), Attestation.DERIVED


def _without_last_asat(text: str) -> str:
    last = text.rindex(ASAT)
    return text[:last] + text[last + 1 :]


SPELLINGS: Mapping[str, tuple[Spelling, ...]] = MappingProxyType(_table())
"""Latin capital -> its spellings, the preferred one first.

Written in storage order without dot below, brackets and separators: the form that `letter_names` folds a text to.
"""
