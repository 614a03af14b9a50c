"""Burmese in Zawgyi is read as the Unicode it stands for, with places in the text as written."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.match.passage import Reading
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
        if runs or verdict is Verdict.UNSURE:
            read, origins = convert_runs(text, runs)
            found[number] = Reading(read, origins, tuple(runs), whole=verdict is Verdict.ZAWGYI)
    return found
