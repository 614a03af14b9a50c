"""Names in Burmese text: what stands before the word for a body or a place, and recurs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from toolkit.extraction.edges import Edges
from toolkit.extraction.syllables import Syllabary
from toolkit.text.language import language

HEADS: Final = """
တပ်မတော် တပ်ဦး တပ်ဖွဲ့ တပ်ရင်း အဖွဲ့ချုပ် အဖွဲ့အစည်း အဖွဲ့ ပါတီ ကောင်စီ ကော်မတီ ကော်မရှင် အစည်းအရုံး သမဂ္ဂ အသင်းချုပ် အသင်း
ဝန်ကြီးဌာန ဦးစီးဌာန ဌာန တက္ကသိုလ် ကောလိပ် ဆေးရုံ ပြည်နယ် တိုင်းဒေသကြီး မြို့နယ် ခရိုင် ကုမ္ပဏီ ဘဏ် လွှတ်တော် တရားရုံး
ညီလာခံ ညွန့်ပေါင်း မဟာမိတ် ဖောင်ဒေးရှင်း အေဂျင်စီ အင်စတီကျု အာဏာပိုင် ကျွန်း မြစ်
"""
"""Common nouns with which the names of bodies and places end."""
LONGEST: Final = 12
"""Syllables before the head."""
SHORTEST: Final = 2
KEPT: Final = 0.6
"""The share of a name's places that a longer one must hold to be the whole of it."""
_NO_NAMES: Final = "အရင်းအမြစ် ဇာစ်မြစ် အုပ်ချုပ်ရေးအဖွဲ့"
"""Common nouns that end like names."""
_POINTING: Final = "ထို ဤ ယင်း အဆိုပါ အခြား အချို့ အမျိုးမျိုး မည်သည့် တစ် များ အသီးသီး ၎င်း နှင့် သည့် သော သည် ၏ ရှိ ရဲ့ သို့ တွင် ကို"


def head_pattern(syllabary: Syllabary) -> re.Pattern[str]:
    """Finds heads in strings of syllables."""
    my = language("my")
    found = sorted({syllabary.encode(my.key(head)) for head in HEADS.split()}, key=lambda each: (-len(each), each))
    return re.compile("|".join(map(re.escape, found)))


def recurring(
    sides: Iterable[tuple[int, str]], syllabary: Syllabary, edges: Edges, heads: re.Pattern[str], least: int = 2
) -> dict[str, list[int]]:
    """Names that end in a head and stand in `least` rows at least, with the rows."""
    rows: dict[str, list[int]] = {}
    begun: Counter[str] = Counter()
    strength: Counter[str] = Counter()
    for row, side in sides:
        for head in heads.finditer(side):
            for start in range(head.start() - 1, max(-1, head.start() - LONGEST - 1), -1):
                if not syllabary.is_syllable(side[start]):
                    break
                if head.start() - start >= SHORTEST:
                    name = side[start : head.end()]
                    places = rows.setdefault(name, [])
                    if not places or places[-1] != row:
                        places.append(row)
                    begun[name] += 1
                    strength[name] += round(10 * edges.left(side, start))
    my = language("my")
    common = {syllabary.encode(my.key(word)) for word in _NO_NAMES.split()}
    pointing = tuple(syllabary.encode(my.key(word)) for word in _POINTING.split())
    often = {
        name: places
        for name, places in rows.items()
        if len(places) >= least
        and strength[name] >= 5 * begun[name]
        and not name.startswith(pointing)
        and name not in common
        and edges.trimmed(name) == name
    }
    return _whole(often)


def _whole(often: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Those of which no longer one holds most of the places."""
    parts: dict[str, int] = {}
    for name, places in often.items():
        for start in range(1, len(name) - 1):
            shorter = name[start:]
            if shorter in often:
                parts[shorter] = max(parts.get(shorter, 0), len(places))
    return {name: places for name, places in often.items() if parts.get(name, 0) < KEPT * len(places)}
