"""Unicode Burmese written in Zawgyi, for workloads: good enough to be taken for Zawgyi and read back."""

from __future__ import annotations

import re
from typing import Final

from toolkit.text.zawgyi.chart import SUBSCRIPTS

_STACKED: Final = {f"\u1039{letter}": glyph for glyph, letter in reversed(SUBSCRIPTS.items()) if len(letter) == 1}
_CLUSTER: Final = re.compile("([က-အဥဿ၎])((?:\u1039[က-အ])?)([\u103b\u103d\u103e]*)(\u103c?)([\u103d\u103e]*)(\u1031?)")
_MEDIALS: Final = str.maketrans({"\u103b": "\u103a", "\u103c": "\u103b", "\u103d": "\u103c", "\u103e": "\u103d"})


def writable(syllable: str) -> bool:
    """Can it be written without the rarer glyphs?"""
    stacks = re.findall("\u1039.", syllable)
    return "\u1004\u103a\u1039" not in syllable and all(stack in _STACKED for stack in stacks)


def to_zawgyi(text: str) -> str:
    """The text in the order and the code points of Zawgyi."""
    return _CLUSTER.sub(_cluster, text.replace("\u103a", "\ufdd0")).replace("\ufdd0", "\u1039")


def _cluster(match: re.Match[str]) -> str:
    letter, stack, before, ra, after, e = match.groups()
    behind = "".join(sorted(before + after)).translate(_MEDIALS)
    return e + ra.translate(_MEDIALS) + letter + _STACKED.get(stack, stack) + behind
