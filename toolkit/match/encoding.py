"""Burmese in Zawgyi is read as the Unicode it stands for, with places in the text as written."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.match.passage import Reading
from toolkit.text.burmese import repair
from toolkit.text.clusters import well_formed
from toolkit.text.page import ZERO_WIDTH_SPACE
from toolkit.text.zawgyi import Verdict, convert_runs, judge, may_hold_zawgyi, zawgyi_runs


def readings(texts: Sequence[str]) -> dict[int, Reading]:
    """How to read those of some texts that are in Zawgyi, or hold runs of it; by their number.

    A text that may be Zawgyi, and is too short to tell, is read as written and has no runs.
    """
    if not any(map(may_hold_zawgyi, texts)):
        return {}
    found = {}
    for number, verdict in enumerate(judge(texts)):
        text = texts[number]
        runs = zawgyi_runs(text, verdict)
        if verdict is Verdict.UNICODE:
            runs = [run for run in runs if not _merely_misordered(text[slice(*run)])]
        if runs or verdict is Verdict.UNSURE:
            read, origins = convert_runs(text, runs)
            found[number] = Reading(read, origins, tuple(runs), whole=verdict is Verdict.ZAWGYI)
    return found


def _merely_misordered(run: str) -> bool:
    """Is it Unicode with its marks in disorder? Few Zawgyi runs in Unicode text are well-formed once repaired."""
    return well_formed(repair(run.replace(ZERO_WIDTH_SPACE, "")))
