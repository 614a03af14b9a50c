"""The command `python -m tests.bench`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench import workload


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
    asked = parser.parse_args()
    if asked.command == "make":
        print(workload.make(asked.into, asked.segments, asked.concepts, asked.format, asked.seed))


if __name__ == "__main__":
    main()
