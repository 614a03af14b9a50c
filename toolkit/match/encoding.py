"""Burmese in Zawgyi is read as the Unicode it stands for, with places in the text as written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from toolkit.formats.edits import spliced
from toolkit.match.passage import Reading
from toolkit.model import Span
from toolkit.text.burmese import repair
from toolkit.text.clusters import well_formed
from toolkit.text.literals import outside_addresses, without_addresses
from toolkit.text.page import ZERO_WIDTH_SPACE
from toolkit.text.patterns import regex
from toolkit.text.zawgyi import Verdict, convert, doubtful_runs, hardly_zawgyi, holding_zawgyi, judge, zawgyi_runs


def readings(texts: Sequence[str], page: bytes | None = None) -> dict[int, Reading]:
    """How to read those of some texts that are in Zawgyi, or hold runs of it; by their number.

    What may be Zawgyi, and cannot be told, is read as written: a text too short to tell, runs that hold
    its signs and still are no Burmese when converted. `page`: that of all texts, if there is one.
    """
    held = holding_zawgyi(texts, page)
    if not held:
        return {}
    found = {}
    words = [without_addresses(text) if number in held else text for number, text in enumerate(texts)]
    for number, verdict in enumerate(judge(words, held)):
        if verdict is Verdict.UNICODE and number not in held:
            continue
        text = texts[number]
        runs = zawgyi_runs(words[number], verdict)
        doubtful = [Span(0, len(text))] if verdict is Verdict.UNSURE else []
        if verdict is Verdict.UNICODE:
            runs = [run for run in runs if not _merely_misordered(text, run)]
            doubtful = [run for run in doubtful_runs(words[number]) if not _merely_misordered(text, run)]
        runs, doubtful = _in_words(text, runs), _in_words(text, doubtful)
        if runs or doubtful:
            made = tuple(convert(text[start:end]) for start, end in runs)
            read, whole = spliced(text, zip(runs, made, strict=True)), verdict is Verdict.ZAWGYI
            found[number] = Reading(text, read, tuple(runs), made, whole, tuple(doubtful))
    return found


def _in_words(text: str, runs: Sequence[Span]) -> list[Span]:
    """What of some runs is read: an address, in Zawgyi or not, is what it is, and so is code."""
    return [part for run in runs for part in outside_addresses(text, run) if _MYANMAR.search(text, *part)]


def _merely_misordered(text: str, run: Span) -> bool:
    """Is it Unicode with its marks in disorder? Then it is well-formed once repaired, and hardly Zawgyi."""
    start = run.start
    if _MARK.match(text, start):  # the sign was seen in the middle of a word
        start = len(text[:start].rstrip(_LETTERS))
    repaired = repair(text[start : run.end].replace(ZERO_WIDTH_SPACE, ""))
    return well_formed(repaired) and hardly_zawgyi(repaired)


_MARK: Final = regex("[\u102b-\u1030\u1032-\u103e]")
_MYANMAR: Final = regex("[\u1000-\u109f]")
_LETTERS: Final = "".join(map(chr, range(0x1000, 0x1040)))
