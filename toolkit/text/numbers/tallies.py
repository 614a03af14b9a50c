"""Counts that have changed places: *5 killed, 3 wounded* and ၃ ဦး သေဆုံး၊ ၅ ဦး ဒဏ်ရာရ.

All numbers are there, so that nothing is missing. Where each of two counts is tied to a word that says of whom it is,
it can be told; every other order of numbers is free, since languages order their sentences differently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from toolkit.text.numbers.compare import Mismatch, Reason
from toolkit.text.numbers.model import Kind, Quantity, Strength
from toolkit.text.patterns import regex

_WORDS: Final = {
    "dead": (r"kill(?:ed|ing)|died|dead|deaths?|dying", "သေဆုံး|ကျဆုံး|အသတ်ခံ"),
    "hurt": (r"wound(?:ed|ing)|injur(?:ed|ing|ies)|hurt", "ဒဏ်ရာ|ထိခိုက်"),
    "missing": (r"missing|disappeared", "ပျောက်ဆုံး|ပျောက်နေ"),
    "held": (r"arrest(?:ed|ing|s)|detain(?:ed|ing)", "ဖမ်းဆီး|ထိန်းသိမ်း"),
    "freed": (r"releas(?:ed|ing)|freed", "လွှတ်"),
    "children": (r"child(?:ren)?|boys?|girls?", "ကလေး"),
    "women": (r"wom[ae]n", "အမျိုးသမီး"),
    "men": (r"m[ae]n", "အမျိုးသား"),
    "soldiers": (r"soldiers?|troops", "စစ်သား|တပ်သား|စစ်သည်"),
    "civilians": (r"civilians?|villagers?", "အရပ်သား|ပြည်သူ|ရွာသား"),
    "houses": (r"houses?|homes?", "အိမ်"),
}
_FATES: Final = frozenset({"dead", "hurt", "missing", "held", "freed"})
"""What became of people tells two counts apart; who they are does so where nothing became of them."""
STEMS: Final = ("kill", "die", "dea", "dying", "wound", "injur", "hurt", "missing", "disappear", "arrest", "detain",
                "releas", "freed", "child", "boy", "girl", "man", "men", "soldier", "troops", "civilian", "villager",
                "house", "home")  # fmt: skip
"""One of these stands in every English text with such a word."""
_SAID: Final = {
    "en": regex("|".join(rf"(?P<{key}>\b(?:{english})\b)" for key, (english, _) in _WORDS.items()), re.IGNORECASE),
    "my": regex("|".join(f"(?P<{key}>{burmese})" for key, (_, burmese) in _WORDS.items())),
}


def swapped_counts(
    source: Sequence[Quantity], source_text: str, source_lang: str,
    target: Sequence[Quantity], target_text: str, target_lang: str,
) -> list[Mismatch]:  # fmt: skip
    """Both counts of two texts that have two of the same, each in the other's place; empty otherwise."""
    asked = _tallies(source, source_text, source_lang)
    if len(asked) != 2:
        return []
    offered = _tallies(target, target_text, target_lang)
    if offered.keys() != asked.keys():
        return []
    (one, first), (other, second) = asked.items()
    if first.value == second.value or (first.value, second.value) != (offered[other].value, offered[one].value):
        return []
    return [Mismatch(q, offered[key], Reason.VALUE) for key, q in asked.items()]


def _tallies(quantities: Sequence[Quantity], text: str, lang: str) -> dict[str, Quantity]:
    """The two counts of a text and what each is tied to, where it has no others and the two take turns with words."""
    said = _SAID.get(lang.partition("-")[0])
    counts = [q for q in quantities if q.kind is Kind.COUNT and q.unit is None and q.strength is not Strength.FAINT]
    if said is None or len(counts) != 2:
        return {}
    words = [(match.start(), str(match.lastgroup)) for match in said.finditer(text)]
    words = [word for word in words if word[1] in _FATES] or words
    if len(words) != 2 or words[0][1] == words[1][1]:
        return {}
    order = sorted([(q.span.start, "") for q in counts] + words)
    if any(bool(one) == bool(other) for (_, one), (_, other) in pairwise(order)):
        return {}
    return {key: q for (_, key), q in zip(words, counts, strict=True)}
