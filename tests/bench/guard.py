"""A guard against lost speed: our check against a bare scan and fold of the same texts, in one process.

Both slow down together on a busy machine, so their ratio stays, where seconds do not.
`python -m tests.bench.guard` fails if the ratio is twice what it was when `MOST` was set, or if findings are lost.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from tests.bench import workload
from tests.bench.truth import of_findings, verdict
from toolkit import Checker, Segment, Settings, documents, load_glossary
from toolkit.match.buffer import Buffer
from toolkit.match.index import Index
from toolkit.text.language import language

SEGMENTS, CONCEPTS, ROUNDS = 6_000, 1_000, 3
MOST: Final = 17.0
"""Twice the ratio measured; to be lowered whenever the checker becomes faster, and raised where the bare scan does."""


def main() -> None:
    """Measure, say what was measured, and fail where it is too much."""
    with TemporaryDirectory() as folder:
        path = workload.make(Path(folder), SEGMENTS, CONCEPTS, "po")
        glossary = load_glossary(Path(folder) / workload.GLOSSARY)
        segments = [
            each for document in documents([str(path)]) for batch in document.batches() for each in batch.segments
        ]
        indexes = {lang: Index(glossary, lang) for lang in ("en", "my")}
        checker = Checker(glossary, Settings(jobs=1))
        found = of_findings(checker.check(documents([str(path)])))
        bare = least(lambda: scan(segments, indexes))
        ours = least(lambda: list(checker.afresh().check(documents([str(path)]))))
        judged = verdict(Path(folder) / workload.TRUTH, found)
    ratio = ours / bare
    print(f"check {ours:.2f} s, fold and scan {bare:.3f} s, ratio {ratio:.1f} (at most {MOST}); {judged}")
    if ratio > MOST or judged.missed.total() or judged.extra.total() > SEGMENTS // 1000:
        sys.exit(1)


def least(work: Callable[[], object]) -> float:
    """The least CPU time of some rounds: what else the machine does can only add to it."""
    times = []
    for _ in range(ROUNDS):
        gc.collect()
        began = process_time()
        work()
        times.append(process_time() - began)
    return min(times)


def scan(segments: list[Segment], indexes: dict[str, Index]) -> int:
    """Fold both sides and look for every term: what no check can do without."""
    texts = {"en": [each.source or "" for each in segments], "my": [each.target for each in segments]}
    return sum(1 for lang, index in indexes.items() for _ in index.hits(Buffer(texts[lang], language(lang)).lower))


if __name__ == "__main__":
    main()
