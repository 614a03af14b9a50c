"""Asats lost in letter names: ကေအင်န်ဒီအက်ဖ for ကေအင်န်ဒီအက်ဖ်.

The reader of letter names forgives them (see `letter_table`), an editor does not:
what is left is a syllable more, and no name of a letter.
Of 411 acronyms in a published dictionary one lacks an asat so, အက်ဖ before another letter; that is let pass.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from toolkit.model import Span
from toolkit.text.letter_fold import ASAT, fold_letters
from toolkit.text.letter_lattice import DERIVED, Lattice, lattice_of
from toolkit.text.letter_table import SPELLINGS, Attestation
from toolkit.text.particles import particle_at

PUBLISHED: Final = "အက်ဖ"
_BURMESE: Final = ("\u1000", "\u103f")


def lost_asats(text: str, span: Span, acronym: str) -> str | None:
    """How the letter names at a span of a text must be written to spell the acronym; None where no asat is lost."""
    written = text[slice(*span)]
    folded = fold_letters(written)
    names = _names(lattice_of(folded, DERIVED, digits=True), 0, len(folded.text), acronym.replace(".", ""))
    if names is None:
        return None
    last = len(folded.text)
    lost = [end for start, end in names if _is_cut(folded.text[start:end], last=end == last)]
    if not lost or (lost[-1] == last and _goes_on(text, span.end)):
        return None
    parts, done = [], 0
    for end in lost:
        at = folded.ends[end - 1]
        parts.append(written[done:at] + ASAT)
        done = at
    return "".join([*parts, written[done:]])


def _names(lattice: Lattice, at: int, end: int, letters: str) -> list[tuple[int, int]] | None:
    """The places of the letter names that spell the letters, the best attested ones."""
    found = _cheapest(lattice, at, end, letters)
    return None if found is None else found[1]


def _cheapest(lattice: Lattice, at: int, end: int, letters: str) -> tuple[int, list[tuple[int, int]]] | None:
    if at == end:
        return None if letters else (0, [])
    best: tuple[int, list[tuple[int, int]]] | None = None
    for link in lattice.get(at, ()):
        if letters.startswith(link.letter):
            rest = _cheapest(lattice, link.end, end, letters.removeprefix(link.letter))
            if rest is not None and (best is None or rest[0] + link.cost < best[0]):
                best = rest[0] + link.cost, [(at, link.end), *rest[1]]
    return best


def _goes_on(text: str, end: int) -> bool:
    """Does a syllable follow that is no particle? Then the last letter may begin a word with it (ဖ + လား)."""
    following = text[end : end + 1]
    return bool(following) and _BURMESE[0] <= following <= _BURMESE[1] and not particle_at(text, end)


@cache
def _cut() -> frozenset[str]:
    spellings = [spelling for each in SPELLINGS.values() for spelling in each]
    attested = {spelling.text for spelling in spellings if spelling.attestation is not Attestation.DERIVED}
    return frozenset(text.removesuffix(ASAT) for text in attested if text.endswith(ASAT)) - attested


def _is_cut(name: str, *, last: bool) -> bool:
    return name in _cut() and (last or name != PUBLISHED)
