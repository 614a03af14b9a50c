"""The command `python -m tests.bench`."""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.bench import exchange, guard, workload
from tests.bench.growth import growth
from tests.bench.stages import stages
from tests.bench.table import table

REPORTS: Final = {"run": table, "growth": growth}


def main() -> None:
    """Make a workload, or run the comparison."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="write a workload: glossary.toml, texts, truth.jsonl")
    make.add_argument("--segments", type=int, default=10_000)
    make.add_argument("--concepts", type=int, default=1_000)
    make.add_argument("--format", choices=sorted(workload.WRITERS), default="po")
    make.add_argument("--seed", type=int, default=workload.SEED)
    make.add_argument("--into", type=Path, required=True)
    run = commands.add_parser("run", help="compare us with the peers, and print a table in Markdown")
    run.add_argument("--into", type=Path, help="keep workloads and peers there (default: a folder thrown away)")
    run.add_argument("--times", type=int, default=5, help="paired runs of each")
    run.add_argument("--most", type=int, default=100_000, help="the most segments")
    grow = commands.add_parser("growth", help="say how our time and memory grow with segments and concepts")
    grow.add_argument("--into", type=Path, help="keep workloads there (default: a folder thrown away)")
    grow.add_argument("--times", type=int, default=3, help="runs of each")
    grow.add_argument("--most", type=int, default=1_000_000, help="the most segments")
    times = commands.add_parser("stages", help="say where the time of one check goes")
    times.add_argument("path", type=Path)
    times.add_argument("glossary", type=Path)
    commands.add_parser("guard", help="fail if the check has lost a factor of two, or findings")
    lists = commands.add_parser("exchange", help="measure export, import and editing of a large glossary")
    lists.add_argument("--concepts", type=int, default=100_000)
    lists.add_argument("--format", action="append", default=[], help="only this one; may be given again")
    asked = parser.parse_args()
    if asked.command == "guard":
        guard.main()
    if asked.command in REPORTS:
        with TemporaryDirectory() as thrown_away:
            for line in REPORTS[asked.command](asked.into or Path(thrown_away), asked.times, asked.most):
                print(line, flush=True)
    if asked.command == "exchange":
        with TemporaryDirectory() as thrown_away:
            for line in exchange.table(Path(thrown_away), asked.concepts, asked.format):
                print(line, flush=True)
    if asked.command == "stages":
        spent = stages(asked.path, asked.glossary)
        for stage, seconds in spent.most_common():
            print(f"{seconds:8.3f}  {stage}")
        print(f"{sum(spent.values()):8.3f}  total")
    if asked.command == "make":
        print(workload.make(asked.into, asked.segments, asked.concepts, asked.format, asked.seed))


if __name__ == "__main__":
    main()
