"""Latin acronyms spelled with Burmese letter names: ကေအင်န်ဒီအက်ဖ် is KNDF.

An acronym has up to hundreds of spellings, and one newsroom uses several (N is အင်, အင်န်, အန်, အဲန် or အန်န်),
so they are parsed, not listed.
Folded before reading: storage order, zero-width characters, separators between letters, codas in brackets (အက်(ဖ်)),
the digit zero for wa, and the dot below, which only marks tone or possession there.
Spans are code points of the text as given, half-open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice, product

from toolkit.model import Span
from toolkit.named_tuple import NamedTuple
from toolkit.text.letter_fold import fold_letters
from toolkit.text.letter_lattice import DERIVED, RARE, Run, lattice_of, readings, runs_in
from toolkit.text.letter_table import SPELLINGS, Attestation
from toolkit.text.particles import particle_at, particle_before
from toolkit.text.patterns import regex

MOST_LETTERS = 12
"""Of an acronym. What spells more is a list of letters, or an attempt to keep us busy."""

WORD_BEGINNINGS = frozenset({"ဒီ", "ယူ", "စီ", "တီ", "အို", "အာ", "အင်", "အိုင်"})
"""Letter names that also begin ordinary words (အာဏာ, ယူခဲ့, ဒီနေ့): the last of a run may be no letter."""

CUT_SHORT = frozenset({"အက်", "အပ်", "အတ်", "အယ်", "အလ်", "အိတ်", "အိပ်"})
"""Letter names without their last consonant: with one other they begin words (အယ်ဂျီ + ရီးယား, Algeria)."""

_BURMESE = regex("[က-\u103f]")
_FIRSTS = "".join(sorted({spelling.text[0] for spellings in SPELLINGS.values() for spelling in spellings}))
_BARE_LETTER = regex(f"(?<![က-\u103f])[{_FIRSTS}]$")
_WORD_BEFORE = regex(r"[^\s။၊] $")


class LetterRun(NamedTuple):
    """A maximal run of letter names in a text."""

    span: Span
    readings: tuple[str, ...]
    """Every acronym that it can spell, the likeliest first."""
    names: tuple[str, ...]
    """The letter names, folded."""
    glued: bool
    """It follows a Burmese syllable directly, so that its first letters may end a word (ပါတီ + အန်အယ်လ်ဒီ)."""


class Acronym(NamedTuple):
    """A known acronym found in a text. Two with one span: the spelling means both."""

    span: Span
    text: str

    def overlaps(self, other: Acronym) -> bool:
        """Do they share a place?"""
        return self.span.start < other.span.end and other.span.start < self.span.end


def parse(text: str) -> list[str]:
    """All Latin readings of a whole string of letter names and digits, the likeliest first: often none, usually one."""
    folded = fold_letters(text)
    if not folded.text:
        return []
    return list(readings(lattice_of(folded, DERIVED, digits=True), 0, len(folded.text)))


def same(acronym: str, text: str) -> bool:
    """Can the whole text be read as the acronym? Case and full stops in the acronym do not count."""
    return _letters(acronym) in parse(text)


def spell(acronym: str, most: int = 6) -> tuple[str, ...]:
    """Well attested spellings of an acronym, the preferred first; none if it holds more than letters and full stops."""
    letters = _letters(acronym)
    if not letters or not all(letter in SPELLINGS for letter in letters):
        return ()
    usual = [[s.text for s in SPELLINGS[letter] if s.attestation is Attestation.COMMON] for letter in letters]
    return tuple(islice(("".join(names) for names in product(*usual)), most))


def runs(text: str) -> list[LetterRun]:
    """Maximal runs of two to twelve letter names in running text, from left to right.

    They begin and end at syllable edges;
    which words their first and last syllables belong to is for the caller to judge.
    Derived spellings do not count: nobody has been seen to write them.
    Who has many texts asks `letter_sieve` first which may hold any.
    """
    return [
        LetterRun(run.span(*_whole(run)), run.readings(*_whole(run)), run.names, run.glued)
        for run in runs_in(fold_letters(text), RARE)
        if len(run.names) <= MOST_LETTERS
    ]


def find(text: str, known: Collection[str], *, digits: bool | None = None) -> list[Acronym]:
    """The known acronyms that letter names in a text spell, from left to right.

    A whole run is preferred.
    Of a longer one a part of three letters or more counts if the rest can belong to the words around it:
    up to two letters of a word that it is glued to (ပါတီ + အန်အယ်လ်ဒီ), one that begins the next word (ကေအန်ယူ + အာဏာ),
    or what a space divides from it.
    Two letters count only as a whole run.
    Nothing is found inside a longer acronym that nobody knows.
    `digits`: does a known acronym hold a digit? None: look.
    Who asks of many texts knows, and asks `letter_sieve` first which may hold any.
    """
    if digits is None:
        digits = any(not name.isalpha() for name in known)
    if not known:
        return []
    folded = fold_letters(text)
    attested = [found for run in runs_in(folded, RARE, digits=digits) for found in _known_in(run, known, text)]
    derived = [found for run in runs_in(folded, DERIVED, digits=digits) for found in _known_in(run, known, text)]
    covered = _covered(attested)
    derived = [found for found in derived if len(found.text) > 2 and _beats(found, covered)]
    taken = _covered(derived)
    return sorted(derived + [found for found in attested if taken.keys().isdisjoint(range(*found.span))])


def _covered(found: list[Acronym]) -> dict[int, int]:
    """For each place that an acronym covers, how long the longest one there is."""
    longest: dict[int, int] = {}
    for (start, end), _ in found:
        for at in range(start, end):
            longest[at] = max(longest.get(at, 0), end - start)
    return longest


def _beats(derived: Acronym, covered: dict[int, int]) -> bool:
    """Is it longer than every better attested reading of the same place?"""
    start, end = derived.span
    return all(covered.get(at, 0) < end - start for at in range(start, end))


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").upper()


def _whole(run: Run) -> tuple[int, int]:
    return run.nodes[0], run.nodes[-1]


def begins_misspelt(run: LetterRun | Run, start: int, text: str) -> bool:
    """Does a letter of the alphabet, begun like a letter name and no word by itself, stand before a run at `start`?

    Then the run is the rest of a longer acronym, misspelt (ကအန်ဒီအက်ဖ် for ကေအန်ဒီအက်ဖ်).
    """
    if not run.glued or not _BARE_LETTER.search(text, max(0, start - 2), start):
        return False
    return not (particle_before(text, start) and _WORD_BEFORE.search(text, max(0, start - 3), start - 1))


def _known_in(run: Run, known: Collection[str], text: str) -> list[Acronym]:
    if begins_misspelt(run, run.span(*_whole(run)).start, text):
        return []
    if len(run.names) <= MOST_LETTERS and not _may_begin_a_word(run, text):
        found = [Acronym(run.span(*_whole(run)), letters) for letters in run.readings(*_whole(run)) if letters in known]
        if found:
            return found
    found = []
    done = 0
    for start, end in _parts(run, text):
        spelled = [letters for letters in run.readings(start, end) if len(letters) > 2 and letters in known]
        if spelled and start >= done:
            found += [Acronym(run.span(start, end), letters) for letters in spelled]
            done = end
    return found


def _may_begin_a_word(run: Run, text: str) -> bool:
    """Is it two letters, one of them cut short, with a word running on behind them?"""
    return len(run.names) == 2 and not CUT_SHORT.isdisjoint(run.names) and _runs_on(run, text)


def _runs_on(run: Run, text: str) -> bool:
    """Does a Burmese syllable that is no particle follow the run directly?"""
    end = run.span(*_whole(run)).end
    return bool(_BURMESE.match(text, end)) and not particle_at(text, end)


def _parts(run: Run, text: str) -> Iterator[tuple[int, int]]:
    """Parts of a run whose rest can belong to the words around it, from the left, the longest first."""
    gaps, nodes = run.folded.gaps, run.nodes
    last_begins_word = run.names[-1] in WORD_BEGINNINGS and _runs_on(run, text)
    for first, start in enumerate(nodes[:-1]):
        for last in range(min(len(nodes) - 1, first + MOST_LETTERS), first, -1):
            end = nodes[last]
            spaced = any(node in gaps for node in nodes[first + 1 : last])
            begins = first == 0 or (start in gaps and not spaced) or (first <= 2 and run.glued)
            ends = end == nodes[-1] or (end in gaps and not spaced) or (end == nodes[-2] and last_begins_word)
            if begins and ends:
                yield start, end
