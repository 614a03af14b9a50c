"""Runs us and the peers on workloads of several sizes and says in Markdown how they compare."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.bench import workload
from tests.bench.measure import middle, paired, run
from tests.bench.peers import environment, ours, peers, versions
from tests.bench.truth import of_json, verdict

SIZES: Final = ((1_000, 1_000), (10_000, 1_000), (10_000, 10_000), (100_000, 10_000))
"""Segments and concepts."""
SLOW: Final = {
    "translate-toolkit terminology": 1_000,
    "l10n-lint": 1_000,
    "poglossary": 10_000,
    "pofilter": 10_000,
}
"""Peers whose time grows with segments times concepts: the most segments each is given."""


def table(folder: Path, times: int, most: int) -> Iterator[str]:
    """The report, a line at a time."""
    bin_ = environment(folder / "peers")
    yield f"{datetime.now(UTC):%d %B %Y}, CPython {platform.python_version()}, {os.cpu_count()} cores; "
    yield ", ".join(versions(bin_)) + "."
    yield ""
    yield "| segments | concepts | peer | peer CPU s | ours CPU s | peer / ours (min-max) | peak MB peer, ours |"
    yield "|---|---|---|---|---|---|---|"
    verdicts = []
    for segments, concepts in SIZES:
        if segments > most:
            continue
        place = folder / f"{segments}x{concepts}"
        if not (place / workload.TRUTH).exists():
            workload.make(place, segments, concepts, "po")
        (place / "findings.json").unlink(missing_ok=True)
        run(ours(place))  # fills the cache of compiled glossaries
        for peer in peers(bin_, place):
            if segments > SLOW.get(peer.name, segments):
                continue
            both = paired(ours(place), peer.command, times)
            mine, other, ratios = middle(both.ours), middle(both.theirs), sorted(both.ratios)
            yield (
                f"| {segments:,} | {concepts:,} | {peer.name} | {other.cpu:.2f} | {mine.cpu:.2f} | "
                f"{ratios[len(ratios) // 2]:.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f}) | "
                f"{other.peak:.0f}, {mine.peak:.0f} |"
            )
        found = verdict(place / workload.TRUTH, of_json(place / "findings.json"))
        verdicts.append(f"- {segments:,} segments, {concepts:,} concepts: {found}")
    yield ""
    yield "Against the truth:"
    yield from verdicts
