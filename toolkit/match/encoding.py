"""Burmese in Zawgyi is read as the Unicode it stands for, with places in the text as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.match.passage import Reading
from toolkit.model import Span
from toolkit.text.origins import Origins
from toolkit.text.zawgyi import Verdict, convert_traced, judge, may_hold_zawgyi, zawgyi_runs


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
            found[number] = _read(text, runs, verdict is Verdict.ZAWGYI)
    return found


def _read(text: str, runs: Sequence[Span], whole: bool) -> Reading:
    parts = list(_parts(text, runs))
    return Reading(
        "".join(part for part, _ in parts),
        Origins(
            [start for _, origins in parts for start in origins.starts],
            [end for _, origins in parts for end in origins.ends],
        ),
        tuple(runs),
        whole,
    )


def _parts(text: str, runs: Sequence[Span]) -> Iterator[tuple[str, Origins]]:
    done = 0
    for start, end in runs:
        yield text[done:start], Origins.identity(start - done, done)
        converted, origins = convert_traced(text[start:end])
        yield converted, origins.after(Origins.identity(end - start, start))
        done = end
    yield text[done:], Origins.identity(len(text) - done, done)
