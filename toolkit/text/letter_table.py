"""How Burmese spells the names of Latin letters: the facts that `letter_names` reads and writes by.

Sources of the spellings, by class:

- COMMON: counted three times or more in four Burmese news and word corpora of 2017-2023 (11.9 million words),
  or in a published dictionary of 411 transliterated acronyms (CC BY 4.0).
- RARE: seen there once or twice, or on a news page.
- DERIVED: not seen; made from seen ones by what else varies in them:
  the consonants that close a name, in every combination, the last without its asat; the vowel before them;
  an aspirated or voiced initial; a tone; the three syllables of W.
  22 of the dictionary's 1,189 letters are spelled as only once there, so about 2 % of a new text's are spelled anew.

Four spellings name two letters (အက် F, S; အိတ်, အိပ် and အိတ်စ် H, X): writers drop or change the consonant
that tells them apart. They have both readings, and a glossary must decide.
What the dictionary has once and what sounds like another letter is a mistake there and is no spelling here
(စီ for S, အမ် for N, အက်ရ် and အပ်စ် for F).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import product
from types import MappingProxyType

from toolkit.named_tuple import NamedTuple


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
    "L": "အဲလ် အန်လ်",
    "M": "အက်မ်",
    "Q": "ကြူ",
    "S": "အတ်စ် အက်သ်",
    "W": "ဒဗ္ဗလျူ ဒဘယ်လူ ဒဘယ်ယူ ဒယ်ဘလူ ဒဗလူ ဒဘလူ တဘလူ ဒလျူ ဒယူ ဒဗျူ ဒဘျူ",
    "X": "အိပ်",
    "Z": "ဇတ်",
}

DERIVED = {
    "B": "ဘီး",
    "C": "စီး ဆီး",
    "D": "ဒီး ဓီ",
    "E": "အိ",
    "G": "ဂြီ ဂျီး ဂီ",
    "I": "အိုင်း",
    "J": "ဂြေ ဂျယ် ဂျေး",
    "K": "ကေး",
    "L": "အဲ",
    "N": "အဲင်",
    "O": "အိုး အိုဝ်",
    "P": "ပီး ဖီ",
    "Q": "ကျူး ကြူး ချူ ကျု",
    "R": "အရ် အာရ်ရ်",
    "S": "အတ်",
    "T": "တီး ထီ",
    "U": "ယူး ယု",
    "V": "ဗွီး ဘွီ",
    "X": "အိတ် အက်ခ်စ် အဲက်ခ်စ်",
    "Y": "ဝိုင်း ဝှိုင်",
    "Z": "ဇီ ဇီး",
}

COMBINED = {
    "F": ("အ အဲ အယ် အိ ဖ", "က် တ် ပ် -", "ဖ်"),
    "H": ("အိ အေ အ ဟိ ဟေ", "တ် ပ် က် -", "ချ် ဂျ် ရှ် ခ်"),
    "L": ("အ အဲ အေ အယ်", "ယ် န် က် တ် လ် -", "လ်"),
    "M": ("အ အဲ အယ်", "င် န် က် တ် မ် -", "မ်"),
    "N": ("အ အဲ အယ်", "င် န် မ် -", "န်"),
    "S": ("အ အဲ အယ်", "က် တ် ပ် စ် -", "စ် သ် ဆ် ဇ်"),
    "W": ("ဒ ဒယ် ဒတ် ဒပ် တ ဓ", "ဗ ဘ ဗ္ဗ ဗယ် ဘယ် ဗဲ ဘဲ ဗယ်လ် ဘယ်လ် ဗဲလ် ဘဲလ် ဗလ် ဘလ်", "လျူ လူ ယူ"),
    "X": ("အိ", "တ် ပ် က် တ်ခ် က်ခ်", "စ် ဆ် သ်"),
    "Z": ("ဇ", "က် တ် ပ် ယ် -", "ဒ် ဇ် ထ်"),
}
"""What closed names, and the three syllables of W, are made of: every combination is derived. `-` is nothing."""


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
    for letter, parts in COMBINED.items():
        for combination in product(*(part.split() for part in parts)):
            yield letter, "".join(combination).replace("-", ""), Attestation.DERIVED


def _without_last_asat(text: str) -> str:
    last = text.rindex(ASAT)
    return text[:last] + text[last + 1 :]


SPELLINGS: Mapping[str, tuple[Spelling, ...]] = MappingProxyType(_table())
"""Latin capital -> its spellings, the preferred one first.

Written in storage order without dot below, brackets and separators: the form that `letter_names` folds a text to.
"""
