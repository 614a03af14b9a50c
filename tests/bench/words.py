"""What the texts of a workload are made of: English words and Burmese syllables, drawn as often as real text has them.

Burmese syllables are cut from Django's Burmese catalogues and from the names that CLDR has (through babel),
so that no sentence of anybody is copied: only which syllables there are, and how often.
English words are those of the help topics that come with Python.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from tests.bench.lexicon import COUNTED_IN_BURMESE, COUNTED_IN_ENGLISH
from toolkit.text.burmese import repair
from toolkit.text.letter_table import SPELLINGS

ENGLISH_WORDS: Final = 6_000
LETTER_NAMES_RARER: Final = 10
"""Names of countries and currencies are full of the syllables that spell Latin letters, ten times as full as news.

So rare, one text in nine looks at first sight as if it spelled an acronym: as in real news (0.08 to 0.15).
"""
COMMON: Final = 300
"""The most frequent English words: no name is made of them."""

SYLLABLE: Final = re.compile(
    "[က-အဣ-ဪဿ၎](?:\u1039[က-အ])?[\u103b-\u103e]*\u1031?[\u102b-\u1032\u1036]*\u1037?"
    "(?:[က-အ](?:\u1039[က-အ](?:[\u103b-\u103e]*\u1031?[\u102b-\u1032\u1036]*)|\u1037?\u103a))*[\u1037\u1038]*"
)


class Draw:
    """Draws pieces by how often they occur, from a seeded random source."""

    def __init__(self, counts: Counter[str], random: Random) -> None:
        self.pieces = [piece for piece, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
        sums, total = [], 0
        for piece in self.pieces:
            total += counts[piece]
            sums.append(total)
        self._sums, self._random = sums, random

    def some(self, number: int) -> list[str]:
        """That many, with repetitions."""
        return self._random.choices(self.pieces, cum_weights=self._sums, k=number)


def english(random: Random) -> Draw:
    """English words of running text, in lower case."""
    return Draw(_english(), random)


def english_names(random: Random) -> Draw:
    """English words that names are made of, all as likely."""
    rare = [word for word, _ in _english().most_common()][COMMON:]
    return Draw(Counter({word: 1 for word in rare if len(word) > 3}), random)


def burmese(random: Random) -> Draw:
    """Burmese syllables."""
    return Draw(_burmese(), random)


@cache
def _english() -> Counter[str]:
    from pydoc_data.topics import topics

    counts: Counter[str] = Counter()
    for text in topics.values():
        counts.update(word for word in re.findall(r"\b[a-z]{2,14}\b", text) if word not in COUNTED_IN_ENGLISH)
    return Counter(dict(counts.most_common(ENGLISH_WORDS)))


@cache
def _burmese() -> Counter[str]:
    counts: Counter[str] = Counter()
    letters = {part for names in SPELLINGS.values() for name in names for part in SYLLABLE.findall(name.text)}
    for text in (*_catalogues(), *_cldr()):
        for syllable in SYLLABLE.findall(text):
            if syllable not in COUNTED_IN_BURMESE and repair(syllable) == syllable:
                counts[syllable] += 1 if syllable in letters else LETTER_NAMES_RARER
    return counts


def _catalogues() -> list[str]:
    import django
    import polib

    files = sorted(Path(django.__file__).parent.glob("**/locale/my/LC_MESSAGES/*.po"))
    return [entry.msgstr for file in files for entry in polib.pofile(str(file))]


def _cldr() -> list[str]:
    from babel import Locale

    locale = Locale("my")
    names = (locale.territories, locale.languages, locale.scripts, locale.currencies)
    return [str(name) for table in names for name in table.values()]
