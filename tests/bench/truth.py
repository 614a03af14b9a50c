"""Are the findings of a run those that were planted?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from toolkit.model import Finding

JUDGED: Final = frozenset(
    {"missing-term", "misspelt-term", "wrong-term", "number-mismatch", "date-mismatch", "zawgyi", "acronym-mismatch"}
)
"""Rules whose findings the truth file knows all of."""
TERMS: Final = frozenset({"missing-term", "misspelt-term", "wrong-term"})
"""A concept that is not there as it should be is found whichever of these says so; `otherwise` counts those."""


class Verdict(NamedTuple):
    """How findings compare with the truth, by rule."""

    planted: Counter[str]
    missed: Counter[str]
    otherwise: Counter[str]
    """Found, but called by another name: `misspelt-term as missing-term`."""
    extra: Counter[str]

    def __str__(self) -> str:
        def said(counter: Counter[str]) -> str:
            return ", ".join(f"{times} {name}" for name, times in sorted(counter.items())) or "none"

        return (
            f"planted {said(self.planted)}; missed {said(self.missed)}; "
            f"otherwise {said(self.otherwise)}; extra {said(self.extra)}"
        )


Key = tuple[str, str, str, str | None]
"""Stem of the file, unit, rule, concept."""


def of_findings(findings: Iterable[Finding]) -> set[Key]:
    """The keys of findings in memory."""
    return {(Path(f.path).stem, f.unit or "", f.rule, f.concept) for f in findings if f.rule in JUDGED}


def of_json(path: Path) -> set[Key]:
    """The keys of a report in JSON."""
    found = json.loads(path.read_text(encoding="utf-8"))["findings"]
    return {(Path(f["path"]).stem, f["unit"], f["rule"], f["concept"]) for f in found if f["rule"] in JUDGED}


def verdict(truth: Path, found: set[Key]) -> Verdict:
    """Compare findings with a truth file."""
    rows = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    planted, missed, otherwise = Counter[str](), Counter[str](), Counter[str]()
    left = set(found)
    for row in rows:
        path, unit, rule, concept = row["path"], row["unit"], row["rule"], row["concept"]
        planted[rule] += 1
        same = {(path, unit, rule, concept)} & left
        others = {(path, unit, other, concept) for other in TERMS} & left if rule in TERMS and not same else set()
        if not same and not others:
            missed[rule] += 1
        for key in others:
            otherwise[f"{rule} as {key[2]}"] += 1
        left -= same | others
    return Verdict(planted, missed, otherwise, Counter(key[2] for key in left))
